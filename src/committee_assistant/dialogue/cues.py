"""The turns of phrase by which a turn leans on what was said before.

They are English, not any paper's: this is the place to add one.
"""

from __future__ import annotations

import re


def cue(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives, whatever their case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


ORDINALS = {
    word: place
    for place, words in enumerate(
        (
            "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th",
            "eighth 8th", "ninth 9th", "tenth 10th",
        )
    )
    for word in words.split()
}  # fmt: skip
"""Each ordinal with the place that it means, from 0."""
_ORDINAL = "|".join(ORDINALS)

_COURTESY = "ok|okay|right|so|and|but|also|then|thanks|ta|great|good|fine|hm+|never mind|sorry|well|oh|yes|yeah|no"
LEAD = cue(rf"^(?:(?:{_COURTESY})\b[\s,.;:!-]*)+")
"""What opens a turn without being part of its question."""

ELLIPSIS = cue(r"^(?:(?:what|how) about|and(?: what)?(?: about)?|or|for|in|at|with|on|same for|ditto for|also)\b[\s,]*")
"""Opens a turn that gives only what is different."""

ASKING = cue(r"^(?:what|who|when|where|why|how|which|whose|is|are|was|were|do|does|did|has|have|had|can|will)\b")
"""Opens a question of its own."""

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
CONTRACTION = cue(r"^'(s|re|ve|ll|d)\b")
CONTRACTED = {"s": " is", "re": " are", "ve": " have", "ll": " will", "d": " would"}
"""What may hang on a pronoun, and must be written out behind a name."""
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
    r"^(?:so )?(?:the )?(?:difference|diff|gap|change)(?: in (?:points|percentage points))?\W*$",
)

_BOTH = "those|these|the|both|them"
TOTAL = cue(
    rf"^(?:and |so )*(?:what(?:'s| is) )?(?:the )?(?:total|sum)(?: of)? (?:{_BOTH})\b(?: two)?(?: then)?\W*$",
    r"^(?:and |so )*(?:add|put) (?:them|those|these|the two|both)(?: two)? (?:up|together)\W*$",
    r"^(?:and |so )*(?:how many|what)(?: (?:is|are) (?:that|it|there|those|they))?"
    r" (?:combined|together|between them|both together)\W*$",
)
"""Adds up what the last two answers counted."""

IN_ALL = cue(
    r"^how many\b.*\b(?:altogether|in total|in all|all told|overall)\W*$", r"^(?:in total|altogether|overall)\W*$"
)
"""Asks for the number of what was listed, of two lists together where two were given."""

STEP = cue(
    r"^(?:ok |and |so |now |right )*(?:what(?:'?s| is| about| comes| was| of) )?(?:the )?"
    r"(?:(?P<on>next|following)|(?P<back>previous|prior|preceding)) (?P<kind>priority|para(?:graph)?|one|item)?"
    r"(?: (?:on|in) (?:the|that) list)?\W*$",
    r"^(?:ok |and |so |now )*(?:what about )?the (?:(?P<kind2>priority|para(?:graph)?|one) )?"
    r"(?:(?P<after>after)|(?P<before>before))(?: that| it)?(?: one)?\W*$",
)
"""Steps on or back in the series that the last answer stands in."""

NUMBER = cue(r"^(?:and|what about|how about|then|or)\s+(?:number\s+|for\s+)?(?P<number>\d{1,2})\W*$")
NUMBERED = cue(r"\b(?P<kind>visit|priority|annex|para(?:graph)?|mv)\s*(?P<number>\d{1,2})\b")
"""A turn that gives only another number, and a question that has one to give way to it."""

ORDINAL = cue(rf"\b(?:{_ORDINAL})\b(?= (?:monitoring |ofsted |strategic )?(?:visit|priority|annex|recommendation)\b)")
NEXT_ORDINAL = cue(rf"^(?:ok |and |so |what about |how about )*(?:the )?(?P<ordinal>{_ORDINAL})(?: one)?\W*$")
"""An ordinal that counts what the last question was about, and a turn that gives only another."""

PARAGRAPH = cue(r"\bpara\w*\s*\d|\d\([a-z]\)")
"""A paragraph that a question names: asked again, it would be shown again."""

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
    r"\b(?:source|ref|reference|para|cite|citation)s?\?",
    r"^\W*(?:what(?:'s| is) )?(?:the |your )?(?:source|ref|reference|para\w*|citation|quote)s?"
    r"(?: (?:for|of) (?:that|this|it))?\W*(?:please|pls)?\W*$",
    r"\bwhere(?:'s| is| did you get) (?:that|this)(?: from| written| in the paper)?",
    r"\b(?:the|exact|original) (?:wording|words)\b",
    r"\bpara\w* (?:number|no|ref)\b",
    r"^\W*(?:quote|read)(?: me)?(?: that| it| the (?:line|bit|passage))?(?: out)?\W*$",
)
"""Asks where the last answer stands."""

SAYING = frozenset("paper report say says said written come comes came from exactly please pls".split())
"""Words that may stand beside it."""

WHO_SAYS = cue(
    r"^\W*(?:and )?(?:who (?:says|said|told you)(?: so| that| this| it)?|says who|according to who\w*"
    r"|(?:any |got any |what(?:'s| is) the )?(?:proof|evidence)(?: of| for)?(?: that| this)?)\W*$"
)
"""Doubts the last answer; some fact may say who said it, and else its paragraph is the proof."""

_ELSE = (
    "any(?:thing)? (?:more|else)|what else|more|(?:more|the) details?|tell me more|go on|and\\?|say more|expand"
    "|elaborate"
    "|summari[sz]e(?: (?:that|it|this|them|those))?|sum(?: (?:that|it|this))? up|recap|in short|in a nutshell|tldr"
    "|shorter|simpler|briefer|(?:the |a )?(?:short|simple|plain) version|(?:in|put it in) (?:plain|simple) english"
    "|in (?:a|one|two|a few) (?:word|words|line|lines|sentence|sentences)"
    "|(?:are )?(?:you |u )?(?:quite |absolutely )?(?:sure|certain)(?: (?:about|of) that)?|really|truly|honestly"
    "|is that (?:right|all|it|definite|definitely right|correct|certain|true|everything|the lot)"
    "|(?:say|read)(?: me)? (?:it|that)(?: again| out)?|repeat(?: that| it)?|come again|explain(?: that| it)?|meaning"
)
MORE = cue(
    rf"^\W*(?:(?:can|could) you |please )?(?:{_ELSE})\b(?: (?:about|on|of|to) (?:it|that|this|them))?"
    r"[^a-z]*(?:please|pls|for me|then)?\W*$"
)
"""Asks for more of the last answer, or for the same in short: its paragraph is both."""

_SAME = "that|it|there|one|list|priority|them|section|line|measure|measures|para|paragraph|activity"
REST = cue(
    rf"^(?:and |so |ok )?(?:what else|(?:the |any |what )?others?|the rest)\b.*\b(?:{_SAME})\W*$",
)
"""Asks for the rest of what an item is one of."""

CORRECTION = cue(
    r"^\W*(?:(?:no|nope|sorry|actually|oh|wait|hang on|not that)\b\W*)*(?:(?:i|we) )?"
    r"(?:meant?|was asking about|am asking about|wanted)\s+(?:about )?(?P<it>[^,;]+)(?:[,;]\s*(?P<rest>.+))?$",
    r"^\W*(?:no|sorry|nope|actually)\b[\s,.]+(?:not (?:that|those)[^,]*,\s*)?(?P<other>(?:the|for|in) .+)$",
)

THERE = cue(r"\s+(?:there|for (?:it|that|them|those)|on (?:it|that|those)|about (?:it|that|them|those))\W*$")
"""Points back to a name at the end of a turn."""

_TOPIC = "thing|question|topic|matter|subject|issue"
SWITCH = cue(
    rf"^\W*(?:(?:ok|right|so|now|and|well)\b\W*)*(?:(?:(?:an)?other|different|new|separate|next) (?:{_TOPIC})"
    r"|separately|changing (?:the )?subject|change of (?:subject|topic)|moving on|something else|unrelated"
    r"|switching(?: \w+){0,2}|on another (?:note|matter))\b[\s,.:;-]+(?P<rest>.{12,})$"
)
"""Begins a topic that has nothing to do with the last."""

BACK = cue(
    r"^\W*(?:(?:ok|right|so|and|anyway|now)[\s,]+)*(?:going |go )?back to (?P<topic>[^,;:?.]+?)"
    r"\s*(?:(?:\s-\s|[,;:?.])\s*(?P<rest>.*))?$"
)

ONE = cue(rf"\b(?P<which>(?:very )?(?:{_ORDINAL}|last|latest|next|previous)) ones?\b")
"""An ordinal whose noun is a topic just named."""

THE_ONE = cue(r"^(?:the\s+)?(?P<name>.+?)\s+ones?$")
"""As in "the libraries one"."""
