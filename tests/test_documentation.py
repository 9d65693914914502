"""What the documents promise is tried out, so that they cannot drift from the program."""

import re
from pathlib import Path

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.cli.root import COMMANDS
from committee_assistant.loading.load import load_english, load_knowledge
from committee_assistant.rendering.plain import plain_text
from committee_assistant.transcripts.read import read_transcript
from committee_assistant.transcripts.write import transcript_yaml

ROOT = Path(__file__).parents[1]
TAUGHT = re.findall(r"```yaml\n(.*?)```", (ROOT / "knowledge" / "README.md").read_text(encoding="utf-8"), re.DOTALL)
ABOUT_THE_REST_OF_THE_PAPER = re.compile(
    r"there is no paragraph|'.*' is not among the figures|'paper:' is given 0 times"
    r"|paragraph '.*' is not restated|the date .* is not in|no fact cites"
)


def test_every_kind_of_entry_is_taught() -> None:
    assert {key for block in TAUGHT for key in re.findall(r"^(\w+):", block, re.MULTILINE)} >= {
        "paper", "sections", "paragraphs", "statements", "events", "statistics", "lists", "people", "terms",
        "priorities", "gaps", "ambiguities", "claims",
    }  # fmt: skip


@pytest.mark.parametrize("block", TAUGHT, ids=lambda block: block.partition(":")[0])
def test_what_officers_are_taught_to_write_is_read(tmp_path: Path, block: str) -> None:
    (tmp_path / "taught.yaml").write_text(block, encoding="utf-8")

    load = load_english if block.startswith("# knowledge/english/") else load_knowledge
    _, problems = load(tmp_path)

    assert [one for one in problems if not ABOUT_THE_REST_OF_THE_PAPER.match(one.message)] == []


def test_the_grammar_of_transcripts_is_taught_as_it_is_read(tmp_path: Path) -> None:
    (taught,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "transcripts" / "README.md").read_text("utf-8"), re.DOTALL)
    file = tmp_path / "taught.yaml"
    file.write_text(taught, encoding="utf-8")
    transcript, problems = read_transcript(file)

    assert problems == []
    assert transcript is not None
    written = re.sub(r" +#.*", "", taught)
    keys = set(re.findall(r"(\w+):", transcript_yaml(transcript)))
    assert keys == set(re.findall(r"(\w+):", written))


def test_readme_gives_one_test_command_between_its_markers() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (between,) = re.findall(r"<!-- test: begin -->\n```sh\n(.*?)\n```\n<!-- test: end -->", readme, re.DOTALL)

    assert between.endswith("-m pytest")
    assert "\n" not in between


def test_every_dependency_is_justified() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    names = re.findall(r'^    "([a-z-]+)(?:>=.*|)",$', project, re.MULTILINE)

    assert len(names) > 8
    assert [name for name in names if name not in contributing] == []


def test_the_layout_names_every_part_that_there_is() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (tree,) = re.findall(r"^```\n(src/.*?)^```", contributing, re.DOTALL | re.MULTILINE)
    named = set(re.findall(r"^ {0,2}([\w./]+?)/? +\S", tree, re.MULTILINE))
    package = ROOT / "src" / "committee_assistant"
    parts = {path.name for path in package.iterdir() if path.suffix in {"", ".py"} and not path.name.startswith("__")}

    assert parts <= named
    assert [one for one in named if not ((package / one).exists() or (ROOT / one).exists())] == []


def test_every_file_that_a_document_names_is_there() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w/.-]+\.(?:py|yaml|md))`", contributing)) - {"startup.py"}
    files = [path.as_posix() for path in ROOT.rglob("*") if path.suffix in {".py", ".yaml", ".md"}]

    assert len(named) > 12
    assert [one for one in named if not any(file.endswith(f"/{one}") for file in files)] == []


def test_readme_shows_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [
        name for name in COMMANDS if f"`committee-assistant {name}" not in readme and f"`{name}" not in readme
    ] == []


def test_what_readme_shows_is_what_is_answered(shipped: Assistant) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```console\n(.*?)```", readme, re.DOTALL)
    examples = re.findall(r'\$ committee-assistant ask "(.*?)"\n([^$]*)', shown)

    assert len(examples) == 5
    for question, answered in examples:
        assert " ".join(answered.split()) == plain_text(shipped.ask(question).answer)
