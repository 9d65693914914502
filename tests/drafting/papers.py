"""Papers of fictional councils, written as paragraphs for the tests."""

from __future__ import annotations

from hypothesis import strategies as st

from committee_assistant.model.paper import Paper, Paragraph


def paper(*paragraphs: tuple[str, str, str], date: str = "2026-03-12") -> Paper:
    """Make a paper of paragraphs given as id, heading and text."""
    made = tuple(Paragraph(*one) for one in paragraphs)
    places = {one.id: place for place, one in enumerate(made)}
    return Paper("wexcombe-test", "Test paper", "Test", "Scrutiny Committee, Wexcombe Council", date, made, places)


def saying(*texts: str, section: str = "Update", date: str = "2026-03-12") -> Paper:
    """Make a paper whose paragraphs are numbered from 1 below one heading."""
    return paper(*((str(number), section, text) for number, text in enumerate(texts, start=1)), date=date)


OFFICER_REPORT = paper(
    ("front-page", "Front page", "Report author: Imogen Hartley, Head of Highways"),
    ("1", "Purpose", "This report updates the Committee on the Highways Maintenance Contract (HMC) for 2026/27."),
    ("2", "Recommendations", "The Committee is asked to:"),
    ("2(a)", "Recommendations", "note the condition of the roads; and"),
    ("2(b)", "Recommendations", "endorse the draft Bridge Plan."),
    ("3.1", "Condition", "The share of roads in poor condition fell from 6% in 2022/23 to 4% in 2024/25."),
    ("3.2", "Condition", "Four options were weighed:\n• Do nothing\n• Patch: mend the worst\n• Resurface\n• Rebuild"),
    ("3.10", "Condition", "A new salt barn opened on 3 November 2025. It holds salt for \"hard\" winters."),
    ("4", "Next steps", "The bridge inspection, due on 7 & 8 April 2026, has been cancelled: see CIPFA #12."),
)  # fmt: skip

MINUTES = paper(
    ("present", "Present", "Cllr Ann Lee (Chair), Cllr Ben Young and Cllr C Nowak"),
    ("apologies", "Minutes", "Apologies: Dr Anita Rao (Healthwatch Oakmere)"),
    ("1", "Minutes", "The Director of Finance, Jane Smith, introduced the report."),
    ("2", "Minutes", "RESOLVED that the report be noted."),
    ("3", "Minutes", "The Panel RESOLVED to:"),
    ("3(a)", "Minutes", "endorse the review; and"),
    ("3(b)", "Minutes", "ask for an evening clinic."),
    ("4", "Minutes", "ACTION: J Smith to circulate the note by 4 May"),
    ("5", "Minutes", "Date of next meeting: 14 May 2026"),
    date="2026-02-05",
)  # fmt: skip

ACTION_LOG = paper(
    (
        "log",
        "Action log",
        "Open actions.\n"
        "Action: Publish the tree plan; Owner: L Okafor; Due: December 2026\n"
        "Action: Replace 20 diesel vans; Owner: Fleet Manager; Due: March 2027",
    ),
    ("milestones", "Milestones", "Milestone: Contract award; Date: December 2026; Status: Planned"),
)

STRATEGY = paper(
    ("1.1", "Aims", "The strategy has two aims:\n• Warm homes: every home is cheap to heat\n• Clean travel"),
    ("1.2", "Aims", "38% of homes have an Energy Performance Certificate (EPC) of C or above."),
    ("1.3", "Aims", "Wexcombe Homes Ltd owns 1,500 homes. The work of the IPCC is our guide."),
    ("1.4", "Aims", "The Warm Homes scheme will be reviewed in 2028."),
    ("glossary", "Glossary", "Term: BNG; Meaning: Biodiversity Net Gain\nTerm: GHG; Meaning: Greenhouse Gas"),
)

ALL = (OFFICER_REPORT, MINUTES, ACTION_LOG, STRATEGY)

WORDS = st.sampled_from(
    """The the Committee Cllr Jane Smith was will be on 12 March 2026 7% £2m to from 2025/26 approved visit (ICB)
    ICB : | • ; , . Action: Owner: : (a)
    report RESOLVED that ACTION: by 4 May Chair of Council 1,088 children were In There and 7-9 April
    not""".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join).map(lambda text: text.replace(" | ", "\n"))
"""Words that the rules look for, in any order, on one or more lines."""
