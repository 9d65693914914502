"""A file is read by what it holds; what is no paper is refused in one line that says what to do."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.model.paper import Paper
from committee_assistant.papers.document import UnreadableDocumentError
from committee_assistant.papers.read import LARGEST, read_paper
from tests.papers.word import WordFile, paragraph

BENCHMARKS = Path(__file__).parents[2] / "benchmarks" / "papers"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def archive(*names: str) -> bytes:
    """Give a zip file of small files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return file.getvalue()


def content(name: str) -> bytes:
    return (BENCHMARKS / name).read_bytes()


@cache
def rightly_named(name: str) -> Paper:
    return read_paper(content(name), name)


@pytest.mark.parametrize("wrong", ["pack.txt", "pack.md", "pack"])
@pytest.mark.parametrize("name", ["saltwick-minutes.pdf", "thornmere-housing.docx"])
def test_a_file_is_read_by_what_it_holds_and_not_by_its_name(name: str, wrong: str) -> None:
    right, found = rightly_named(name), read_paper(content(name), wrong)

    assert found.paragraphs == right.paragraphs
    assert found.title == right.title


@pytest.mark.parametrize("wrong", ["notes.pdf", "notes.docx", "notes.xlsx", "notes", ""])
def test_text_with_another_ending_is_read_as_text(wrong: str) -> None:
    (only,) = read_paper(b"The clerk will report again in May.\n", wrong).paragraphs

    assert only.says == "The clerk will report again in May."


def test_junk_before_a_pdf_does_no_harm() -> None:
    found = read_paper(b"\r\n\r\n" + content("saltwick-minutes.pdf"), "saltwick.pdf")

    assert found.paragraph("12/26") is not None


@pytest.mark.parametrize(
    ("name", "paper_id"),
    [
        ("March papers (final).md", "march-papers-final"),
        ("folder/Item 7 - Parks.txt", "item-7-parks"),
        ("Überblick.txt", "überblick"),
        ("---.txt", "part"),
        ("2026.03.12 pack.pdf", "2026-03-12-pack"),
    ],
)
def test_a_paper_has_its_id_from_the_file_s_name(name: str, paper_id: str) -> None:
    assert read_paper(b"It rained.", name).id == paper_id


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", ["notes.txt", "notes.md"])
def test_text_is_read_in_its_encoding(name: str, encoding: str) -> None:
    (only,) = read_paper("The café’s rent is £12.\n".encode(encoding), name).paragraphs

    assert only.says == "The café’s rent is £12."


def test_a_space_that_does_not_break_is_a_space() -> None:
    text = "The meeting is on 12\u00a0March in the hall.\n\nAll are\nwelcome."

    assert read_paper(text.encode(), "notes.txt").paragraphs[0].says == "The meeting is on 12 March in the hall."


REFUSED = {
    "nothing": (b"", "empty"),
    "blanks": (b" \r\n\t\n", "empty"),
    "a mark of order only": (b"\xef\xbb\xbf", "no text"),
    "spreadsheet": (archive("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet"),
    "presentation": (archive("[Content_Types].xml", "ppt/presentation.xml"), "presentation"),
    "opendocument": (archive("mimetype", "content.xml"), "OpenDocument"),
    "archive": (archive("minutes.pdf", "report.docx"), "zip archive"),
    "empty archive": (archive(), "zip archive"),
    "half an archive": (archive("word/document.xml")[:40], "damaged"),
    "no document inside": (archive("word/media/map.png"), "Word"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(40), "picture"),
    "gif": (b"GIF89a" + bytes(40), "picture"),
    "tiff": (b"II*\x00" + bytes(40), "picture"),
    "bitmap": (b"BM\x36\x00\x0c\x00\x00\x00\x00\x00\x36\x00\x00\x00" + bytes(40), "picture"),
    "rich text": (rb"{\rtf1\ansi The clerk will report.}", "save it as"),
    "web page": (b"\n<!DOCTYPE html><html><p>The clerk will report.</p>", "save it as"),
    "web page in capitals": (b"<HTML><P>The clerk will report.</P>", "save it as"),
    "web page with a mark of order": (b"\xef\xbb\xbf<html><p>The clerk will report.</p>", "save it as"),
    "web page as XML": (b'<?xml version="1.0"?>\n<html><p>The clerk will report.</p>', "save it as"),
    "old word": (OLD_WORD, "older Word"),
    "program": (b"\x7fELF\x02\x01\x01\x00" + bytes(40), "no text"),
    "compressed": (b"\x1f\x8b\x08\x00" + bytes(40), "no text"),
    "half a pdf": (b"%PDF-1.7\n1 0 obj\n<<", "damaged"),
}


@pytest.mark.parametrize("name", ["paper.pdf", "paper.docx", "paper.md", "paper.txt"])
@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_paper_is_refused_in_one_line(what: str, name: str) -> None:
    held, said = REFUSED[what]

    with pytest.raises(UnreadableDocumentError, match=said) as refused:
        read_paper(held, name)
    assert "\n" not in str(refused.value)
    assert name not in str(refused.value)


def test_a_word_file_without_words_holds_no_text() -> None:
    with pytest.raises(UnreadableDocumentError, match="no text"):
        read_paper(WordFile().body(paragraph("")).content, "empty.docx")


def test_half_a_word_file_is_damaged() -> None:
    held = content("thornmere-housing.docx")

    with pytest.raises(UnreadableDocumentError, match="damaged"):
        read_paper(held[: len(held) // 2], "thornmere.docx")


def test_what_is_far_too_large_is_refused_unread() -> None:
    with pytest.raises(UnreadableDocumentError, match="larger than 100 MB"):
        read_paper(b"x" * (LARGEST + 1), "pack.txt")


@pytest.mark.parametrize("opening", ["BMX tracks", "PKF the auditors", "GIF8 and other forms", "MM and her team"])
def test_text_that_begins_as_some_files_do_is_read(opening: str) -> None:
    assert read_paper(f"{opening} were discussed at length.".encode(), "notes.txt").paragraphs


def test_markdown_of_headings_only_is_a_paper() -> None:
    assert read_paper(b"# Parks", "parks.md").paragraphs


def test_the_pages_of_a_pdf_are_told() -> None:
    told: list[tuple[int, int]] = []
    read_paper(content("saltwick-minutes.pdf"), "minutes.pdf", lambda page, pages: told.append((page, pages)))

    assert told
    assert told[-1][0] <= told[-1][1]


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"{\\rtf", OLD_WORD[:8], b"\xff\xfe", b"# "]),
    st.sampled_from(["a.pdf", "a.docx", "a.md", "a.txt"]),
)
def test_any_bytes_are_read_or_refused(rest: bytes, start: bytes, name: str) -> None:
    with suppress(UnreadableDocumentError):
        assert read_paper(start + rest, name).paragraphs
