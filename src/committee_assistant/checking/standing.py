"""Whether a claim has an event take place that did not, or at another time than it did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from committee_assistant.model.dates import dates
from committee_assistant.model.facts import Event, Status
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.reading import Reading


class Standing(StrEnum):
    """How an event of the paper stands to what a claim says of it."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NOT_SAID = "not said"


_NOT = r"(?:not|n't|never|no)\s+(?:\w+\s+){0,2}"
_TOOK_PLACE = (
    r"(?:took place|taken place|take place|went ahead|gone ahead|go ahead|happened|was held|were held|was carried out"
    r"|was made|was conducted|was completed|was done|proceeded|was delivered)"
)
_HAPPENED = re.compile(rf"\b(?<!to )(?<!would have ){_TOOK_PLACE}\b", re.IGNORECASE)
_DID_NOT = re.compile(rf"\b{_NOT}{_TOOK_PLACE}\b|\b(?:could|was|were) not (?:held|made|completed)\b", re.IGNORECASE)
_CANCELLED = re.compile(
    r"\b(?:cancell?ed|called off|scrapped|abandoned|postponed|shelved|axed|dropped)\b", re.IGNORECASE
)
_NOT_CANCELLED = re.compile(rf"\b{_NOT}(?:cancell?ed|called off|scrapped|abandoned|postponed|shelved|axed|dropped)\b")


def standing(claim: str, reading: Reading, knowledge: Knowledge) -> Standing:
    """Compare what a claim says of the one event that it names: that it took place or not, and when."""
    named = [knowledge.events_by_id[one] for one in reading.mentioned("event") if one in knowledge.events_by_id]
    if len(named) != 1:
        return Standing.NOT_SAID
    found = set(_of_status(claim, named[0])) | set(_of_date(claim, named[0]))
    if Standing.DIFFERS in found:
        return Standing.DIFFERS
    return Standing.AGREES if found else Standing.NOT_SAID


def _of_status(claim: str, event: Event) -> Iterator[Standing]:
    did_not = _DID_NOT.search(claim) or (_CANCELLED.search(claim) and not _NOT_CANCELLED.search(claim))
    did = not did_not and (_HAPPENED.search(claim) or _NOT_CANCELLED.search(claim))
    if did:
        yield Standing.AGREES if event.status is Status.HAPPENED else Standing.DIFFERS
    if did_not:
        yield Standing.DIFFERS if event.status is Status.HAPPENED else Standing.AGREES


def _of_date(claim: str, event: Event) -> Iterator[Standing]:
    """Compare a claim's only date with the event's; where it may be the date of something else, nothing is said."""
    given = dates(claim)
    if len(given) == 1 and event.when is not None:
        yield Standing.AGREES if given[0].date.fits(event.when) else Standing.DIFFERS
