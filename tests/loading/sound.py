"""A folder of knowledge with one entry of each kind, to be broken in one place at a time."""

from dataclasses import dataclass
from pathlib import Path

from committee_assistant.loading.load import load_knowledge
from committee_assistant.model.problem import Problem

SOUND = """\
paper:
  id: hedges
  title: Hedges of Wexcombe
  short-title: Hedges
sections:
  - heading: Hedges
    paragraphs: ["1", "2"]
paragraphs:
  - id: "1"
    says: 31 hedges were laid on 5 June 2021.
    figures: ["31", "5", june, "2021"]
  - id: "2"
    says: The work goes on.
statements:
  - id: hedges-laid
    subject: the hedges laid
    says:
      - text: 31 hedges were laid.
        cite: ["1"]
    questions:
      - how many hedges were laid
  - id: hedges-next
    subject: the work
    says:
      - text: The work goes on.
        cite: ["2"]
    questions:
      - what happens next
events:
  - id: laying
    kind: programme
    name: the hedge laying
    when: "2021-06-05"
    status: happened
    says:
      - text: The hedges were laid on 5 June 2021.
        cite: ["1"]
    cite: ["1"]
statistics:
  - id: share
    measure: hedges laid
    value: "31"
    unit: ""
    says: [{text: 31 hedges., cite: ["1"]}]
    cite: ["1"]
lists:
  - id: kinds
    name: kinds of hedge
    item: kind
    lead: The kinds of hedge are these
    computed: true
    cite: ["1"]
    items:
      - name: hawthorn
terms:
  - id: term-hap
    name: HAP
    expansion: hedge action plan
    expanded: false
    says:
      - text: HAP usually stands for hedge action plan.
        general: true
      - text: The hedges were laid under it.
        cite: ["1"]
claims:
  - cite: ["1"]
    supported: ["Hedges were laid in June"]
    contradicted: ["No hedge was laid"]
    not-stated: ["The hedges were dear"]
gaps:
  - id: gap-cost
    missing: what the hedges cost
    nearest: ["1"]
    questions: [what did the hedges cost]
ambiguities:
  - id: which
    ask: Laid or cut?
    choices:
      - {label: laid, question: how many hedges were laid}
      - {label: cut, question: how many hedges were cut}
    questions: [how many hedges]
"""


@dataclass(frozen=True)
class Broken:
    """A sound file with one fragment replaced, and what is said of it."""

    fault: str
    find: str
    put: str
    message: str
    at: str
    """The line that the message points at, by what it holds once broken; "" where there is none."""


def problems_of(folder: Path, content: str | bytes) -> list[Problem]:
    data = content.encode() if isinstance(content, str) else content
    (folder / "hedges.yaml").write_bytes(data)
    return load_knowledge(folder)[1]


def check(folder: Path, broken: Broken) -> None:
    """Break the sound folder and see that the message stands once, with a hint and its line."""
    assert broken.find in SOUND
    content = SOUND.replace(broken.find, broken.put, 1)

    found = [one for one in problems_of(folder, content) if one.message.startswith(broken.message)]

    assert len(found) == 1
    assert found[0].hint
    if broken.at:
        line = content[: content.index(broken.at)].count("\n") + 1
        assert str(found[0]).startswith(f"{folder / 'hedges.yaml'}:{line}: {broken.message}")
