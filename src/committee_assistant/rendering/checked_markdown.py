"""A checked briefing as Markdown: what needs mending first, then the rest, then what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from committee_assistant.model.checking import WORST_FIRST, Checked, CheckedDocument
from committee_assistant.rendering.checked import SAID, checked_text, summary
from committee_assistant.rendering.markdown_text import literal_markdown, markdown_page


def checked_markdown(document: CheckedDocument) -> str:
    """Give a whole briefing's verdicts as a page, those that need mending first."""
    return markdown_page(_blocks(document))


def _blocks(document: CheckedDocument) -> Iterator[str]:
    yield f"# {literal_markdown(f'{document.title} against {document.paper_title}')}"
    yield literal_markdown(f"{summary(document)}.")
    for verdict in WORST_FIRST:
        found = document.with_verdict(verdict)
        if found:
            yield f"## {SAID[verdict]}"
            yield "\n\n".join(map(_entry, found))
    if document.left_out:
        yield "## Left out"
        yield "\n".join(f"- {one.left_out}: {literal_markdown(one.text)}" for one in document.left_out)


def _entry(checked: Checked) -> str:
    return f"- “{literal_markdown(checked.claim)}”\n\n  {literal_markdown(checked_text(checked))}"
