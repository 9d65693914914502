"""What a conversation has been through, as a value: nothing of it is proposed again."""

from __future__ import annotations

from dataclasses import dataclass

from committee_assistant.assistant import Reply
from committee_assistant.suggesting.wording import same_question


@dataclass(frozen=True)
class Told:
    """The questions asked and the claims made so far."""

    questions: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()

    def after(self, question: str, reply: Reply) -> Told:
        """Add a turn: its question as typed and as taken, and what was said."""
        asked = {same_question(question), same_question(reply.resolved)}
        return Told(self.questions | asked, self.claims | {claim.text for claim in reply.answer.claims})

    def asked(self, question: str) -> bool:
        """Tell whether a question was asked already."""
        return same_question(question) in self.questions
