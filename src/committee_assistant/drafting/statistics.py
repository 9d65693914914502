"""Figures: sentences and rows of tables that plainly say what an amount counts or measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from committee_assistant.drafting import figure_forms as forms
from committee_assistant.drafting.amounts import Amount, amount, cell_amount, is_period, period_in
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


_UNSURE = re.compile(
    r"\b(?:proposed|could|may|might|would|should|[Ii]f|[Uu]nless|not|aim|aims|expected|hopes?|whether)\b|n[’']t\b"
)
_BRACKETED = re.compile(r" \([A-Z][^()]*\)")
_COMPARISON = re.compile(r"\b(?:than|compared (?:with|to)|against|up from|down from)\b.*", re.DOTALL)
"""What follows is of another time."""
_POINTED = re.compile(r"\b(?:from|since|by|on|to|between|until)\s(?=.{0,12}20\d\d)")
"""Before a date, these do not say what time a figure is for."""
_SERIES = re.compile(r",(?=.* (?:and|or) )")
_UNIT_OF_HEADER = re.compile(r"\s*\(?(?:£\s?(?:000s?|k|m|million|bn)?|%)\)?")
_MANY = {"lives": "live", "uses": "use"}
"""How a verb reads after a plural."""


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
        told = _COMPARISON.sub("", sentence.text[:1].lower() + sentence.text[1:])
        whole = period_in(_POINTED.sub(" ", told))
        front = forms.OPENING.match(sentence.text)
        text = _BRACKETED.sub("", sentence.text[front.end() :] if front else sentence.text)
        text = text[:1].upper() + text[1:]
        found = [one for one in self._read(text, sentence) if one is not None]
        return tuple(replace(one, period=one.period or whole) for one in found)

    def _read(self, text: str, sentence: Sentence) -> Iterator[FoundFigure | None]:
        changed = forms.CHANGE.match(text)
        if changed and forms.PER.match(text, changed.end()):
            return
        if changed:
            yield from self._change(changed, sentence)
            return
        level = forms.LEVEL.match(text)
        if level:
            yield from self._level(level, sentence)
            return
        for one in forms.PART.finditer(text):
            yield self._part(one, amount(one["value"]), "%", sentence)
        by = forms.BY.match(text)
        if by:
            noun = "fall" if re.search(r"fall|fell|decreas|reduc|declin|drop", by["verb"]) else "increase"
            yield self._figure(f"{noun} in {{}}", by["subject"], by["value"], by["period"], sentence)
        for rise in forms.RISE.finditer(text):
            thing = forms.THING_END.sub("", rise["thing"])
            yield self._figure(f"{rise['word']} in {{}}", thing, rise["value"], "", sentence)
        yield from self._counts(text, sentence)
        yield from self._sums(text, sentence)
        ratio = forms.RATIO.match(text)
        if ratio:
            yield self._part(ratio, Amount(1.0, ""), f"in {amount(ratio['of']).value:g}", sentence)
        labelled = forms.LABELLED.match(text)
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
        target = forms.TARGET.match(found["rest"])
        if target:
            yield self._figure("target for {}", found["subject"], target["value"], period, sentence)
        before = forms.BEFORE.match(found["rest"])
        if before:
            yield self._figure("{}", found["subject"], before["value"], before["period"], sentence)

    def _counts(self, text: str, sentence: Sentence) -> Iterator[FoundFigure | None]:
        for form in (forms.THERE, forms.COUNTED, forms.DID):
            found = form.match(text)
            if found:
                if forms.PER.search(found["thing"]):
                    return
                thing = forms.THING_END.split(found["thing"])[0]
                done = f" {found['verb']}" if form is not forms.THERE else ""
                if head_of(thing).endswith(("s", "people", "children", "staff")):
                    yield self._figure(f"{{}}{done}", thing, found["value"], "", sentence, unit=head_of(thing))
                return

    def _sums(self, text: str, sentence: Sentence) -> Iterator[FoundFigure | None]:
        for found in forms.SUM.finditer(text):
            rest = forms.THING_END.split(found["rest"])[0] if found["rest"] else ""
            if rest or " " in found["thing"]:
                yield self._figure("{}", f"{found['thing']}{rest}", found["value"], "", sentence)
        for found in forms.SPENT.finditer(text):
            rest = forms.THING_END.split(found["rest"])[0]
            yield self._figure("amount {}", f"{found['verb']} {rest}", found["value"], "", sentence)

    def _part(self, found: re.Match[str], value: Amount, unit: str, sentence: Sentence) -> FoundFigure | None:
        """Read a share of a whole: "82% of care leavers were in work" measures care leavers in work."""
        end = forms.PREDICATE_END.search(found["rest"])
        rest = (found["rest"][: end.start()] if end else found["rest"]).strip(" ,")
        if "," in rest and not _SERIES.search(rest):
            rest = rest.partition(",")[0]
        verb = "with" if found["verb"] in {"has", "have", "had"} else f"that {_MANY.get(found['verb'], found['verb'])}"
        if found["verb"] in {"has", "have", "had"} and re.match(r"(?:been|\w+ed)\b", rest):
            verb = f"that {found['verb']}"
        joint = "" if found["verb"] in {"was", "were", "is", "are"} else f" {verb}"
        whole = noun_phrase(found["whole"])
        if whole is None or not rest or len(words(rest)) > LONGEST_MEASURE - 4:
            return None
        measure = f"share of {lowered(whole, self._small_words)}{joint} {rest}"
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
            label = _UNIT_OF_HEADER.sub("", header).strip()
            if is_period(label):
                yield FoundFigure(phrase, label, read, read.unit, sentence)
            elif read.unit or re.match(r"(?:number|total|count) of\b", label, re.IGNORECASE):
                yield FoundFigure(
                    f"{label[:1].lower()}{label[1:]} for {phrase}" if label else phrase, "", read, read.unit, sentence
                )


def _bare(period: str | None) -> str:
    """Take the preposition off a period."""
    return period_in(period) or period if period else ""
