#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop around the program asks of it: to be started by its name, to be searched, to jump."""

import fcntl
import sqlite3
import sys

from desktop import SAMPLE, Desktop
from driver import Role, run, wait_for
from words import focus_is
from gi.repository import GLib

TITLE = "Northmere 2046"


def on_its_desktop(test):
    """A test of a program that the desktop knows, rather than one with a database of its own."""
    def wrapped(concord):
        with Desktop(concord.program, concord.folder) as desktop:
            test(desktop)
    wrapped.__name__ = test.__name__
    return wrapped


def may_write(desktop):
    """Whether another program could write to the database now."""
    lock = desktop.database.with_name("sessions.db-lock")
    if not lock.exists():
        return True
    with open(lock, "rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@on_its_desktop
def a_search_finds_a_session_without_a_window_and_the_program_goes_again(desktop):
    desktop.import_sample()
    (session,) = desktop.find("north", "apprent")
    (meta,) = desktop.describe(session, "no-such-session")
    assert meta["id"] == session and meta["name"] == TITLE, meta
    assert meta["description"] == "Northmere Old Corn Exchange · 14 Oct 2026", meta
    assert meta["icon"] == ("themed", ["io.github.concordboard.Concord", "io.github.concordboard.Concord-symbolic"]), meta
    assert desktop.search("GetSubsearchResultSet", GLib.Variant("(asas)", ([session], ["north", "apprentices"])), "(as)") == ([session],)
    assert desktop.find("north", "submarine") == []
    assert desktop.find("…") == [], "a search for nothing finds everything"

    desktop.meet()
    assert desktop.frames() == [], "a search opened a window"
    assert may_write(desktop), "a search keeps others from writing"
    wait_for("the program to go again", lambda: desktop.process.poll() is not None)


@on_its_desktop
def a_search_in_what_cannot_be_read_finds_nothing(desktop):
    assert desktop.find("north") == [] and desktop.describe("some-id") == []
    assert not desktop.database.exists(), "a search made a database"

    desktop.import_sample()
    assert len(desktop.find("north")) == 1
    blocker = sqlite3.connect(desktop.database, isolation_level=None)
    blocker.execute("PRAGMA locking_mode = EXCLUSIVE")
    blocker.execute("BEGIN EXCLUSIVE")
    desktop.find("north")
    blocker.close()

    desktop.database.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)
    for extra in ("-wal", "-shm"):
        desktop.database.with_name("sessions.db" + extra).unlink(missing_ok=True)
    assert desktop.find("north") == [] and desktop.describe("some-id") == []
    desktop.meet()
    assert desktop.process.poll() is None


@on_its_desktop
def many_sessions_give_few_results(desktop):
    desktop.import_sample()
    for _ in range(12):
        desktop.run("import", f"--database={desktop.database}", "--copy", str(SAMPLE)).wait()
    assert len(desktop.find("north")) == 10


@on_its_desktop
def a_result_opens_its_session_and_more_results_the_library(desktop):
    desktop.import_sample()
    (session,) = desktop.find("north")
    desktop.search("ActivateResult", GLib.Variant("(sasu)", (session, ["north"], 12345)))
    desktop.meet()
    desktop.see(TITLE, Role.FRAME)
    assert len(desktop.frames()) == 1
    assert not may_write(desktop), "a window that may not write"

    # The session that is open stays where it is.
    desktop.search("LaunchSearch", GLib.Variant("(asu)", (["submarine"], 12346)))
    desktop.see("Concord", Role.FRAME)
    desktop.see(TITLE, Role.FRAME)
    desktop.see("Nothing Found")
    # The library that is open is searched again.
    desktop.search("LaunchSearch", GLib.Variant("(asu)", (["north", "apprent"], 12346)))
    desktop.see(contains=TITLE, role=Role.TABLE_CELL)
    assert len(desktop.frames()) == 2
    assert len(desktop.find("north")) == 1, "nothing is found while a window is open"

    desktop.search("ActivateResult", GLib.Variant("(sasu)", (session, ["north"], 12347)))
    desktop.find("north")
    assert len(desktop.frames()) == 2, "a session that is shown was opened again"


@on_its_desktop
def the_desktop_starts_it_with_a_file(desktop):
    desktop.ask("Open", GLib.Variant("(asa{sv})", ([SAMPLE.as_uri()], {})))
    desktop.see(TITLE, Role.FRAME)
    desktop.ask("Activate", GLib.Variant("(a{sv})", ({},)))
    desktop.see_rows([(TITLE,)], "SELECT title FROM session")
    assert len(desktop.frames()) == 1
    desktop.keys("ctrl+q")
    wait_for("the program to end with its window", lambda: desktop.process.poll() is not None)


@on_its_desktop
def jumps_lead_to_a_new_session_to_the_last_and_to_a_new_window(desktop):
    desktop.act("new-session")
    desktop.see(contains="Title", role=Role.TEXT)
    focus_is(desktop, "Title")
    desktop.type("Waste partnership")
    desktop.keys("Return")
    desktop.see("Waste partnership", Role.FRAME)
    desktop.act("new-window")
    desktop.see("Concord", Role.FRAME)
    desktop.keys("ctrl+q")
    wait_for("the program to end", lambda: desktop.process.poll() is not None)

    # From a launcher that knows no D-Bus; the second goes to the first.
    first = desktop.run("--continue")
    desktop.meet()
    desktop.see("Waste partnership", Role.FRAME)
    assert desktop.run("--continue").wait() == 0
    assert desktop.run("--new-session").wait() == 0
    desktop.see(contains="Title", role=Role.TEXT)
    focus_is(desktop, "Title")
    assert len(desktop.frames()) == 2, "one with the session, one to make another"
    assert desktop.run(str(SAMPLE)).wait() == 0
    desktop.see_rows([("Northmere 2046",), ("Waste partnership",)], "SELECT title FROM session ORDER BY title")
    first.kill()
    first.wait()


@on_its_desktop
def to_continue_without_a_session_shows_the_library(desktop):
    desktop.act("continue")
    desktop.see("New Session", Role.BUTTON)
    assert len(desktop.frames()) == 1


if __name__ == "__main__":
    run(sys.argv[1], [
        a_search_finds_a_session_without_a_window_and_the_program_goes_again,
        a_search_in_what_cannot_be_read_finds_nothing,
        many_sessions_give_few_results,
        a_result_opens_its_session_and_more_results_the_library,
        the_desktop_starts_it_with_a_file,
        jumps_lead_to_a_new_session_to_the_last_and_to_a_new_window,
        to_continue_without_a_session_shows_the_library,
    ])
