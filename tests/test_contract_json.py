"""The JSON forms of ``ask`` as contracts name them, held to in a process of their own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

import pytest

PAPER = "surrey-cfllc-2020-07-28"
KEYS = ["question", "outcome", "text", "confidence", "intent", "citations", "see", "choices"]
ANSWERED = "How many audits have been completed?"
OUTSIDE = "What is the capital of France?"


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "committee_assistant", "ask", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=120)


def lines_of(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def ask_lines(*requests: object) -> list[dict[str, Any]]:
    sent = "".join(json.dumps(request, ensure_ascii=False) + "\n" for request in requests)
    return lines_of(run("--jsonl", stdin=sent.encode()))


def test_an_answer_has_every_key_of_the_contract_in_order() -> None:
    done = run("--json", ANSWERED)
    answer = json.loads(done.stdout)

    assert done.returncode == 0
    assert list(answer) == KEYS
    assert answer["question"] == ANSWERED
    assert answer["outcome"] == "answer"
    assert "1088" in answer["text"]
    assert "[¶19]" in answer["text"]
    assert {"paper": PAPER, "paragraph": "19"} in answer["citations"]
    assert 0 <= answer["confidence"] <= 1
    assert isinstance(answer["intent"], str)


def test_what_is_not_answered_cites_nothing_and_exits_with_1() -> None:
    done = run("--json", OUTSIDE)
    answer = json.loads(done.stdout)

    assert done.returncode == 1
    assert list(answer) == KEYS
    assert answer["outcome"] == "abstain"
    assert answer["citations"] == []


def test_a_greeting_exits_with_0_and_cites_nothing() -> None:
    done = run("--json", "hello")
    answer = json.loads(done.stdout)

    assert (done.returncode, answer["outcome"], answer["citations"]) == (0, "smalltalk", [])


def test_a_question_to_choose_from_offers_whole_questions() -> None:
    answer = json.loads(run("--json", "what does success look like?").stdout)

    assert answer["outcome"] == "clarify"
    assert len(answer["choices"]) > 1
    assert all(isinstance(choice, str) for choice in answer["choices"])


def test_the_object_is_one_line_of_utf_8_with_nothing_on_standard_error() -> None:
    done = run("--json", ANSWERED)

    assert done.stdout.decode("utf-8").count("\n") == 1
    assert b"\xc2\xb6" in done.stdout
    assert b"\r" not in done.stdout
    assert done.stderr == b""


def test_every_line_is_answered_in_order() -> None:
    answers = ask_lines({"question": ANSWERED}, {"question": OUTSIDE}, {"question": "hello"})

    assert [answer["question"] for answer in answers] == [ANSWERED, OUTSIDE, "hello"]
    assert [answer["outcome"] for answer in answers] == ["answer", "abstain", "smalltalk"]


def test_lines_of_one_conversation_are_one_dialogue() -> None:
    answers = ask_lines(
        {"conversation": "a", "question": "What share of audits were good in the first three months?"},
        {"conversation": "a", "question": "and inadequate?"},
    )

    assert "22%" in answers[1]["text"]


def test_a_question_comes_back_as_it_was_sent_even_where_no_terminal_could_show_it() -> None:
    nasty = "\x1b[2J \u202e \U0001f468\u200d\U0001f469 \ue000 ¶"
    (answer,) = ask_lines({"question": nasty})

    assert answer["question"] == nasty
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e\u200d]", run("--json", nasty).stdout.decode("utf-8"))


def test_conversations_that_alternate_do_not_mix() -> None:
    first, second = "What share of audits were good in the first three months?", "When was the second visit?"
    mixed = ask_lines(
        {"conversation": "a", "question": first},
        {"conversation": "b", "question": second},
        {"conversation": "a", "question": "and inadequate?"},
    )
    alone = ask_lines({"conversation": "a", "question": first}, {"conversation": "a", "question": "and inadequate?"})

    assert mixed[2]["text"] == alone[1]["text"]


BAD_LINES = {
    "no JSON": b"what?",
    "an empty line": b"",
    "an array": b'["question"]',
    "a string": b'"question"',
    "null": b"null",
    "no question": b'{"conversation": "a"}',
    "a question that is a number": b'{"question": 7}',
    "a conversation that is a list": b'{"question": "hello", "conversation": []}',
    "half an object": b'{"question": "hello"',
    "very deep nesting": b"[" * 100_000,
    "a number of very many digits": b'{"question": ' + b"9" * 10_000 + b"}",
}


@pytest.mark.parametrize("bad", BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_gets_an_error_in_its_place_and_the_run_goes_on(bad: bytes) -> None:
    answers = lines_of(run("--jsonl", stdin=bad + b'\n{"question": "hello"}\n'))

    assert list(answers[0]) == ["error"]
    assert answers[0]["error"]
    assert answers[1]["outcome"] == "smalltalk"


def test_bytes_that_are_no_utf_8_are_read_as_well_as_may_be() -> None:
    answers = lines_of(run("--jsonl", stdin=b'{"question": "hello \xff\xfe"}\n{"question": "hello"}\n'))

    assert "outcome" in answers[0]
    assert answers[1]["outcome"] == "smalltalk"


def test_a_lone_surrogate_in_a_question_does_no_harm() -> None:
    answers = lines_of(run("--jsonl", stdin=b'{"question": "hello \\ud800"}\n'))

    assert len(answers) == 1


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    answers = lines_of(run("--jsonl", stdin=b'\xef\xbb\xbf{"question": "hello"}\r\n{"question": "hello"}'))

    assert [answer["outcome"] for answer in answers] == ["smalltalk", "smalltalk"]


def test_no_input_is_no_output() -> None:
    assert lines_of(run("--jsonl")) == []


def test_each_line_is_answered_before_the_next_is_sent() -> None:
    command = [sys.executable, "-m", "committee_assistant", "ask", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for question in ("hello", ANSWERED):
            process.stdin.write(json.dumps({"question": question}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["question"] == question
        process.stdin.close()

        assert process.wait(timeout=60) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--json"],
        ["--jsonl", "hello"],
        ["--json", "--jsonl"],
        ["--jsonl", "--explain"],
        ["--json", "--explain", "hi"],
    ],
    ids=" ".join,
)
def test_options_that_contradict_each_other_are_one_line_on_standard_error(arguments: list[str]) -> None:
    done = run(*arguments)

    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode("utf-8").count("\n") == 1
    assert done.stderr.startswith(b"committee-assistant ask: ")
