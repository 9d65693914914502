"""A question as matching sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from committee_assistant.model.reading import AnswerType, Mention
from committee_assistant.understanding.index import EXACT


@dataclass(frozen=True)
class Query:
    """Stems, names, and what the conversation adds to them."""

    stems: Sequence[str]
    mentions: Sequence[Mention]
    """They index into ``stems``."""
    wanted: AnswerType
    within: Mapping[str, float] = field(default_factory=dict)
    """Keys that may answer, each with what is added to its score; empty for all."""
    inserted: range = range(0)
    """The stems that the conversation added."""

    capitalised: frozenset[int] = frozenset()
    """The stems that were typed as names, with a capital inside a sentence."""

    @cached_property
    def named(self) -> dict[str, frozenset[str]]:
        """What is named of each kind that examples must agree on."""
        typed: dict[str, set[str]] = defaultdict(set)
        added: dict[str, set[str]] = defaultdict(set)
        for mention in self.mentions:
            if mention.kind in EXACT:
                into = added if mention.first in self.inserted else typed
                into[mention.kind].add(f"{mention.kind}:{mention.value}")
        return {kind: frozenset(names) for kind, names in {**added, **typed}.items()}
