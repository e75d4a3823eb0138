#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: sessions found again by any text in them, renamed, duplicated, deleted and brought back."""

import sys

from driver import Role, run, wait_for
from words import focus_is, new_session, small_board

TITLES = "SELECT title FROM session ORDER BY title"


def two_sessions(concord):
    concord.start()
    small_board(concord)
    concord.activate(concord.see("Back", Role.BUTTON))
    concord.see("New Session", Role.BUTTON)
    new_session(concord, "Waste partnership")
    concord.activate(concord.see("Back", Role.BUTTON))
    concord.see("New Session", Role.BUTTON)
    concord.see_rows([("Carers together",), ("Waste partnership",)], TITLES)


def card(concord, title):
    return concord.see(contains=title, role=Role.TABLE_CELL)


def the_horizon_is_the_year_that_the_vision_names(concord):
    concord.start()
    concord.keys("ctrl+n")
    focus_is(concord, "Title")
    concord.type("Caerwyn 2040")
    concord.keys("Return")
    concord.see("Caerwyn 2040", Role.FRAME)
    concord.see_rows([(2040,)], "SELECT horizon FROM session")

    # What the vision says counts more, and what a person chooses most; the year of the day itself is none.
    concord.keys("ctrl+n")
    focus_is(concord, "Title")
    concord.type("Caerwyn 2040")
    concord.focus_by_key("Tab", "Vision")
    concord.type("By 2044 nobody is held back")
    concord.keys("Tab", "Up", "shift+Tab")
    focus_is(concord, "Vision")
    concord.keys("ctrl+End")
    concord.type(" in 2050")
    concord.keys("Return")
    concord.see(contains="By 2044 nobody")
    concord.see_rows([(2040,), (2045,)], "SELECT horizon FROM session ORDER BY horizon")


def any_word_of_a_card_finds_its_session(concord):
    two_sessions(concord)
    card(concord, "Waste partnership")
    concord.keys("ctrl+f")
    concord.type("hundred breaks")
    wait_for("the other session to go", lambda: not concord.look(contains="Waste partnership", role=Role.TABLE_CELL))
    card(concord, "Carers together")
    concord.picture("search")
    concord.keys("ctrl+a")
    concord.type("submarine")
    wait_for("both sessions to go", lambda: not concord.look(contains="Carers together", role=Role.TABLE_CELL))
    concord.picture("search-nothing")


def a_session_is_renamed_duplicated_deleted_and_brought_back(concord):
    two_sessions(concord)
    concord.focus_by_tab(lambda name: "Waste partnership" in name)

    concord.keys("F2")
    concord.keys("ctrl+a")
    concord.type("Waste and recycling")
    concord.keys("Return")
    concord.see_rows([("Carers together",), ("Waste and recycling",)], TITLES)

    concord.focus_by_tab(lambda name: "Carers together" in name)
    # Open, Rename, Duplicate: GTK gives menu items no names in the accessible tree.
    concord.keys("Menu")
    wait_for("the menu", lambda: concord.focused() is not None and concord.focused().get_role() == Role.MENU_ITEM)
    concord.keys("Down", "Down", "Return")
    wait_for("the copy", lambda: len(concord.rows(TITLES)) == 3)
    assert concord.rows("SELECT count(*) FROM commitment") == [(4,)], "the copy has no cards of its own"

    concord.keys("ctrl+z")
    concord.see_rows([("Carers together",), ("Waste and recycling",)], TITLES)

    concord.focus_by_tab(lambda name: "Carers together" in name)
    concord.keys("Delete")
    concord.see_rows([("Waste and recycling",)], TITLES)
    concord.picture("deleted")
    concord.activate(concord.see("Undo", Role.BUTTON))
    concord.see_rows([("Carers together",), ("Waste and recycling",)], TITLES)
    concord.see_rows([(2,)], "SELECT count(*) FROM commitment")


if __name__ == "__main__":
    run(sys.argv[1], [
        the_horizon_is_the_year_that_the_vision_names,
        any_word_of_a_card_finds_its_session,
        a_session_is_renamed_duplicated_deleted_and_brought_back,
    ])
