"""A transcript as values: questions in order, what was answered, and what must hold of the answer.

The file is YAML, one conversation a file; transcripts/README.md tells it in full::

    version: 1                     # of this grammar; may be left out
    title: The visits
    turns:
      - ask: "when was the second visit?"
        answer: >-                 # the exact text, as replay --update writes it; may be left out
          Visit 2 came in January 2019. [¶6]
        outcome: answer            # answer, clarify, abstain or smalltalk; goes with answer
        cites: ["6"]               # the paragraphs cited, in order; goes with answer
        expect:                    # what must hold whatever the wording; may be left out
          outcome: answer          # also: correct, an answer that puts a false belief right
          cite: [["6", "7"]]       # of every group at least one paragraph is cited
          allow: ["46"]            # paragraphs that may be cited besides; where given, no others may
          say: [["January 2019"]]  # of every group one occurs in the text; re: begins a regular expression
          avoid: ["April 2020"]    # none of these occurs
"""

from __future__ import annotations

from dataclasses import dataclass, field

from committee_assistant.model.problem import Origin

VERSION = 1
"""Of the grammar; a file of a later one is not read."""

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Expectation:
    """What must hold of an answer whatever its wording."""

    outcome: str
    cite: Groups = ()
    allow: tuple[str, ...] = ()
    say: Groups = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recorded:
    """An answer as it was given, to the letter."""

    answer: str
    outcome: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Turn:
    """One question; with neither a record nor an expectation it only leads to the next."""

    ask: str
    recorded: Recorded | None = None
    expect: Expectation | None = None
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True)
class Transcript:
    """One conversation."""

    title: str
    turns: tuple[Turn, ...]
    comment: str = ""
    """The lines that begin the file with ``#``, kept when it is rewritten."""
    origin: Origin = field(default_factory=Origin)
