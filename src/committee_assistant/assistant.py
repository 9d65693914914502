"""Asks the parts in order: resolve what a follow-up leaves out, understand, answer, remember."""

from __future__ import annotations

from dataclasses import dataclass

from committee_assistant.answering.respond import respond
from committee_assistant.dialogue import Dialogue
from committee_assistant.model.answer import Answer
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import Reading
from committee_assistant.understanding.interpret import Understanding


@dataclass(frozen=True)
class Reply:
    """An answer with how it came about and the conversation it leaves behind."""

    answer: Answer
    reading: Reading
    dialogue: Dialogue
    resolved: str
    """The whole question that a follow-up was taken for; the question itself where it was whole."""


@dataclass(frozen=True)
class Assistant:
    """Answers questions on one paper; holds no conversation itself."""

    knowledge: Knowledge
    english: English
    understanding: Understanding

    def ask(self, question: str, dialogue: Dialogue | None = None) -> Reply:
        """Answer a question in a conversation; never raises for any text."""
        before = dialogue or Dialogue()
        reading = self.understanding.read(question)
        answer = respond(reading, self.knowledge, self.english)
        return Reply(answer, reading, before, reading.question)
