from committee_assistant.assistant import Assistant


def test_facts_are_found_by_kind_and_id(fictional: Assistant) -> None:
    facts = fictional.knowledge.facts

    assert facts["statement:playgrounds-total"].id == "playgrounds-total"
    assert facts["person:marigold-fenwick"].id == "marigold-fenwick"
    assert facts["gap:gap-injuries"].id == "gap-injuries"


def test_activities_and_criteria_come_with_their_priority(fictional: Assistant) -> None:
    knowledge = fictional.knowledge

    assert [(priority.number, activity.id) for priority, activity in knowledge.activities()] == [
        (1, "7(a)"), (1, "7(b)"), (2, "9(a)"), (2, "9(b)"),
    ]  # fmt: skip
    assert [(priority.number, place) for priority, place, _ in knowledge.criteria()] == [
        (1, 0),
        (1, 1),
        (2, 0),
    ]
