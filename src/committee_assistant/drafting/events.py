"""Events: clauses that say in plain form that something happened on a date or is planned for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.drafting.happenings import DONE, IN_ACTIVE, KINDS, OF_ITSELF, Happening
from committee_assistant.drafting.phrases import (
    LONGEST_NAME,
    head_of,
    is_generic,
    is_name,
    lowered,
    noun_phrase,
    without_determiner,
)
from committee_assistant.drafting.text import Sentence
from committee_assistant.drafting.when import DateFound, dates_in
from committee_assistant.model.facts import Status
from committee_assistant.model.period import Period

MARK = "§"
"""Stands for a date while a clause is read."""
FARTHEST = 70
"""Characters between a verb and its date; what is further on may belong to something else."""


@dataclass(frozen=True)
class FoundEvent:
    """An event as one sentence tells of it."""

    name: str
    kind: str
    when: Period | None
    status: Status
    sentence: Sentence


def _one_of(table: dict[str, Happening]) -> str:
    return "(?P<verb>" + "|".join(sorted(table, key=len, reverse=True)) + ")"


_FUTURE = (
    r"(?:will|shall|must|(?:is|are) (?:now |currently |provisionally )?"
    r"(?:due|scheduled|planned|expected|set|programmed|intended|anticipated) to|(?:is|are) to)"
)
_WAS = r"(?:was|were|has been|have been|has now been|have now been)"
_HELD = r"(?:held|carried out|undertaken|conducted|convened)"
_DUE = r"(?:due|scheduled|planned|arranged|expected|fixed|programmed|timetabled|booked)"
_DUE_ON = (
    rf",? (?:(?:which|that) (?:was|were|had been) )?{_DUE} (?:to (?:take place|be held|start|begin|open) )?"
    r"(?:for|on|in) §,?"
)
_MOVED = r"(?:postponed|rescheduled|moved|deferred|delayed|put back|brought forward)"
_SUBJECT = r"^(?P<subject>[^;:§]{2,90}?)"
_PREPOSITION = r"(?:on|in|by|from|during|for|between|at the (?:start|end) of|before the end of)"
_DATED = re.compile(rf"(?P<between>[^§]*?)\b{_PREPOSITION}(?: the)? §(?! (?:to|and|until) §)")
_FRONT = re.compile(rf"^{_PREPOSITION.replace('(?:on|in|by|from|', '(?:On|In|By|From|')}(?: the)? §,? (?=\S)")
_UNSURE = re.compile(
    r"\b(?:not|never|no longer|nor|could|may|might|would|should|if|unless|subject to|whether|until|since|before|after"
    r"|because|prior to|ahead of|pending|cannot|had)\b|n[’']t\b"
)
_ASIDE = re.compile(
    r"\b(?:which|who|that|when|following|while|whereas|but|although|than|and|including|how|where|why|over|so|set out)\b"
    r"|[;:]|\bto (?!the\b|a\b|an\b|[A-Z])"
)
"""Between a verb and a date, this begins something else that the date may belong to."""
_CUT = re.compile(r"\s(?:at (?:its|the|their)|by|with|following|after|during|as)\s.*")
_TOO_VAGUE = frozenset(
    """report paper item matter work works proposal decision update plan figures process action rise increase fall
    change""".split()
)
"""What may be opened or approved several times in one paper, without saying which is meant."""


@dataclass(frozen=True)
class _Form:
    """A form of clause: where its verb is looked up, and what it says of the event's status."""

    pattern: re.Pattern[str]
    status: Status | None
    verbs: dict[str, Happening] | None = None
    active: bool = False


def _form(verb: str, status: Status | None, verbs: dict[str, Happening] | None = None) -> _Form:
    return _Form(re.compile(rf"{_SUBJECT} {verb}(?P<tail>[\s.,].*)$"), status, verbs)


def _active(verb: str, status: Status, verbs: dict[str, Happening]) -> _Form:
    tail = rf"(?P<tail>,? {_PREPOSITION}(?: the)? §.*|\W*)$"
    return _Form(re.compile(rf"{_SUBJECT} {verb} (?P<object>[^§,;:]{{3,90}}?){tail}"), status, verbs, active=True)


_FORMS = (
    _form(rf"(?:took place|happened|occurred|{_WAS} {_HELD})", Status.HAPPENED),
    _form(rf"{_FUTURE} (?:take place|happen|be {_HELD})", Status.PLANNED),
    _form(rf"{_WAS} {_one_of(DONE)}", Status.HAPPENED, DONE),
    _form(rf"{_FUTURE} be {_one_of(DONE)}", Status.PLANNED, DONE),
    _form(rf"{_FUTURE} {_one_of(OF_ITSELF)}", Status.PLANNED, OF_ITSELF),
    _form(_one_of(OF_ITSELF), None, OF_ITSELF),
    _active(rf"(?:has |have )?{_one_of(DONE)}", Status.HAPPENED, DONE),
    _active(rf"{_FUTURE} {_one_of(IN_ACTIVE)}", Status.PLANNED, IN_ACTIVE),
    _form(r"ran(?= (?:from|between) §)", Status.HAPPENED),
    _form(rf"{_FUTURE} run(?= (?:from|between) §)", Status.PLANNED),
    _form(rf"(?:is|are|has been|have been) (?:now |provisionally )?{_DUE}(?: to take place)?", Status.PLANNED),
    _form(r"(?P<verb>is|are|was|were|will be)(?= (?:on |in )?§)", None),
)
_CALLED_OFF = re.compile(rf"{_SUBJECT}{_DUE_ON} {_WAS} (?:cancelled|called off|abandoned)")
_PUT_OFF = re.compile(rf"{_SUBJECT}{_DUE_ON} {_WAS} (?:postponed|deferred|delayed|put back)(?! (?:to|until))")
_PUT_TO = re.compile(rf"{_SUBJECT}(?:{_DUE_ON})? {_WAS} {_MOVED} (?:from § )?(?:to|until|from) §")
_CLAUSES = re.compile(r";\s+|,\s+(?:and|but|while)\s+(?=(?:the|a|an|[A-Z])\b)")
_ATTACHED = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Ff]ollowing|[Aa]fter) (?P<which>the|its|their|our|a|an) "
    rf"(?P<named>(?:[\w'’-]+ ){{0,4}}(?:{'|'.join(sorted(KINDS))})) (?:held )?(?:on|of) §"
)


class EventReader:
    """Reads events from the sentences of one paper."""

    def __init__(self, today: Period | None, small_words: frozenset[str]) -> None:
        self._today = today
        self._small_words = small_words

    def events_of(self, sentence: Sentence) -> Iterator[FoundEvent]:
        """Give the events that a sentence tells of in a form that leaves no doubt."""
        for clause in _CLAUSES.split(sentence.text):
            dates = tuple(date for date in dates_in(clause, sentence.paragraph.says) if not date.financial)
            if dates and MARK not in clause:
                marked = _marked(clause, dates)
                main = self._moved(marked, dates, sentence) or self._main(marked, dates, sentence)
                yield from (main,) if main else self._attached(marked, dates, sentence)

    def _moved(self, clause: str, dates: tuple[DateFound, ...], sentence: Sentence) -> FoundEvent | None:
        """Read what was called off or put off; a new date counts, and one without has none any more."""
        for pattern, status in ((_CALLED_OFF, Status.CANCELLED), (_PUT_OFF, Status.OPEN), (_PUT_TO, Status.PLANNED)):
            found = pattern.match(clause)
            if found:
                when = dates[found[0].count(MARK) - 1].period
                if pattern is _PUT_TO and when and when.precision == "days":  # "from 1 May 2026 to 9 June 2026"
                    when = Period(when.last, when.last, "day")
                when = None if status is Status.OPEN else when
                return self.named(found["subject"], None, when, status, sentence)
        return None

    def _main(self, clause: str, dates: tuple[DateFound, ...], sentence: Sentence) -> FoundEvent | None:
        """Read the event that the clause's main verb tells of, if it stands with the clause's first date."""
        front = _FRONT.match(clause)
        rest = clause[front.end() :] if front else clause
        if front and MARK in rest:
            return None
        form, found = next(_read(rest), (None, None))
        if not form or not found or not (front or _is_dated(found["tail"])):
            return None
        if _UNSURE.search(rest if front else rest[: rest.find(MARK)]):
            return None
        happening = form.verbs[found["verb"]] if form.verbs else None
        status = form.status or self._status(found["verb"], dates[0].period)
        if status is None or (form.active and not _may_act(found["subject"])):
            return None
        by = status is Status.PLANNED and re.search(r"\b[Bb]y(?: the)? §$", clause[: clause.find(MARK) + 1]) is not None
        if happening and by:
            happening = Happening(happening.noun, "deadline", happening.joint)
        thing = _CUT.sub("", found["object"]) if form.active else found["subject"]
        vague = status is Status.PLANNED and dates[0].vague
        return self.named(thing, happening, dates[0].period, status, sentence, undated=vague)

    def _attached(self, clause: str, dates: tuple[DateFound, ...], sentence: Sentence) -> Iterator[FoundEvent]:
        """Read events that a sentence only mentions: "at the meeting on 12 March 2026"."""
        for found in _ATTACHED.finditer(clause):
            when = dates[clause[: found.end()].count(MARK) - 1].period
            if when is None or when.precision != "day" or self._today is None:
                continue
            status = Status.PLANNED if when.first > self._today.last else Status.HAPPENED
            bare = " " not in found["named"] or found["which"] in {"its", "their", "our"} or is_generic(found["named"])
            name = f"the {found['named'].split()[-1]} on {when}" if bare else f"the {found['named']}"
            if len(name.split()) <= LONGEST_NAME and noun_phrase(found["named"]):
                yield FoundEvent(name, KINDS[found["named"].split()[-1]], when, status, sentence)

    def _status(self, verb: str, when: Period | None) -> Status | None:
        """Tell by the verb's form, or by the paper's date where the verb leaves it open."""
        if verb == "will be" or (verb.endswith("s") and verb not in {"is", "was"}):
            return Status.PLANNED
        if verb in {"was", "were", "began", "met"} or verb.endswith("ed"):
            return Status.HAPPENED
        return self.by_date(when)

    def by_date(self, when: Period | None) -> Status | None:
        """Tell by the paper's date; None where either is unknown or the paper's day lies within the period."""
        if when is None or self._today is None or when.overlaps(self._today):
            return None
        return Status.PLANNED if when.first > self._today.last else Status.HAPPENED

    def named(
        self,
        thing: str,
        happening: Happening | None,
        when: Period | None,
        status: Status,
        sentence: Sentence,
        *,
        undated: bool = False,
    ) -> FoundEvent | None:
        """Name an event, or give None where no good name can be made or the date contradicts the status."""
        phrase = noun_phrase(thing)
        if phrase is None or self._contradicts(when, status):
            return None
        if when is None and not undated and status is not Status.OPEN:
            return None
        phrase = lowered(phrase, self._small_words)
        head = head_of(without_determiner(phrase))
        if happening:
            if without_determiner(phrase).casefold() in _TOO_VAGUE:
                return None
            name, kind = f"the {happening.noun} {happening.joint} {phrase}", happening.kind
        else:
            name, kind = _with_article(phrase, head), KINDS.get(head, "event")
        return FoundEvent(name, kind, when, status, sentence) if is_name(name) else None

    def _contradicts(self, when: Period | None, status: Status) -> bool:
        if when is None or self._today is None:
            return False
        if status is Status.HAPPENED:
            return when.first > self._today.last
        return status is Status.PLANNED and when.last < self._today.first


def _marked(clause: str, dates: tuple[DateFound, ...]) -> str:
    for date in reversed(dates):
        clause = f"{clause[: date.start]}{MARK}{clause[date.end :]}"
    return clause


def _read(clause: str) -> Iterator[tuple[_Form, re.Match[str]]]:
    """Give the forms that a clause fits and in which the event's thing is named."""
    for form in _FORMS:
        found = form.pattern.match(clause)
        if found and noun_phrase(found["object"] if form.active else found["subject"]):
            yield form, found


def _is_dated(tail: str) -> bool:
    """Tell whether what follows a verb comes to a date at once or without beginning something else before it."""
    dated = _DATED.match(tail)
    close = dated is not None and len(dated["between"]) <= FARTHEST and not _ASIDE.search(dated["between"])
    return close or tail.startswith(f" {MARK}")


def _may_act(subject: str) -> bool:
    return subject in {"We", "It"} or noun_phrase(subject) is not None


def _with_article(phrase: str, head: str) -> str:
    if phrase.startswith("the ") or head not in KINDS or re.match(r"\S+['’]s?\s", phrase):
        return phrase
    return f"the {phrase}"
