#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding one's way on the board: whose cards are shown, the search, and how large everything is; by keys and by pointer."""

import subprocess
import sys
from pathlib import Path

from driver import Atspi, Role, quietly, run, wait_for
from words import focus_is

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "northmere.concord.json"
HUBS = "Open four family hubs"
WORKER = "Place a family support worker"


def open_sample(concord):
    concord.start(str(SAMPLE))
    concord.see("Northmere 2046", Role.FRAME)
    card(concord, HUBS)


def card(concord, words):
    return concord.see(contains=f": {words}")


def described(concord, words):
    return quietly(lambda: card(concord, words).get_description(), "") or ""


def see_described(concord, words, with_words=None, without=None):
    wait_for(f"{words!r} to be said {with_words!r} and not {without!r}",
             lambda: (with_words is None or with_words in described(concord, words))
             and (without is None or without not in described(concord, words)))


def chip(concord, name):
    return concord.see(name, Role.TOGGLE_BUTTON)


def is_pressed(node):
    return quietly(lambda: node.get_state_set().contains(Atspi.StateType.PRESSED), False)


def entry(concord):
    return concord.see("Search board", Role.ENTRY)


def focus_is_on_a_card(concord, words=""):
    wait_for(f"the focus to be on a card {words!r}",
             lambda: f": {words}" in (quietly(lambda: concord.focused().get_name(), "") or ""))


def count(concord):
    """As "3 of 12" or in words."""
    return "".join(concord.text(node) for node in concord.look(role=Role.STATUS_BAR))


def see_count(concord, words):
    wait_for(f"the count {words!r}", lambda: count(concord) == words)


def width(concord, words):
    return Atspi.Component.get_extents(card(concord, words), Atspi.CoordType.WINDOW).width


def partners_are_chosen_by_keys_and_other_cards_dim(concord):
    open_sample(concord)
    concord.keys("ctrl+shift+f")
    focus_is(concord, "Everyone")
    concord.keys("Right")
    focus_is(concord, "Northmere Council")
    concord.keys("space")
    see_described(concord, WORKER, "Dimmed by the filter")
    see_described(concord, HUBS, without="Dimmed")
    concord.picture("filter")

    # A second partner beside the first.
    concord.keys("Right", "Right", "Right")
    focus_is(concord, "Voluntary Action Northmere")
    concord.keys("space")
    see_described(concord, WORKER, without="Dimmed")

    # Dimmed cards can be used as ever.
    concord.keys("space", "Down")
    focus_is_on_a_card(concord)
    concord.keys("ctrl+shift+f")
    focus_is(concord, "Everyone")
    concord.keys("Escape")
    wait_for("everyone to be shown", lambda: is_pressed(chip(concord, "Everyone")))
    see_described(concord, WORKER, without="Dimmed")
    concord.keys("Escape")
    focus_is_on_a_card(concord)


def all_partners_are_in_a_list_for_those_without_room(concord):
    open_sample(concord)
    concord.keys("ctrl+shift+f")
    focus_is(concord, "Everyone")
    for _ in range(12):
        if (quietly(lambda: concord.focused().get_name(), "") or "") == "All partners":
            break
        before = quietly(lambda: concord.focused().get_name(), "")
        concord.keys("Right")
        wait_for("the focus to go on", lambda: quietly(lambda: concord.focused().get_name(), "") != before)
    focus_is(concord, "All partners")
    concord.keys("Return")
    concord.see("Department for Education", Role.CHECK_BOX)
    focus_is(concord, "Everyone")
    concord.keys("Down")
    focus_is(concord, "Northmere Council")
    concord.keys("Down", "Down")
    focus_is(concord, "Northmere Police")
    concord.keys("space")
    see_described(concord, HUBS, "Dimmed by the filter")
    concord.picture("filter-list")
    concord.keys("Escape")
    concord.see_gone("Department for Education", Role.CHECK_BOX)
    focus_is(concord, "1 chosen")
    concord.keys("Escape")
    see_described(concord, HUBS, without="Dimmed")


def partners_are_chosen_by_pointer(concord):
    open_sample(concord)
    concord.click(chip(concord, "Northmere Police"))
    see_described(concord, HUBS, "Dimmed by the filter")
    concord.click(chip(concord, "Everyone"))
    see_described(concord, HUBS, without="Dimmed")


def letters_on_a_card_begin_a_search_and_escape_leads_to_the_match(concord):
    open_sample(concord)
    concord.keys("Down", "Down")
    focus_is_on_a_card(concord, HUBS)
    concord.type("youth")
    see_described(concord, HUBS, "Does not match the search")
    see_described(concord, "Keep two youth centres open", "Found")
    concord.picture("search")
    concord.keys("Escape")
    focus_is_on_a_card(concord, "Keep two youth centres open")
    see_described(concord, HUBS, without="match")


def a_search_goes_from_match_to_match_by_keys_and_by_pointer(concord):
    open_sample(concord)
    concord.keys("ctrl+f")
    focus_is(concord, "Search board")
    concord.type("care")
    see_count(concord, "1 of 5")
    # The card itself does not show who the cohort is for; the partner it shows is a field beside its words.
    concord.keys("Return")
    see_count(concord, "2 of 5 · in Supporting partners")
    concord.keys("shift+Return", "shift+Return")
    wait_for("the last match", lambda: count(concord).startswith("5 of 5"))
    concord.click(concord.see("Next Match", Role.BUTTON))
    see_count(concord, "1 of 5")

    # Into the board and on from there, while the search stays.
    concord.click(entry(concord))
    concord.keys("Down")
    focus_is_on_a_card(concord, "Fewer children")
    concord.keys("F3")
    focus_is_on_a_card(concord, HUBS)
    concord.click(concord.see("End the Search", Role.BUTTON))
    concord.see("Search board", Role.BUTTON)


def what_is_not_there_is_not_found_and_escape_leads_back(concord):
    open_sample(concord)
    concord.keys("Down", "Down")
    focus_is_on_a_card(concord, HUBS)
    concord.click(concord.see("Search board", Role.BUTTON))
    focus_is(concord, "Search board")
    concord.type("zzzz")
    see_count(concord, "Nothing found")
    concord.keys("Escape")
    focus_is_on_a_card(concord, HUBS)


def the_board_is_made_larger_and_smaller_and_stays_so(concord):
    open_sample(concord)
    plain = width(concord, HUBS)
    concord.keys("ctrl+plus", "ctrl+plus")
    wait_for("wider cards", lambda: width(concord, HUBS) > plain * 1.2)
    concord.keys("ctrl+0")
    wait_for("cards as wide as before", lambda: width(concord, HUBS) == plain)
    concord.keys("ctrl+minus")
    wait_for("narrower cards", lambda: width(concord, HUBS) < plain)
    concord.keys("ctrl+0")
    wait_for("cards as wide as before", lambda: width(concord, HUBS) == plain)

    # By the wheel, then in the menu.
    concord.point(card(concord, HUBS))
    subprocess.run(["xdotool", "keydown", "ctrl", "click", "4", "keyup", "ctrl"], check=True)
    wait_for("wider cards", lambda: width(concord, HUBS) > plain)
    concord.keys("F10")
    concord.activate(concord.see("Zoom In", Role.BUTTON))
    concord.see("125%")
    concord.keys("Escape")
    larger = width(concord, HUBS)
    assert larger > plain * 1.2, (larger, plain)
    concord.close()

    concord.start()
    wait_for("cards as wide as they were made", lambda: width(concord, HUBS) == larger)


if __name__ == "__main__":
    run(sys.argv[1], [
        partners_are_chosen_by_keys_and_other_cards_dim,
        all_partners_are_in_a_list_for_those_without_room,
        partners_are_chosen_by_pointer,
        letters_on_a_card_begin_a_search_and_escape_leads_to_the_match,
        a_search_goes_from_match_to_match_by_keys_and_by_pointer,
        what_is_not_there_is_not_found_and_escape_leads_back,
        the_board_is_made_larger_and_smaller_and_stays_so,
    ])
