"""Writes into README.md what its example questions are answered today."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from committee_assistant.opening import open_assistant
from committee_assistant.rendering.plain import plain_text

README = Path(__file__).parents[1] / "README.md"
WIDTH = 100


def main() -> None:
    """Ask each question of the console block again and put the answer below it."""
    assistant = open_assistant()
    text = README.read_text(encoding="utf-8")
    (shown,) = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    asked = re.findall(r'^(\$ committee-assistant ask "(.*?)")$', shown, re.MULTILINE)
    lines = [
        line
        for typed, question in asked
        for line in (typed, *textwrap.wrap(plain_text(assistant.ask(question).answer), WIDTH, break_on_hyphens=False))
    ]
    README.write_text(text.replace(shown, "\n".join(lines) + "\n"), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
