"""Which kind of thing would answer a question."""

from __future__ import annotations

import re

from committee_assistant.model.reading import AnswerType

_AUXILIARY = " (?:is|was|are|were|did|does|do|will|would|can|could|has|have|had|should|exactly|about)"
_OPENING = r"(?:^|[,;:.?!-] ?|\b(?:and|so|but|ok|know|say|says|tell|me|of|from|out|see|ask|asked|confirm|exactly) )"
"""Where a question word asks; elsewhere it begins a clause, as in "where a child is in danger"."""

_RULES: tuple[tuple[AnswerType, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            AnswerType.MONEY,
            r"\bhow much (?:money|does|did|do|is|are|was|were|will|would|has|have|it)\b"
            r".*\b(?:cost|paid|pay|spen[dt]\w*|fund\w*)"
            r"|\b(?:cost|costs|costing|budget|budgets|price|salary|salaries|wages|overspend|funding|expenditure)\b"
            r"|\bmoney\b|\bhow much (?:are|is|was|were|do|does|did)\b.*\b(?:spen\w+|pay|paid|get|worth)\b|£",
        ),
        (
            AnswerType.DURATION,
            r"\bhow (?:long|soon|far apart|many (?:days|weeks|months|mths|years))\b|\b(?:length|duration)\b"
            r"|\b(?:no|number|num) of (?:days|weeks|months|mths|years)\b",
        ),
        (AnswerType.FREQUENCY, r"\bhow (?:often|frequently|regularly)\b|\bhow many times\b"),
        (
            AnswerType.NUMBER,
            r"\bhow (?:many|big|large|high)\b"
            r"|\b(?:number|no|total|count|tally|percentage|proportion|share|rate|average) of\b|#|\bnumber (?=\w+$)"
            r"|\b(?:percentage|percent|per cent|proportion|how much|total|figures?)\b|%"
            r"|\b(?:a|the|any|our|latest|full) (?:head)?count\b|^(?:head)?count\b|\bcount\W*$"
            r"|\brate\b(?! (?:us|them|it|our|surrey))",
        ),
        (
            AnswerType.DATE,
            rf"\bwhen(?:'?s|{_AUXILIARY})\b|\bwhen\W*$|{_OPENING}when\b(?! (?:they|he|she|it|we|you|i)\b)"
            r"|\b(?:what|which|exact) (?:date|day|month|year|time)\b|\bdates?\b|\bdeadline\b",
        ),
        (
            AnswerType.REASON,
            r"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat(?: i|'| wa)?s? (?:the )?(?:point|cause)\b|\bwhat for\b",
        ),
        (
            AnswerType.PERSON,
            r"\bwho(?:se|m)?\b|\bwhich (?:person|people|officer|councillor|member|body|organisation|company|provider)\b"
            r"|\bnames? of (?:the )?(?:person|people|officer|councillor|chair|director|head|inspector)s?\b",
        ),
        (
            AnswerType.PLACE,
            rf"\bwhereabouts\b|{_OPENING}where\b|\bwhere(?:'?s|{_AUXILIARY})\b|\bwhere\W*$"
            r"|\bwhich (?:place|town|area|district|borough)s?\b",
        ),
        (
            AnswerType.YES_NO,
            r"^(?:so |and |but |ok |well |right |just |then |sorry |also |surely )*"
            r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must"
            r"|is not|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|can't|couldn't|won't|wouldn't"
            r"|any|anyone|anybody|anything|correct|right|true|confirm)\b"
            r"|\b(?:correct|right|true|confirm|yes or no|y/n|isn't it|aren't they|didn't they|hasn't it|wasn't it)\W*$",
        ),
        (AnswerType.METHOD, r"\bhow\b"),
    )
)


_SUBORDINATE = re.compile(
    r"^(?:so |and |but )*(?:when|where|if|once|while|since|as|because|although)\b[^,?]*,\s*"
    r"(?=(?:what|who|how|why|which|where|when|whose|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b)"
)
"""A clause before the question, as in "when an audit finds a fault, who acts?"."""


def answer_type(question: str) -> AnswerType:
    """Read the kind of answer off a question in lower case."""
    question = _SUBORDINATE.sub("", question)
    for kind, pattern in _RULES:
        if pattern.search(question):
            return kind
    return AnswerType.OTHER


_DECLARED = re.compile(
    r"^(?:so|and so|but|then|ok so|right so)\b(?! (?:what|who|when|where|why|how|which|whose)\b).*\?$"
)
"""A statement put as a question: "so it fell?"."""


def asks_yes_or_no(question: str) -> bool:
    """Tell whether "yes" or "no" would begin the answer, whatever else is asked for.

    The question is in lower case; where it was typed with a question mark, it ends with one.
    """
    if _DECLARED.match(question):
        return True
    return next(pattern for kind, pattern in _RULES if kind is AnswerType.YES_NO).search(question) is not None
