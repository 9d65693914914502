"""What a typed line leads to in plain mode, as lines of text; reads and writes nothing itself."""

from __future__ import annotations

import re

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.commands import parse
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paragraph_ids import nearest_ids, paragraphs_named
from committee_assistant.rendering.spoken import answer_lines, paragraph_spoken
from committee_assistant.understanding.text import clean

LEAVING = frozenset({"quit", "exit"})
_STEPS = {"next": 1, "previous": -1}
_MARK = re.compile(r"\[?¶?\s*[^\s\[\]¶]+\]?")


class PlainConversation:
    """Answers lines on one paper: a question, a paragraph's number, a choice's number, a word or a command."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.left = False
        """Whether the reader has asked to leave."""
        self._before: Reply | None = None
        self.offered: tuple[str, ...] = ()
        """What the numbers of the latest numbered lines stand for, as if it were typed."""
        self._reading = ""
        """The paragraph that the latest line read."""

    @property
    def knowledge(self) -> Knowledge:
        """What is known of the paper."""
        return self.assistant.knowledge

    def take(self, line: str) -> list[str]:
        """Give what a typed line leads to; nothing for an empty line."""
        typed = clean(line)
        word = typed.casefold()
        if word in LEAVING:
            self.left = True
            return []
        if word == "help":
            typed = "/help"
        if typed.startswith("/"):
            return self._command(typed)
        if word in _STEPS and self._reading:
            return self.step(_STEPS[word])
        if typed.isdecimal() and 1 <= int(typed) <= len(self.offered):
            return self.take(self.offered[int(typed) - 1])
        return self._read_or_ask(typed) if typed else []

    def ask(self, question: str) -> list[str]:
        """Put a question."""
        reply = self.assistant.ask(question, self._before.dialogue if self._before else None)
        self._before = reply
        self._reading = ""
        self.offered = tuple(choice.question for choice in reply.answer.choices)
        return answer_lines(reply.answer, self.knowledge.paper)

    def read(self, typed: str) -> list[str]:
        """Read the paragraphs of an id or a range as people type them; where there are none, say which are near."""
        paper = self.knowledge.paper
        found = paragraphs_named(typed, paper)
        if not found:
            asked = f"no paragraph {typed}" if typed else "no paragraph without a number"
            return [f"The paper has {asked}. Nearest: {', '.join(nearest_ids(typed, paper))}."]
        self._reading = found[-1].id
        return [line for one in found for line in paragraph_spoken(paper, one, parts=len(found) == 1)]

    def step(self, step: int) -> list[str]:
        """Read the paragraph after or before the one just read; without one, the paper's first."""
        paragraphs = self.knowledge.paper.paragraphs
        place = self.knowledge.paper.reading_order[self._reading] + step if self._reading else 0
        if not 0 <= place < len(paragraphs):
            return ["That was the last paragraph." if step > 0 else "That was the first paragraph."]
        return self.read(paragraphs[place].id)

    def _read_or_ask(self, typed: str) -> list[str]:
        if _MARK.fullmatch(typed) and paragraphs_named(typed, self.knowledge.paper):
            return self.read(typed)
        return self.ask(typed)

    def _command(self, typed: str) -> list[str]:
        from committee_assistant.plain.commands import run_command

        return run_command(self, parse(typed))
