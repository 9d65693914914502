from __future__ import annotations

from committee_assistant.assistant import Assistant
from committee_assistant.commands import WANTING
from tests.tui.driving import driving


async def test_a_claim_is_held_against_the_paper_and_its_verdict_kept(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say("/check Wexcombe looks after 42 playgrounds.")

        assert "[¶1]" in it.seen
        assert it.pane == "1"
        assert [turn.cite for turn in it.app.keeper.conversation.turns] == [("1",)]


async def test_without_a_claim_it_says_how_to_write_one(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say("/check ")

        assert WANTING["check"] in it.seen
