"""Asks the parts in order: resolve what a follow-up leaves out, understand, answer, remember."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from committee_assistant.answering.respond import respond
from committee_assistant.answering.surroundings import Surroundings
from committee_assistant.answering.timeline import listed_events
from committee_assistant.answering.together import both_say, together
from committee_assistant.dialogue.parts import has_sentences, parts
from committee_assistant.dialogue.rewrite import Rewrite
from committee_assistant.dialogue.state import Dialogue, Series
from committee_assistant.model.answer import Answer, Listed, Refusal
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import Match, Reading
from committee_assistant.understanding.interpret import Understanding
from committee_assistant.understanding.scoring import SCORING
from committee_assistant.understanding.text import clean, tokenise

RAMBLING = 12
"""Words; a longer question that is not understood is read clause by clause."""
_OF_PRIORITY = ("intent:priority.success", "intent:priority.activities", "success:")
LIKELY = 3
"""Matches of a turn that tell what it may ask of a priority."""
PRIORITY = 0.4
"""Prior of a question read as one about the priority spoken of."""
SHARE_OF_CONTENT = 0.3
"""Share of a question's weight of topic that a clause must have to be what is asked."""
TELLING = 0.03
"""What a clause's weight of topic adds to its promise: the clause that says most is the question."""
COURTESY = 2.0
"""Promise of a turn that is nothing but a remark."""
CLOSE = 0.15
"""What it speaks for a fact that the last question nearly asked for it, times how nearly."""
AGAIN = 0.25
"""Taken off a reading that gives the last answer again."""
ASKING_BACK = 0.5
"""Taken off a question back where the conversation may tell what is meant."""

ONE_QUESTION = 0.97
"""Likeness of an example from which a turn is one question, whatever it looks like."""


@dataclass(frozen=True)
class Reply:
    """An answer with how it came about and the conversation it leaves behind."""

    answer: Answer
    reading: Reading
    dialogue: Dialogue
    resolved: str
    """The whole question that a follow-up was taken for; the question itself where it was whole."""
    rule: str = ""
    """What a follow-up had left out."""


@dataclass(frozen=True)
class Assistant:
    """Answers questions on one paper; holds no conversation itself."""

    knowledge: Knowledge
    english: English
    understanding: Understanding

    def ask(self, question: str, dialogue: Dialogue | None = None) -> Reply:
        """Answer a question in a conversation; never raises for any text."""
        before = dialogue or Dialogue()
        whole = self._ask(question, before)
        asked = parts(question)
        if len(asked) == 1 or _is_sure(whole, len(asked)):
            return whole
        first = self._ask(asked[0], before, once=True)
        second = self._ask(asked[1], first.dialogue, once=True)
        if not both_say(first.answer, second.answer):
            return whole
        resolved = f"{first.resolved} + {second.resolved}"
        answer = together(first.answer, second.answer)
        return replace(second, answer=answer, resolved=resolved, rule="two questions in one")

    def _ask(self, question: str, before: Dialogue, *, once: bool = False) -> Reply:
        typed = self.understanding.read(question)
        rewrite, reading = self._resolve(typed, before)
        answer = respond(reading, self.knowledge, self.english, once=once)
        if self._picks(reading, answer):
            listed, place = answer.listed, _picked(reading.question, answer.listed)
            if place is not None:
                entry = Match(listed[place].key, 1.0)
                answer = respond(replace(reading, matches=(entry,), pointed=True), self.knowledge, self.english)
                answer = replace(answer, listed=listed)
                rewrite = replace(rewrite, place=place)
        rambles = len(typed.tokens) > RAMBLING or has_sentences(question)
        if answer.refusal in {Refusal.UNCLEAR, Refusal.OUTSIDE} and rambles:
            clause, narrower = self._clauses(typed)
            second = respond(narrower, self.knowledge, self.english)
            if second.refusal is None and not narrower.unknown:
                rewrite, reading, answer = clause, narrower, second
        after = before.after(
            reading,
            answer,
            parts=self._fellows(reading, answer),
            lettered=self._around.lettered_items(answer),
            person=self._around.person(answer),
            pointed=rewrite.place,
            aside=rewrite.aside,
            series=tuple(Series(*one) for one in self._around.series(answer, reading.mentioned("item"))),
        )
        return Reply(answer, reading, after, rewrite.question, rewrite.rule)

    @staticmethod
    def _picks(reading: Reading, answer: Answer) -> bool:
        """Tell whether a question that a list answers may ask for one of its entries only."""
        best = reading.best
        named = any(mention.kind in {"event", "priority", "item"} for mention in reading.mentions)
        return best is not None and len(answer.listed) > 1 and best.cosine < ONE_QUESTION and not named

    def _fellows(self, reading: Reading, answer: Answer) -> tuple[Listed, ...]:
        """Give the list, or the events of the kind, that a turn was about, where the answer does not list them."""
        subject = [token.stem for token in tokenise(clean(answer.subject), self.understanding.vocabulary.stems)]
        about = self.understanding.names.find(subject)
        for mention in about:
            if mention.kind == "list":
                return self._around.entries(mention.value)
        events = [mention.value for mention in about if mention.kind == "event"]
        kinds = [self.knowledge.events_by_id[event].kind for event in events]
        for kind in (*reading.mentioned("kind"), *kinds):
            if kind in self.english.names.get("kind", {}):
                return listed_events(kind, self.knowledge)
        return ()

    def _resolve(self, typed: Reading, before: Dialogue) -> tuple[Rewrite, Reading]:
        """Read every question that the turn may stand for and keep the one answered best; the first of equals."""
        if not before.turns:
            return Rewrite(typed.question, "as typed"), typed
        from committee_assistant.dialogue.resolve import rewrites  # a first question needs none of its patterns

        near = self._around.facts_near(before.citations)
        best = max((score for _, score in before.close), default=1.0)
        for key, score in before.close:
            if key in near:
                near[key] += CLOSE * max(0.0, score / best)
        near.pop(before.answered, None)  # a follow-up asks for something else
        offered = [*rewrites(typed, before), *self._for_priority(typed, before)]
        readings = [(one, self._read(one, typed, near, before.citations)) for one in offered]
        promises = [self._promise(*pair) - _repeating(*pair, before) for pair in readings]
        chosen = max(range(len(readings)), key=promises.__getitem__)
        rewrite, reading = readings[chosen]
        reading = replace(reading, yes_or_no=reading.yes_or_no or typed.yes_or_no)
        rivals = (
            replace(other.best, score=round(reading.best.score - promises[chosen] + promise, 4))
            for promise, (_, other) in zip(promises, readings, strict=True)
            if reading.best and other.best and other.best.key in self.knowledge.facts
        )
        return rewrite, _with_rivals(reading, rivals)

    def _for_priority(self, typed: Reading, before: Dialogue) -> Iterator[Rewrite]:
        """Ask a question that needs a priority of the one that the last answer rests on."""
        likely = any(match.key.startswith(_OF_PRIORITY) for match in typed.matches[:LIKELY])
        if not likely or typed.mentioned("priority"):
            return
        for series in before.series:
            if series.kind == "priority":
                name = series.entries[series.place].label
                question = f"{typed.question.rstrip(' ?.!')} for {name}"
                yield Rewrite(question, "the priority spoken of", PRIORITY, inserted=name)

    def _clauses(self, typed: Reading) -> tuple[Rewrite, Reading]:
        """Read a rambling question by its clauses where it is not understood as a whole."""
        from committee_assistant.dialogue.resolve import clauses  # nor does a question that is understood

        readings = [
            (Rewrite(clause, "one clause of it"), reading)
            for clause in clauses(typed.question)
            if (reading := self.understanding.read(clause)).content >= SHARE_OF_CONTENT * typed.content
        ]
        typed_whole = (Rewrite(typed.question, "as typed"), typed)
        return max(readings, key=lambda pair: _promise(*pair) + TELLING * pair[1].content, default=typed_whole)

    def _promise(self, rewrite: Rewrite, reading: Reading) -> float:
        """Weigh how well a rewrite would be answered: of a paper that nobody has restated, by a quotation."""
        if self.knowledge.paper.verbatim and not reading.mentioned("paragraph") and not _is_courtesy(reading):
            from committee_assistant.answering.quote import confidence, ranked_quotes  # nor does a restated paper

            ranked = ranked_quotes(reading)
            return confidence(reading, ranked) * (ranked[0].typed if ranked else 0.0) + rewrite.prior
        return _promise(rewrite, reading)

    def _read(self, rewrite: Rewrite, typed: Reading, near: dict[str, float], cited: tuple[str, ...]) -> Reading:
        if rewrite.question == typed.question and not rewrite.local:
            return typed
        if rewrite.key and not rewrite.key.startswith("paragraph"):
            return replace(self.understanding.read(rewrite.question), matches=(Match(rewrite.key, 1.0),), pointed=True)
        if not rewrite.local:
            return self.understanding.read(rewrite.question, {}, rewrite.inserted)
        return self.understanding.read(rewrite.question, near, rewrite.inserted, cited)

    @cached_property
    def _around(self) -> Surroundings:
        return Surroundings(self.knowledge)


def _picked(question: str, listed: tuple[Listed, ...]) -> int | None:
    """Give the place of the entry that a question picks, where that is known to answer."""
    from committee_assistant.dialogue.pointing import picked  # most questions are answered by no list

    place = picked(question, listed)
    return place if place is not None and listed[place].key else None


def _is_sure(reply: Reply, asked: int) -> bool:
    """Tell whether a turn that looks like several questions is one that the knowledge knows as such."""
    best = reply.reading.best
    return best is not None and best.cosine >= ONE_QUESTION and len(parts(best.example)) == asked


def _with_rivals(reading: Reading, rivals: Iterable[Match]) -> Reading:
    """Add what other readings of the turn would be answered with to what this one may be; each fact once."""
    if reading.best is None or reading.pointed or reading.mentioned("paragraph"):
        return reading
    best, *others = reading.matches
    ranked = sorted((*others, *rivals), key=lambda match: -match.score)
    kept = {match.key: match for match in reversed(ranked) if match.key != best.key and match.score <= best.score}
    return replace(reading, matches=(best, *sorted(kept.values(), key=lambda match: -match.score)))


def _is_courtesy(reading: Reading) -> bool:
    """Tell whether a turn is nothing but a remark."""
    best = reading.best
    return best is not None and best.key.startswith("smalltalk") and best.score >= SCORING.courtesy


def _repeating(rewrite: Rewrite, reading: Reading, before: Dialogue) -> float:
    """Weigh down a reading that would give the last answer again: a follow-up asks for something else."""
    again = reading.best is not None and reading.best.key == before.answered and not rewrite.key
    return AGAIN if again and rewrite.rule != "as typed" else 0.0


def _promise(rewrite: Rewrite, reading: Reading) -> float:
    """Weigh how well a rewrite would be answered; what it leaves unaccounted for counts against it."""
    if reading.mentioned("paragraph") and not reading.pointed:
        return 1.5 + rewrite.prior
    best = reading.best
    if best is None:
        return rewrite.prior
    if _is_courtesy(reading):
        return COURTESY
    asks_back = ASKING_BACK if best.key.startswith("ambiguity") and rewrite.rule == "as typed" else 0.0
    return best.score + 0.5 * best.covered + rewrite.prior - asks_back
