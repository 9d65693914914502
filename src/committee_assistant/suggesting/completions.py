"""What a line being typed may become: a known question by its beginning, or a name by its first letters."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from committee_assistant.model.facts import Asks, Entity, Enumeration, Event, Priority
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.questions import as_question, is_question

SHORTEST_PREFIX = 3
"""Letters typed before anything is offered."""
MOST_WORDS = 5
"""Words at the end of a line that may begin a name."""
_LAST = "\U0010ffff"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


class Completions:
    """Example questions by their beginning, and names by theirs."""

    def __init__(self, questions: Sequence[str], names: Mapping[str, int] | None = None) -> None:
        """Take questions, and names with how often each is spoken of; of equals the first is likelier."""
        self._whole = sorted({as_question(one) for one in questions if is_question(one)}, key=str.casefold)
        self._keys = [one.casefold() for one in self._whole]
        ranked = enumerate((names or {}).items())
        self._names = sorted((name.casefold(), -count, place, name) for place, (name, count) in ranked)
        self._words = Counter(word for one in self._keys for word in _WORD.findall(one))

    @classmethod
    def of(cls, knowledge: Knowledge) -> Completions:
        """Collect what people may ask of a paper, and the names that it is asked by."""
        asks: list[Asks] = [fact.asks for fact in knowledge.facts.values()]
        asks += [activity.asks for _, activity in knowledge.activities()]
        questions = [question for one in asks for question in one.open]
        return cls(questions, _spoken_of(_names(knowledge), questions))

    def rest(self, typed: str) -> str:
        """Give what is missing of the shortest question that begins as typed, else of the likeliest name, or ""."""
        if len(typed) < SHORTEST_PREFIX:
            return ""
        key = typed.casefold()
        start = bisect.bisect_left(self._keys, key)
        end = bisect.bisect_right(self._keys, f"{key}{_LAST}")
        found = min(self._whole[start:end], key=len, default="")
        return found[len(typed) :] if found else self._rest_of_name(typed)

    def _rest_of_name(self, typed: str) -> str:
        """Try the last words of a line, the longest run of them first."""
        starts = [found.start() for found in _WORD.finditer(typed)][-MOST_WORDS:]
        for start in starts:
            begun = typed[start:]
            if len(begun) >= SHORTEST_PREFIX and (name := self._likeliest(begun.casefold())):
                return name[len(begun) :]
        return ""

    def _likeliest(self, begun: str) -> str:
        """Give the name most spoken of that begins so and goes on; none where the letters are likelier a word."""
        place = bisect.bisect_left(self._names, (begun,))
        end = bisect.bisect_right(self._names, (f"{begun}{_LAST}",))
        longer = [one for one in self._names[place:end] if len(one[0]) > len(begun)]
        _, count, _, name = min(longer, key=lambda one: one[1:3], default=("", 0, 0, ""))
        return "" if self._words[begun] > -count else name


def _names(knowledge: Knowledge) -> Iterator[str]:
    """Give what things are called, their proper names first."""
    named: list[Entity | Event | Enumeration | Priority] = [*knowledge.entities, *knowledge.events]
    named += [*knowledge.priorities, *knowledge.lists]
    for name in (*(one.name for one in named), *(alias for one in named for alias in one.aliases)):
        bare = _ARTICLE.sub("", name)
        if len(bare) > SHORTEST_PREFIX:
            yield bare


def _spoken_of(names: Iterable[str], questions: Iterable[str]) -> dict[str, int]:
    """Give each name with the number of times that questions hold it, as whole words."""
    worded = {name: _WORD.findall(name.casefold()) for name in names}
    beginning: dict[str, list[str]] = defaultdict(list)
    for name, words in worded.items():
        if words:
            beginning[words[0]].append(name)
    spoken = dict.fromkeys(worded, 0)
    for question in questions:
        words = _WORD.findall(question.casefold())
        for place, word in enumerate(words):
            for name in beginning.get(word, ()):
                spoken[name] += words[place : place + len(worded[name])] == worded[name]
    return spoken
