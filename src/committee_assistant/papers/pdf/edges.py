"""The rules drawn on a page of a PDF, and whether it holds pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from committee_assistant.papers.pdf.content import Edge

if TYPE_CHECKING:
    from pypdfium2 import PdfObject, PdfPage

THIN = 3.0
"""Points that a rule measures across at most."""
SHORTEST = 5.0
"""Points that a rule is long at least."""
MOST_SHAPES = 20_000
"""Drawings of a page that are looked at; a map has more, and no table."""
MOST_POINTS = 2_000
"""Points of one drawing that are looked at."""

Point = tuple[float, float]


def read_edges(page: PdfPage, turned: Callable[[float, float], Point]) -> tuple[tuple[Edge, ...], bool]:
    """Give the rules of a page, turned as its text is, and whether a picture stands on it."""
    import pypdfium2.raw as pdfium

    edges: list[Edge] = []
    has_pictures = False
    for shape in islice(page.get_objects(max_depth=1), MOST_SHAPES):
        if shape.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            has_pictures = True
        elif shape.type == pdfium.FPDF_PAGEOBJ_PATH:
            edges += _edges(shape, turned)
    return tuple(edges), has_pictures


def _edges(shape: PdfObject, turned: Callable[[float, float], Point]) -> Iterator[Edge]:
    import pypdfium2.raw as pdfium

    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(shape, filled, stroked)
    for points in _strokes(shape):
        corners = [turned(*point) for point in points]
        whole = _edge(corners)
        if whole:
            yield whole
        elif stroked.value:
            yield from filter(None, map(_edge, pairwise(corners)))


def _strokes(shape: PdfObject) -> Iterator[list[Point]]:
    """Give the points of each part of a drawing that is drawn without lifting the pen, closed ones closed."""
    import pypdfium2.raw as pdfium

    matrix = shape.get_matrix()
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(shape), MOST_POINTS)):
        segment = pdfium.FPDFPath_GetPathSegment(shape, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(matrix.on_point(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _edge(points: list[Point] | tuple[Point, ...]) -> Edge | None:
    """Give the rule that points span, if they span one."""
    across, up = [point[0] for point in points], [point[1] for point in points]
    left, right, bottom, top = min(across), max(across), min(up), max(up)
    width, height = right - left, top - bottom
    if min(width, height) > THIN or max(width, height) < SHORTEST:
        return None
    return Edge(left, bottom, right, top)
