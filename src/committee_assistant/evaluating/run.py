"""Asks everything of an assistant and judges each answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.evaluating.cases import ClaimCase, Conversation
from committee_assistant.evaluating.judging import Judged, is_among, judge
from committee_assistant.model.answer import Answer
from committee_assistant.model.checking import Checked, Verdict
from committee_assistant.transcripts.transcript import Turn


@dataclass(frozen=True)
class TurnResult:
    """A turn that was asked: its answer, and what that is called where something was expected."""

    conversation: Conversation
    place: int
    """From 0; beyond that a follow-up."""
    answer: Answer
    judged: Judged | None
    reached: tuple[str, ...] = ()
    """The keys of the facts that answered: that named by the answer, or those that a systematic question names."""

    @property
    def turn(self) -> Turn:
        """What was asked, and what was expected."""
        return self.conversation.turns[self.place]


@dataclass(frozen=True)
class ClaimResult:
    """A claim that was checked."""

    case: ClaimCase
    verdict: Verdict
    text: str
    faults: tuple[str, ...] = ()


def ask_all(conversations: Iterable[Conversation], assistant: Assistant) -> Iterator[TurnResult]:
    """Ask every turn in order, each conversation in a dialogue of its own."""
    for conversation in conversations:
        dialogue = None
        for place, turn in enumerate(conversation.turns):
            reply = assistant.ask(turn.ask, dialogue)
            dialogue = reply.dialogue
            judged = judge(reply.answer, turn.expect) if turn.expect else None
            yield TurnResult(conversation, place, reply.answer, judged, tuple(_reached(reply)))


def _reached(reply: Reply) -> Iterator[str]:
    intent = reply.answer.intent
    if intent is None:
        return
    yield intent
    if ":" not in intent:  # a systematic question, as event.when
        yield from (f"{mention.kind}:{mention.value}" for mention in reply.reading.mentions)


def check_all(claims: Iterable[ClaimCase], check: Callable[[str], Checked]) -> Iterator[ClaimResult]:
    """Check every claim; right are those with the right verdict that cite what they must."""
    for case in claims:
        checked = check(case.claim)
        faults = [] if checked.verdict is case.verdict else [f"says {checked.verdict}, expected {case.verdict}"]
        if case.verdict is not Verdict.NOT_STATED:
            missed = (group for group in case.cite if not any(is_among(one, group) for one in checked.citations))
            faults += [f"does not cite {' or '.join(group)}" for group in missed]
        yield ClaimResult(case, checked.verdict, " ".join(claim.text for claim in checked.says), tuple(faults))
