"""People's names and the roles that papers give them."""

from __future__ import annotations

import re

TITLE = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd)\b\.?"
_WORD = r"(?:(?:O['’]|Mc|Mac|D['’])?[A-ZÀ-Ý][a-zà-ÿ]+(?:[-'’][A-Z][a-zà-ÿ]+)?)"
_PARTICLE = r"(?:(?:de|van|von|der|al|bin|da|du|la) )"
FULL = rf"{_WORD}(?: [A-Z]\.?| {_WORD})?? {_PARTICLE}?{_WORD}"
SHORT = rf"(?:[A-Z]\.? ?){{1,2}} ?{_PARTICLE}?{_WORD}"
TITLED = rf"(?:{TITLE} ){{1,3}}(?:{FULL}|{SHORT}|{_WORD})"
NAME = rf"(?:{TITLED}|{FULL})"
_HEADS = (
    "Director Manager Officer Head Chief Leader Member Holder Chair Chairman Chairwoman Chairperson Vice-Chair Clerk"
    " Lead Adviser Advisor Commissioner Treasurer Secretary Accountant Auditor Engineer Planner Inspector Partner"
    " Consultant Headteacher Principal Superintendent Constable Coordinator Co-ordinator Analyst Solicitor"
    " Representative Deputy Assistant Executive Mayor Governor Trustee Surveyor Architect Ranger Librarian Warden"
    " Strategist Ombudsman Worker Nurse Doctor Practitioner"
).split()
_TITLE_WORD = r"[A-Z][\w’'&-]*"
ROLE = (
    rf"(?:(?:{_TITLE_WORD}|of|for|and|the|to|in|&|,(?= (?:[A-Z][\w-]+,? )*(?:and|&)))\s?){{0,9}}?"
    rf"(?:{'|'.join(_HEADS)})s?"
    rf"(?:(?: of| for| to| and| &|,(?= [A-Z][\w-]+(?:,| and| &)))?(?: the)? {_TITLE_WORD}){{0,8}}"
)
_ROLE = re.compile(rf"(?:{ROLE})")
_TITLES = re.compile(rf"^(?:{TITLE}\s+)+")
_NO_NAME = frozenset(
    """council committee board panel cabinet trust group service services team department directorate public health
    adult adults children families education finance highways housing planning environment community communities
    culture county city borough district town parish north south east west new old annual strategic local national
    road street lane park school centre hall library january february march april june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday report action plan strategy policy
    review scrutiny select overview present apologies attendance absence chair director manager officer head chief
    leader member executive deputy corporate the and for of project programme capital budget care social transport
    governance assets property human resources digital information customer legal democratic regulatory waste
    recycling authority partnership limited ltd contact author lead item agenda minutes meeting date total act bill
    section appendix annex""".split()
)
"""Words of the trade that no person is called, though papers set them in capitals."""


def bare_name(name: str) -> str:
    """Take the titles off a name, but keep them where only a surname is left."""
    bare = _TITLES.sub("", name)
    return bare if " " in bare else name


def titles_of(name: str) -> str:
    """Give the titles that a name begins with, as printed."""
    found = _TITLES.match(name)
    return found[0].strip() if found else ""


def is_role(text: str) -> bool:
    """Tell whether a text is a role such as "Director of Finance" and nothing else."""
    return bool(_ROLE.fullmatch(text.strip())) and len(text.split()) <= 12


def may_be_name(name: str) -> bool:
    """Tell a person's name from capitalised words of the trade; a title before it is enough."""
    return bool(titles_of(name)) or not any(
        part.casefold() in _NO_NAME for word in name.split() for part in word.split("-")
    )
