"""What must hold of a paper's facts together; each check is a function from knowledge to problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from committee_assistant.model.checking import Verdict
from committee_assistant.model.facts import (
    Activity,
    Ambiguity,
    Asks,
    Claim,
    Entity,
    Event,
    Gap,
    Statement,
    Statistic,
)
from committee_assistant.model.figures import figures
from committee_assistant.model.knowledge import Fact, Knowledge
from committee_assistant.model.paper import parent_of
from committee_assistant.model.phrases import bare_question
from committee_assistant.model.problem import Origin, Problem

Check = Callable[[Knowledge], Iterator[Problem]]


def check_unique_ids(knowledge: Knowledge) -> Iterator[Problem]:
    """No two facts of a kind have the same id."""
    seen: dict[tuple[str, str], Origin] = {}
    for fact in _facts(knowledge):
        key = (fact.kind if isinstance(fact, Entity) else type(fact).__name__, fact.id)
        if key in seen:
            yield Problem(fact.origin, f"id {fact.id!r} is taken by {seen[key]}", "choose another id")
        seen.setdefault(key, fact.origin)


def check_citations(knowledge: Knowledge) -> Iterator[Problem]:
    """Every cited paragraph is one of the paper's."""
    for origin, paragraph_id in _cited(knowledge):
        if knowledge.paper.paragraph(paragraph_id) is None:
            yield Problem(origin, f"there is no paragraph {paragraph_id!r}", "see 'sections:' in paper.yaml")


def check_figures(knowledge: Knowledge) -> Iterator[Problem]:
    """Every figure and date said stands in a paragraph that is cited for it, or is marked as computed."""
    for origin, claim in _claims(knowledge):
        if claim.computed or claim.general:
            continue
        printed = _printed(knowledge, claim.cite)
        for figure in sorted(figures(claim.text) - printed):
            yield Problem(
                origin,
                f"{figure!r} is not among the figures of {' and '.join(claim.cite)}",
                "cite its paragraph, or mark the sentence 'computed: true'",
            )


def check_dates(knowledge: Knowledge) -> Iterator[Problem]:
    """Every event's date stands in a paragraph that the event cites."""
    for event in knowledge.events:
        if event.when:
            missing = figures(str(event.when)) - _printed(knowledge, event.cite)
            if missing and not any(claim.computed for claim in event.says):
                yield Problem(
                    event.origin,
                    f"the date {event.when} is not in {' or '.join(event.cite) or 'any cited paragraph'}",
                    "cite its paragraph",
                )


def check_questions(knowledge: Knowledge) -> Iterator[Problem]:
    """Every statement and gap has example questions, and no question leads to two places."""
    seen: dict[str, tuple[Asks, Origin]] = {}
    for origin, asks in _asked(knowledge):
        for question in (*asks.open, *asks.yes, *asks.no):
            plain = bare_question(question)
            other = seen.setdefault(plain, (asks, origin))
            if other[0] is not asks:
                yield Problem(origin, f"the question {question!r} is also at {other[1]}", "keep it where it fits best")
    needing: tuple[Statement | Gap | Ambiguity, ...] = (
        *knowledge.statements, *knowledge.gaps, *knowledge.ambiguities,
    )  # fmt: skip
    for fact in needing:
        if not len(fact.asks):
            yield Problem(fact.origin, f"{fact.id!r} has no example question", "add some, in several people's words")


def check_terms(knowledge: Knowledge) -> Iterator[Problem]:
    """Every expansion is general knowledge just where the paper does not spell its term out."""
    for term in knowledge.entities:
        general = any(claim.general for claim in term.says)
        if term.expansion and not term.expanded and not general:
            yield Problem(
                term.origin,
                f"the paper does not spell {term.name!r} out, but no sentence says so",
                "mark the sentence with the expansion 'general: true', or the term 'expanded: true'",
            )
        if term.expanded and general:
            yield Problem(
                term.origin,
                f"the paper spells {term.name!r} out, but a sentence is marked general knowledge",
                "cite its paragraph instead, or drop 'expanded: true'",
            )


def check_coverage(knowledge: Knowledge) -> Iterator[Problem]:
    """Every paragraph is cited by some fact, itself or through its items, unless its own words are all it needs."""
    if knowledge.paper.verbatim:
        return
    cited = {paragraph for _, paragraph in _cited(knowledge)}
    cited |= {parent_of(paragraph) for paragraph in cited}
    for paragraph in knowledge.paper.paragraphs:
        if paragraph.id not in cited:
            yield Problem(paragraph.origin, f"no fact cites paragraph {paragraph.id!r}", "add a statement for it")


def check_spans(knowledge: Knowledge) -> Iterator[Problem]:
    """Every judgement with a figure for one span of time has one for the other, to compare it with."""
    stated = {(figure.judgement, figure.period) for figure in knowledge.statistics}
    other = {"first": "latest", "latest": "first"}
    for figure in knowledge.statistics:
        missing = other.get(figure.period) if figure.judgement else None
        if missing and (figure.judgement, missing) not in stated:
            message = f"{figure.judgement!r} has no figure for the {missing} months"
            yield Problem(figure.origin, message, "add it, or leave 'period' empty")


def check_claims(knowledge: Knowledge) -> Iterator[Problem]:
    """Labelled claims rest on paragraphs that there are, and none has two verdicts."""
    seen: dict[str, tuple[Verdict, Origin]] = {}
    for entry in knowledge.claims:
        for paragraph_id in entry.cite:
            if knowledge.paper.paragraph(paragraph_id) is None:
                yield Problem(entry.origin, f"there is no paragraph {paragraph_id!r}", "see 'sections:' in paper.yaml")
        for verdict, text in entry.by_verdict:
            before, where = seen.setdefault(text.casefold(), (verdict, entry.origin))
            if before is not verdict:
                yield Problem(entry.origin, f"{text!r} is {verdict} here and {before} at {where}", "keep the right one")


CHECKS: tuple[Check, ...] = (
    check_unique_ids,
    check_citations,
    check_figures,
    check_dates,
    check_questions,
    check_terms,
    check_coverage,
    check_spans,
    check_claims,
)


def _facts(knowledge: Knowledge) -> Iterator[Fact | Activity]:
    yield from knowledge.statements
    yield from knowledge.events
    yield from knowledge.statistics
    yield from knowledge.lists
    yield from knowledge.entities
    yield from knowledge.priorities
    yield from knowledge.gaps
    yield from knowledge.ambiguities
    for _, activity in knowledge.activities():
        yield activity


def _asked(knowledge: Knowledge) -> Iterator[tuple[Origin, Asks]]:
    for fact in _facts(knowledge):
        yield fact.origin, fact.asks
    for priority, _, criterion in knowledge.criteria():
        yield priority.origin, criterion.asks


def _claims(knowledge: Knowledge) -> Iterator[tuple[Origin, Claim]]:
    speaking: tuple[Statement | Event | Statistic | Entity, ...] = (
        *knowledge.statements, *knowledge.events, *knowledge.statistics, *knowledge.entities,
    )  # fmt: skip
    for fact in speaking:
        yield from ((fact.origin, claim) for claim in fact.says)
    for enumeration in knowledge.lists:
        yield enumeration.origin, Claim(enumeration.lead, enumeration.cite, enumeration.computed)
        for item in enumeration.items:
            yield enumeration.origin, Claim(f"{item.name} {item.says}", item.cite or enumeration.cite)
    for _, activity in knowledge.activities():
        yield activity.origin, Claim(activity.says, (activity.id,))
    for priority, _, criterion in knowledge.criteria():
        yield priority.origin, Claim(criterion.says, priority.success_cite)


def _cited(knowledge: Knowledge) -> Iterator[tuple[Origin, str]]:
    for origin, claim in _claims(knowledge):
        yield from ((origin, paragraph) for paragraph in claim.cite)
    for event in knowledge.events:
        yield from ((event.origin, paragraph) for paragraph in event.cite)
    for priority in knowledge.priorities:
        yield from ((priority.origin, paragraph) for paragraph in (*priority.cite, *priority.success_cite))
    for gap in knowledge.gaps:
        yield from ((gap.origin, paragraph) for paragraph in gap.nearest)


def _printed(knowledge: Knowledge, cited: tuple[str, ...]) -> frozenset[str]:
    """Give the figures of the cited paragraphs, their headings, parents and parts."""
    found: set[str] = set()
    for paragraph_id in cited:
        for paragraph in (
            knowledge.paper.paragraph(paragraph_id),
            knowledge.paper.paragraph(parent_of(paragraph_id)),
            *knowledge.paper.parts_of(paragraph_id),
        ):
            if paragraph:
                found |= {paragraph.id, *paragraph.figures, *figures(paragraph.section)}
    return frozenset(found)
