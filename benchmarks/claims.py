"""How well claims are checked: sets of claims by other writers, each checked and held against its verdict.

    python benchmarks/claims.py [--failures] [FILE ...]
    python benchmarks/claims.py --calibrate

Prints for each file how many claims got the right verdict with a right citation, how many the right verdict, and how
many that the paper contradicts, or does not state, were called supported. ``fit-`` files are what the weights of the
signs were fitted on; ``held-`` files are kept back and only ever seen as scores.

``--calibrate`` fits the weights anew and writes knowledge/english/weighing.yaml: on the ``fit-`` files, and on each
``claims/writer-`` file of the knowledge, checked as if it were not there. It prints what cross-validation gives on the
``fit-`` files, takes some ten minutes and needs scikit-learn. The same files give the same weights.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from committee_assistant.checking.checker import Checker
from committee_assistant.checking.index import ClaimIndex
from committee_assistant.checking.inspect import Inspector
from committee_assistant.checking.signs import NAMES
from committee_assistant.loading.load import load_english, load_knowledge
from committee_assistant.model.checking import Verdict
from committee_assistant.model.paper import parent_of
from committee_assistant.opening import DEFAULT_PAPER, knowledge_root, open_assistant, open_checker

CLAIMS = Path(__file__).parent / "claims"
SURE = 0.5
"""Probability from which a claim is called supported; chosen in view of the cross-validated table that this prints."""
REGULARISATION = 0.03
"""Inverse strength of the penalty on large weights."""
FOLDS = 10


@dataclass(frozen=True)
class Labelled:
    """A claim with the verdict that it must get, and the paragraphs of which one of each group must be cited."""

    text: str
    verdict: Verdict
    cite: tuple[tuple[str, ...], ...]


def claims_of(path: Path) -> list[Labelled]:
    """Read a set."""
    return [
        Labelled(one["claim"], Verdict(one["verdict"]), tuple(tuple(map(str, group)) for group in one["cite"] or ()))
        for one in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def cited(citations: Sequence[str], groups: Sequence[Sequence[str]]) -> bool:
    """Tell whether of every group a paragraph is cited; a lettered item and its paragraph stand for each other."""
    return all(any(_same(one, wanted) for one in citations for wanted in group) for group in groups)


def _same(one: str, other: str) -> bool:
    return one == other or parent_of(one) == other or parent_of(other) == one


def score(path: Path, checker: Checker, failures: bool) -> str:
    """Check every claim of a set and give a row of the table."""
    labelled = claims_of(path)
    right = verdicts = waved_false = waved_silent = 0
    for claim in labelled:
        checked = checker.check(claim.text)
        same = checked.verdict is claim.verdict
        verdicts += same
        both = same and (claim.verdict is Verdict.NOT_STATED or cited(checked.citations, claim.cite))
        right += both
        waved = checked.verdict is Verdict.SUPPORTED
        waved_false += waved and claim.verdict is Verdict.CONTRADICTED
        waved_silent += waved and claim.verdict is Verdict.NOT_STATED
        if failures and not both:
            print(f"  {claim.verdict} -> {checked.verdict} {', '.join(checked.citations)}: {claim.text}")
    share = f"{100 * right / len(labelled):9.1f} %{100 * verdicts / len(labelled):9.1f} %"
    return f"{path.stem:16}{len(labelled):7}{share}{waved_false:9}{waved_silent:12}"


Signed = tuple[list[tuple[float, ...]], list[int]]
"""The signs of claims, and the places of their verdicts."""


def signed(inspector: Inspector, labelled: Iterable[tuple[Verdict, str]]) -> Signed:
    """Gather the signs of claims with known verdicts."""
    pairs = [(inspector.inspect(text).signs.values(), list(Verdict).index(verdict)) for verdict, text in labelled]
    return [values for values, _ in pairs], [place for _, place in pairs]


def of_writers(inspector: Inspector) -> Signed:
    """Gather the signs of the claims that checking learns from, those of each writer as if they were not there."""
    knowledge, _ = load_knowledge(knowledge_root() / DEFAULT_PAPER)
    english, _ = load_english(knowledge_root() / "english")
    files = sorted(
        {Path(one.origin.file) for one in knowledge.claims if Path(one.origin.file).stem.startswith("writer-")}
    )
    signs: list[tuple[float, ...]] = []
    wanted: list[int] = []
    for file in files:
        theirs = [one for one in knowledge.claims if Path(one.origin.file) == file]
        others = replace(knowledge, claims=tuple(one for one in knowledge.claims if Path(one.origin.file) != file))
        without = replace(inspector, index=ClaimIndex.of(others, english))
        found = signed(without, [pair for one in theirs for pair in one.by_verdict])
        signs += found[0]
        wanted += found[1]
        print(f"{file.name}: {len(found[0])} claims", flush=True)
    return signs, wanted


def calibrate(checker: Checker) -> Iterator[str]:
    """Fit the weights and write them; gives what cross-validation says."""
    import numpy
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import KFold
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    labelled = [claim for path in sorted(CLAIMS.glob("fit-*.yaml")) for claim in claims_of(path)]
    signs, wanted = map(numpy.array, signed(checker.inspector, [(claim.verdict, claim.text) for claim in labelled]))
    more, more_wanted = map(numpy.array, of_writers(checker.inspector))
    model = make_pipeline(StandardScaler(), LogisticRegression(C=REGULARISATION, max_iter=3000))
    likely = numpy.zeros((len(labelled), len(Verdict)))
    for rest, fold in KFold(FOLDS, shuffle=True, random_state=0).split(signs):
        model.fit(numpy.vstack([signs[rest], more]), numpy.concatenate([wanted[rest], more_wanted]))
        likely[fold] = model.predict_proba(signs[fold])
    yield f"{len(labelled)} claims, {FOLDS}-fold cross-validation"
    yield "sure     right   contradicted called supported   supported called so"
    for sure in (0.0, 0.4, 0.5, 0.6, 0.7, 0.8):
        given = likely.argmax(axis=1)
        given[(given == 0) & (likely[:, 0] < sure)] = 2
        waved = ((given == 0) & (wanted == 1)).sum() / (wanted == 1).sum()
        found = ((given == 0) & (wanted == 0)).sum() / (wanted == 0).sum()
        yield f"{sure:4.1f}{(given == wanted).mean():9.1%}{waved:20.1%}{found:30.1%}"
    model.fit(numpy.vstack([signs, more]), numpy.concatenate([wanted, more_wanted]))
    scaler, logistic = model[0], model[1]
    lines = [
        "# How the verdict of a claim is told: written by `python benchmarks/claims.py --calibrate`, never by hand.",
        "weighing:",
        f'  sure: "{SURE}"',
        f"  bias: {_texts(logistic.intercept_)}",
        "  signs:",
    ]
    for name, mean, spread, counts in zip(NAMES, scaler.mean_, scaler.scale_, logistic.coef_.T, strict=True):
        lines.append(f'    - {{sign: {name}, mean: "{mean:.4f}", spread: "{spread:.4f}", counts: {_texts(counts)}}}')
    path = knowledge_root() / "english" / "weighing.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    yield f"written to {path}"


def _texts(numbers: Sequence[float]) -> str:
    return "[" + ", ".join(f'"{number:.4f}"' for number in numbers) + "]"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--failures", action="store_true", help="print each claim that is not right")
    parser.add_argument("--calibrate", action="store_true", help="fit the weights anew and write them")
    options = parser.parse_args()
    assistant = open_assistant(None)
    checker = open_checker(assistant)
    if options.calibrate:
        for line in calibrate(checker):
            print(line)
        return
    print(f"{'':16}{'claims':>7}{'right':>11}{'verdict':>11}{'false as':>9}{'not stated':>12}")
    print(f"{'':16}{'':7}{'':11}{'right':>11}{'true':>9}{'as true':>12}")
    for path in options.files or sorted(CLAIMS.glob("*.yaml")):
        print(score(path, checker, options.failures))


if __name__ == "__main__":
    main()
