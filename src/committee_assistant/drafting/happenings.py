"""Verbs that say that something happened, with the noun for it and the kind of event that it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Happening:
    """How an event is called that a verb tells of: "the contract was awarded" is "the award of the contract"."""

    noun: str
    kind: str
    joint: str = "of"
    """What stands between the noun and the thing: the visit "to" a school."""


def _table(lines: str) -> dict[str, Happening]:
    found = {}
    for line in lines.strip().splitlines():
        verbs, noun, kind, *joint = (part.strip() for part in line.split("|"))
        found.update({verb: Happening(noun, kind, *joint) for verb in verbs.split()})
    return found


OF_ITSELF = _table("""
open opened opens | opening | opening
reopen reopened reopens | reopening | opening
close closed closes | closure | closure
begin began begins start started starts commence commenced commences | start | start
end ended ends finish finished finishes conclude concluded concludes | end | end
launch launched launches | launch | launch
expire expired expires | expiry | deadline
resign resigned resigns | resignation | resignation
retire retired retires | retirement | retirement
reconvene reconvened meet met meets | meeting | meeting
""")
"""Verbs that need no object."""

DONE = _table("""
approved | approval | decision
adopted | adoption | decision
agreed | agreement | decision
endorsed | endorsement | decision
ratified | ratification | decision
rejected | rejection | decision
refused | refusal | decision
granted | grant | decision
awarded | award | decision
signed | signing | decision
appointed | appointment | appointment
elected | election | election
published | publication | publication
issued | issue | publication
circulated | circulation | publication
submitted | submission | submission
presented brought | presentation | report
declared | declaration | decision
completed finalised | completion | completion
launched | launch | launch
introduced | introduction | start
established | establishment | start
opened | opening | opening
reopened | reopening | opening
closed | closure | closure
installed | installation | completion
implemented | implementation | completion
inspected | inspection | inspection
visited | visit | visit | to
audited | audit | inspection
reviewed | review | review
replaced | replacement | completion
refurbished | refurbishment | completion
demolished | demolition | completion
transferred | transfer | transfer
commissioned | commissioning | decision
renewed | renewal | decision
extended | extension | decision
suspended | suspension | decision
withdrawn | withdrawal | decision
cancelled | cancellation | decision
postponed | postponement | decision
considered | consideration | meeting
delivered | delivery | completion
""")
"""Participles: "the plan was approved", "Cabinet approved the plan"."""

IN_ACTIVE = {
    base: DONE[participle]
    for base, participle in (
        ("approve", "approved"), ("adopt", "adopted"), ("publish", "published"), ("issue", "issued"),
        ("submit", "submitted"), ("present", "presented"), ("complete", "completed"), ("launch", "launched"),
        ("introduce", "introduced"), ("establish", "established"), ("open", "opened"), ("close", "closed"),
        ("inspect", "inspected"), ("visit", "visited"), ("review", "reviewed"), ("consider", "considered"),
        ("sign", "signed"), ("award", "awarded"), ("appoint", "appointed"), ("install", "installed"),
        ("replace", "replaced"), ("implement", "implemented"), ("finalise", "finalised"),
    )
}  # fmt: skip
"""Base forms, as after "will"."""

KINDS = {
    "meeting": "meeting", "workshop": "meeting", "briefing": "meeting", "seminar": "meeting", "hearing": "meeting",
    "conference": "meeting", "session": "meeting", "summit": "meeting", "assembly": "meeting", "webinar": "meeting",
    "visit": "visit", "inspection": "inspection", "reinspection": "inspection", "audit": "inspection",
    "consultation": "consultation", "survey": "survey", "engagement": "consultation", "census": "survey",
    "review": "review", "evaluation": "review", "assessment": "review", "challenge": "review",
    "investigation": "review", "inquiry": "review", "inquest": "review",
    "election": "election", "by-election": "election", "referendum": "election", "vote": "decision",
    "deadline": "deadline", "training": "training", "exercise": "exercise", "fair": "event", "festival": "event",
    "ceremony": "event", "event": "event", "pilot": "pilot", "trial": "pilot", "flood": "event", "fire": "event",
    "incident": "event", "strike": "event", "ballot": "decision", "roadshow": "event", "open day": "event",
    "drop-in": "event", "exhibition": "event", "procurement": "procurement", "restructure": "reorganisation",
    "merger": "reorganisation", "report": "report", "update": "report", "works": "works", "phase": "works",
    "programme": "programme", "campaign": "programme", "project": "programme",
}  # fmt: skip
"""What an event's noun says of its kind."""
