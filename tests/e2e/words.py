# SPDX-License-Identifier: GPL-3.0-or-later
"""What several tests do on the way to what they are about."""

from driver import Role, quietly, wait_for

# The capture bar's line says where things go and ends so.
CAPTURE = "press Enter"


def line(concord):
    return concord.see(contains=CAPTURE, role=Role.TEXT)


def said_in_line(concord):
    return concord.text(line(concord))


def focus_is_in_line(concord):
    wait_for("the focus to be in the capture bar",
             lambda: CAPTURE in (quietly(lambda: concord.focused().get_name(), "") or ""))


def focus_is(concord, name):
    def is_there():
        # A dialog that is just coming has none yet.
        focused = concord.focused()
        return focused is not None and (quietly(focused.get_name, "") or "") == name
    wait_for(f"the focus to be on {name!r}", is_there)


def new_session(concord, title):
    """From the library, by keys alone."""
    concord.keys("ctrl+n")
    focus_is(concord, "Title")
    concord.type(title)
    concord.keys("Return")
    concord.see(title, Role.FRAME)
    line(concord)


def capture(concord, *lines):
    """Into the capture bar, where the focus is, one card after the other."""
    for words in lines:
        concord.type(words)
        concord.keys("Return")
        wait_for("the bar to be empty again", lambda: said_in_line(concord) == "")


def small_board(concord):
    """One outcome, one priority, two commitments."""
    new_session(concord, "Carers together")
    concord.keys("ctrl+l")
    focus_is_in_line(concord)
    capture(concord, "Carers are seen", "Breaks for every carer", "Fund two hundred breaks", "Train the front line")
    concord.see_rows([("Fund two hundred breaks",), ("Train the front line",)],
                     "SELECT statement FROM commitment ORDER BY position")


STATEMENTS = "SELECT statement FROM commitment ORDER BY position"
CARDS = [("Fund two hundred breaks",), ("Train the front line",)]
