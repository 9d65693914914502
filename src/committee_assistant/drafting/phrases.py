"""Noun phrases: which run of words may name a thing, and how names become ids and singulars."""

from __future__ import annotations

import re

LONGEST_NAME = 8
"""Words in a name; what is longer is a sentence in disguise."""
_SPLIT = re.compile(r"\s+")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_OPENING = re.compile(
    r"^(?:However|Also|In addition|Additionally|Furthermore|Moreover|Meanwhile|Finally|Overall|Nationally|Locally"
    r"|Currently|In total|In summary|As a result|Subsequently|Since then|To date|At present),?\s+"
)
_DETERMINER = re.compile(r"^(?:the|a|an|our|this|its|their|his|her)\s+", re.IGNORECASE)
_NEVER_FIRST = frozenset(
    """it they we he she i you who which what that these those there here as when while if although though following
    after before since because in on at for with by to from until under over during within without between against
    through not no nor neither either none nothing some many most all each every any few several both another other
    others such where how why whether and or but so ours theirs mine yours his hers more less work""".split()
)
_NEVER_INSIDE = frozenset(
    """is are was were be been being has have had having will would shall should can could may might must do does did
    which who whom whose that than because when while where whether if although however it they we he she them us
    not also currently already there this these those per § said says""".split()
)
_GENERIC = frozenset(
    """report reports paper papers meeting meetings visit visits committee council panel cabinet board programme
    programmes project projects scheme plan plans policy strategy review service services process pilot building
    contract item items matter proposal proposals decision decisions event events inspection inspections update
    consultation consultations work works deadline date dates action actions figure figures number total amount cost
    costs budget thing things issue issues point points area areas case cases year years month months period one ones
    following result results members officers target targets rate rates increase reduction change changes""".split()
)
_SMALL = frozenset("of and for the to in on at by a an with from or".split())
_UNCOUNTED = frozenset("progress process business status analysis basis series news access address loss".split())
_IRREGULAR = {
    "criteria": "criterion", "people": "person", "children": "child", "men": "man", "women": "woman",
    "analyses": "analysis", "lives": "life", "halves": "half", "staff": "member of staff",
}  # fmt: skip


def words(text: str) -> list[str]:
    """Split a text at its spaces."""
    return [word for word in _SPLIT.split(text.strip()) if word]


def slug(text: str) -> str:
    """Give a text as an id: small letters and digits with hyphens; "fact" where it holds neither."""
    return "-".join(re.findall(r"[^\W_]+", re.sub(r"['’]", "", text.casefold()))) or "fact"


def noun_phrase(text: str) -> str | None:
    """Tidy a run of words that stands where a noun phrase stands; None where it is none or names nothing.

    Brackets and opening adverbs go; a determiner stays as "the", and the phrase keeps the paper's capitals.
    """
    phrase = _OPENING.sub("", _BRACKETED.sub("", text)).strip(" ,;:–-“”\"'‘’")
    tokens = words(phrase)
    if not 1 <= len(tokens) <= LONGEST_NAME + 1 or re.search(r"[,;:()•“”\"§?!]|\.\s|\d{4}/", phrase):
        return None
    small = [token.casefold().strip("’'") for token in tokens]
    if (
        small[0] in _NEVER_FIRST
        or any(token in _NEVER_INSIDE for token in small[1:])
        or small[0] in _NEVER_INSIDE - {"this"}
    ):
        return None
    if small[-1] in _SMALL or tokens[0][0].isdigit():
        return None
    return f"the {_DETERMINER.sub('', phrase)}" if _DETERMINER.match(phrase) else phrase


def is_generic(phrase: str) -> bool:
    """Tell a phrase such as "the report", which may mean any of several things."""
    bare = words(_DETERMINER.sub("", phrase))
    return all(word.casefold() in _GENERIC for word in bare)


def is_name(phrase: str) -> bool:
    """Tell whether a phrase is short and says which thing is meant."""
    return len(words(phrase)) <= LONGEST_NAME and not is_generic(phrase) and phrase[:1].isalnum()


def is_plural(word: str) -> bool:
    """Tell a plural noun by its ending."""
    return singular(word) != word


def without_determiner(phrase: str) -> str:
    """Take "the" or "a" away."""
    return _DETERMINER.sub("", phrase)


def head_of(phrase: str) -> str:
    """Give the last word before the first preposition, in small letters: "budget" of "the budget for parks"."""
    before = re.split(r"\s(?:of|for|in|to|on|at|by|with|from|into|between|against|under|that|which|who)\s", phrase)[0]
    return words(before)[-1].casefold() if words(before) else ""


def singular(word: str) -> str:
    """Give a plural noun's singular by the usual endings."""
    small = word.casefold()
    if small in _IRREGULAR:
        return _IRREGULAR[small]
    if small in _UNCOUNTED or small.endswith(("ss", "us")) or not small.endswith("s"):
        return word
    if small.endswith("ies") and len(small) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if small.endswith(("sses", "xes", "ches", "shes")) else word[:-1]


def singular_phrase(phrase: str) -> str:
    """Put the head of a phrase into the singular: "main risks of the plan" gives "main risk of the plan"."""
    tokens = words(without_determiner(phrase))
    head = head_of(without_determiner(phrase))
    for place, token in enumerate(tokens):
        if token.casefold() == head if is_plural(head) else is_plural(token):
            tokens[place] = singular(token)
            break
    return " ".join(tokens)


def lowered(phrase: str, small_words: frozenset[str]) -> str:
    """Begin a phrase small, as within a sentence, where the paper also writes its first word small."""
    first, _, rest = phrase.partition(" ")
    return f"{first.lower()} {rest}".strip() if first.lower() in small_words else phrase
