"""A checked claim as text: the verdict first, then what differs, then what the paper says."""

from __future__ import annotations

from typing import Any

from committee_assistant.model.checking import Checked, CheckedDocument, Verdict
from committee_assistant.rendering.layout import hang
from committee_assistant.rendering.plain import claim_text

SAID = {
    Verdict.SUPPORTED: "Supported",
    Verdict.CONTRADICTED: "Contradicted",
    Verdict.NOT_STATED: "Not stated",
}


def checked_text(checked: Checked) -> str:
    """Give why, on one line, with the paragraphs: all that follows the verdict."""
    said = [f"{checked.because}."] if checked.because else []
    said += map(claim_text, checked.says)
    if checked.verdict is Verdict.NOT_STATED and checked.see:
        said.append(f"Nearest: {', '.join(f'paragraph {paragraph}' for paragraph in checked.see)}.")
    return " ".join(said)


def checked_json(checked: Checked, paper: str) -> dict[str, Any]:
    """Give the object of the contract; ``paper`` is the paper's id."""
    return {
        "claim": checked.claim,
        "verdict": str(checked.verdict),
        "text": f"{SAID[checked.verdict]}. {checked_text(checked)}".rstrip(),
        "confidence": round(checked.confidence, 2),
        "citations": [{"paper": paper, "paragraph": paragraph} for paragraph in checked.citations],
        "see": [{"paper": paper, "paragraph": paragraph} for paragraph in checked.see],
        "parts": [checked_json(part, paper) for part in checked.parts],
    }


def checked_lines(checked: Checked, width: int | None) -> list[str]:
    """Give the verdict with its reason, and that of each part where the claim has several."""
    lines = hang("", f"{SAID[checked.verdict]}. {checked_text(checked)}".rstrip(), width)
    for part in checked.parts:
        lines += hang("  - ", f"“{part.claim}” {SAID[part.verdict].lower()}. {checked_text(part)}".rstrip(), width)
    return lines


def summary(document: CheckedDocument) -> str:
    """Count the verdicts in one line."""
    counts = (f"{len(document.with_verdict(verdict))} {SAID[verdict].lower()}" for verdict in Verdict)
    return f"{', '.join(counts)}, {len(document.left_out)} left out"


def document_lines(document: CheckedDocument, width: int | None) -> list[str]:
    """Give a whole briefing: the counts, every sentence with its verdict in order, and what was left out."""
    lines = [*hang("", f"{document.title} against {document.paper_title}", width), f"{summary(document)}."]
    for sentence in document.sentences:
        if sentence.checked:
            lines += ["", *hang("  ", f"“{sentence.text}”", width)]
            lines += [f"  {line}" for line in checked_lines(sentence.checked, width and width - 2)]
    if document.left_out:
        lines += ["", "Left out, because nothing in them can be held against the paper"]
        for sentence in document.left_out:
            lines += hang("  ", f"{sentence.left_out}: “{sentence.text}”", width)
    return lines


def document_json(document: CheckedDocument) -> dict[str, Any]:
    """Give a whole briefing as one object."""
    return {
        "title": document.title,
        "paper": document.paper,
        "counts": {str(verdict): len(document.with_verdict(verdict)) for verdict in Verdict},
        "sentences": [
            {"sentence": sentence.text, "heading": sentence.heading}
            | (checked_json(sentence.checked, document.paper) if sentence.checked else {"left_out": sentence.left_out})
            for sentence in document.sentences
        ],
    }
