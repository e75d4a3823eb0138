#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing more than words: who, where and when in one line; cells of a spreadsheet; and slips that are seen."""

import subprocess
import sys

from driver import Role, quietly, run, steady, wait_for
from words import CARDS, STATEMENTS, capture, focus_is, focus_is_in_line, line, said_in_line, small_board

WHO = """SELECT c.statement, p.name, c.due FROM commitment c LEFT JOIN partner p ON p.id = c.lead
         WHERE c.statement NOT IN ('Fund two hundred breaks', 'Train the front line') ORDER BY c.position"""


def says(concord, words):
    wait_for(f"the line to say {words!r}", lambda: said_in_line(concord) == words)


OFFERS = "What may be meant"


def offered(concord, words):
    return concord.see(role=Role.LIST_ITEM, contains=words, below=concord.see(OFFERS))


def nothing_is_offered(concord):
    concord.see_gone(OFFERS)


def window_places():
    """Every window of the program that can be seen: where it is and how large."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "concord"], capture_output=True, text=True,
                           check=True).stdout.split()
    for window in found:
        said = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True, check=True)
        place = dict(line.split("=") for line in said.stdout.split())
        yield {key: int(place[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")}


def click_offer(concord):
    """Clicks on the only row of the list. A popover is a window of its own, and where its rows are the accessible tree tells
    only roughly."""
    place = steady("the window of the list",
                   lambda: [p for p in window_places() if 20 < p["HEIGHT"] < 80 and p["WIDTH"] > 100])[0]
    subprocess.run(["xdotool", "mousemove", str(place["X"] + place["WIDTH"] // 2), str(place["Y"] + place["HEIGHT"] // 2),
                    "click", "1"], check=True)


def who_where_and_when_in_one_line(concord):
    concord.start()
    small_board(concord)
    # Nobody is at the table yet: the first is added by being named.
    concord.type("Open a hub @Fire service")
    offered(concord, "Add partner “Fire service”")
    concord.keys("Return")
    says(concord, "Open a hub @“Fire service” ")
    nothing_is_offered(concord)
    concord.type("/mar 2031")
    offered(concord, "Mar 2031")
    concord.picture("typing-date")
    concord.keys("Tab")
    says(concord, "Open a hub @“Fire service” /Mar 2031 ")
    concord.keys("Return")
    says(concord, "")
    concord.see_rows([("Open a hub", "Fire service", "2031-03")], WHO)

    # Now it is known, by the beginning of any word of its name.
    concord.type("Lend a hall @serv")
    offered(concord, "Fire service")
    concord.picture("typing-partner")
    concord.keys("Down", "Up", "Return")
    says(concord, "Lend a hall @Fire service ")
    concord.keys("Return")
    concord.see_rows([("Open a hub", "Fire service", "2031-03"), ("Lend a hall", "Fire service", None)], WHO)

    # One step takes the card and the partner back.
    concord.keys("ctrl+z", "ctrl+z")
    concord.see_rows([], WHO)
    concord.see_rows([], "SELECT name FROM partner")


def an_offer_is_taken_by_pointer(concord):
    concord.start()
    small_board(concord)
    concord.keys("alt+2")
    capture(concord, "Work for every carer")
    concord.type("Ask young carers #bre")
    # Every letter makes the list anew; what is clicked on is the last.
    says(concord, "Ask young carers #bre")
    offered(concord, "Breaks for every carer")
    concord.picture("typing-place")
    click_offer(concord)
    says(concord, "Ask young carers #Breaks for every carer ")
    focus_is_in_line(concord)
    concord.keys("Return")
    concord.see_rows([("Ask young carers", "Breaks for every carer")],
                     """SELECT c.statement, p.title FROM commitment c JOIN priority p ON p.id = c.priority
                        WHERE c.statement LIKE 'Ask%'""")


def escape_closes_the_list_and_then_leaves(concord):
    concord.start()
    small_board(concord)
    concord.type("Write to a@b.org at 1/2 past @x")
    offered(concord, "Add partner “x”")
    concord.keys("Escape")
    nothing_is_offered(concord)
    focus_is_in_line(concord)
    concord.keys("Return")
    concord.see_rows(CARDS + [("Write to a@b.org at 1/2 past @x",)], STATEMENTS)
    concord.keys("Escape")
    concord.see(role=Role.LIST_ITEM, contains="Commitment 3 of 3: Write to a@b.org")
    wait_for("the focus to be on the board", lambda: "Commitment 3 of 3" in (quietly(concord.focused().get_name, "") or ""))


def cells_become_cards_with_their_fields(concord):
    concord.start()
    small_board(concord)
    concord.paste("Commitment\tLead\tDue\tStatus\r\n"
                  "\"A hall\r\nfor carers\"\tFire service\tMar 2031\tAgreed\r\n"
                  "A phone line\tCarers UK\t14/10/2031\tUnder way\r\n")
    # Nobody knows these partners.
    concord.see(contains="Fire service, Carers UK")
    concord.picture("typing-unknown-partners")
    concord.keys("Return")
    concord.see_rows([("A hall for carers", "Fire service", "2031-03"), ("A phone line", "Carers UK", "2031-10-14")], WHO)
    concord.see(contains="2 commitments added")
    concord.picture("typing-cells")
    focus_is_in_line(concord)
    concord.keys("ctrl+z")
    concord.see_rows([], WHO)
    concord.see_rows([], "SELECT name FROM partner")


def a_bad_cell_is_named_and_nothing_is_kept(concord):
    concord.start()
    small_board(concord)
    concord.paste("Commitment\tDue\nA hall\tMar 2031\nA phone line\tsoon\n")
    concord.see(contains="Row 3, column 2 (Due)")
    concord.picture("typing-bad-cell")
    concord.keys("Escape")
    concord.see_gone(contains="Row 3, column 2 (Due)")
    concord.see_rows(CARDS, STATEMENTS)
    says(concord, "")


def a_list_of_outcomes_is_typed_without_being_led_away(concord):
    concord.start()
    small_board(concord)
    concord.keys("alt+1")
    capture(concord, "Young carers thrive")
    # The bar is ready for a priority of it; who goes back is typing outcomes.
    wait_for("a place for a priority", lambda: "Young carers thrive" in line(concord).get_name())
    concord.keys("alt+1")
    capture(concord, "Carers have work", "Carers have friends")
    concord.see_rows([("Carers are seen",), ("Young carers thrive",), ("Carers have work",), ("Carers have friends",)],
                     "SELECT title FROM outcome ORDER BY position")


def menu_is_open(concord):
    wait_for("the menu", lambda: concord.focused() is not None and concord.focused().get_role() == Role.MENU_ITEM)


def a_slip_is_corrected_from_the_menu(concord):
    concord.start()
    small_board(concord)
    concord.type("Open a famly hub")
    concord.keys("Left", "Left", "Left", "Left", "Left")
    concord.picture("typing-slip")
    concord.keys("Menu")
    menu_is_open(concord)
    concord.picture("typing-corrections")
    # From below: check spelling, ignore, add, and the corrections, the likeliest last.
    concord.keys(*["Up"] * 9, "Return")
    says(concord, "Open a family hub")
    concord.keys("Return")
    concord.see_rows(CARDS + [("Open a family hub",)], STATEMENTS)


def a_slip_on_a_card_is_corrected_where_it_stands(concord):
    concord.start()
    small_board(concord)
    concord.keys("Escape")
    focus_is(concord, "Commitment 2 of 2: Train the front line. No lead partner. Proposed")
    concord.keys("F2")
    concord.keys("ctrl+a")
    concord.type("Train every famly")
    concord.see_rows([CARDS[0], ("Train every famly",)], STATEMENTS)
    concord.keys("Menu")
    menu_is_open(concord)
    concord.picture("typing-corrections-card")
    concord.keys(*["Up"] * 9, "Return")
    concord.see_rows([CARDS[0], ("Train every family",)], STATEMENTS)


def a_vision_of_two_thousand_characters_is_kept(concord):
    concord.start()
    small_board(concord)
    vision = ("No carer cares alone, and nobody waits. " * 50).strip()
    concord.keys("Escape")
    concord.click(concord.see(contains="Write the vision", role=Role.LABEL))
    concord.paste(vision)
    concord.see_rows([(vision,)], "SELECT vision FROM session")
    concord.picture("typing-vision")
    concord.keys("Return")
    concord.keys("ctrl+l")
    focus_is_in_line(concord)
    capture(concord, "One more")
    concord.see_rows(CARDS + [("One more",)], STATEMENTS)
    concord.picture("typing-vision-kept")


if __name__ == "__main__":
    run(sys.argv[1], [
        who_where_and_when_in_one_line,
        an_offer_is_taken_by_pointer,
        escape_closes_the_list_and_then_leaves,
        cells_become_cards_with_their_fields,
        a_bad_cell_is_named_and_nothing_is_kept,
        a_list_of_outcomes_is_typed_without_being_led_away,
        a_slip_is_corrected_from_the_menu,
        a_slip_on_a_card_is_corrected_where_it_stands,
        a_vision_of_two_thousand_characters_is_kept,
    ])
