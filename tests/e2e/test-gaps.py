#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gaps in the golden thread: how many the sample has, and mending them by keys, by pointer and one after the other."""

import datetime
import json
import sys
from pathlib import Path

from driver import Role, run, wait_for
from words import capture, focus_is, focus_is_in_line, new_session, said_in_line

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "northmere.concord.json"
ROLES = "SELECT lead_role FROM commitment WHERE lead_role IS NOT NULL ORDER BY lead_role"


def missing_roles():
    """The statements in the order of the board, read from the file and not by the program's own rules."""
    plan = json.loads(SAMPLE.read_text())
    return [c["statement"] for c in plan["commitments"] if not c.get("lead_role")]


def overdue():
    plan = json.loads(SAMPLE.read_text())
    today = datetime.date.today().isoformat()
    return [c for c in plan["commitments"] if c["status"] not in ("done", "stopped") and c["due"] < today[:len(c["due"])]]


def expected():
    """Nothing else is missing in the sample; what is due in it will be overdue some day."""
    return len(missing_roles()) + len(overdue())


def pill(concord, n):
    if n == 0:
        return concord.see("The golden thread holds", Role.BUTTON)
    return concord.see(f"{n} gap{'s' if n > 1 else ''} in the golden thread", Role.BUTTON)


def open_sample(concord):
    concord.start(str(SAMPLE))
    concord.see("Northmere 2046", Role.FRAME)
    pill(concord, expected())


def gap(concord, title, name):
    return concord.see(role=Role.LIST_ITEM, contains=f"{title}: {name}")


def two_gaps_are_mended_by_keys_and_the_number_falls(concord):
    open_sample(concord)
    first, second = missing_roles()[:2]

    concord.keys("ctrl+g")
    gap(concord, "No lead role", first)
    concord.picture("gaps")
    # The list begins with what is overdue, if anything is by now.
    concord.keys(*["Down"] * len(overdue()), "Return")
    focus_is(concord, "Lead role")
    concord.see_gone(role=Role.LIST_ITEM, contains="No lead role")
    concord.picture("gap-in-the-inspector")
    concord.type("Chief executive")
    concord.keys("Tab")
    concord.see_rows([("Chief executive",), ("Director of Children’s Services",)], ROLES)
    pill(concord, expected() - 1)

    # The list comes back to the next; what was typed counts without leaving the field.
    concord.keys("ctrl+g")
    wait_for("the next gap to have the focus", lambda: second in (concord.focused().get_name() if concord.focused() else ""))
    assert not concord.look(role=Role.LIST_ITEM, contains=f"No lead role: {first}"), "what is mended is still listed"
    concord.keys("Return")
    focus_is(concord, "Lead role")
    concord.type("Head of Safeguarding")
    concord.keys("ctrl+g")
    gap(concord, "No lead role", missing_roles()[2])
    assert not concord.look(role=Role.LIST_ITEM, contains=f"No lead role: {second}")
    concord.keys("Escape")
    pill(concord, expected() - 2)
    concord.see_rows([("Chief executive",), ("Director of Children’s Services",), ("Head of Safeguarding",)], ROLES)

    # Taken back, it is there again.
    concord.keys("ctrl+z")
    pill(concord, expected() - 1)


def two_gaps_are_mended_by_pointer(concord):
    open_sample(concord)
    first, second = missing_roles()[:2]
    for n, (statement, role) in enumerate([(first, "Chief executive"), (second, "Head of Safeguarding")]):
        concord.click(pill(concord, expected() - n))
        concord.click(gap(concord, "No lead role", statement))
        focus_is(concord, "Lead role")
        concord.see_gone(role=Role.LIST_ITEM, contains="No lead role")
        concord.type(role)
        concord.click(concord.see("Mandate board" if concord.look("Mandate board", Role.TEXT) else "Approved by", Role.TEXT))
        pill(concord, expected() - n - 1)
    concord.see_rows([("Chief executive",), ("Director of Children’s Services",), ("Head of Safeguarding",)], ROLES)


def keys_walk_from_gap_to_gap(concord):
    new_session_with_gaps(concord)
    # Along the thread: the fields of the outcome, what it lacks, the next review, and round again.
    for field in ("Cohort", "Measure", "Baseline", "Target", "By year"):
        concord.keys("F8")
        wait_for(f"the focus on {field}", lambda: field in (concord.focused().get_name() if concord.focused() else ""))
    concord.keys("shift+F8")
    focus_is(concord, "Target")
    concord.see(contains="No target: Carers are seen")
    concord.type("70")
    # From what is mended to the one behind it.
    concord.keys("F8")
    focus_is(concord, "By year")
    concord.see_rows([(70.0,)], "SELECT target FROM outcome")
    pill(concord, 6)
    concord.keys("F8")
    focus_is_in_line(concord)
    concord.see(contains="to “Carers are seen”", role=Role.TEXT)
    concord.type("Breaks for every carer")
    concord.keys("Return")
    concord.see_rows([("Breaks for every carer",)], "SELECT title FROM priority")
    # That one now needs a commitment.
    pill(concord, 6)
    concord.keys("F8")
    focus_is_in_line(concord)
    concord.see(contains="to “Breaks for every carer”", role=Role.TEXT)
    concord.keys("F8")
    focus_is(concord, "Next review")
    concord.keys("F8")
    wait_for("the focus on the cohort again", lambda: "Cohort" in (concord.focused().get_name() if concord.focused() else ""))


def new_session_with_gaps(concord):
    concord.start()
    new_session(concord, "Carers together")
    assert not concord.look(role=Role.BUTTON, contains="golden thread"), "an empty board has no thread to break"
    concord.keys("ctrl+l")
    focus_is_in_line(concord)
    capture(concord, "Carers are seen")
    wait_for("the bar to be empty", lambda: said_in_line(concord) == "")
    pill(concord, 7)


if __name__ == "__main__":
    run(sys.argv[1], [
        two_gaps_are_mended_by_keys_and_the_number_falls,
        two_gaps_are_mended_by_pointer,
        keys_walk_from_gap_to_gap,
    ])
