"""What each sign that a fact is meant counts; changed by measuring, never by eye."""

from __future__ import annotations

from dataclasses import dataclass

from committee_assistant.model.reading import AnswerType

TYPED = frozenset(
    {
        AnswerType.NUMBER, AnswerType.MONEY, AnswerType.DATE, AnswerType.DURATION, AnswerType.FREQUENCY,
        AnswerType.PERSON, AnswerType.PLACE, AnswerType.REASON,
    }
)  # fmt: skip
"""Answer types that a candidate must be known to give."""


@dataclass(frozen=True)
class Scoring:
    """What each part of a candidate's score counts."""

    likely: float = 0.3
    sharpness: float = 1.5
    """How fast likelihood falls below the best's."""
    nearest: float = 0.5
    agreeing: float = 0.1
    covered: float = 0.25
    other_type: float = 0.74
    """Factor on the likeness of an example that asks for another kind of answer."""
    contradicted: float = 0.6
    """Factor on the likeness of an example that names another period, judgement, event or priority."""
    contradiction: float = 0.15
    """Taken off where even the nearest example does."""
    whole: float = 0.3
    """Added where the question is an example to the word."""
    essence: float = 0.07
    """Added where it is one but for words without a topic."""
    wrong_type: float = 0.23
    """Taken off where the question wants a kind of answer that none of the candidate's examples ask for."""
    no_money: float = 0.4
    template: float = 0.9
    """Factor on the likeness of a template, which any name fills, beside that of a whole example."""
    template_uncovered: float = 0.5
    """Taken off a template for what it leaves of the question, times the share left."""
    unknown_name: float = 0.25
    """Taken off where the question names someone or somewhere that the candidate does not know."""
    number_missed: float = 0.1
    """Taken off where the nearest example lacks a number or ordinal of the question."""
    off_topic: float = 0.35
    """Taken off for what a candidate leaves of the words that the conversation added, times the share left."""
    courtesy: float = 0.95
    """Score of a remark that is nothing but a remark."""
    template_inserted: float = 0.2
    """Taken off a template whose slot is filled by what the conversation added, the more the turn itself says."""
    whole_topic: float = 4.0
    """Weight of topic from which a turn says what it is about."""
    follow_up: float = 0.9
    """Factor on the likeness of what people say once the topic is clear."""
    follow_up_least: float = 0.4
    follow_up_off_topic: float = 0.55
    """Taken off such a candidate for what it leaves of the words that the conversation added, times the share left."""
    polar: float = 0.85
    """Share of the nearest example's likeness that one for yes or no must have to decide."""
    polarity_margin: float = 0.08
    inserted: float = 0.42
    """Factor on the words that the conversation added to a follow-up, in likeness."""
    kinds: tuple[tuple[str, float], ...] = (
        ("event", 0.01), ("intent:item", -0.03), ("intent:term", -0.02), ("intent:body", -0.02),
        ("term", -0.02), ("gap", -0.01),
    )  # fmt: skip
    """Added by the beginning of a candidate's key, to settle near ties."""


SCORING = Scoring()
OF_CLAIMS = Scoring(contradicted=0.9, contradiction=0.05, other_type=1.0)
"""For what is to be checked and may be wrong in what it names."""
