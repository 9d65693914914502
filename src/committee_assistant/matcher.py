"""Two parts of the assistant that stand on their own: which intent an utterance means, and which passage it is about.

Both are fitted on plain texts, need no knowledge folder and work in memory; the assistant itself uses the same code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from committee_assistant.model.facts import Asks
from committee_assistant.model.knowledge import English
from committee_assistant.understanding.answer_type import answer_type
from committee_assistant.understanding.index import MatchIndex
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.matching import match
from committee_assistant.understanding.names import Names
from committee_assistant.understanding.query import Query
from committee_assistant.understanding.spelling import Vocabulary
from committee_assistant.understanding.text import clean, stem, tokenise, words

NO_ENGLISH = English({}, frozenset(), {}, {}, (), (), ())
"""No lexicon, no fillers: every word is taken at its face value."""


@dataclass(frozen=True)
class IntentMatch:
    """An intent that an utterance may mean."""

    intent: str
    score: float
    """For ranking; about 0 where nothing is alike, about 1 where an example says the same; no probability."""


@dataclass(frozen=True)
class IntentMatcher:
    """Finds the intent of an utterance from example utterances."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    index: MatchIndex

    @classmethod
    def fit(cls, examples: Iterable[tuple[str, str]], english: English = NO_ENGLISH) -> IntentMatcher:
        """Learn from (utterance, intent) pairs; order breaks ties. Needs at least one pair, else ValueError."""
        from committee_assistant.understanding.examples import Candidate  # only fitting needs it

        by_intent: dict[str, list[str]] = defaultdict(list)
        known: dict[str, int] = defaultdict(int)
        for utterance, intent in examples:
            by_intent[intent].append(utterance)
            for word, _, _ in words(clean(utterance)):
                known[word] += 1
        if not by_intent:
            raise ValueError("no examples to learn from")
        lexicon = Lexicon.of(english)
        candidates = (Candidate(intent, Asks(open=tuple(texts))) for intent, texts in by_intent.items())
        vocabulary = Vocabulary(dict(known), {word: stem(word) for word in known}, dict(english.misspellings))
        return cls(lexicon, vocabulary, MatchIndex.of(candidates, lexicon, Names({}, 1)))

    def match(self, utterance: str) -> IntentMatch | None:
        """Give the intent most likely meant, or None where nothing of the utterance is known."""
        return next(iter(self.rank(utterance, most=1)), None)

    def rank(self, utterance: str, most: int = 5) -> list[IntentMatch]:
        """Give the intents that an utterance may mean, best first."""
        typed = clean(utterance)
        read = [self.vocabulary.correct(token.text) or token.text for token in tokenise(typed, self.vocabulary.stems)]
        stems = [stem(part) for word in read for part in word.split()]
        query = Query(stems, (), answer_type(typed.lower()))
        return [IntentMatch(found.key, found.score) for found in match(self.index, self.lexicon, query, most)]
