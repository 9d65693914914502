"""The timeline and the audit figures as answers: figures first, then bars that need no colour."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content

from committee_assistant.model.facts import Event, Statistic, Status
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.period import Period
from committee_assistant.rendering.bars import EMPTY, FULL, amount, bar, change
from committee_assistant.tui.answer_text import marks
from committee_assistant.tui.safe import literal

_SPANS = {"first": "first 3 months", "latest": "latest 3 months"}
_STANDING = {
    Status.HAPPENED: "",
    Status.PLANNED: "Planned. ",
    Status.CANCELLED: "Not held. ",
    Status.OPEN: "Open. ",
}


@dataclass(frozen=True)
class Row:
    """A line of a view: a label that hangs on the left, and what is said."""

    label: str
    said: Content


@dataclass(frozen=True)
class View:
    """Something shown like an answer that comes from the knowledge and not from a question."""

    title: str
    rows: tuple[Row, ...]
    cites: dict[str, tuple[str, ...]]
    """Each paragraph with the texts that rest on it."""

    @property
    def plain(self) -> str:
        """The view as lines of text."""
        lines = (f"{row.label}  {row.said.plain}" if row.label else row.said.plain for row in self.rows)
        return "\n".join((self.title, *lines))


def timeline(knowledge: Knowledge) -> View:
    """List every event in order of time; what has no date comes last."""
    events = sorted(knowledge.events, key=lambda event: (event.when is None, event.when or _NEVER))
    rows = [Row(_short(event.when), _event(event)) for event in events]
    return View("Timeline", tuple(rows), _cited((event.cite, event.about or event.name) for event in events))


_NEVER = Period.of(9999)


def _event(event: Event) -> Content:
    name = event.name[:1].upper() + event.name[1:]
    about = f": {event.about}" if event.about and event.about.lower() not in event.name.lower() else ""
    return Content.assemble(
        literal(_STANDING[event.status], "bold"),
        literal(name),
        literal(about, "$muted"),
        " ",
        marks(event.cite[:2]),
    )


def _short(when: Period | None) -> str:
    if when is None:
        return "No date"
    if when.precision == "days" and when.first.month == when.last.month:
        return f"{when.first.day}-{when.last.day} {when.first:%b %Y}"
    shape = {"year": "%Y", "month": "%b %Y"}.get(when.precision)
    return f"{when.first:{shape}}" if shape else f"{when.first.day} {when.first:%b %Y}"


def audit(knowledge: Knowledge) -> View:
    """Show how the share of each judgement changed; what the paper leaves out is said."""
    rows = [row for judgement in _judgements(knowledge) for row in _change(judgement, knowledge)]
    totals = [figure for figure in knowledge.statistics if not figure.judgement]
    figures = [*(figure for figure in knowledge.statistics if figure.period), *totals]
    if rows:
        rows.append(Row("", Content("\nThe remaining share is not stated.")))
    said: dict[str, Row] = {}
    for figure in totals:
        shown = _total(figure)
        said.setdefault(shown.plain, Row("", shown))
    rows += said.values()
    return View(
        _audit_title(knowledge) if rows else "No figures were recognised in this paper",
        tuple(rows),
        _cited((figure.cite, claim.text) for figure in figures for claim in figure.says),
    )


def _audit_title(knowledge: Knowledge) -> str:
    return "Case audit judgements" if _judgements(knowledge) else "Figures"


def _judgements(knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.judgement for figure in knowledge.statistics if figure.judgement))


def _change(judgement: str, knowledge: Knowledge) -> list[Row]:
    by_span = {figure.period: figure for figure in knowledge.statistics if figure.judgement == judgement}
    bars = [Row("", _bar(_SPANS[span], by_span[span])) for span in _SPANS if span in by_span]
    series = [by_span[span] for span in _SPANS if span in by_span]
    cite = dict.fromkeys(paragraph for figure in by_span.values() for paragraph in figure.cite)
    first = judgement == _judgements(knowledge)[0]
    head = Content.assemble(
        literal("" if first else "\n"),
        literal(f"{judgement.replace('-', ' ').capitalize():<12}", "bold"),
        literal(" to ".join(map(amount, series)), "bold"),
        literal(f" {change(series)}" if len(series) > 1 else ""),
        " ",
        marks(cite),
    )
    return [Row("", head), *bars]


def _bar(label: str, figure: Statistic) -> Content:
    drawn = bar(figure.value / 100)
    return Content.assemble(
        literal(f"  {label:<17}"),
        literal(FULL * drawn.count(FULL)),
        literal(EMPTY * drawn.count(EMPTY), "$muted"),
        literal(f"{amount(figure):>6}"),
    )


def _total(figure: Statistic) -> Content:
    said = " ".join(claim.text for claim in figure.says) or f"{figure.value:g} {figure.measure}."
    return Content.assemble(literal(said), " ", marks(figure.cite))


def _cited(pairs: Iterable[tuple[tuple[str, ...], str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for cite, text in pairs:
        for paragraph in cite:
            found[paragraph] = (*found.get(paragraph, ()), text)
    return found
