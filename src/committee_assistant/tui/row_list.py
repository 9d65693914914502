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
from committee_assistant.tui.row_layout import PARAGRAPH, column_widths, row_lines, without_colours
from committee_assistant.tui.safe import literal

HERE, NOT_HERE = "▸ ", "  "
"""What begins the first line of the row that the reader is at, and every other line."""


class RowList(ScrollView, can_focus=True):
    """Rows of a page; says where the reader is, and which row is to be read."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--here", "rows--left"}
    """The row that the reader is at, while the list has the focus and while it has not."""
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
        self._lines: list[tuple[int, Content]] = []
        self._starts: list[int] = []
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

    def on_resize(self) -> None:
        """Wrap anew where the width has changed."""
        if self.size.width != self._width:
            self._lay_out()
            self._come_into_sight()
            self.refresh()

    def _lay_out(self) -> None:
        self._width = self.size.width
        room = self._width - len(HERE)
        self._lines, self._starts = [], []
        if room <= 0:
            return
        self._columns = column_widths(self.page.entries, room)
        for place, entry in enumerate(self.page.entries):
            if entry.heading:
                self._lines += [(-1, Content(""))] if place else []
                self._lines += [(-1, line) for line in literal(entry.heading, "bold $muted").wrap(room)]
            self._starts.append(len(self._lines))
            self._lines += [(place, line) for line in row_lines(entry, self._columns, room)]
        self.virtual_size = Size(self._width, len(self._lines))

    def render_line(self, y: int) -> Strip:
        """Draw one line of those in sight."""
        number = self.scroll_offset.y + y
        if number >= len(self._lines):
            return Strip.blank(self.size.width, self.rich_style)
        place, line = self._lines[number]
        if place != self.at:
            return self._drawn(Content.assemble(NOT_HERE, line))
        within = number - self._starts[place]
        lines = row_lines(self.page.entries[place], self._columns, self._width - len(HERE), self.source)
        shown = Content.assemble(HERE if not within else NOT_HERE, without_colours(lines[within]))
        return self._drawn(shown, "rows--here" if self.has_focus else "rows--left")

    def _drawn(self, line: Content, *component: str) -> Strip:
        style = self.get_visual_style(*component)
        return Visual.to_strips(self, line, self.size.width, 1, style, apply_selection=False, pad=True)[0]

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

    def on_focus(self) -> None:
        """Show the row as the one that keys act on."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the row as the one that was left."""
        self.refresh()

    def _come_into_sight(self) -> None:
        """Scroll no further than the row needs; the heading above it comes along."""
        if not self._starts:
            self.scroll_to(y=0, animate=False, immediate=True)
            return
        first = self._starts[self.at]
        while first and self._lines[first - 1][0] < 0:
            first -= 1
        end = self._starts[self.at + 1] if self.at + 1 < len(self._starts) else len(self._lines)
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
        number = self.scroll_offset.y + event.y
        place = self._lines[number][0] if number < len(self._lines) else -1
        if place < 0:
            return
        self.at = place
        entry, paragraph = self.page.entries[place], event.style.meta.get(PARAGRAPH)
        self.source = entry.cite.index(paragraph) if paragraph in entry.cite else self.source
        self.action_read()
