"""Lines joined to paragraphs: which line goes on with the one before, and which begins something new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from committee_assistant.papers.labels import BULLET, split_label
from committee_assistant.papers.lines.measures import Measures, is_centred, is_full, same_size
from committee_assistant.papers.lines.model import Line
from committee_assistant.papers.lines.order import LabelOrder

STOPS = (".", "!", "?", ":", ";", ".”", ".’", '."', ".)")
"""What a sentence or an item of a list ends with."""
BLANK = 0.25
"""Blank space, beside the size of type, that parts paragraphs when it comes on top of the usual leading."""
GAPING = 0.9
"""The same that parts even what reads on."""
INDENT = 0.9
"""Difference of margins, beside the size of type, from which it is meant."""
SHORT = 0.6
"""Share of its column that a line which breaks off in mid-sentence fills at least."""
_LIST_ENDS = ("and", "or", "and/or")
_OPENING = frozenset(
    "a about after an and as at before between but by during for from in into is of on or since some than that the "
    "their to under until was were with".split()
)
"""Words that no heading or sentence ends with."""


@dataclass
class Paragraph:
    """Lines that belong together, the first without its label; or one row of a table."""

    lines: list[Line]
    label: str
    texts: list[str]

    @property
    def is_bare_label(self) -> bool:
        """A number that was printed apart from its text."""
        return bool(self.label) and not any(self.texts)

    @property
    def hang(self) -> float:
        """Where its wrapped lines begin."""
        if len(self.lines) > 1:
            return self.lines[1].left
        pieces = self.lines[0].pieces
        stands_apart = self.label and len(pieces) > 1 and split_label(pieces[0].text) == (self.label, "")
        return pieces[1].left if stands_apart else self.lines[0].left


def paragraphs_of(lines: Iterable[Line], measures: Measures) -> list[Paragraph]:
    """Join lines, completed, to paragraphs, each row of a table apart."""
    paragraphs: list[Paragraph] = []
    order = LabelOrder()
    for line in lines:
        if line.table:
            paragraphs.append(Paragraph([line], "", [line.text]))
            continue
        last = paragraphs[-1] if paragraphs and not paragraphs[-1].lines[0].table else None
        label, rest = split_label(line.text)
        if label and not _is_taken(line, label, order):
            label, rest = "", line.text
        if last is not None and _goes_on(last, line, label, measures, order):
            last.lines.append(line)
            last.texts.append(line.text)
            continue
        if label:
            order.add(label)
        paragraphs.append(Paragraph([line], label, [rest]))
    return paragraphs


def _is_taken(line: Line, label: str, order: LabelOrder) -> bool:
    """Tell whether the label that a paragraph may begin with is one: a mere number must be the next, or stand apart."""
    if not label[:1].isdigit() or not label.isdigit():
        return True
    after = line.text.strip()[len(label) : len(label) + 1]
    return after not in {"", " "} or order.follows(label)


def _goes_on(last: Paragraph, line: Line, label: str, measures: Measures, order: LabelOrder) -> bool:
    before = last.lines[-1]
    if last.is_bare_label:
        return not label
    if not same_size(before, line) or (label and _begins_item(last, line, label, order)):
        return False
    if line.opens or line.page != before.page:
        return _goes_on_over_break(last, line)
    extra = line.above / line.size - measures.leading
    reads_on = _reads_on(before, line)
    if extra > (GAPING if reads_on else BLANK):
        return False
    if not is_full(before, line) and not (reads_on and _is_wide(before)):
        return False
    return _stands_alike(last, line) and not _changes_weight(last, line)


def _reads_on(before: Line, line: Line) -> bool:
    """Tell whether a sentence plainly goes on from one line to the next."""
    opened = before.text.split()[-1].lower() in _OPENING or before.text.endswith(("-", ","))
    return not before.text.endswith(STOPS) and (line.text[:1].islower() or opened)


def _is_wide(line: Line) -> bool:
    """Tell whether a line that breaks off in mid-sentence may have; in text of characters it may anywhere."""
    return line.size == 1 or line.right - line.left > SHORT * (line.limit - line.left)


def _begins_item(last: Paragraph, line: Line, label: str, order: LabelOrder) -> bool:
    """Tell a label at the start of a line from a number or dash of the sentence that happens to be wrapped there."""
    before = last.lines[-1]
    if not is_full(before, line):
        return True
    ended = before.text.endswith((*STOPS, ",")) or before.text.split()[-1] in _LIST_ENDS
    if label == BULLET:
        return ended or last.label == BULLET or line.text[:1] not in "-–—*o·"
    apart = line.text.strip().split(" ")[0].find("\t") > 0
    outdented = line.left < last.hang - INDENT * line.size
    if apart or outdented:
        return True
    return order.goes_on(label) or (ended and order.follows(label))


def _goes_on_over_break(last: Paragraph, line: Line) -> bool:
    """Tell whether a paragraph that stands last on a page or column goes on with the first line of the next."""
    before = last.lines[-1]
    if before.bold != line.bold or before.text.endswith(":"):
        return False
    if not before.text.endswith(STOPS):
        if _reads_on(before, line):
            return _is_wide(before)
        return len(last.lines) > 1 and is_full(before, line) and not before.bold
    hangs = last.hang - last.lines[0].left > INDENT * line.size
    return bool(last.label) and hangs and is_full(before, line) and abs(line.left - last.hang) < INDENT * line.size


def _stands_alike(last: Paragraph, line: Line) -> bool:
    """Tell whether a line begins where a further line of the paragraph would."""
    before, slack = last.lines[-1], INDENT * line.size
    if is_centred(before, line) and not before.text.endswith(STOPS):
        return True
    if len(last.lines) > 1:
        if line.left < last.hang - slack:
            return False
        return line.left <= last.hang + slack or not before.text.endswith(STOPS)
    if last.label:
        return line.left >= before.left - slack
    return line.left <= before.left + slack or not before.text.endswith(STOPS)


def _changes_weight(last: Paragraph, line: Line) -> bool:
    """Tell whether a bold line begins or ends here, rather than bold words that fill a line."""
    before = last.lines[-1]
    if before.bold == line.bold:
        return False
    if line.bold:
        return before.text.endswith(STOPS)
    return all(known.bold for known in last.lines) and not _reads_on(before, line)
