"""What the shipped transcripts reach of the shipped paper."""

from __future__ import annotations

from pathlib import Path

from committee_assistant.assistant import Assistant
from committee_assistant.evaluating.coverage import coverage
from committee_assistant.evaluating.read import read_cases
from committee_assistant.evaluating.run import ask_all
from committee_assistant.transcripts.discovery import transcript_files

TRANSCRIPTS = Path(__file__).parents[2] / "transcripts"


def test_the_shipped_transcripts_cover_every_paragraph_of_the_shipped_paper(shipped: Assistant) -> None:
    cases = read_cases(transcript_files([TRANSCRIPTS]))
    found = coverage(shipped.knowledge, ask_all(cases.conversations, shipped))

    assert cases.problems == ()
    assert found.missed_paragraphs == ()


def test_without_any_question_nothing_is_covered(shipped: Assistant) -> None:
    found = coverage(shipped.knowledge, [])

    assert len(found.missed_paragraphs) == found.paragraphs
    assert len(found.missed_facts) == found.facts
