"""People, bodies and terms gathered over a whole paper: all that is said of one is one fact."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from committee_assistant.drafting import asks
from committee_assistant.drafting.asks import Questions
from committee_assistant.drafting.bodies import FoundBody, bodies_in
from committee_assistant.drafting.gathering import Ids, claims_of
from committee_assistant.drafting.names import titles_of
from committee_assistant.drafting.people import FoundPerson, people_in
from committee_assistant.drafting.terms import FoundTerm, terms_spelled_out, terms_used
from committee_assistant.drafting.text import Line, Sentence
from committee_assistant.model.facts import Entity

_ORDINARY = re.compile(r"\b[A-Za-z]?[a-z]+\b")
MOST_SENTENCES = 3
"""What is said of one person or body, at most; the first mentions with a role tell most."""


def people(lines: Sequence[Line], questions: Questions) -> tuple[Entity, ...]:
    """Draft the people that the paper names with a role or as present."""
    told: dict[str, list[FoundPerson]] = defaultdict(list)
    for line in lines:
        for person in people_in(line):
            told[person.name].append(person)
    told = _without_short_forms(told)
    roles = Counter(role for group in told.values() for role in {person.role for person in group if person.role})
    surnames = Counter(name.split()[-1] for name in told)
    ids = Ids()
    return tuple(_person(name, group, roles, surnames, ids, questions) for name, group in told.items())


def _without_short_forms(told: dict[str, list[FoundPerson]]) -> dict[str, list[FoundPerson]]:
    """Give "Cllr Lee" and "A Lee" to Ann Lee, where she is the only Lee named in full."""
    full = [name for name in told if not titles_of(name) and len(name.split()[0].rstrip(".")) > 1]
    merged: dict[str, list[FoundPerson]] = {}
    for name, group in told.items():
        namesakes = [other for other in full if other.split()[-1] == name.split()[-1]]
        short = name not in full and len(namesakes) == 1 and _fits(name, namesakes[0])
        merged.setdefault(namesakes[0] if short else name, []).extend(group)
    return merged


def _fits(short: str, full: str) -> bool:
    return bool(titles_of(short)) or short[0] == full[0]


def _person(
    name: str, group: list[FoundPerson], roles: Counter[str], surnames: Counter[str], ids: Ids, questions: Questions
) -> Entity:
    own = tuple(dict.fromkeys(person.role for person in group if person.role))
    unique = tuple(role for role in own if roles[role] == 1)
    titles = dict.fromkeys(title for person in group if (title := titles_of(person.printed)))
    aliases = [f"{title} {name}" for title in titles if not name.startswith(title)]
    if surnames[name.split()[-1]] == 1:
        aliases += [f"{title} {name.split()[-1]}" for title in titles]
    aliases += [f"the {role}" for role in unique]
    ranked = sorted(group, key=lambda person: not person.role)[:MOST_SENTENCES]
    return Entity(
        id=ids.take(name),
        kind="person",
        name=name,
        aliases=tuple(alias for alias in dict.fromkeys(aliases) if alias != name),
        says=claims_of(person.sentence for person in ranked),
        asks=questions.asks(*asks.of_person(name, unique)),
    )


def bodies(sentences: Iterable[Sentence], questions: Questions) -> tuple[Entity, ...]:
    """Draft the bodies; a sentence that begins with one says more of it than a mention."""
    told: dict[str, list[FoundBody]] = defaultdict(list)
    for sentence in sentences:
        for body in bodies_in(sentence):
            told[body.name].append(body)
    ids = Ids()
    return tuple(
        Entity(
            id=ids.take(name),
            kind="body",
            name=name,
            aliases=tuple(dict.fromkeys(body.short for body in group if body.short)),
            says=claims_of(body.sentence for body in sorted(group, key=lambda body: not body.leads)[:1]),
            asks=questions.asks(*asks.of_body(name)),
        )
        for name, group in told.items()
        if not any(other.startswith(f"{name} ") for other in told)  # "Healthwatch" for "Healthwatch Wexcombe"
    )


def terms(sentences: Sequence[Sentence], known: Sequence[Entity], questions: Questions) -> tuple[Entity, ...]:
    """Draft the abbreviations; initials of people named are none, and a body's own are spelled out by its name."""
    told: dict[str, list[FoundTerm]] = defaultdict(list)
    for sentence in sentences:
        for term in terms_spelled_out(sentence):
            told[term.short].append(term)
    initials = {"".join(part[0] for part in one.name.split()) for one in known if one.kind == "person"}
    for body in (one for one in known if one.kind == "body"):
        for short in body.aliases:
            if short not in told and not short.startswith("the "):
                told[short] += _called(body.name, short, sentences)
    written = {word.casefold() for sentence in sentences for word in _ORDINARY.findall(sentence.text)}
    for sentence in sentences:
        for term in terms_used(sentence):
            if term.short.casefold() in written:  # "FINAL" is a word set in capitals
                continue
            if term.short not in initials and not any(one.expansion for one in told[term.short]):
                told[term.short].append(term)
    ids = Ids()
    return tuple(_term(short, group, ids, questions) for short, group in sorted(told.items()) if group)


def _called(name: str, short: str, sentences: Iterable[Sentence]) -> list[FoundTerm]:
    """Give where a body's name is followed by its initials in brackets."""
    return [FoundTerm(short, name, one) for one in sentences if f"{name} ({short})" in one.text][:1]


def _term(short: str, group: list[FoundTerm], ids: Ids, questions: Questions) -> Entity:
    first = group[0]
    return Entity(
        id=ids.take(f"term {short}"),
        kind="term",
        name=short,
        aliases=(),
        says=claims_of((first.sentence,)),
        asks=questions.asks(*asks.of_term(short)),
        expansion=first.expansion,
        expanded=bool(first.expansion),
    )
