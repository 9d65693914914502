"""Text on its way into Markdown: what would be markup there comes out literally."""

from __future__ import annotations

import re
from collections.abc import Iterable

from committee_assistant.model.facts import Claim
from committee_assistant.rendering.answer_blocks import Block, claim_blocks
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.plain import claim_parts

_INLINE = re.compile(r"[\\`*_\[\]<>~|$]|&(?=[#\w])")
_OPENS_A_BLOCK = re.compile(r"(?=#{1,6}(?: |$)|[-+](?: |$)|=+$|-[- ]*$)|(?<=\d)(?=[.)](?: |$))")
_NUMBER = re.compile(r"\d*")
_BACKTICKS = re.compile(r"`+")
_SHORTEST_FENCE = 3


def literal_markdown(text: str) -> str:
    """Give a text as one line of Markdown that shows it as it is, wherever on a line it stands."""
    line = _inline(text)
    start = len(_NUMBER.match(line)[0])  # type: ignore[index]
    return f"{line[:start]}\\{line[start:]}" if _OPENS_A_BLOCK.match(line, start) else line


def _inline(text: str) -> str:
    return _INLINE.sub(r"\\\g<0>", " ".join(printable(text).split()))


def fenced(text: str) -> str:
    """Give lines of text as a block of code, to the letter."""
    shown = printable(text).strip("\n")
    longest = max(map(len, _BACKTICKS.findall(shown)), default=0)
    fence = "`" * max(_SHORTEST_FENCE, longest + 1)
    return f"{fence}text\n{shown}\n{fence}"


def markdown_mark(paragraph: str) -> str:
    """Write the citation of a paragraph."""
    return f"[¶{_inline(paragraph)}]"


def markdown_claim(claim: Claim) -> str:
    """Give a claim with its marks on one line."""
    said, end = claim_parts(claim)
    return " ".join((literal_markdown(said), *map(markdown_mark, claim.cite))) + end


def markdown_claims(claims: tuple[Claim, ...], lead: str = "") -> list[str]:
    """Give claims as the blocks of a page; ``lead`` is Markdown that stands before the first."""
    blocks = []
    for block in claim_blocks(claims):
        said = [markdown_claim(claim) for claim in block.claims]
        if block.kind is Block.LIST:
            blocks += [lead, "\n".join(f"- {one}" for one in said)]
        else:
            quote = "> " if block.kind is Block.QUOTATION else ""
            blocks += [lead, quote + " ".join(said)] if quote else [" ".join(filter(None, (lead, *said)))]
        lead = ""
    return [block for block in (*blocks, lead) if block]


def markdown_page(blocks: Iterable[str]) -> str:
    """Give blocks as a page, an empty line between them."""
    return "\n\n".join(blocks) + "\n"
