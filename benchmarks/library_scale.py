"""How fast and how well a library is searched as it grows, beside other engines over the same paragraphs.

    python benchmarks/library_scale.py [--large] [PARAGRAPHS ...]

Makes papers of 200 paragraphs of about 80 words each: function words, made-up words of falling frequency, and for each
paper some that it favours. By default 10,000 and 100,000 paragraphs; ``--large`` adds 1,000,000, which takes about
fifteen minutes and 5 GB of disk until the end. Half of the questions are drawn from all words of a paragraph (*plain*),
half from its common words only (*hard*); a fifth of their words are not the paragraph's. Prints for each engine the
time and disk of building, the most memory that its process had, the time of a search, and the share of questions whose
paragraph came first and among the first ten. tantivy and bm25s are measured where they are installed.
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from committee_assistant.library.database import Database
from committee_assistant.library.records import Prepared, StoredPaper, insert
from committee_assistant.library.search import GATHERED
from committee_assistant.library.stems import FUNCTION_WORDS, index_stems
from committee_assistant.library.store import Library

SIZES = (10_000, 100_000)
LARGE = 1_000_000
OF_A_PAPER = 200
VOCABULARY = 150_000
COMMON = 3000
"""Words of the vocabulary, from the most frequent, that hard questions are drawn from."""
QUESTIONS = 200
"""Of each kind; half as many at the largest size."""
MOST = 10

Questions = dict[str, list[tuple[int, list[str]]]]
Search = Callable[[list[str]], list[int]]


def vocabulary(chance: random.Random) -> list[str]:
    """Make up words that are their own stems."""
    syllables = [first + last for first in "b c d f g h j k l m n p r t v w ch tr pl gr".split() for last in "aou"]
    made: dict[str, None] = {}
    while len(made) < VOCABULARY:
        word = "".join(chance.choices(syllables, k=chance.randint(2, 4)))
        if word not in FUNCTION_WORDS:
            made[word] = None
    unstable = [word for word in itertools.islice(made, 2000) if index_stems(word) != [word]]
    assert not unstable, unstable
    return list(made)


def corpus(chance: random.Random, words: Sequence[str], size: int) -> Iterator[list[str]]:
    """Make up paragraphs."""
    idle = sorted(FUNCTION_WORDS)
    idle_weights = list(itertools.accumulate(1 / (rank + 1) ** 0.8 for rank in range(len(idle))))
    weights = list(itertools.accumulate(1 / (rank + 20) ** 1.05 for rank in range(len(words))))
    for first in range(0, size, OF_A_PAPER):
        favoured = chance.choices(words, cum_weights=weights, k=80)
        for _ in range(min(OF_A_PAPER, size - first)):
            length = max(15, int(chance.gauss(80, 25)))
            paragraph = chance.choices(idle, cum_weights=idle_weights, k=length * 42 // 100)
            paragraph += chance.choices(favoured, k=length * 12 // 100)
            paragraph += chance.choices(words, cum_weights=weights, k=length - len(paragraph))
            chance.shuffle(paragraph)
            yield paragraph


def question(chance: random.Random, paragraph: Sequence[str], words: Sequence[str]) -> list[str]:
    """Ask for a paragraph in 5 to 12 words, of which three in five have a topic."""
    length = chance.randint(5, 12)
    topic = chance.sample(paragraph, min(len(paragraph), max(3, round(length * 0.6))))
    topic = [word if chance.random() > 0.2 else chance.choice(words[:COMMON]) for word in topic]
    asked = topic + chance.choices(sorted(FUNCTION_WORDS), k=length - len(topic))
    chance.shuffle(asked)
    return asked


def write_corpus(folder: Path, size: int) -> None:
    """Write paragraphs, one on a line, and the questions about some of them."""
    chance = random.Random(size)
    words = vocabulary(chance)
    common = set(words[:COMMON])
    number = QUESTIONS // 2 if size > SIZES[-1] else min(QUESTIONS, size // 2)
    chosen = set(chance.sample(range(size), 2 * number))
    asked: Questions = {"plain": [], "hard": []}
    with (folder / "corpus").open("w", encoding="utf-8") as file:
        for line, paragraph in enumerate(corpus(random.Random(size + 1), words, size)):
            file.write(" ".join(paragraph) + "\n")
            if line in chosen:
                kind = "plain" if len(asked["plain"]) <= len(asked["hard"]) else "hard"
                able = common if kind == "hard" else set(paragraph)
                topic = able.intersection(paragraph) - FUNCTION_WORDS
                asked[kind].append((line, question(chance, sorted(topic), words)))
    (folder / "questions").write_text(json.dumps(asked), encoding="utf-8")


def paragraphs(folder: Path) -> Iterator[str]:
    """Read what was written."""
    with (folder / "corpus").open(encoding="utf-8") as file:
        yield from map(str.rstrip, file)


def library(folder: Path, index: Path) -> Search:
    """Build the package's own; the words are their own stems, so that the stemmer's time is not in it."""
    database = Database(index)
    numbered = enumerate(paragraphs(folder))
    paper = 0
    while some := list(itertools.islice(numbered, OF_A_PAPER)):
        stems = ((str(line), " ".join(w for w in text.split() if w not in FUNCTION_WORDS)) for line, text in some)
        stored = StoredPaper(f"p{paper}", "", "", "", "", "", str(paper), len(some))
        with database.writing() as connection:
            insert(connection, Prepared(stored, b"", tuple(stems)))
        paper += 1
    database.close()
    opened = Library.open(index)
    return lambda words: [int(hit.paragraph_id) for hit in opened.search(words, MOST)]


def fts5(folder: Path, index: Path, *, pruned: bool) -> Search:
    """Build SQLite's full text search, asked for all words or for the rarest, and ranking all that it finds."""
    connection = sqlite3.connect(index / "fts5.sqlite", isolation_level=None)
    connection.execute("CREATE VIRTUAL TABLE passage USING fts5(text)")
    connection.execute("CREATE VIRTUAL TABLE word USING fts5vocab(passage, row)")
    connection.execute("BEGIN")
    rows = enumerate(paragraphs(folder))
    connection.executemany("INSERT INTO passage (rowid, text) VALUES (?, ?)", rows)
    connection.execute("COMMIT")

    def rarest(words: list[str]) -> list[str]:
        held = []
        for word in sorted(set(words) - FUNCTION_WORDS):
            found = connection.execute("SELECT doc FROM word WHERE term = ?", (word,)).fetchone()
            held += [(found[0], word)] if found else []
        held.sort()
        sums = itertools.accumulate(holders for holders, _ in held)
        kept = sum(1 for total in sums if total <= GATHERED)
        return [word for _, word in held[: max(kept, 1)]]

    def search(words: list[str]) -> list[int]:
        query = " OR ".join(f'"{word}"' for word in dict.fromkeys(rarest(words) if pruned else words))
        sql = "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in connection.execute(sql, (query, MOST))]

    return search


def tantivy(folder: Path, index: Path) -> Search:
    """Build tantivy's, ranking all that any word finds."""
    engine = importlib.import_module("tantivy")

    schema = engine.SchemaBuilder()
    schema.add_text_field("text", stored=False, tokenizer_name="whitespace", index_option="freq")
    schema.add_unsigned_field("line", stored=True, indexed=False)
    built = engine.Index(schema.build(), path=str(index))
    writer = built.writer(60_000_000, 1)
    for line, text in enumerate(paragraphs(folder)):
        writer.add_document(engine.Document(text=text, line=line))
    writer.commit()
    writer.wait_merging_threads()
    built.reload()
    searcher = built.searcher()

    def search(words: list[str]) -> list[int]:
        terms = [engine.Query.term_query(built.schema, "text", word) for word in dict.fromkeys(words)]
        query = engine.Query.boolean_query([(engine.Occur.Should, term) for term in terms])
        return [searcher.doc(address)["line"][0] for _, address in searcher.search(query, MOST).hits]

    return search


def bm25s(folder: Path, index: Path) -> Search:
    """Build bm25s's, in memory."""
    engine = importlib.import_module("bm25s")

    built = engine.BM25()
    built.index([text.split() for text in paragraphs(folder)], show_progress=False)
    built.save(str(index))
    return lambda words: built.retrieve([words], k=MOST, show_progress=False)[0][0].tolist()


ENGINES: dict[str, Callable[[Path, Path], Search]] = {
    "library": library,
    "FTS5, all words": lambda folder, index: fts5(folder, index, pruned=False),
    "FTS5, rarest words": lambda folder, index: fts5(folder, index, pruned=True),
    "tantivy": tantivy,
    "bm25s": bm25s,
}
COLUMNS = ("plain @1", "plain @10", "hard @1", "hard @10", "p50 ms", "p95 ms", "build s", "disk MB", "memory MB")
IN_MEMORY = {"bm25s"}
"""Left out at the largest size."""


def measure(name: str, folder: Path) -> dict[str, Any]:
    """Build one engine's index and ask it everything."""
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as made:
        started = time.perf_counter()
        search = ENGINES[name](folder, Path(made))
        measured: dict[str, Any] = {"build s": time.perf_counter() - started}
        measured["disk MB"] = sum(path.stat().st_size for path in Path(made).rglob("*") if path.is_file()) / 1e6
        times = []
        for kind, questions in json.loads((folder / "questions").read_text(encoding="utf-8")).items():
            found = []
            for _, words in questions:
                started = time.perf_counter()
                found.append(search(words))
                times.append(1000 * (time.perf_counter() - started))
            lines = [line for line, _ in questions]
            measured[f"{kind} @1"] = share(hits[:1] == [line] for hits, line in zip(found, lines, strict=True))
            measured[f"{kind} @10"] = share(line in hits for hits, line in zip(found, lines, strict=True))
        times.sort()
        return measured | {
            "p50 ms": times[len(times) // 2],
            "p95 ms": times[len(times) * 95 // 100],
            "memory MB": most_memory(),
        }


def share(told: Iterator[bool]) -> float:
    """Give the share of what is true, in per cent."""
    counted = list(told)
    return 100 * sum(counted) / len(counted)


def most_memory() -> float:
    """Give the most memory that this process had, in megabytes; 0 on Windows, which does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def compare(size: int) -> None:
    """Measure every engine in a process of its own and print its line."""
    heads = (f"{size:,} paragraphs", *(head.rjust(10) for head in COLUMNS))
    print("\n" + heads[0].ljust(24) + "".join(heads[1:]))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        write_corpus(Path(made), size)
        for name in ENGINES:
            if name in IN_MEMORY and size > SIZES[-1]:
                continue
            command = [sys.executable, __file__, "--measure", name, "--folder", made]
            done = subprocess.run(command, capture_output=True, encoding="utf-8")
            if done.returncode:
                print(f"{name:<24} not measured: {done.stderr.strip().splitlines()[-1]}")
                continue
            cells = json.loads(done.stdout.splitlines()[-1])
            print(name.ljust(24) + "".join(f"{cells[head]:10.1f}" for head in COLUMNS), flush=True)


def main() -> None:
    """Print a table for every size; or measure one engine, as the tables ask for it."""
    arguments = argparse.ArgumentParser(description="Measure how a library is searched as it grows.")
    arguments.add_argument("sizes", nargs="*", type=int, metavar="PARAGRAPHS")
    arguments.add_argument("--large", action="store_true", help="measure a million paragraphs as well")
    arguments.add_argument("--measure", choices=sorted(ENGINES), help=argparse.SUPPRESS)
    arguments.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure, given.folder)))
        return
    for size in (*(given.sizes or SIZES), *((LARGE,) if given.large else ())):
        compare(size)


if __name__ == "__main__":
    main()
