#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""When the program asks the desktop for attention or to keep the computer awake, and that it lets go of it again."""

import sqlite3
import sys

from desktop import Desktop, Notifications, SessionManager
from driver import Role, quietly, run, wait_for
from gi.repository import GLib
from words import focus_is, small_board

LOGOUT, SUSPEND, IDLE = 1, 4, 8
PRESENTED = (SUSPEND | IDLE, "A session is presented to the room")
UNSAVED = (LOGOUT | SUSPEND, "Something in a session is not saved yet")


def present(desktop):
    desktop.keys("F5")
    desktop.see("Audience", Role.FRAME)
    wait_for("the audience window to have the keys",
             lambda: (quietly(lambda: desktop.focused().get_name(), "") or "").startswith("On the screen"))


def the_computer_stays_awake_while_presenting(concord):
    with SessionManager() as manager, Desktop(concord.program, concord.folder) as desktop:
        desktop.import_sample()
        desktop.act("continue")
        desktop.see("Northmere 2046", Role.FRAME)
        assert manager.asked("Inhibit") == []

        present(desktop)
        manager.see_held(PRESENTED)
        desktop.keys("Escape")
        desktop.see_gone("Audience", Role.FRAME)
        manager.see_held()

        present(desktop)
        manager.see_held(PRESENTED)
        desktop.quit()
        wait_for("the program to end", lambda: desktop.process.poll() is not None)
        manager.see_held()


def nobody_logs_out_over_what_is_not_saved(concord):
    with SessionManager() as manager, Desktop(concord.program, concord.folder) as desktop:
        desktop.act("new-window")
        wait_for("the window to be active", lambda: desktop.is_active(desktop.window()))
        small_board(desktop)
        assert manager.asked("Inhibit") == []
        blocker = sqlite3.connect(desktop.database, isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        desktop.type("A promise in a bad moment")
        desktop.keys("Return")
        desktop.see(contains="another program is using the session database")
        manager.see_held(UNSAVED)
        blocker.execute("ROLLBACK")
        blocker.close()
        desktop.activate(desktop.see("Retry", Role.BUTTON))
        manager.see_held()


def an_export_is_not_interrupted_and_tells_those_who_went_on(concord):
    with SessionManager() as manager, Notifications() as shell, Desktop(concord.program, concord.folder) as desktop:
        desktop.import_sample()
        (session,) = desktop.find("north")
        desktop.act("continue")
        desktop.see("Northmere 2046", Role.FRAME)
        page = desktop.folder / "summary.html"
        desktop.keys("ctrl+e")
        focus_is(desktop, "Web page")
        desktop.keys("ctrl+Return")
        save = desktop.see("Save", Role.BUTTON)
        desktop.keys("ctrl+a")
        desktop.paste(str(page))
        desktop.act("new-window")
        wait_for("the library to be what one looks at",
                 lambda: [frame for frame in desktop.look("Concord", Role.FRAME) if desktop.is_active(frame)])
        desktop.activate(save)

        note = f"export-{session}"
        said = shell.see("AddNotification", desktop.name, note)[3]
        assert page.exists()
        assert said["title"] == "The Export Is Finished" and said["body"] == "“summary.html” exported", said
        assert (said["default-action"], said["default-action-target"]) == ("app.show-file", page.as_uri()), said
        assert [(b["label"], b["action"], b["target"]) for b in said["buttons"]] == [
            ("Open", "app.show-file", page.as_uri()), ("Show in Files", "app.show-in-files", page.as_uri())], said
        assert manager.asked("Inhibit") == [("Inhibit", *manager.asked("Inhibit")[0][1:3], "A session is being exported",
                                             LOGOUT | SUSPEND)]
        manager.see_held()

        # Whoever looks has seen it.
        desktop.act("open-session", GLib.Variant("s", session))
        shell.see("RemoveNotification", desktop.name, note)
        page.unlink()
        desktop.see("Northmere 2046", Role.FRAME)
        wait_for("the session to be active",
                 lambda: [frame for frame in desktop.look("Northmere 2046", Role.FRAME) if desktop.is_active(frame)])
        desktop.keys("ctrl+e")
        focus_is(desktop, "Web page")
        desktop.keys("ctrl+Return")
        desktop.see("Save", Role.BUTTON)
        desktop.keys("ctrl+a")
        desktop.paste(str(page))
        desktop.keys("Return")
        desktop.see(contains="“summary.html” exported")
        assert len(shell.asked("AddNotification")) == 1, "someone was told of what they saw"


if __name__ == "__main__":
    run(sys.argv[1], [
        the_computer_stays_awake_while_presenting,
        nobody_logs_out_over_what_is_not_saved,
        an_export_is_not_interrupted_and_tells_those_who_went_on,
    ])
