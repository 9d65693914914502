"""How well the intent matcher does on a set that has nothing to do with committee papers.

    python benchmarks/intents.py

150 everyday intents with 10 examples each, 1500 other utterances of them, 300 utterances of none. Prints accuracy, and
how well the score tells utterances of an intent from those of none (AUROC), as typed and with typing errors (6 letters
in 100); the time of training, of reading the packed matcher back and of one match. Where scikit-learn is installed, its
linear SVM over TF-IDF is measured beside it; RapidFuzz's nearest example always is.
"""

from __future__ import annotations

import bisect
import random
import statistics
import string
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rapidfuzz import fuzz, process

from committee_assistant.loading.load import load_english
from committee_assistant.opening import knowledge_root
from committee_assistant.understanding.intent_matcher import IntentMatcher

SETS = Path(__file__).parent / "intents"
ERRORS = 0.06
"""Share of letters that are mistyped."""

Guess = tuple[str, float]
Matcher = Callable[[Sequence[str]], list[Guess]]


def read(name: str) -> list[tuple[str, str]]:
    """Give a file's (utterance, intent) pairs; the intent of an utterance of none is empty."""
    lines = (SETS / name).read_text(encoding="utf-8").splitlines()
    return [(utterance, intent) for intent, _, utterance in (line.partition("\t") for line in lines)]


def mistyped(utterance: str) -> str:
    """Leave out, double, swap or replace letters; the same utterance is always mistyped alike."""
    chance = random.Random(utterance)
    typed: list[str] = []
    for letter in utterance:
        if not letter.isalpha() or chance.random() >= ERRORS:
            typed.append(letter)
            continue
        kind = chance.randrange(4)
        if kind == 1:
            typed += (letter, letter)
        elif kind == 2:
            typed.append(chance.choice(string.ascii_lowercase))
        elif kind == 3 and typed:
            typed.insert(len(typed) - 1, letter)
    return "".join(typed)


def auroc(of_intents: Sequence[float], of_none: Sequence[float]) -> float:
    """Give the chance that an utterance of an intent scores above one of none."""
    low = sorted(of_none)
    above = (bisect.bisect_left(low, score) + bisect.bisect_right(low, score) for score in of_intents)
    return sum(above) / 2 / len(of_intents) / len(of_none)


def measure(name: str, guess: Matcher, tests: Sequence[tuple[str, str]]) -> str:
    """Give a line with accuracy and AUROC, as typed and mistyped."""
    cells = [f"{name:<34}"]
    for typing in (str, mistyped):
        guesses = guess([typing(utterance) for utterance, _ in tests])
        known = [(found, intent) for found, (_, intent) in zip(guesses, tests, strict=True) if intent]
        none = [found[1] for found, (_, intent) in zip(guesses, tests, strict=True) if not intent]
        right = sum(found[0] == intent for found, intent in known) / len(known)
        cells.append(f"{right:6.3f}  {auroc([found[1] for found, _ in known], none):6.3f}")
    return "   ".join(cells)


def fuzzy(examples: Sequence[tuple[str, str]]) -> Matcher:
    """Give the nearest example by RapidFuzz's token_set_ratio."""
    texts = [utterance for utterance, _ in examples]

    def nearest(utterance: str) -> Guess:
        found = process.extractOne(utterance, texts, scorer=fuzz.token_set_ratio)
        return examples[found[2]][1], found[1]

    return lambda utterances: [nearest(utterance) for utterance in utterances]


def machine(examples: Sequence[tuple[str, str]]) -> Matcher | None:
    """Give scikit-learn's linear SVM over TF-IDF of words and runs of letters, or None where it is not installed."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.pipeline import make_union
        from sklearn.svm import LinearSVC
    except ImportError:
        return None
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    features = make_union(letters, TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True))
    model = LinearSVC().fit(features.fit_transform([one for one, _ in examples]), [intent for _, intent in examples])

    def guess(utterances: Sequence[str]) -> list[Guess]:
        scores = model.decision_function(features.transform(utterances))
        return [(str(model.classes_[row.argmax()]), float(row.max())) for row in scores]

    return guess


def matcher(fitted: IntentMatcher) -> Matcher:
    """Give our matcher."""

    def guess(utterances: Sequence[str]) -> list[Guess]:
        found = [fitted.match(utterance) for utterance in utterances]
        return [(one.intent, one.score) if one else ("", 0.0) for one in found]

    return guess


def main() -> None:
    """Measure and print."""
    examples, tests = read("train.tsv"), read("test.tsv")
    started = time.perf_counter()
    fitted = IntentMatcher.fit(examples, load_english(knowledge_root() / "english")[0])
    trained = time.perf_counter() - started
    print(f"{'':<34}   as typed          mistyped\n{'':<34}   right   AUROC    right   AUROC")
    print(measure("IntentMatcher", matcher(fitted), tests))
    print(measure("IntentMatcher, without English", matcher(IntentMatcher.fit(examples)), tests))
    svm = machine(examples)
    print(measure("linear SVM over TF-IDF", svm, tests) if svm else "linear SVM: scikit-learn is not installed")
    print(measure("RapidFuzz token_set_ratio", fuzzy(examples), tests))
    packed = fitted.dumps()
    opened = min(_seconds(lambda: IntentMatcher.loads(packed).match("hello")) for _ in range(5))
    reread = IntentMatcher.loads(packed)
    once = statistics.median(_seconds(partial(reread.match, text)) for text, _ in tests[:300])
    print(
        f"training {trained:.1f} s; packed {len(packed) / 1e6:.1f} MB; reading it back with a first match "
        f"{1000 * opened:.0f} ms; a match {1000 * once:.1f} ms (median)"
    )


def _seconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
