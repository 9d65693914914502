"""Makes the pictures of the main screens that README shows: ``python -m tests.tui.pictures`` writes docs/pictures/.

They show the real program on the paper that it ships knowing. Each is an SVG that loads nothing from anywhere, and the
same to the letter each time, so that a change of a picture is a change of a screen.
"""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from committee_assistant.assistant import Assistant
from committee_assistant.opening import open_assistant
from committee_assistant.tui import themes
from tests.tui.driving import NARROW, WIDE, driving

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
ASK = "= "
"""Begins a step that is typed into the box; every other step is a key."""
BAR = 32
"""Height of the title bar that Textual draws and that is cut off."""
FONTS = "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"


@dataclass(frozen=True)
class Picture:
    """A screen and how one gets there."""

    name: str
    says: str
    """What it shows, for who cannot see it; README's alternative text."""
    steps: tuple[str, ...]
    size: tuple[int, int] = WIDE
    theme: str = "dark"


PICTURES = (
    Picture(
        "answer",
        "A question answered with its paragraph, and beside it the paragraph with the passage marked",
        ("= /audit", "= when was the second monitoring visit?", "tab"),
    ),
    Picture("timeline", "What happened when, and what was called off or is still to come", ("= /timeline",)),
    Picture("figures-light", "The audit figures as bars, in the light theme", ("= /audit",), theme="light"),
    Picture("priorities", "The first of seven priorities with its activities", ("f3", "enter")),
    Picture(
        "not-in-the-paper",
        "A question that the paper does not answer, with the nearest paragraphs",
        ("= how much does the audit programme cost?",),
        size=NARROW,
    ),
)
"""What README can show; a new screen gets a line here."""


async def drawn(picture: Picture, opener: Callable[[], Assistant]) -> str:
    """Draw a picture of an assistant as SVG."""
    async with driving(picture.size, opener) as driver:
        driver.app.use_theme(picture.theme)
        driver.app.chat.box.cursor_blink = False
        await driver.settle()
        for step in picture.steps:
            if step.startswith(ASK):
                await driver.say(step.removeprefix(ASK))
            else:
                await driver.press(step)
        return at_home(driver.app.export_screenshot(), picture)


def at_home(svg: str, picture: Picture) -> str:
    """Give Textual's SVG without what it would load from outside and what differs from run to run, framed plainly."""
    svg = re.sub(r"@font-face \{.*?\}\n|<!--.*?-->\n", "", svg, flags=re.DOTALL)
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {FONTS}")
    svg = re.sub(r"terminal-\d+", picture.name, svg)
    return "\n".join(line.rstrip() for line in _framed(svg, picture).splitlines() if line.strip()) + "\n"


def _framed(svg: str, picture: Picture) -> str:
    """Put a frame in the colours of the theme in place of a window with its title and buttons."""
    palette = next(one for one in themes.PALETTES if one.name == picture.theme)
    width, height = (float(side) for side in re.findall(r'viewBox="0 0 (\S+) (\S+)"', svg)[0])
    svg = re.sub('viewBox=".*?"', f'viewBox="0 {BAR} {width:g} {height - BAR:g}" role="img"', svg, count=1)
    colours = f'fill="{palette.background}" stroke="{palette.rule}"'
    frame = f'<rect {colours} x="1" y="{BAR + 1}" width="{width - 2:g}" height="{height - BAR - 2:g}" rx="8"/>'
    svg = re.sub(r'<rect fill="#292929".*?</g>', lambda _: frame, svg, count=1, flags=re.DOTALL)
    return re.sub("<style>", lambda _: f"<title>{escape(picture.says)}</title>\n<style>", svg, count=1)


def main() -> None:
    """Write every picture, or those that are named."""
    wanted = set(sys.argv[1:]) or {picture.name for picture in PICTURES}
    assistant = open_assistant()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        if picture.name in wanted:
            path = FOLDER / f"{picture.name}.svg"
            path.write_text(asyncio.run(drawn(picture, lambda: assistant)), encoding="utf-8", newline="\n")
            print(path)


if __name__ == "__main__":
    main()
