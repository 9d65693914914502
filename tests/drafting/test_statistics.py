import pytest

from committee_assistant.drafting.draft import draft
from tests.drafting.papers import saying


def figures(text: str) -> list[tuple[str, str, float, str]]:
    return [(one.measure, one.period, one.value, one.unit) for one in draft(saying(text)).statistics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "82% of care leavers were in education, employment or training in 2025/26.",
            [("share of care leavers in education, employment or training", "2025/26", 82.0, "%")],
        ),
        (
            "The share of audits judged good rose from 7% to 26%.",
            [("share of audits judged good", "first", 7.0, "%"), ("share of audits judged good", "latest", 26.0, "%")],
        ),
        (
            "The vacancy rate was 12% in 2025, against a target of 9%.",
            [("vacancy rate", "2025", 12.0, "%"), ("target for vacancy rate", "2025", 9.0, "%")],
        ),
        ("The overspend for 2025/26 is £1.2 million.", [("overspend", "2025/26", 1_200_000.0, "£")]),
        ("There were 1,088 children in care in 2025.", [("children in care", "2025", 1088.0, "children")]),
        ("The service received 412 complaints last year.", [("complaints received", "last year", 412.0, "complaints")]),
        ("A grant of £350k for road repairs was agreed.", [("grant for road repairs", "", 350_000.0, "£")]),
        ("Two things are sure. One in five homes has a dog.", [("share of homes with a dog", "", 1.0, "in 5")]),
        ("There was a rise of 8% in fly-tipping.", [("rise in fly-tipping", "", 8.0, "%")]),
        (
            "Area: Parks; Budget (£m): 4.2; Variance (£m): (0.4)",
            [("budget for Parks", "", 4_200_000.0, "£"), ("variance for Parks", "", -400_000.0, "£")],
        ),
        (
            "Measure: Attendance; 2024/25: 93%; 2025/26: 94%",
            [("Attendance", "2024/25", 93.0, "%"), ("Attendance", "2025/26", 94.0, "%")],
        ),
    ],
)
def test_a_plain_figure_is_read(text: str, expected: list[tuple[str, str, float, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Over 40% of residents were unhappy.",
        "The budget should be £4m.",
        "If prices rise by 5%, the grant of £2m for roads is too small.",
        "It was 12%.",
        "The figure was 12%.",
        "Telephone: 01632 960123; Room: 12",
    ],
)
def test_a_bound_a_wish_or_a_bare_figure_is_not_read(text: str) -> None:
    assert figures(text) == []


def test_one_measure_with_two_values_for_one_time_is_left_out() -> None:
    assert draft(saying("The vacancy rate was 12% in 2025.", "The vacancy rate was 14% in 2025.")).statistics == ()


def test_the_time_of_a_comparison_is_not_the_figures_own() -> None:
    assert figures("The service received 1,907 complaints, 22% more than in 2023/24.") == [
        ("complaints received", "", 1907.0, "complaints")
    ]


def test_a_rate_is_no_count() -> None:
    assert figures("Missed collections rose from 61 to 94 in every 100,000.") == []
    assert figures("There were 2,310 patients to each doctor.") == []
