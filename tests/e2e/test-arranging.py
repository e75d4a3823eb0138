#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arranging cards: several chosen, moved, changed and merged, one split, some copied to another session; by keys and by
pointer, and each taken back."""

import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from driver import Role, quietly, run, wait_for  # noqa: E402
from words import STATEMENTS, capture, focus_is, focus_is_in_line, line, new_session  # noqa: E402

ONE, TWO, THREE, FOUR = "Open four hubs", "Place a worker", "Train the front line", "Tell people. Ask them again"
ALL = [(ONE,), (TWO,), (THREE,), (FOUR,)]
PLACES = ("SELECT c.statement, p.title FROM commitment c JOIN priority p ON p.id = c.priority "
          "JOIN outcome o ON o.id = p.outcome ORDER BY o.position, p.position, c.position")


def a_board(concord, title="Northmere"):
    """Two outcomes; four commitments in the first, none in the second; in a window in which all are in sight."""
    subprocess.run(["xdotool", "getactivewindow", "windowmove", "100", "20", "windowsize", "--sync", "1500", "1000"], check=True)
    new_session(concord, title)
    concord.keys("ctrl+l")
    focus_is_in_line(concord)
    capture(concord, "Families are safe", "Early help", ONE, TWO, THREE, FOUR)
    concord.keys("alt+1")
    capture(concord, "Young people are well", "Schools notice")
    concord.see_rows(ALL, STATEMENTS)
    concord.keys("Escape")
    focus_card(concord, ONE)


def card(concord, words):
    return concord.see(role=Role.LIST_ITEM, contains=words)


def is_chosen(concord, words):
    return card(concord, words).get_state_set().contains(Atspi.StateType.SELECTED)


def chosen_are(concord, *words):
    wait_for(f"{words} to be chosen",
             lambda: all(is_chosen(concord, each) == (each in words) for each in (ONE, TWO, THREE, FOUR)))


def focus_card(concord, words):
    """By keys, from wherever the focus is on the board."""
    concord.keys("ctrl+Home")
    for _ in range(12):
        wait_for("the focus", lambda: concord.focused() is not None)
        if words in (quietly(concord.focused().get_name, "") or ""):
            return
        before = quietly(concord.focused().get_name, "")
        concord.keys("Down")
        wait_for("the focus to go on", lambda: concord.focused() is not None
                 and quietly(concord.focused().get_name, "") not in ("", before))
    raise AssertionError(f"{words} was not reached")


def click_with(concord, key, node):
    concord.point(node)
    subprocess.run(["xdotool", "keydown", key, "click", "1", "keyup", key], check=True)


def focus_is_on(concord, role):
    def look():
        focused = concord.focused()
        return focused is not None and quietly(focused.get_role) == role
    wait_for(f"the focus to be on a {role.value_nick}", look)


def open_menu(concord):
    """Of the card with the focus, by its key."""
    concord.keys("shift+F10")
    focus_is_on(concord, Role.MENU_ITEM)


def press(concord, name, role=Role.BUTTON):
    concord.click(concord.see(name, role))


# --- by keys


def several_are_chosen_by_keys_and_none_by_escape(concord):
    concord.start()
    a_board(concord)
    focus_card(concord, ONE)
    concord.keys("shift+Down", "shift+Down")
    chosen_are(concord, ONE, TWO, THREE)
    concord.see("3 cards chosen")
    concord.picture("arranging-chosen")
    concord.keys("shift+Up")
    chosen_are(concord, ONE, TWO)
    concord.keys("Down", "Down", "ctrl+space")
    chosen_are(concord, ONE, TWO, FOUR)
    concord.keys("ctrl+space")
    chosen_are(concord, ONE, TWO)
    concord.keys("ctrl+a")
    chosen_are(concord, ONE, TWO, THREE, FOUR)
    concord.keys("Escape")
    chosen_are(concord)
    concord.see_gone("4 cards chosen")


def chosen_cards_move_and_change_together_by_keys(concord):
    concord.start()
    a_board(concord)
    focus_card(concord, ONE)
    concord.keys("shift+Down")
    chosen_are(concord, ONE, TWO)
    concord.keys("alt+Down")
    concord.see_rows([(THREE,), (ONE,), (TWO,), (FOUR,)], STATEMENTS)
    concord.see("Undo: Move 2 commitments", Role.BUTTON)
    concord.keys("alt+Right")
    concord.see_rows([(THREE, "Early help"), (FOUR, "Early help"), (ONE, "Schools notice"), (TWO, "Schools notice")], PLACES)
    chosen_are(concord, ONE, TWO)

    # The menu twin of the bar: status; then the lead partner, who is new.
    open_menu(concord)
    n_items = len(concord.look(role=Role.MENU_ITEM))
    concord.keys("s")
    wait_for("the statuses", lambda: 0 < len(concord.look(role=Role.MENU_ITEM)) < n_items)
    concord.keys("Down", "Down", "Return")
    concord.see_rows([("agreed",), ("agreed",)], "SELECT status FROM commitment WHERE status <> 'proposed'")
    concord.see("Undo: Change status of 2 commitments", Role.BUTTON)
    concord.keys("ctrl+z")
    concord.see_rows([], "SELECT status FROM commitment WHERE status <> 'proposed'")

    concord.activate(concord.see("Lead Partner…", Role.BUTTON))
    focus_is_on(concord, Role.ENTRY)
    concord.type("Police")
    concord.see(contains="Add “Police”")
    concord.keys("Return")
    concord.see_rows([("Police", 2)], "SELECT p.name, count(*) FROM commitment c JOIN partner p ON p.id = c.lead GROUP BY p.id")
    concord.see("Undo: Change lead partner of 2 commitments", Role.BUTTON)
    chosen_are(concord, ONE, TWO)

    concord.activate(concord.see("Move to…", Role.BUTTON))
    focus_is_on(concord, Role.ENTRY)
    concord.type("early")
    concord.keys("Return")
    concord.see_rows([(THREE, "Early help"), (FOUR, "Early help"), (ONE, "Early help"), (TWO, "Early help")], PLACES)
    concord.keys("ctrl+z", "ctrl+z")
    concord.see_rows([], "SELECT name FROM partner")
    concord.keys("ctrl+z", "ctrl+z")
    concord.see_rows(ALL, STATEMENTS)


def cards_merge_by_keys_and_come_apart_again(concord):
    concord.start()
    a_board(concord)
    focus_card(concord, TWO)
    concord.keys("shift+Down")
    chosen_are(concord, TWO, THREE)
    concord.keys("ctrl+m")
    concord.see_rows([(ONE,), (TWO,), (FOUR,)], STATEMENTS)
    concord.see_rows([(THREE,)], "SELECT status_note FROM commitment WHERE status_note IS NOT NULL")
    concord.see(f"Merged into “{TWO}”")
    concord.see("Undo: Merge 2 commitments", Role.BUTTON)
    concord.keys("ctrl+z")
    concord.see_rows(ALL, STATEMENTS)


def merging_one_card_says_why_not(concord):
    concord.start()
    a_board(concord)
    focus_card(concord, TWO)
    concord.keys("ctrl+m")
    concord.see("Choose two or more cards of one kind to merge them.")
    concord.see_rows(ALL, STATEMENTS)


def several_are_deleted_and_brought_back(concord):
    concord.start()
    a_board(concord)
    focus_card(concord, TWO)
    concord.keys("shift+Down", "Delete")
    concord.see_rows([(ONE,), (FOUR,)], STATEMENTS)
    concord.see("2 cards deleted")
    concord.activate(concord.see("Undo", Role.BUTTON))
    concord.see_rows(ALL, STATEMENTS)


def a_card_is_split_at_the_cursor_and_in_the_dialog(concord):
    concord.start()
    a_board(concord)
    focus_card(concord, ONE)
    concord.keys("F2")
    focus_is_on(concord, Role.TEXT)
    concord.keys("ctrl+Left", "ctrl+Left", "ctrl+shift+Return")
    concord.see_rows([("Open",), ("four hubs",)] + ALL[1:], STATEMENTS)
    focus_is(concord, "Commitment 2 of 5: four hubs. No lead partner. Proposed")
    concord.keys("ctrl+z")
    concord.see_rows(ALL, STATEMENTS)

    focus_card(concord, FOUR)
    open_menu(concord)
    concord.keys("p")
    wait_for("both parts", lambda: [concord.text(node) for node in concord.look(role=Role.TEXT)
                                    if concord.text(node).endswith(".") or concord.text(node).endswith("again")]
             == ["Tell people.", "Ask them again"])
    concord.picture("arranging-split")
    concord.keys("Return")
    concord.see_rows(ALL[:3] + [("Tell people.",), ("Ask them again",)], STATEMENTS)
    concord.keys("ctrl+z")
    concord.see_rows(ALL, STATEMENTS)


def chosen_cards_are_copied_to_another_session(concord):
    concord.start()
    new_session(concord, "Away-day in March")
    concord.keys("alt+Left")
    concord.see("No card has the focus that could move.")
    concord.activate(concord.see("Back", Role.BUTTON))
    concord.see(role=Role.TABLE_CELL, contains="Away-day in March")
    a_board(concord)
    focus_card(concord, ONE)
    concord.keys("shift+Down")
    chosen_are(concord, ONE, TWO)
    open_menu(concord)
    concord.keys("a")
    focus_is_on(concord, Role.ENTRY)
    concord.picture("arranging-sessions")
    concord.type("march")
    concord.keys("Return")
    concord.see("Copied to “Away-day in March”")
    there = ("SELECT c.statement FROM commitment c JOIN session s ON s.id = c.session WHERE s.title = 'Away-day in March' "
             "ORDER BY c.position")
    concord.see_rows([(ONE,), (TWO,)], there)
    concord.activate(concord.see("Open", Role.BUTTON))
    concord.see("Away-day in March", Role.FRAME)
    concord.see("Undo: Copy 2 commitments", Role.BUTTON)
    concord.keys("ctrl+z")
    concord.see_rows([], there)


def cards_travel_as_lines_of_text(concord):
    concord.start()
    a_board(concord)
    focus_card(concord, ONE)
    concord.keys("shift+Down", "ctrl+c")
    concord.see("The words of 2 cards are copied")
    copied = subprocess.run(["xclip", "-selection", "clipboard", "-o"], check=True, capture_output=True, text=True).stdout
    assert copied == f"{ONE}\n{TWO}", copied
    concord.keys("Escape", "alt+3", "Escape")
    focus_card(concord, FOUR)
    concord.keys("ctrl+v")
    concord.see_rows(ALL + [(ONE,), (TWO,)], STATEMENTS)
    concord.keys("ctrl+z")
    concord.see_rows(ALL, STATEMENTS)


def alt_left_never_leaves_the_board(concord):
    concord.start()
    a_board(concord)
    focus_card(concord, ONE)
    concord.keys("alt+Left")
    concord.see("It cannot go further that way.")
    concord.keys("ctrl+l")
    focus_is_in_line(concord)
    concord.keys("alt+Left")
    concord.see("Northmere", Role.FRAME)
    assert line(concord) is not None


# --- by pointer


def several_are_chosen_changed_and_merged_by_pointer(concord):
    concord.start()
    a_board(concord)
    concord.click(card(concord, ONE))
    click_with(concord, "shift", card(concord, THREE))
    chosen_are(concord, ONE, TWO, THREE)
    click_with(concord, "ctrl", card(concord, TWO))
    chosen_are(concord, ONE, THREE)

    press(concord, "Status", Role.TOGGLE_BUTTON)
    statuses = wait_for("the statuses", lambda: concord.look(role=Role.MENU_ITEM))
    # A menu is a window of its own, whose place on the screen its items do not know.
    concord.activate(statuses[3])
    concord.see_rows([(ONE,), (THREE,)], "SELECT statement FROM commitment WHERE status = 'at_risk' ORDER BY position")
    concord.keys("ctrl+z")
    concord.see_rows([], "SELECT statement FROM commitment WHERE status = 'at_risk'")

    press(concord, "Merge")
    concord.see_rows([(ONE,), (TWO,), (FOUR,)], STATEMENTS)
    press(concord, "Undo")
    concord.see_rows(ALL, STATEMENTS)

    # A click beside them chooses none.
    concord.click(card(concord, ONE))
    click_with(concord, "ctrl", card(concord, TWO))
    click_with(concord, "ctrl", card(concord, ONE))
    chosen_are(concord, TWO)
    concord.click(card(concord, THREE))
    chosen_are(concord)


def chosen_cards_are_dragged_together(concord):
    concord.start()
    a_board(concord)
    concord.click(card(concord, ONE))
    click_with(concord, "ctrl", card(concord, TWO))
    chosen_are(concord, ONE, TWO)
    concord.drag(card(concord, TWO), card(concord, FOUR), above=False)
    concord.see_rows([(THREE,), (FOUR,), (ONE,), (TWO,)], STATEMENTS)
    concord.see("Undo: Move 2 commitments", Role.BUTTON)
    concord.drag(card(concord, ONE), card(concord, "Priority 1 of 1: Schools notice"), above=False)
    concord.see_rows([(THREE, "Early help"), (FOUR, "Early help"), (ONE, "Schools notice"), (TWO, "Schools notice")], PLACES)
    concord.keys("ctrl+z", "ctrl+z")
    concord.see_rows(ALL, STATEMENTS)


def notes_go_to_the_board_and_back(concord):
    concord.start()
    a_board(concord)
    concord.keys("alt+4")
    focus_is_in_line(concord)
    capture(concord, "No bus after six")
    concord.keys("alt+3", "Escape")
    concord.drag(card(concord, "No bus after six"), card(concord, ONE), above=True)
    concord.see_rows([("No bus after six",)] + ALL, STATEMENTS)
    concord.see("Undo: Make note a commitment", Role.BUTTON)
    concord.drag(card(concord, "No bus after six"), concord.see(role=Role.LIST_ITEM, contains="Add outcome"), above=True)
    concord.see_rows(ALL, STATEMENTS)
    concord.see("Undo: Make commitment a note", Role.BUTTON)
    concord.keys("ctrl+z")
    concord.see_rows([("No bus after six",)] + ALL, STATEMENTS)


def a_drag_that_is_cancelled_changes_nothing(concord):
    concord.start()
    a_board(concord)
    end = concord.place(card(concord, FOUR))
    start, carried = concord.pick_up(card(concord, ONE))
    concord.carry(start, end)
    concord.picture("arranging-drag")
    # Not by keys(), which lets go of the button first: it clears what is held down.
    subprocess.run(["xdotool", "key", "Escape"], check=True)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)
    concord.see_put_down(carried)
    # Something that is seen after it: the drag would have been done by then.
    concord.click(card(concord, TWO))
    focus_is(concord, f"Commitment 2 of 4: {TWO}. No lead partner. Proposed")
    concord.see_rows(ALL, STATEMENTS)


if __name__ == "__main__":
    run(sys.argv[1], [
        several_are_chosen_by_keys_and_none_by_escape,
        chosen_cards_move_and_change_together_by_keys,
        cards_merge_by_keys_and_come_apart_again,
        merging_one_card_says_why_not,
        several_are_deleted_and_brought_back,
        a_card_is_split_at_the_cursor_and_in_the_dialog,
        chosen_cards_are_copied_to_another_session,
        cards_travel_as_lines_of_text,
        alt_left_never_leaves_the_board,
        several_are_chosen_changed_and_merged_by_pointer,
        chosen_cards_are_dragged_together,
        notes_go_to_the_board_and_back,
        a_drag_that_is_cancelled_changes_nothing,
    ])
