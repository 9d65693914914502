"""Opens an Assistant on a paper, from knowledge compiled once and kept in the user's cache.

Compiling reads the YAML and indexes it; the result is kept under a name that holds checksums of every file read and of
this package's version, so a stale copy is never used.
"""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from committee_assistant import __version__
from committee_assistant.assistant import Assistant
from committee_assistant.compiled_cache import cache_folder, kept_or_compiled, read_compiled
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.understanding.interpret import Understanding

if TYPE_CHECKING:
    from committee_assistant.checking.checker import Checker
    from committee_assistant.checking.compiled import CompiledClaims
    from committee_assistant.model.paper import Paper
    from committee_assistant.model.problem import Problem

DEFAULT_PAPER = "surrey-cfllc-2020-07-28"
COMPILED = "compiled"
"""Folder of the installed package with what was compiled when it was built."""
CLAIMS = "claims"
"""Folder of a paper's knowledge with labelled claims, on which no answer depends."""


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
    compiled = read_compiled(installed, _Compiled)
    if compiled is None:
        which = zlib.crc32(str(paper.resolve()).encode("utf-8", "surrogateescape"))
        kept = cache_folder() / f"{which:08x}-{digest}.msgpack"
        compiled = kept_or_compiled(kept, _Compiled, lambda: _compile(_loaded(paper)))
    return _opened(compiled, examples)


def compile_shipped(folder: Path) -> list[Path]:
    """Compile the shipped paper into files of a folder, to be installed with the package; give the files' paths."""
    paper = knowledge_root() / DEFAULT_PAPER
    compiled = folder / f"{paper.name}-{_digest(paper, _english())}.msgpack"
    compiled.write_bytes(msgspec.msgpack.encode(_compile(_loaded(paper))))
    claims = folder / _installed_claims(paper)
    claims.write_bytes(msgspec.msgpack.encode(_compile_claims(paper)))
    return [compiled, claims]


def open_checker(assistant: Assistant, folder: Path | None = None) -> Checker:
    """Open what checks claims against the paper of an assistant, whose knowledge is in a folder, if anywhere.

    Without a folder, that of the shipped paper of its id is used; a paper that has none is checked by its facts, or by
    its own sentences where nobody has restated it. What was compiled is kept as the assistant's is. Raises
    KnowledgeError where the knowledge has any problem.
    """
    from committee_assistant.checking.checker import Checker
    from committee_assistant.checking.compiled import CompiledClaims  # most runs check nothing

    knowledge = assistant.knowledge
    folder = folder or knowledge_root() / knowledge.paper.id
    if knowledge.paper.verbatim:
        compiled = CompiledClaims()
    elif (folder / "paper.yaml").is_file():
        compiled = _claims(folder)
    else:
        compiled = CompiledClaims.of(knowledge, _english_loaded())
    return Checker(knowledge, assistant.english, assistant.understanding, compiled)


def _claims(paper: Path) -> CompiledClaims:
    from committee_assistant.checking.compiled import CompiledClaims

    compiled = read_compiled(Path(__file__).parent / COMPILED / _installed_claims(paper), CompiledClaims)
    if compiled is not None:
        return compiled
    which = zlib.crc32(f"claims {paper.resolve()}".encode("utf-8", "surrogateescape"))
    kept = cache_folder() / f"{which:08x}-{_digest(paper, _english(), claims=True)}.msgpack"
    return kept_or_compiled(kept, CompiledClaims, lambda: _compile_claims(paper))


def _installed_claims(paper: Path) -> str:
    return f"{paper.name}-claims-{_digest(paper, _english(), claims=True)}.msgpack"


def _compile_claims(paper: Path) -> CompiledClaims:
    from committee_assistant.checking.compiled import CompiledClaims

    return CompiledClaims.of(_loaded(paper), _english_loaded())


def open_paper(paper: Paper, *, keep: bool, examples: bool = True) -> Assistant:
    """Open the assistant on a paper that nobody has written knowledge for, with facts drafted by rule.

    What is compiled is kept only if asked for. Raises KnowledgeError where the folder of English has any problem.
    """
    from committee_assistant.drafting.draft import draft  # knowledge that is written needs none

    if not keep:
        return _opened(_compile(draft(paper)), examples)
    packed = msgspec.msgpack.encode(paper)
    content = f"{zlib.crc32(packed):08x}{zlib.adler32(packed):08x}"
    kept = cache_folder() / f"{_which(paper.id)}-{content}-{_digest(_english())}.msgpack"
    return _opened(kept_or_compiled(kept, _Compiled, lambda: _compile(draft(paper))), examples)


def forget(paper_id: str) -> None:
    """Drop what was compiled of a paper that was added."""
    for kept in cache_folder().glob(f"{_which(paper_id)}-*.msgpack"):
        kept.unlink(missing_ok=True)


def _which(paper_id: str) -> str:
    """Give how the copies of an added paper begin in the cache."""
    return f"{zlib.crc32(f'added {paper_id}'.encode()):08x}"


def _opened(compiled: _Compiled, examples: bool) -> Assistant:
    knowledge = msgspec.msgpack.decode(compiled.whole, type=Knowledge) if examples else compiled.knowledge
    return Assistant(knowledge, compiled.english, compiled.understanding)


def _english() -> Path:
    return knowledge_root() / "english"


def _loaded(paper: Path) -> Knowledge:
    from committee_assistant.loading.load import load_knowledge  # YAML is only needed where nothing is kept

    knowledge, problems = load_knowledge(paper)
    if problems:
        raise KnowledgeError(problems)
    return knowledge


def _english_loaded() -> English:
    from committee_assistant.loading.load import load_english

    english, problems = load_english(_english())
    if problems:
        raise KnowledgeError(problems)
    return english


def _compile(knowledge: Knowledge) -> _Compiled:
    english = _english_loaded()
    knowledge = replace(knowledge, claims=())  # only checking needs them
    whole = msgspec.msgpack.encode(knowledge)
    bare = msgspec.convert(_without_asks(msgspec.msgpack.decode(whole)), Knowledge)
    names, remarks = english.names, english.smalltalk
    spoken = English({}, frozenset(), {}, names, (), remarks, (), english.standing)  # the understanding has the rest
    return _Compiled(bare, spoken, Understanding.of(knowledge, english), msgspec.Raw(whole))


def _without_asks(packed: Any) -> Any:
    """Empty every fact's example questions in knowledge turned into plain values."""
    if isinstance(packed, dict):
        return {key: {} if key == "asks" else _without_asks(value) for key, value in packed.items()}
    return [_without_asks(one) for one in packed] if isinstance(packed, list) else packed


def _digest(*folders: Path, claims: bool = False) -> str:
    """Sum up every file that the compiled copy depends on; two checksums and the size, which need no import.

    Labelled claims, and what checks by them, count only where asked for.
    """
    one, other, size = zlib.crc32(__version__.encode()), 1, 0
    for path in _sources(*folders, claims=claims):
        with contextlib.suppress(OSError):
            content = path.read_bytes()
            one, other, size = zlib.crc32(content, one), zlib.adler32(content, other), size + len(content)
    return f"{one:08x}{other:08x}{size:08x}"


def _sources(*folders: Path, claims: bool) -> Iterator[Path]:
    left_out = {".draft"} if claims else {".draft", CLAIMS}
    for folder in folders:
        yield from (
            path for path in sorted(folder.rglob("*.yaml")) if left_out.isdisjoint(path.relative_to(folder).parts)
        )
    for code in ("understanding", "model", "loading", "drafting", *(("checking",) if claims else ())):
        yield from sorted((Path(__file__).parent / code).glob("*.py"))
