from __future__ import annotations

from pathlib import Path

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.model.problem import Origin, Problem
from committee_assistant.opening import KnowledgeError
from tests.tui import wexcombe
from tests.tui.driving import driving


def broken() -> Assistant:
    raise RuntimeError("[/boom]")


def faulty() -> Assistant:
    raise KnowledgeError([Problem(Origin("visits.yaml", 3), "no such paragraph: [99]")])


async def test_a_paper_that_cannot_be_opened_is_said_not_to_be(state_folder: Path) -> None:
    async with driving(opener=broken) as it:
        assert "The paper could not be opened" in it.seen
        assert "No paper is open" in it.seen
        assert "Traceback" not in it.seen
        await it.say(wexcombe.MILL)
        assert "could not be opened" in it.seen
        await it.say("/timeline")
        await it.press("f3", "ctrl+o", "tab")
        assert "No paper is open yet" in it.seen

    logs = list(state_folder.rglob("errors.log"))
    assert ["[/boom]" in log.read_text(encoding="utf-8") for log in logs] == [True]


async def test_faulty_knowledge_is_said_with_its_first_problem() -> None:
    async with driving(opener=faulty) as it:
        said = " ".join(it.seen.split())

        assert "Its knowledge has 1 problem" in said
        assert "visits.yaml:3: no such paragraph: [99]" in said


async def test_a_paper_whose_questions_cannot_be_suggested_is_still_answered() -> None:
    class Unsuggesting(wexcombe.Wexcombe):
        def ask(self, question: str, dialogue: object = None) -> Reply:
            if question != wexcombe.MILL:
                raise RuntimeError("no")
            return super().ask(question, dialogue)

    async with driving(opener=lambda: Unsuggesting()) as it:  # type: ignore[arg-type,return-value]
        await it.say(wexcombe.MILL)

        assert "It opened again in August 2031." in it.seen
