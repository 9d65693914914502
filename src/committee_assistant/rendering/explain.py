"""How an answer came about, step by step, for whoever tunes the knowledge or doubts the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.reading import Match, Reading
from committee_assistant.rendering.layout import printable

MOST_MATCHES = 5


def explain_lines(
    question: str, resolved: str, reading: Reading, answer: Answer, judgements: Iterable[tuple[str, str]] = ()
) -> list[str]:
    """Give what was read, found and scored, and what answered; ``resolved`` is the whole question asked.

    ``judgements`` are what each threshold is called and what it said.
    """
    lines = [
        f"Question        {question}",
        *([f"Taken for       {resolved}"] if resolved != question else []),
        f"Corrections     {', '.join(f'{one.typed} → {one.read}' for one in reading.corrections) or 'none'}",
        f"Mentions        {', '.join(_mentions(reading)) or 'none'}",
        f"Unknown words   {', '.join(reading.unknown) or 'none'}",
        f"Asks for        {reading.answer_type}{', yes or no first' if reading.yes_or_no else ''}",
        "Best matches",
        *(_match(match) for match in reading.matches[:MOST_MATCHES]),
        f"Margin          {_margin(reading)}",
        *(f"{called:<15} {said}" for called, said in judgements),
        f"Nearest         {', '.join(reading.nearest) or 'none'}",
        f"Outcome         {_outcome(answer)}",
    ]
    return [printable(line) for line in lines]


def _mentions(reading: Reading) -> Iterator[str]:
    for mention in reading.mentions:
        words = " ".join(token.text for token in reading.tokens[mention.first : mention.last])
        yield f"{mention.kind} {mention.value} (“{words}”)"


def _match(match: Match) -> str:
    polarity = f", says {match.polarity}" if match.polarity else ""
    return f"  {match.score:.2f}  {match.key}  (accounts for {match.covered:.0%}{polarity}) “{match.example}”"


def _margin(reading: Reading) -> str:
    """Say how far the best match stands above the runner-up."""
    if len(reading.matches) < 2:
        return "there is no runner-up" if reading.matches else "nothing was matched"
    best, second = reading.matches[:2]
    return f"{reading.margin:.2f}: {best.key} has {best.score:.2f}, the runner-up {second.key} {second.score:.2f}"


def _outcome(answer: Answer) -> str:
    by = answer.intent or "nothing"
    refused = f": {answer.refusal}" if answer.outcome is Outcome.ABSTAIN and answer.refusal else ""
    return f"{answer.outcome}{refused}, by {by}, confidence {answer.confidence:.2f}"
