"""Entries of a knowledge file become facts, one function for each kind."""

from __future__ import annotations

from committee_assistant.loading.entry import Entry, Problems
from committee_assistant.model.checking import LabelledClaims, Verdict, Weighing, Weight
from committee_assistant.model.facts import (
    Activity,
    Ambiguity,
    Asks,
    Choice,
    Claim,
    Criterion,
    Entity,
    Enumeration,
    Event,
    Gap,
    Item,
    Priority,
    SmallTalk,
    Standing,
    Statement,
    Statistic,
    Status,
)
from committee_assistant.model.knowledge import Intent
from committee_assistant.model.period import Period

_ASKS = ("questions", "yes", "no", "then", "then-yes", "then-no")


def read_asks(entry: Entry) -> Asks:
    """Read the example questions of an entry."""
    return Asks(*(entry.texts(key) for key in _ASKS))


def read_claims(entry: Entry, problems: Problems) -> tuple[Claim, ...]:
    """Read what an entry says; a sentence must cite a paragraph or be marked general knowledge."""
    claims = []
    for said in entry.entries("says"):
        said.only("text", "cite", "computed", "general")
        claim = Claim(said.text("text"), said.texts("cite"), said.flag("computed"), said.flag("general"))
        if not claim.cite and not claim.general:
            problems.add(said.origin, "this sentence cites no paragraph", 'add cite: ["…"]')
        claims.append(claim)
    if not claims:
        problems.add(entry.origin, "'says' is missing", "add 'says:' with a text and the paragraphs it rests on")
    return tuple(claims)


def read_statement(entry: Entry, problems: Problems) -> Statement:
    """Read one entry of ``statements``."""
    entry.only("id", "subject", "says", *_ASKS)
    claims = read_claims(entry, problems)
    return Statement(entry.text("id"), entry.text("subject"), claims, read_asks(entry), entry.origin)


def read_event(entry: Entry, problems: Problems) -> Event:
    """Read one entry of ``events``; a date or status that is none is noted."""
    entry.only("id", "kind", "name", "aliases", "when", "status", "about", "says", "cite", *_ASKS)
    return Event(
        id=entry.text("id"),
        kind=entry.text("kind"),
        name=entry.text("name"),
        aliases=entry.texts("aliases"),
        when=_period(entry, problems),
        status=_status(entry, problems),
        about=entry.text("about", ""),
        says=read_claims(entry, problems),
        cite=entry.texts("cite"),
        asks=read_asks(entry),
        origin=entry.origin,
    )


def _period(entry: Entry, problems: Problems) -> Period | None:
    written = entry.text("when", "")
    if not written:
        return None
    try:
        return Period.parse(written)
    except ValueError as error:
        problems.add(entry.origin, f"'when': {error}", 'quote it, as in when: "2020-06-11"')
        return None


def _status(entry: Entry, problems: Problems) -> Status:
    written = entry.text("status")
    try:
        return Status(written)
    except ValueError:
        problems.add(entry.origin, f"'status' is {written!r}", f"write one of {', '.join(Status)}")
        return Status.OPEN


def read_statistic(entry: Entry, problems: Problems) -> Statistic:
    """Read one entry of ``statistics``."""
    entry.only("id", "measure", "judgement", "period", "value", "unit", "says", "cite", *_ASKS)
    return Statistic(
        id=entry.text("id"),
        measure=entry.text("measure"),
        judgement=entry.text("judgement", ""),
        period=entry.text("period", ""),
        value=entry.number("value"),
        unit=entry.text("unit", ""),
        says=read_claims(entry, problems),
        cite=entry.texts("cite"),
        asks=read_asks(entry),
        origin=entry.origin,
    )


def read_list(entry: Entry, problems: Problems) -> Enumeration:
    """Read one entry of ``lists``."""
    entry.only("id", "name", "item", "aliases", "lead", "computed", "cite", "items", *_ASKS)
    items = []
    for item in entry.entries("items"):
        item.only("name", "says", "cite", "aliases")
        items.append(Item(item.text("name"), item.text("says", ""), item.texts("cite"), item.texts("aliases")))
    if not items:
        problems.add(entry.origin, "the list has no items", "add 'items:'")
    return Enumeration(
        id=entry.text("id"),
        name=entry.text("name"),
        item=entry.text("item"),
        aliases=entry.texts("aliases"),
        lead=entry.text("lead"),
        items=tuple(items),
        cite=entry.texts("cite"),
        asks=read_asks(entry),
        computed=entry.flag("computed"),
        origin=entry.origin,
    )


def read_entity(kind: str, entry: Entry, problems: Problems) -> Entity:
    """Read one entry of ``people``, ``bodies`` or ``terms``."""
    entry.only("id", "name", "aliases", "subject", "expansion", "expanded", "says", *_ASKS)
    return Entity(
        id=entry.text("id"),
        kind=kind,
        name=entry.text("name"),
        aliases=entry.texts("aliases"),
        says=read_claims(entry, problems),
        asks=read_asks(entry),
        expansion=entry.text("expansion", ""),
        expanded=entry.flag("expanded"),
        origin=entry.origin,
    )


def read_priority(entry: Entry, problems: Problems) -> Priority:
    """Read one entry of ``priorities`` with its activities and its signs of success."""
    entry.only("number", "id", "name", "aliases", "cite", "activities", "activities-cite", "success")
    success = entry.entry("success")
    if success is None:
        problems.add(entry.origin, "'success' is missing", "add 'success:' with 'cite' and 'criteria'")
    return Priority(
        number=int(entry.number("number")),
        id=entry.text("id"),
        name=entry.text("name"),
        aliases=entry.texts("aliases"),
        cite=entry.texts("cite"),
        activities=tuple(_activity(activity) for activity in entry.entries("activities")),
        activities_cite=entry.texts("activities-cite"),
        criteria=tuple(_criterion(one) for one in success.entries("criteria")) if success else (),
        success_cite=success.texts("cite") if success else (),
        asks=read_asks(success) if success else Asks(),
        origin=entry.origin,
    )


def _activity(entry: Entry) -> Activity:
    entry.only("id", "subject", "says", *_ASKS)
    return Activity(entry.text("id"), entry.text("subject"), entry.text("says"), read_asks(entry), entry.origin)


def _criterion(entry: Entry) -> Criterion:
    entry.only("says", "aliases", *_ASKS)
    return Criterion(entry.text("says"), entry.texts("aliases"), read_asks(entry))


def read_gap(entry: Entry) -> Gap:
    """Read one entry of ``gaps``."""
    entry.only("id", "missing", "nearest", *_ASKS)
    return Gap(entry.text("id"), entry.text("missing"), entry.texts("nearest"), read_asks(entry), entry.origin)


def read_ambiguity(entry: Entry, problems: Problems) -> Ambiguity:
    """Read one entry of ``ambiguities``; there must be at least two choices."""
    entry.only("id", "ask", "choices", *_ASKS)
    choices = tuple(Choice(one.text("label"), one.text("question")) for one in entry.entries("choices"))
    if len(choices) < 2:
        problems.add(entry.origin, "there is no choice between fewer than two", "add 'choices:'")
    return Ambiguity(entry.text("id"), entry.text("ask"), choices, read_asks(entry), entry.origin)


def read_labelled_claims(entry: Entry) -> LabelledClaims:
    """Read one entry of ``claims``."""
    entry.only("cite", *Verdict)
    supported, contradicted, not_stated = (entry.texts(verdict) for verdict in Verdict)
    return LabelledClaims(entry.texts("cite"), supported, contradicted, not_stated, entry.origin)


def read_weighing(entry: Entry) -> Weighing:
    """Read ``weighing``: how sure of support one must be, the bias, and each sign's mean, spread and counts."""
    entry.only("sure", "bias", "signs")
    weights = {}
    for sign in entry.entries("signs"):
        sign.only("sign", "mean", "spread", "counts")
        counts = tuple(map(float, sign.texts("counts")))
        weights[sign.text("sign")] = Weight(sign.number("mean"), sign.number("spread"), counts)
    return Weighing(weights, tuple(map(float, entry.texts("bias"))), entry.number("sure"))


def read_standing(entry: Entry) -> Standing:
    """Read one entry of ``standing``."""
    entry.only("answered-by", *_ASKS)
    return Standing(entry.texts("answered-by"), read_asks(entry))


def read_smalltalk(entry: Entry) -> SmallTalk:
    """Read one entry of ``smalltalk``."""
    entry.only("id", "says", *_ASKS)
    return SmallTalk(entry.text("id"), entry.text("says"), read_asks(entry), entry.origin)


def read_intent(entry: Entry) -> Intent:
    """Read one entry of ``intents``."""
    entry.only("id", *_ASKS)
    return Intent(entry.text("id"), read_asks(entry), entry.origin)
