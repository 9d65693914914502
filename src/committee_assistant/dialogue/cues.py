"""The turns of phrase by which a turn leans on what was said before.

They are English, not any paper's: this is the place to add one.
"""

from __future__ import annotations

import re


def cue(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives, whatever their case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


_COURTESY = "ok|okay|right|so|and|but|also|then|thanks|ta|great|good|fine|hm+|never mind|sorry|well|oh|yes|yeah|no"
LEAD = cue(rf"^(?:(?:{_COURTESY})\b[\s,.;:!-]*)+")
"""What opens a turn without being part of its question."""

ELLIPSIS = cue(r"^(?:(?:what|how) about|and(?: what)?(?: about)?|or|for|in|at|with|on|same for|ditto for|also)\b[\s,]*")
"""Opens a turn that gives only what is different."""

BREATH = cue(r"[.;:?!]\s+", r",\s+", r"\s+[-–—]+\s+", r"\s+(?:but|so|because|and)\s+")
"""Where a rambling speaker draws breath."""

_SUBJECT = r"it|they|them|he|him|she|its|their|his|her|that one|this one|those ones"
_VERB = (
    r"is|was|are|were|do|does|did|has|have|had|will|would|can|could|should|may|might|get|gets|take|cover|mean|happen"
    r"|come|going|go|work"
)
_AFTER_DEMONSTRATIVE = r"about|then|in|for|on|by|to|at|now|and|from|with|part|too"
PRONOUN = cue(
    rf"\b(?:{_SUBJECT})\b",
    rf"\b(?:that|this|those|these)\b(?=\W*$|[,;?!.]|\s+(?:{_VERB}|{_AFTER_DEMONSTRATIVE})\b)",
    r"\bthere\b(?=\W*$)",
)
POSSESSIVE = frozenset({"its", "their", "his", "her"})
PERSONAL = frozenset({"he", "him", "his", "she", "her"})

_OF_THEM = "are there|is that|is it|are they|are those|in total|in all|altogether|of them|of those|was that|were there"
HOW_MANY = cue(rf"^how many(?: (?:{_OF_THEM}|then|overall))*\W*$", r"^(?:the )?(?:total|count|number)\W*$")
"""Asks for the number of what was just listed."""

_THAN = r"more|less|higher|lower|bigger|better|worse|of an? \w+"
_DIFFERENCE = "difference|gap|change|rise|drop|fall|increase"
BY_HOW_MUCH = cue(
    rf"^(?:and )?(?:so )?(?:by )?how much(?: (?:{_THAN}))?(?: (?:is|was) (?:that|it))?(?: then)?\W*$",
    rf"^(?:and )?(?:what(?:'s| is| was)|how (?:big|large|wide) (?:is|was)) the (?:{_DIFFERENCE})(?: then)?\W*$",
    r"^(?:the )?(?:difference|gap)\W*$",
)

NUMBER = cue(r"^(?:and|what about|how about|then|or)\s+(?:number\s+|for\s+)?(?P<number>\d{1,2})\W*$")
NUMBERED = cue(r"\b(?P<kind>visit|priority|annex|para(?:graph)?|mv)\s*(?P<number>\d{1,2})\b")
"""A turn that gives only another number, and a question that has one to give way to it."""

LETTER = cue(
    r"^(?:what (?:about|is|does)|tell me(?: more)? about|more on|show me|and|the)?\s*"
    r"(?:item|point|letter|part|activity)?\s*\(?(?P<letter>[a-j])\)?(?: say| one)?\W*$"
)
"""Names a lettered item by its letter."""

SOURCE = cue(
    r"\bwhere (?:does|did|do) (?:it|they|the \w+) say (?:that|so|this)",
    r"\b(?:which|what) para\w*",
    r"\bshow me (?:the|that) (?:para\w*|text|source|wording)",
    r"\bwhat(?:'s| is) (?:the|your) source",
    r"\bsource\?",
    r"\bwhere(?:'s| is| did you get) (?:that|this)(?: from| written| in the paper)?",
    r"\b(?:the|exact) wording",
    r"\bpara\w* (?:number|no|ref)\b",
)
"""Asks where the last answer stands."""

_ELSE = (
    "any(?:thing)? (?:more|else)|what else|more|more detail|tell me more|go on|and\\?|say more|expand|elaborate"
    "|summari[sz]e (?:that|it|this)|sum (?:that|it) up|in short|in a nutshell|are you sure|really"
    "|is that (?:right|all|it)|read it(?: out)?|explain(?: that| it)?|meaning"
)
MORE = cue(
    rf"^\W*(?:(?:can|could) you |please )?(?:{_ELSE})\b(?: (?:about|on|of|to) (?:it|that|this|them))?"
    r"[^a-z]*(?:please|pls|for me|then)?\W*$"
)
"""Asks for more of the last answer, or for the same in short: its paragraph is both."""

REST = cue(r"^(?:and |so )?what else\b.*\b(?:that|it|there|one|list|priority|them|section)\W*$")
"""Asks for the rest of what an item is one of."""

CORRECTION = cue(
    r"^\W*(?:no|nope|sorry|actually|oh)?\W*(?:(?:i|we) )?(?:meant?|was asking about|am asking about|wanted)\s+"
    r"(?:about )?(?P<it>.+)$",
    r"^\W*(?:no|sorry|nope|actually)\b[\s,.]+(?:not (?:that|those)[^,]*,\s*)?(?P<other>(?:the|for|in) .+)$",
)

BACK = cue(
    r"^\W*(?:(?:ok|right|so|and|anyway|now)[\s,]+)*(?:going |go )?back to (?P<topic>[^,;:?.]+)[\s,;:?.]*(?P<rest>.*)$"
)

THE_ONE = cue(r"^(?:the\s+)?(?P<name>.+?)\s+ones?$")
"""As in "the libraries one"."""
