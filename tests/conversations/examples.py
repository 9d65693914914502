"""Made-up conversations on a council that does not exist, and any turns at all for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from committee_assistant.model.answer import Answer, Listed, Outcome, Refusal
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.facts import Choice, Claim

HOSTILE = "[/b] \x1b]0;owned\x07 ‮gnp ](javascript:x) <script> “é” \ud800 \u2028 \x00"


def asked(question: str, said: str = "Twelve.", *cite: str, at: str = "") -> KeptTurn:
    return KeptTurn(question, Answer(Outcome.ANSWER, (Claim(said, cite or ("3",)),)), at=at)


def conversation(*turns: KeptTurn, id: str = "20310502-190733-1", paper: str = "parks") -> Conversation:
    return Conversation(id, paper, "Parks Update", turns)


_texts = st.text(max_size=12) | st.sampled_from([HOSTILE, "\n", '"', "\\", "\udcff"])
_cites = st.lists(st.sampled_from(["3", "32(e)", "20.1"]), min_size=1, max_size=3).map(tuple)
_claims = st.builds(Claim, _texts, _cites, st.booleans(), st.booleans(), st.booleans())
_answers = st.builds(
    Answer,
    st.sampled_from(Outcome),
    st.lists(_claims, max_size=3).map(tuple),
    st.none() | _texts,
    st.floats(0, 1),
    st.none() | st.booleans(),
    st.lists(st.builds(Listed, _texts, _texts, _texts, st.booleans()), max_size=2).map(tuple),
    _texts,
    _cites,
    st.lists(st.builds(Choice, _texts, _texts), max_size=2).map(tuple),
    st.none() | st.sampled_from(Refusal),
    st.lists(_texts, max_size=2).map(tuple),
)
turns = st.builds(KeptTurn, _texts, st.none() | _answers, _texts, _cites, st.just("2031-05-02 19:07:33"))
"""Any turns; a half of a surrogate pair stands alone, since two that meet become the character that they mean."""
