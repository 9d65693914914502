"""What most tests share: a fictional council's paper, the shipped one, and a cache of their own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from committee_assistant.assistant import Assistant
from committee_assistant.compiled_cache import CACHE_VARIABLE
from committee_assistant.opening import open_assistant

FICTIONAL = Path(__file__).parent / "fictional"

WAITING = 0.5
"""Share of a processor that stays idle while screens wait for their timers: so many more tests run at once."""

settings.register_profile("committee-assistant", deadline=None, derandomize=True)
settings.load_profile("committee-assistant")


def pytest_xdist_auto_num_workers() -> int:
    """Take a worker for each processor, and for the time that tests wait."""
    return round((os.cpu_count() or 1) * (1 + WAITING))


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep compiled knowledge away from the user's own cache."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CACHE_VARIABLE, str(folder))
        yield folder


@pytest.fixture(scope="session")
def fictional(cache_folder: Path) -> Assistant:
    """The assistant on the fictional council's paper."""
    return open_assistant(FICTIONAL)


@pytest.fixture(scope="session")
def shipped(cache_folder: Path) -> Assistant:
    """The assistant on the paper that the package ships."""
    return open_assistant()
