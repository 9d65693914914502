"""A conversation in plain mode on the fictional council's paper, kept in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.plain.conversation import PlainConversation


@pytest.fixture
def talk(fictional: Assistant, tmp_path: Path) -> PlainConversation:
    return PlainConversation(fictional, Keeper(tmp_path))
