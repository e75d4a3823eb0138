#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of the day: seeing what will leave the room and for whom, and handing it out in one go; and a table that comes
in."""

import json
import os
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

from driver import Atspi, NotSeen, Role, quietly, run, wait_for
from gi.repository import Gio, GLib
from words import CARDS, STATEMENTS, focus_is, small_board

PROGRAM = sys.argv[1]
TABLE = """Commitment,Priority,Lead,Due
A quiet room in every library,Breaks for every carer,Northmere Council,2027-03
Train the front desk,Breaks for every carer,,next to never
"""


PASTED = "Commitment\tDue\nA quiet room in every library\t2027-03\nTrain the front desk\t\n"

# Another program, with a file to be dragged out of it.
FILES = """
import sys, gi
gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk
def activate(app):
    window = Gtk.ApplicationWindow(application=app, title="Files", default_width=300, default_height=200)
    uri = Gio.File.new_for_path(sys.argv[1]).get_uri() + "\\r\\n"
    content = Gdk.ContentProvider.new_for_bytes("text/uri-list", GLib.Bytes.new(uri.encode()))
    window.add_controller(Gtk.DragSource(content=content))
    window.present()
app = Gtk.Application(application_id="org.example.Files", flags=Gio.ApplicationFlags.NON_UNIQUE)
app.connect("activate", activate)
app.run()
"""

PORTAL = Gio.DBusNodeInfo.new_for_xml("""<node><interface name="org.freedesktop.portal.Email">
  <method name="ComposeEmail"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
  </method><property name="version" type="u" access="read"/></interface></node>""").interfaces[0]


class MailPortal:
    """Answers as a desktop with a mail program does, and remembers what it was given."""

    def __init__(self):
        self.subject = None
        self.files = {}
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()
        assert self.ready.wait(10)

    def serve(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        bus = Gio.DBusConnection.new_for_address_sync(address, flags)
        bus.register_object("/org/freedesktop/portal/desktop", PORTAL, self.called, lambda *_: GLib.Variant("u", 4))
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                      GLib.Variant("(su)", ("org.freedesktop.portal.Desktop", 4)), None, 0, -1)
        self.loop = GLib.MainLoop.new(context, False)
        self.ready.set()
        self.loop.run()
        bus.close_sync()

    def stop(self):
        self.loop.quit()
        self.thread.join()

    def called(self, bus, sender, path, interface, method, parameters, invocation):
        options = parameters[1]
        fds = invocation.get_message().get_unix_fd_list()
        for index in options.get("attachment_fds", []):
            name = os.readlink(f"/proc/self/fd/{fds.peek_fds()[index]}")
            self.files[Path(name).name] = Path(name).read_bytes()
        handle = f"/org/freedesktop/portal/desktop/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
        invocation.return_value(GLib.Variant("(o)", (handle,)))
        bus.emit_signal(sender, handle, "org.freedesktop.portal.Request", "Response", GLib.Variant("(ua{sv})", (0, {})))
        self.subject = options["subject"]


def is_ticked(node):
    return quietly(lambda: node.get_state_set().contains(Atspi.StateType.CHECKED), False)


def reach(concord, name):
    """Down from row to row, from one group into the next."""
    for _ in range(40):
        before = concord.focused()
        if before is not None and (quietly(before.get_name, "") or "") == name:
            return
        concord.keys("Down")
        wait_for("the focus to move", lambda: concord.focused() not in (None, before))
    raise NotSeen(f"the focus did not come to {name}")


def tick(concord, *names):
    """These forms and no others, by keys; what was handed out last is remembered."""
    for name in ["Web page", "OpenDocument text", "PDF document", "Session file"]:
        reach(concord, name)
        if is_ticked(concord.see(name, Role.CHECK_BOX)) != (name in names):
            concord.keys("space")
            wait_for(f"{name} to change", lambda: is_ticked(concord.see(name, Role.CHECK_BOX)) == (name in names))


def type_place(concord, place):
    concord.see("Save", Role.BUTTON)
    concord.keys("ctrl+a")
    concord.paste(str(place))
    concord.keys("Return")


def choose_path(concord, button, path):
    """Pasted as a whole: what is typed would be completed on the way."""
    concord.see(button, Role.BUTTON)
    wait_for("its dialog to be active", lambda: concord.is_active(concord.window()))
    concord.keys("ctrl+l")
    wait_for("the line for a path", lambda: concord.text(concord.focused()) is not None)
    concord.paste(str(path))
    # Its line says nothing to the accessible tree: until the path is there, Return does nothing.
    for _ in range(5):
        concord.keys("Return")
        try:
            wait_for("its dialog to close", lambda: not concord.look(button, Role.BUTTON), patience=4)
            return
        except NotSeen:
            pass
    raise NotSeen(f"{path} was not chosen")


def whole(path):
    wait_for(path.name, path.exists)
    return path.read_bytes()


def several_forms_go_into_one_folder_by_keyboard_alone(concord):
    concord.start()
    small_board(concord)
    # Where people keep things: what lies in temporary folders is not remembered as recent.
    folder = Path(os.environ["HOME"]) / "handed out"
    folder.mkdir()
    concord.keys("ctrl+e")
    focus_is(concord, "Web page")
    tick(concord, "Web page", "PDF document", "Session file")
    concord.picture("export")
    concord.keys("ctrl+Return")
    choose_path(concord, "Select", folder)
    concord.see(contains="3 files exported")
    concord.picture("exported")

    assert b"Fund two hundred breaks" in whole(folder / "Carers together – summary.html")
    assert whole(folder / "Carers together – summary.pdf").startswith(b"%PDF-")
    written = json.loads(whole(folder / "Carers together.concord.json"))
    assert [c["statement"] for c in written["commitments"]] == [c[0] for c in CARDS]
    assert len(list(folder.iterdir())) == 3, "something half-written stayed behind"
    recent = Path(os.environ["XDG_DATA_HOME"]) / "recently-used.xbel"
    wait_for("the session file to be a recent one",
             lambda: recent.exists() and "/handed%20out/Carers%20together.concord.json" in recent.read_text())
    assert "summary" not in recent.read_text()

    # What is handed out to be answered is a revision, which is kept, and one step.
    revision = written["revision"]
    concord.see_rows([(revision,)], "SELECT id FROM revision")
    concord.see_rows([(revision,)], "SELECT id FROM kept_revision")
    concord.keys("ctrl+z")
    concord.see_rows([], "SELECT id FROM revision")
    concord.see_rows([(revision,)], "SELECT id FROM kept_revision")
    concord.see_rows(CARDS, STATEMENTS)


def the_preview_shows_the_pages_and_follows_what_is_chosen(concord):
    concord.start()
    small_board(concord)
    concord.keys("ctrl+e")
    focus_is(concord, "Web page")
    tick(concord, "Web page")
    concord.see(contains="Preview of page 1 of ")
    before = concord.see(contains="1 of ", role=Role.LABEL).get_name()
    concord.picture("preview")
    # Without most parts there are fewer pages.
    reach(concord, "Parts of the summary")
    concord.keys("Return")
    for part in ["At a glance", "Outcomes", "What each partner promised", "Roadmap", "Next steps and next review", "Signatures"]:
        reach(concord, part)
        concord.keys("space")
    wait_for("fewer pages", lambda: concord.see(contains="1 of ", role=Role.LABEL).get_name() != before)
    concord.picture("preview-fewer")


def nothing_is_written_when_it_is_cancelled(concord):
    concord.start()
    small_board(concord)
    concord.keys("ctrl+e")
    focus_is(concord, "Web page")
    tick(concord, "Session file")
    concord.keys("ctrl+Return")
    concord.see("Save", Role.BUTTON)
    concord.keys("Escape")
    concord.see_gone("Save", Role.BUTTON)
    assert concord.rows("SELECT count(*) FROM revision") == [(0,)]
    assert not list(Path(concord.folder).glob("*.json"))


def sharing_makes_a_zip_with_what_was_chosen(concord):
    concord.start()
    small_board(concord)
    concord.keys("ctrl+shift+e")
    concord.see("Make Zip…", Role.BUTTON)
    focus_is(concord, "Web page")
    tick(concord, "Web page", "PDF document")
    concord.picture("share")
    concord.keys("ctrl+Return")
    path = Path(concord.folder) / "carers.zip"
    type_place(concord, path)
    wait_for("the zip", path.exists)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == ["Carers together – summary.html", "Carers together – summary.pdf"]
        assert "Fund two hundred breaks" in archive.read("Carers together – summary.html").decode()
    concord.see(contains="Show in Files", role=Role.BUTTON)


def sharing_makes_a_new_folder(concord):
    concord.start()
    small_board(concord)
    concord.keys("ctrl+shift+e")
    focus_is(concord, "Web page")
    tick(concord, "Web page", "Session file")
    concord.activate(concord.see("Make Folder…", Role.BUTTON))
    choose_path(concord, "Select", concord.folder)
    concord.see(contains="2 files exported to “Carers together")
    (folder,) = [path for path in Path(concord.folder).iterdir() if path.name.startswith("Carers together")]
    assert sorted(path.name for path in folder.iterdir()) == ["Carers together – summary.html", "Carers together.concord.json"]


def the_mail_program_is_given_what_was_chosen(concord):
    portal = MailPortal()
    try:
        concord.start()
        small_board(concord)
        concord.keys("ctrl+shift+e")
        focus_is(concord, "Web page")
        tick(concord, "Web page", "PDF document")
        concord.activate(concord.see("Write Mail", Role.BUTTON))
        wait_for("the mail", lambda: portal.subject)
        concord.see_gone("Write Mail", Role.BUTTON)
        assert not concord.look(contains="No Mail Program")
    finally:
        portal.stop()
    assert portal.subject == "Carers together", portal.subject
    assert sorted(portal.files) == ["Carers together – summary.html", "Carers together – summary.pdf"], portal.files.keys()
    assert b"Fund two hundred breaks" in portal.files["Carers together – summary.html"]


def without_a_mail_program_one_is_told_where_the_files_are(concord):
    concord.start()
    small_board(concord)
    concord.keys("ctrl+shift+e")
    focus_is(concord, "Web page")
    tick(concord, "Web page")
    concord.activate(concord.see("Write Mail", Role.BUTTON))
    concord.see(contains="No Mail Program Answered")
    said = concord.see(contains="passing-on", role=Role.LABEL).get_name()
    concord.picture("no-mail")
    folder = Path(said.splitlines()[-1])
    assert [path.name for path in folder.iterdir()] == ["Carers together – summary.html"]
    concord.keys("Escape")
    concord.see_gone(contains="No Mail Program Answered")


def paper_is_offered_before_it_is_printed(concord):
    concord.start()
    small_board(concord)
    concord.keys("ctrl+p")
    concord.see("Print…", Role.BUTTON)
    concord.see(contains="Preview of page 1 of ")
    concord.picture("print")
    concord.keys("ctrl+Return")
    concord.see("Print", Role.DIALOG)
    concord.picture("print-dialog")
    # Without a printer there is a file.
    concord.focus_by_tab(lambda name: name == "Print to File")
    concord.keys("space")
    button = concord.look("Print", Role.BUTTON)[-1]
    wait_for("it to be possible", lambda: button.get_state_set().contains(Atspi.StateType.SENSITIVE))
    concord.activate(button)
    concord.see_gone("Print", Role.DIALOG)
    concord.see(contains="Handed to the printer")
    printed = wait_for("the file", lambda: list(Path.home().rglob("Carers together*.pdf")) or None)
    # What the other cases handed out is called a summary, or lies in a folder of its own.
    left = [path for path in printed if path.name == "Carers together.pdf" and "passing-on" not in path.parts]
    assert [path.read_bytes()[:5] for path in left] == [b"%PDF-"], printed
    left[0].unlink()


def a_table_comes_in_and_a_wrong_cell_is_named(concord):
    concord.start()
    small_board(concord)
    path = Path(concord.folder) / "promises.csv"
    path.write_text(TABLE)
    concord.keys("F10")
    wait_for("the menu", lambda: concord.look(role=Role.MENU_ITEM))
    concord.keys("i")
    concord.activate(concord.see("Choose File…", Role.BUTTON))
    choose_path(concord, "Open", path)
    concord.see("A quiet room in every library")
    # A partner that nobody knows, and a date that is none; each with its column.
    concord.see(contains="2 rows cannot be read")
    concord.see(contains="Lead: ")
    concord.see(contains="Due: ")
    concord.picture("import")
    reach(concord, "Add partners that are not there yet")
    concord.keys("Return")
    concord.see(contains="1 row cannot be read")
    reach(concord, "Leave out rows with something wrong")
    concord.keys("Return")
    concord.see("Add 1", Role.BUTTON)
    concord.picture("import-ready")
    concord.activate(concord.see("Add 1", Role.BUTTON))
    concord.see_rows(CARDS + [("A quiet room in every library",)], STATEMENTS)
    concord.see_gone("Choose File…", Role.BUTTON)
    concord.keys("ctrl+z")
    concord.see_rows(CARDS, STATEMENTS)


def copied_cells_come_in(concord):
    concord.start()
    small_board(concord)
    concord.keys("F10")
    wait_for("the menu", lambda: concord.look(role=Role.MENU_ITEM))
    concord.keys("i")
    concord.see("Paste Cells", Role.BUTTON)
    concord.paste(PASTED)
    concord.see("A quiet room in every library")
    concord.activate(concord.see("Add 2", Role.BUTTON))
    wait_for("two more cards", lambda: len(concord.rows(STATEMENTS)) == 4)
    concord.see_gone("Add 2", Role.BUTTON)
    concord.keys("ctrl+z")
    concord.see_rows(CARDS, STATEMENTS)


def a_table_dropped_on_the_window_comes_in(concord):
    concord.start()
    small_board(concord)
    path = Path(concord.folder) / "promises.csv"
    path.write_text(TABLE)
    files = subprocess.Popen([sys.executable, "-c", FILES, str(path)], stdin=subprocess.DEVNULL)
    try:
        def find():
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Files$", "getwindowgeometry", "--shell"],
                                   capture_output=True, text=True, check=False).stdout
            return dict(line.split("=") for line in found.split())
        place = {key: int(value) for key, value in wait_for("the other program", find).items()}
        x, y = place["X"] + place["WIDTH"] // 2, place["Y"] + place["HEIGHT"] // 2
        moves = []
        for i in range(1, 21):
            moves += ["mousemove", str(x + i * 15), str(y + i * 12), "sleep", "0.04"]
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "sleep", "0.2", "mousedown", "1", "sleep", "0.1", *moves,
                        "sleep", "0.3", "mouseup", "1"], check=True)
        concord.see("A quiet room in every library")
        concord.picture("dropped")
    finally:
        files.kill()
        files.wait()


if __name__ == "__main__":
    run(PROGRAM, [
        several_forms_go_into_one_folder_by_keyboard_alone,
        the_preview_shows_the_pages_and_follows_what_is_chosen,
        nothing_is_written_when_it_is_cancelled,
        sharing_makes_a_zip_with_what_was_chosen,
        sharing_makes_a_new_folder,
        the_mail_program_is_given_what_was_chosen,
        without_a_mail_program_one_is_told_where_the_files_are,
        paper_is_offered_before_it_is_printed,
        a_table_comes_in_and_a_wrong_cell_is_named,
        copied_cells_come_in,
        a_table_dropped_on_the_window_comes_in,
    ])
