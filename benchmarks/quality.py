"""How well questions are understood: the question sets, asked and held against what was expected of the answers.

    python benchmarks/quality.py [--failures] [--causes] [FILE ...]

Without files every set that no knowledge was written from is asked: the held halves and the fourth writer's. Prints for
each file how many turns were right, how many were confidently wrong, and how many were silent where the paper answers;
then the same for first turns, follow-ups, and each outcome that was expected.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from committee_assistant.assistant import Assistant
from committee_assistant.evaluating.judging import ANSWERED, cites, judge
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.opening import open_assistant
from committee_assistant.transcripts.transcript import Expectation, Groups

QUESTIONS = Path(__file__).parent / "questions"


def not_written_from() -> list[Path]:
    """Give the files whose questions no example question was made from."""
    return sorted(path for path in QUESTIONS.glob("*.yaml") if not path.stem.endswith("-train"))


def expectation(written: dict[str, Any]) -> Expectation:
    """Read what is expected of a turn."""
    return Expectation(
        outcome=written["outcome"],
        cite=_groups(written.get("cite")),
        allow=tuple(map(str, written.get("allow") or ())),
        say=_groups(written.get("say")),
        avoid=tuple(map(str, written.get("avoid") or ())),
    )


def _groups(written: list[list[Any]] | None) -> Groups:
    return tuple(tuple(map(str, group)) for group in written or ())


def judged(answer: Answer, expect: Expectation) -> str:
    """Call an answer ``right``, ``wrong`` (confidently), ``silent`` or ``other``."""
    return str(judge(answer, expect).called)


def cause(answer: Answer, expect: Expectation) -> str:
    """Say in what way an answer that is not right fails."""
    if answer.outcome is Outcome.ABSTAIN:
        return "refused by a gap" if (answer.intent or "").startswith("gap") else "refused as not understood"
    if answer.outcome is Outcome.CLARIFY:
        return "asked back"
    if expect.outcome == "abstain":
        return "answered what the paper does not say"
    if answer.outcome is not Outcome.ANSWER or expect.outcome not in ANSWERED:
        return "took a question for a remark, or the reverse"
    uncited = [not cites(answer, group) for group in expect.cite]
    if uncited and all(uncited):
        return "answered from another paragraph"
    return "answered in part" if any(uncited) else "the right paragraph, another fact of it"


@dataclass(frozen=True)
class Turn:
    """A turn that was asked, its answer, and what was expected of it."""

    conversation: str
    place: int
    """From 0; beyond that a follow-up."""
    asked: str
    answer: Answer
    expect: Expectation

    @property
    def groups(self) -> tuple[str, ...]:
        """What its result is counted under."""
        return "follow-ups" if self.place else "first turns", f"expected {self.expect.outcome}"


def turns(path: Path, assistant: Assistant) -> Iterator[Turn]:
    """Ask a file's conversations and give the turns of which something is expected."""
    for conversation in yaml.safe_load(path.read_text(encoding="utf-8")):
        dialogue = None
        for place, turn in enumerate(conversation["turns"]):
            reply = assistant.ask(turn["ask"], dialogue)
            dialogue = reply.dialogue
            if turn.get("expect"):
                yield Turn(conversation["id"], place, turn["ask"], reply.answer, expectation(turn["expect"]))


def row(name: str, tally: Counter[str]) -> str:
    """Give a line with the shares of a tally."""
    shares = "  ".join(f"{called} {tally[called] / tally.total():6.1%}" for called in ("right", "wrong", "silent"))
    return f"{name:<22} {tally.total():>4} turns  {shares}"


def main() -> None:
    """Ask the files named and print the shares."""
    arguments = argparse.ArgumentParser(description="Score the assistant on question sets.")
    arguments.add_argument("files", nargs="*", type=Path, metavar="FILE")
    arguments.add_argument("--failures", action="store_true", help="also print each turn that is not right")
    arguments.add_argument("--causes", action="store_true", help="also count in what ways turns fail")
    given = arguments.parse_args()
    assistant = open_assistant()
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    causes: Counter[str] = Counter()
    for path in given.files or not_written_from():
        tally: Counter[str] = Counter()
        for turn in turns(path, assistant):
            called = judged(turn.answer, turn.expect)
            tally[called] += 1
            for group in ("all", *turn.groups):
                tallies[group][called] += 1
            if called != "right":
                causes[cause(turn.answer, turn.expect)] += 1
            if given.failures and called != "right":
                failed = "; ".join(judge(turn.answer, turn.expect).faults)
                print(f"{turn.conversation} {called}: {turn.asked}\n    {failed}")
        print(row(path.name, tally))
    print(*(row(group, tally) for group, tally in sorted(tallies.items())), sep="\n")
    if given.causes:
        print(*(f"{count:>4}  {why}" for why, count in causes.most_common()), sep="\n")


if __name__ == "__main__":
    main()
