"""What several kinds of drafted fact need: sentences as claims, ids that stay, words that a paper writes small."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from committee_assistant.drafting.phrases import slug
from committee_assistant.drafting.text import Sentence
from committee_assistant.model.facts import Claim

LONGEST_SLUG = 60
"""Characters of an id before what makes it unique."""


@dataclass
class Ids:
    """Gives ids made of a fact's own words, so that a change elsewhere in the paper does not change them."""

    _taken: set[str] = field(default_factory=set)

    def take(self, *parts: str) -> str:
        """Join parts to an id that is not taken: the fewest that do, the first of them always; else with a number."""
        wanted = slug(parts[0])[:LONGEST_SLUG].strip("-")
        for part in parts[1:]:
            if wanted not in self._taken:
                break
            wanted = f"{wanted}-{slug(part)}"
        unique, count = wanted, 1
        while unique in self._taken:
            count += 1
            unique = f"{wanted}-{count}"
        self._taken.add(unique)
        return unique


def claims_of(sentences: Iterable[Sentence]) -> tuple[Claim, ...]:
    """Turn sentences into claims, each once and with the paragraph that it stands in."""
    return tuple(
        Claim(text, (paragraph,))
        for text, paragraph in dict.fromkeys((sentence.text, sentence.paragraph.id) for sentence in sentences)
    )


def cited(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Give the paragraphs of claims, each once."""
    return tuple(dict.fromkeys(paragraph for claim in claims for paragraph in claim.cite))


def small_words(text: str) -> frozenset[str]:
    """Collect the words that a text writes small; one of them at the beginning of a sentence is no name."""
    return frozenset(re.findall(r"(?<![\w’'-])[a-z]+(?:-[a-z]+)*(?![\w’'])", text))
