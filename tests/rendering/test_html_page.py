"""The page that every export in HTML stands on: legible in every light, and loading nothing."""

from __future__ import annotations

import re

import pytest

from committee_assistant.rendering.html_page import STYLE, anchor, html_page

SCHEMES = dict(
    zip(
        ("light", "dark", "print"),
        (dict(re.findall(r"--(\w+): (#\w+)", root)) for root in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)),
        strict=True,
    )
)
LEGIBLE = 4.5


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_is_the_usual_one() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize("text", ["text", "muted", "link"])
@pytest.mark.parametrize("behind", ["page", "card", "mark"])
def test_text_is_legible_on_whatever_it_stands(scheme: dict[str, str], text: str, behind: str) -> None:
    assert contrast(scheme[text], scheme[behind]) >= LEGIBLE


def test_the_style_asks_for_nothing_from_elsewhere() -> None:
    assert not re.search(r"url\(|@import|@font-face|https?:", html_page("", [], ""))


@pytest.mark.parametrize(
    ("paragraph", "place"), [("20.1", "p20.1"), ("32(e)", "p32(e)"), ("next-steps", "pnext-steps")]
)
def test_an_anchor_is_the_number_of_its_paragraph(paragraph: str, place: str) -> None:
    assert anchor(paragraph) == place
