"""A row of a page as lines of styled text: columns that hang on the left, what wraps beside them, what stands below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from committee_assistant.rendering.bars import EMPTY
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.page import Entry
from committee_assistant.rendering.plain import mark
from committee_assistant.tui.safe import literal

GAP = 2
"""Columns between columns."""
WIDEST_SHARE = 3
"""A column takes at most one part in so many of the width."""
NARROWEST = 6
"""Columns that one may have however narrow the screen is."""
CUT = " …"
ENOUGH = 3
"""Lines of text that are looked at to show the first two."""
FOUND = "bold underline"
CHOSEN_MARK = "reverse"
MARK = "$accent underline"
MUTED = "$muted"
PARAGRAPH = "paragraph"
"""Under this name a mark's style says which paragraph it stands for."""


def column_widths(entries: Sequence[Entry], width: int) -> tuple[int, ...]:
    """Give each column the width of its widest text, within reason."""
    widest = max(NARROWEST, width // WIDEST_SHARE)
    count = max((len(entry.columns) for entry in entries), default=0)
    texts = ([entry.columns[n] for entry in entries if n < len(entry.columns)] for n in range(count))
    return tuple(min(widest, max(cell_len(printable(text)) for text in column)) for column in texts)


def row_lines(entry: Entry, columns: Sequence[int], width: int, chosen: int | None = None) -> list[Content]:
    """Lay a row out; of the row that the reader is at, ``chosen`` is the place of the paragraph to be read."""
    rest = _beside_columns(entry, columns, width)
    blocks = [_wrapped(literal(text), columns[n]) for n, text in enumerate(entry.columns)]
    said = _glimpse(entry, rest) if entry.glimpse else _wrapped(_said(entry, chosen), rest)
    height = max(len(said), *map(len, blocks)) if blocks else len(said)
    lines = [_beside([*blocks, said], columns, place) for place in range(height)]
    pad = " " * _indent(entry, columns)
    lines += [Content.assemble(pad, drawn_line(line)) for line in entry.drawn(rest)]
    sources = (line for source in entry.source for line in _wrapped(literal(source, MUTED), rest))
    return [*lines, *(Content.assemble(pad, line) for line in sources)]


def row_height(entry: Entry, columns: Sequence[int], width: int) -> int:
    """Count the lines of a row; of a glimpse without laying it out, for there may be hundreds."""
    if not entry.glimpse:
        return len(row_lines(entry, columns, width))
    rest = _beside_columns(entry, columns, width)
    heights = [_height(text, columns[n]) for n, text in enumerate(entry.columns)]
    return max(1 if cell_len(printable(entry.said[: ENOUGH * rest])) <= rest else 2, *heights)


def _height(text: str, width: int) -> int:
    return 1 if cell_len(printable(text)) <= width else len(_wrapped(literal(text), width))


def _beside_columns(entry: Entry, columns: Sequence[int], width: int) -> int:
    return max(NARROWEST, width - _indent(entry, columns))


def _indent(entry: Entry, columns: Sequence[int]) -> int:
    return sum(columns[: len(entry.columns)]) + GAP * len(entry.columns)


def _said(entry: Entry, chosen: int | None) -> Content:
    said = literal(entry.said, "bold") if entry.strong else literal(entry.said)
    for start, end in entry.found:
        said = said.stylize(FOUND, start, end)
    more = literal(f"  {entry.more}", MUTED) if entry.more else ""
    return Content.assemble(said, more, *_marks(entry, chosen)) if entry.marked else said


def _marks(entry: Entry, chosen: int | None) -> Iterator[Content]:
    """Give the marks of a row's paragraphs; the one to be read stands out where there are several."""
    for place, paragraph in enumerate(entry.cite):
        here = chosen == place and len(entry.cite) > 1
        shown = literal(mark(paragraph)).stylize(CHOSEN_MARK if here else MARK)
        yield Content.assemble(" ", shown.stylize(Style.from_meta({PARAGRAPH: paragraph})))


def _wrapped(content: Content, width: int) -> list[Content]:
    fits = content.cell_length <= width and "\n" not in content.plain
    return [content] if fits else content.wrap(width)


def _glimpse(entry: Entry, width: int) -> list[Content]:
    """Give the first two lines of a row's text, cut after a word."""
    enough = ENOUGH * width
    said = literal(entry.said[:enough])
    for start, end in entry.found:
        said = said.stylize(FOUND, start, end) if end <= enough else said
    lines = _wrapped(said, width)
    if len(lines) <= 2:
        return lines
    second = lines[1].rstrip()
    room = width - len(CUT)
    if second.cell_length > room:
        second = second[: max(second.plain.rfind(" ", 0, room), 0) or room]
    return [lines[0], Content.assemble(second, CUT)]


def _beside(blocks: Sequence[Sequence[Content]], columns: Sequence[int], place: int) -> Content:
    """Give one line of blocks that stand side by side."""
    *before, said = ([*block, *[Content("")] * (place + 1)][place] for block in blocks)
    padded = (cell.pad_right(columns[n] + GAP - cell.cell_length) for n, cell in enumerate(before))
    return Content.assemble(*padded, said)


def bars_content(entry: Entry, width: int | None = None) -> Content:
    """Give a row's bars alone, by default as wide as they get."""
    return Content("\n").join(drawn_line(line) for line in entry.drawn(width))


def drawn_line(line: str) -> Content:
    """Give a drawn line, what is empty of a bar in a quieter colour."""
    shown = literal(line)
    start = shown.plain.find(EMPTY)
    return shown.stylize(MUTED, start, shown.plain.rindex(EMPTY) + 1) if start >= 0 else shown
