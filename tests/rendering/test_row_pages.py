"""Timeline, figures, priorities and paragraphs as rows, without a screen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant
from committee_assistant.model.facts import Asks, Claim, Statistic
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paragraph
from committee_assistant.rendering.figures_page import figures_page
from committee_assistant.rendering.find import EDGES, Finder, fold
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.page import DRAFTED, Bar, Entry, Page
from committee_assistant.rendering.paragraphs_page import found_page, paragraphs_page
from committee_assistant.rendering.priorities_page import priorities_page, priority_places
from committee_assistant.rendering.timeline_page import FILTERS, filter_counts, timeline_page
from tests.tui import wexcombe
from tests.wexcombe_paper import wexcombe_paper

KNOWN = wexcombe.knowledge()
PAPER = KNOWN.paper


def test_events_come_in_order_of_time_with_how_they_stood_in_words() -> None:
    rows = [(*entry.columns, entry.said, entry.cite) for entry in timeline_page(KNOWN).entries]

    assert rows == [
        ("Mar 2031", "happened", "The flood: nine crossings closed", ("1",)),
        ("Jun 2031", "happened", "The first inspection round: piers and ironwork", ("2.1",)),
        ("5-6 Jul 2031", "cancelled", "The ferry trial: a ramp for cars", ("4",)),
        ("Aug 2031", "happened", "The opening of Mill Bridge", ("3",)),
        ("No date", "still open", "The next inspection round", ("2",)),
    ]


def test_filters_part_the_events() -> None:
    counts = filter_counts(KNOWN)

    assert counts == {"All": 5, "Happened": 3, "To come": 1, "Cancelled": 1}
    assert [len(timeline_page(KNOWN, name).entries) for name in FILTERS] == list(counts.values())


def test_an_empty_page_says_what_is_missing() -> None:
    nothing = Knowledge(PAPER)

    for page in (timeline_page(nothing), figures_page(nothing), priorities_page(nothing, ())):
        assert page.entries == ()
        assert len(page.notes) == 1
    only_past = Knowledge(PAPER, events=KNOWN.events[:1])
    assert timeline_page(only_past, "Cancelled").notes == ("No event is listed as cancelled.",)


def test_shares_are_drawn_and_what_the_paper_leaves_out_is_said() -> None:
    sound, unsafe = figures_page(KNOWN).entries

    assert sound.heading == "Bridges. The remaining share is not stated."
    assert unsafe.heading == ""
    assert sound.plain.splitlines() == [
        "Sound: 12% to 40% (up 28 points, calculated)  [¶2.1]",
        "first period   ████··························    12%",
        "latest period  ████████████··················    40%",
        "12% of bridges were judged sound.",
        "40% of bridges were judged sound.",
    ]


def test_the_period_is_named_as_the_sentence_names_it(shipped: Assistant) -> None:
    labels = [bar.label for entry in figures_page(shipped.knowledge).entries for bar in entry.bars]

    assert labels == ["first 3 months", "most recent 3 months"] * 2


def test_a_paper_without_shares_has_its_figures_in_a_table_with_their_source() -> None:
    said = Claim("Repairs cost £84,500.", ("3",))
    cost = Statistic("cost", "cost of repairs", "", "", 84500, "£", (said,), ("3",), Asks())
    page = figures_page(Knowledge(replace(PAPER, verbatim=True), statistics=(cost,)))

    assert page.notes == (DRAFTED,)
    assert page.entries[0].plain.splitlines() == [
        "£84,500  no period stated  Cost of repairs  [¶3]",
        "“Repairs cost £84,500.”",
    ]
    assert page.entries[0].claims == (said.text,)


def test_bars_give_way_to_their_amounts_where_there_is_no_room() -> None:
    entry = Entry("x", bars=(Bar("first", 0.5, "50%"), Bar("latest", 1, "100%")))

    assert entry.drawn(10) == ("first: 50%", "latest: 100%")
    assert entry.drawn(25) == ("first   █████·····    50%", "latest  ██████████   100%")


@given(st.integers(0, 200))
def test_drawn_bars_keep_within_the_width_that_they_are_given(width: int) -> None:
    drawn = Entry("x", bars=(Bar("first", 0.5, "50%"),)).drawn(width)[0]

    assert len(drawn) <= max(width, len("first: 50%"))


def test_a_priority_unfolds_to_rows_that_each_rest_on_a_paragraph() -> None:
    page = priorities_page(KNOWN, {2})

    assert [entry.columns for entry in page.entries] == [
        ("+ 1",),
        ("- 2",),
        ("", "a)"),
        ("", "b)"),
        ("",),
        ("", "-"),
        ("", "-"),
        ("+ 3",),
    ]
    assert [entry.cite for entry in page.entries[2:7]] == [("5(a)",), ("5(b)",), ("6",), ("6",), ("6",)]
    assert priority_places(page) == {1: 0, 2: 1, 3: 7}


def test_paragraphs_stand_under_their_headings_said_once() -> None:
    page = paragraphs_page(PAPER)

    assert page.count == "11 paragraphs, restated in the assistant's words"
    assert [entry.heading for entry in page.entries[2:6]] == ["Bridge inspections", "", "", "Mill Bridge"]
    assert "in the paper's own words" in paragraphs_page(wexcombe_paper()).count


def find(typed: str) -> Page:
    return found_page(PAPER, Finder(PAPER), typed)


def ids(page: Page) -> list[str]:
    return [entry.columns[0] for entry in page.entries]


def test_all_words_are_looked_for_and_else_some() -> None:
    assert ids(find("bridges sound")) == ["2.1"]
    some = find("bridges zebra")
    assert some.count == "No paragraph has all of these words; 3 have some"
    assert ids(some) == ["purpose", "2.1", "5(a)"]
    assert find("zebra").count == "No paragraph has any of these words"


def test_what_is_found_is_marked_in_the_row_and_in_the_paragraph() -> None:
    row = find("PIERS").entries[0]

    assert [row.said[start:end] for start, end in row.found] == ["piers"]
    text = PAPER.paragraphs[PAPER.reading_order["3"]].text
    assert [text[start:end] for start, end in row.found_within] == ["piers"]


def test_what_is_found_far_into_a_paragraph_is_in_the_sight_of_its_row() -> None:
    paper = replace(PAPER, paragraphs=(Paragraph("1", "Heading", f"{'before ' * 80}ferry {'after ' * 80}"),))
    row = found_page(paper, Finder(paper), "ferry").entries[0]

    assert row.said.startswith("… before before before ferry after")


def test_a_heading_is_searched_as_well() -> None:
    assert "4" in ids(find("ferries"))


def test_a_number_leads_to_that_paragraph_before_those_that_mention_it() -> None:
    assert ids(find("2.1"))[0] == "2.1"
    assert find("5a").count == "Paragraph 5(a)"
    assert ids(find("12%")) == ["2.1"]
    assert find("2031").count == "3 paragraphs found"


def test_accents_and_capitals_make_no_difference() -> None:
    assert fold("CAFÉ ﬁne Straße") == "cafe fine strasse"


@given(st.text(), st.text())
def test_whatever_is_found_is_marked_where_it_stands(text: str, typed: str) -> None:
    whole = f"{text} {typed}"
    paper = replace(PAPER, paragraphs=(Paragraph("1", "Heading", whole),), reading_order={"1": 0})
    wanted = [fold(word).strip(EDGES) for word in printable(typed).split()]
    rows = found_page(paper, Finder(paper), printable(typed)).entries

    for row in rows:
        assert all(0 <= start < end <= len(row.said) for start, end in row.found)
        for start, end in row.found_within:
            found = fold(printable(whole)[start:end])
            assert any(word and word in found for word in wanted)


@given(st.from_regex(r"[a-zé]{3,8}( [a-zé]{3,8})?", fullmatch=True))
def test_words_of_the_paper_are_found_however_they_are_written(words: str) -> None:
    paper = replace(PAPER, paragraphs=(Paragraph("1", "Heading", f"Before {words.upper()} after."),))
    found = Finder(paper).find(fold(words))

    assert found.whole
    assert len(found.hits) == 1
