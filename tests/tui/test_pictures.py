"""README's pictures load nothing from outside and are the same each time."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from tests.tui.driving import NARROW
from tests.tui.pictures import FOLDER, PICTURES, Picture, drawn
from tests.tui.wexcombe import COST, open_wexcombe

ABSTENTION = Picture("abstention", "A question that is not answered", (f"= {COST}",), size=NARROW)


async def test_a_picture_is_the_same_each_time_and_names_no_place_outside() -> None:
    svg = await drawn(ABSTENTION, open_wexcombe)

    assert await drawn(ABSTENTION, open_wexcombe) == svg
    assert re.findall(r"\w+://[^\"'\s)]*", svg) == ["http://www.w3.org/2000/svg"]
    assert "@font-face" not in svg
    assert "Not\N{NO-BREAK SPACE}in\N{NO-BREAK SPACE}this\N{NO-BREAK SPACE}paper" in "".join(
        ElementTree.fromstring(svg).itertext()
    )


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_every_picture_is_there_and_says_what_it_shows(picture: Picture) -> None:
    svg = ElementTree.parse(FOLDER / f"{picture.name}.svg").getroot()

    assert svg.findtext("{http://www.w3.org/2000/svg}title") == picture.says


def test_no_picture_is_left_of_a_screen_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {picture.name for picture in PICTURES}
