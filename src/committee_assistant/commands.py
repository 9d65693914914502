"""The slash commands of a conversation: what the menu offers and what a typed line means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """One command."""

    name: str
    takes: str
    """How its argument is shown; "" if it takes none, in brackets if it can be left out."""
    says: str

    @property
    def needs_argument(self) -> bool:
        """Whether it does nothing without its argument."""
        return bool(self.takes) and not self.takes.startswith("[")

    @property
    def usage(self) -> str:
        """How it is typed."""
        return f"/{self.name} {self.takes}".strip()


COMMANDS = (
    Command("timeline", "", "what happened when, and what is still to come"),
    Command("figures", "", "the figures, shares with bars"),
    Command("audit", "", "the same as /figures"),
    Command("priorities", "[NUMBER]", "the priorities with their activities"),
    Command("para", "NUMBER", "read a paragraph; typing its number does the same"),
    Command("paragraphs", "[WORDS]", "browse the whole paper, or find words in it"),
    Command("papers", "", "the papers to open, add and remove"),
    Command("open", "ID", "open another paper"),
    Command("add", "FILE", "read a paper and keep it"),
    Command("check", "CLAIM", "check a sentence against the paper"),
    Command("copy", "[all]", "copy the latest answer, or the whole conversation"),
    Command("save", "[FORMAT] [FILE]", "write the conversation as md, html or json"),
    Command("transcript", "[FILE]", "make a test of the conversation, for replay; Ctrl+R"),
    Command("conversations", "[WORDS]", "find and reopen conversations that were kept; F9"),
    Command("new", "", "begin a new conversation"),
    Command("feedback", "+ or - [WHY]", "mark the latest answer as useful or not right"),
    Command("theme", "[NAME]", "dark, light or high-contrast"),
    Command("help", "", "keys and commands"),
    Command("quit", "", "leave"),
)

WANTING = {
    "open": "Name the paper to open: /open ID. /papers lists them.",
    "add": "Name the file to add, PDF, Word, Markdown or text: /add FILE.",
    "check": "Write what is to be checked after it: /check The April visit went ahead.",
    "feedback": "Mark the latest answer with /feedback + or /feedback - and, if you like, say why.",
}
"""What is said of commands that are typed without what they need."""
NO_ANSWER = "There is no answer to mark yet."
NO_PAPER = "No paper is open yet."

ALIASES = {"history": "conversations", "stats": "figures"}
"""Other names that people expect, one of them the command line's own."""


@dataclass(frozen=True)
class Typed:
    """A line that begins with a slash, taken apart."""

    name: str
    argument: str

    @property
    def command(self) -> Command | None:
        """The command of that name, or None."""
        return next((command for command in COMMANDS if command.name == self.name), None)


def parse(line: str) -> Typed:
    """Take ``/para 20.1`` apart."""
    name, _, argument = line.removeprefix("/").partition(" ")
    return Typed(ALIASES.get(name.lower(), name.lower()), argument.strip())


def matching(line: str) -> tuple[Command, ...]:
    """Give the commands that a line being typed may become; none once its argument is begun."""
    if not line.startswith("/") or " " in line or "\n" in line:
        return ()
    return tuple(command for command in COMMANDS if command.name.startswith(line[1:].lower()))
