"""An assistant on a paper of a council that does not exist; its fixed answers keep pictures the same."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.model.answer import Answer, Outcome, Refusal
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.model.facts import (
    Activity,
    Asks,
    Choice,
    Claim,
    Criterion,
    Event,
    Priority,
    Statement,
    Statistic,
    Status,
)
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.period import Period
from committee_assistant.model.reading import AnswerType, Reading
from committee_assistant.understanding.interpret import Understanding

BRIDGES = "How many bridges were judged sound?"
WHICH = "What happened to the bridge?"
MILL = "What happened to Mill Bridge?"
COST = "How much did the ferry cost?"
HOSTILE = "Is [/b] [bold]Mill[/bold] [see note] safe?"
BROKEN = "Please break"

_SAYS = {
    "purpose": (
        "Purpose",
        "To tell members how the county's bridges and ferries have fared since the flood.",
    ),
    "1": (
        "Introduction",
        "The flood of March 2031 closed nine crossings. Members asked for this report in May 2031.",
    ),
    "2": ("Bridge inspections", "Every bridge is inspected twice a year by two engineers who work apart."),
    "2.1": (
        "Bridge inspections",
        "The first round was held in June 2031 and found little that was good. Of the bridges seen in that "
        "round 12% were judged sound and 31% unsafe. In the latest round 40% were judged sound, which "
        "officers call a real gain, and 25% unsafe.",
    ),
    "2.2": (
        "Bridge inspections",
        "The share judged unsafe has fallen less than was hoped. Old ironwork is the usual reason, and it is "
        "slow to replace.",
    ),
    "3": ("Mill Bridge", "Mill Bridge opened again in August 2031 after its piers were made good."),
    "4": ("Ferries", "The Wexmouth ferry carries passengers only until a new ramp is built."),
    "5": ("Priorities", "Three priorities guide the work."),
    "5(a)": ("Priorities", "Replace the ironwork of the four oldest bridges."),
    "5(b)": ("Priorities", "Train a second team of divers so that piers can be looked at in winter as well."),
    "6": ("Priorities", "Fewer closures, and none longer than a week."),
}


def paper() -> Paper:
    """Give the paper."""
    paragraphs = tuple(Paragraph(id, section, says) for id, (section, says) in _SAYS.items())
    order = {paragraph.id: place for place, paragraph in enumerate(paragraphs)}
    title = "Bridges and Ferries Update"
    return Paper("wexcombe", title, title, "Highways and Waterways Select Committee, Wexcombe County Council",
                 "2031-09-14", paragraphs, order)  # fmt: skip


def _statistic(judgement: str, period: str, value: float) -> Statistic:
    said = Claim(f"{value:g}% of bridges were judged {judgement}.", ("2.1",))
    return Statistic(f"{judgement}-{period}", "bridges", judgement, period, value, "%", (said,), ("2.1",), Asks())


def _event(id: str, name: str, when: str, status: Status, cite: str, about: str = "", kind: str = "other") -> Event:
    period = Period.parse(when) if when else None
    return Event(id, kind, name, (), period, status, about, (Claim(f"{name}.", (cite,)),), (cite,), Asks())


def _priority(number: int, name: str) -> Priority:
    asks = Asks()
    activities = tuple(Activity(id, id, _SAYS[id][1], asks) for id in ("5(a)", "5(b)"))
    criteria = (
        Criterion("Fewer closures than last year", (), asks),
        Criterion("No closure over a week", (), asks),
    )
    return Priority(number, f"p{number}", name, (), ("5",), activities, ("5",), criteria, ("6",), asks)


def knowledge() -> Knowledge:
    """Give what is known of it."""
    known = Asks(open=("how many bridges were judged sound", "what happened to mill bridge after the flood"))
    return Knowledge(
        paper(),
        statements=(Statement("s1", "bridges", (Claim("Bridges are inspected.", ("2",)),), known),),
        events=(
            _event("flood", "the flood", "2031-03", Status.HAPPENED, "1", "nine crossings closed"),
            _event("round", "the first inspection round", "2031-06", Status.HAPPENED, "2.1", "piers and ironwork"),
            _event("ferry", "the ferry trial", "2031-07-05/2031-07-06", Status.CANCELLED, "4", "a ramp for cars"),
            _event("mill", "the opening of Mill Bridge", "2031-08", Status.HAPPENED, "3"),
            _event("next", "the next inspection round", "", Status.OPEN, "2"),
        ),
        statistics=(
            _statistic("sound", "first", 12),
            _statistic("sound", "latest", 40),
            _statistic("unsafe", "first", 31),
            _statistic("unsafe", "latest", 25),
        ),
        priorities=(
            _priority(1, "Sound bridges"),
            _priority(2, "Ferries for all"),
            _priority(3, "Dry feet [/x]"),
        ),
    )


_ANSWERS = {
    BRIDGES: Answer(
        Outcome.ANSWER,
        (
            Claim("40% of bridges were judged sound in the latest round, up from 12% in the first.", ("2.1",)),
            Claim("Unsafe judgements fell less than was hoped, from 31% to 25%.", ("2.1", "2.2")),
            Claim("Every bridge is inspected twice a year.", ("2",)),
        ),
    ),
    WHICH: Answer(
        Outcome.CLARIFY,
        (Claim("Which one?"),),
        choices=(
            Choice("Mill Bridge", MILL),
            Choice("The bridges as a whole", BRIDGES),
            Choice("Both", "What happened to Mill Bridge and the other bridges?"),
        ),
    ),
    MILL: Answer(
        Outcome.ANSWER,
        (Claim("It opened again in August 2031.", ("3",)),),
        verdict=True,
        notes=("Read “mil” as “mill”.",),
    ),
    COST: Answer(
        Outcome.ABSTAIN,
        (Claim("The paper does not say how much the ferry cost."),),
        see=("4", "2"),
        refusal=Refusal.NOT_STATED,
    ),
    HOSTILE: Answer(Outcome.ANSWER, (Claim("[red]No[/red] [/x] \x1b]0;owned\x07[see note] it is shut.", ("3",)),)),
}
_OTHERWISE = Answer(Outcome.ANSWER, (Claim("Nine crossings were closed by the flood.", ("1",)),))


def kept(question: str) -> KeptTurn:
    """Give a turn as a conversation keeps it."""
    return KeptTurn(question, _ANSWERS.get(question, _OTHERWISE))


@lru_cache(maxsize=1)
def _understanding() -> Understanding:
    return Understanding.of(knowledge(), English({}, frozenset(), {}, {}, (), (), ()))


class Wexcombe:
    """Answers a few questions, and everything else in one way."""

    def __init__(self) -> None:
        self.knowledge = knowledge()
        self.understanding = _understanding()
        self.asked: list[str] = []

    def ask(self, question: str, dialogue: Any = None) -> Reply:
        """Answer; one question breaks it."""
        self.asked.append(question)
        if question == BROKEN:
            raise RuntimeError("[/boom]")
        reading = Reading(question, (), (), (), AnswerType.OTHER, ())
        return Reply(_ANSWERS.get(question, _OTHERWISE), reading, dialogue, question)


def open_wexcombe() -> Assistant:
    """Stand in for ``open_assistant``."""
    return cast(Assistant, Wexcombe())
