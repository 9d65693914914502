"""An answer as the JSON object of the contract, and JSON as text that any file or terminal takes."""

from __future__ import annotations

import json
from typing import Any

from committee_assistant.model.answer import Answer
from committee_assistant.rendering.layout import printable
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


def json_text(value: Any, indent: int | None = None) -> str:
    """Write a value as JSON in which a character that may not be printed is escaped, and so kept."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if printable(text) == text:
        return text
    return "".join(character if printable(character) else json.dumps(character)[1:-1] for character in text)
