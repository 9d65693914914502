"""Recognises a user's own copy of a paper that knowledge exists of, by the fingerprints of its paragraphs.

A fingerprint is made over letters and digits only, so it does not matter how a format breaks the text into lines. Where
a copy's paragraphs are cut otherwise than the knowledge's, runs of its sentences are tried.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from committee_assistant.model.paper import Paper, fingerprints

SAME_EDITION = 0.95
"""Share of the known paragraphs that a copy must have, to the letter, to be that paper."""
SIMILAR = 0.5
"""Share from which a copy is told to be another edition of the paper rather than another paper."""
LONGEST_RUN = 40
"""Sentences that one paragraph may have."""
_PIECES = re.compile(r"\n|(?<=[.!?;:])\s+|(?=\()")
_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Edition:
    """What a copy shares with a known paper."""

    wording: dict[str, str]
    """Id of a known paragraph to the copy's own words for it, where they are the ones that were restated."""
    differing: tuple[str, ...]
    """Ids of the known paragraphs that the copy does not have to the letter."""

    @property
    def share(self) -> float:
        """Of the known paragraphs, the part that the copy has to the letter: 0 to 1."""
        known = len(self.wording) + len(self.differing)
        return len(self.wording) / known if known else 0.0


def compare_edition(copy: Paper, known: Paper) -> Edition:
    """Find every paragraph of a known paper in a copy."""
    by_print = {paragraph.fingerprint: paragraph.says for paragraph in copy.paragraphs}
    wanted = {paragraph.fingerprint for paragraph in known.paragraphs if paragraph.fingerprint} - by_print.keys()
    if wanted:
        by_print |= _runs(_pieces(copy), wanted)
    wording = {one.id: by_print[one.fingerprint] for one in known.paragraphs if one.fingerprint in by_print}
    differing = tuple(one.id for one in known.paragraphs if one.fingerprint and one.id not in wording)
    return Edition(wording, differing)


def with_wording(known: Paper, wording: dict[str, str]) -> Paper:
    """Give a known paper with the copy's own words beside its restatements."""
    paragraphs = tuple(replace(one, wording=wording.get(one.id, "")) for one in known.paragraphs)
    return replace(known, paragraphs=paragraphs)


def _pieces(copy: Paper) -> list[tuple[str, str]]:
    """Give every piece of a copy's text with the break that comes before it."""
    pieces: list[tuple[str, str]] = []
    for paragraph in copy.paragraphs:
        for line in paragraph.says.split("\n"):
            parts = [part for part in _PIECES.split(line) if part and _LETTERS.sub("", part)]
            pieces += ((" " if number else "\n", part.strip()) for number, part in enumerate(parts))
    return pieces


def _runs(pieces: Sequence[tuple[str, str]], wanted: set[str]) -> dict[str, str]:
    """Find the runs of pieces that have a fingerprint that is wanted."""
    found: dict[str, str] = {}
    for first in range(len(pieces)):
        run = pieces[first : first + LONGEST_RUN]
        for length, mark in enumerate(fingerprints(piece for _, piece in run), start=1):
            if mark in wanted:
                found[mark] = "".join(f"{gap}{piece}" for gap, piece in run[:length]).strip()
    return found
