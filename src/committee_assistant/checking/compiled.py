"""What checking needs of a paper's knowledge, compiled once and kept apart: most runs ask and do not check."""

from __future__ import annotations

from dataclasses import dataclass, field

from committee_assistant.checking.index import ClaimIndex
from committee_assistant.model.checking import Weighing
from committee_assistant.model.knowledge import English, Knowledge


@dataclass(frozen=True)
class CompiledClaims:
    """The labelled claims, counted, and how a verdict is told by them; empty for a paper that has none."""

    index: ClaimIndex = field(default_factory=ClaimIndex)
    weighing: Weighing = field(default_factory=Weighing)

    @classmethod
    def of(cls, knowledge: Knowledge, english: English) -> CompiledClaims:
        """Compile the claims of one paper; takes some seconds."""
        return cls(ClaimIndex.of(knowledge, english), english.weighing)
