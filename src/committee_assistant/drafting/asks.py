"""Example questions made of a fact's own parts; each leads to one fact only."""

from __future__ import annotations

from dataclasses import dataclass, field

from committee_assistant.drafting.events import FoundEvent
from committee_assistant.drafting.phrases import without_determiner
from committee_assistant.model.facts import Asks, Status
from committee_assistant.model.phrases import bare_question


@dataclass
class Questions:
    """Gives each question to the first fact that asks for it."""

    _taken: set[str] = field(default_factory=set)

    def asks(self, *questions: str) -> Asks:
        """Keep the questions that no other fact has."""
        kept = []
        for question in questions:
            plain = bare_question(question)
            if plain not in self._taken:
                self._taken.add(plain)
                kept.append(question)
        return Asks(open=tuple(kept))


def of_event(event: FoundEvent) -> tuple[str, ...]:
    """Ask when an event was or is, and what its date holds."""
    questions = [f"When {'was' if event.status is Status.HAPPENED else 'is'} {event.name}?"]
    if event.when and str(event.when) in event.name:
        questions = [f"What happened at {event.name}?" if event.status is Status.HAPPENED else f"What is {event.name}?"]
    if event.status is Status.CANCELLED:
        questions = [f"When was {event.name} to be?", f"Was {event.name} cancelled?"]
    if event.status is Status.OPEN:
        questions = [f"What has become of {event.name}?", f"Has {event.name} been put off?"]
    if event.when and event.when.precision in {"day", "days"}:
        verb = "happened" if event.status is Status.HAPPENED else "is happening"
        questions.append(f"What {verb} on {event.when}?")
    return tuple(questions)


def of_figure(measure: str, unit: str, period: str) -> tuple[str, ...]:
    """Ask how much or how many, without and with the period."""
    bare = without_determiner(measure)
    when = {"first": " at first", "latest": " at the latest"}.get(period, f" in {period}" if period else "")
    if unit in {"%", "£", "percentage points"} or unit.startswith("in "):
        return tuple(f"What {'is' if not later else 'was'} the {bare}{later}?" for later in dict.fromkeys((when, "")))
    return tuple(f"How many {bare}{later}?" for later in dict.fromkeys((when, "")))


def of_list(name: str) -> tuple[str, ...]:
    """Ask for the entries of a list and for their number."""
    return (f"What are the {name}?", f"How many {name} are there?", f"Which {name} are listed?")


def of_person(name: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Ask who a person is, and who has the role."""
    return (f"Who is {name}?", f"What is {name}'s role?", *(f"Who is the {role}?" for role in roles))


def of_body(name: str) -> tuple[str, ...]:
    """Ask what a body is."""
    return (f"What is {_the(name)}?", f"What does the paper say about {_the(name)}?")


def of_term(short: str) -> tuple[str, ...]:
    """Ask what letters stand for."""
    return (f"What does {short} stand for?", f"What does {short} mean?", f"What is {short} short for?")


def _the(name: str) -> str:
    return (
        name
        if name.split()[0] in {"NHS", "Ofsted", "Healthwatch"} or name.endswith(("Ltd", "Limited"))
        else f"the {name}"
    )
