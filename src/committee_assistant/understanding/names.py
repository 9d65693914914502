"""The names that a paper's facts go by, found in a question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import Mention
from committee_assistant.understanding.lexicon import phrase_starts, stems

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


@dataclass(frozen=True)
class Names:
    """Phrases, as stems joined by spaces, to the things that they name (kind and id)."""

    phrases: dict[str, tuple[tuple[str, str], ...]]
    starts: dict[str, int]
    """The first stem of each phrase to the most stems of a phrase that it begins."""

    @classmethod
    def of(cls, knowledge: Knowledge, english: English, fillers: frozenset[str]) -> Names:
        """Collect every name of the paper's facts, and the names that hold for any paper.

        A paper's name that is all fillers, such as "IT", is left out: it cannot be told from the everyday word.
        """
        phrases: dict[str, list[tuple[str, str]]] = defaultdict(list)
        named = [one for one in _named(knowledge) if not fillers.issuperset(stems(one[2]).split())]
        for kind, value, name in (*named, *_common(english)):
            phrase = _without_article(stems(name))
            if phrase and (kind, value) not in phrases[phrase]:
                phrases[phrase].append((kind, value))
        return cls({phrase: tuple(things) for phrase, things in phrases.items()}, phrase_starts(phrases))

    def find(self, question: Sequence[str]) -> list[Mention]:
        """Find names among a question's stems, the longest at each place; all things of one name are given.

        In "the first and the second visit" both visits are found.
        """
        found: list[Mention] = list(self._shared_nouns(question))
        place = 0
        while place < len(question):
            for length in range(min(self.starts.get(question[place], 0), len(question) - place), 0, -1):
                things = self.phrases.get(" ".join(question[place : place + length]))
                if things:
                    found += (Mention(kind, value, place, place + length) for kind, value in things)
                    place += length - 1
                    break
            place += 1
        return found

    def _shared_nouns(self, question: Sequence[str]) -> Iterator[Mention]:
        """Find an ordinal whose noun stands after a later ordinal."""
        for place, ordinal in enumerate(question):
            rest = [word for word in question[place + 1 : place + 5] if word not in {"and", "to", "or", "the"}]
            if _ORDINAL.fullmatch(ordinal) and len(rest) >= 2 and _ORDINAL.fullmatch(rest[0]):
                for kind, value in self.phrases.get(f"{ordinal} {rest[1]}", ()):
                    yield Mention(kind, value, place, place + 1)


def _without_article(phrase: str) -> str:
    return phrase.removeprefix("the ").removeprefix("a ")


def _named(knowledge: Knowledge) -> Iterator[tuple[str, str, str]]:
    for event in knowledge.events:
        yield from (("event", event.id, name) for name in (event.name, *event.aliases))
    for priority in knowledge.priorities:
        yield from (("priority", priority.id, name) for name in (priority.name, *priority.aliases))
    for enumeration in knowledge.lists:
        yield from (("list", enumeration.id, name) for name in (enumeration.name, *enumeration.aliases))
        for place, item in enumerate(enumeration.items):
            yield from (("item", f"{enumeration.id}/{place}", name) for name in (item.name, *item.aliases))
    for entity in knowledge.entities:
        yield from ((entity.kind, entity.id, name) for name in (entity.name, *entity.aliases))


def _common(english: English) -> Iterator[tuple[str, str, str]]:
    for kind, values in english.names.items():
        for value, names in values.items():
            yield from ((kind, value, name) for name in names)
