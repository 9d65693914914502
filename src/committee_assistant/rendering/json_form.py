"""An answer as the JSON object of the contract."""

from __future__ import annotations

from typing import Any

from committee_assistant.model.answer import Answer
from committee_assistant.rendering.plain import plain_text


def json_form(question: str, answer: Answer, paper: str) -> dict[str, Any]:
    """Give the object that ``ask --json`` prints; ``paper`` is the paper's id."""
    return {
        "question": question,
        "outcome": str(answer.outcome),
        "text": plain_text(answer),
        "confidence": answer.confidence,
        "intent": answer.intent,
        "citations": [{"paper": paper, "paragraph": paragraph} for paragraph in answer.citations],
        "see": [{"paper": paper, "paragraph": paragraph} for paragraph in answer.see],
        "choices": [choice.question for choice in answer.choices],
    }
