"""The sources at the end of a page of HTML, each with a way back to what rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from committee_assistant.rendering.cited import CitedParagraph, line_groups, shared_words
from committee_assistant.rendering.html_page import anchor, html_list, literal_html


def html_sources(
    sources: tuple[CitedParagraph, ...], back: Mapping[str, Sequence[tuple[str, str]]], note: str = ""
) -> list[str]:
    """Give each source with what it says; ``note`` stands before them. Nothing where there is none.

    ``back`` gives, for a paragraph, the ids of the places that cite it and what each is called.
    """
    if not sources:
        return []
    shared = shared_words(sources)
    before = [f'<p class="quiet">{literal_html(said)}</p>' for said in (note, f"{shared}." if shared else "") if said]
    shown = [element for source in sources for element in _source(source, back.get(source.id, ()), not shared)]
    return ['<section id="sources">', "<h2>Sources</h2>", *before, *shown, "</section>"]


def _source(source: CitedParagraph, back: Sequence[tuple[str, str]], say_words: bool) -> list[str]:
    words = [f'<p class="quiet">{literal_html(source.words)}:</p>'] if source.words and say_words else []
    links = ", ".join(f'<a href="#{place}">{literal_html(name)}</a>' for place, name in back)
    return [
        f'<article class="source" id="{anchor(source.id)}">',
        f"<h3>{literal_html(source.name)}</h3>",
        *words,
        *html_lines(source.lines),
        *([f'<p class="quiet back">Back to {links}</p>'] if links else []),
        "</article>",
    ]


def html_lines(lines: Iterable[str]) -> list[str]:
    """Give what a paragraph says, its bullets as lists."""
    return [
        html_list(map(literal_html, group)) if bullets else f"<p>{literal_html(group[0])}</p>"
        for bullets, group in line_groups(lines)
    ]
