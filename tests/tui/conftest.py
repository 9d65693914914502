"""Runs a test that is a coroutine, keeps what it writes away from the user's own, and parses each style sheet once."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet

from committee_assistant.home import HOME_VARIABLE
from tests.tui.comparing import as_before

__all__ = ["as_before"]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in wanted}))
    return True


@pytest.fixture(autouse=True)
def state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "state"))
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "state"


@pytest.fixture(scope="session", autouse=True)
def parsed_once() -> Iterator[None]:
    """Share what is parsed of a style sheet among all applications of a run: a third of what starting one takes."""
    parse = Stylesheet._parse_rules
    known: dict[object, Any] = {}

    def parse_once(sheet: Stylesheet, *args: Any, **named: Any) -> Any:
        key = (args, tuple(named.items()), frozenset(sheet._variables.items()))
        if key not in known:
            known[key] = parse(sheet, *args, **named)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        yield
