"""Figures: sentences and rows of tables that plainly say what an amount counts or measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from committee_assistant.drafting.amounts import (
    ABOUT,
    COUNT,
    MONEY,
    PERIOD,
    SHARE,
    Amount,
    amount,
    cell_amount,
    is_period,
    period_in,
)
from committee_assistant.drafting.phrases import (
    head_of,
    is_generic,
    lowered,
    noun_phrase,
    without_determiner,
    words,
)
from committee_assistant.drafting.text import Line, LineKind, Sentence

LONGEST_MEASURE = 12
"""Words; a longer measure is most of a sentence."""


@dataclass(frozen=True)
class FoundFigure:
    """A figure as one sentence gives it."""

    measure: str
    period: str
    amount: Amount
    unit: str
    sentence: Sentence


_VALUE = rf"{ABOUT}(?P<value>{MONEY}|{SHARE})"
_IN = rf"(?:,? (?P<period>{PERIOD}))?"
_IN_OTHER = rf"(?:,? (?P<other_period>{PERIOD}))?"
_BOUND = r"(?=[.,;)]|$| (?:at|in|for|against|compared|and|up|down|over|during|as|on|by|with|which|but|from)\b)"
_WAS = r"(?:was|were|is|are|stood at|stands at|reached|averaged|totalled|totals|amounted to|remained at|remains at|came to)"
_ROSE = (
    r"(?:(?:has |have )?(?:risen|fallen|increased|decreased|grown|improved|reduced|declined|dropped|rose|fell|grew))"
)
_SUBJECT = r"^(?P<subject>[^,;:£%]{3,90}?)"
_UNSURE = re.compile(r"\b(?:could|may|might|would|should|if|unless|not|aim|aims|expected|hopes?|whether)\b|n[’']t\b")
_OPENING = re.compile(rf"^{PERIOD.replace('(?:in|during', '(?:In|During|At|By|Over|As at|in|during', 1)},? ")
_LEVEL = re.compile(
    rf"{_SUBJECT}{_IN} {_WAS} {_VALUE}{_IN}{_BOUND}(?P<rest>.*)".replace("(?P<period>", "(?P<earlier>", 1)
)
_CHANGE = re.compile(
    rf"{_SUBJECT} {_ROSE} from {_VALUE}{_IN} to (?P<other>{MONEY}|{SHARE}|{COUNT}){_IN_OTHER}".replace(
        f"|{SHARE})", f"|{SHARE}|{COUNT})", 1
    )
)
_BY = re.compile(rf"{_SUBJECT} (?P<verb>{_ROSE}) by {_VALUE}{_IN}{_BOUND}")
_RISE = re.compile(
    rf"\ban? (?P<word>increase|rise|fall|decrease|reduction|drop) of {_VALUE} in (?P<thing>[^,.;:()]{{3,60}})"
)
_TARGET = re.compile(
    rf"^,? ?(?:{PERIOD},? )?(?:against|compared (?:with|to)) (?:a|the) target of (?P<value>{MONEY}|{SHARE})"
)
_BEFORE = re.compile(rf"^,? ?(?:compared (?:with|to)|up from|down from) {_VALUE} (?P<period>{PERIOD})")
_PART = re.compile(
    rf"(?:^|[,;] (?:and |while )?){ABOUT}(?P<value>{SHARE}) of (?P<whole>[^,.;:()£%]{{3,60}}?) "
    r"(?P<verb>was|were|is|are|has|have|had|said|told|felt|reported|live|lived|use|used|achieved|met|responded)\b"
    r"(?P<rest>[^.;:()]{3,120})"
)
_THERE = re.compile(
    rf"^There (?:were|are|was|is|have been) (?:now |currently )?{ABOUT}(?P<value>{COUNT}) (?P<thing>[^,.;:()£%]{{3,70}})"
)
_COUNTED = re.compile(
    rf"^(?:A total of )?{ABOUT}(?P<value>{COUNT}) (?P<thing>[^,.;:()£%]{{3,50}}?) (?:were|have been|had been|has been|was) "
    r"(?P<verb>[a-z]+(?:ed|en|lt|ld|nt|ut|wn))\b"
)
_DID = re.compile(
    r"^(?P<subject>[^,;:£%]{2,60}?) (?:has |have )?(?P<verb>received|completed|handled|delivered|issued|recruited|processed"
    rf"|inspected|approved|planted|carried out|investigated|trained|supported|registered) {ABOUT}(?P<value>{COUNT}) "
    r"(?P<thing>[^,.;:()£%]{3,60})"
)
_SUM = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he) (?P<thing>(?:[\w’'-]+ ){{0,4}}(?:budget|cost|saving|overspend|underspend|grant|investment|pressure"
    rf"|deficit|surplus|shortfall|contribution|allocation|income|fine|loan|provision|variance)s?) of {ABOUT}(?P<value>{MONEY})"
    rf"(?P<rest>(?: (?:for|on|in|towards|from) [^,.;:()£%]{{3,60}})?)"
)
_SPENT = re.compile(
    rf"(?P<value>{MONEY}) (?:has been|have been|was|were|is|will be) (?P<verb>allocated|spent|awarded|invested|secured|committed"
    r"|set aside|earmarked|approved|raised|saved) (?P<rest>(?:for|on|to|in|from|towards|by) [^,.;:()£%]{3,60})"
)
_RATIO = re.compile(
    r"^(?P<one>[Oo]ne|\d{1,2}) in (?:every )?(?P<of>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty) "
    r"(?P<whole>[^,.;:()£%]{3,50}?) (?P<verb>was|were|is|are|has|have|had|said|live|lives|use|uses)\b(?P<rest>[^,.;:()]{3,90})"
)
_LABELLED = re.compile(
    rf"^(?P<thing>[^:;£%\d][^:;£%]{{2,70}}?)(?::| [–-]) ?{ABOUT}(?P<value>{MONEY}|{SHARE})(?: (?P<period>{PERIOD}))?\.?$"
)
_PREDICATE_END = re.compile(
    rf",? (?:(?P<period>{PERIOD})|compared|against|which|while|but|up from|down from|an? (?:increase|rise|fall|decrease)"
    r"|(?:and|,) (?=\d|£)).*"
)
_SERIES = re.compile(r",(?=.* (?:and|or) )")
_THING_END = re.compile(
    rf"\s(?:{PERIOD}|on (?:the|its|our) .*|compared .*|who .*|that .*|which .*|across .*|was .*|were .*|is .*|are .*|has .*|have .*"
    r"|had .*|and .*|but .*|as .*|with .*|under .*|by .*|to .*|during .*|since .*|over .*|throughout .*|at the .*|while .*)"
)


class FigureReader:
    """Reads figures from the sentences and rows of one paper."""

    def __init__(self, small_words: frozenset[str]) -> None:
        self._small_words = small_words

    def figures_of(self, sentence: Sentence) -> tuple[FoundFigure, ...]:
        """Give the figures of a sentence; a form that leaves a doubt gives none."""
        if sentence.line.kind is LineKind.ROW:
            return tuple(self._of_row(sentence.line, sentence))
        if _UNSURE.search(sentence.text):
            return ()
        whole = period_in(sentence.text[:1].lower() + sentence.text[1:])
        front = _OPENING.match(sentence.text)
        text = sentence.text[front.end() :] if front else sentence.text
        text = text[:1].upper() + text[1:]
        found = [one for one in self._read(text, sentence) if one is not None]
        return tuple(replace(one, period=one.period or whole) for one in found)

    def _read(self, text: str, sentence: Sentence) -> Iterator[FoundFigure | None]:
        changed = _CHANGE.match(text)
        if changed:
            yield from self._change(changed, sentence)
            return
        level = _LEVEL.match(text)
        if level:
            yield from self._level(level, sentence)
            return
        for one in _PART.finditer(text):
            yield self._part(one, "share of {}", amount(one["value"]), "%", sentence)
        by = _BY.match(text)
        if by:
            noun = "fall" if re.search(r"fall|fell|decreas|reduc|declin|drop", by["verb"]) else "increase"
            yield self._figure(f"{noun} in {{}}", by["subject"], by["value"], by["period"], sentence)
        for rise in _RISE.finditer(text):
            thing = _THING_END.sub("", rise["thing"])
            yield self._figure(f"{rise['word']} in {{}}", thing, rise["value"], "", sentence)
        yield from self._counts(text, sentence)
        yield from self._sums(text, sentence)
        ratio = _RATIO.match(text)
        if ratio and ratio["one"].lower() in {"one", "1"}:
            yield self._part(ratio, "share of {}", Amount(1.0, ""), f"in {amount(ratio['of']).value:g}", sentence)
        labelled = _LABELLED.match(text)
        if labelled and sentence.line.kind is LineKind.BULLET:
            yield self._figure("{}", labelled["thing"], labelled["value"], labelled["period"], sentence)

    def _change(self, found: re.Match[str], sentence: Sentence) -> Iterator[FoundFigure | None]:
        """Read "rose from 7% to 26%"; where it gives no periods, the first and the latest are told apart as such."""
        periods = [_bare(found["period"]) or "first", _bare(found["other_period"]) or "latest"]
        yield self._figure("{}", found["subject"], found["value"], periods[0], sentence)
        yield self._figure("{}", found["subject"], found["other"], periods[1], sentence)

    def _level(self, found: re.Match[str], sentence: Sentence) -> Iterator[FoundFigure | None]:
        period = _bare(found["earlier"]) or _bare(found["period"])
        yield self._figure("{}", found["subject"], found["value"], period, sentence)
        target = _TARGET.match(found["rest"])
        if target:
            yield self._figure("target for {}", found["subject"], target["value"], period, sentence)
        before = _BEFORE.match(found["rest"])
        if before:
            yield self._figure("{}", found["subject"], before["value"], before["period"], sentence)

    def _counts(self, text: str, sentence: Sentence) -> Iterator[FoundFigure | None]:
        for form in (_THERE, _COUNTED, _DID):
            found = form.match(text)
            if found:
                thing = _THING_END.split(found["thing"])[0]
                done = f" {found['verb']}" if form is not _THERE else ""
                if head_of(thing).endswith(("s", "people", "children", "staff")):
                    yield self._figure(f"{{}}{done}", thing, found["value"], "", sentence, unit=head_of(thing))
                return

    def _sums(self, text: str, sentence: Sentence) -> Iterator[FoundFigure | None]:
        for found in _SUM.finditer(text):
            rest = _THING_END.split(found["rest"])[0] if found["rest"] else ""
            if rest or " " in found["thing"]:
                yield self._figure("{}", f"{found['thing']}{rest}", found["value"], "", sentence)
        for found in _SPENT.finditer(text):
            rest = _THING_END.split(found["rest"])[0]
            yield self._figure("amount {}", f"{found['verb']} {rest}", found["value"], "", sentence)

    def _part(
        self, found: re.Match[str], form: str, value: Amount, unit: str, sentence: Sentence
    ) -> FoundFigure | None:
        """Read a share of a whole: "82% of care leavers were in work" measures care leavers in work."""
        end = _PREDICATE_END.search(found["rest"])
        rest = (found["rest"][: end.start()] if end else found["rest"]).strip(" ,")
        if "," in rest and not _SERIES.search(rest):
            rest = rest.partition(",")[0]
        verb = "with" if found["verb"] in {"has", "have", "had"} else f"that {found['verb']}"
        if found["verb"] in {"has", "have", "had"} and re.match(r"(?:been|\w+ed)\b", rest):
            verb = f"that {found['verb']}"
        joint = "" if found["verb"] in {"was", "were", "is", "are"} else f" {verb}"
        whole = noun_phrase(found["whole"])
        if whole is None or not rest or len(words(rest)) > LONGEST_MEASURE // 2 + 1:
            return None
        measure = form.format(f"{lowered(whole, self._small_words)}{joint} {rest}")
        if len(words(measure)) > LONGEST_MEASURE + 2:
            return None
        return FoundFigure(measure, _bare(end["period"]) if end else "", value, unit, sentence)

    def _figure(
        self, form: str, thing: str, value: str, period: str | None, sentence: Sentence, unit: str = ""
    ) -> FoundFigure | None:
        phrase = noun_phrase(thing)
        if phrase is None or (is_generic(phrase) and form == "{}"):
            return None
        read = amount(value)
        measure = form.format(lowered(without_determiner(phrase), self._small_words))
        if len(words(measure)) > LONGEST_MEASURE:
            return None
        return FoundFigure(measure, _bare(period), read, unit or read.unit or head_of(phrase), sentence)

    def _of_row(self, line: Line, sentence: Sentence) -> Iterator[FoundFigure]:
        """Read a row whose first cell names what its other cells measure, over periods or under headers."""
        name, *others = (cell for _, cell in line.cells)
        phrase = noun_phrase(name)
        if phrase is None or cell_amount(name, "") is not None or not any(character.isalpha() for character in name):
            return
        for (header, _), cell in zip(line.cells[1:], others, strict=True):
            read = cell_amount(cell, header)
            if read is None:
                continue
            label = re.sub(r"\s*\(?(?:£\s?(?:000s?|k|m|million|bn)?|%)\)?", "", header).strip()
            if is_period(label):
                yield FoundFigure(phrase, label, read, read.unit, sentence)
            elif read.unit or re.match(r"(?:number|total|count) of\b", label, re.IGNORECASE):
                yield FoundFigure(
                    f"{label[:1].lower()}{label[1:]} for {phrase}" if label else phrase, "", read, read.unit, sentence
                )


def _bare(period: str | None) -> str:
    """Take the preposition off a period."""
    return period_in(period) or period if period else ""
