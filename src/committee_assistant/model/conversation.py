"""A conversation as it is kept: what was typed and what came of it, to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.model.answer import Answer


@dataclass(frozen=True)
class KeptTurn:
    """A question with its answer, or a command with the text that it showed."""

    asked: str
    answer: Answer | None = None
    """None where a command was typed."""
    shown: str = ""
    """What a command showed, as plain text with its marks."""
    cite: tuple[str, ...] = ()
    """The paragraphs that a command's text rests on."""
    at: str = ""
    """When, in the reader's own time: ``2026-11-23 21:04:07``; "" where nobody noted it."""

    @property
    def citations(self) -> tuple[str, ...]:
        """Every paragraph that the turn rests on, once."""
        return self.answer.citations if self.answer else self.cite


@dataclass(frozen=True)
class Conversation:
    """Turns about one paper, oldest first."""

    id: str
    """Sorts by time: ``20261123-210407-1``, in the reader's own time."""
    paper: str
    """Id of the paper."""
    paper_title: str
    """Its short title when the conversation began: it may have gone since."""
    turns: tuple[KeptTurn, ...]

    @property
    def began(self) -> str:
        """When it began, as ``2026-11-23 21:04``; "" where its id is no time."""
        day, _, time = self.id.partition("-")
        if not (len(day) == 8 and day.isdecimal() and time[:4].isdecimal() and len(time) >= 4):
            return ""
        return f"{day[:4]}-{day[4:6]}-{day[6:]} {time[:2]}:{time[2:4]}"

    @property
    def ended(self) -> str:
        """When its last turn was, as ``2026-11-23 21:09``; when it began where no turn says."""
        return next((turn.at[:16] for turn in reversed(self.turns) if turn.at), self.began)

    @property
    def questions(self) -> Iterator[KeptTurn]:
        """Give the turns that asked something."""
        return (turn for turn in self.turns if turn.answer)

    @property
    def title(self) -> str:
        """The first question, or the first command where nothing was asked."""
        return next((turn.asked for turn in (*self.questions, *self.turns)), "")

    @property
    def citations(self) -> tuple[str, ...]:
        """Every paragraph that the conversation rests on, once, in order of first use."""
        return tuple(dict.fromkeys(paragraph for turn in self.turns for paragraph in turn.citations))
