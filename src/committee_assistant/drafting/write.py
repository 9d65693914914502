"""Knowledge as the YAML files that ``loading`` reads: nothing is lost on the way there and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from committee_assistant.drafting.scalars import block, bracketed, quoted, scalar
from committee_assistant.model.facts import (
    Activity,
    Ambiguity,
    Asks,
    Claim,
    Criterion,
    Entity,
    Enumeration,
    Event,
    Gap,
    Item,
    Priority,
    Statement,
    Statistic,
)
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paper, Paragraph

T = TypeVar("T")
Lines = Iterator[str]


def knowledge_files(knowledge: Knowledge) -> dict[str, str]:
    """Give the files of a paper's folder: name to YAML text.

    ``paper.yaml`` is always there, another file only where it holds something. Texts may hold any character but lone
    surrogates, which no UTF-8 file can keep; empty ones are left out where loading takes them for missing.
    """
    entities = knowledge.entities
    files = {
        "paper.yaml": "\n".join(_paper(knowledge.paper)) + "\n",
        "paragraphs.yaml": _file("paragraphs", knowledge.paper.paragraphs, _paragraph),
        "statements.yaml": _file("statements", knowledge.statements, _statement),
        "events.yaml": _file("events", knowledge.events, _event),
        "statistics.yaml": _file("statistics", knowledge.statistics, _statistic),
        "lists.yaml": _file("lists", knowledge.lists, _list),
        "people.yaml": _file("people", (one for one in entities if one.kind == "person"), _entity),
        "bodies.yaml": _file("bodies", (one for one in entities if one.kind == "body"), _entity),
        "terms.yaml": _file("terms", (one for one in entities if one.kind == "term"), _entity),
        "priorities.yaml": _file("priorities", knowledge.priorities, _priority),
        "gaps.yaml": _file("gaps", knowledge.gaps, _gap),
        "ambiguities.yaml": _file("ambiguities", knowledge.ambiguities, _ambiguity),
    }
    return {name: text for name, text in files.items() if text}


def _paper(paper: Paper) -> Lines:
    yield "paper:"
    yield f"  id: {scalar(paper.id)}"
    yield f"  title: {scalar(paper.title)}"
    yield f"  short-title: {scalar(paper.short_title)}"
    yield from _given("  committee", paper.committee)
    yield from _given("  date", paper.date)
    if paper.verbatim:
        yield "  verbatim: true"
    if paper.paragraphs:
        yield "sections:"
    for heading, paragraphs in groupby(paper.paragraphs, key=lambda paragraph: paragraph.section):
        yield f"  - heading: {scalar(heading)}"
        yield f"    paragraphs: {bracketed(paragraph.id for paragraph in paragraphs)}"


def _file(key: str, facts: Iterable[T], write: Callable[[T], Lines]) -> str:
    entries = ["\n".join(_entry(write(fact), 2)) for fact in facts]
    between = "\n" if key == "paragraphs" else "\n\n"
    return f"{key}:\n{between.join(entries)}\n" if entries else ""


def _entry(lines: Iterable[str], indent: int) -> Lines:
    """Indent the lines of one entry and put the dash of its list before the first."""
    for place, line in enumerate(lines):
        start = "  " if place else "- "
        yield from (f"{' ' * indent}{start if not part else '  '}{text}" for part, text in enumerate(line.split("\n")))


def _entries(key: str, entries: Iterable[Iterable[str]]) -> Lines:
    written = [line for entry in entries for line in _entry(entry, 2)]
    if written:
        yield f"{key}:"
        yield from written


def _given(key: str, text: str) -> Lines:
    if text:
        yield f"{key}: {scalar(text)}"


def _flagged(key: str, flag: bool) -> Lines:
    if flag:
        yield f"{key}: true"


def _short(key: str, texts: tuple[str, ...]) -> Lines:
    if texts:
        yield f"{key}: {bracketed(texts)}"


def _long(key: str, texts: tuple[str, ...]) -> Lines:
    if texts:
        yield f"{key}:"
        yield from (f"  - {scalar(text)}" for text in texts)


def _paragraph(paragraph: Paragraph) -> Lines:
    yield f"id: {quoted(paragraph.id)}"
    yield f"says: {block(paragraph.says, 2)}"
    yield from _short("figures", paragraph.figures)
    if paragraph.fingerprint:
        yield f"fingerprint: {quoted(paragraph.fingerprint)}"


def _asks(asks: Asks) -> Lines:
    yield from _long("questions", asks.open)
    yield from _long('"yes"', asks.yes)
    yield from _long('"no"', asks.no)
    yield from _long("then", asks.then)
    yield from _long("then-yes", asks.then_yes)
    yield from _long("then-no", asks.then_no)


def _says(claims: tuple[Claim, ...]) -> Lines:
    yield from _entries("says", map(_claim, claims))


def _claim(claim: Claim) -> Lines:
    yield f"text: {scalar(claim.text)}"
    yield from _short("cite", claim.cite)
    yield from _flagged("computed", claim.computed)
    yield from _flagged("general", claim.general)


def _statement(fact: Statement) -> Lines:
    yield f"id: {scalar(fact.id)}"
    yield f"subject: {scalar(fact.subject)}"
    yield from _says(fact.says)
    yield from _asks(fact.asks)


def _event(fact: Event) -> Lines:
    yield f"id: {scalar(fact.id)}"
    yield f"kind: {scalar(fact.kind)}"
    yield f"name: {scalar(fact.name)}"
    yield from _long("aliases", fact.aliases)
    yield f"when: {quoted(fact.when.written() if fact.when else '')}"
    yield f"status: {fact.status}"
    yield from _given("about", fact.about)
    yield from _says(fact.says)
    yield from _short("cite", fact.cite)
    yield from _asks(fact.asks)


def _statistic(fact: Statistic) -> Lines:
    yield f"id: {scalar(fact.id)}"
    yield f"measure: {scalar(fact.measure)}"
    yield from _given("judgement", fact.judgement)
    yield from _given("period", fact.period)
    yield f"value: {quoted(number(fact.value))}"
    yield from _given("unit", fact.unit)
    yield from _says(fact.says)
    yield from _short("cite", fact.cite)
    yield from _asks(fact.asks)


def number(value: float) -> str:
    """Write a number in digits only, without an exponent and without a decimal point that says nothing."""
    plain = f"{value:.15f}".rstrip("0").rstrip(".")
    shortest = repr(value).removesuffix(".0")
    return plain if "e" in shortest else shortest


def _list(fact: Enumeration) -> Lines:
    yield f"id: {scalar(fact.id)}"
    yield f"name: {scalar(fact.name)}"
    yield f"item: {scalar(fact.item)}"
    yield from _long("aliases", fact.aliases)
    yield f"lead: {scalar(fact.lead)}"
    yield from _flagged("computed", fact.computed)
    yield from _short("cite", fact.cite)
    yield from _entries("items", map(_item, fact.items))
    yield from _asks(fact.asks)


def _item(item: Item) -> Lines:
    yield f"name: {scalar(item.name)}"
    yield from _given("says", item.says)
    yield from _short("cite", item.cite)
    yield from _short("aliases", item.aliases)


def _entity(fact: Entity) -> Lines:
    yield f"id: {scalar(fact.id)}"
    yield f"name: {scalar(fact.name)}"
    yield from _long("aliases", fact.aliases)
    yield from _given("expansion", fact.expansion)
    yield from _flagged("expanded", fact.expanded)
    yield from _says(fact.says)
    yield from _asks(fact.asks)


def _priority(fact: Priority) -> Lines:
    yield f'number: "{fact.number}"'
    yield f"id: {scalar(fact.id)}"
    yield f"name: {scalar(fact.name)}"
    yield from _long("aliases", fact.aliases)
    yield from _short("cite", fact.cite)
    yield from _short("activities-cite", fact.activities_cite)
    yield from _entries("activities", map(_activity, fact.activities))
    yield "success:"
    success = (
        *_short("cite", fact.success_cite),
        *_entries("criteria", map(_criterion, fact.criteria)),
        *_asks(fact.asks),
    )
    yield from (f"  {line}" for line in success)


def _activity(activity: Activity) -> Lines:
    yield f"id: {quoted(activity.id)}"
    yield f"subject: {scalar(activity.subject)}"
    yield f"says: {scalar(activity.says)}"
    yield from _asks(activity.asks)


def _criterion(criterion: Criterion) -> Lines:
    yield f"says: {scalar(criterion.says)}"
    yield from _long("aliases", criterion.aliases)
    yield from _asks(criterion.asks)


def _gap(fact: Gap) -> Lines:
    yield f"id: {scalar(fact.id)}"
    yield f"missing: {scalar(fact.missing)}"
    yield from _short("nearest", fact.nearest)
    yield from _asks(fact.asks)


def _ambiguity(fact: Ambiguity) -> Lines:
    yield f"id: {scalar(fact.id)}"
    yield f"ask: {scalar(fact.ask)}"
    choices = ((f"label: {scalar(one.label)}", f"question: {scalar(one.question)}") for one in fact.choices)
    yield from _entries("choices", choices)
    yield from _asks(fact.asks)
