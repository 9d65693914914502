"""Limits and degrees that a claim turns round."""

import pytest

from committee_assistant.checking.limits import turned


@pytest.mark.parametrize(
    ("claim", "said", "pair"),
    [
        ("It runs until May 2023 at the latest.", "It runs until at least May 2023.",
         ("May 2023 at the latest", "at least May 2023")),
        ("It lasts no more than 12 months.", "It lasts at least 12 months.", ("no more than 12", "at least 12")),
        ("At most 310 audits were made.", "310 audits or more were made.", ("At most 310", "310 audits or more")),
        ("The plan is almost fully delivered.", "The plan is now fully delivered.", ("almost fully", "fully")),
    ],
)  # fmt: skip
def test_a_limit_or_degree_that_is_turned_round_is_named(claim: str, said: str, pair: tuple[str, str]) -> None:
    assert turned(claim, [said]) == pair


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("It runs until at least May 2023.", "It runs until at least May 2023."),
        ("It runs until May 2023 at the latest.", "It runs until at least June 2023."),
        ("The plan is almost fully delivered.", "The plan is almost fully delivered."),
        ("The plan is fully delivered.", "The plan is now fully delivered."),
        ("No more than 12 playgrounds were closed.", "12 playgrounds were closed."),
    ],
)
def test_what_agrees_or_is_about_another_figure_is_not(claim: str, said: str) -> None:
    assert turned(claim, [said]) is None
