"""Reads a paper's folder and the folder of English; gives all that is wrong with them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from committee_assistant.loading import read_facts as read
from committee_assistant.loading.checks import CHECKS
from committee_assistant.loading.entry import Entry, Problems, read_entry
from committee_assistant.model.checking import Weighing
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.problem import Origin, Problem

T = TypeVar("T")
_PAPER_KEYS = (
    "paper", "sections", "paragraphs", "statements", "events", "statistics", "lists",
    "people", "bodies", "terms", "priorities", "gaps", "ambiguities", "claims",
)  # fmt: skip
_ENGLISH_KEYS = (
    "concepts",
    "fillers",
    "misspellings",
    "names",
    "intents",
    "smalltalk",
    "standing",
    "outside",
    "words",
    "thesaurus",
    "light",
    "opposites",
    "negations",
    "weighing",
)


def load_knowledge(folder: Path) -> tuple[Knowledge, list[Problem]]:
    """Read every YAML file of a paper's folder.

    Returns what could be read, and every problem in order of file and line; raises nothing for bad content.
    """
    problems = Problems()
    files = list(_files(folder, problems, _PAPER_KEYS))

    paragraphs: dict[str, Paragraph] = {}
    for paragraph in _each(files, "paragraphs", _paragraph):
        first = paragraphs.setdefault(paragraph.id, paragraph)
        if first is not paragraph:
            problems.add(paragraph.origin, f"paragraph {paragraph.id!r} is restated at {first.origin} too", "keep one")
    knowledge = Knowledge(
        paper=_paper(folder, files, paragraphs, problems),
        statements=_each(files, "statements", lambda entry: read.read_statement(entry, problems)),
        events=_each(files, "events", lambda entry: read.read_event(entry, problems)),
        statistics=_each(files, "statistics", lambda entry: read.read_statistic(entry, problems)),
        lists=_each(files, "lists", lambda entry: read.read_list(entry, problems)),
        entities=(
            *_each(files, "people", lambda entry: read.read_entity("person", entry, problems)),
            *_each(files, "bodies", lambda entry: read.read_entity("body", entry, problems)),
            *_each(files, "terms", lambda entry: read.read_entity("term", entry, problems)),
        ),
        priorities=_each(files, "priorities", lambda entry: read.read_priority(entry, problems)),
        gaps=_each(files, "gaps", read.read_gap),
        ambiguities=_each(files, "ambiguities", lambda entry: read.read_ambiguity(entry, problems)),
        claims=_each(files, "claims", read.read_labelled_claims),
    )
    for check in CHECKS:
        problems.found += check(knowledge)
    return knowledge, sorted(set(problems.found))


def load_english(folder: Path) -> tuple[English, list[Problem]]:
    """Read the folder of words, templates and small talk that hold for any paper."""
    problems = Problems()
    files = list(_files(folder, problems, _ENGLISH_KEYS))

    misspellings = (file.entry("misspellings") for file in files)
    names = (file.entry("names") for file in files)
    english = English(
        concepts={entry.text("id"): entry.texts("words") for file in files for entry in file.entries("concepts")},
        fillers=frozenset(word for file in files for word in file.texts("fillers")),
        misspellings={wrong: entry.text(wrong) for entry in misspellings if entry for wrong in entry.names()},
        names={kind: values for entry in names if entry for kind, values in _names(entry)},
        intents=_each(files, "intents", read.read_intent),
        smalltalk=_each(files, "smalltalk", read.read_smalltalk),
        standing=_each(files, "standing", read.read_standing),
        outside=tuple(question for file in files for question in file.texts("outside")),
        words=tuple(line for file in files for line in file.texts("words")),
        thesaurus=tuple(tuple(line.split(", ")) for file in files for line in file.texts("thesaurus")),
        light=_words(files, "light"),
        opposites=tuple(
            tuple(tuple(side.split(", ")) for side in line.split(" / "))
            for file in files
            for line in file.texts("opposites")
        ),
        negations=_words(files, "negations"),
        weighing=next((read.read_weighing(entry) for file in files if (entry := file.entry("weighing"))), Weighing()),
    )
    return english, sorted(set(problems.found))


def _each(files: list[Entry], key: str, reader: Callable[[Entry], T]) -> tuple[T, ...]:
    return tuple(reader(entry) for file in files for entry in file.entries(key))


def _names(entry: Entry) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    for kind in entry.names():
        values = entry.entry(kind)
        if values:
            yield kind, {value: values.texts(value) for value in values.names()}


def knowledge_files(folder: Path) -> list[Path]:
    """Give the YAML files of a folder in order, those in hidden folders left out."""
    found = sorted(folder.rglob("*.yaml"))
    return [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]


def _words(files: Sequence[Entry], key: str) -> tuple[str, ...]:
    """Give the words of lines that hold several each."""
    return tuple(word for file in files for line in file.texts(key) for word in line.split(", "))


def _files(folder: Path, problems: Problems, keys: tuple[str, ...]) -> Iterator[Entry]:
    paths = knowledge_files(folder)
    if not paths:
        problems.add(Origin(str(folder)), "there is no .yaml file here", "name a folder of knowledge")
    for path in paths:
        entry = read_entry(path, str(path), problems)
        if entry:
            entry.only(*keys)
            yield entry


def _paragraph(entry: Entry) -> Paragraph:
    entry.only("id", "says", "figures", "fingerprint")
    return Paragraph(
        id=entry.text("id"),
        section="",
        says=entry.text("says"),
        figures=entry.texts("figures"),
        fingerprint=entry.text("fingerprint", ""),
        origin=entry.origin,
    )


def _paper(folder: Path, files: list[Entry], paragraphs: dict[str, Paragraph], problems: Problems) -> Paper:
    heads = [head for file in files if (head := file.entry("paper"))]
    if len(heads) != 1:
        problems.add(Origin(str(folder)), f"'paper:' is given {len(heads)} times", "give it once, in paper.yaml")
    head = heads[0] if heads else None
    ordered: list[Paragraph] = []
    for section in (section for file in files for section in file.entries("sections")):
        section.only("heading", "paragraphs")
        for paragraph_id in section.texts("paragraphs"):
            known = paragraphs.pop(paragraph_id, None)
            if known is None:
                problems.add(section.origin, f"paragraph {paragraph_id!r} is not restated", "add it to 'paragraphs:'")
                continue
            ordered.append(replace(known, section=section.text("heading")))
    for stray in paragraphs.values():
        problems.add(stray.origin, f"paragraph {stray.id!r} is in no section", "add it to 'sections:' in paper.yaml")
    return Paper(
        id=head.text("id") if head else folder.name,
        title=head.text("title") if head else folder.name,
        short_title=head.text("short-title") if head else folder.name,
        committee=head.text("committee", "") if head else "",
        date=head.text("date", "") if head else "",
        paragraphs=tuple(ordered),
        reading_order={paragraph.id: place for place, paragraph in enumerate(ordered)},
        verbatim=head.flag("verbatim") if head else False,
    )
