"""A list of rows to walk through: only the lines in sight are drawn, so that a paper of any length opens at once."""

from __future__ import annotations

import bisect
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from committee_assistant.rendering.page import Entry, Page
from committee_assistant.tui.row_layout import PARAGRAPH, column_widths, row_height, row_lines
from committee_assistant.tui.safe import literal

HERE, NOT_HERE = "▸ ", "  "
"""What begins the first line of the row that the reader is at, and every other line."""


class RowList(ScrollView, can_focus=True):
    """Rows of a page; says where the reader is, and which row is to be read."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--here"}
    """The row that the reader is at."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", "Read"),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "move_to(0)", "First", show=False),
        Binding("end", "move_to(-1)", "Last", show=False),
        Binding("left", "source(-1)", "Source before", show=False),
        Binding("right", "source(1)", "Next source", show=False),
        Binding("c,C", "screen.copy_row", "Copy", key_display="C"),
    ]
    at: reactive[int] = reactive(0)
    """Place of the row that the reader is at."""
    source: reactive[int] = reactive(0)
    """Place of the paragraph to be read among those of that row."""

    class Moved(Message):
        """The reader is at another row, or at another of its paragraphs."""

    class Read(Message):
        """The reader wants to read the row's paragraph."""

    def __init__(self) -> None:
        super().__init__(id="rows")
        self.page = Page("")
        self._starts: list[int] = []
        """Line at which each row begins."""
        self._between: dict[int, Content] = {}
        """The lines that belong to no row: headings, and empty ones."""
        self._laid_out: dict[int, list[Content]] = {}
        """Lines of the rows that were in sight."""
        self._height = 0
        self._columns: tuple[int, ...] = ()
        self._width = 0

    def show(self, page: Page, at: int = 0) -> None:
        """Show another page, with the reader at a row of it."""
        self.page = page
        self._lay_out()
        self.set_reactive(RowList.at, max(0, min(at, len(page.entries) - 1)))
        self.set_reactive(RowList.source, 0)
        self._come_into_sight()
        self.refresh()
        self.post_message(self.Moved())

    @property
    def entry(self) -> Entry | None:
        """The row that the reader is at."""
        return self.page.entries[self.at] if self.at < len(self.page.entries) else None

    @property
    def paragraph(self) -> str:
        """The paragraph to be read, or ""."""
        cite = self.entry.cite if self.entry else ()
        return cite[self.source] if self.source < len(cite) else ""

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width

    def on_resize(self) -> None:
        """Wrap anew where the width has changed, and keep the reader's row in sight."""
        if self._room != self._width:
            self._lay_out()
            self.refresh()
        self.call_after_refresh(self._come_into_sight)

    def _lay_out(self) -> None:
        """Work out where each row stands; what is in it is laid out when it comes into sight."""
        self._width = self._room
        self._starts, self._between, self._laid_out, self._height = [], {}, {}, 0
        room = self._width - len(HERE)
        if room <= 0:
            return
        entries = self.page.entries
        self._columns = column_widths(entries, room)
        tall = any(entry.bars or entry.source for entry in entries)
        for place, entry in enumerate(entries):
            if place and (entry.heading or tall):
                self._put_between(Content(""))
            if entry.heading:
                self._put_between(*literal(entry.heading, "bold $muted").wrap(room))
            self._starts.append(self._height)
            self._height += row_height(entry, self._columns, room)
        self.virtual_size = Size(self._width, self._height)

    def _put_between(self, *lines: Content) -> None:
        for line in lines:
            self._between[self._height] = line
            self._height += 1

    def _row_at(self, number: int) -> int | None:
        """Give the place of the row that a line belongs to, or None."""
        if number >= self._height or number in self._between:
            return None
        return bisect.bisect_right(self._starts, number) - 1

    def render_line(self, y: int) -> Strip:
        """Draw one line of those in sight."""
        number = self.scroll_offset.y + y
        if not self._width:  # not laid out yet
            return Strip.blank(self.size.width, self.rich_style)
        place = self._row_at(number)
        if place is None:
            return self._drawn(Content.assemble(NOT_HERE, self._between.get(number, "")))
        within = number - self._starts[place]
        if place != self.at:
            return self._drawn(Content.assemble(NOT_HERE, self._lines_of(place)[within]))
        begin = NOT_HERE if within else Content.styled(HERE, "bold $accent")
        line = Content.assemble(begin, self._lines_of(place, self.source)[within])
        return self._drawn(line, "rows--here")

    def _lines_of(self, place: int, chosen: int | None = None) -> list[Content]:
        if chosen is None and place in self._laid_out:
            return self._laid_out[place]
        lines = row_lines(self.page.entries[place], self._columns, self._width - len(HERE), chosen)
        if chosen is None:
            self._laid_out[place] = lines
        return lines

    def _drawn(self, line: Content, *component: str) -> Strip:
        style = self.get_visual_style(*component)
        return Visual.to_strips(self, line, self._width, 1, style, apply_selection=False, pad=True)[0]

    def watch_at(self) -> None:
        """Follow the reader."""
        self.source = 0
        self._come_into_sight()
        self.refresh()
        self.post_message(self.Moved())

    def watch_source(self) -> None:
        """Show which paragraph is chosen."""
        self.refresh()
        self.post_message(self.Moved())

    def _come_into_sight(self) -> None:
        """Scroll no further than the row needs; the heading above it comes along."""
        if not self._starts:
            self.scroll_to(y=0, animate=False, immediate=True)
            return
        first = self._starts[self.at]
        end = first + len(self._lines_of(self.at))
        while first - 1 in self._between:
            first -= 1
        height, top = self.size.height, self.scroll_offset.y
        if first < top or end - first > height:
            self.scroll_to(y=first, animate=False, immediate=True)
        elif end > top + height:
            self.scroll_to(y=end - height, animate=False, immediate=True)

    def action_move(self, step: int) -> None:
        """Go to the next row or the one before, stopping at the ends."""
        self.action_move_to(max(0, min(len(self.page.entries) - 1, self.at + step)))

    def action_move_to(self, place: int) -> None:
        """Go to a row; -1 is the last."""
        if self.page.entries:
            self.at = place % len(self.page.entries)

    def action_page(self, direction: int) -> None:
        """Go on or back by as many rows as fit."""
        if not self._starts:
            return
        wanted = self._starts[self.at] + direction * self.size.height
        place = bisect.bisect_right(self._starts, max(0, wanted)) - 1
        if place == self.at:
            place += direction
        self.action_move_to(max(0, min(len(self._starts) - 1, place)))

    def action_source(self, step: int) -> None:
        """Choose another of the row's paragraphs, stopping at the ends."""
        count = len(self.entry.cite) if self.entry else 0
        if count:
            self.source = max(0, min(count - 1, self.source + step))

    def action_read(self) -> None:
        """Read the row's paragraph."""
        if self.entry:
            self.post_message(self.Read())

    def on_click(self, event: events.Click) -> None:
        """Read the row, or the mark, that was clicked."""
        place = self._row_at(self.scroll_offset.y + event.y)
        if place is None:
            return
        self.at = place
        entry, paragraph = self.page.entries[place], event.style.meta.get(PARAGRAPH)
        self.source = entry.cite.index(paragraph) if paragraph in entry.cite else self.source
        self.action_read()
