"""Automatic numbers, each case a real Word file.

LibreOffice prints the same numbers for every case but those on legal levels, ``w:lvlRestart`` and styles that only the
list places, which it does not follow; there the file format's definition is what counts.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.papers.docx.numerals import LARGEST, numeral
from committee_assistant.papers.docx.read import read_docx
from tests.papers.word import (
    LEGAL,
    WordFile,
    family,
    in_list,
    instance,
    level,
    override,
    paragraph,
    restart_after,
    style,
)

OUTLINE = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"))


def listed(*places: tuple[int, int]) -> list[str]:
    """Paragraphs ``para0``, ``para1`` … at the given list and level."""
    return [paragraph(f"para{index}", in_list(num_id, ilvl)) for index, (num_id, ilvl) in enumerate(places)]


def at_levels(*levels: int) -> list[str]:
    return listed(*((1, ilvl) for ilvl in levels))


def one_level(form: str, count: int, pattern: str = "%1.", start: int = 1) -> WordFile:
    defined = WordFile().lists(family(1, level(0, form, pattern, start)), instance(1, 1))
    return defined.body(*at_levels(*[0] * count))


def outline_list() -> WordFile:
    return WordFile().lists(family(1, *OUTLINE), instance(1, 1)).body(*at_levels(0, 1, 1, 2, 2, 1, 2, 0, 1, 2))


def text_between() -> WordFile:
    file = WordFile().lists(family(1, *OUTLINE), instance(1, 1))
    return file.body(*at_levels(0, 1), paragraph("between"), paragraph("last", in_list(1, 1)))


def legal_numbers() -> WordFile:
    levels = (level(0, "upperRoman", "Part %1"), level(1, "decimal", "%1.%2", more=LEGAL), level(2, "decimal", "%1-%3"))
    return WordFile().lists(family(1, *levels), instance(1, 1)).body(*at_levels(0, 0, 1, 1, 2))


def minute_numbers() -> WordFile:
    levels = (level(0, "decimal", "%1/24", start=12), level(1, "lowerRoman", "%2."))
    return WordFile().lists(family(1, *levels), instance(1, 1)).body(*at_levels(0, 1, 1, 0, 1))


def restart_at_one() -> WordFile:
    file = WordFile().lists(family(1, *OUTLINE), instance(1, 1), instance(2, 1, override(0, 1)))
    return file.body(*listed((1, 0), (1, 0), (2, 0), (2, 0), (1, 0)))


def restart_in_the_middle() -> WordFile:
    file = WordFile().lists(family(1, *OUTLINE), instance(1, 1), instance(2, 1, override(1, 7)))
    return file.body(*listed((1, 0), (1, 1), (2, 1), (2, 1), (1, 1), (1, 0), (1, 1)))


def shared_family() -> WordFile:
    file = WordFile().lists(family(1, *OUTLINE), family(2, *OUTLINE), instance(1, 1), instance(2, 1), instance(3, 2))
    return file.body(*listed((1, 0), (2, 0), (3, 0), (2, 1), (1, 1), (3, 1)))


def replaced_level() -> WordFile:
    new = level(0, "upperLetter", "%1)")
    file = WordFile().lists(family(1, *OUTLINE), instance(1, 1), instance(2, 1, override(0, by=new)))
    return file.body(*listed((2, 0), (2, 0), (2, 1)))


def never_restarts() -> WordFile:
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "(%2)", more=restart_after(0)))
    return WordFile().lists(family(1, *levels), instance(1, 1)).body(*at_levels(0, 1, 1, 0, 1))


def restarts_after_the_first_level_only() -> WordFile:
    levels = (*OUTLINE[:2], level(2, "decimal", "%3)", more=restart_after(1)))
    return WordFile().lists(family(1, *levels), instance(1, 1)).body(*at_levels(0, 1, 2, 2, 1, 2, 0, 1, 2))


def numbered_styles() -> WordFile:
    levels = (level(0, "decimal", "%1", style="Part"), level(1, "decimal", "%1.%2", style="Clause"))
    file = WordFile().lists(family(1, *levels), instance(1, 1))
    file.styles(
        style("Part", paragraph=in_list(1)),
        style("Clause", paragraph=in_list(1, 1)),
        style("LateClause", based_on="Clause"),
        style("Plain", based_on="Clause", paragraph=in_list(0)),
    )
    names = ("Part", "Clause", "LateClause", "Plain", "Clause", "Part", "Clause")
    return file.body(*(paragraph(f"para{index}", f'<w:pStyle w:val="{name}"/>') for index, name in enumerate(names)))


def styles_placed_by_the_list() -> WordFile:
    levels = (level(0, "decimal", "%1", style="Part"), level(1, "decimal", "%1.%2", style="Clause"))
    file = WordFile().lists(family(1, *levels), instance(1, 1))
    file.styles(style("Part", paragraph=in_list(1)), style("Clause", based_on="Part", paragraph=in_list(1)))
    return file.body(*(paragraph(name, f'<w:pStyle w:val="{name}"/>') for name in ("Part", "Clause", "Clause")))


def level_over_a_style() -> WordFile:
    file = WordFile().lists(family(1, *OUTLINE), instance(1, 1))
    file.styles(style("Numbered", paragraph=in_list(1, 0)))
    named = '<w:pStyle w:val="Numbered"/>'
    return file.body(
        paragraph("para0", named),
        paragraph("para1", named + in_list(None, 1)),
        paragraph("para2", named + in_list(0)),
        paragraph("para3", named),
    )


def linked_style() -> WordFile:
    link = '<w:styleLink w:val="CouncilList"/>', '<w:numStyleLink w:val="CouncilList"/>'
    file = WordFile().lists(family(1, *OUTLINE, link=link[0]), family(2, link=link[1]), instance(1, 1), instance(2, 2))
    named = '<w:style w:type="numbering" w:styleId="CouncilList"><w:name w:val="CouncilList"/><w:pPr>'
    file.styles(f"{named}{in_list(1)}</w:pPr></w:style>")
    return file.body(*listed((2, 0), (2, 1), (2, 2), (2, 0)))


def bullets() -> WordFile:
    levels = (level(0, "bullet", "\uf0b7"), level(1, "bullet", "o"), level(2, "decimal", "%2.%3"), level(3, "none", ""))
    return WordFile().lists(family(1, *levels), instance(1, 1)).body(*at_levels(0, 1, 0, 2, 3))


def empty_paragraph_counts() -> WordFile:
    file = WordFile().lists(family(1, *OUTLINE), instance(1, 1))
    return file.body(paragraph("para0", in_list(1, 0)), paragraph("", in_list(1, 0)), paragraph("para2", in_list(1, 0)))


def skipped_level() -> WordFile:
    return WordFile().lists(family(1, *OUTLINE), instance(1, 1)).body(*at_levels(1, 1, 0, 1, 2))


def custom_form() -> WordFile:
    form = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    choice = f'<mc:Choice Requires="w14">{form}</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
    plain = '<w:numFmt w:val="decimal"/>'
    both = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    file = WordFile().lists(family(1, level(0, "decimal", "%1").replace(plain, both)), instance(1, 1))
    return file.body(*at_levels(0, 0))


Case = tuple[Callable[[], WordFile], str]
CASES: dict[str, Case] = {
    "an outline": (outline_list, "1.|1.1|1.2|(a)|(b)|1.3|(a)|2.|2.1|(a)"),
    "text between the items": (text_between, "1.|1.1||1.2"),
    "digits throughout on a legal level": (legal_numbers, "Part I|Part II|2.1|2.2|II-1"),
    "minute numbers with their year": (minute_numbers, "12/24|i.|ii.|13/24|i."),
    "a list that restarts": (restart_at_one, "1.|2.|1.|2.|3."),
    "a level that restarts once": (restart_in_the_middle, "1.|1.1|1.7|1.8|1.9|2.|2.1"),
    "lists of a family": (shared_family, "1.|2.|1.|2.1|2.2|1.1"),
    "a level replaced": (replaced_level, "A)|B)|B.1"),
    "a level that never restarts": (never_restarts, "1.|(1)|(2)|2.|(3)"),
    "a level that restarts after the first": (restarts_after_the_first_level_only, "1.|1.1|1)|2)|1.2|3)|2.|2.1|1)"),
    "styles with numbers": (numbered_styles, "1|1.1|1.2||1.3|2|2.1"),
    "styles that the list places": (styles_placed_by_the_list, "1|1.1|1.2"),
    "a paragraph against its style": (level_over_a_style, "1.|1.1||2."),
    "a numbering style": (linked_style, "1.|1.1|(a)|2."),
    "bullets": (bullets, "•|•|•|.1|"),
    "an empty item": (empty_paragraph_counts, "1.|3."),
    "a level without the one above": (skipped_level, "1.1|1.2|2.|2.1|(a)"),
    "a custom form": (custom_form, "001|002"),
    "letters beyond z": (lambda: one_level("lowerLetter", 28, "(%1)"), "|".join(
        [*(f"({letter})" for letter in "abcdefghijklmnopqrstuvwxyz"), "(aa)", "(bb)"])),
    "upper letters": (lambda: one_level("upperLetter", 2, start=26), "Z.|AA."),
    "Roman numbers": (lambda: one_level("lowerRoman", 4, "(%1)", start=38), "(xxxviii)|(xxxix)|(xl)|(xli)"),
    "upper Roman numbers": (lambda: one_level("upperRoman", 2, start=1999), "MCMXCIX.|MM."),
    "two digits": (lambda: one_level("decimalZero", 3, "%1", start=8), "08|09|10"),
    "ordinals": (lambda: one_level("ordinal", 4, "%1"), "1st|2nd|3rd|4th"),
    "cardinals in words": (lambda: one_level("cardinalText", 3, "%1:", start=20), "Twenty:|Twenty-one:|Twenty-two:"),
    "ordinals in words": (lambda: one_level("ordinalText", 2, "%1", start=20), "Twentieth|Twenty-first"),
    "words before the number": (lambda: one_level("decimal", 2, "Agenda item %1:"), "Agenda item 1:|Agenda item 2:"),
    "a start at nought": (lambda: one_level("decimal", 2, start=0), "0.|1."),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_automatic_number_is_counted_as_it_is_printed(name: str) -> None:
    make, expected = CASES[name]

    assert [block.label for block in read_docx(make().content).blocks] == expected.split("|")


def test_a_list_item_says_how_deep_it_stands() -> None:
    assert [block.level for block in read_docx(outline_list().content).blocks][:5] == [0, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (52, "lowerLetter", "zz"),
        (53, "lowerLetter", "aaa"),
        (0, "lowerRoman", "0"),
        (11, "ordinal", "11th"),
        (112, "ordinal", "112th"),
        (121, "ordinal", "121st"),
        (115, "cardinalText", "One hundred fifteen"),
        (12, "ordinalText", "Twelfth"),
        (100, "ordinalText", "One hundredth"),
        (3, "numberInDash", "- 3 -"),
        (7, "chineseCounting", "7"),
        (1_000_000_000, "upperRoman", "1000000000"),
    ],
)
def test_a_number_is_written_in_its_form(number: int, form: str, printed: str) -> None:
    assert numeral(number, form) == printed


@given(st.integers(1, LARGEST), st.sampled_from("decimal ordinal lowerRoman cardinalText ordinalText 001".split()))
def test_no_two_numbers_look_alike(number: int, form: str) -> None:
    assert numeral(number, form) != numeral(number + 1, form)


@given(st.lists(st.integers(0, 2), min_size=1, max_size=30))
def test_no_two_items_of_an_outline_that_names_every_level_share_a_number(levels: list[int]) -> None:
    named = (level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3"))
    file = WordFile().lists(family(1, *named), instance(1, 1)).body(*at_levels(*levels))
    labels = [block.label for block in read_docx(file.content).blocks]

    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    "broken",
    [
        (instance(1, 9),),
        (family(1), instance(1, 1)),
        (family(1, '<w:lvl w:ilvl="0"/>'), instance(1, 1)),
        (family(1, level(0, "decimal", "%9 %1 %")), '<w:num w:numId="one"/>', instance(1, 1)),
        (family(1, link='<w:numStyleLink w:val="None"/>'), instance(1, 1)),
        (family(1, level(0, "decimal", "").replace('w:val="1"', 'w:val="99999999999999"')), instance(1, 1)),
    ],
    ids=range(6),
)
def test_a_broken_definition_costs_no_more_than_the_number(broken: tuple[str, ...]) -> None:
    file = WordFile().lists(*broken).body(paragraph("The Board met.", in_list(1, 0)))

    assert [block.text for block in read_docx(file.content).blocks] == ["The Board met."]
