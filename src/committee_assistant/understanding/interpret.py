"""Runs the steps of understanding in order: clean, spell, find names and dates, type the answer, match."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from committee_assistant.model.dates import dates
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import AnswerType, Correction, Match, Mention, Quote, Reading, Token
from committee_assistant.understanding.answer_type import answer_type, asks_yes_or_no
from committee_assistant.understanding.features import features
from committee_assistant.understanding.index import MatchIndex
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.matching import content_weight, match
from committee_assistant.understanding.names import Names
from committee_assistant.understanding.opposites import Opposites
from committee_assistant.understanding.passages import PassageIndex
from committee_assistant.understanding.query import Query
from committee_assistant.understanding.quotes import QuoteIndex
from committee_assistant.understanding.references import references
from committee_assistant.understanding.scoring import OF_CLAIMS
from committee_assistant.understanding.spelling import Vocabulary
from committee_assistant.understanding.text import clean, stem, tokenise, words

if TYPE_CHECKING:
    from committee_assistant.understanding.examples import Candidate

POLAR = 0.5
"""Likeness of an example from which a yes/no question gets its yes or no."""
NEAREST = 2
"""Paragraphs named where nothing is answered."""
NEAR = 0.3
"""Share of a question's weight from which a paragraph is near it."""


@dataclass(frozen=True)
class Understanding:
    """Everything that reading a question needs, compiled from knowledge."""

    lexicon: Lexicon
    names: Names
    vocabulary: Vocabulary
    index: MatchIndex
    passages: PassageIndex
    paragraphs: tuple[str, ...]
    """The ids of the paper's paragraphs, in order."""
    quotes: QuoteIndex
    """The sentences of a paper that nobody has restated."""
    opposites: Opposites

    @classmethod
    def of(cls, knowledge: Knowledge, english: English) -> Understanding:
        """Compile the knowledge of one paper; takes some seconds."""
        from committee_assistant.understanding.examples import candidates  # only compiling needs them

        lexicon = Lexicon.of(english, thesaurus=knowledge.paper.verbatim)
        found = list(candidates(knowledge, english))
        names = Names.of(knowledge, english, lexicon.fillers)
        return cls(
            lexicon,
            names,
            _vocabulary(found, knowledge, english),
            MatchIndex.of(found, lexicon, names),
            PassageIndex.of(knowledge.paper.paragraphs, lexicon),
            tuple(paragraph.id for paragraph in knowledge.paper.paragraphs),
            QuoteIndex.of(knowledge.paper, lexicon) if knowledge.paper.verbatim else QuoteIndex(),
            Opposites.of(english),
        )

    def read(
        self,
        question: str,
        within: Mapping[str, float] | None = None,
        inserted: str = "",
        near: Collection[str] = (),
    ) -> Reading:
        """Understand a whole question.

        ``within`` are the keys that may answer, each with what is added to its score, or None for all. ``inserted``
        are the words of the question that the conversation added: they weigh less than what was typed. ``near`` are the
        paragraphs that the conversation was last about.
        """
        typed = clean(question)
        tokens, corrections = self._spell(tokenise(typed, self.vocabulary.stems))
        if corrections:
            typed = _corrected(typed, tokens)
            tokens = tokenise(typed, self.vocabulary.stems)
        read = " ".join(token.text for token in tokens)
        stems = [token.stem for token in tokens]
        mentions = (
            *self.names.find(stems),
            *_dates(typed, tokens),
            *references(typed, tokens, self.paragraphs),
        )
        added = _places(typed, inserted, tokens)
        wanted = answer_type(" ".join(token.text for place, token in enumerate(tokens) if place not in added))
        asked = [one for place, one in enumerate(stems) if place not in added]
        ranked = self.passages.rank(stems, self.lexicon)
        query = Query(stems, mentions, wanted, within or {}, added, _capitalised(typed, tokens))
        return Reading(
            question=typed,
            tokens=tokens,
            corrections=corrections,
            mentions=mentions,
            answer_type=wanted,
            matches=self._trusted(match(self.index, self.lexicon, query), asked),
            unknown=tuple(self._unknown(tokens, mentions)),
            local=bool(within),
            yes_or_no=asks_yes_or_no(f"{read}?" if typed.endswith("?") else read),
            content=round(content_weight(self.index, self.lexicon, [one for one in stems if not one[:1].isdigit()]), 2),
            nearest=tuple(place for place, share in ranked[:NEAREST] if share >= NEAR),
            shared=round(ranked[0][1], 4) if ranked else 0.0,
            quotes=self._quotes(stems, added, near),
        )

    def _trusted(self, matches: tuple[Match, ...], stems: Sequence[str]) -> tuple[Match, ...]:
        """Leave the best match its yes or no only where the question is like the example and not turned round."""
        if not matches or not matches[0].polarity:
            return matches
        best = matches[0]
        example = [token.stem for token in tokenise(clean(best.example), self.vocabulary.stems)]
        if best.cosine >= POLAR and not self.opposites.difference(stems, example).reversed:
            return matches
        return (replace(best, polarity=""), *matches[1:])

    def read_claim(self, claim: str) -> Reading:
        """Understand a sentence that is to be checked; a wrong name or figure must not hide what it is about."""
        reading = self.read(claim)
        stems = [token.stem for token in reading.tokens]
        query = Query(stems, reading.mentions, AnswerType.YES_NO)
        return replace(reading, matches=match(self.index, self.lexicon, query, scoring=OF_CLAIMS))

    def _quotes(self, stems: Sequence[str], added: range, near: Collection[str]) -> tuple[Quote, ...]:
        """Find what a paper says in its own words; one that has been restated is not searched so."""
        if not self.quotes.units:
            return ()
        return tuple(self.quotes.rank(stems, self.lexicon, self.vocabulary.everyday, added, near))

    def _spell(self, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Correction, ...]]:
        """Give the tokens with the words that were meant, and what was put right."""
        corrections = [
            Correction(token.text, right) for token in tokens if (right := self.vocabulary.correct(token.text))
        ]
        meant = {one.typed: one.read for one in corrections}
        return tuple(replace(token, text=meant.get(token.text, token.text)) for token in tokens), tuple(corrections)

    def _unknown(self, tokens: tuple[Token, ...], mentions: tuple[Mention, ...]) -> Iterator[str]:
        """Give the words that no candidate accounts for, by themselves or in a phrase."""
        known = {place for mention in mentions for place in range(mention.first, mention.last)}
        for feature in features([token.stem for token in tokens], self.lexicon):
            alone = feature.last - feature.first == 1
            if (alone and not feature.content) or (feature.content and feature.name in self.index.numbers):
                known.update(range(feature.first, feature.last))
        return (token.text for place, token in enumerate(tokens) if place not in known)


def _corrected(typed: str, tokens: tuple[Token, ...]) -> str:
    """Put the words that were meant in place of those that were typed."""
    parts: list[str] = []
    place = 0
    for token in tokens:
        as_typed = typed[token.start : token.end]
        parts += (typed[place : token.start], as_typed if as_typed.lower().startswith(token.text) else token.text)
        place = token.end
    return "".join((*parts, typed[place:]))


def _capitalised(typed: str, tokens: tuple[Token, ...]) -> frozenset[int]:
    """Find the words that begin with a capital inside a sentence that is not all capitals."""
    if not any(character.islower() for character in typed):
        return frozenset()
    return frozenset(
        place
        for place, token in enumerate(tokens)
        if place and typed[token.start].isupper() and not re.search(r"[.?!:\"'“‘]\s*$", typed[: token.start])
    )


def _places(typed: str, inserted: str, tokens: tuple[Token, ...]) -> range:
    """Find the tokens that a run of words of the question became."""
    start = typed.find(inserted) if inserted else -1
    inside = [place for place, token in enumerate(tokens) if start <= token.start < start + len(inserted)]
    return range(inside[0], inside[-1] + 1) if start >= 0 and inside else range(0)


def _dates(typed: str, tokens: tuple[Token, ...]) -> Iterator[Mention]:
    for found in dates(typed):
        inside = [place for place, token in enumerate(tokens) if found.start <= token.start < found.end]
        if inside:
            yield Mention("date", found.date.written, inside[0], inside[-1] + 1)


def _vocabulary(found: list[Candidate], knowledge: Knowledge, english: English) -> Vocabulary:
    from committee_assistant.understanding.examples import SLOT

    known: dict[str, int] = {}
    texts = [text for one in found for text in (*one.asks.open, *one.asks.yes, *one.asks.no, *one.evidence)]
    texts += (paragraph.says for paragraph in knowledge.paper.paragraphs)
    texts += (word for group in english.concepts.values() for word in group)
    texts += english.fillers
    texts += (name for values in english.names.values() for names in values.values() for name in names)
    for text in texts:
        for word, _, _ in words(clean(SLOT.sub(" ", text))):
            known[word] = known.get(word, 0) + 1
    misspellings = {wrong: right for wrong, right in english.misspellings.items() if wrong not in known}
    ordinary = dict.fromkeys(stem(word) for line in english.words for word in line.split())
    return Vocabulary(known, {word: stem(word) for word in known}, misspellings, f" {' '.join(ordinary)} ")
