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
        any_word_of_a_card_finds_its_session,
        a_session_is_renamed_duplicated_deleted_and_brought_back,
    ])
