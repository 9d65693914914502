"""The words of a page that PDFium has opened: glyphs put together by where they stand, not by the order of drawing."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from committee_assistant.papers.pdf.content import Word

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

WORD_GAP = 0.25
"""White space, beside the size of type, that parts words where no space does."""
TURNED_GAP = 0.5
"""The same in turned text, of whose letters only the ink is known."""
SAME_BASE = 0.1
"""Difference of baselines, beside the size of type, within one word."""
ASKEW = 5.0
"""Degrees by which text may miss a quarter turn; what is further off, as a watermark is, is left out."""
BOLD = 600
"""Weight of a font from which it is bold."""
BELOW = 10_000.0
"""Points by which text turned otherwise than the page is moved down, to stand after all other."""

Point = tuple[float, float]

_BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_DROPPED = re.compile(r"[\x00-\x08\x0e-\x1f\u200b-\u200f\u2060\ufeff\ufffe\uffff]")
_LINE_END_HYPHEN = "\x02"
_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    bold: bool
    turns: int
    """Quarter turns to the left; -1 where the text runs askew."""


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    left: float
    right: float
    base: float
    style: _Style | None
    """None of a space."""


_SPACE = _Glyph(" ", 0.0, 0.0, 0.0, None)


def read_words(text_page: PdfTextPage, width: float, height: float) -> tuple[tuple[Word, ...], int]:
    """Give the words of a page of that size, and the quarter turns to the left that most of them have."""
    import pypdfium2.raw as pdfium

    styles: dict[int | None, _Style | None] = {}
    runs: dict[int, list[_Glyph]] = {}
    turns = 0
    for index in range(text_page.count_chars()):
        text = _readable(chr(pdfium.FPDFText_GetUnicode(text_page, index)))
        if not text:
            continue
        handle = pdfium.FPDFText_GetTextObject(text_page, index)
        key = ctypes.cast(handle, ctypes.c_void_p).value
        if key not in styles:
            styles[key] = _style(text_page, index, handle) if key else None
        style = styles[key]
        turns = style.turns if style else turns
        if turns >= 0:
            turned = turner(turns, width, height)
            glyph = _glyph(text_page, index, text, style, turned) if style and text != " " else _SPACE
            runs.setdefault(turns, []).append(glyph)
    counts = Counter({turn: len(glyphs) for turn, glyphs in runs.items()})
    main = counts.most_common(1)[0][0] if counts else 0
    words = []
    for turn in sorted(runs, key=lambda turn: turn != main):
        words += _words(runs[turn], 0.0 if turn == main else BELOW)
    return tuple(words), main


def turner(turns: int, width: float, height: float) -> Callable[[float, float], Point]:
    """Give how a point of a page moves as the page is turned to the right so often."""
    return (
        lambda x, y: (x, y),
        lambda x, y: (y, width - x),
        lambda x, y: (width - x, height - y),
        lambda x, y: (height - y, x),
    )[turns]


def _readable(char: str) -> str:
    if char == _LINE_END_HYPHEN:
        return "-"
    if char in _LIGATURES:
        return unicodedata.normalize("NFKC", char)
    return " " if char.isspace() else _DROPPED.sub("", char)


def _style(text_page: PdfTextPage, index: int, handle: Any) -> _Style:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    angle = math.degrees(math.atan2(matrix.b, matrix.a))
    turns = round(angle / 90)
    askew = abs(angle - turns * 90) > ASKEW
    size = pdfium.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    return _Style(max(size, 0.1), _is_bold(handle), -1 if askew else turns % 4)


def _is_bold(handle: Any) -> bool:
    import pypdfium2.raw as pdfium

    font = pdfium.FPDFTextObj_GetFont(handle)
    name = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    outlined = pdfium.FPDFTextObj_GetTextRenderMode(handle) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
    named = _BOLD_NAME.search(name.value.decode("latin-1")) is not None
    return outlined or named or pdfium.FPDFFont_GetWeight(font) >= BOLD


def _glyph(
    text_page: PdfTextPage, index: int, text: str, style: _Style, turned: Callable[[float, float], Point]
) -> _Glyph:
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
    if style.turns == 0:
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
        return _Glyph(text, box.left, box.right, y.value, style)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    corners = turned(left.value, bottom.value), turned(right.value, top.value)
    base = turned(x.value, y.value)[1]
    return _Glyph(text, min(corner[0] for corner in corners), max(corner[0] for corner in corners), base, style)


def _words(glyphs: Iterable[_Glyph], lowered: float) -> list[Word]:
    """Put glyphs together to words."""
    words: list[Word] = []
    held: list[_Glyph] = []
    spaced = after_space = True
    for glyph in glyphs:
        if glyph.style is None:
            after_space = True
            continue
        if held and (after_space or not _goes_on(held[-1], glyph)):
            words.append(_word(held, spaced, lowered))
            held = []
        if not held:
            spaced = after_space
        held.append(glyph)
        after_space = False
    return [*words, _word(held, spaced, lowered)] if held else words


def _goes_on(before: _Glyph, glyph: _Glyph) -> bool:
    if before.left == glyph.left and before.base == glyph.base:  # two letters of one ligature
        return True
    assert before.style is not None
    assert glyph.style is not None
    size = before.style.size
    gap = (glyph.left - before.right) / size
    level = abs(glyph.base - before.base) / size < SAME_BASE
    widest = TURNED_GAP if before.style.turns else WORD_GAP
    return -widest * 2 < gap < widest and level and before.style.bold == glyph.style.bold


def _word(glyphs: Sequence[_Glyph], spaced: bool, lowered: float) -> Word:
    first = glyphs[0]
    assert first.style is not None
    text = "".join(glyph.text for glyph in glyphs).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    left, right = min(glyph.left for glyph in glyphs), max(glyph.right for glyph in glyphs)
    return Word(text, left, right, first.base - lowered, first.style.size, first.style.bold, spaced)
