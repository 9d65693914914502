from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.library.compare import compare
from tests.library.papers import paper_of

JANUARY = paper_of(
    "january",
    "Agency staff make up 21% of social workers in children’s services. There were 1,088 visits to Otterford library.",
    "The resurfacing of Quay Road is planned.",
    "The review of short breaks will be completed by March 2025.",
    "The Otterford depot was rated amber for building safety.\nThe Brackley depot was rated green for building safety.",
    "Families waited 12 weeks for an assessment of their needs in the north area.",
    "The budget for winter gritting is £1.2m. Three of the eight playgrounds have new swings.",
    "A new harbour master will be appointed.",
    "The tram workshop is closed.",
    section="Progress",
)
JULY = paper_of(
    "july",
    "The council met on 8 July 2025.",
    "There were 1,204 visits to Otterford library.",
    "Agency staff now make up 18 per cent of social workers in children’s services.",
    "The resurfacing of Quay Road has been completed.",
    "The review of short breaks will be completed by September 2025.",
    "The Otterford depot was rated green for building safety.\nThe Brackley depot was rated green for building safety.",
    "Families waited 15 weeks for an assessment of their needs in the south area.",
    "The budget for winter gritting is £1.2 million. Five of the eight playgrounds have new swings.",
    "A new harbour master has been appointed.",
    "The tram workshop is closed.",
    section="Progress",
    date="2025-07-08",
)


def test_what_changed_between_two_reports_is_found() -> None:
    told = [
        (change.topic, *map(str, change.differences), change.old_paragraph, change.new_paragraph)
        for change in compare(JANUARY, JULY)
    ]

    assert told == [
        ("visits to Otterford library", "1,088 → 1,204", "1", "2"),
        ("social workers in children’s services", "21% → 18 per cent", "1", "3"),
        ("resurfacing of Quay Road", "planned → completed", "2", "4"),
        ("review of short breaks", "March 2025 → September 2025", "3", "5"),
        ("Otterford depot", "amber → green", "4", "6"),
        ("playgrounds have new swings", "Three → Five", "6", "8"),
        ("new harbour master", "planned → done", "7", "9"),
    ]


def test_a_change_holds_both_sentences() -> None:
    change = next(one for one in compare(JANUARY, JULY) if one.new_paragraph == "4")

    assert change.old_sentence == "The resurfacing of Quay Road is planned."
    assert change.new_sentence == "The resurfacing of Quay Road has been completed."


def test_a_paper_has_not_changed_from_itself() -> None:
    assert compare(JULY, JULY) == ()


def differences(old: str, new: str) -> list[str]:
    return [str(one) for change in compare(paper_of("old", old), paper_of("new", new)) for one in change.differences]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The north team made 12 visits to care homes.", "The south team made 15 visits to care homes."),
        ("Visits to care homes in Otterford rose to 12.", "Visits to care homes in Brackley rose to 15."),
        ("There were 12 visits to care homes.", "There were 15 audits of care homes."),
        ("The team made 12 visits in March 2025.", "The team made 12 visits in June 2025."),
        ("The budget for gritting is £1,200,000.50.", "The budget for gritting is £1200000.5."),
        ("Recommendation 3 on gritting roads is planned.", "Recommendation 4 on gritting roads is planned."),
        ("Our bus survey in October drew 2,412 replies.", "Our survey in June had 2,004 replies."),
        ("In 2022 the number was 107.", "The number was then 142."),
        ("As paragraph 6 says, road gritting costs more.", "As paragraph 7 says, road gritting costs more."),
        ("Road gritting depots: 12 lorries and 4 ploughs.", "Road gritting depots: twelve lorries and four ploughs."),
        ("It is good that the depot in Otterford opens.", "It is outstanding that the depot in Otterford opens."),
    ],
)
def test_what_may_be_another_matter_is_no_change(old: str, new: str) -> None:
    assert differences(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Care home visits rose to 12.", "Care home visits fell from 12 to 9.", "12 → 9"),
        ("The depot roof repair is on track.", "The depot roof repair is not on track.", "on track → not on track"),
        ("The depot roof repair is under way.", "The depot roof repair has been delayed.", "under way → delayed"),
        ("The harbour master post is vacant.", "The harbour master post has been filled.", "vacant → filled"),
        ("The depot cost £1.2m to repair.", "The depot cost £1.4 million to repair.", "£1.2m → £1.4 million"),
        ("Inspectors judged the Otterford nursery inadequate.", "Inspectors judged the Otterford nursery good.",
         "inadequate → good"),
    ],
)  # fmt: skip
def test_changes_of_figures_and_statuses_are_told(old: str, new: str, told: str) -> None:
    assert differences(old, new) == [told]


def test_sentences_with_two_possible_partners_are_left_alone() -> None:
    new = paper_of("new", "Otterford depot has 12 lorries.", "Otterford depot has 14 lorries.")

    assert compare(paper_of("old", "Otterford depot has 9 lorries."), new) == ()


def test_order_of_paragraphs_does_not_matter() -> None:
    shuffled = list(JULY.paragraphs)
    random.Random(3).shuffle(shuffled)
    other = paper_of("other", *(paragraph.says for paragraph in shuffled))

    told = {(change.topic, change.differences) for change in compare(JANUARY, JULY)}
    assert {(change.topic, change.differences) for change in compare(JANUARY, other)} == told


@given(st.lists(st.text(max_size=60), max_size=5), st.lists(st.text(max_size=60), max_size=5))
def test_any_two_papers_can_be_compared(old: list[str], new: list[str]) -> None:
    one, other = paper_of("old", *old), paper_of("new", *new)

    assert compare(one, other) == compare(one, other)
