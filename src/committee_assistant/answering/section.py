"""Answers "what does it say about the risks?" of a paper that nobody has restated: how the section on them goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from committee_assistant.answering.build import answer
from committee_assistant.answering.quote import ENDED, entries
from committee_assistant.model.answer import Answer
from committee_assistant.model.facts import Claim
from committee_assistant.model.paper import Paper, Paragraph, parent_of
from committee_assistant.model.reading import Reading
from committee_assistant.model.sentences import sentences

MOST = 3
"""Paragraphs that are quoted, each by its first sentence."""
_PAPER = r"(?:it|this|they|the (?:report|paper|document))"
_ABOUT = re.compile(
    rf"^(?:and |so |ok )*(?:what (?:does|do|did) {_PAPER} (?:say|tell us|have to say) (?:about|on|regarding)"
    rf"|what(?:'s| is) (?:there|in {_PAPER}|said) (?:about|on)|what about"
    r"|(?:is there )?anything (?:about|on|said about)"
    r"|tell me(?: more)? about|summarise(?: the (?:section|part|bit) on)?|what are) (?:the )?(?P<topic>.+?)\W*$",
    re.IGNORECASE,
)
_IDLE = frozenset(
    "the a an and of in on to for our its their this that with what who how is are was we it by at".split()
)


def section(reading: Reading, paper: Paper) -> Answer | None:
    """Quote how the paragraphs of the section begin whose heading is the topic asked about; None where none is."""
    found = _ABOUT.match(reading.question)
    wanted = _words(found["topic"]) if found else frozenset()
    if not wanted:
        return None
    headings = dict.fromkeys(one.section for one in paper.paragraphs if one.section != paper.title)
    named = [heading for heading in headings if wanted <= _words(heading)]
    if not named:
        return None
    heading = min(named, key=lambda one: len(_words(one)))
    own = [one for one in paper.paragraphs if one.section == heading and one.id == parent_of(one.id) and one.says]
    claims = [claim for paragraph in own[:MOST] for claim in _beginning(paragraph, paper)]
    return answer(claims, "passage", heading) if claims else None


def _beginning(paragraph: Paragraph, paper: Paper) -> Iterator[Claim]:
    """Give the first sentence, with the list that it introduces."""
    line, *following = paragraph.says.split("\n")
    first, *rest = sentences(line) or [line]
    yield Claim(first, (paragraph.id,), quoted=True)
    if not rest and not first.endswith(ENDED):
        yield from entries(paragraph, following, paper)


def _words(text: str) -> frozenset[str]:
    """Give the words of a topic or heading by their first letters, so that "risk" finds "Risks"."""
    return frozenset(re.sub(r"(?:ies|y|es|s)$", "", word) for word in re.findall(r"[a-z]+", text.lower())) - _IDLE
