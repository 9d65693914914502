"""Processes that are killed while they keep: at most the turn in work is lost, and the conversation goes on."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.store import ConversationStore
from tests.conversations.examples import asked

ROOT = Path(__file__).parents[2]
KEEP = """
import sys
from pathlib import Path
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.store import ConversationStore
from tests.conversations.examples import asked
from tests.library.papers import paper_of
keeper = Keeper(Path(sys.argv[1]))
keeper.begin(paper_of("parks", "There are benches."))
kept = ConversationStore(Path(sys.argv[1])).list().conversations
if kept:
    keeper.go_on(kept[0])
print("ready", flush=True)
number = len(keeper.conversation.turns)
while True:
    assert keeper.keep(asked(f"Question {number}?", "Twelve. " * 4000)) == ""
    print(number, flush=True)
    number += 1
"""


def test_a_process_killed_while_keeping_loses_at_most_the_turn_in_work(tmp_path: Path) -> None:
    chance = random.Random(5)
    for _ in range(8):
        command = [sys.executable, "-c", KEEP, str(tmp_path)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.0, 0.12))
        process.kill()
        said = process.communicate()[0].split()

        listing = ConversationStore(tmp_path).list()

        assert listing.problems == ()
        turns = [turn.asked for one in listing.conversations for turn in one.turns]
        assert turns == [f"Question {number}?" for number in range(len(turns))]
        assert len(turns) >= max((int(number) + 1 for number in said), default=0)

    (conversation,) = ConversationStore(tmp_path).list().conversations
    assert len(conversation.turns) > 8
    keeper = Keeper(tmp_path)
    keeper.go_on(conversation)
    assert keeper.keep(asked("And now?")) == ""
    assert ConversationStore(tmp_path).read(conversation.id).turns[-1].asked == "And now?"
