from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import Binding

from committee_assistant import tui
from committee_assistant.settings import Settings
from committee_assistant.tui.app import CommitteeApp
from committee_assistant.tui.help import MORE, HelpScreen
from committee_assistant.tui.key_groups import key_groups
from committee_assistant.tui.keys import bindings_of, checked, names, rows, shown_key
from tests.tui import wexcombe
from tests.tui.driving import NARROW, WIDE, Driver, driving

GROUPS = key_groups(CommitteeApp)


def with_keys(**keys: str) -> CommitteeApp:
    return CommitteeApp(wexcombe.open_wexcombe, settings=Settings(keys=keys))


def test_every_key_has_a_name_and_says_what_it_does() -> None:
    bindings = [binding for group in GROUPS for binding in bindings_of(group)]

    nameless = [binding.key for binding in bindings if not (binding.id and binding.tooltip)]
    assert nameless == [str(digit) for digit in range(1, 10)]


def test_every_place_of_the_application_that_binds_keys_is_on_the_help_page() -> None:
    listed = {place for group in GROUPS for place in group.places}
    modules = [import_module(f"committee_assistant.tui.{one.name}") for one in iter_modules(tui.__path__)]
    ours = {one for module in modules for one in vars(module).values() if isinstance(one, type)}
    binding = {one for one in ours if one.__module__.startswith("committee_assistant") and one.__dict__.get("BINDINGS")}

    assert binding - listed == {HelpScreen}


def test_a_key_means_one_thing_at_a_time() -> None:
    for group in GROUPS:
        for place in group.places:
            keys = [binding.key for binding in Binding.make_bindings(place.__dict__.get("BINDINGS", ()))]
            assert len(keys) == len(set(keys)), place


@pytest.mark.parametrize(
    ("key", "shown"),
    [("ctrl+o", "Ctrl+O"), ("pageup", "PgUp"), ("f1", "F1"), ("question_mark", "?"), ("plus", "+"), ("C", "C")],
)
def test_keys_are_written_as_words(key: str, shown: str) -> None:
    assert shown_key(key) == shown


@pytest.mark.parametrize(
    ("written", "kept"), [("x", "x"), ("F12", "f12"), ("?", "question_mark"), ("x, X", "x,X"), ("Ctrl+T", "ctrl+t")]
)
def test_a_key_is_taken_as_people_write_it(written: str, kept: str) -> None:
    assert checked({"copy": written}, GROUPS) == ({"copy": kept}, [])


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"copyy": "y"}, "keys: nothing is called 'copyy'; write 'copy'"),
        ({"zzz": "y"}, "keys: nothing is called 'zzz'; F1 lists the names"),
        ({"copy": "ctrl+banana"}, "keys: 'ctrl+banana' for 'copy' is no key; write it like ctrl+t, f8 or y"),
        ({"copy": ""}, "keys: '' for 'copy' is no key; write it like ctrl+t, f8 or y"),
        ({"copy": "y,ctrl+"}, "keys: 'y,ctrl+' for 'copy' is no key; write it like ctrl+t, f8 or y"),
        ({"copy": "y"}, "keys: Y for 'copy' is the key of 'yes'; C stays"),
        ({"copy": "f1"}, "keys: F1 for 'copy' is the key of 'help'; C stays"),
        ({"help": "h"}, "keys: 'h' for 'help' is needed for typing; use Ctrl with a letter, or an F key but F6 and F7"),
        (
            {"help": "ctrl+e"},
            "keys: 'ctrl+e' for 'help' is needed for typing; use Ctrl with a letter, or an F key but F6 and F7",
        ),
    ],
)
def test_a_wish_that_cannot_be_granted_is_said_in_one_line(wanted: dict[str, str], said: str) -> None:
    assert checked(wanted, GROUPS) == ({}, [said])


def test_two_keys_can_be_exchanged() -> None:
    assert checked({"help": "f2", "theme": "f1"}, GROUPS) == ({"help": "f2", "theme": "f1"}, [])


def test_of_two_wishes_for_one_key_one_is_granted() -> None:
    kept, problems = checked({"copy": "z", "useful": "z"}, GROUPS)

    assert len(kept) == len(problems) == 1


@given(st.dictionaries(st.sampled_from(names(GROUPS)) | st.text(max_size=8), st.text(max_size=12)))
def test_whatever_is_wished_for_no_key_means_two_things(wanted: dict[str, str]) -> None:
    kept, problems = checked(wanted, GROUPS)

    assert len(kept) + len(problems) == len(wanted)
    assert set(kept) <= set(names(GROUPS))
    given_now = [key for keys in kept.values() for key in set(keys.split(","))]
    assert len(given_now) == len(set(given_now))
    assert list(Binding.make_bindings([Binding(keys, "x", "x") for keys in kept.values()])) or not kept


async def test_a_key_that_was_set_is_in_force_and_shown_and_the_usual_one_is_free() -> None:
    app = with_keys(copy="x", help="f12", ask="ctrl+s")
    async with app.run_test(size=WIDE) as pilot:
        it = Driver(app, pilot)
        await it.settle()
        app.chat.box.fill(wexcombe.MILL)
        await it.press("enter")
        assert app.chat.box.text.endswith("\n")
        await it.press("ctrl+s")
        await it.press("tab")
        assert "X Copy" in it.seen
        assert "F12 Help" in it.seen
        await it.press("c", "escape")
        assert app.clipboard == ""
        await it.press("backspace", "tab", "x")
        assert app.clipboard.endswith("[¶3]")
        await it.press("f1")
        assert app.screen is app.chat
        await it.press("f12")
        assert "X           copy the answer" in it.seen
        assert "F12         this page" in it.seen


async def test_wrong_keys_are_said_at_the_start_and_the_usual_ones_stay() -> None:
    app = with_keys(copyy="y", help="h")
    async with app.run_test(size=NARROW) as pilot:
        it = Driver(app, pilot)
        await it.settle()

        assert "keys: nothing is called 'copyy'; write 'copy' (1 more like this)" in " ".join(it.seen.split())
        await it.press("f1")
        assert "this page" in it.seen


async def test_f1_lists_every_key_in_force() -> None:
    async with driving((120, 100)) as it:
        await it.press("f1")

        assert MORE not in it.seen
        for title, lines in rows(GROUPS, {}):
            assert title in it.seen
            for row in lines:
                assert f"{row.keys} " in it.seen
                assert row.does in it.seen
        assert all(name in it.seen for name in names(GROUPS))


async def test_f1_says_that_there_is_more_until_its_end_is_seen() -> None:
    async with driving((60, 16)) as it:
        await it.press("f1")
        assert MORE in it.seen
        await it.press("end")
        await it.settle()

        assert MORE not in it.seen


async def test_a_theme_that_was_set_holds_from_the_start_and_an_unknown_one_is_said() -> None:
    for theme, shown, said in (("light", "light", ""), ("pink", "dark", "theme: there is no theme 'pink'")):
        app = CommitteeApp(wexcombe.open_wexcombe, settings=Settings(theme=theme))
        async with app.run_test(size=WIDE) as pilot:
            it = Driver(app, pilot)
            await it.settle()

            assert app.theme == shown
            assert said in it.seen


async def test_the_theme_chosen_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "home" / "settings.yaml"
    async with driving() as it:
        await it.say("/theme light")
        assert path.read_text(encoding="utf-8") == "theme: light\n"
        await it.press("f2")

    assert path.read_text(encoding="utf-8") == "theme: high-contrast\n"


async def test_a_theme_that_cannot_be_remembered_holds_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("COMMITTEE_ASSISTANT_HOME", str(tmp_path / "file"))
    async with driving() as it:
        await it.say("/theme light")

        assert it.app.theme == "light"
        assert ["it could not be remembered" in one.message for one in it.app._notifications] == [True]
