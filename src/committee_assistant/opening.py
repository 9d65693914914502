"""Opens an Assistant on a paper, from knowledge compiled once and kept in the user's cache.

Compiling reads the YAML and indexes it; the result is kept under a name that holds checksums of every file read and of
this package's version, so a stale copy is never used. A copy that is damaged or cannot be written does no harm.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from committee_assistant import __version__
from committee_assistant.assistant import Assistant
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.understanding.interpret import Understanding

if TYPE_CHECKING:
    from committee_assistant.model.paper import Paper
    from committee_assistant.model.problem import Problem

DEFAULT_PAPER = "surrey-cfllc-2020-07-28"
COMPILED = "compiled"
"""Folder of the installed package with what was compiled when it was built."""
CACHE_VARIABLE = "COMMITTEE_ASSISTANT_CACHE"
"""Environment variable that names another folder for compiled knowledge."""


class KnowledgeError(Exception):
    """The knowledge cannot be used; ``problems`` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(map(str, problems[:3])))
        self.problems = problems


@dataclass(frozen=True)
class _Compiled:
    """What the cache keeps of a paper."""

    knowledge: Knowledge
    """Without its example questions, which are compiled into the understanding."""
    english: English
    understanding: Understanding
    whole: msgspec.Raw
    """The knowledge with them, packed: only screens that suggest questions need it."""


def knowledge_root() -> Path:
    """Find the shipped knowledge: beside the package in a checkout, inside it when installed."""
    inside = Path(__file__).parent / "knowledge"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "knowledge"


def open_assistant(folder: Path | None = None, *, examples: bool = True) -> Assistant:
    """Open the assistant on a folder of knowledge, by default the shipped paper's.

    Without ``examples`` the facts come without their example questions, which nothing that answers needs, and it opens
    faster. Raises KnowledgeError where the knowledge has any problem.
    """
    paper = folder or knowledge_root() / DEFAULT_PAPER
    digest = _digest(paper, _english())
    installed = Path(__file__).parent / COMPILED / f"{paper.name}-{digest}.msgpack"
    compiled = _read(installed)
    if compiled is None:
        which = zlib.crc32(str(paper.resolve()).encode("utf-8", "surrogateescape"))
        kept = _cache_folder() / f"{which:08x}-{digest}.msgpack"
        compiled = _kept(kept, lambda: _compile(_loaded(paper)))
    return _opened(compiled, examples)


def compile_shipped(folder: Path) -> Path:
    """Compile the shipped paper into a file of a folder, to be installed with the package; give the file's path."""
    paper = knowledge_root() / DEFAULT_PAPER
    compiled = folder / f"{paper.name}-{_digest(paper, _english())}.msgpack"
    compiled.write_bytes(msgspec.msgpack.encode(_compile(_loaded(paper))))
    return compiled


def open_paper(paper: Paper, *, keep: bool, examples: bool = True) -> Assistant:
    """Open the assistant on a paper that nobody has written knowledge for, with facts drafted by rule.

    What is compiled is kept only if asked for. Raises KnowledgeError where the folder of English has any problem.
    """
    from committee_assistant.drafting.draft import draft  # knowledge that is written needs none

    if not keep:
        return _opened(_compile(draft(paper)), examples)
    packed = msgspec.msgpack.encode(paper)
    content = f"{zlib.crc32(packed):08x}{zlib.adler32(packed):08x}"
    kept = _cache_folder() / f"{_which(paper.id)}-{content}-{_digest(_english())}.msgpack"
    return _opened(_kept(kept, lambda: _compile(draft(paper))), examples)


def forget(paper_id: str) -> None:
    """Drop what was compiled of a paper that was added."""
    for kept in _cache_folder().glob(f"{_which(paper_id)}-*.msgpack"):
        kept.unlink(missing_ok=True)


def _which(paper_id: str) -> str:
    """Give how the copies of an added paper begin in the cache."""
    return f"{zlib.crc32(f'added {paper_id}'.encode()):08x}"


def _opened(compiled: _Compiled, examples: bool) -> Assistant:
    knowledge = msgspec.msgpack.decode(compiled.whole, type=Knowledge) if examples else compiled.knowledge
    return Assistant(knowledge, compiled.english, compiled.understanding)


def _kept(kept: Path, compile_it: Callable[[], _Compiled]) -> _Compiled:
    """Give what was compiled before, or compile it now and keep it."""
    compiled = _read(kept)
    if compiled is None:
        compiled = compile_it()
        _write(kept, compiled)
    return compiled


def _english() -> Path:
    return knowledge_root() / "english"


def _loaded(paper: Path) -> Knowledge:
    from committee_assistant.loading.load import load_knowledge  # YAML is only needed where nothing is kept

    knowledge, problems = load_knowledge(paper)
    if problems:
        raise KnowledgeError(problems)
    return knowledge


def _compile(knowledge: Knowledge) -> _Compiled:
    from committee_assistant.loading.load import load_english

    english, problems = load_english(_english())
    if problems:
        raise KnowledgeError(problems)
    whole = msgspec.msgpack.encode(knowledge)
    bare = msgspec.convert(_without_asks(msgspec.msgpack.decode(whole)), Knowledge)
    spoken = English({}, frozenset(), {}, english.names, (), english.smalltalk, ())  # the rest is in the understanding
    return _Compiled(bare, spoken, Understanding.of(knowledge, english), msgspec.Raw(whole))


def _without_asks(packed: Any) -> Any:
    """Empty every fact's example questions in knowledge turned into plain values."""
    if isinstance(packed, dict):
        return {key: {} if key == "asks" else _without_asks(value) for key, value in packed.items()}
    return [_without_asks(one) for one in packed] if isinstance(packed, list) else packed


def _digest(*folders: Path) -> str:
    """Sum up every file that the compiled copy depends on; two checksums and the size, which need no import."""
    one, other, size = zlib.crc32(__version__.encode()), 1, 0
    for path in _sources(*folders):
        with contextlib.suppress(OSError):
            content = path.read_bytes()
            one, other, size = zlib.crc32(content, one), zlib.adler32(content, other), size + len(content)
    return f"{one:08x}{other:08x}{size:08x}"


def _sources(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in sorted(folder.rglob("*.yaml")) if ".draft" not in path.parts)
    for code in ("understanding", "model", "loading", "drafting"):
        yield from sorted((Path(__file__).parent / code).glob("*.py"))


def _cache_folder() -> Path:
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("committee-assistant", appauthor=False)


def _read(kept: Path) -> _Compiled | None:
    try:
        return msgspec.msgpack.decode(kept.read_bytes(), type=_Compiled)
    except (OSError, msgspec.MsgspecError, ValueError, RecursionError):
        return None


def _write(kept: Path, compiled: _Compiled) -> None:
    """Keep a compiled copy, whole or not at all, in place of older ones of that paper.

    A folder that cannot be written is left alone.
    """
    import tempfile  # only the first run after a change writes

    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=kept.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.msgpack.encode(compiled))
            Path(name).replace(kept)
        finally:
            Path(name).unlink(missing_ok=True)
        for older in kept.parent.glob(f"{kept.name.partition('-')[0]}-*.msgpack"):
            if older != kept:
                older.unlink(missing_ok=True)
