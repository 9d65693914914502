"""Every fact and intent with the questions that lead to it and the words that it accounts for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from committee_assistant.model.facts import Asks, Claim, Entity, Enumeration, Event
from committee_assistant.model.knowledge import English, Intent, Knowledge
from committee_assistant.model.phrases import bare_question

SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Candidate:
    """What a question may be matched to."""

    key: str
    asks: Asks
    evidence: tuple[str, ...] = ()
    """Texts whose words the candidate accounts for, beside its examples."""


def candidates(knowledge: Knowledge, english: English) -> Iterator[Candidate]:
    """Give everything that a question can lead to, in the order of the knowledge.

    A question that is asked of any paper leads where the paper's own knowledge leads it, and else to its standing fact.
    """
    found = list(_candidates(knowledge, english))
    own = {bare_question(question) for one in found for question in one.asks.open}
    keys = {one.key for one in found}
    added: dict[str, list[str]] = defaultdict(list)
    for standing in english.standing:
        key = next(filter(keys.__contains__, standing.keys), "")
        added[key] += (question for question in standing.asks.open if bare_question(question) not in own)
    for one in found:
        yield replace(one, asks=replace(one.asks, open=(*one.asks.open, *added[one.key])))


def _candidates(knowledge: Knowledge, english: English) -> Iterator[Candidate]:
    for statement in knowledge.statements:
        yield _candidate(knowledge, f"statement:{statement.id}", statement.asks, statement.says, statement.subject)
    for event in knowledge.events:
        yield _candidate(knowledge, f"event:{event.id}", event.asks, event.says, *_event_words(event))
    for figure in knowledge.statistics:
        yield _candidate(
            knowledge, f"statistic:{figure.id}", figure.asks, figure.says, figure.measure, figure.judgement
        )
    for enumeration in knowledge.lists:
        claims = (Claim(enumeration.lead, enumeration.cite),)
        yield _candidate(knowledge, f"list:{enumeration.id}", enumeration.asks, claims, *_list_words(enumeration))
    for entity in knowledge.entities:
        yield _candidate(knowledge, f"{entity.kind}:{entity.id}", entity.asks, entity.says, *_entity_words(entity))
    yield from _of_priorities(knowledge)
    for gap in knowledge.gaps:
        yield _candidate(knowledge, f"gap:{gap.id}", gap.asks, (Claim(gap.missing, gap.nearest),))
    for ambiguity in knowledge.ambiguities:
        yield Candidate(f"ambiguity:{ambiguity.id}", ambiguity.asks)
    yield from (Candidate(f"smalltalk:{remark.id}", remark.asks) for remark in english.smalltalk)
    yield from (Candidate(f"intent:{intent.id}", intent.asks) for intent in english.intents if _has(knowledge, intent))
    yield Candidate("outside:", Asks(open=english.outside))


def _has(knowledge: Knowledge, intent: Intent) -> bool:
    """Tell whether a paper has facts of the kind that a systematic question is about."""
    kind = intent.id.partition(".")[0]
    facts = {
        "event": knowledge.events,
        "events": knowledge.events,
        "timeline": knowledge.events,
        "statistic": knowledge.statistics,
        "priority": knowledge.priorities,
        "list": knowledge.lists,
        "item": knowledge.lists,
    }
    return bool(facts.get(kind, knowledge.entities))


def _of_priorities(knowledge: Knowledge) -> Iterator[Candidate]:
    for priority in knowledge.priorities:
        yield Candidate(
            f"success:{priority.id}",
            priority.asks,
            (priority.name, *priority.aliases, *(criterion.says for criterion in priority.criteria)),
        )
    for priority, activity in knowledge.activities():
        claims = (Claim(activity.says, (activity.id,)),)
        yield _candidate(
            knowledge,
            f"activity:{activity.id}",
            activity.asks,
            claims,
            activity.subject,
            priority.name,
            *priority.aliases,
        )
    for priority, place, criterion in knowledge.criteria():
        yield Candidate(
            f"criterion:{priority.id}/{place}",
            criterion.asks,
            (
                criterion.says,
                *criterion.aliases,
                priority.name,
                *priority.aliases,
                "success look like sign measure",
            ),
        )


def _candidate(knowledge: Knowledge, key: str, asks: Asks, claims: tuple[Claim, ...], *texts: str) -> Candidate:
    cited = dict.fromkeys(paragraph for claim in claims for paragraph in claim.cite)
    restated = (knowledge.paper.paragraph(paragraph) for paragraph in cited)
    said = tuple(f"{paragraph.section} {paragraph.says}" for paragraph in restated if paragraph)
    return Candidate(key, asks, (*texts, *(claim.text for claim in claims), *said))


def _event_words(event: Event) -> tuple[str, ...]:
    return (event.name, *event.aliases, event.about, event.status, str(event.when or ""))


def _list_words(enumeration: Enumeration) -> tuple[str, ...]:
    items = (text for item in enumeration.items for text in (item.name, item.says, *item.aliases))
    return (enumeration.name, enumeration.item, *enumeration.aliases, *items)


def _entity_words(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases, entity.expansion)
