from committee_assistant.drafting.changes import Change, compare_drafts

OLD = {"events.yaml": "a\n", "lists.yaml": "a\n"}


def change(old: str | None, edited: str | None, new: str | None) -> Change:
    files = ({} if text is None else {"events.yaml": text} for text in (old, edited, new))
    (found,) = compare_drafts(*files)
    return found.change


def test_a_file_that_nobody_touched_may_be_replaced() -> None:
    assert change("a\n", "a\n", "b\n") is Change.SAFE
    assert change("a\n", "a\n", None) is Change.SAFE


def test_a_file_that_was_edited_made_or_deleted_stays_as_it_is() -> None:
    assert change("a\n", "own\n", "b\n") is Change.EDITED
    assert change(None, "own\n", "b\n") is Change.EDITED
    assert change("a\n", None, "b\n") is Change.EDITED


def test_a_file_is_unchanged_where_the_draft_says_nothing_new() -> None:
    assert change("a\n", "own\n", "a\n") is Change.UNCHANGED
    assert change("a\n", "b\n", "b\n") is Change.UNCHANGED


def test_a_file_that_was_never_there_is_new() -> None:
    assert change(None, None, "b\n") is Change.NEW


def test_the_difference_is_shown_from_draft_to_draft() -> None:
    found = {
        one.name: one for one in compare_drafts(OLD, {**OLD, "events.yaml": "own\n"}, {**OLD, "events.yaml": "b\n"})
    }

    assert "-a\n+b\n" in found["events.yaml"].diff
    assert found["lists.yaml"].diff == ""
    assert found["events.yaml"].text == "b\n"
