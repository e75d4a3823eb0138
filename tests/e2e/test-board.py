#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Building the board: by keys, by pasting, in place, in the inspector, by pointer; undone and redone."""

import sys

from driver import Role, quietly, run, wait_for
from words import CARDS, STATEMENTS, capture, focus_is, small_board


def a_small_away_day_is_planned_by_keyboard_alone(concord):
    concord.start()
    small_board(concord)
    concord.see_rows([("Carers together",)], "SELECT title FROM session")
    concord.see_rows([("Carers are seen",)], "SELECT title FROM outcome")
    concord.see_rows([("Breaks for every carer", "Carers are seen")],
                     "SELECT p.title, o.title FROM priority p JOIN outcome o ON o.id = p.outcome")

    # Another kind by its key, and back to the first one for a second column.
    concord.keys("alt+4")
    capture(concord, "No bus after six")
    concord.see_rows([("No bus after six",)], "SELECT text FROM note")
    concord.keys("alt+1")
    capture(concord, "Young carers thrive")
    concord.see_rows([("Carers are seen",), ("Young carers thrive",)], "SELECT title FROM outcome ORDER BY position")
    concord.picture("board")


def pasted_lines_become_cards_in_one_step(concord):
    concord.start()
    small_board(concord)
    concord.paste("• A carers' passport\n2. An emergency plan\n\n- A voice on every board\n")
    concord.see_rows(CARDS + [("A carers' passport",), ("An emergency plan",), ("A voice on every board",)], STATEMENTS)
    concord.keys("ctrl+z")
    concord.see_rows(CARDS, STATEMENTS)


def undo_and_redo_have_names_and_survive_a_restart(concord):
    concord.start()
    small_board(concord)
    concord.see("Undo: Add commitment", Role.BUTTON)
    concord.close()

    concord.start()
    concord.see("Carers together", Role.FRAME)
    concord.keys("ctrl+z")
    concord.see_rows(CARDS[:1], STATEMENTS)
    concord.keys("ctrl+z")
    concord.see_rows([], STATEMENTS)
    concord.keys("ctrl+z")
    concord.see_rows([], "SELECT title FROM priority")
    concord.see("Redo: Add priority", Role.BUTTON)
    concord.close()

    concord.start()
    concord.see("Carers together", Role.FRAME)
    concord.keys("ctrl+shift+z", "ctrl+shift+z", "ctrl+shift+z")
    concord.see_rows(CARDS, STATEMENTS)


def a_card_is_edited_in_place_and_restored_by_escape(concord):
    concord.start()
    small_board(concord)
    concord.keys("Escape")
    concord.see(role=Role.LIST_ITEM, contains="Commitment 2 of 2: Train the front line")
    focus_is(concord, "Commitment 2 of 2: Train the front line. No lead partner. Proposed")
    concord.keys("F2")
    concord.keys("ctrl+a")
    concord.type("Train everyone who meets carers")
    concord.keys("Return")
    concord.see_rows([CARDS[0], ("Train everyone who meets carers",)], STATEMENTS)

    concord.see(role=Role.LIST_ITEM, contains="Commitment 2 of 2: Train everyone who meets carers")
    concord.keys("ctrl+z")
    concord.see_rows(CARDS, STATEMENTS)

    # A pause saves what was typed so far; Escape puts back what was there before.
    focus_is(concord, "Commitment 2 of 2: Train the front line. No lead partner. Proposed")
    concord.keys("F2")
    concord.keys("ctrl+a")
    concord.type("Something nobody meant")
    concord.see_rows([CARDS[0], ("Something nobody meant",)], STATEMENTS)
    concord.keys("Escape")
    concord.see_rows(CARDS, STATEMENTS)


def a_card_moves_by_keyboard_and_keeps_the_focus(concord):
    concord.start()
    small_board(concord)
    concord.keys("Escape")
    focus_is(concord, "Commitment 2 of 2: Train the front line. No lead partner. Proposed")
    concord.keys("alt+Up")
    concord.see_rows(list(reversed(CARDS)), STATEMENTS)
    focus_is(concord, "Commitment 1 of 2: Train the front line. No lead partner. Proposed")
    concord.keys("ctrl+z")
    concord.see_rows(CARDS, STATEMENTS)


def a_card_is_deleted_and_brought_back(concord):
    concord.start()
    small_board(concord)
    concord.keys("Escape")
    focus_is(concord, "Commitment 2 of 2: Train the front line. No lead partner. Proposed")
    concord.keys("Delete")
    concord.see_rows(CARDS[:1], STATEMENTS)
    concord.activate(concord.see("Undo", Role.BUTTON))
    concord.see_rows(CARDS, STATEMENTS)


def a_text_and_a_date_as_it_was_said_are_set_in_the_inspector(concord):
    concord.start()
    small_board(concord)
    concord.keys("Escape")
    focus_is(concord, "Commitment 2 of 2: Train the front line. No lead partner. Proposed")
    concord.keys("alt+Return")
    focus_is(concord, "Statement")

    # Text; a date as it was said.
    concord.click(concord.see("Lead role", Role.TEXT))
    focus_is(concord, "Lead role")
    concord.type("Director of Adult Services")
    concord.click(concord.see("Due", Role.TEXT))
    focus_is(concord, "Due")
    concord.type("March 2027")
    concord.keys("Tab")
    concord.see_rows([("Director of Adult Services", "2027-03")], "SELECT lead_role, due FROM commitment WHERE statement LIKE 'Train%'")
    concord.picture("inspector")


def a_partner_is_added_while_it_is_chosen(concord):
    concord.start()
    small_board(concord)
    concord.keys("Escape")
    focus_is(concord, "Commitment 2 of 2: Train the front line. No lead partner. Proposed")
    concord.keys("alt+Return")
    focus_is(concord, "Statement")
    concord.keys("Tab")
    focus_is(concord, "Lead partner Who answers for it")
    concord.keys("Return")
    wait_for("the picker's search", lambda: concord.focused() is not None
             and concord.focused().get_role() == Role.ENTRY)
    concord.type("Surrey Heartlands")
    concord.see(contains="Add “Surrey Heartlands”")
    concord.keys("Return")
    concord.see_rows([("Train the front line", "Surrey Heartlands")],
                     "SELECT c.statement, p.name FROM commitment c JOIN partner p ON p.id = c.lead")
    concord.see(role=Role.LIST_ITEM, contains="Train the front line. Led by Surrey Heartlands")
    # The partner and the choice are one step.
    concord.keys("ctrl+z")
    concord.see_rows([], "SELECT name FROM partner")


def a_field_nobody_typed_in_leaves_undo_to_the_session(concord):
    concord.start()
    small_board(concord)
    concord.keys("Escape")
    wait_for("the card to have the focus", lambda: "Train the front line" in (quietly(concord.focused().get_name) or ""))
    concord.keys("ctrl+Return")
    focus_is(concord, "Statement")
    concord.keys("ctrl+z")
    concord.see_rows([CARDS[0]], STATEMENTS)
    concord.keys("ctrl+shift+z")
    concord.see_rows(CARDS, STATEMENTS)

    # Where something was typed, that is taken back.
    concord.click(concord.see(contains="Fund two hundred breaks", role=Role.LIST_ITEM))
    concord.keys("ctrl+Return")
    focus_is(concord, "Statement")
    concord.keys("End")
    concord.type("!")
    concord.see_rows([("Fund two hundred breaks!",), CARDS[1]], STATEMENTS)
    concord.keys("ctrl+z")
    concord.see_rows(CARDS, STATEMENTS)


def a_column_moves_by_keyboard_and_keeps_the_focus(concord):
    concord.start()
    small_board(concord)
    concord.keys("alt+1")
    capture(concord, "Young carers thrive")
    concord.keys("Escape")
    focus_is(concord, "Outcome 2 of 2: Young carers thrive")
    concord.keys("alt+Left")
    concord.see_rows([("Young carers thrive",), ("Carers are seen",)], "SELECT title FROM outcome ORDER BY position")
    focus_is(concord, "Outcome 1 of 2: Young carers thrive")


def a_card_is_dragged_to_another_place(concord):
    concord.start()
    small_board(concord)
    first = concord.see(role=Role.LIST_ITEM, contains="Commitment 1 of 2")
    second = concord.see(role=Role.LIST_ITEM, contains="Commitment 2 of 2")
    concord.drag(second, first, above=True)
    concord.see_rows(list(reversed(CARDS)), STATEMENTS)
    concord.see("Undo: Move commitment", Role.BUTTON)


if __name__ == "__main__":
    run(sys.argv[1], [
        a_small_away_day_is_planned_by_keyboard_alone,
        pasted_lines_become_cards_in_one_step,
        undo_and_redo_have_names_and_survive_a_restart,
        a_card_is_edited_in_place_and_restored_by_escape,
        a_card_moves_by_keyboard_and_keeps_the_focus,
        a_card_is_deleted_and_brought_back,
        a_text_and_a_date_as_it_was_said_are_set_in_the_inspector,
        a_partner_is_added_while_it_is_chosen,
        a_field_nobody_typed_in_leaves_undo_to_the_session,
        a_column_moves_by_keyboard_and_keeps_the_focus,
        a_card_is_dragged_to_another_place,
    ])
