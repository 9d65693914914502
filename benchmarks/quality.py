"""How well questions are understood: the question sets, asked and held against what was expected of the answers.

    python benchmarks/quality.py [--failures] [FILE ...]

Without files every set that no knowledge was written from is asked: the held halves and the fourth writer's. Prints for
each file how many turns were right, how many were confidently wrong, and how many were silent where the paper answers.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.opening import open_assistant
from committee_assistant.transcripts.expectation import faults
from committee_assistant.transcripts.transcript import Expectation, Groups

QUESTIONS = Path(__file__).parent / "questions"
ANSWERED = {"answer", "correct"}


def not_written_from() -> list[Path]:
    """Give the files whose questions no example question was made from."""
    return sorted(path for path in QUESTIONS.glob("*.yaml") if not path.stem.endswith("-train"))


def expectation(written: dict[str, Any]) -> Expectation:
    """Read what is expected of a turn; further citations are left to the writer's taste."""
    return Expectation(
        outcome=written["outcome"],
        cite=_groups(written.get("cite")),
        say=_groups(written.get("say")),
        avoid=tuple(map(str, written.get("avoid") or ())),
    )


def _groups(written: list[list[Any]] | None) -> Groups:
    return tuple(tuple(map(str, group)) for group in written or ())


def judged(answer: Answer, expect: Expectation) -> str:
    """Call an answer ``right``, ``wrong`` (confidently), ``silent`` or ``other``."""
    if expect.outcome == "clarify" and answer.outcome is Outcome.ANSWER and expect.say:
        return "other" if faults(answer, replace(expect, outcome="answer")) else "right"  # all readings at once
    if not faults(answer, expect):
        return "right"
    if expect.outcome in ANSWERED and answer.outcome is Outcome.ABSTAIN:
        return "silent"
    if answer.outcome is not Outcome.ANSWER or expect.outcome not in {*ANSWERED, "abstain"}:
        return "other"
    return "wrong" if expect.outcome == "abstain" or _misses_all(answer, expect) else "other"


def _misses_all(answer: Answer, expect: Expectation) -> bool:
    """Tell whether nothing of what had to be said is said, or nothing cited and not all said."""
    unsaid = [bool(faults(answer, replace(expect, cite=(), say=(group,), avoid=()))) for group in expect.say]
    uncited = [bool(faults(answer, replace(expect, cite=(group,), say=(), avoid=()))) for group in expect.cite]
    return (bool(unsaid) and all(unsaid)) or (bool(uncited) and all(uncited) and (not unsaid or any(unsaid)))


def turns(path: Path, assistant: Assistant) -> Iterator[tuple[str, str, Answer, Expectation]]:
    """Ask a file's conversations; give each turn's id and question with the answer and what was expected."""
    for conversation in yaml.safe_load(path.read_text(encoding="utf-8")):
        dialogue = None
        for turn in conversation["turns"]:
            reply = assistant.ask(turn["ask"], dialogue)
            dialogue = reply.dialogue
            if turn.get("expect"):
                yield conversation["id"], turn["ask"], reply.answer, expectation(turn["expect"])


def main() -> None:
    """Ask the files named and print the shares."""
    arguments = argparse.ArgumentParser(description="Score the assistant on question sets.")
    arguments.add_argument("files", nargs="*", type=Path, metavar="FILE")
    arguments.add_argument("--failures", action="store_true", help="also print each turn that is not right")
    given = arguments.parse_args()
    assistant = open_assistant()
    for path in given.files or not_written_from():
        tally: Counter[str] = Counter()
        for name, asked, answer, expect in turns(path, assistant):
            called = judged(answer, expect)
            tally[called] += 1
            if given.failures and called != "right":
                print(f"{name} {called}: {asked}\n    {'; '.join(faults(answer, expect))}")
        shares = "  ".join(f"{called} {tally[called] / tally.total():6.1%}" for called in ("right", "wrong", "silent"))
        print(f"{path.name:<18} {tally.total():>4} turns  {shares}")


if __name__ == "__main__":
    main()
