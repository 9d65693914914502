"""Puts the shipped paper's compiled knowledge into the wheel, so that nobody's first question waits for it."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledKnowledge(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles with the sources that the wheel is built from; an editable install compiles at its first question."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled copy to a wheel's files."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from committee_assistant.opening import compile_shipped

        for compiled in compile_shipped(Path(mkdtemp())):
            build_data["force_include"][str(compiled)] = f"committee_assistant/compiled/{compiled.name}"
