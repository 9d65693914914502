"""A page of HTML that needs nothing else: no script, no font, no address; readable by ear, on a screen and on paper."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from committee_assistant.model.facts import Claim
from committee_assistant.rendering.answer_blocks import Block, claim_blocks
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.plain import claim_parts, mark

_IN_AN_ID = "()"
"""Left as they are, so that ``32(e)`` gives ``p32(e)``."""

STYLE = """\
:root {
  color-scheme: light dark;
  --page: #fbfaf5; --card: #f1efe7; --text: #1c1e21; --muted: #5a5f66; --rule: #c9c6bb;
  --link: #0b5788; --mark: #f7e3a8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16191d; --card: #1d2126; --text: #e8e6e0; --muted: #9ea4ab; --rule: #3d444c;
    --link: #8cc8f0; --mark: #3d361e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 46rem; background: var(--page); color: var(--text);
  font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 {
  font-size: 1.2rem; line-height: 1.35; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--rule);
}
h3 { font-size: 1rem; line-height: 1.4; margin: 1.25rem 0 .25rem; }
p, ul, ol, blockquote, pre { margin: .5rem 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: .25rem 0; }
blockquote { padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--rule); }
pre { padding: .75rem 1rem; background: var(--card); font: .85rem/1.45 ui-monospace, monospace; white-space: pre-wrap; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
a.mark { white-space: nowrap; }
.quiet { color: var(--muted); font-size: .9375rem; }
.source { scroll-margin-top: 1rem; }
.source:target { background: var(--mark); outline: .5rem solid var(--mark); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
@page { size: A4; margin: 18mm 20mm; }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --card: #fff; --text: #000; --muted: #444; --rule: #999; --link: #000; --mark: #fff;
  }
  body { padding: 0; max-width: none; font-size: 10.5pt; line-height: 1.45; }
  h1 { font-size: 17pt; } h2 { font-size: 12.5pt; margin-top: 1.2rem; padding-top: .6rem; } h3 { font-size: 10.5pt; }
  pre { padding: 0; font-size: 8.5pt; }
  h1, h2, h3 { break-after: avoid; }
  .source, li, blockquote { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { text-decoration: none; }
  .back { display: none; }
}
"""
"""Light, dark and on paper; every colour of text stands at least 4.5 to 1 against what it stands on."""

SAFETY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: nothing but its own style."""


def html_page(title: str, body: Iterable[str], style: str = "") -> str:
    """Give a whole page; ``title`` is text, ``body`` are elements of HTML, and ``style`` is CSS beside the usual."""
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en-GB">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(SAFETY, quote=False)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{literal_html(title)}</title>",
            f"<style>\n{STYLE}{style}</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>\n",
        )
    )


def literal_html(text: str) -> str:
    """Give text for a page, also for an attribute in double quotes, with nothing in it read as HTML."""
    return escape(printable(text))


def anchor(paragraph: str) -> str:
    """Give the id of the element that holds a source: the same for no two paragraphs, and valid for any."""
    return f"p{quote(paragraph, safe=_IN_AN_ID, errors='surrogatepass')}"


def html_mark(paragraph: str) -> str:
    """Write the citation of a paragraph as a link to its text in the same page."""
    named = literal_html(f"Paragraph {paragraph}")
    return f'<a class="mark" href="#{anchor(paragraph)}" aria-label="{named}">{literal_html(mark(paragraph))}</a>'


def html_claim(claim: Claim) -> str:
    """Give a claim with its marks."""
    said, end = claim_parts(claim)
    return " ".join((literal_html(said), *map(html_mark, claim.cite))) + end


def html_claims(claims: tuple[Claim, ...], lead: str = "") -> list[str]:
    """Give claims as elements; ``lead`` is HTML that stands before the first."""
    elements = []
    for block in claim_blocks(claims):
        said = [html_claim(claim) for claim in block.claims]
        if block.kind is Block.RUNNING:
            elements.append(f"<p>{' '.join(filter(None, (lead, *said)))}</p>")
        else:
            before = [f"<p>{lead}</p>"] if lead else []
            elements += [
                *before,
                html_list(said) if block.kind is Block.LIST else f"<blockquote>{said[0]}</blockquote>",
            ]
        lead = ""
    return [*elements, *([f"<p>{lead}</p>"] if lead else [])]


def html_list(items: Iterable[str], tag: str = "ul") -> str:
    """Give a list of items that are HTML; ``tag`` is ``ol`` where they are numbered."""
    return "\n".join((f"<{tag}>", *(f"<li>{item}</li>" for item in items), f"</{tag}>"))
