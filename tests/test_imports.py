"""Imports run one way, and what answers a question loads nothing that draws screens."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import committee_assistant

PACKAGE = Path(committee_assistant.__file__).parent
LAYERS = (
    {"model"},
    {"papers", "drafting", "loading", "understanding", "dialogue", "answering", "rendering"},
    {"assistant", "checking", "home", "commands", "compiled_cache", "error_log"},
    {
        "opening",
        "library",
        "transcripts",
        "advising",
        "evaluating",
        "settings",
        "conversations",
        "feedback",
        "briefing",
        "suggesting",
        "shelf",
    },
    {"tui", "plain", "cli"},
)
"""Each imports what stands before it; the second layer's members know nothing of each other."""
ENTRANCES = {"", "__main__", "pytest_plugin"}
"""The package itself, ``python -m`` and what pytest loads stand above all layers."""
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))


def part_of(dotted: str) -> str:
    """``committee_assistant.cli.ask`` belongs to ``cli``."""
    return dotted.partition(".")[2].partition(".")[0]


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Give every module that a file imports, anywhere in it, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            module = node.module or ""
            if module == "committee_assistant":
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, module


def layer(part: str) -> int:
    return next(number for number, parts in enumerate(LAYERS) if part in parts)


def allowed(importer: str, used: str) -> bool:
    if importer == used or used == "__version__":
        return True
    if importer == "cli" and used in {"tui", "plain"}:
        return True
    lower = layer(used) < layer(importer)
    side_by_side = layer(used) == layer(importer) == LAYERS.index(LAYERS[3])
    return lower or side_by_side


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    importer = path.relative_to(PACKAGE).with_suffix("").parts[0].replace("__init__", "")
    if importer in ENTRANCES:
        return
    wrong = [
        f"{path.name}:{line} imports {name}"
        for line, name in imported(path)
        if name.startswith("committee_assistant.") and not allowed(importer, part_of(name))
    ]

    assert wrong == []


def test_every_part_of_the_package_has_its_layer() -> None:
    parts = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in MODULES} - {
        "__init__",
        "__main__",
        "pytest_plugin",
    }

    assert parts <= set().union(*LAYERS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_terminal_application_imports_textual(path: Path) -> None:
    if path.relative_to(PACKAGE).parts[0] == "tui":
        return

    assert [name for _, name in imported(path) if name.split(".")[0] == "textual"] == []


def test_the_model_needs_the_standard_library_only() -> None:
    outside = {
        name.split(".")[0]
        for path in (PACKAGE / "model").rglob("*.py")
        for _, name in imported(path)
        if name.split(".")[0] not in {*sys.stdlib_module_names, "committee_assistant"}
    }

    assert outside == set()


def loaded_by(code: str) -> set[str]:
    """Give the top-level modules that a fresh interpreter holds after running some code."""
    shown = f"{code}\nimport sys\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split()}


ASK = "from committee_assistant.cli.root import run\nrun(['ask', 'how many audits have been completed'])"


def test_importing_the_commands_loads_no_screen_no_yaml_and_no_engine() -> None:
    loaded = loaded_by("import committee_assistant.cli.root")

    assert loaded & {"textual", "rich", "yaml", "rapidfuzz", "msgspec"} == set()


def test_a_piped_answer_loads_neither_textual_nor_rich() -> None:
    assert loaded_by(ASK) & {"textual", "rich"} == set()


def test_plain_mode_loads_neither_textual_nor_rich() -> None:
    typed = "import io, sys\nsys.stdin = io.StringIO('hello\\nhelp\\n')"
    code = f"{typed}\nfrom committee_assistant.cli.root import run\nassert run(['--plain', '--no-keep']) == 0"

    assert loaded_by(code) & {"textual", "rich"} == set()


def test_a_second_answer_reads_no_yaml() -> None:
    loaded_by(ASK)

    assert "yaml" not in loaded_by(ASK)


def test_a_question_in_known_words_loads_no_stemmer_and_no_turns_of_phrase() -> None:
    code = f"{ASK}\nimport sys\nassert 'committee_assistant.dialogue.cues' not in sys.modules"
    loaded_by(code)

    assert loaded_by(code) & {"snowballstemmer", "rapidfuzz"} == set()


def test_what_pytest_loads_in_every_run_imports_nothing_of_the_package() -> None:
    code = """
import committee_assistant.pytest_plugin, sys
found = {name for name in sys.modules if name.startswith("committee_assistant.")}
assert found == {"committee_assistant.pytest_plugin"}, found
"""

    assert loaded_by(code) & {"click", "msgspec", "yaml", "textual", "rapidfuzz"} == set()


def test_the_screen_is_drawn_before_what_answers_is_loaded() -> None:
    code = """
import sys, committee_assistant.cli.shelf, committee_assistant.tui.app
from committee_assistant.cli.papers import opener
opener(None)
engine = {"assistant", "opening", "answering", "dialogue", "library"}
loaded = {name.split(".")[1] for name in sys.modules if name.startswith("committee_assistant.")}
assert not loaded & engine, loaded & engine
"""

    assert loaded_by(code) & {"msgspec", "yaml", "sqlite3"} == set()
