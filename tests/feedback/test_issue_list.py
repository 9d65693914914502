from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from committee_assistant.feedback.issue_list import NOTHING, issue_list
from committee_assistant.feedback.mark import Rating
from committee_assistant.rendering.layout import printable
from tests.feedback.test_store import mark

HARMLESS = {"heading", "paragraph", "bullet_list", "list_item", "blockquote", "inline"}


def headings(page: str) -> list[str]:
    return [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]


def test_what_was_not_right_comes_first_and_the_most_often_marked_before_others() -> None:
    marks = [
        mark("1", asked="Fine?"),
        mark("2", asked="Fine?"),
        mark("3", Rating.NOT_RIGHT, asked="Once wrong?"),
        mark("4", Rating.NOT_RIGHT, asked="Twice wrong?"),
        mark("5", Rating.NOT_RIGHT, asked="twice  WRONG"),
    ]
    page = issue_list(marks)

    assert headings(page) == ["twice WRONG", "Once wrong?", "Fine?"]
    assert "3 questions marked, 2 of them not right." in page
    assert "Not right 2. Paper: wexcombe." in page


def test_a_section_gives_the_answer_its_paragraphs_and_the_reasons() -> None:
    page = issue_list([mark("1", Rating.NOT_RIGHT, "the wrong year"), mark("2", reason="clear")])

    assert "Not right 1, useful 1." in page
    assert "> Nine. \\[¶1\\]\n\n(answer) Paragraphs: 1." in page
    assert "- Not right: the wrong year\n- Useful: clear" in page
    assert page.count("Nine.") == 1


def test_without_marks_the_page_says_how_to_mark() -> None:
    assert NOTHING in issue_list(())


@given(st.text(), st.text(alphabet="#-*_`<>[]()!\\|~&1.+= \nab"))
def test_no_text_of_a_reader_is_markup(asked: str, reason: str) -> None:
    page = issue_list([mark(asked=asked, reason=reason)])
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in MarkdownIt().parse(page)}
    inside = {child.type for token in MarkdownIt().parse(page) for child in token.children or ()}

    assert kinds <= HARMLESS
    assert inside <= {"text", "text_special", "softbreak"}
    assert printable(page) == page
