"""What was said so far, and what a follow-up leaves out of its question."""

from committee_assistant.dialogue.resolve import Rewrite, clauses, rewrites
from committee_assistant.dialogue.state import Dialogue

__all__ = ["Dialogue", "Rewrite", "clauses", "rewrites"]
