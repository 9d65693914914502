"""What a member could ask next on a topic, each question tried on the paper before it is offered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from committee_assistant.assistant import Assistant
from committee_assistant.briefing.candidates import Candidate
from committee_assistant.model.answer import Outcome
from committee_assistant.model.briefing import NextQuestion, Part
from committee_assistant.model.facts import Asks
from committee_assistant.model.questions import as_question, is_question
from committee_assistant.understanding.units import names_of

SURE = 0.8
"""Confidence of an answer from which a question is offered as one that the paper answers."""
LONGEST = 80
"""Characters of a question."""
TRIED = 12
"""Questions tried for each that is offered: trying takes time."""
USUAL = (
    "Who leads on {}?",
    "What is spent on {}?",
    "What are the risks for {}?",
    "When will {} be reviewed?",
)
"""What members ask on nearly anything; tried on a paper that nobody has written questions for."""


def next_questions(
    topic: str, left: Sequence[Candidate], cited: Iterable[str], assistant: Assistant, most: int
) -> tuple[NextQuestion, ...]:
    """Give up to ``most`` questions that the paper answers and as many that it does not.

    ``left`` are the candidates that the page leaves out, and ``cited`` the paragraphs that it has.
    """
    known = set(cited)
    facts = [one for one in left if one.point.part is not Part.MISSING]
    usual = [one.format(topic) for one in USUAL] if assistant.knowledge.paper.verbatim else []
    gaps = [one for one in left if one.point.part is Part.MISSING]
    fitting = (one for one in chain(_asked(facts, assistant), _on(facts, assistant)) if _fits(one, topic, assistant))
    answered = _offered(chain(fitting, usual), True, known, assistant, most)
    asked = sorted(_asked(gaps, assistant), key=lambda one: not _fits(one, topic, assistant))
    return (*answered, *_offered(chain(asked, usual), False, set(), assistant, most))


def _offered(
    questions: Iterable[str], answered: bool, known: set[str], assistant: Assistant, most: int
) -> Iterator[NextQuestion]:
    """Give the first questions that turn out as wanted, each on paragraphs that nothing before it has."""
    for _, question in zip(range(TRIED * most), dict.fromkeys(questions), strict=False):
        if not most:
            return
        found = _tried(question, assistant)
        if found and found.answered is answered and not known.intersection(found.cite):
            known.update(found.cite)
            most -= 1
            yield found


def _tried(question: str, assistant: Assistant) -> NextQuestion | None:
    answer = assistant.ask(question).answer
    if answer.outcome is Outcome.ANSWER and answer.confidence >= SURE and answer.citations:
        return NextQuestion(question, True, answer.citations)
    if answer.outcome is Outcome.ABSTAIN and answer.see:
        return NextQuestion(question, False, answer.see)
    return None


def _asked(left: Iterable[Candidate], assistant: Assistant) -> Iterator[str]:
    """Give the first whole question of each fact."""
    for one in left:
        asks = _asks(one.key, assistant)
        yield from _first_whole(asks) if asks else ()


def _on(left: Iterable[Candidate], assistant: Assistant) -> Iterator[str]:
    """Give the first whole question of each statement that rests on the paragraphs of what was left out."""
    for place in dict.fromkeys(place for one in left for place in one.point.claim.cite):
        for statement in assistant.knowledge.statements:
            if place in statement.says[0].cite:
                yield from _first_whole(statement.asks)


def _fits(question: str, topic: str, assistant: Assistant) -> bool:
    """Tell whether a question has a word of the topic, or one of like meaning."""
    lexicon = assistant.understanding.lexicon
    return not set(names_of(question, lexicon)).isdisjoint(names_of(topic, lexicon))


def _first_whole(asks: Asks) -> list[str]:
    return [as_question(text) for text in asks.open if is_question(text) and len(text) <= LONGEST][:1]


def _asks(key: str, assistant: Assistant) -> Asks | None:
    knowledge = assistant.knowledge
    fact = knowledge.facts.get(key)
    if fact:
        return fact.asks
    return next((one.asks for _, one in knowledge.activities() if key == f"activity:{one.id}"), None)
