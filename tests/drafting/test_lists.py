from committee_assistant.drafting.draft import draft
from committee_assistant.model.facts import Enumeration
from committee_assistant.model.paper import Paper
from tests.drafting.papers import ACTION_LOG, MINUTES, OFFICER_REPORT, STRATEGY, paper, saying


def lists(drafted: Paper) -> dict[str, Enumeration]:
    return {one.name: one for one in draft(drafted).lists}


def test_recommendations_are_the_lettered_items_below_what_the_committee_is_asked() -> None:
    found = lists(OFFICER_REPORT)["recommendations"]

    assert found.lead == "The Committee is asked to"
    assert [item.name for item in found.items] == ["note the condition of the roads", "endorse the draft Bridge Plan"]
    assert found.items[1].cite == ("2(b)",)


def test_bullets_are_a_list_named_by_their_lead() -> None:
    found = lists(OFFICER_REPORT)["options"]

    assert found.item == "option"
    assert [(item.name, item.says) for item in found.items][1:3] == [("Patch", "mend the worst"), ("Resurface", "")]
    assert lists(STRATEGY)["aims"].items[0].says == "every home is cheap to heat"


def test_decisions_of_several_places_are_one_list_in_the_order_of_the_paper() -> None:
    found = lists(MINUTES)["decisions"]

    assert [item.name for item in found.items] == [
        "the report be noted",
        "endorse the review",
        "ask for an evening clinic",
    ]
    assert found.cite == ("2", "3")


def test_an_action_names_its_owner_and_date() -> None:
    (item,) = lists(MINUTES)["actions"].items

    assert item.name == "Circulate the note"
    assert item.says == "Owner: J Smith. Due: 4 May."
    assert lists(ACTION_LOG)["actions"].items[0].says == "Owner: L Okafor. Due: December 2026."


def test_a_lead_that_counts_other_things_names_no_list() -> None:
    assert lists(saying("Two schools told us:\n• more buses\n• fewer cars\n• safer roads")) == {}


def test_the_recommendations_of_somebody_else_are_not_the_papers() -> None:
    assert lists(saying("The inspectors made two recommendations:\n• more buses\n• fewer cars")) == {}


def test_a_sentence_with_a_recommendation_is_a_list_of_one() -> None:
    found = lists(saying("It is recommended that Cabinet adopts the strategy."))["recommendations"]

    assert [item.name for item in found.items] == ["Cabinet adopts the strategy"]


def test_numbered_paragraphs_after_lettered_items_are_no_items() -> None:
    found = lists(
        paper(
            ("4", "Risks", "The two main risks are:"),
            ("4(a)", "Risks", "floods; and"),
            ("4(b)", "Risks", "fires."),
            ("4.1", "Risks", "Both are insured."),
        )
    )

    assert [item.name for item in found["main risks"].items] == ["floods", "fires"]


def test_a_resolution_may_lead_its_items_without_a_colon() -> None:
    found = lists(
        paper(
            ("7", "Fees", "RESOLVED (by six votes to one): that"),
            ("7(a)", "Fees", "the fee be supported; and"),
            ("7(b)", "Fees", "Cabinet be told."),
        )
    )

    assert [item.name for item in found["decisions"].items] == ["the fee be supported", "Cabinet be told"]
