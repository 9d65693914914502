"""What plain questions on the fictional paper get; anything subtler is measured, not tested."""

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.rendering.plain import plain_text


def ask(assistant: Assistant, question: str) -> tuple[str, Answer]:
    answer = assistant.ask(question).answer
    return plain_text(answer), answer


def expect(assistant: Assistant, question: str, cited: list[str], *said: str) -> str:
    text, answer = ask(assistant, question)
    assert answer.outcome is Outcome.ANSWER, text
    assert list(answer.citations) == cited, text
    for words in said:
        assert words in text
    return text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("when was the first monitoring visit?", "June 2021"),
        ("when was the second monitoring visit?", "February 2022"),
        ("what date was visit 2?", "February 2022"),
    ],
)
def test_when_gets_the_date_of_the_event(fictional: Assistant, question: str, said: str) -> None:
    expect(fictional, question, ["3"], said)


def test_a_cancelled_event_is_never_said_to_have_happened(fictional: Assistant) -> None:
    text = expect(fictional, "did the third monitoring visit go ahead?", ["3"], "called off")

    assert "Yes" not in text


def test_a_planned_event_is_said_to_be_planned(fictional: Assistant) -> None:
    expect(fictional, "tell me about the November 2023 meeting", ["11"], "is to get a further report")


def test_a_list_gets_all_of_it(fictional: Assistant) -> None:
    expect(fictional, "list the rebuilt playgrounds", ["5"], "Otter Lane", "Mill Green", "Tansy Hill")


def test_an_item_of_a_list_is_told_by_its_name(fictional: Assistant) -> None:
    expect(fictional, "tell me about Mill Green", ["5"], "Mill Green")


def test_a_count_gets_the_number_and_the_items(fictional: Assistant) -> None:
    expect(fictional, "how many playgrounds were rebuilt?", ["5"], "Three", "Tansy Hill")


def test_a_count_of_events_tells_those_held_from_those_called_off(fictional: Assistant) -> None:
    expect(fictional, "how many monitoring visits have there been?", ["3"], "Two", "did not take place")


def test_a_comparison_gets_both_sides_and_the_difference(fictional: Assistant) -> None:
    expect(fictional, "are more audits good or inadequate?", ["2.1"], "45%", "10%", "35 percentage points")


def test_a_change_is_calculated_and_says_so(fictional: Assistant) -> None:
    expect(
        fictional,
        "by how much did inadequate audits change?",
        ["2.1"],
        "Down 20 percentage points",
        "calculated",
    )


def test_a_share_is_told_for_the_span_that_was_named(fictional: Assistant) -> None:
    text = expect(fictional, "what percentage of audits were good in the first three months?", ["2.1"], "12%")

    assert "45%" not in text


def test_a_share_that_the_paper_lacks_is_not_made_up(fictional: Assistant) -> None:
    text, answer = ask(fictional, "what percentage of audits were outstanding?")

    assert answer.outcome is Outcome.ABSTAIN
    assert "%" not in text


def test_the_time_between_two_events_is_computed(fictional: Assistant) -> None:
    question = "how long between the first monitoring visit and the second monitoring visit?"
    _, answer = ask(fictional, question)

    expect(fictional, question, ["3"], "8 months apart")
    assert answer.claims[0].computed


def test_why_gets_the_reason(fictional: Assistant) -> None:
    expect(fictional, "why are fewer playgrounds inadequate?", ["2.2"], "rusty swing")


def test_a_true_premise_gets_yes_first(fictional: Assistant) -> None:
    assert expect(fictional, "are there 42 playgrounds?", ["1"]).startswith("Yes.")


def test_a_false_premise_gets_no_and_what_is_true(fictional: Assistant) -> None:
    assert expect(fictional, "are there only 20 playgrounds?", ["1"], "42").startswith("No.")


@pytest.mark.parametrize("question", ["2.1", "para 2.1", "what does paragraph 2.1 say?", "¶2.1"])
def test_a_paragraph_is_shown_by_its_number(fictional: Assistant, question: str) -> None:
    expect(fictional, question, ["2.1"], "45% were good")


def test_a_paragraph_with_lettered_items_comes_with_them(fictional: Assistant) -> None:
    expect(fictional, "paragraph 7", ["7", "7(a)", "7(b)"], "wildflowers", "commons")


def test_a_range_gives_each_of_its_paragraphs(fictional: Assistant) -> None:
    expect(fictional, "paragraphs 4 to 6", ["4", "5", "6"])


def test_a_paragraph_that_is_not_there_is_not_made_up(fictional: Assistant) -> None:
    text, answer = ask(fictional, "what does paragraph 99 say?")

    assert answer.outcome is Outcome.ABSTAIN
    assert "1 to 11" in text


def test_a_term_is_spelt_out(fictional: Assistant) -> None:
    expect(fictional, "what does SPB stand for?", ["4"], "Safer Play Board")


def test_a_person_is_told_by_name(fictional: Assistant) -> None:
    expect(fictional, "who is Marigold Fenwick?", ["4"], "Head of Parks")


def test_a_priority_has_its_activities_and_its_signs_of_success(fictional: Assistant) -> None:
    expect(fictional, "what are the planned activities for Ponds for all?", ["9"], "(a)", "(b)", "two")
    expect(fictional, "what does success look like for Ponds for all?", ["10"], "within a mile")
    expect(fictional, "how many ponds will be dug?", ["9(a)"], "4 new ponds")


def test_what_happened_in_a_month_is_told(fictional: Assistant) -> None:
    expect(fictional, "what happened in June 2021?", ["3"], "swings")


def test_the_timeline_is_in_order_of_time(fictional: Assistant) -> None:
    text = expect(fictional, "timeline", ["2", "3", "11"])

    dates = ["May 2021", "June 2021", "February 2022", "9 and 10 January 2023", "November 2023"]
    assert sorted(dates, key=text.index) == dates
