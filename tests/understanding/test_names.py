from committee_assistant.assistant import Assistant
from committee_assistant.model.reading import Mention


def named(assistant: Assistant, question: str) -> set[tuple[str, str]]:
    return {(mention.kind, mention.value) for mention in assistant.understanding.read(question).mentions}


def test_a_fact_is_found_by_its_name_and_by_each_alias(fictional: Assistant) -> None:
    for question in ("the second monitoring visit", "tell me about visit 2", "SURFACES VISIT?"):
        assert ("event", "visit-2") in named(fictional, question)


def test_the_longest_name_wins_over_one_inside_it(fictional: Assistant) -> None:
    mentions = named(fictional, "the second monitoring visit")

    assert ("kind", "monitoring-visit") not in mentions


def test_people_bodies_terms_items_and_priorities_are_found(fictional: Assistant) -> None:
    assert ("person", "marigold-fenwick") in named(fictional, "what does Ms Fenwick do")
    assert ("body", "play-inspectorate") in named(fictional, "who are the Play Inspectorate")
    assert ("term", "term-spb") in named(fictional, "SPB?")
    assert ("item", "rebuilt-playgrounds/1") in named(fictional, "tell me about Mill Green")
    assert ("priority", "priority-2") in named(fictional, "what about ponds for all")


def test_a_judgement_and_a_span_of_time_are_found(fictional: Assistant) -> None:
    assert {("judgement", "good"), ("span", "first")} <= named(fictional, "good in the first three months")


def test_dates_and_paragraphs_are_mentions_too(fictional: Assistant) -> None:
    assert ("date", "2021-6-*") in named(fictional, "what happened in June 2021?")
    assert ("paragraph", "7(a)") in named(fictional, "read 7(a)")


def test_a_mention_points_at_the_words_that_named_it(fictional: Assistant) -> None:
    reading = fictional.understanding.read("so when was the second visit held")
    mention = next(one for one in reading.mentions if one.kind == "event")

    assert isinstance(mention, Mention)
    assert [token.text for token in reading.tokens[mention.first : mention.last]] == ["second", "visit"]
