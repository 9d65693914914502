"""Keeps the conversation in progress: every turn is on the disk as it ends, and trouble there never stops it."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from committee_assistant.conversations.export import NothingAskedError, exported, write_beside
from committee_assistant.conversations.store import ConversationStore
from committee_assistant.home import home_folder
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.paper import Paper


class Keeper:
    """The conversation so far, and where it is kept; turns may be written in another thread than they are added in."""

    def __init__(self, home: Path | None = None, keeps: bool = True, record: Path | None = None) -> None:
        """Take the user's folder, whether conversations are kept there, and the file for a transcript on leaving."""
        self.home = home or home_folder()
        self.store = ConversationStore(self.home)
        self.keeps = keeps
        self.record = record
        self._writing = threading.RLock()
        self._take(Conversation("", "", "", ()))

    @property
    def conversation(self) -> Conversation:
        """What was said so far; its id may change when it is first written."""
        return replace(self._about, id=self._id, turns=tuple(self._turns))

    def begin(self, paper: Paper) -> None:
        """Begin a conversation about a paper; nothing is written before its first turn."""
        self._follow(Conversation("", paper.id, paper.short_title or paper.title, ()))

    def go_on(self, conversation: Conversation) -> None:
        """Add what follows to a conversation that is kept."""
        self._follow(conversation)

    def _follow(self, following: Conversation) -> None:
        with self._writing:
            self.write()
            self._take(following)

    def _take(self, conversation: Conversation) -> None:
        self._about, self._id, self._turns = conversation, conversation.id, list(conversation.turns)
        self._kept = len(self._turns)
        """How many turns are on the disk."""
        self._recorded = 0
        """How many turns stand in a transcript."""
        self._whole = False
        """Whether the file is known to end with a whole line."""
        self._complained = False

    def keep(self, turn: KeptTurn) -> str:
        """Add a turn and write it; gives what ``write`` gives."""
        self.add(turn)
        return self.write()

    def add(self, turn: KeptTurn) -> None:
        """Add a turn to the conversation, for ``write`` to put on the disk."""
        now = datetime.now()
        self._id = self._id or f"{now:%Y%m%d-%H%M%S}-1"
        self._turns.append(replace(turn, at=turn.at or f"{now:%Y-%m-%d %H:%M:%S}"))

    def write(self) -> str:
        """Put on the disk what was added; gives a line to say where that fails, once a conversation, else "".

        What could not be written is tried again with the next turn.
        """
        with self._writing:
            turns = tuple(self._turns)
            if not self.keeps or self._kept == len(turns):
                return ""
            try:
                self._write(turns)
            except OSError as error:
                self._whole = False
                said = "" if self._complained else self._trouble(error)
                self._complained = True
                return said
            self._kept, self._whole = len(turns), True
            return ""

    def _write(self, turns: tuple[KeptTurn, ...]) -> None:
        if not self._kept:
            self._id = self.store.create(replace(self._about, id=self._id, turns=turns))
            return
        if not self._whole:
            self.store.mend(self._id)
        self.store.append(self._id, turns[self._kept :])

    def _trouble(self, error: OSError) -> str:
        why = error.strerror or str(error)
        return (
            f"This conversation cannot be kept in {self.store.folder} ({why}). It goes on; /save writes it elsewhere."
        )

    def write_record(self) -> Path | None:
        """Write the transcript that was wanted, under a number where its file is there; gives its path.

        None where none is wanted, or nothing was asked since the last. Raises OSError where it cannot be written.
        """
        if self.record is None or self._recorded == len(self._turns):
            return None
        try:
            written = write_beside(self.record, exported(self.conversation, "transcript", None))
        except NothingAskedError:
            return None
        self._recorded = len(self._turns)
        return written

    def leave(self) -> str:
        """Write what is left, and say in a line where the conversation is kept; "" where there is none."""
        self.write()
        if not self.keeps or not self._turns:
            return ""
        if self._kept < len(self._turns):
            return f"The conversation could not be kept in {self.store.folder}."
        named = "" if self.home == home_folder() else f'--home "{self.home}" '
        return f"Kept in {self.store.path(self._id)}; to go on: committee-assistant {named}--continue"
