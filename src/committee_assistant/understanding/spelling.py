"""Misspelt words are read as the nearest word that the paper, the lexicon or an example question knows."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.understanding.text import stem

SHORTEST = 4
"""Letters; a shorter unknown word is left alone."""
LONG = 8
"""Letters from which two mistakes are allowed."""

_COMPARED = re.compile(r"(?P<base>[a-z]{3,}?)i?e(?:r|st)")


@dataclass(frozen=True)
class Vocabulary:
    """Known words, and how often each is used."""

    known: dict[str, int]
    stems: dict[str, str]
    """Each known word to its stem."""
    misspellings: dict[str, str]
    ordinary: str = ""
    """Stems of everyday words that are no misspellings, each between two spaces."""

    @cached_property
    def everyday(self) -> frozenset[str]:
        """The stems of everyday words."""
        return frozenset(self.ordinary.split())

    @cached_property
    def _known_stems(self) -> frozenset[str]:
        return frozenset(self.stems.values())

    @cached_property
    def _by_initial(self) -> dict[str, list[str]]:
        grouped: dict[str, list[str]] = defaultdict(list)
        for word in self.known:
            if word.isalpha() and len(word) >= SHORTEST:
                grouped[word[0]].append(word)
        return grouped

    def correct(self, word: str) -> str | None:
        """Give the word that a misspelt one stands for; None where it is known or nothing is near enough."""
        if word in self.misspellings:
            return self.misspellings[word]
        if word in self.known or not word.isalpha() or len(word) < SHORTEST:
            return None
        if stem(word) in self._known_stems:  # another form of a known word is no mistake
            return None
        if f" {stem(word)} " in self.ordinary or self._is_compared(word):
            return None
        return self._parted(word) or self._nearest(word)

    def _is_compared(self, word: str) -> bool:
        """Tell whether a word is the comparative or superlative of a known one: safer, oldest, busier."""
        found = _COMPARED.fullmatch(word)
        if not found:
            return False
        base = found["base"]
        return any(form in self.known for form in (base, f"{base}e", f"{base}y", base[:-1]))

    def _parted(self, word: str) -> str | None:
        """Give two known words that were written as one; the likeliest of several."""
        parted = ((word[:place], word[place:]) for place in range(SHORTEST, len(word) - SHORTEST + 1))
        known = [
            (min(self.known[one], self.known[other]), f"{one} {other}")
            for one, other in parted
            if one in self.known and other in self.known
        ]
        return max(known)[1] if known else None

    def _nearest(self, word: str) -> str | None:
        from rapidfuzz.distance import OSA  # an unknown word is rare, and the import is not free

        allowed = 2 if len(word) >= LONG else 1
        best: tuple[float, bool, int, str] | None = None
        for candidate in self._candidates(word, allowed):
            distance = OSA.distance(word, candidate, score_cutoff=allowed)
            if distance > allowed or (len(word) == SHORTEST and not _only_lost_a_letter(word, candidate)):
                continue
            rank = (distance, not _only_lost_a_letter(word, candidate), -self.known[candidate], candidate)
            best = rank if best is None or rank < best else best
        return best[3] if best else None

    def _candidates(self, word: str, allowed: int) -> list[str]:
        """Give known words of about the length that begin alike, or with the first two letters swapped."""
        swapped = [near for near in self._by_initial[word[1]] if near[1] == word[0]] if word[1] != word[0] else []
        near = [*self._by_initial[word[0]], *swapped]
        return [candidate for candidate in near if abs(len(candidate) - len(word)) <= allowed]


def _only_lost_a_letter(typed: str, candidate: str) -> bool:
    """Tell whether leaving out or swapping letters turns the candidate into what was typed."""
    if len(candidate) == len(typed):
        return sorted(candidate) == sorted(typed)
    rest = iter(candidate)
    return len(candidate) > len(typed) and all(letter in rest for letter in typed)
