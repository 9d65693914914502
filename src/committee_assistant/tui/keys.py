"""Which keys are in force: the usual ones, but for those that the user has set otherwise."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from textual.binding import Binding, InvalidBinding
from textual.dom import DOMNode
from textual.keys import Keys, key_to_character
from textual.widgets import TextArea

_NAMES = {
    "enter": "Enter", "escape": "Esc", "tab": "Tab", "up": "Up", "down": "Down", "left": "Left", "right": "Right",
    "pageup": "PgUp", "pagedown": "PgDn", "space": "Space", "delete": "Del", "backspace": "Backspace",
    "home": "Home", "end": "End", "plus": "+", "minus": "-", "slash": "/",
}  # fmt: skip
_KNOWN = {key.value for key in Keys if not key.value.startswith("<")}
_MODIFIERS = {"ctrl", "alt", "shift"}
_ARROWS = ["Up", "Down", "Left", "Right"]


@dataclass(frozen=True)
class KeyGroup:
    """What can be done in one place, as the help page lists it."""

    title: str
    places: tuple[type[DOMNode], ...]
    """The widgets and screens that bind the keys."""
    fixed: tuple[tuple[str, str], ...] = ()
    """Keys that cannot be changed, or lines that are typed, each with what it does."""
    typing: bool = False
    """Whether letters are typed into a box there."""
    everywhere: bool = False
    """Whether other places share its keys; they are listed here only."""


class Row(NamedTuple):
    """A line of the help page."""

    keys: str
    does: str


def shown_key(key: str) -> str:
    """Write a key as words: ``Ctrl+O`` for ``ctrl+o``."""
    *modifiers, last = key.split("+")
    character = key_to_character(last)
    named = _NAMES.get(last) or (character.upper() if character else last.capitalize())
    return "+".join((*(modifier.capitalize() for modifier in modifiers), named))


def bindings_of(group: KeyGroup) -> Iterator[Binding]:
    """Give a group's own bindings, one for each key."""
    for place in group.places:
        yield from Binding.make_bindings(place.__dict__.get("BINDINGS", ()))


def rows(groups: Sequence[KeyGroup], chosen: Mapping[str, str]) -> list[tuple[str, list[Row]]]:
    """Give each group's title with its lines; what groups share is listed once."""
    shared = {_listed_as(binding) for group in groups if group.everywhere for binding in bindings_of(group)}
    found = []
    for group in groups:
        own = [one for one in bindings_of(group) if one.id and (group.everywhere or _listed_as(one) not in shared)]
        usual: dict[str, list[str]] = {}
        keys: dict[str, list[str]] = {}
        for binding in own:
            usual.setdefault(str(binding.id), []).append(binding.key)
        for binding in own:
            in_force = _split(chosen[str(binding.id)]) if binding.id in chosen else usual[str(binding.id)]
            keys.setdefault(binding.tooltip, []).extend(_shown(in_force))
        lines = [Row(_listed(list(dict.fromkeys(one))), does) for does, one in keys.items()]
        found.append((group.title, [*lines, *(Row(*one) for one in group.fixed)]))
    return found


def _listed(keys: list[str]) -> str:
    """Write the keys of a line, arrows in the order in which people say them."""
    arrows = [arrow for arrow in _ARROWS if arrow in keys]
    if arrows == _ARROWS:
        arrows = ["Arrows"]
    return ", ".join([*arrows, *(key for key in keys if key not in _ARROWS)])


def _listed_as(binding: Binding) -> tuple[str, str]:
    return binding.id or "", binding.tooltip


def _shown(keys: Sequence[str]) -> list[str]:
    """Write the keys of one thing; a capital is left out where its small letter does the same."""
    capitals = {key for key in keys if len(key) == 1 and key != key.lower()}
    shown = (
        f"Shift+{key}" if key in capitals else shown_key(key)
        for key in keys
        if key.lower() not in keys or key not in capitals
    )
    return list(shown)


def names(groups: Sequence[KeyGroup]) -> list[str]:
    """Give what settings call everything that has a key."""
    return list(dict.fromkeys(binding.id for group in groups for binding in bindings_of(group) if binding.id))


def checked(wanted: Mapping[str, str], groups: Sequence[KeyGroup]) -> tuple[dict[str, str], list[str]]:
    """Give the keys to set, as Textual writes them, and a line on each wish that cannot be granted."""
    usual = _usual(groups)
    typing = {binding.id for group in groups if group.typing for binding in bindings_of(group)}
    kept: dict[str, str] = {}
    problems: list[str] = []
    for name, written in wanted.items():
        keys = _normal(written)
        problem = _fault(name, written, keys, usual, name in typing)
        if problem:
            problems.append(problem)
        else:
            kept[name] = ",".join(keys)
    while clash := _clash(kept, usual):
        name, key, other = clash
        stays = ", ".join(map(shown_key, usual[name][:1]))
        problems.append(f"keys: {shown_key(key)} for {name!r} is the key of {other!r}; {stays} stays")
        del kept[name]
    return kept, problems


def _fault(name: str, written: str, keys: list[str], usual: Mapping[str, list[str]], typing: bool) -> str:
    """Say what is wrong with a wish by itself, or ""."""
    if name not in usual:
        near = get_close_matches(name, usual, 1)
        return f"keys: nothing is called {name!r}; {f'write {near[0]!r}' if near else 'F1 lists the names'}"
    if not keys:
        return f"keys: {written!r} for {name!r} is no key; write it like ctrl+t, f8 or y"
    if typing and any(_is_typed(key) for key in keys):
        return f"keys: {written!r} for {name!r} is needed for typing; use Ctrl with a letter, or an F key but F6 and F7"
    return ""


def _clash(kept: Mapping[str, str], usual: Mapping[str, list[str]]) -> tuple[str, str, str] | None:
    """Find a key that was set and that something else has as well."""
    in_force = {name: _split(kept[name]) if name in kept else keys for name, keys in usual.items()}
    for name in kept:
        for key in in_force[name]:
            other = next((one for one, keys in in_force.items() if one != name and key in keys), None)
            if other:
                return name, key, other
    return None


def _usual(groups: Sequence[KeyGroup]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for group in groups:
        for binding in bindings_of(group):
            if binding.id:
                found.setdefault(binding.id, []).append(binding.key)
    return found


def _normal(written: str) -> list[str]:
    """Give keys as Textual names them; none where one of them is no key."""
    parts = [part.strip() for part in written.split(",") if part.strip()]
    lowered = ",".join(part if len(part) == 1 else part.lower() for part in parts)
    try:
        keys = [binding.key for binding in Binding.make_bindings([Binding(lowered, "", "")])] if parts else []
    except InvalidBinding:
        return []
    return keys if all(map(_is_key, keys)) else []


def _is_key(key: str) -> bool:
    *modifiers, last = key.split("+")
    typed = len(last) == 1 or (key_to_character(last) or "") in set(string.punctuation)
    return key in _KNOWN or (set(modifiers) <= _MODIFIERS and (last in _KNOWN or last in _NAMES or typed))


def _is_typed(key: str) -> bool:
    """Tell whether a box needs a key: for a letter, or for editing."""
    editing = {binding.key for binding in Binding.make_bindings(TextArea.BINDINGS)}
    return key in {*editing, "plus", "minus"} or key_to_character(key) is not None


def _split(keys: str) -> list[str]:
    return keys.split(",")
