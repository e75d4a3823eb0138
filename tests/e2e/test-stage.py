#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presenting with one display: every screen by keys, and the presenter's console by pointer. Two displays, and one that
is unplugged, are in tests/app/stage, where there is a compositor that can do that."""

import subprocess
import sys
from pathlib import Path

from driver import Role, quietly, run, wait_for
from words import focus_is, small_board

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "northmere.concord.json"


def on_the_screen(concord, title):
    return concord.see(f"On the screen: {title}")


def room_is_black():
    average = subprocess.run(["import", "-window", "root", "-resize", "1x1!", "-format", "%[fx:mean]", "info:"],
                             check=True, capture_output=True, text=True).stdout
    return float(average) == 0


def present(concord):
    concord.keys("F5")
    concord.see("Audience", Role.FRAME)
    wait_for("the audience window to have the keys",
             lambda: (quietly(lambda: concord.focused().get_name(), "") or "").startswith("On the screen"))


def wave(x, y):
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "sleep", "0.05", "mousemove", str(x + 9), str(y + 9)], check=True)


def button_under_the_pointer(concord, name, role):
    def look():
        wave(800, 400)
        found = concord.look(name, role, below=concord.see("Audience", Role.FRAME))
        return found[0] if found else None
    return wait_for(f"the button {name} to come", look)


def the_room_is_walked_through_the_session_by_keys(concord):
    concord.start()
    small_board(concord)
    present(concord)
    screens = ["Vision", "Outcomes at a glance", "Carers are seen"]
    on_the_screen(concord, screens[0])
    for screen in screens[1:]:
        concord.keys("space")
        on_the_screen(concord, screen)
    concord.see("Fund two hundred breaks")
    concord.picture("stage-outcome")

    # Behind the last there is nothing, nor before the first.
    concord.keys("Right")
    on_the_screen(concord, screens[2])
    concord.keys("Page_Up", "Left", "Up")
    on_the_screen(concord, screens[0])
    concord.keys("End")
    on_the_screen(concord, screens[2])

    concord.keys("b")
    concord.see("Black screen")
    wait_for("a black screen", room_is_black)
    concord.keys("b")
    on_the_screen(concord, screens[2])
    wait_for("the screen to be seen again", lambda: not room_is_black())

    # Escape returns, and the place is kept.
    concord.keys("Escape")
    concord.see_gone("Audience", Role.FRAME)
    concord.see("Present", Role.BUTTON)
    present(concord)
    on_the_screen(concord, screens[2])
    concord.keys("Escape")
    concord.see_gone("Audience", Role.FRAME)
    concord.close()


def any_card_is_jumped_to_by_typing(concord):
    concord.start(str(SAMPLE))
    concord.see("Northmere 2046", Role.FRAME)
    present(concord)
    concord.keys("g")
    focus_is(concord, "Jump to a screen or any card")
    concord.type("internships")
    concord.see("Twenty paid internships for care leavers", Role.LIST_ITEM)
    concord.picture("stage-jump")
    concord.keys("Return")
    on_the_screen(concord, "Everyone leaves school with a next step")


def the_clock_is_steered_and_followed_by_keys(concord):
    concord.start(str(SAMPLE))
    concord.see("Northmere 2046", Role.FRAME)
    present(concord)
    on_the_screen(concord, "Vision")

    # The second item is about the board, the fourth is a break.
    concord.keys("n")
    concord.see_rows([("running",)], "SELECT state FROM agenda_item WHERE title LIKE 'Welcome%'")
    concord.keys("n")
    on_the_screen(concord, "Outcomes at a glance")
    concord.see(contains="44:")
    concord.keys("plus")
    concord.see(contains="45:")
    # As from anywhere in a session.
    concord.keys("ctrl+shift+m")
    concord.see(contains="46:")
    concord.keys("ctrl+t")
    concord.see(contains="Paused:")
    concord.keys("ctrl+t")
    concord.see_gone(contains="Paused:")
    concord.keys("ctrl+shift+n", "n")
    on_the_screen(concord, "Clock")
    concord.picture("stage-clock")


def a_presenter_does_everything_by_pointer(concord):
    concord.start()
    small_board(concord)
    # Items of a menu have no names for a pointer to find them by.
    concord.keys("shift+F5")
    concord.see("The room sees nothing yet")
    on_the_screen(concord, "Vision")
    concord.click(concord.see("Next Screen", Role.BUTTON))
    on_the_screen(concord, "Outcomes at a glance")

    # The board is still there to be edited.
    concord.click(concord.see("Board", Role.PAGE_TAB))
    concord.click(concord.see("Present", Role.PAGE_TAB))
    on_the_screen(concord, "Outcomes at a glance")
    concord.picture("stage-console")

    # The room, with buttons that are there while the pointer moves.
    concord.click(concord.see("Show to the Room", Role.BUTTON))
    concord.see("Audience", Role.FRAME)
    concord.click(button_under_the_pointer(concord, "Laser", Role.TOGGLE_BUTTON))
    concord.click(button_under_the_pointer(concord, "Next Screen", Role.BUTTON))
    concord.see("On the screen: Carers are seen", below=concord.see("Audience", Role.FRAME))
    wave(700, 500)
    concord.picture("stage-laser")
    concord.click(button_under_the_pointer(concord, "Return", Role.BUTTON))
    concord.see_gone("Audience", Role.FRAME)
    concord.see("The room sees nothing yet")
    on_the_screen(concord, "Carers are seen")

    concord.click(concord.see("Blank", Role.TOGGLE_BUTTON))
    concord.click(concord.see("End Presenting", Role.BUTTON))
    concord.see_gone("Next Screen", Role.BUTTON)
    concord.see("Present", Role.BUTTON)
    concord.close()


def notes_are_written_while_presenting(concord):
    concord.start()
    small_board(concord)
    concord.keys("shift+F5")
    on_the_screen(concord, "Vision")
    concord.click(concord.see("Facilitator’s notes", Role.TEXT))
    focus_is(concord, "Facilitator’s notes")
    concord.type("Breathe. b is for blank")
    # Escape ends writing; the next one presenting.
    concord.keys("Escape")
    concord.see_rows([("Breathe. b is for blank",)], "SELECT facilitator_notes FROM session")
    wait_for("the focus to be on the screen",
             lambda: (quietly(lambda: concord.focused().get_name(), "") or "").startswith("On the screen"))
    concord.keys("space")
    on_the_screen(concord, "Outcomes at a glance")
    concord.keys("Escape")
    concord.see_gone("The room sees nothing yet")


run(sys.argv[1], [
    the_room_is_walked_through_the_session_by_keys,
    any_card_is_jumped_to_by_typing,
    a_presenter_does_everything_by_pointer,
    notes_are_written_while_presenting,
    # The last: it leaves the program on the agenda, where the next session would open.
    the_clock_is_steered_and_followed_by_keys,
])
