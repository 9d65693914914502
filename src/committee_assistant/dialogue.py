"""What was said so far."""
from __future__ import annotations
from dataclasses import dataclass
@dataclass(frozen=True)
class Dialogue:
    """Turns."""
