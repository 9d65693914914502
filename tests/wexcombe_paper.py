"""A paper in its own words, as a reader of files gives it, for tests of what quotes and drafts."""

from __future__ import annotations

from committee_assistant.assistant import Assistant
from committee_assistant.model.paper import Paper
from committee_assistant.opening import open_paper
from committee_assistant.papers.read import read_paper

TEXT = """\
# Wexcombe parks in 2026

Wexcombe Borough Council, Environment Committee, 4 March 2026

## Recommendations

The Committee is asked to:

1. note the state of the parks; and
2. agree the plan for the boating lake.

## Play areas

3.1 We look after 41 play areas. Of these, 29 were judged good in January 2026. The rest wait for repairs.

3.2 Swings at Mill Green were closed in May 2025 because their chains had rusted. They opened again in June 2025.

3.3 Repairs this year cost £84,500, which was £6,000 less than planned.

## Boating lake

4.1 Ellen Marsh, Parks Manager, proposes to drain the lake in October 2026. The Friends of Mill Green (FMG) support it.

4.2 The main risks are:

- the fish may not survive the winter;
- the bank may give way.

| Lake | Boats | Visitors |
| --- | --- | --- |
| Mill Green | 14 | 9,200 |
| Abbey Water | 6 | 3,100 |
"""


def wexcombe_paper() -> Paper:
    """Read the paper."""
    return read_paper(TEXT.encode(), "wexcombe-parks.md")


def wexcombe_assistant() -> Assistant:
    """Open the assistant on it; nothing is kept."""
    return open_paper(wexcombe_paper(), keep=False)
