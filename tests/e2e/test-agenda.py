#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The day's agenda and the room's clock: built, ordered, followed, left and found again, ended and taken up again."""

import sys

from driver import Role, quietly, run, wait_for
from words import focus_is

ITEMS = "SELECT title, minutes FROM agenda_item ORDER BY position"
STATES = "SELECT title, state FROM agenda_item ORDER BY position"
DAY = [("Welcome", 10), ("Agree commitments", 45), ("Close", 5)]


def new_session(concord, title):
    """Opens in the view that was open last, which may be the agenda."""
    concord.keys("ctrl+n")
    focus_is(concord, "Title")
    concord.type(title)
    concord.keys("Return")
    concord.see(title, Role.FRAME)


def open_agenda(concord):
    concord.click(concord.see("Agenda", Role.PAGE_TAB))
    concord.see("Add to the agenda", Role.TEXT)


def add(concord, *lines):
    entry = concord.see("Add to the agenda", Role.TEXT)
    concord.click(entry)
    focus_is(concord, "Add to the agenda")
    for words in lines:
        concord.type(words)
        concord.keys("Return")
        wait_for("the line to be empty again", lambda: concord.text(entry) == "")


def planned_day(concord):
    new_session(concord, "Carers together")
    open_agenda(concord)
    add(concord, "Welcome 10", "Agree commitments 45 min", "Close 5")
    concord.see_rows(DAY, ITEMS)


def row(concord, words):
    return concord.see(role=Role.LIST_ITEM, contains=words)


def focus_row(concord, words):
    """Up from the line below the list."""
    concord.click(concord.see("Add to the agenda", Role.TEXT))
    for _ in range(30):
        focused = concord.focused()
        if focused is not None and words in (quietly(focused.get_name, "") or "") and \
                quietly(focused.get_role) == Role.LIST_ITEM:
            return
        concord.keys("shift+Tab" if focused is None or quietly(focused.get_role) != Role.LIST_ITEM else "Up")
    raise AssertionError(f"the focus did not come to {words!r}")


def clock(concord, contains):
    return concord.see(role=Role.TOGGLE_BUTTON, contains=contains)


def the_day_is_typed_ordered_and_summed_up(concord):
    concord.start()
    planned_day(concord)
    concord.see("1 h planned")
    concord.see("Undo: Add agenda item", Role.BUTTON)

    # When it begins, and what that leaves.
    concord.click(concord.see("Starts at", Role.TEXT))
    concord.type("9.30")
    concord.keys("Tab")
    concord.see_rows([("09:30",)], "SELECT day_start FROM session")
    focus_is(concord, "Ends at")
    concord.type("10:15")
    concord.keys("Return")
    concord.see("1 h planned of 45 min · 15 min over")
    row(concord, "Close, 10:25, 5 min")

    # By keys, and back.
    focus_row(concord, "Close")
    concord.keys("alt+Up")
    concord.see_rows([DAY[0], DAY[2], DAY[1]], ITEMS)
    focus_is(concord, "Close, 09:40, 5 min")
    concord.keys("ctrl+z")
    concord.see_rows(DAY, ITEMS)

    # A pasted agenda is one step.
    concord.click(concord.see("Add to the agenda", Role.TEXT))
    concord.paste("1. Read back 20\n2. Sign off (10 min)\n")
    concord.see_rows(DAY + [("Read back", 20), ("Sign off", 10)], ITEMS)
    concord.keys("ctrl+z")
    concord.see_rows(DAY, ITEMS)

    focus_row(concord, "Close")
    concord.keys("F2", "ctrl+a")
    concord.type("Go home")
    concord.keys("Return")
    concord.see_rows([DAY[0], DAY[1], ("Go home", 5)], ITEMS)
    concord.keys("Delete")
    concord.see_rows(DAY[:2], ITEMS)
    concord.activate(concord.see("Undo", Role.BUTTON))
    concord.see_rows([DAY[0], DAY[1], ("Go home", 5)], ITEMS)


def items_are_ordered_by_the_pointer(concord):
    concord.start()
    planned_day(concord)
    concord.drag(concord.see("Close", Role.LABEL), row(concord, "Agree commitments"), above=True)
    concord.see_rows([DAY[0], DAY[2], DAY[1]], ITEMS)
    concord.see("Undo: Move agenda item", Role.BUTTON)


def a_common_day_is_one_step(concord):
    concord.start()
    new_session(concord, "Carers together")
    open_agenda(concord)
    concord.activate(concord.see("Start From a Common Day", Role.BUTTON))
    concord.see("5 h 40 min planned of 6 h · 20 min free")
    concord.keys("ctrl+z")
    concord.see("Plan the Day")
    concord.see_rows([], ITEMS)


def the_agenda_is_followed_by_keys(concord):
    concord.start()
    planned_day(concord)
    concord.keys("ctrl+t")
    clock(concord, "left for “Welcome”")
    concord.see_rows([("Welcome", "running"), ("Agree commitments", "planned"), ("Close", "planned")], STATES)
    concord.see("Undo: Begin “Welcome”", Role.BUTTON)
    row(concord, "Welcome, 10 min, Now")

    concord.keys("ctrl+t")
    clock(concord, "Paused:")
    concord.keys("ctrl+t")
    wait_for("the clock to go on", lambda: not concord.look(role=Role.TOGGLE_BUTTON, contains="Paused:"))

    # A minute more is a minute behind.
    concord.keys("ctrl+shift+m")
    concord.see("1 minute behind plan")

    concord.keys("ctrl+shift+n")
    clock(concord, "left for “Agree commitments”")
    concord.see_rows([("Welcome", "done"), ("Agree commitments", "running"), ("Close", "planned")], STATES)


def the_clock_is_there_after_the_battery_goes(concord):
    concord.start()
    planned_day(concord)
    concord.keys("ctrl+t", "ctrl+shift+m")
    concord.see("1 minute behind plan")
    kept = concord.rows("SELECT text FROM draft WHERE key = 'clock'")[0][0]
    concord.kill()

    concord.start()
    clock(concord, "left for “Welcome”")
    concord.see("1 minute behind plan")
    assert concord.rows("SELECT text FROM draft WHERE key = 'clock'")[0][0] == kept
    concord.keys("ctrl+t")
    clock(concord, "Paused:")
    concord.close()

    concord.start()
    clock(concord, "Paused:")


def what_was_not_reached_is_taken_up_again(concord):
    concord.start()
    planned_day(concord)
    concord.activate(concord.see("Start the Agenda", Role.BUTTON))
    clock(concord, "left for “Welcome”")
    concord.activate(concord.see("End", Role.BUTTON))
    concord.see_rows([("Welcome", "done"), ("Agree commitments", "skipped"), ("Close", "skipped")], STATES)
    concord.see("Not reached: Agree commitments, Close")
    concord.picture("agenda-not-reached")
    concord.activate(concord.see("Take Up Again", Role.BUTTON))
    concord.see_rows([("Welcome", "done"), ("Agree commitments", "planned"), ("Close", "planned")], STATES)
    concord.keys("ctrl+t")
    clock(concord, "left for “Agree commitments”")


def a_session_that_continues_another_is_offered_what_it_left(concord):
    concord.start()
    planned_day(concord)
    concord.keys("ctrl+t", "ctrl+shift+n")
    clock(concord, "left for “Agree commitments”")
    concord.activate(concord.see("End", Role.BUTTON))
    concord.see("Not reached: Close")
    earlier = concord.rows("SELECT id FROM session")[0][0]
    concord.keys("alt+Left")
    new_session(concord, "Carers together, the second day")
    concord.close()

    # As the library will do it.
    import sqlite3
    connection = sqlite3.connect(concord.database)
    connection.execute("UPDATE session SET continues = ? WHERE id <> ?", (earlier, earlier))
    connection.commit()
    connection.close()

    concord.start()
    open_agenda(concord)
    concord.see("Not reached in “Carers together”: Close")
    concord.activate(concord.see("Take Up Again", Role.BUTTON))
    concord.see_rows([("Close", "planned")],
                     "SELECT title, state FROM agenda_item WHERE session <> ?", earlier)
    wait_for("the offer to go", lambda: not concord.look(contains="Not reached in"))


if __name__ == "__main__":
    run(sys.argv[1], [
        the_day_is_typed_ordered_and_summed_up,
        items_are_ordered_by_the_pointer,
        a_common_day_is_one_step,
        the_agenda_is_followed_by_keys,
        the_clock_is_there_after_the_battery_goes,
        what_was_not_reached_is_taken_up_again,
        a_session_that_continues_another_is_offered_what_it_left,
    ])
