"""The sources at the end of a page of Markdown."""

from __future__ import annotations

from committee_assistant.rendering.cited import CitedParagraph, line_groups, shared_words
from committee_assistant.rendering.markdown_text import literal_markdown


def markdown_sources(sources: tuple[CitedParagraph, ...], note: str = "") -> list[str]:
    """Give each source with what it says; ``note`` stands before them. Nothing where there is none."""
    if not sources:
        return []
    shared = shared_words(sources)
    before = [literal_markdown(note)] if note else [f"*{shared}.*"] if shared else []
    known = [block for source in sources if source.lines for block in _source(source, not shared)]
    numbers = ", ".join(f"¶{literal_markdown(source.id)}" for source in sources if not source.lines)
    return ["## Sources", *before, *known, *([numbers] if numbers else [])]


def _source(source: CitedParagraph, say_words: bool) -> list[str]:
    quoted = [
        "\n".join(f"> - {literal_markdown(line)}" for line in lines) if bullets else f"> {literal_markdown(lines[0])}"
        for bullets, lines in line_groups(source.lines)
    ]
    words = [f"*{source.words}:*"] if say_words else []
    return [f"### {literal_markdown(source.name)}", *words, "\n>\n".join(quoted)]
