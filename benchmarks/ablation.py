"""What each part of understanding is worth: the kept-back questions asked without it.

    python benchmarks/ablation.py

Prints for each variant how many turns of the sets that no knowledge was written from were right and how many
confidently wrong, first turns and follow-ups apart. The last lines are what would be there instead:
searches that answer with their best find. Takes about ten minutes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import partial
from unittest.mock import patch

from quality import judged, not_written_from, turns
from rapidfuzz import fuzz, process

from committee_assistant import assistant as asking
from committee_assistant.answering import either, evidence, respond
from committee_assistant.assistant import Assistant, Reply
from committee_assistant.dialogue.state import Dialogue
from committee_assistant.loading.load import load_english, load_knowledge
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Asks, Claim
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import Match
from committee_assistant.opening import DEFAULT_PAPER, knowledge_root
from committee_assistant.understanding import interpret, matching
from committee_assistant.understanding.interpret import Understanding
from committee_assistant.understanding.retriever import PassageRetriever
from committee_assistant.understanding.scoring import SCORING


class Search(Assistant):
    """Answers each turn with what a search finds first, and knows no conversation."""

    def __init__(self, whole: Assistant, find: Callable[[str], Answer]) -> None:
        super().__init__(whole.knowledge, whole.english, whole.understanding)
        object.__setattr__(self, "find", find)

    def ask(self, question: str, dialogue: Dialogue | None = None) -> Reply:
        """Answer with the best find."""
        reading = self.understanding.read(question)
        find: Callable[[str], Answer] = self.__dict__["find"]
        return Reply(find(question), reading, dialogue or Dialogue(), question)


def compiled(knowledge: Knowledge, english: English) -> Assistant:
    """Compile anew."""
    return Assistant(knowledge, english, Understanding.of(knowledge, english))


def without_follow_ups(knowledge: Knowledge) -> Knowledge:
    """Take the example follow-ups out of statements, gaps, events and lists, which hold nearly all of them."""

    def bare(asks: Asks) -> Asks:
        return Asks(asks.open, asks.yes, asks.no)

    return replace(
        knowledge,
        statements=tuple(replace(one, asks=bare(one.asks)) for one in knowledge.statements),
        gaps=tuple(replace(one, asks=bare(one.asks)) for one in knowledge.gaps),
        events=tuple(replace(one, asks=bare(one.asks)) for one in knowledge.events),
        lists=tuple(replace(one, asks=bare(one.asks)) for one in knowledge.lists),
        entities=tuple(replace(one, asks=bare(one.asks)) for one in knowledge.entities),
    )


@contextmanager
def scored(**changed: float) -> Iterator[None]:
    """Match with other weights."""
    other = replace(SCORING, **changed)  # type: ignore[arg-type]
    with patch.object(interpret, "match", partial(matching.match, scoring=other)):
        yield


def measure(name: str, assistant: Assistant) -> None:
    """Ask every kept-back set and print the shares."""
    tallies: dict[bool, Counter[str]] = {False: Counter(), True: Counter()}
    for path in not_written_from():
        for turn in turns(path, assistant):
            tallies[turn.place > 0][judged(turn.answer, turn.expect)] += 1
    cells = (f"{tally[called] / tally.total():7.1%}" for tally in tallies.values() for called in ("right", "wrong"))
    print(f"{name:<52}", *cells, flush=True)


def main() -> None:
    """Measure the whole, then each variant."""
    knowledge, _ = load_knowledge(knowledge_root() / DEFAULT_PAPER)
    english, _ = load_english(knowledge_root() / "english")
    whole = compiled(knowledge, english)
    print(f"{'':<52}   first turns      follow-ups\n{'':<52}   right  wrong    right  wrong")
    measure("everything", whole)
    changes: tuple[tuple[str, AbstractContextManager[object]], ...] = (
        ("without naive Bayes", scored(likely=0.0)),
        ("without the nearest example", scored(nearest=0.0, agreeing=0.0, whole=0.0, essence=0.0)),
        ("without coverage of the question's words", scored(covered=0.0, off_topic=0.0, template_uncovered=0.0)),
        ("without the kind of answer asked for", scored(other_type=1.0, wrong_type=0.0, no_money=0.0)),
        ("without names that must agree", scored(contradicted=1.0, contradiction=0.0, number_missed=0.0)),
        ("without templates", scored(template=0.0)),
        ("without a threshold: every best match is answered", threshold(0.0)),
        ("without answer-level evidence, threshold only", without_evidence()),
        ("without both answers where two are close", patch.object(either, "CLOSE", -1.0)),
        ("without resolving follow-ups", patch.object(asking.Assistant, "_resolve", as_typed)),
    )
    for name, change in changes:
        with change:
            measure(name, whole)
    measure("without example follow-ups", compiled(without_follow_ups(knowledge), english))
    measure("without the lexicon", compiled(knowledge, replace(english, concepts={})))
    for name, find in searches(whole):
        measure(name, Search(whole, find))


def threshold(accept: float) -> AbstractContextManager[object]:
    """Accept from another confidence."""
    return patch.object(respond, "weigh", partial(evidence.weigh, threshold=replace(evidence.THRESHOLD, accept=accept)))


@contextmanager
def without_evidence() -> Iterator[None]:
    """Take a match by its confidence alone."""
    with (
        patch.object(evidence, "_has_topic", _yes),
        patch.object(evidence, "_is_named", _yes),
        patch.object(evidence, "_is_of_this_world", _yes),
        patch.object(respond, "missing_kind", lambda *_: ""),
    ):
        yield


def _yes(*_: object) -> bool:
    return True


def as_typed(_self: Assistant, typed: object, _before: object) -> tuple[object, object]:
    """Take every turn for a whole question."""
    from committee_assistant.dialogue.rewrite import Rewrite

    return Rewrite(typed.question, "as typed"), typed  # type: ignore[attr-defined]


def searches(whole: Assistant) -> Iterator[tuple[str, Callable[[str], Answer]]]:
    """Give the searches that one might have used instead."""
    paragraphs = whole.knowledge.paper.paragraphs
    said = {paragraph.id: paragraph.says for paragraph in paragraphs}
    retriever = PassageRetriever.fit(list(said.items()), whole.english)

    def paragraph(found: Sequence[str]) -> Answer:
        if not found:
            return Answer(Outcome.ABSTAIN, (Claim("Nothing found."),))
        return Answer(Outcome.ANSWER, (Claim(said[found[0]], (found[0],)),))

    def nearest_text(scorer: Callable[..., float], question: str) -> Answer:
        best = process.extractOne(question, list(said.values()), scorer=scorer)
        return paragraph([paragraphs[best[2]].id])

    index = whole.understanding.index
    examples = [index.rows[place] for place in range(index.first_follow_up) if place not in index.rows.slots]
    texts = [row.text for row in examples]

    def nearest_example(scorer: Callable[..., float], question: str) -> Answer:
        best = process.extractOne(question, texts, scorer=scorer)
        reading = whole.understanding.read(question)
        key = index.keys[examples[best[2]].key]
        return respond.dispatch(Match(key, 1.0), reading, whole.knowledge, whole.english)

    yield "instead: the paragraph that shares most", lambda asked: paragraph([p.id for p in retriever.search(asked, 1)])
    yield "instead: the paragraph nearest by token_set_ratio", partial(nearest_text, fuzz.token_set_ratio)
    yield "instead: the example nearest by token_set_ratio", partial(nearest_example, fuzz.token_set_ratio)
    yield "instead: the example nearest by WRatio", partial(nearest_example, fuzz.WRatio)


if __name__ == "__main__":
    main()
