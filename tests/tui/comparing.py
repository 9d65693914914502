"""Compares what is drawn with the picture that was kept, several pictures a test, each reported where it differs.

pytest-textual-snapshot draws one picture for each start of the application; here a test draws as many as it likes.
"""

from __future__ import annotations

import inspect
import pickle
import re
from collections.abc import Callable
from typing import Any

import pytest
from pytest_textual_snapshot import PseudoApp, PseudoConsole, SVGImageExtension, node_to_report_path
from rich.console import ConsoleDimensions
from syrupy.assertion import SnapshotAssertion

Compare = Callable[[str, str], bool]
"""Takes an SVG and its name within the test; False where the picture kept is another."""
_NEEDLESS = re.compile(
    r"@font-face \{.*?\}\s*|<!--.*?-->\s*"  # what it would load from elsewhere
    r'|<clipPath id="[^"]*-line-\d+">.*?</clipPath>\s*| clip-path="url\(#[^"]*-line-\d+\)"'  # a line's end
    r'|<text [^>]*>\s*</text>| shape-rendering="crispEdges"| textLength="[^"]*"',
    re.DOTALL,
)


class Trimmed(SVGImageExtension):  # type: ignore[misc]
    """Keeps of Textual's SVG what tells one screen from another, in half the room."""

    def serialize(self, *args: Any, **kwargs: Any) -> str:
        """Write a picture as its file holds it."""
        return trimmed(super().serialize(*args, **kwargs))


def trimmed(svg: str) -> str:
    """Give an SVG without fonts from elsewhere and without what only sets off lines."""
    return "".join(f"{line.rstrip()}\n" for line in _NEEDLESS.sub("", svg).splitlines() if line.strip())


@pytest.fixture
def as_before(snapshot: SnapshotAssertion, request: pytest.FixtureRequest) -> Compare:
    """Give what compares a picture with the one that was kept, or keeps it with ``--snapshot-update``."""
    kept = snapshot.use_extension(Trimmed)

    def compare(svg: str, name: str) -> bool:
        same = bool(kept(name=name) == svg)
        _report(request.node, name, same, kept, svg)
        return same

    return compare


def _report(node: pytest.Function, name: str, same: bool, kept: SnapshotAssertion, svg: str) -> None:
    """Leave what pytest-textual-snapshot makes its report of."""
    was = kept.executions[kept.num_executions - 1].final_data
    path, line, test = node.reportinfo()
    console = PseudoApp(PseudoConsole(False, ConsoleDimensions(80, 24)))
    data = (same, str(was), svg, console, path, line, f"{test}[{name}]", inspect.getdoc(node.obj) or "", "", bool(was))
    report = node_to_report_path(node)
    report.with_name(f"{report.name}_{name}").write_bytes(pickle.dumps(data))
