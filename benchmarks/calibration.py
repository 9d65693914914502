"""From where on to answer: what each value of the two thresholds would give, and which one cross-validation chooses.

    python benchmarks/calibration.py [FILE ...]

Without files the sets that no knowledge was written from are asked once, with everything answered that has a match at
all; then each threshold turns what stands below it into a refusal. Conversations are dealt into five folds; for each
fold the threshold is the one that serves the other four best (right turns less twice the wrong ones), and is held
against that fold. Refusing a turn does not change the turns after it here, as it would in a real conversation.

Then the same for the threshold on the evidence: every set is asked once for each share of a question that
an answer must account for. Nothing is drawn by lot: the same files give the same figures.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest.mock import patch

from quality import judged, not_written_from, turns

from committee_assistant.answering import evidence, respond
from committee_assistant.evaluating.judging import ANSWERED
from committee_assistant.model.answer import Outcome
from committee_assistant.opening import open_assistant

THRESHOLDS = (*(step / 20 for step in range(20)), 0.97, 0.99, 0.995, 0.999)
SHARES = (0.0, 0.25, 0.35, 0.5)
FOLDS = 5
COST = 2
"""How many right turns a wrong one undoes."""


@dataclass(frozen=True)
class Judged:
    """A turn with what it would be called when answered, and when refused."""

    fold: int
    confidence: float
    answered: str
    refused: str

    def at(self, threshold: float) -> str:
        """Give what it is called from a threshold on."""
        return self.answered if self.confidence >= threshold else self.refused


def ask(paths: Iterable[Path]) -> list[Judged]:
    """Ask every set with nothing refused for want of confidence."""
    found = []
    everything = partial(evidence.weigh, threshold=evidence.Threshold(accept=0.0))
    with patch.object(respond, "weigh", everything):
        assistant = open_assistant()
        for path in paths:
            for turn in turns(path, assistant):
                called = judged(turn.answer, turn.expect)
                sure = turn.answer.confidence if turn.answer.outcome is Outcome.ANSWER else 1.0
                expected = turn.expect.outcome
                refused = "right" if expected == "abstain" else "silent" if expected in ANSWERED else "other"
                fold = zlib.crc32(turn.conversation.encode()) % FOLDS
                found.append(Judged(fold, sure, called, refused))
    return found


def ask_with_evidence(paths: Sequence[Path], share: float) -> list[tuple[int, str]]:
    """Ask every set where what answers must account for a share; give each turn's fold and what it is called."""
    with patch.object(evidence, "FOREIGN", share):
        assistant = open_assistant()
        asked = [turn for path in paths for turn in turns(path, assistant)]
    return [(zlib.crc32(turn.conversation.encode()) % FOLDS, judged(turn.answer, turn.expect)) for turn in asked]


def calibrate_evidence(paths: Sequence[Path]) -> None:
    """Print what each threshold on the evidence gives, and what cross-validation chooses."""
    by_share = {share: ask_with_evidence(paths, share) for share in SHARES}
    print("\nshare           right   wrong  silent")
    for share, found in by_share.items():
        print(line(f"{share:9.2f}", Counter(called for _, called in found)))
    chosen: Counter[str] = Counter()
    for fold in range(FOLDS):
        others = {share: Counter(one for place, one in found if place != fold) for share, found in by_share.items()}
        share = max(SHARES, key=lambda one: (others[one]["right"] - COST * others[one]["wrong"], -one))
        tally = Counter(one for place, one in by_share[share] if place == fold)
        chosen += tally
        print(line(f"fold {fold + 1}, {share:.2f}", tally))
    print(line("cross-validated", chosen))
    print(f"as shipped, {evidence.FOREIGN}")


def shares(found: Sequence[Judged], threshold: float) -> Counter[str]:
    """Count what turns are called at a threshold."""
    return Counter(one.at(threshold) for one in found)


def best(found: Sequence[Judged]) -> float:
    """Choose the threshold that serves best; the lowest of equals."""
    return max(THRESHOLDS, key=lambda one: (shares(found, one)["right"] - COST * shares(found, one)["wrong"], -one))


def main() -> None:
    """Ask, and print both tables."""
    arguments = argparse.ArgumentParser(description="Show what each value of both thresholds would give.")
    arguments.add_argument("files", nargs="*", type=Path, metavar="FILE")
    paths = arguments.parse_args().files or not_written_from()
    found = ask(paths)
    print(f"{len(found)} turns\nthreshold   right   wrong  silent")
    for threshold in THRESHOLDS:
        print(line(f"{threshold:9.3f}", shares(found, threshold)))
    chosen: Counter[str] = Counter()
    for fold in range(FOLDS):
        threshold = best([one for one in found if one.fold != fold])
        tally = shares([one for one in found if one.fold == fold], threshold)
        chosen += tally
        print(line(f"fold {fold + 1}, {threshold:.3f}", tally))
    print(line("cross-validated", chosen))
    print(line(f"as shipped, {evidence.THRESHOLD.accept}", shares(found, evidence.THRESHOLD.accept)))
    calibrate_evidence(paths)


def line(name: str, tally: Counter[str]) -> str:
    """Give a line with the shares of a tally."""
    return f"{name:<16}" + "".join(f"{tally[called] / tally.total():8.1%}" for called in ("right", "wrong", "silent"))


if __name__ == "__main__":
    main()
