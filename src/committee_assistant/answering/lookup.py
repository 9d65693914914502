"""Answers that a single fact holds: statements, events, figures, names, activities and signs of success."""

from __future__ import annotations

from collections.abc import Iterator

from committee_assistant.answering.build import answer, counted, joined, numbered, sentence
from committee_assistant.model.answer import Answer, Listed
from committee_assistant.model.facts import (
    Activity,
    Claim,
    Entity,
    Enumeration,
    Event,
    Item,
    Priority,
    Statement,
    Statistic,
)
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.phrases import capital

LONGEST_LIST = 700
"""Characters of a list's items; beyond it only their names are said."""


def tell(fact: Statement | Event | Statistic | Entity, key: str) -> Answer:
    """Say what a fact says, and what is only generally known of it last."""
    subject = fact.measure if isinstance(fact, Statistic) else fact.subject
    return answer(sorted(fact.says, key=lambda claim: claim.general), key, subject)


def tell_activity(priority: Priority, activity: Activity) -> Answer:
    """Say what is planned and under which priority."""
    claims = (
        Claim(sentence(activity.says), (activity.id,)),
        Claim(f"It is a planned activity of priority {priority.number}, {priority.name}.", (activity.id,)),
    )
    return answer(claims, f"activity:{activity.id}", activity.subject)


def tell_criterion(priority: Priority, place: int) -> Answer:
    """Say one sign of success and whose it is."""
    criterion = priority.criteria[place]
    text = f"One sign of success for priority {priority.number}, {priority.name}: {criterion.says.rstrip('.')}."
    return answer((Claim(text, priority.success_cite),), f"criterion:{priority.id}/{place}", criterion.says.rstrip("."))


def tell_success(priority: Priority) -> Answer:
    """Say all signs of success of a priority."""
    signs = numbered([criterion.says.rstrip(".") for criterion in priority.criteria])
    claim = Claim(
        f"Success for priority {priority.number}, {priority.name}, would look like this: {signs}.",
        priority.success_cite,
    )
    return answer((claim,), f"success:{priority.id}", f"success for {priority.name}")


def tell_activities(priority: Priority) -> Answer:
    """Say every planned activity of a priority."""
    lead = f"Priority {priority.number}, {priority.name}, has {counted(len(priority.activities), 'planned activity')}"
    whole = priority.activities_cite or (priority.activities[0].id.partition("(")[0],)
    long = sum(len(activity.says) for activity in priority.activities) > LONGEST_LIST
    said = "; ".join(
        f"({activity.id.partition('(')[2]} {activity.subject if long else activity.says.rstrip('.')}"
        for activity in priority.activities
    )
    listed = [
        Listed(activity.subject, f"tell me about {activity.id}", f"activity:{activity.id}")
        for activity in priority.activities
    ]
    return answer(
        (Claim(f"{lead}: {said}.", whole, computed=True),),
        f"activities:{priority.id}",
        f"the activities of {priority.name}",
        listed,
    )


def tell_priority(priority: Priority, knowledge: Knowledge) -> Answer:
    """Say where a priority stands among the others, what is planned, and what success would be."""
    activities = tell_activities(priority)
    names = joined([activity.subject for activity in priority.activities])
    claims = (
        Claim(f"{priority.name} is priority {priority.number} of {len(knowledge.priorities)}.", priority.cite),
        Claim(
            f"It has {counted(len(priority.activities), 'planned activity')}: {names}.",
            activities.claims[0].cite,
            True,
        ),
    )
    return answer(claims, f"priority:{priority.id}", priority.name, activities.listed)


def tell_list(enumeration: Enumeration) -> Answer:
    """Say every item of a list; an item with a paragraph of its own carries it."""
    return answer(_list_claims(enumeration), f"list:{enumeration.id}", enumeration.subject, entries(enumeration))


def entries(enumeration: Enumeration) -> tuple[Listed, ...]:
    """Give the entries of a list, as a follow-up may point to them."""
    return tuple(
        Listed(item.name, f"tell me about {item.name}", f"item:{enumeration.id}/{place}")
        for place, item in enumerate(enumeration.items)
    )


def _list_claims(enumeration: Enumeration) -> Iterator[Claim]:
    names = [_said(item) for item in enumeration.items]
    if sum(map(len, names)) > LONGEST_LIST:
        names = [item.name for item in enumeration.items]
    lead = enumeration.lead.rstrip(":. ")
    cites = {item.cite or enumeration.cite for item in enumeration.items}
    if len(cites) == 1:
        yield Claim(f"{lead}: {numbered(names)}.", cites.pop(), enumeration.computed)
        return
    yield Claim(f"{lead}:", enumeration.cite, enumeration.computed)
    for number, (item, name) in enumerate(zip(enumeration.items, names, strict=True), start=1):
        end = "." if number == len(names) else ";"
        yield Claim(f"({number}) {name}{end}", item.cite or enumeration.cite)


def _said(item: Item) -> str:
    return f"{item.name} ({item.says.rstrip('.')})" if item.says and len(item.says) < 60 else item.name


def tell_item(enumeration: Enumeration, item: Item) -> Answer:
    """Say what the paper says of one item of a list."""
    cite = item.cite or enumeration.cite
    said = sentence(item.says) if item.says else f"{capital(item.name)} is one of {_the(enumeration.name)}."
    named = said if item.name.split("(")[0].strip().lower() in said.lower() else f"{capital(item.name)}: {said}"
    return answer((Claim(named, cite),), f"list:{enumeration.id}", item.name)


def _the(name: str) -> str:
    return name if name.startswith("the ") else f"the {name}"
