#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the room: the summary and the session file, and opening such a file on another machine."""

import json
import subprocess
import sys
from pathlib import Path

from driver import Atspi, Case, Role, quietly, run, wait_for
from words import CARDS, STATEMENTS, small_board

PROGRAM = sys.argv[1]
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "northmere.concord.json"


def whole(path):
    """A file once it is there; exports are put in their place whole."""
    wait_for(f"{path.name}", path.exists)
    return path.read_bytes()


def is_ticked(node):
    return quietly(lambda: node.get_state_set().contains(Atspi.StateType.CHECKED), False)


def export(concord, what, path):
    concord.keys("ctrl+e")
    for form in ["Web page", "PDF document", "Session file"]:
        box = concord.see(form, Role.CHECK_BOX)
        if is_ticked(box) != (form == what):
            concord.click(box)
            wait_for(form, lambda f=form: is_ticked(concord.see(f, Role.CHECK_BOX)) == (f == what))
    concord.activate(concord.see("Export…", Role.BUTTON))
    # The file dialog has the focus where the name is.
    concord.see("Save", Role.BUTTON)
    concord.keys("ctrl+a")
    concord.paste(str(path))
    concord.keys("Return")
    return whole(path)


def a_session_file_carries_the_board_to_another_machine(concord):
    concord.start()
    small_board(concord)
    path = Path(concord.folder) / "carers.concord.json"
    written = export(concord, "Session file", path)
    assert [c["statement"] for c in json.loads(written)["commitments"]] == [c[0] for c in CARDS]

    with Case(PROGRAM) as other:
        other.start(str(path))
        other.see("Carers together", Role.FRAME)
        other.see_rows(CARDS, STATEMENTS)
        other.see(contains="Fund two hundred breaks")


def the_summary_is_exported_as_html_and_pdf(concord):
    concord.start()
    small_board(concord)
    html = export(concord, "Web page", Path(concord.folder) / "summary.html").decode()
    assert "Fund two hundred breaks" in html and "<script" not in html
    pdf = Path(concord.folder) / "summary.pdf"
    export(concord, "PDF document", pdf)
    said = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    assert "Fund two hundred breaks" in said


def a_broken_file_is_refused_with_its_place_and_nothing_is_stored(concord):
    broken = json.loads(SAMPLE.read_text())
    broken["commitments"][3]["due"] = "soon"
    path = Path(concord.folder) / "broken.concord.json"
    path.write_text(json.dumps(broken))
    concord.start(str(path))
    concord.see(contains="/commitments/3/due")
    concord.picture("broken")
    assert concord.rows("SELECT count(*) FROM session") in ([], [(0,)])


def a_file_opened_twice_asks_what_to_do(concord):
    concord.start(str(SAMPLE))
    concord.see("Northmere 2046", Role.FRAME)
    concord.close()
    concord.start(str(SAMPLE))
    concord.see(contains="Keep Both", role=Role.BUTTON)
    concord.picture("twice")
    concord.activate(concord.see(contains="Keep Both", role=Role.BUTTON))
    wait_for("the copy", lambda: concord.rows("SELECT count(*) FROM session") == [(2,)])
    concord.see_rows([(16,)], "SELECT count(*) FROM commitment")


if __name__ == "__main__":
    run(PROGRAM, [
        a_session_file_carries_the_board_to_another_machine,
        the_summary_is_exported_as_html_and_pdf,
        a_broken_file_is_refused_with_its_place_and_nothing_is_stored,
        a_file_opened_twice_asks_what_to_do,
    ])
