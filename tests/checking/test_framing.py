from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.checking.framing import claimed
from committee_assistant.understanding.sentence_kind import SentenceKind, sentence_kind

CLAIM = "the bridge was closed in May"


@pytest.mark.parametrize(
    "framed",
    [
        f"Officers say that {CLAIM}",
        f"Let us not forget, colleagues: {CLAIM}",
        f"It is true that {CLAIM}.",
        f"{CLAIM}, I am told.",
        f"According to the report, {CLAIM}",
        f"{CLAIM} [¶29] [¶32(e)]",
        f"{CLAIM} (para 20.1).",
    ],
)
def test_what_leads_up_to_a_claim_is_taken_off(framed: str) -> None:
    assert claimed(framed).rstrip(".") == CLAIM


def test_a_claim_without_a_frame_is_left_alone() -> None:
    assert claimed("Officers told the panel nothing") == "Officers told the panel nothing"


@given(st.text(max_size=300))
def test_something_is_always_left(text: str) -> None:
    assert bool(claimed(text)) == bool(" ".join(claimed(text).split()))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The bridge was closed in May.", SentenceKind.CLAIM),
        ("Why was the bridge closed?", SentenceKind.QUESTION),
        ("What members may ask of the closure", SentenceKind.QUESTION),
        ("Members may wish to ask about the bridge.", SentenceKind.OPINION),
        ("The council should reopen the bridge.", SentenceKind.OPINION),
        ("It is disappointing that the bridge is closed.", SentenceKind.OPINION),
        ("Bridge closure", SentenceKind.FRAGMENT),
    ],
)
def test_only_a_claim_can_be_held_against_a_paper(sentence: str, kind: SentenceKind) -> None:
    assert sentence_kind(sentence) is kind
