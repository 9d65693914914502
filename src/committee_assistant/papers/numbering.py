"""The ids of paragraphs: which paragraph a block belongs to and what that paragraph is called.

A paper may number its paragraphs more than once: its recommendations from 1, its body from 1 again, an appendix from 1.
Each such run is followed for itself. The longest keeps the bare numbers; those of another stand behind the slug of
their heading: ``appendix-a.1``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from committee_assistant.papers.document import Block, BlockKind
from committee_assistant.papers.items import begins_again, follows, is_first, is_item, item_label
from committee_assistant.papers.labels import BULLET

FRONT = "front-page"
"""What stands before the first heading has this for its heading."""
LARGEST_JUMP = 3
"""Numbers that a paper may leave out; one further on numbers no paragraph."""
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_FINISHED = (".", ":", ";", "!", "?", ")", "”", '"')
"""How a line ends that the next does not go on."""
_DOTTED = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})+)\s+(?P<text>\S.*)")


def slug(heading: str) -> str:
    """Give a heading as an id: ``Next steps:`` gives ``next-steps``."""
    words = re.findall(r"[^\W_]+", heading.casefold().replace("'", "").replace("’", ""))
    return "-".join(words) or "part"


@dataclass(frozen=True)
class _Heading:
    """What a paragraph stands under."""

    text: str = FRONT
    slug: str = FRONT
    label: str = ""
    """Its number, which unnumbered text below it has; "" for none."""
    run: int = -1
    """The run of numbers that its number belongs to; -1 for none."""


_NOTES = _Heading("Notes", "notes")


@dataclass(eq=False)
class _Draft:
    """A paragraph that is still being read."""

    heading: _Heading
    label: str
    """As printed; "" for an unnumbered one."""
    parent: _Draft | None = None
    run: int = -1
    level: int = 0
    """How deeply it is indented."""
    lines: list[str] = field(default_factory=list)


@dataclass
class Numbering:
    """Takes blocks in reading order, then gives the paragraphs."""

    _drafts: list[_Draft] = field(default_factory=list)
    _heading: _Heading = _Heading()
    _headings: list[_Heading] = field(default_factory=list)
    _empty: bool = False
    """Whether nothing stands under the heading yet."""
    _current: _Draft | None = None
    """The paragraph that bullets, rows of tables and items belong to."""
    _items: list[_Draft] = field(default_factory=list)
    """The item that is open, below those that hold it."""
    _runs: list[tuple[int, ...]] = field(default_factory=list)
    """The last number of every run."""

    def take(self, block: Block) -> None:
        """Add a block to the paragraph that it belongs to, or begin one."""
        if block.kind is BlockKind.HEADING:
            self._take_heading(block)
        elif block.kind is BlockKind.NOTE:
            self._drafts.append(_Draft(_NOTES, f"note-{block.label}", lines=[block.text]))
        elif block.kind is BlockKind.ROW:
            self._open().lines.append(block.text)
        elif block.label == BULLET:
            (self._items[-1] if self._items else self._open()).lines.append(f"{BULLET} {block.text}")
        elif is_item(block.label) or self._begins_list(block):
            self._take_item(block)
        elif block.label:
            self._take_numbered(block)
        elif (found := _DOTTED.match(block.text)) and self._is_next(found["number"]):
            self._take_numbered(replace(block, label=found["number"], text=found["text"]))
        else:
            self._take_unnumbered(block.text)

    def numbered(self) -> Iterator[tuple[str, str, str]]:
        """Give every paragraph's id, heading and text, its lines apart by line breaks; ids are unique.

        A heading that nothing stands under at the end is a paragraph itself.
        """
        if self._empty:
            self._open().lines.append(self._heading.text)
        owners = self._owners()
        names: dict[_Draft, str] = {}
        taken = set(owners)
        for draft in self._drafts:
            names[draft] = self._name(draft, owners, names, taken)
            taken.add(names[draft])
        yield from ((names[draft], draft.heading.text, "\n".join(draft.lines)) for draft in self._drafts if draft.lines)

    def _owners(self) -> dict[str, _Draft]:
        """Give what has each bare number: of several, the heading or paragraph whose run is longest."""
        claims = [draft for draft in self._drafts if draft.label and draft.parent is None]
        claims += (_Draft(heading, heading.label, run=heading.run) for heading in self._headings if heading.label)
        sizes = Counter(draft.run for draft in claims if draft.run >= 0)
        owners: dict[str, _Draft] = {}
        for draft in claims:
            owner = owners.setdefault(draft.label, draft)
            if sizes[draft.run] > sizes[owner.run]:
                owners[draft.label] = draft
        return owners

    @staticmethod
    def _name(draft: _Draft, owners: dict[str, _Draft], names: dict[_Draft, str], taken: set[str]) -> str:
        if owners.get(draft.label) is draft:
            return draft.label
        if draft.parent is not None:
            wanted = f"{names[draft.parent]}{draft.label}"
        else:
            wanted = f"{draft.heading.slug}.{draft.label}" if draft.label else draft.heading.slug
        name, count = wanted, 1
        while name in taken:
            count += 1
            name = f"{wanted}-{count}"
        return name

    def _take_heading(self, block: Block) -> None:
        """Open a heading; of headings straight below each other the upper one goes before the lower one's name."""
        text = block.text.rstrip(" :")
        run = self._run(block.label) if block.label else -1
        shown = f"{self._heading.text}: {text}" if self._empty else text
        self._heading = _Heading(shown, slug(text), block.label, run)
        self._headings.append(self._heading)
        self._empty, self._current, self._items = True, None, []

    def _take_numbered(self, block: Block) -> None:
        run = self._run(block.label)
        if run < 0 and _NUMBER.fullmatch(block.label):
            self._take_unnumbered(f"{block.label} {block.text}")
            return
        self._begin(_Draft(self._heading, block.label, run=run, level=block.level, lines=[block.text]))

    def _goes_on(self, text: str) -> bool:
        """Add a text that begins in the middle of a sentence to the line before it, if that is unfinished."""
        open_draft = self._items[-1] if self._items else self._current
        lines = open_draft.lines if open_draft else []
        if not lines or text[:1].isupper() or not text[:1].isalnum() or lines[-1].endswith(_FINISHED):
            return False
        lines[-1] = f"{lines[-1]} {text}"
        return True

    def _is_next(self, number: str) -> bool:
        """Tell whether a number at the beginning of a text is the very next of the paragraphs."""
        *above, last = _parts(number)
        return bool(self._runs) and self._runs[-1] == (*above, last - 1)

    def _take_unnumbered(self, text: str) -> None:
        """Continue the paragraph that has a number; where none has, every text is a paragraph."""
        if self._goes_on(text):
            return
        if self._current is None or not self._current.label:
            self._begin(_Draft(self._heading, self._heading.label, run=self._heading.run))
        self._items = []
        self._open().lines.append(text)

    def _take_item(self, block: Block) -> None:
        label = item_label(block.label)
        self._close_items(label)
        parent = self._items[-1] if self._items else self._open()
        draft = _Draft(self._heading, label, parent, level=block.level, lines=[block.text])
        self._items.append(draft)
        self._drafts.append(draft)

    def _close_items(self, label: str) -> None:
        """Leave open only the items that the one with this label belongs to."""
        for place, item in enumerate(self._items):
            if follows(item.label, label) or begins_again(item.label, label):
                del self._items[place:]
                return
        if not is_first(label):
            self._items = []

    def _begins_list(self, block: Block) -> bool:
        """Tell a list from 1 inside a numbered paragraph, and its later items, from the next paragraphs."""
        if not block.label.isdigit() or self._current is None or not self._current.label:
            return False
        label = item_label(block.label)
        if self._items and follows(self._items[-1].label, label):
            set_alike = self._items[-1].level == block.level != self._current.level
            return set_alike or not any(_goes_on(last, _parts(block.label)) for last in self._runs[-1:])
        return block.label == "1" and bool(self._current.lines) and self._current.lines[-1].endswith(":")

    def _open(self) -> _Draft:
        if self._current is None:
            self._begin(_Draft(self._heading, self._heading.label, run=self._heading.run))
        assert self._current is not None
        return self._current

    def _begin(self, draft: _Draft) -> None:
        self._current, self._items, self._empty = draft, [], False
        self._drafts.append(draft)

    def _run(self, label: str) -> int:
        """Give the run that a number continues or begins; -1 where it is no number that a paragraph has here."""
        if not _NUMBER.fullmatch(label):
            return -1
        number = _parts(label)
        for place in reversed(range(len(self._runs))):
            if _goes_on(self._runs[place], number):
                self._runs[place] = number
                return place
        if self._runs and number[-1] != 1:
            return -1
        self._runs.append(number)
        return len(self._runs) - 1


def _parts(label: str) -> tuple[int, ...]:
    return tuple(map(int, label.split(".")))


def _goes_on(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Tell whether a number may come after another: 4 after 3.2, 3.3 after 3.2, 3.2.1 after 3.2."""
    if number <= last:
        return False
    for place, part in enumerate(number):
        before = last[place] if place < len(last) else 0
        if part != before:
            return part - before <= LARGEST_JUMP and all(later <= 1 + LARGEST_JUMP for later in number[place + 1 :])
    return False
