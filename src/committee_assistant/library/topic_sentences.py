"""The sentences of a paper with the words that say what each is about, whatever it says of that."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from committee_assistant.library.quantities import Quantity, quantities
from committee_assistant.library.statuses import STATUS_STEMS
from committee_assistant.library.stems import FUNCTION_WORDS
from committee_assistant.model.figures import NUMBER_WORDS, month_number
from committee_assistant.model.paper import Paper
from committee_assistant.model.sentences import sentences
from committee_assistant.understanding.text import clean, stem, words

_MOVING = frozenset(
    stem(word)
    for word in """
    now still currently already also only just about around nearly almost over under more less fewer than rose rise
    risen fell fall fallen increased decreased reduced grew grown dropped improved worsened remains remained stands
    stood stayed reached went gone up down has been year month quarter week last previous latest since compared
    reported total further again both all per cent will due expected target so far ago date end rated rating
    judged graded flagged status m million bn billion k thousand
    """.split()
)
"""Stems in which two reports on one matter may differ."""


@dataclass(frozen=True)
class TopicSentence:
    """A sentence with the words that say what it is about."""

    paragraph: str
    section: str
    text: str
    words: tuple[tuple[str, int, int], ...]
    """Stem, start and end of every word that is no function word and no number."""

    @cached_property
    def topic(self) -> tuple[tuple[str, int, int], ...]:
        """Those that say neither how far something has got nor whether it went up."""
        return tuple(one for one in self.words if one[0] not in _MOVING and one[0] not in STATUS_STEMS)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Give the stems of the topic."""
        return frozenset(stem for stem, _, _ in self.topic)

    @cached_property
    def names(self) -> frozenset[str]:
        """Give the stems of words with a capital within the sentence."""
        return frozenset(stem for stem, start, _ in self.topic if start and self.text[start].isupper())

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Give the figures with the words of the topic beside them."""
        return quantities(self.text, [(stem, start) for stem, start, _ in self.topic])


def topic_sentences(paper: Paper) -> list[TopicSentence]:
    """Give the sentences of a paper in order."""
    return [
        TopicSentence(paragraph.id, " ".join(paragraph.section.casefold().split()), text, _topic_words(text))
        for paragraph in paper.paragraphs
        for line in (paragraph.wording or paragraph.says).splitlines()
        for text in map(clean, sentences(line))
    ]


def _topic_words(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple(
        (stem(word), start, end)
        for word, start, end in words(text)
        if word[0].isalpha() and word not in FUNCTION_WORDS and word not in NUMBER_WORDS and not month_number(word)
    )
