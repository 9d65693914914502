"""A transcript as YAML that people can read and that reads back as the same values."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from committee_assistant.transcripts.transcript import VERSION, Expectation, Groups, Recorded, Transcript, Turn

WIDTH = 108
_WORDS_ONLY = re.compile(r"\S+(?: \S+)*")


def transcript_yaml(transcript: Transcript) -> str:
    """Write a whole file; long texts are folded, so that a diff shows few lines."""
    lines = [
        *([transcript.comment] if transcript.comment else []),
        f"version: {VERSION}",
        f"title: {quoted(transcript.title)}",
        "turns:",
    ]
    for turn in transcript.turns:
        lines += _turn(turn)
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Write a string between double quotes as YAML reads them; lone surrogates become question marks."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return '"' + "".join(map(_escaped, whole)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _turn(turn: Turn) -> Iterator[str]:
    yield f"  - ask: {quoted(turn.ask)}"
    if turn.recorded:
        yield from _recorded(turn.recorded)
    if turn.expect:
        yield "    expect:"
        yield from _expectation(turn.expect)


def _recorded(recorded: Recorded) -> Iterator[str]:
    yield from _folded("    answer:", recorded.answer)
    yield f"    outcome: {recorded.outcome}"
    yield f"    cites: {_sequence(recorded.cites)}"


def _folded(key: str, text: str) -> Iterator[str]:
    if not (text.isprintable() and _WORDS_ONLY.fullmatch(text)):
        yield f"{key} {quoted(text)}"
        return
    indent = " " * (len(key) - len(key.lstrip()) + 2)
    yield f"{key} >-"
    yield from textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _expectation(expect: Expectation) -> Iterator[str]:
    yield f"      outcome: {expect.outcome}"
    if expect.cite:
        yield f"      cite: {_groups(expect.cite)}"
    if expect.allow:
        yield f"      allow: {_sequence(expect.allow)}"
    if expect.say:
        yield f"      say: {_groups(expect.say)}"
    if expect.avoid:
        yield f"      avoid: {_sequence(expect.avoid)}"


def _groups(groups: Groups) -> str:
    return f"[{', '.join(map(_sequence, groups))}]"


def _sequence(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(quoted, texts))}]"
