"""YAML read as text with the line of every value, so that a fault can be pointed at.

Every scalar stays a string: YAML's own typing turns paragraph 3.10 into the number 3.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import yaml

from committee_assistant.model.problem import Origin, Problem

NO_LINES = "the file is not a set of 'key: value' lines"
WRITE_LINES = "write lines of a name, a colon and a value"
LARGEST_FILE = 5_000_000
"""In bytes."""
DEEPEST = 30
"""Levels of nesting; the parser's own recursion has no limit that Python could catch."""

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_OPENING = (
    yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken,
)  # fmt: skip
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_CLOSING = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)
_NOT_ALLOWED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass
class Problems:
    """Gathers what is wrong, so that one fault never hides the next."""

    found: list[Problem] = field(default_factory=list)

    def add(self, origin: Origin, message: str, hint: str = "") -> None:
        """Note a fault."""
        self.found.append(Problem(origin, message, hint))


N = TypeVar("N", bound=yaml.Node)


class Entry:
    """A mapping of a YAML file; each getter notes a value of the wrong form and gives a default instead."""

    def __init__(self, node: yaml.MappingNode, file: str, problems: Problems) -> None:
        self.origin = Origin(file, node.start_mark.line + 1)
        self._file = file
        self._problems = problems
        self._values: dict[str, yaml.Node] = {}
        self._keys: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._note(key, "a key is not a text", "write a name before the colon")
                continue
            if key.value in self._values:
                self._note(key, f"{key.value!r} is given twice", "keep one")
            self._values[key.value] = value
            self._keys[key.value] = key

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def names(self) -> Iterable[str]:
        """Give the names of the entry's values."""
        return self._values.keys()

    def only(self, *allowed: str) -> None:
        """Note every key that is not among those allowed."""
        for key, node in self._keys.items():
            if key not in allowed:
                self._note(node, f"unknown key {key!r}", f"write one of {', '.join(allowed)}")

    def text(self, key: str, default: str | None = None) -> str:
        """Give a string; without a default it must be there and not be empty."""
        node = self._values.get(key)
        if node is None or (default is None and not node.value):
            if default is None:
                self._problems.add(self.origin, f"{key!r} is missing", f"add a line '{key}: …'")
            return default or ""
        if not isinstance(node, yaml.ScalarNode):
            self._note(node, f"{key!r} is not a text", "write it on one line, in quotes where it holds a colon")
            return default or ""
        return str(node.value)

    def flag(self, key: str) -> bool:
        """Give true or false; absent is false."""
        written = self.text(key, "false")
        if written not in {"true", "false"}:
            self._note(self._values[key], f"{key!r} is {written!r}", "write true or false")
        return written == "true"

    def number(self, key: str) -> float:
        """Give a number; what is none is noted and read as 0."""
        written = self.text(key)
        if not written or _NUMBER.fullmatch(written):
            return float(written or 0)
        self._note(self._values[key], f"{key!r} is {written!r}, which is no number", "write digits only")
        return 0.0

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of strings; absent is empty."""
        return tuple(str(node.value) for node in self._items(key, yaml.ScalarNode, "a text"))

    def text_lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Give a list of lists of strings; absent is empty."""
        found: list[tuple[str, ...]] = []
        for group in self._items(key, yaml.SequenceNode, "a list in brackets"):
            for node in group.value:
                if not isinstance(node, yaml.ScalarNode):
                    self._note(node, f"an item of {key!r} is not a list of texts", "quote a text that holds a colon")
            found.append(tuple(str(node.value) for node in group.value if isinstance(node, yaml.ScalarNode)))
        return tuple(found)

    def line(self, key: str) -> Origin:
        """Give where a value's name stands, or the entry itself where there is none."""
        return Origin(self._file, self._keys[key].start_mark.line + 1) if key in self._keys else self.origin

    def entries(self, key: str) -> list[Entry]:
        """Give a list of mappings; absent is empty."""
        return [
            Entry(node, self._file, self._problems)
            for node in self._items(key, yaml.MappingNode, "an entry of 'key: value' lines")
        ]

    def entry(self, key: str) -> Entry | None:
        """Give a mapping, or None where there is none."""
        node = self._values.get(key)
        if isinstance(node, yaml.MappingNode):
            return Entry(node, self._file, self._problems)
        if node is not None:
            self._note(node, f"{key!r} is not an entry of 'key: value' lines", "indent its values below it")
        return None

    def _items(self, key: str, kind: type[N], called: str) -> list[N]:
        node = self._values.get(key)
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self._note(node, f"{key!r} is not a list", "begin each of its lines with '- '")
            return []
        for item in node.value:
            if not isinstance(item, kind):
                self._note(item, f"an item of {key!r} is not {called}", "quote a text that holds a colon")
        return [item for item in node.value if isinstance(item, kind)]

    def _note(self, node: yaml.Node, message: str, hint: str) -> None:
        self._problems.add(Origin(self._file, node.start_mark.line + 1), message, hint)


def read_entry(path: Path, shown: str, problems: Problems) -> Entry | None:
    """Read a YAML file that holds one mapping; None, and a note of why, where it cannot be read.

    ``shown`` is how messages call the file.
    """
    node = _read_node(path, shown, problems)
    if node is not None and not isinstance(node, yaml.MappingNode):
        problems.add(Origin(shown, 1), NO_LINES, WRITE_LINES)
        return None
    return None if node is None else Entry(node, shown, problems)


def read_entries(path: Path, shown: str, problems: Problems) -> list[Entry]:
    """Read a YAML file that holds a list of mappings, or one; none, and a note of why, where it cannot be read."""
    node = _read_node(path, shown, problems)
    if node is None:
        return []
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for item in items:
        if not isinstance(item, yaml.MappingNode):
            line = item.start_mark.line + 1
            problems.add(Origin(shown, line), "this is not a set of 'key: value' lines", "begin it with '- key: value'")
    return [Entry(item, shown, problems) for item in items if isinstance(item, yaml.MappingNode)]


def _read_node(path: Path, shown: str, problems: Problems) -> yaml.Node | None:
    try:
        if path.stat().st_size > LARGEST_FILE:
            problems.add(Origin(shown), "the file is larger than 5 MB", "split it")
            return None
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        problems.add(Origin(shown), f"the file cannot be read: {error.strerror}", "check its name and permissions")
        return None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.add(Origin(shown, line), "the file is not UTF-8", "save it as UTF-8")
        return None
    return _compose(text, shown, problems)


def _compose(text: str, shown: str, problems: Problems) -> yaml.Node | None:
    try:
        refused = _refuse(text, shown)
        if refused:
            problems.found.append(refused)
            return None
        node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
        line = min(mark.line, text.count("\n")) + 1 if mark else _line_of_control(text)
        problems.add(Origin(shown, line), f"this is not YAML: {what}", "check quotes and indents on this line")
        return None
    if node is None:
        problems.add(Origin(shown, 1), NO_LINES, WRITE_LINES)
    return node


def _refuse(text: str, shown: str) -> Problem | None:
    """Find what is YAML but is not read here: an alias, or nesting without end."""
    depth = 0
    for token in yaml.scan(text, Loader=_Loader):
        line = token.start_mark.line + 1
        if isinstance(token, yaml.AliasToken):
            return Problem(Origin(shown, line), "an alias ('*name') stands here", "write the value out")
        depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
        if depth > DEEPEST:
            return Problem(Origin(shown, line), "this is nested too deeply", "check the brackets on this line")
    return None


def _line_of_control(text: str) -> int:
    """Find the line of the first character that YAML does not allow, or 0."""
    found = _NOT_ALLOWED.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
