from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.feedback.mark import Mark, Rating, typed_rating
from committee_assistant.feedback.store import append_mark, feedback_path, keep_mark, read_marks
from committee_assistant.rendering.layout import printable

MARK = Mark("a1", "2031-09-14", "wexcombe", "how many", "how many bridges", "answer", "Nine. [¶1]", ("1",),
            Rating.NOT_RIGHT, "wrong paragraph")  # fmt: skip


def mark(id: str = "a1", rating: Rating = Rating.USEFUL, reason: str = "", asked: str = "how many") -> Mark:
    return Mark(id, "2031-09-14", "wexcombe", asked, asked, "answer", "Nine. [¶1]", ("1",), rating, reason)


def test_marks_are_kept_in_the_users_folder(tmp_path: Path) -> None:
    assert feedback_path(tmp_path) == tmp_path / "feedback.jsonl"
    assert read_marks(feedback_path(tmp_path)) == ()


def test_a_mark_is_read_as_it_was_kept(tmp_path: Path) -> None:
    path = feedback_path(tmp_path / "new" / "folder")
    append_mark(path, MARK)

    assert read_marks(path) == (MARK,)


def test_a_later_mark_of_the_same_answer_takes_the_place_of_the_first(tmp_path: Path) -> None:
    path = feedback_path(tmp_path)
    for one in (mark("a"), mark("b"), mark("a", Rating.NOT_RIGHT, "the wrong year")):
        append_mark(path, one)

    assert read_marks(path) == (mark("a", Rating.NOT_RIGHT, "the wrong year"), mark("b"))


@pytest.mark.parametrize("cut", [1, 20, 60])
def test_a_half_written_line_is_passed_over_and_spoils_no_later_one(tmp_path: Path, cut: int) -> None:
    path = feedback_path(tmp_path)
    append_mark(path, mark("a"))
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:-cut])
    append_mark(path, mark("b"))

    assert read_marks(path) == (mark("a"), mark("b"))


@pytest.mark.parametrize("line", ["[]", "{}", '{"id": 1}', "null", "[" * 9000, '"x"', "\x00", '{"citations": "1"}'])
def test_a_line_that_is_no_mark_is_passed_over(tmp_path: Path, line: str) -> None:
    path = feedback_path(tmp_path)
    path.write_text(f"{line}\n", encoding="utf-8")
    append_mark(path, MARK)

    assert read_marks(path) == (MARK,)


@given(st.text(), st.text())
def test_any_text_is_kept_but_for_its_control_characters(
    tmp_path_factory: pytest.TempPathFactory, asked: str, reason: str
) -> None:
    path = feedback_path(tmp_path_factory.mktemp("marks"))
    append_mark(path, mark(reason=reason, asked=asked))

    (read,) = read_marks(path)
    assert (read.asked, read.reason) == (printable(asked), printable(reason))


def test_a_folder_that_is_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("", encoding="utf-8")

    with pytest.raises(OSError, match="home"):
        append_mark(feedback_path(tmp_path / "home"), MARK)


def test_where_a_mark_cannot_be_kept_a_line_says_so(tmp_path: Path) -> None:
    feedback_path(tmp_path).mkdir()

    assert keep_mark(tmp_path, MARK).startswith("The mark could not be kept: ")
    assert keep_mark(tmp_path / "elsewhere", MARK) == ""


@pytest.mark.parametrize(
    ("typed", "rating"),
    [
        ("+", (Rating.USEFUL, "")),
        ("-  the   wrong year ", (Rating.NOT_RIGHT, "the wrong year")),
        ("why", None),
        ("", None),
    ],
)
def test_a_rating_is_a_sign_with_a_reason_after_it(typed: str, rating: tuple[Rating, str] | None) -> None:
    assert typed_rating(typed) == rating
