"""The forms of sentence that say plainly what an amount counts or measures."""

from __future__ import annotations

import re

from committee_assistant.drafting.amounts import ABOUT, COUNT, MONEY, PERIOD, SHARE

_VALUE = rf"{ABOUT}(?P<value>{MONEY}|{SHARE})"
_IN = rf"(?:,? (?P<period>{PERIOD}))?"
_EARLIER_IN = rf"(?:,? (?P<earlier>{PERIOD}))?"
_OTHER_IN = rf"(?:,? (?P<other_period>{PERIOD}))?"
_SUBJECT = r"^(?P<subject>[^,;:£%]{3,90}?)"
_BOUND = (
    r"(?=[.,;)]|$| (?:at|in|for|against|compared|and|up|down|over|during|as|on|by|with|which|but|from|after|before"
    r"|since|when|because|following)\b)"
)
_IS = (
    r"(?:was|were|is|are|stood at|stands at|reached|averaged|totalled|totals|amounted to|remained at|remains at"
    r"|came to)"
)
_ROSE = r"(?:has |have )?(?:risen|fallen|increased|decreased|grown|improved|reduced|declined|dropped|rose|fell|grew)"
_SUM_NOUN = (
    r"(?:budget|cost|saving|overspend|underspend|grant|investment|pressure|deficit|surplus|shortfall|contribution"
    r"|allocation|income|fine|loan|provision|variance)s?"
)
_DID_VERB = (
    r"(?:received|completed|handled|delivered|issued|recruited|processed|inspected|approved|planted|carried out"
    r"|investigated|trained|supported|registered)"
)
_SPENT_VERB = r"(?:allocated|spent|awarded|invested|secured|committed|set aside|earmarked|approved|raised|saved)"
_SMALL_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty)"

OPENING = re.compile(rf"^{PERIOD.replace('(?:in|during', '(?:In|During|At|By|Over|As at|in|during', 1)},? ")
"""A period before the subject."""
LEVEL = re.compile(rf"{_SUBJECT}{_EARLIER_IN} {_IS} {_VALUE}{_IN}{_BOUND}(?P<rest>.*)")
"""The vacancy rate was 12%."""
TARGET = re.compile(
    rf"^,? ?(?:{PERIOD},? )?(?:against|compared (?:with|to)) (?:a|the) target of (?P<value>{MONEY}|{SHARE})"
)
BEFORE = re.compile(rf"^,? ?(?:compared (?:with|to)|up from|down from) {_VALUE} (?P<period>{PERIOD})")
"""What may follow a level: its target, and what it was before."""
CHANGE = re.compile(
    rf"{_SUBJECT} {_ROSE} from {ABOUT}(?P<value>{MONEY}|{SHARE}|{COUNT}){_IN} to "
    rf"(?P<other>{MONEY}|{SHARE}|{COUNT}){_OTHER_IN}"
)
"""Attendance rose from 91% to 94%."""
BY = re.compile(rf"{_SUBJECT} (?P<verb>{_ROSE}) by {_VALUE}{_IN}{_BOUND}")
"""Complaints fell by 12%."""
RISE = re.compile(
    rf"\ban? (?P<word>increase|rise|fall|decrease|reduction|drop) of {_VALUE} in (?P<thing>[^,.;:()]{{3,60}})"
)
"""A rise of 8% in fly-tipping."""
PART = re.compile(
    rf"(?:^|[,;] (?:and |while )?){ABOUT}(?P<value>{SHARE}) of (?P<whole>[^,.;:()£%]{{3,60}}?) "
    r"(?P<verb>was|were|is|are|has|have|had|said|told|felt|reported|live|lived|use|used|achieved|met|responded)\b"
    r"(?P<rest>[^.;:()]{3,120})"
)
"""82% of care leavers were in work."""
RATIO = re.compile(
    rf"^(?:One|1) in (?:every )?(?P<of>{_SMALL_NUMBER}) (?P<whole>[^,.;:()£%]{{3,50}}?) "
    r"(?P<verb>was|were|is|are|has|have|had|said|live|lives|use|uses)\b(?P<rest>[^.;:()]{3,120})"
)
"""One in four households has a dog."""
PER = re.compile(
    r" (?:to each|to every|in every|in each|for each|for every|per|each|a head|a week|a day|a month|a year)\b"
)
"""What makes a rate of a count."""
THERE = re.compile(
    rf"^There (?:were|are|was|is|have been) (?:now |currently )?{ABOUT}(?P<value>{COUNT}) "
    r"(?P<thing>[^,.;:()£%]{3,70})"
)
COUNTED = re.compile(
    rf"^(?:A total of )?{ABOUT}(?P<value>{COUNT}) (?P<thing>[^,.;:()£%]{{3,50}}?) "
    r"(?:were|have been|had been|has been|was) (?P<verb>[a-z]+(?:ed|en|lt|ld|nt|ut|wn))\b"
)
DID = re.compile(
    rf"^(?P<subject>[^,;:£%]{{2,60}}?) (?:has |have )?(?P<verb>{_DID_VERB}) {ABOUT}(?P<value>{COUNT}) "
    r"(?P<thing>[^,.;:()£%]{3,60})"
)
"""There were 42 parks; 42 parks were inspected; the team inspected 42 parks."""
SUM = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he) (?P<thing>(?:[\w’'-]+ ){{0,4}}{_SUM_NOUN}) of {ABOUT}(?P<value>{MONEY})"
    r"(?P<rest>(?: (?:for|on|in|towards|from) [^,.;:()£%]{3,60})?)"
)
"""A grant of £2m for bridges."""
SPENT = re.compile(
    rf"(?P<value>{MONEY}) (?:has been|have been|was|were|is|will be) (?P<verb>{_SPENT_VERB}) "
    r"(?P<rest>(?:for|on|to|in|from|towards|by) [^,.;:()£%]{3,60})"
)
"""£2m was spent on bridges."""
LABELLED = re.compile(
    rf"^(?P<thing>[^:;£%\d][^:;£%]{{2,70}}?)(?::| [–-]) ?{ABOUT}(?P<value>{MONEY}|{SHARE})"
    rf"(?: (?P<period>{PERIOD}))?\.?$"
)
"""A bullet such as ``Bridges: £2m``."""

PREDICATE_END = re.compile(
    rf",? (?:(?P<period>{PERIOD})|compared|against|which|while|but|up from|down from"
    r"|an? (?:increase|rise|fall|decrease)|(?:and|,) (?=\d|£)).*"
)
"""Where what is said of a share ends."""
THING_END = re.compile(
    rf"\s(?:{PERIOD}|(?:on (?:the|its|our)|compared|who|that|which|across|was|were|is|are|has|have|had|and|but|as|with"
    r"|under|by|to|during|since|over|throughout|at the|while) .*)"
)
"""Where the name of what is counted ends."""
