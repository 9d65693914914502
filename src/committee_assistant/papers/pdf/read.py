"""PDF papers: pages read with PDFium, put together to lines, and those to blocks."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from committee_assistant.papers.document import Block, BlockKind, Document, UnreadableDocumentError
from committee_assistant.papers.lines.blocks import blocks_of
from committee_assistant.papers.lines.words import Vocabulary
from committee_assistant.papers.pdf.content import PageContent
from committee_assistant.papers.pdf.edges import read_edges
from committee_assistant.papers.pdf.lines import lines_and_notes
from committee_assistant.papers.pdf.words import read_words, turner

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_BYTES = 100_000_000
"""Size of the largest file that is read."""
MOST_PAGES = 2_000
"""Pages of the longest."""
FEWEST_LETTERS = 25
"""Letters of a page, on average, below which a paper of pictures is a scan: a stamp and a page number."""

_PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""


def read_pdf(content: bytes, progress: Callable[[int, int], None] | None = None) -> Document:
    """Read a PDF's text in reading order, without running headers and footers; footnotes come last.

    ``progress`` is told the page read and the number of pages. Raises UnreadableDocumentError where the file needs a
    password, is damaged, too large, has no pages, or only pictures of them.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableDocumentError(f"it is larger than {MOST_BYTES // 1_000_000} MB; give the paper in parts")
    with _PDFIUM:
        title, pages = _contents(content, progress)
    letters = sum(len(word.text) for page in pages for word in page.words)
    if not letters or (letters < FEWEST_LETTERS * len(pages) and any(page.has_pictures for page in pages)):
        raise UnreadableDocumentError(
            "its pages are pictures; ask for the original, or run text recognition (OCR) first"
        )
    lines, notes = lines_and_notes(pages)
    vocabulary = Vocabulary(line.text for line in lines)
    ends = [Block(BlockKind.NOTE, vocabulary.join(note.lines), note.label, page=note.page) for note in notes]
    return Document((*blocks_of(lines), *ends), title)


def _contents(content: bytes, progress: Callable[[int, int], None] | None) -> tuple[str, list[PageContent]]:
    """Read the title and every page."""
    document = _opened(content)
    try:
        count = len(document)
        if not count:
            raise UnreadableDocumentError("it has no pages; ask for it again")
        if count > MOST_PAGES:
            raise UnreadableDocumentError(f"it has more than {MOST_PAGES:,} pages; give the paper in parts")
        pages = []
        for index in range(count):
            pages.append(_page(document, index))
            if progress:
                progress(index + 1, count)
        return document.get_metadata_dict().get("Title", "").strip(), pages
    finally:
        document.close()


def _opened(content: bytes) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        return PdfDocument(content)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == FPDF_ERR_PASSWORD:
            raise UnreadableDocumentError("it needs a password; save a copy without one") from error
        raise UnreadableDocumentError("it is damaged, or no PDF; download it again") from error


def _page(document: PdfDocument, index: int) -> PageContent:
    """Read a page; one that is damaged is empty."""
    from pypdfium2 import PdfiumError

    try:
        page = document[index]
    except PdfiumError:
        return PageContent((), (), 0.0, has_pictures=False)
    try:
        return _read(page)
    finally:
        page.close()


def _read(page: PdfPage) -> PageContent:
    left, bottom, right, top = page.get_mediabox()
    width, height = right - left, top - bottom
    text_page = page.get_textpage()
    try:
        words, turns = read_words(text_page, width, height)
    finally:
        text_page.close()
    edges, has_pictures = read_edges(page, turner(turns, width, height))
    return PageContent(words, edges, height if turns % 2 else width, has_pictures)
