"""How an answer came about, step by step, for whoever tunes the knowledge or doubts the answer."""

from __future__ import annotations

from collections.abc import Iterator

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.reading import Match, Reading
from committee_assistant.rendering.layout import printable

MOST_MATCHES = 5


def explain_lines(question: str, resolved: str, reading: Reading, answer: Answer) -> list[str]:
    """Give what was read, found and scored, and what answered; ``resolved`` is the whole question asked."""
    lines = [
        f"Question        {question}",
        *([f"Taken for       {resolved}"] if resolved != question else []),
        f"Corrections     {', '.join(f'{one.typed} → {one.read}' for one in reading.corrections) or 'none'}",
        f"Mentions        {', '.join(_mentions(reading)) or 'none'}",
        f"Unknown words   {', '.join(reading.unknown) or 'none'}",
        f"Asks for        {reading.answer_type}{', yes or no first' if reading.yes_or_no else ''}",
        "Best matches",
        *(_match(match) for match in reading.matches[:MOST_MATCHES]),
        f"Margin          {reading.margin:.2f} over the runner-up",
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


def _outcome(answer: Answer) -> str:
    by = answer.intent or "nothing"
    refused = f": {answer.refusal}" if answer.outcome is Outcome.ABSTAIN and answer.refusal else ""
    return f"{answer.outcome}{refused}, by {by}, confidence {answer.confidence:.2f}"
