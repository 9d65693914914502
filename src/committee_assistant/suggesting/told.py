"""What a conversation has been through, as a value: nothing of it is proposed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from committee_assistant.model.conversation import Conversation
from committee_assistant.model.questions import same_question

if TYPE_CHECKING:
    from committee_assistant.assistant import Reply


@dataclass(frozen=True)
class Told:
    """The questions asked and the claims made so far."""

    questions: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()

    @classmethod
    def of(cls, kept: Conversation) -> Told:
        """Give what a conversation that was kept has been through."""
        answers = [turn.answer for turn in kept.questions if turn.answer]
        claims = frozenset(claim.text for answer in answers for claim in answer.claims)
        return cls(frozenset(same_question(turn.asked) for turn in kept.questions), claims)

    def after(self, question: str, reply: Reply) -> Told:
        """Add a turn: its question as typed and as taken, and what was said."""
        asked = {same_question(question), same_question(reply.resolved)}
        return Told(self.questions | asked, self.claims | {claim.text for claim in reply.answer.claims})

    def asked(self, question: str) -> bool:
        """Tell whether a question was asked already."""
        return same_question(question) in self.questions
