"""How an answer came about, as text."""

from __future__ import annotations

from committee_assistant.model.answer import Answer, Outcome, Refusal
from committee_assistant.model.facts import Claim
from committee_assistant.model.reading import AnswerType, Correction, Match, Mention, Reading, Token
from committee_assistant.rendering.explain import explain_lines

READING = Reading(
    question="when was the secnd visit",
    tokens=(Token("second", "second", 13, 18), Token("visit", "visit", 19, 24)),
    corrections=(Correction("secnd", "second"),),
    mentions=(Mention("event", "visit-2", 0, 2),),
    answer_type=AnswerType.DATE,
    matches=(
        Match("intent:event.when", 0.93, "when was {event}", covered=1.0),
        Match("event:visit-2", 0.5, "tell me about visit 2", "yes", 0.75),
    ),
    unknown=("blorb",),
    nearest=("6",),
)
ANSWERED = Answer(Outcome.ANSWER, (Claim("In January 2019.", ("6",)),), intent="event.when", confidence=0.9)
SAID = [("Understood", "yes")]
EXPLAINED = """\
Question        when was it
Taken for       when was the secnd visit
Corrections     secnd → second
Mentions        event visit-2 (“second visit”)
Unknown words   blorb
Asks for        date
Best matches
  0.93  intent:event.when  (accounts for 100%) “when was {event}”
  0.50  event:visit-2  (accounts for 75%, says yes) “tell me about visit 2”
Margin          0.43: intent:event.when has 0.93, the runner-up event:visit-2 0.50
Understood      yes
Nearest         6
Outcome         answer, by event.when, confidence 0.90"""


def test_every_step_is_shown() -> None:
    assert "\n".join(explain_lines("when was it", "when was the secnd visit", READING, ANSWERED, SAID)) == EXPLAINED


def test_a_refusal_says_why() -> None:
    refused = Answer(Outcome.ABSTAIN, (Claim("No."),), refusal=Refusal.OUTSIDE, confidence=0.8)

    assert explain_lines("x", "x", READING, refused)[-1] == (
        "Outcome         abstain: outside the paper, by nothing, confidence 0.80"
    )


def test_a_question_that_reads_as_nothing_is_explained_too() -> None:
    empty = Reading("", (), (), (), AnswerType.OTHER, ())
    lines = explain_lines("", "", empty, Answer(Outcome.ABSTAIN, ()))

    assert "Mentions        none" in lines
