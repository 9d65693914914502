"""The report that continuous integration reads: JUnit's XML, a suite for each transcript and a case for each turn."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from committee_assistant.transcripts.differing import difference_lines, one_line
from committee_assistant.transcripts.running import Run

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids or advises against."""


def junit_xml(runs: Iterable[Run]) -> str:
    """Write a whole report; a character that XML cannot hold becomes U+FFFD."""
    root = Element("testsuites", name="committee-assistant replay")
    for run in runs:
        _suite(root, run)
    for counted in ("tests", "failures", "errors"):
        root.set(counted, str(sum(int(suite.get(counted, 0)) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, run: Run) -> None:
    title = run.transcript.title if run.transcript else run.file.name
    failures = sum(not one.same for one in run.judged)
    suite = SubElement(root, "testsuite", name=_clean(title), file=_clean(str(run.file)))
    unreadable = run.transcript is None
    suite.set("tests", str(1 if unreadable else len(run.judged)))
    suite.set("failures", str(failures))
    suite.set("errors", str(int(unreadable)))
    if unreadable:
        lines = [str(problem) for problem in run.problems]
        _told(_case(suite, run, "the transcript can be read", 0), "error", "the transcript cannot be read", lines)
    for one in run.judged:
        case = _case(suite, run, one.turn.ask, one.turn.origin.line)
        if not one.same:
            kind = "not as expected" if one.faults else "changed"
            _told(case, "failure", kind, [f"{one.turn.origin}: {one_line(one.turn.ask)}", *difference_lines(one)])


def _case(suite: Element, run: Run, name: str, line: int) -> Element:
    case = SubElement(suite, "testcase", name=_clean(one_line(name)), classname=_clean(run.file.as_posix()))
    case.set("file", _clean(str(run.file)))
    if line:
        case.set("line", str(line))
    return case


def _told(case: Element, kind: str, message: str, lines: list[str]) -> None:
    SubElement(case, kind, message=message, type=kind).text = _clean("\n".join(lines))


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
