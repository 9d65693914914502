"""Text that papers, knowledge and people could hold, and what must hold of it on any page."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

PIECES = (
    "\x1b]0;owned\x07", "\x1b[2J\x1b[31m", "\x9b31m", "\x00", "\x07", "\x7f", "\x85", "\t",
    "\u202eabc\u202c", "\u2066x\u2069", "\u200b", "\ufeff", "\u2028", "\u00a0", "\ud800", "\udfff", "\U000e0041",
    "<script>alert(1)</script>", "</p>", "<b>", "<!--", "-->", "]]>", "<br/>", "<img src=x onerror=y>", "</style>",
    "&amp;", "&lt;", "&#60;", "&nbsp;", "\"' onclick='x", "javascript:alert(1)",
    "](javascript:alert(1))", "[x](javascript:y)", "![i](x)", "[x]: y", "[^1]", "<http://x.example>",
    "# ", "## ", "> ", "- ", "* ", "+ ", "1. ", "2) ", "---", "***", "===", "```", "~~~", "`", "``", "*", "**", "_",
    "__", "~~", "|", "| --- |", "\\", "\\*", "$x$", ":smile:", "    ",
    "[bold]", "[/]", "[/x]", "[@click=app.quit]", "[link=file:///]", "$accent", "{0}", "%s",
    "[¶9]", "¶", "é", "e\u0301", "漢字", "مرحبا", "😀", "ﬁ", "z" * 300,
)  # fmt: skip
"""Escape sequences, markup of every kind that we write or could be taken to, odd characters, a long word."""


def hostile_text() -> st.SearchStrategy[str]:
    """Give one line of anything, lone surrogates included, that has at least a letter to be seen."""
    anything = st.text(st.characters(exclude_characters="\n"), max_size=8)
    return st.lists(st.sampled_from(PIECES) | anything, max_size=6).map(lambda pieces: f"a{''.join(pieces)}")


def seen(text: str) -> str:
    """Give the characters of a text that can be seen."""
    return "".join(one for one in text if not one.isspace() and unicodedata.category(one)[0] != "C")


def harmless(text: str) -> bool:
    """Tell whether nothing in a text is obeyed by a terminal or hides or turns other text, and whether it is UTF-8."""
    return all(one == "\n" or unicodedata.category(one)[0] != "C" for one in text)
