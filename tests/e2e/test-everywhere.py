#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold in every view: whatever can have the focus says to a screen reader what it is and what it is called."""

import json
import sys
import uuid
from pathlib import Path

from driver import Atspi, Role, quietly, run, wait_for
from words import line

# A thing that can be reached by Tab and is only "a panel" tells its user nothing.
MUTE = {Role.FILLER, Role.INVALID, Role.UNKNOWN, Role.REDUNDANT_OBJECT, Role.EXTENDED}

HOLDERS = {Role.PANEL, Role.GROUPING, Role.LIST, Role.LIST_BOX, Role.SCROLL_PANE, Role.TABLE, Role.TREE_TABLE}


def called(node):
    name = quietly(node.get_name, "") or ""
    if name:
        return name
    for relation in quietly(node.get_relation_set, []) or []:
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            for i in range(relation.get_n_targets()):
                target = relation.get_target(i)
                return quietly(target.get_name, "") or quietly(lambda t=target: Atspi.Text.get_text(t, 0, -1), "")
    return ""


# GTK 4.18 gives the items of a menu and of the list of a combo row no name; screen readers say the label in them.
def is_said_by_label(node):
    role = quietly(node.get_role)
    if role == Role.LIST_ITEM:
        return "combo box" in where_it_is(node)
    return role in (Role.MENU_ITEM, Role.CHECK_MENU_ITEM, Role.RADIO_MENU_ITEM)


def label_inside(concord, node):
    return "".join(quietly(n.get_name, "") or "" for n in concord.walk(node) if quietly(n.get_role) == Role.LABEL)


def where_it_is(node):
    way = []
    while node is not None and len(way) < 6:
        way.append(f"{quietly(node.get_role_name, '?')} “{quietly(node.get_name, '') or ''}”")
        node = quietly(node.get_parent)
    return " in ".join(way)


def can_have_focus(node):
    states = quietly(node.get_state_set)
    return states is not None and states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SHOWING)


def nameless(concord):
    found = []
    for node in concord.walk():
        if not can_have_focus(node):
            continue
        role = quietly(node.get_role)
        if role is None or role in (Role.FRAME, Role.DIALOG, Role.WINDOW):
            continue
        # A list, a scroller or a frame hands the focus on to what is in it.
        if role in HOLDERS and any(n is not node and can_have_focus(n) for n in concord.walk(node)):
            continue
        if role in MUTE or not (called(node) or (is_said_by_label(node) and label_inside(concord, node))):
            found.append(where_it_is(node))
    return found


def check(concord, view):
    # What is just being built or going away is asked again.
    missing = []

    def all_named():
        missing[:] = nameless(concord)
        return not missing
    try:
        wait_for("names", all_named, patience=5)
    except AssertionError as error:
        raise AssertionError(f"{view}: " + "; ".join(missing)) from error


SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "northmere.concord.json"


def dialog(concord, view, *keys):
    concord.keys(*keys)
    wait_for(view, lambda: concord.look(role=Role.DIALOG))
    check(concord, view)
    concord.keys("Escape")
    wait_for(f"{view} to go", lambda: not concord.look(role=Role.DIALOG))


def everything_that_can_have_the_focus_has_a_name_and_a_role(concord):
    concord.start()
    check(concord, "the empty library")
    dialog(concord, "the dialog of a new session", "ctrl+n")
    concord.close()

    concord.start(str(SAMPLE))
    concord.see("Northmere 2046", Role.FRAME)
    line(concord)
    check(concord, "the board")
    concord.keys("ctrl+l")
    check(concord, "the capture bar")
    concord.keys("Escape")
    concord.keys("Menu")
    wait_for("the menu of a card", lambda: concord.look(role=Role.MENU_ITEM))
    check(concord, "the menu of a card")
    concord.keys("Escape")
    concord.keys("F10")
    wait_for("the main menu", lambda: concord.look(role=Role.MENU_ITEM))
    check(concord, "the main menu")
    concord.keys("Escape")
    dialog(concord, "exporting", "ctrl+e")
    dialog(concord, "the keyboard shortcuts", "ctrl+question")

    concord.keys("shift+F5")
    concord.see("The room sees nothing yet")
    check(concord, "the presenter’s console")
    concord.keys("F5")
    concord.see("Audience", Role.FRAME)
    check(concord, "the audience window")
    concord.keys("Escape")
    concord.see_gone("Audience", Role.FRAME)
    concord.keys("Escape")
    concord.see_gone("The room sees nothing yet")

    # The inspector for each kind that stands in the records view.
    concord.click(concord.see("Records", Role.PAGE_TAB))
    kinds = wait_for("the kinds", lambda: kinds_in_records(concord))
    for kind in kinds:
        concord.click(kind)
        check(concord, f"the records: {called(kind)}")


def received_copy(folder):
    session = json.loads(SAMPLE.read_text())
    session.update(revision=str(uuid.uuid4()), profile="partners")
    path = Path(folder) / "received.concord.json"
    path.write_text(json.dumps(session))
    return path


def so_it_is_where_one_answers(concord):
    concord.start(str(received_copy(concord.folder)))
    answer = concord.see("Answer", Role.BUTTON)
    check(concord, "the board of a received copy")
    concord.activate(answer)
    concord.see("Which Organisation Do You Answer For?")
    check(concord, "the organisations to answer for")
    concord.click(concord.see("Northmere Council"))
    concord.see("Answered: 0 of 5")
    concord.focus_by_tab(lambda name: name == "Accept")
    concord.focus_by_tab(lambda name: name == "Propose Changes")
    concord.keys("space")
    concord.see("Answered: 1 of 5")
    check(concord, "answering")


def kinds_in_records(concord):
    for node in concord.look(role=Role.LIST):
        rows = concord.look(role=Role.LIST_ITEM, below=node)
        if len(rows) >= 10:
            return rows
    return []


if __name__ == "__main__":
    run(sys.argv[1], [everything_that_can_have_the_focus_has_a_name_and_a_role, so_it_is_where_one_answers])
