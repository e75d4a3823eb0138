#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of the day: seeing what will leave the room and for whom, and handing it out in one go; and a table that comes
in."""

import json
import sys
import zipfile
from pathlib import Path

from driver import Atspi, NotSeen, Role, quietly, run, wait_for
from words import CARDS, STATEMENTS, focus_is, small_board

PROGRAM = sys.argv[1]
TABLE = """Commitment,Priority,Lead,Due
A quiet room in every library,Breaks for every carer,Northmere Council,2027-03
Train the front desk,Breaks for every carer,,next to never
"""


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
    concord.type(str(place))
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
    folder = Path(concord.folder) / "handed out"
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
    concord.keys("Escape")
    concord.see_gone("Print", Role.DIALOG)
    concord.check_alive()


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
    concord.keys("ctrl+z")
    concord.see_rows(CARDS, STATEMENTS)


if __name__ == "__main__":
    run(PROGRAM, [
        several_forms_go_into_one_folder_by_keyboard_alone,
        the_preview_shows_the_pages_and_follows_what_is_chosen,
        nothing_is_written_when_it_is_cancelled,
        sharing_makes_a_zip_with_what_was_chosen,
        paper_is_offered_before_it_is_printed,
        a_table_comes_in_and_a_wrong_cell_is_named,
    ])
