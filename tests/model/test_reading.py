from committee_assistant.model.problem import Origin, Problem
from committee_assistant.model.reading import AnswerType, Match, Mention, Reading


def reading(*scores: float, mentions: tuple[Mention, ...] = ()) -> Reading:
    matches = tuple(Match(f"statement:{place}", score) for place, score in enumerate(scores))
    return Reading("?", (), (), mentions, AnswerType.OTHER, matches)


def test_the_margin_is_the_distance_to_the_runner_up() -> None:
    assert reading(0.9, 0.6).margin == 0.9 - 0.6
    assert reading(0.9).margin == 0.9
    assert reading().margin == 0.0


def test_the_first_match_is_the_best() -> None:
    best = reading(0.9, 0.6).best

    assert best is not None
    assert best.key == "statement:0"
    assert reading().best is None


def test_mentions_of_a_kind_come_in_order_and_once() -> None:
    mentions = (
        Mention("event", "b", 0, 1),
        Mention("date", "x", 1, 2),
        Mention("event", "a", 2, 3),
        Mention("event", "b", 4, 5),
    )

    assert reading(mentions=mentions).mentioned("event") == ("b", "a")


def test_a_problem_says_where_what_and_what_to_do() -> None:
    assert str(Problem(Origin("parks.yaml", 7), "it is wrong", "mend it")) == "parks.yaml:7: it is wrong (mend it)"
    assert str(Problem(Origin("parks.yaml"), "it is wrong")) == "parks.yaml: it is wrong"
