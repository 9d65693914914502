"""Answers about the audit figures: a value, its change over time, two compared."""

from __future__ import annotations

from committee_assistant.answering.build import abstain, answer
from committee_assistant.model.answer import Answer, Refusal
from committee_assistant.model.facts import Claim, Statistic
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.phrases import capital
from committee_assistant.model.reading import Reading

SPANS = {"first": "in the first three months", "latest": "in the latest three months"}
_UNSTATED = {"requires-improvement": "requires improvement", "outstanding": "outstanding"}


def tell_value(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say the share given a judgement, in the period named or in both."""
    judgement = _first(reading, "judgement")
    refused = _refuse(judgement, knowledge)
    if refused:
        return refused
    first, latest = _pair(judgement, knowledge)
    spans = reading.mentioned("span")
    if len(spans) == 1:
        figure = {"first": first, "latest": latest}[spans[0]]
        text = f"{_share(figure)} of audits were judged {judgement} {SPANS[spans[0]]}."
        return answer((Claim(text, figure.cite),), "statistic.value", _subject(judgement))
    rose = "up" if latest.value > first.value else "down"
    text = (
        f"{_share(latest)} of audits were judged {judgement} {SPANS['latest']}, "
        f"{rose} from {_share(first)} {SPANS['first']}."
    )
    return answer((Claim(text, latest.cite),), "statistic.value", _subject(judgement))


def tell_change(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say by how many percentage points a judgement's share rose or fell."""
    judgement = _first(reading, "judgement")
    refused = _refuse(judgement, knowledge)
    if refused:
        return refused
    first, latest = _pair(judgement, knowledge)
    points = abs(latest.value - first.value)
    rose = "up" if latest.value > first.value else "down"
    text = (
        f"{rose.capitalize()} {points:g} percentage points: {judgement} judgements went from {_share(first)} "
        f"{SPANS['first']} to {_share(latest)} {SPANS['latest']}. The difference is calculated."
    )
    return answer((Claim(text, latest.cite, computed=True),), "statistic.change", _subject(judgement))


def tell_comparison(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say which of two judgements is the larger, and by how much, in the period named or the latest."""
    judgements = reading.mentioned("judgement")[:2]
    for judgement in judgements:
        refused = _refuse(judgement, knowledge)
        if refused:
            return refused
    span = (*reading.mentioned("span"), "latest")[0]
    place = 0 if span == "first" else 1
    one, other = sorted((_pair(name, knowledge)[place] for name in judgements), key=lambda figure: -figure.value)
    text = (
        f"{capital(SPANS[span])}, more audits were judged {one.judgement} than {other.judgement}: {_share(one)} "
        f"against {_share(other)}, {one.value - other.value:g} percentage points apart (calculated)."
    )
    return answer(
        (Claim(text, one.cite, computed=True),),
        "statistic.compare",
        f"{one.judgement} and {other.judgement} judgements",
    )


def tell_difference(named: str) -> Answer:
    """Subtract two percentages just said; ``named`` holds both and the paragraphs they rest on, by spaces."""
    one, other, *cite = named.split()
    points = abs(float(one.rstrip("%")) - float(other.rstrip("%")))
    text = f"{points:g} percentage points, between {one} and {other} (calculated)."
    return answer((Claim(text, tuple(cite), computed=True),), "difference", "the difference")


def tell_total(named: str) -> Answer:
    """Add two counts just said; ``named`` holds both and the paragraphs they rest on, by spaces."""
    one, other, *cite = named.split()
    text = f"{int(one) + int(other)}: {one} and {other} together (calculated)."
    return answer((Claim(text, tuple(cite), computed=True),), "total", "the total")


def _first(reading: Reading, kind: str) -> str:
    return reading.mentioned(kind)[0]


def _pair(judgement: str, knowledge: Knowledge) -> tuple[Statistic, Statistic]:
    by_span = {figure.period: figure for figure in knowledge.statistics if figure.judgement == judgement}
    return by_span["first"], by_span["latest"]


def _refuse(judgement: str, knowledge: Knowledge) -> Answer | None:
    stated = {figure.judgement for figure in knowledge.statistics if figure.period}
    if judgement in stated:
        return None
    near = next((figure.cite for figure in knowledge.statistics if figure.judgement), ())
    named = _UNSTATED.get(judgement, judgement)
    return abstain(Refusal.NOT_STATED, "statistic.value", near, f"what share of audits were judged {named}")


def _share(figure: Statistic) -> str:
    return f"{figure.value:g}{figure.unit}"


def _subject(judgement: str) -> str:
    return f"the share of audits judged {judgement}"
