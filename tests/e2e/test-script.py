#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A facilitator's half hour, whole, twice: once with the keyboard alone and once with the pointer alone, which then
types nothing but words. Both must come to the same board, the same undo history and the same picture."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

from driver import Case, Role, quietly, run, wait_for
from words import focus_is, focus_is_in_line, line, said_in_line

PROGRAM = sys.argv[1]
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "northmere.concord.json"

WEEKENDS, SATURDAYS, MENTORS = "Open the workshops at weekends", "Open the workshops on Saturdays", "Give every leaver a mentor"
TYPED = [WEEKENDS, SATURDAYS, MENTORS, "Visit every school", "Pay for the bus home"]
DOORS = "Employers open their doors"
TALK = "Somewhere to go, someone to talk to"

BOARD = """SELECT o.title, p.title, c.statement, c.status_note, c.lead_role, q.name FROM commitment c
           JOIN priority p ON p.id = c.priority JOIN outcome o ON o.id = p.outcome LEFT JOIN partner q ON q.id = c.lead
           ORDER BY o.position, p.position, c.position"""
STEPS = "SELECT label FROM journal WHERE scope <> 'library' ORDER BY seq"
ROLES = [("Place a family support worker in each hub", "Head of Early Help"),
         ("Share case information across four agencies under one agreement", "Head of Safeguarding")]


def card(concord, words):
    return concord.see(role=Role.LIST_ITEM, contains=words)


def focused_name(concord):
    return quietly(lambda: concord.focused().get_name(), "") or ""


def on_the_screen(concord, title):
    return concord.see(f"On the screen: {title}")


def seen(concord, title):
    return concord.look(f"On the screen: {title}")


class ByKeys:
    """Nothing but keys."""

    name = "keys"

    def __init__(self, concord):
        self.concord = concord

    def start_agenda(self):
        self.concord.keys("ctrl+t")

    def go_to(self, words, most=60):
        """Down the columns from the first."""
        self.concord.keys("ctrl+Home")
        for _ in range(most):
            wait_for("the focus", lambda: focused_name(self.concord))
            if words in focused_name(self.concord):
                return
            before = focused_name(self.concord)
            self.concord.keys("Down")
            deadline = time.monotonic() + 2
            while focused_name(self.concord) in ("", before) and time.monotonic() < deadline:
                pass
            if focused_name(self.concord) == before:
                # The end of a column: to the head of the next.
                self.concord.keys("Home", "Right")
                wait_for("the next column", lambda b=before: focused_name(self.concord) not in ("", b))
        raise AssertionError(f"{words} was not reached by keys")

    def aim_at(self, priority):
        self.go_to(f": {priority}")
        self.concord.keys("ctrl+l")

    def merge(self, first, second):
        self.concord.keys("Escape")
        self.go_to(first)
        self.concord.keys("shift+Down")
        self.concord.see("2 cards chosen")
        self.concord.keys("ctrl+m")

    def move(self, words, priority):
        self.go_to(words)
        self.concord.keys("alt+Left")

    def filter(self, partner):
        self.concord.keys("ctrl+shift+f")
        focus_is(self.concord, "Everyone")
        for _ in range(12):
            if focused_name(self.concord) == partner:
                break
            before = focused_name(self.concord)
            self.concord.keys("Right")
            wait_for("the next partner", lambda b=before: focused_name(self.concord) not in ("", b))
        self.concord.keys("space")

    def show_everyone(self):
        self.concord.keys("Escape", "Escape")

    def open_gap(self, words):
        self.concord.keys("ctrl+g")
        self.concord.see(role=Role.LIST_ITEM, contains=words)
        for _ in range(40):
            wait_for("the focus", lambda: focused_name(self.concord))
            if words in focused_name(self.concord):
                break
            before = focused_name(self.concord)
            self.concord.keys("Down")
            wait_for("the next gap", lambda b=before: focused_name(self.concord) not in ("", b))
        self.concord.keys("Return")

    def leave_field(self):
        self.concord.keys("Tab")

    def close_inspector(self):
        self.concord.keys("F9")

    def present(self):
        self.concord.keys("F5")

    def next_screen(self):
        self.concord.keys("space")

    def blank(self):
        self.concord.keys("b")

    def stop_presenting(self):
        self.concord.keys("Escape")

    def open_agenda(self):
        self.concord.keys("ctrl+Page_Down")

    def open_board(self):
        self.concord.keys("ctrl+Page_Up")

    def extend(self):
        self.concord.keys("ctrl+shift+m")

    def end_agenda(self):
        self.concord.keys("alt+e")


class ByPointer(ByKeys):
    """Nothing but the pointer, and words."""

    name = "pointer"

    def press(self, name, role=Role.BUTTON, below=None):
        self.concord.click(self.concord.see(name, role, below=below))

    def start_agenda(self):
        self.open_agenda()
        self.press("Start the Agenda")
        self.open_board()

    def aim_at(self, priority):
        self.concord.click(card(self.concord, f": {priority}"))
        self.concord.click(line(self.concord))

    def merge(self, first, second):
        self.concord.click(card(self.concord, first))
        self.concord.point(card(self.concord, second))
        subprocess.run(["xdotool", "keydown", "ctrl", "click", "1", "keyup", "ctrl"], check=True)
        self.concord.see("2 cards chosen")
        self.press("Merge")

    def move(self, words, priority):
        """Below the last card of the priority, where the keys put it as well."""
        *_, (last,) = self.concord.rows("""SELECT c.statement FROM commitment c JOIN priority p ON p.id = c.priority
                                           WHERE p.title = ? ORDER BY c.position""", priority)
        self.concord.drag(card(self.concord, words), card(self.concord, last), above=False)

    def filter(self, partner):
        self.press(partner, Role.TOGGLE_BUTTON)

    def show_everyone(self):
        self.press("Everyone", Role.TOGGLE_BUTTON)

    def open_gap(self, words):
        self.concord.click(self.concord.see(contains="in the golden thread", role=Role.BUTTON))
        self.concord.click(self.concord.see(role=Role.LIST_ITEM, contains=words))

    def leave_field(self):
        self.concord.click(self.concord.see("Approved by", Role.TEXT))

    def close_inspector(self):
        self.press("Close")

    def present(self):
        self.press("Present")

    def press_on_the_wall(self, name, role=Role.BUTTON):
        """The buttons of the audience window come when the pointer moves, and go again when it rests."""
        def stirred():
            subprocess.run(["xdotool", "mousemove", "800", "400", "mousemove", "820", "420", "mousemove", "830", "440"], check=True)
            audience = self.concord.look("Audience", Role.FRAME)
            return audience and self.concord.look(name, role, below=audience[0])
        self.concord.click(wait_for(name, stirred)[0])

    def next_screen(self):
        self.press_on_the_wall("Next Screen")

    def blank(self):
        self.press_on_the_wall("Blank", Role.TOGGLE_BUTTON)

    def stop_presenting(self):
        self.press_on_the_wall("Return")

    def open_agenda(self):
        self.press("Agenda", Role.PAGE_TAB)

    def open_board(self):
        self.press("Board", Role.PAGE_TAB)

    # The accessible tree of GTK 4.18 tells the place of buttons so deep in padding only roughly: pressed without aiming.
    def extend(self):
        self.concord.activate(self.concord.see("1 minute", Role.BUTTON))

    def end_agenda(self):
        self.concord.activate(self.concord.see("End", Role.BUTTON))


def screens(concord):
    """In the order of the deck, read from the file and not by the program's own rules."""
    outcomes = [title for title, in concord.rows("SELECT title FROM outcome ORDER BY position")]
    partners = [name for name, in concord.rows("SELECT name FROM partner WHERE reach IS NULL OR reach <> 'influence' ORDER BY position")]
    return ["Vision", "Outcomes at a glance", *outcomes, *partners, "Agenda", "Clock"]


def play(concord, hands):
    concord.start(str(SAMPLE))
    concord.see("Northmere 2046", Role.FRAME)
    subprocess.run(["xdotool", "getactivewindow", "windowmove", "0", "0", "windowsize", "--sync", "1900", "1060"], check=True)
    line(concord)

    hands.start_agenda()
    concord.see_rows([("running",)], "SELECT state FROM agenda_item ORDER BY position LIMIT 1")

    # Five commitments in a minute.
    hands.aim_at(DOORS)
    concord.see(contains=f"to “{DOORS}”", role=Role.TEXT)
    focus_is_in_line(concord)
    began = time.monotonic()
    for words in TYPED:
        concord.type(words)
        concord.keys("Return")
        wait_for("the bar to be empty again", lambda: said_in_line(concord) == "")
    assert time.monotonic() - began < 60, "a person types faster than that"
    typed = concord.rows("SELECT statement FROM commitment ORDER BY position")
    assert all((words,) in typed for words in TYPED), typed

    hands.merge(WEEKENDS, SATURDAYS)
    concord.see_rows([(WEEKENDS, SATURDAYS)], "SELECT statement, status_note FROM commitment WHERE statement LIKE 'Open the workshops%'")

    hands.move(MENTORS, TALK)
    concord.see_rows([(TALK,)], f"SELECT p.title FROM commitment c JOIN priority p ON p.id = c.priority WHERE c.statement = '{MENTORS}'")

    hands.filter("Northmere Police")
    wait_for("the others to dim", lambda: "Dimmed" in (quietly(lambda: card(concord, MENTORS).get_description(), "") or ""))
    concord.picture(f"script-{hands.name}-filter")
    hands.show_everyone()
    wait_for("all to be shown", lambda: "Dimmed" not in (quietly(lambda: card(concord, MENTORS).get_description(), "") or ""))

    for statement, role in ROLES:
        hands.open_gap(f"No lead role: {statement}")
        focus_is(concord, "Lead role")
        concord.type(role)
        hands.leave_field()
        concord.see_rows([(role,)], "SELECT lead_role FROM commitment WHERE statement = ?", statement)
    hands.close_inspector()
    concord.see_gone("Lead role", Role.TEXT)

    hands.present()
    concord.see("Audience", Role.FRAME)
    expected = screens(concord)
    on_the_screen(concord, expected[0])
    for screen in expected[1:]:
        hands.next_screen()
        on_the_screen(concord, screen)
    concord.picture(f"script-{hands.name}-last-screen")
    hands.blank()
    concord.see("Black screen")
    hands.blank()
    on_the_screen(concord, expected[-1])
    hands.stop_presenting()
    concord.see_gone("Audience", Role.FRAME)

    hands.open_agenda()
    concord.see("Add to the agenda", Role.TEXT)
    hands.extend()
    concord.see(contains="1 minute behind plan")
    hands.end_agenda()
    concord.see_rows([(0,)], "SELECT count(*) FROM agenda_item WHERE state IN ('running', 'planned')")
    hands.open_board()
    line(concord)
    concord.picture(f"script-{hands.name}-end")


def opened_again(concord, folder, name):
    """A picture of the board as the next start shows it: no focus, pointer or message of the day before is in it."""
    concord.close()
    subprocess.run(["xdotool", "mousemove", "0", "1079"], check=True)
    concord.start()
    concord.see("Northmere 2046", Role.FRAME)
    subprocess.run(["xdotool", "getactivewindow", "windowmove", "0", "0", "windowsize", "--sync", "1900", "1060"], check=True)
    line(concord)
    picture, before = folder / f"{name}.png", folder / "before.png"

    def at_rest():
        subprocess.run(["import", "-window", "root", str(picture)], check=True)
        rests = before.exists() and differing(picture, before) == 0
        shutil.copy(picture, before)
        return rests
    wait_for("the board to be drawn", at_rest)
    before.unlink()
    return picture


def differing(one, other):
    """How many pixels are not the same."""
    told = subprocess.run(["compare", "-metric", "AE", str(one), str(other), "null:"], capture_output=True, text=True).stderr
    return float(told.split()[0])


def the_whole_script_comes_to_the_same_by_keys_and_by_pointer(concord):
    results = []
    pictures = Path(concord.folder)
    for hands in (ByKeys, ByPointer):
        with Case(PROGRAM) as each:
            play(each, hands(each))
            results.append((each.rows(BOARD), each.rows(STEPS), opened_again(each, pictures, hands.name)))
    (board_by_keys, steps_by_keys, seen_by_keys), (board_by_pointer, steps_by_pointer, seen_by_pointer) = results
    assert board_by_keys == board_by_pointer, f"{board_by_keys}\nis not\n{board_by_pointer}"
    assert steps_by_keys == steps_by_pointer, f"{steps_by_keys}\nis not\n{steps_by_pointer}"
    assert differing(seen_by_keys, seen_by_pointer) == 0, "the board does not look the same"


if __name__ == "__main__":
    run(PROGRAM, [the_whole_script_comes_to_the_same_by_keys_and_by_pointer])
