"""What a paper says to a claim: that it is so, that it is not, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from committee_assistant.model.facts import Claim
from committee_assistant.model.problem import Origin

CHECKING = "check"
"""The intent of an answer that gives a verdict."""


class Verdict(StrEnum):
    """The three ways in which checking a claim ends."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_STATED = "not-stated"


WORST_FIRST = (Verdict.CONTRADICTED, Verdict.NOT_STATED, Verdict.SUPPORTED)
"""The verdicts, what needs mending first."""


@dataclass(frozen=True)
class LabelledClaims:
    """Claims that people make about some paragraphs, by the verdict that each must get."""

    cite: tuple[str, ...]
    supported: tuple[str, ...]
    contradicted: tuple[str, ...]
    not_stated: tuple[str, ...]
    origin: Origin = Origin()

    @property
    def by_verdict(self) -> Iterator[tuple[Verdict, str]]:
        """Give every claim with its verdict."""
        for verdict, texts in zip(Verdict, (self.supported, self.contradicted, self.not_stated), strict=True):
            yield from ((verdict, text) for text in texts)


@dataclass(frozen=True)
class Weight:
    """What one sign of a verdict counts, once it is measured from its mean in units of its spread."""

    mean: float
    spread: float
    counts: tuple[float, ...]
    """For each verdict, in order."""


@dataclass(frozen=True)
class Weighing:
    """A multinomial logistic model of the verdict, and how sure of support one must be."""

    weights: Mapping[str, Weight] = field(default_factory=dict)
    """By the sign's name."""
    bias: tuple[float, ...] = ()
    """For each verdict, in order."""
    sure: float = 0.0
    """Probability from which a claim is called supported: to wave a false one through is the worst mistake."""


@dataclass(frozen=True)
class Checked:
    """A claim with its verdict and why."""

    claim: str
    """As it was given."""
    verdict: Verdict
    says: tuple[Claim, ...]
    """What the paper says to it, each sentence with its paragraphs; where it is silent, what it does not say."""
    confidence: float
    """0 to 1."""
    see: tuple[str, ...] = ()
    """The nearest paragraphs where the paper is silent."""
    because: str = ""
    """What of the claim differs from the paper: "November, where the paper has September"; "" where it is the whole."""
    parts: tuple[Checked, ...] = ()
    """Each part's verdict where the claim has several."""

    @property
    def citations(self) -> tuple[str, ...]:
        """Each paragraph that the verdict rests on, once; empty where the paper is silent."""
        if self.verdict is Verdict.NOT_STATED:
            return ()
        return tuple(dict.fromkeys(paragraph for claim in self.says for paragraph in claim.cite))


@dataclass(frozen=True)
class CheckedSentence:
    """A sentence of a briefing, checked or left out."""

    text: str
    heading: str
    """What it stands under in the briefing."""
    checked: Checked | None = None
    left_out: str = ""
    """What it is instead of a claim: "a question", "an opinion"."""


@dataclass(frozen=True)
class CheckedDocument:
    """A whole briefing, sentence by sentence."""

    title: str
    paper: str
    """Id of the paper that it was held against."""
    paper_title: str
    sentences: tuple[CheckedSentence, ...]

    def with_verdict(self, verdict: Verdict) -> tuple[Checked, ...]:
        """Give the claims that got a verdict, in order."""
        return tuple(one.checked for one in self.sentences if one.checked and one.checked.verdict is verdict)

    @property
    def left_out(self) -> tuple[CheckedSentence, ...]:
        """Give the sentences that claim nothing."""
        return tuple(one for one in self.sentences if one.checked is None)
