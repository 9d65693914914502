"""A conversation on its way out of the program: Markdown, HTML and JSON."""

from __future__ import annotations

import json

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.facts import Choice, Claim
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.rendering.conversation_html import conversation_html
from committee_assistant.rendering.conversation_json import conversation_json
from committee_assistant.rendering.conversation_markdown import conversation_markdown
from committee_assistant.rendering.json_form import json_form
from tests.rendering.pages import Page

PARAGRAPHS = (
    Paragraph("1", "Benches", "There are twelve benches."),
    Paragraph("2(e)", "Benches", "Paint two of them."),
    Paragraph("next-steps", "Next steps", "Restated.", wording="It is planned to:\n• paint\n• repair"),
)
PAPER = Paper(
    "parks",
    "Parks Update",
    "Parks",
    "Green Committee",
    "2031-05-01",
    PARAGRAPHS,
    {one.id: place for place, one in enumerate(PARAGRAPHS)},
)
ASKED = KeptTurn(
    "are there *ten* benches?", Answer(Outcome.ANSWER, (Claim("There are twelve.", ("1",)),), verdict=False)
)
REFUSED = KeptTurn(
    "What do they cost?",
    Answer(Outcome.ABSTAIN, (Claim("The paper does not say what benches cost."),), see=("2(e)",)),
)
UNCLEAR = KeptTurn(
    "benches",
    Answer(Outcome.CLARIFY, (Claim("Which?"),), choices=(Choice("the old", "Old?"), Choice("the new", "New?"))),
)
VIEWED = KeptTurn("/timeline", shown="2031  planned  paint [¶next-steps]", cite=("next-steps",))


def conversation(*turns: KeptTurn) -> Conversation:
    return Conversation("20310502-190733-1", "parks", "Parks", turns)


WHOLE = conversation(ASKED, REFUSED, UNCLEAR, VIEWED)

MARKDOWN = """\
# Parks Update

Green Committee · 1 May 2031

Conversation of 2 May 2031, 19:07

Each mark such as \\[¶1\\] names the paragraph of the paper that the words before it rest on.

## are there \\*ten\\* benches?

**No.** There are twelve. [¶1]

Sources: [¶1] Benches

## What do they cost?

**Not in this paper.** The paper does not say what benches cost.

Nearest: [¶2(e)] Benches

## benches

Which?

1. the old
2. the new

## /timeline

```text
2031  planned  paint [¶next-steps]
```

Sources: [¶next-steps] Next steps

## Sources

### Paragraph 1: Benches

*Restated in the assistant's words:*

> There are twelve benches.

### Paragraph 2(e): Benches

*Restated in the assistant's words:*

> Paint two of them.

### Paragraph next-steps: Next steps

*In the paper's own words:*

> It is planned to:
>
> - paint
> - repair
"""


def test_markdown_holds_every_turn_and_what_each_mark_rests_on() -> None:
    assert conversation_markdown(WHOLE, PAPER) == MARKDOWN


def test_without_the_paper_markdown_keeps_the_marks_and_names_numbers_only() -> None:
    text = conversation_markdown(WHOLE, None)

    assert "There are twelve. [¶1]" in text
    assert text.endswith("named by their numbers only.\n\n¶1, ¶2(e), ¶next-steps\n")


@pytest.mark.parametrize("paper", [PAPER, None], ids=["known", "gone"])
def test_every_mark_of_the_page_leads_to_its_paragraph_and_back(paper: Paper | None) -> None:
    page = Page(conversation_html(WHOLE, paper))

    assert {"#p1", "#p2(e)", "#pnext-steps", "#q1", "#q2", "#q4"} == set(page.links)
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_the_page_has_headings_in_order_and_nothing_from_elsewhere() -> None:
    html = conversation_html(WHOLE, PAPER)
    page = Page(html)

    assert page.headings == ["h1", *["h2"] * 5, *["h3"] * 3]
    assert '<html lang="en-GB">' in html
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert not any(address in html for address in ("http:", "https:", "url("))


def test_the_page_says_what_the_answers_say() -> None:
    text = " ".join(Page(conversation_html(WHOLE, PAPER)).text.split())

    assert "are there *ten* benches? No. There are twelve. [¶1] Sources: [¶1] Benches" in text
    assert "Not in this paper. The paper does not say what benches cost. Nearest: [¶2(e)] Benches" in text
    assert "In the paper's own words: It is planned to: paint repair" in text


def test_a_paragraph_id_that_no_address_may_hold_still_gets_its_own_place() -> None:
    odd = KeptTurn("?", Answer(Outcome.ANSWER, (Claim("So.", ("a b", "a%20b", "é", "\ud800", '"')),)))
    page = Page(conversation_html(conversation(odd), None))

    assert len(set(page.ids)) == len(page.ids)
    assert all(" " not in one and one.isascii() for one in page.ids)
    assert {link[1:] for link in page.links} <= set(page.ids)


def test_sources_all_in_the_same_words_say_so_once() -> None:
    several = conversation(ASKED, REFUSED)

    assert conversation_markdown(several, PAPER).count("Restated") == 1
    assert conversation_html(several, PAPER).count("Restated") == 1


def test_a_conversation_without_a_turn_says_so() -> None:
    assert "Nothing was asked." in conversation_markdown(conversation(), PAPER)
    assert "Nothing was asked." in conversation_html(conversation(), PAPER)


def test_json_holds_each_answer_in_the_form_of_the_contract() -> None:
    data = conversation_json(WHOLE, PAPER)

    assert ASKED.answer
    assert data["turns"][0] == json_form(ASKED.asked, ASKED.answer, "parks")
    assert data["turns"][3] == {
        "command": "/timeline",
        "text": "2031  planned  paint [¶next-steps]",
        "citations": [{"paper": "parks", "paragraph": "next-steps"}],
    }
    assert data["paper"]["committee"] == "Green Committee"
    assert [one["words"] for one in data["paragraphs"]] == ["restated", "restated", "own"]
    assert json.loads(json.dumps(data)) == data


def test_json_without_the_paper_names_paragraphs_by_number() -> None:
    data = conversation_json(WHOLE, None)

    assert data["paper"] == {"id": "parks", "short_title": "Parks"}
    assert data["paragraphs"] == [{"paragraph": "1"}, {"paragraph": "2(e)"}, {"paragraph": "next-steps"}]


def test_a_long_answer_is_a_sentence_and_a_list(fictional: Assistant) -> None:
    kept = KeptTurn("priority 1", Answer(Outcome.ANSWER, tuple(Claim(f"Part {n}.", ("7",)) for n in range(5))))

    assert "Part 0. [¶7]\n\n- Part 1. [¶7]\n- Part 2. [¶7]" in conversation_markdown(conversation(kept), PAPER)
    assert "<p>Part 0." in conversation_html(conversation(kept), fictional.knowledge.paper)
