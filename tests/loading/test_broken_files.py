from pathlib import Path

import pytest

from committee_assistant.loading.entry import LARGEST_FILE
from committee_assistant.loading.load import load_knowledge
from tests.loading.sound import SOUND, Broken, check, problems_of

BROKEN = (
    Broken("bad YAML", "title: Hedges of Wexcombe", 'title: "Hedges', "this is not YAML", ""),
    Broken("alias", "id: hedges\n", "id: &x hedges\n  date: *x\n", "an alias ('*name') stands here", "*x"),
    Broken("control character", "goes on.\n    ", "goes\x07on.\n    ", "this is not YAML", "goes\x07on"),
    Broken("endless nesting", "title: Hedges", "title: " + "[" * 100_000, "this is nested too deeply", "[[["),
    Broken("two documents", "events:", "---\nevents:", "this is not YAML", "---"),
    Broken("duplicate key", "    unit:", "    measure: x\n    unit:", "'measure' is given twice", "measure: x"),
    Broken("odd key", "  title: H", "  ? [a, b]\n  : c\n  title: H", "a key is not a text", "? [a, b]"),
    Broken(
        "unknown key",
        "    kind: programme",
        "    kind: x\n    colour: green",
        "unknown key 'colour'",
        "colour",
    ),
    Broken("unknown key of a file", "gaps:", "holes:", "unknown key 'holes'", "holes"),
    Broken("missing key", "    subject: the work\n", "", "'subject' is missing", "id: hedges-next"),
    Broken("empty key", "subject: the work", 'subject: ""', "'subject' is missing", "id: hedges-next"),
    Broken("missing says", '    says: [{text: 31 hedges., cite: ["1"]}]\n', "", "'says' is missing", "id: share"),
    Broken("list for a text", "subject: the work", "subject: [work]", "'subject' is not a text", "[work]"),
    Broken(
        "text for a list",
        "questions:\n      - what",
        "questions: what",
        "'questions' is not a list",
        "what happens",
    ),
    Broken(
        "entry for a text",
        "- what happens next",
        "- what: next",
        "an item of 'questions' is not a text",
        "what: next",
    ),
    Broken(
        "text for an entry",
        '- text: The work goes on.\n        cite: ["2"]',
        "- The work.",
        "an item of 'says' is not",
        "The work.",
    ),
    Broken(
        "text for the paper",
        SOUND[: SOUND.index("sections:")],
        "paper: Hedges\n",
        "'paper' is not an entry",
        "paper:",
    ),
    Broken("no number", 'value: "31"', "value: many", "'value' is 'many', which is no number", "value: many"),
    Broken("no flag", "computed: true", "computed: perhaps", "'computed' is 'perhaps'", "perhaps"),
    Broken("no status", "status: happened", "status: maybe", "'status' is 'maybe'", "id: laying"),
    Broken("no list items", "    items:\n      - name: hawthorn\n", "", "the list has no items", "id: kinds"),
    Broken(
        "no choice",
        "      - {label: cut, question: how many hedges were cut}\n",
        "",
        "there is no choice",
        "id: which",
    ),
    Broken("no paper", SOUND[: SOUND.index("sections:")], "", "'paper:' is given 0 times", ""),
)


def test_a_sound_folder_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path, SOUND) == []


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.fault)
def test_a_broken_file_gets_its_message_with_file_and_line(tmp_path: Path, broken: Broken) -> None:
    check(tmp_path, broken)


def test_a_file_that_is_not_utf_8_is_named_with_the_line(tmp_path: Path) -> None:
    found = problems_of(tmp_path, SOUND.encode().replace(b"The work goes on.", b"\xff", 1))

    line = SOUND[: SOUND.index("The work goes on.")].count("\n") + 1
    assert any(str(one).startswith(f"{tmp_path / 'hedges.yaml'}:{line}: the file is not UTF-8") for one in found)


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    found = problems_of(tmp_path, SOUND + "#" * LARGEST_FILE)

    assert any(one.message == "the file is larger than 5 MB" for one in found)


@pytest.mark.parametrize("content", ["", "- a list\n", "a text\n"])
def test_a_file_must_hold_keys_and_values(tmp_path: Path, content: str) -> None:
    found = problems_of(tmp_path, content)

    assert any(one.message.startswith("the file is not a set of") for one in found)


def test_a_folder_without_yaml_says_so(tmp_path: Path) -> None:
    _, found = load_knowledge(tmp_path)

    assert any(str(one).startswith(f"{tmp_path}: there is no .yaml file here") for one in found)


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    _, found = load_knowledge(tmp_path / "nowhere")

    assert any(one.message == "there is no .yaml file here" for one in found)


def test_a_folder_named_as_a_file_is_a_problem_and_no_failure(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()

    _, found = load_knowledge(tmp_path)

    assert any(one.message.startswith("the file cannot be read") for one in found)


def test_all_problems_of_a_folder_come_at_once_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("statements: none\n")
    (tmp_path / "b.yaml").write_text('"unclosed\n')
    content = (
        SOUND.replace("status: happened", "status: maybe")
        .replace("text: 31 hedges were laid.", "text: 32 hedges were laid.")
        .replace('["1", "2"]', '["1", "2", "3"]')
    )

    found = problems_of(tmp_path, content)

    assert len(found) == 5
    assert found == sorted(found)
    assert {Path(one.origin.file).name for one in found} == {"a.yaml", "b.yaml", "hedges.yaml"}
