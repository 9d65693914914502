import pytest

from committee_assistant.drafting.draft import draft
from committee_assistant.model.facts import Event
from tests.drafting.papers import ACTION_LOG, MINUTES, saying


def events(text: str, date: str = "2026-03-12") -> tuple[Event, ...]:
    return draft(saying(text, date=date)).events


@pytest.mark.parametrize(
    ("text", "name", "when", "status"),
    [
        (
            "The second inspection visit took place on 12 February 2026.",
            "the second inspection visit",
            "2026-02-12",
            "happened",
        ),
        (
            "The public consultation will run from 3 March to 14 April 2026.",
            "the public consultation",
            "2026-03-03/2026-04-14",
            "planned",
        ),
        ("The new library opened on 03/01/2026.", "the opening of the new library", "2026-01-03", "happened"),
        (
            "On 14 January 2026, Cabinet approved the draft budget.",
            "the approval of the draft budget",
            "2026-01-14",
            "happened",
        ),
        ("The contract was awarded to Hedge Ltd in March 2025.", "the award of the contract", "2025-03", "happened"),
        ("The policy was adopted in 2024.", "the adoption of the policy", "2024", "happened"),
        (
            "The third visit, due on 7 & 8 April 2026, has been cancelled.",
            "the third visit",
            "2026-04-07/2026-04-08",
            "cancelled",
        ),
        ("The depot move was postponed from 1 May 2026 to 9 June 2026.", "the depot move", "2026-06-09", "planned"),
        ("The deadline for responses is 31 July 2026.", "the deadline for responses", "2026-07-31", "planned"),
        (
            "The annual audit is due to be completed by 31st July 2026.",
            "the completion of the annual audit",
            "2026-07-31",
            "planned",
        ),
        (
            "At its meeting on 14 January 2026, the Committee asked for data.",
            "the meeting on 14 January 2026",
            "2026-01-14",
            "happened",
        ),
        ("In 2026 much is new. The annual fair will be held on 12th May.", "the annual fair", "2026-05-12", "planned"),
    ],
)
def test_a_plain_sentence_gives_its_event(text: str, name: str, when: str, status: str) -> None:
    (event,) = events(text)

    assert event.name == name
    assert event.when is not None
    assert event.when.written() == when
    assert event.status == status
    assert event.cite == ("1",)
    assert event.says[0].text in text


@pytest.mark.parametrize(
    "text",
    [
        "The library has not opened since 12 May 2025.",
        "The strategy would be adopted in May 2026.",
        "The new depot may open in May 2027.",
        "Work started in 2023/24.",
        "The report was published on 3 March 2026.",
        "Ours was published on 3 March 2026.",
        "The new depot opened on 3 May.",
        "The new depot opened on 31 February 2026.",
        "The new depot opened on 3 May 2027.",
        "Visits to the home took place on 7 and 21 April 2025.",
        "Since 2019 the council has run a scheme that was praised in 2024.",
        "The Local Plan Act 2024 applies.",
    ],
)
def test_what_is_unsure_or_unnamed_gives_no_event(text: str) -> None:
    assert events(text) == ()


def test_a_season_is_no_period() -> None:
    (event,) = events("The new depot will open in spring 2027.")

    assert event.when is None
    assert event.status == "planned"


def test_an_event_put_off_has_no_date_any_more() -> None:
    (event,) = events("The third visit, due on 7 April 2026, has been postponed.")

    assert (event.when, event.status) == (None, "open")


def test_an_event_told_twice_is_one_fact_that_cites_both_places() -> None:
    (event,) = draft(
        saying(
            "The new library opened on 3 January 2026.",
            "In January 2026 all was well. The new library opened on 3 January 2026 in the rain.",
        )
    ).events

    assert event.cite == ("1", "2")


def test_namesakes_are_told_apart_by_their_dates() -> None:
    found = draft(
        saying("The site visit took place on 3 May 2025.", "The site visit took place on 4 June 2025.")
    ).events

    assert [event.name for event in found] == ["the site visit on 3 May 2025", "the site visit on 4 June 2025"]


def test_a_table_of_milestones_gives_events() -> None:
    (award,) = draft(ACTION_LOG).events

    assert str(award.when) == "December 2026"
    assert award.status == "planned"


def test_the_date_of_the_next_meeting_is_an_event() -> None:
    (meeting,) = draft(MINUTES).events

    assert (meeting.name, meeting.kind) == ("the next meeting", "meeting")


def test_a_date_in_figures_only_is_marked_as_computed() -> None:
    (event,) = events("The new library opened on 2026-01-03.")

    assert event.says[0].computed


def test_a_section_sign_is_no_date() -> None:
    assert events("The case under § 41 was approved on 3 March 2025.") == ()
