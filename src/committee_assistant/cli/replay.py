"""``replay``: asks the questions of transcripts again and shows where the answers differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import say
from committee_assistant.cli.papers import opened, paper_option

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant
    from committee_assistant.transcripts.replay import Replayed

EXAMPLES = """\b
Examples:
  committee-assistant replay transcripts/
  committee-assistant replay visits.yaml --update

\b
In a difference [-words-] went and {+words+} came.
Exit codes: 0 all as recorded and expected, 1 not so, 2 wrong usage or a
transcript that cannot be read."""


@click.command(epilog=EXAMPLES, short_help="Replay transcripts and show what changed.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATHS...")
@click.option("--update", is_flag=True, help="Then record the answers of today, save those that are not as expected.")
@paper_option
def replay(paths: tuple[Path, ...], update: bool, paper: str | None) -> int:
    """Replay transcripts, each a YAML file or all of a folder."""
    files = list(dict.fromkeys(_files(paths)))
    if not files:
        raise click.UsageError(f"there is no transcript (.yaml) in {', '.join(map(str, paths))}")
    assistant = opened(paper)
    tally: Counter[str] = Counter()
    for file in files:
        tally += _replay_file(file, assistant, update)
    say(_summary(len(files), tally))
    if tally["broken"]:
        raise Unreadable(f"replay: {tally['broken']} of {len(files)} transcripts cannot be read")
    return 1 if tally["unmet"] or (tally["changed"] and not update) else 0


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.yaml")) if path.is_dir() else [path]


def _replay_file(file: Path, assistant: Assistant, update: bool) -> Counter[str]:
    from committee_assistant.transcripts.read import read_transcript
    from committee_assistant.transcripts.replay import replay as replay_transcript
    from committee_assistant.transcripts.replay import updated
    from committee_assistant.transcripts.write import transcript_yaml

    transcript, problems = read_transcript(file)
    if transcript is None:
        say(*map(str, problems))
        return Counter(broken=1)
    replayed = replay_transcript(transcript, assistant)
    for one in replayed:
        if not one.same:
            say(*_difference(one))
    if update:
        try:
            file.write_text(transcript_yaml(updated(transcript, replayed)), encoding="utf-8", newline="\n")
        except OSError as error:
            raise Unreadable(f"{file} cannot be rewritten: {error.strerror}") from error
    tally = Counter("unmet" if one.faults else "changed" if one.changes else "same" for one in replayed)
    say(f"{file}: {transcript.title}: {_counts(tally)}")
    return tally


def _difference(one: Replayed) -> list[str]:
    lines = [f"{one.turn.origin}: {one.turn.ask}"]
    lines += (f"    {change}" for change in one.changes)
    lines += (f"    expected: {fault}" for fault in one.faults)
    if one.faults and not one.changes:
        from committee_assistant.rendering.plain import plain_text

        lines.append(f"    answer: {plain_text(one.answer)}")
    return lines


def _counts(tally: Counter[str]) -> str:
    parts = [f"{tally['same']} as before"]
    parts += [f"{tally['changed']} changed"] if tally["changed"] else []
    parts += [f"{tally['unmet']} not as expected"] if tally["unmet"] else []
    return ", ".join(parts)


def _summary(files: int, tally: Counter[str]) -> str:
    broken = f", {tally['broken']} cannot be read" if tally["broken"] else ""
    return f"{files} transcript{'' if files == 1 else 's'}{broken}; turns: {_counts(tally)}"
