"""A matcher that stands on its own: which intent an utterance means, learnt from examples of each.

It is fitted on plain texts, needs no folder of knowledge and does no I/O. For a paper with knowledge the assistant
weighs more than it knows: names, dates, kinds of answer, the conversation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from committee_assistant.model.knowledge import English
from committee_assistant.understanding.bayes import pairs
from committee_assistant.understanding.features import features
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.linear import Linear
from committee_assistant.understanding.text import clean, stem, words

NO_ENGLISH = English({}, frozenset(), {}, {}, (), (), ())
"""No lexicon and no fillers: every word is taken at its face value."""
GRAMS = (3, 4)
"""Lengths of the runs of letters that are features; they see through typing errors and endings."""


@dataclass(frozen=True)
class IntentMatch:
    """An intent that an utterance may mean."""

    intent: str
    score: float
    """For ranking intents and utterances: about 0 where nothing is alike, about 1 for an example; no probability."""


@dataclass(frozen=True)
class IntentMatcher:
    """Finds the intent of an utterance from example utterances."""

    intents: tuple[str, ...]
    lexicon: Lexicon
    linear: Linear

    @classmethod
    def fit(cls, examples: Iterable[tuple[str, str]], english: English = NO_ENGLISH) -> IntentMatcher:
        """Learn from (utterance, intent) pairs; the same pairs give the same matcher. Raises ValueError for none."""
        pairs_given = list(examples)
        if not pairs_given:
            raise ValueError("no examples to learn from")
        lexicon = Lexicon.of(english)
        intents = tuple(dict.fromkeys(intent for _, intent in pairs_given))
        numbers = {intent: number for number, intent in enumerate(intents)}
        texts = [_text_features(utterance, lexicon) for utterance, _ in pairs_given]
        return cls(intents, lexicon, Linear.fit(texts, [numbers[intent] for _, intent in pairs_given]))

    def match(self, utterance: str) -> IntentMatch | None:
        """Give the intent most likely meant, or None where nothing of the utterance is known."""
        return next(iter(self.rank(utterance, most=1)), None)

    def rank(self, utterance: str, most: int = 5) -> list[IntentMatch]:
        """Give the intents that an utterance may mean, best first; ties keep the order of the examples."""
        scores = self.linear.scores(_text_features(utterance, self.lexicon))
        best = sorted(scores, key=lambda number: (-scores[number], number))[:most]
        return [IntentMatch(self.intents[number], round(scores[number], 6)) for number in best]

    def dumps(self) -> bytes:
        """Pack a fitted matcher, to be read back in milliseconds."""
        return msgspec.msgpack.encode(self)

    @classmethod
    def loads(cls, packed: bytes) -> IntentMatcher:
        """Read a packed matcher; raises ValueError for anything else."""
        try:
            return msgspec.msgpack.decode(packed, type=cls)
        except msgspec.MsgspecError as error:
            raise ValueError(f"this is no packed matcher: {error}") from error


def _text_features(text: str, lexicon: Lexicon) -> list[str]:
    """Give stems, groups of the lexicon, neighbouring stems, and runs of letters, these marked ``#``."""
    found = [word for word, _, _ in words(clean(text))]
    stems = [stem(word) for word in found]
    groups = [feature.name for feature in features(stems, lexicon) if feature.name.startswith("~")]
    padded = [f" {word} " for word in found]
    grams = [
        f"#{word[first : first + length]}"
        for word in padded
        for length in GRAMS
        for first in range(max(1, len(word) - length + 1))
    ]
    return [*stems, *pairs(stems), *groups, *grams]
