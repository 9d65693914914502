"""The answers to two questions in one turn are given as one."""

from committee_assistant.answering.together import both_say, together
from committee_assistant.model.answer import Answer, Outcome, Refusal
from committee_assistant.model.facts import Claim

CHAIR = Answer(Outcome.ANSWER, (Claim("Marigold Fenwick is Head of Parks.", ("4",)),), "person:fenwick")
PONDS = Answer(Outcome.ANSWER, (Claim("Four ponds will be dug.", ("9",)),), "statement:ponds")
GAP = Answer(
    Outcome.ABSTAIN,
    (Claim("The paper does not say what they cost."),),
    "gap:cost",
    see=("5",),
    refusal=Refusal.NOT_STATED,
)
LOST = Answer(Outcome.ABSTAIN, (Claim("I cannot find that."),), refusal=Refusal.UNCLEAR)


def test_both_are_said_in_their_order() -> None:
    both = together(CHAIR, PONDS)

    assert both_say(CHAIR, PONDS)
    assert both.citations == ("4", "9")


def test_what_the_paper_does_not_say_stands_beside_what_it_does() -> None:
    both = together(PONDS, GAP)

    assert both_say(PONDS, GAP)
    assert both.outcome is Outcome.ANSWER
    assert both.claims[1] == Claim("The paper does not say what they cost.", ("5",))
    assert both.refusal is None


def test_two_refusals_or_one_not_understood_are_not_joined() -> None:
    assert not both_say(GAP, GAP)
    assert not both_say(CHAIR, LOST)
    assert not both_say(CHAIR, CHAIR)


def test_nothing_is_said_twice() -> None:
    again = Answer(Outcome.ANSWER, (*CHAIR.claims, *PONDS.claims), "statement:both")

    assert [claim.cite for claim in together(CHAIR, again).claims] == [("4",), ("9",)]
