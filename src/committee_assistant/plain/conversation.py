"""What a typed line leads to in plain mode, as lines of text; writes nothing to the screen itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.commands import parse
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.feedback.mark import Mark
from committee_assistant.model.answer import Outcome
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paragraph_ids import is_one_word, paragraphs_named
from committee_assistant.rendering.paragraph import no_paragraph
from committee_assistant.rendering.spoken import answer_lines, choice_lines, paragraph_spoken
from committee_assistant.shelf import Shelf
from committee_assistant.suggesting.told import Told
from committee_assistant.understanding.text import clean

if TYPE_CHECKING:
    from committee_assistant.checking.checker import Checker

LEAVING = frozenset({"quit", "exit"})
_STEPS = {"next": 1, "previous": -1}
_VERDICT = re.compile(r"[+-](?:\s.*)?")

Lines = list[str]


class PlainConversation:
    """Answers lines on one paper: a question, a paragraph's number, a choice's number, a word or a command."""

    def __init__(self, assistant: Assistant, keeper: Keeper, shelf: Shelf | None = None) -> None:
        """Take what answers, what keeps the conversation, and the papers that can be opened instead."""
        self.keeper = keeper
        self.checker: Checker | None = None
        """What checks claims, once one was checked."""
        self.shelf = shelf
        self.left = False
        """Whether the reader has asked to leave."""
        self.begin(assistant)

    def begin(self, assistant: Assistant) -> None:
        """Begin a conversation about a paper; what was said before is no part of it."""
        self.assistant = assistant
        self.before: Reply | None = None
        self.told = Told()
        self.offered: tuple[Callable[[], Lines], ...] = ()
        """What the numbers of the latest numbered lines lead to."""
        self.latest: tuple[str, Reply] | None = None
        """The latest question with its reply, which a mark is about."""
        self.mark: Mark | None = None
        self._reading = ""
        """The paragraph that the latest line read."""
        self._to_propose = False
        self.keeper.begin(assistant.knowledge.paper)

    @property
    def knowledge(self) -> Knowledge:
        """What is known of the paper."""
        return self.assistant.knowledge

    def take(self, line: str) -> Lines:
        """Give what a typed line leads to; nothing for an empty line."""
        typed = clean(line)
        word = typed.casefold()
        self._to_propose = False
        if word in LEAVING:
            self.left = True
            return []
        if typed.startswith("/") or word == "help":
            return self._command(typed if typed.startswith("/") else "/help")
        if self.latest and _VERDICT.fullmatch(typed):
            return self._command(f"/feedback {typed}")
        if word in _STEPS and self._reading:
            return self.step(_STEPS[word])
        if typed.isdecimal() and 1 <= int(typed) <= len(self.offered):
            return self.offered[int(typed) - 1]()
        return self._read_or_ask(typed) if typed else []

    def ask(self, question: str) -> Lines:
        """Put a question."""
        reply = self.assistant.ask(question, self.before.dialogue if self.before else None)
        self.before, self.latest, self.mark = reply, (question, reply), None
        self.told = self.told.after(question, reply)
        self._reading = ""
        self._to_propose = True
        self.offer([choice.question for choice in reply.answer.choices])
        return answer_lines(reply.answer, self.knowledge.paper) + self.keep(KeptTurn(question, reply.answer))

    def propose(self) -> Lines:
        """Give questions that the paper answers, after an answer or in place of one; nothing after anything else."""
        if not (self._to_propose and self.latest) or self.offered:
            return []
        from committee_assistant.suggesting.follow_ups import follow_ups
        from committee_assistant.suggesting.instead import instead

        _, reply = self.latest
        refused = reply.answer.outcome is Outcome.ABSTAIN
        questions = (instead if refused else follow_ups)(reply, self.assistant, self.told)
        return self.proposed("The paper does answer" if refused else "You could ask next", questions)

    def proposed(self, label: str, questions: Sequence[str]) -> Lines:
        """Offer questions by number, on one line that is soon passed over."""
        if not questions:
            return []
        self.offer(questions)
        return [f"{label}: {' '.join(choice_lines(questions))} Type a number."]

    def offer(self, questions: Sequence[str]) -> None:
        """Let numbers stand for questions."""
        self.offered = tuple(partial(self.ask, question) for question in questions)

    def keep(self, turn: KeptTurn) -> Lines:
        """Keep a turn with the conversation; gives a line where that fails, once."""
        trouble = self.keeper.keep(turn)
        return [f"Note: {trouble}"] if trouble else []

    def read(self, typed: str) -> Lines:
        """Read the paragraphs of an id or a range as people type them; where there are none, say which are near."""
        paper = self.knowledge.paper
        found = paragraphs_named(typed, paper)
        if not found:
            return [no_paragraph(typed, paper)]
        self._reading = found[-1].id
        return [line for one in found for line in paragraph_spoken(paper, one, parts=len(found) == 1)]

    def step(self, step: int) -> Lines:
        """Read the paragraph after or before the one just read."""
        paper = self.knowledge.paper
        place = paper.reading_order[self._reading] + step
        if not 0 <= place < len(paper.paragraphs):
            return ["That was the last paragraph." if step > 0 else "That was the first paragraph."]
        return self.read(paper.paragraphs[place].id)

    def _read_or_ask(self, typed: str) -> Lines:
        if is_one_word(typed) and paragraphs_named(typed, self.knowledge.paper):
            return self.read(typed)
        return self.ask(typed)

    def _command(self, typed: str) -> Lines:
        from committee_assistant.plain.commands import run_command  # which acts on this

        return run_command(self, parse(typed))
