from committee_assistant.drafting.draft import draft
from committee_assistant.model.facts import Entity
from committee_assistant.model.paper import Paper
from tests.drafting.papers import MINUTES, OFFICER_REPORT, STRATEGY, saying


def entities(drafted: Paper, kind: str) -> dict[str, Entity]:
    return {one.name: one for one in draft(drafted).entities if one.kind == kind}


def test_the_author_has_the_role_that_is_given() -> None:
    author = entities(OFFICER_REPORT, "person")["Imogen Hartley"]

    assert "the Head of Highways" in author.aliases
    assert "Who is the Head of Highways?" in author.asks.open


def test_attendance_lists_name_people() -> None:
    people = entities(MINUTES, "person")

    assert list(people) == ["Ann Lee", "Ben Young", "C Nowak", "Anita Rao", "Jane Smith"]
    assert "the Chair" in people["Ann Lee"].aliases
    assert "Cllr Lee" in people["Ann Lee"].aliases
    assert people["Anita Rao"].says[0].text == "Apologies: Dr Anita Rao (Healthwatch Oakmere)"


def test_a_role_may_stand_before_or_after_the_name() -> None:
    people = entities(
        saying("Jo Bell, Director of Public Health, spoke. The Chief Executive, Ed Ford, agreed."), "person"
    )

    assert people["Jo Bell"].aliases == ("the Director of Public Health",)
    assert people["Ed Ford"].aliases == ("the Chief Executive",)


def test_capitalised_words_of_the_trade_are_no_people() -> None:
    texts = ("Public Health, Director of Finance", "The Cabinet Member, Local Plan, is new.", "Mill Lane, Head Office.")

    assert entities(saying(*texts), "person") == {}


def test_bodies_are_known_by_how_their_names_end() -> None:
    texts = (
        "The Children, Families and Learning Select Committee met Otter Homes Ltd (the Company).",
        "The Committee and the Council agreed. Kent Council and Mere Council did not.",
    )

    bodies = entities(saying(*texts), "body")

    assert list(bodies) == [
        "Children, Families and Learning Select Committee",
        "Otter Homes Ltd",
        "Kent Council",
        "Mere Council",
    ]
    assert bodies["Otter Homes Ltd"].aliases == ("the Company",)


def test_an_abbreviation_is_spelled_out_where_the_initials_fit() -> None:
    texts = (
        "The Integrated Care Board (ICB) and special educational needs and disabilities (SEND).",
        "The DfE (Department for Education) wrote. See the plan (AB).",
    )

    terms = entities(saying(*texts), "term")

    assert {name: term.expansion for name, term in terms.items()} == {
        "DfE": "Department for Education",
        "ICB": "Integrated Care Board",
        "SEND": "special educational needs and disabilities",
        "AB": "",
    }
    assert terms["ICB"].expanded


def test_a_glossary_spells_abbreviations_out() -> None:
    assert entities(STRATEGY, "term")["BNG"].expansion == "Biodiversity Net Gain"


def test_an_abbreviation_that_is_never_spelled_out_cites_where_it_is_used() -> None:
    term = entities(STRATEGY, "term")["IPCC"]

    assert (term.expansion, term.expanded) == ("", False)
    assert term.says[0].cite == ("1.3",)


def test_words_and_headings_in_capitals_and_numerals_are_no_abbreviations() -> None:
    assert entities(saying("The FINAL report is final, see part II.", "ACTION: AB TO SEND THE NOTE"), "term") == {}


def test_the_initials_of_a_body_are_spelled_out_by_its_name() -> None:
    term = entities(saying("Otter & Vane Services Ltd (OVS) collects the bins. OVS is new."), "term")["OVS"]

    assert (term.expansion, term.expanded) == ("Otter & Vane Services Ltd", True)


def test_a_workplace_after_a_role_is_no_person() -> None:
    people = entities(
        saying("Moira Bell, Chief Operating Officer, Mere Royal Infirmary", section="In attendance"), "person"
    )

    assert list(people) == ["Moira Bell"]
