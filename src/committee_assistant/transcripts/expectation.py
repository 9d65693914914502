"""Whether an answer is what was expected of it, whatever its wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.paper import parent_of
from committee_assistant.rendering.plain import plain_text
from committee_assistant.transcripts.read import REGULAR_EXPRESSION
from committee_assistant.transcripts.transcript import Expectation

_MARKS = re.compile(r"\s*\[¶[^\]]*\]")
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def faults(answer: Answer, expect: Expectation) -> list[str]:
    """Say what an answer lacks or has too much; nothing where it is as expected."""
    wanted = Outcome.ANSWER if expect.outcome == "correct" else Outcome(expect.outcome)
    if answer.outcome is not wanted:
        return [f"the outcome is {answer.outcome}, expected {expect.outcome}"]
    return [*_cite_faults(answer, expect), *_say_faults(answer, expect)]


def _cite_faults(answer: Answer, expect: Expectation) -> Iterator[str]:
    for group in expect.cite:
        if not any(_same(cited, wanted) for cited in answer.citations for wanted in group):
            yield f"does not cite {' or '.join(group)}"
    allowed = (*expect.allow, *(one for group in expect.cite for one in group))
    for cited in answer.citations if expect.allow else ():
        if not any(_same(cited, wanted) for wanted in allowed):
            yield f"cites {cited}"


def _say_faults(answer: Answer, expect: Expectation) -> Iterator[str]:
    text = _flat(_MARKS.sub("", plain_text(answer)))  # the number of a paragraph is nothing said
    for group in expect.say:
        if not any(_occurs(wanted, text) for wanted in group):
            yield f"does not say {' or '.join(group)}"
    for unwanted in expect.avoid:
        if _occurs(unwanted, text):
            yield f"says {unwanted}"


def _same(cited: str, wanted: str) -> bool:
    """Take ``32`` and ``32(e)`` for the same paragraph, one of them more exactly."""
    return cited == wanted or parent_of(cited) == wanted or parent_of(wanted) == cited


def _occurs(wanted: str, text: str) -> bool:
    if wanted.startswith(REGULAR_EXPRESSION):
        return re.search(wanted.removeprefix(REGULAR_EXPRESSION).strip(), text, re.IGNORECASE) is not None
    flat = _flat(wanted).strip()
    if re.fullmatch(r"[\d.]+%?", flat):  # 7% is not said by 27%
        return re.search(rf"(?<![\d.]){re.escape(flat)}(?!\d|\.\d)", text) is not None
    return flat in text


def _flat(text: str) -> str:
    """Fold case, white space, quotes, dashes and thousands commas."""
    folded = text.casefold().replace("’", "'").replace("‘", "'")
    return " ".join(_THOUSANDS.sub("", _DASHES.sub("-", folded)).split())
