from pathlib import Path

import pytest

from tests.loading.sound import Broken, check

BROKEN = (
    Broken(
        "general knowledge passed off as the paper's",
        "general: true",
        'cite: ["2"]',
        "the paper does not spell 'HAP' out",
        "id: term-hap",
    ),
    Broken(
        "the paper's own expansion called general knowledge",
        "expanded: false",
        "expanded: true",
        "the paper spells 'HAP' out",
        "id: term-hap",
    ),
    Broken(
        "uncited sentence",
        'on 5 June 2021.\n        cite: ["1"]',
        "on 5 June 2021.",
        "this sentence cites no paragraph",
        "- text: The hedges",
    ),
    Broken(
        "unknown paragraph cited",
        'goes on.\n        cite: ["2"]',
        'goes on.\n        cite: ["9"]',
        "there is no paragraph '9'",
        "id: hedges-next",
    ),
    Broken(
        "claims on an unknown paragraph",
        'cite: ["1"]\n    supported',
        'cite: ["8"]\n    supported',
        "there is no paragraph '8'",
        'cite: ["8"]',
    ),
    Broken(
        "a claim with two verdicts",
        '["No hedge was laid"]',
        '["Hedges were laid in June"]',
        "'Hedges were laid in June' is contradicted here and supported",
        'cite: ["1"]\n    supported',
    ),
    Broken(
        "unknown paragraph near a gap",
        'nearest: ["1"]',
        'nearest: ["7"]',
        "there is no paragraph '7'",
        "id: gap-cost",
    ),
    Broken(
        "figure not in the paragraph",
        "text: 31 hedges were laid.",
        "text: 32 hedges were laid.",
        "'32' is not among the figures of 1",
        "id: hedges-laid",
    ),
    Broken("date that no calendar has", 'when: "2021-06-05"', 'when: "2021-06-31"', "'when':", "id: laying"),
    Broken(
        "date not written as one",
        'when: "2021-06-05"',
        "when: last summer",
        "'when': 'last summer' is not a date",
        "id: laying",
    ),
    Broken(
        "date not in the paragraph",
        'when: "2021-06-05"',
        'when: "2021-06-06"',
        "the date 6 June 2021 is not in 1",
        "id: laying",
    ),
    Broken(
        "duplicate id",
        "id: hedges-next",
        "id: hedges-laid",
        "id 'hedges-laid' is taken by",
        "id: hedges-laid\n    subject: the work",
    ),
    Broken(
        "figure for one span only",
        "    measure: hedges laid\n",
        "    measure: hedges laid\n    judgement: good\n    period: first\n",
        "'good' has no figure for the latest months",
        "id: share",
    ),
    Broken(
        "paragraph restated twice",
        '  - id: "2"\n',
        '  - id: "1"\n    says: Again.\n  - id: "2"\n',
        "paragraph '1' is restated at",
        'id: "1"\n    says: Again',
    ),
    Broken(
        "paragraph not restated",
        '["1", "2"]',
        '["1", "2", "3"]',
        "paragraph '3' is not restated",
        "heading: Hedges",
    ),
    Broken("paragraph in no section", '["1", "2"]', '["1"]', "paragraph '2' is in no section", 'id: "2"'),
    Broken(
        "paragraph that no fact cites",
        'goes on.\n        cite: ["2"]',
        'goes on.\n        cite: ["1"]',
        "no fact cites paragraph '2'",
        'id: "2"',
    ),
    Broken(
        "question given twice",
        "- what happens next",
        "- How many hedges were laid?",
        "the question 'How many hedges were laid?' is also at",
        "id: hedges-next",
    ),
    Broken(
        "fact without questions",
        "    questions:\n      - what happens next\n",
        "",
        "'hedges-next' has no example question",
        "id: hedges-next",
    ),
)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.fault)
def test_a_fact_that_does_not_hold_gets_its_message_with_file_and_line(tmp_path: Path, broken: Broken) -> None:
    check(tmp_path, broken)
