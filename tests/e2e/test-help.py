#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help is true: the tutorial is walked as it is written, with the words that stand on its page, and F1 opens the page
about what is on screen, in a browser where there is no help viewer."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from driver import Atspi, Role, quietly, run, wait_for
from words import focus_is, focus_is_in_line, said_in_line

PAGES = Path(__file__).resolve().parents[2] / "help" / "C"
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "northmere.concord.json"
MALLARD = "{http://projectmallard.org/1.0/}"


def inputs(section):
    """What the tutorial tells someone to type, in its order."""
    tree = ElementTree.parse(PAGES / "first-board.page")
    found = next(s for s in tree.iter(f"{MALLARD}section") if s.get("id") == section)
    return [" ".join(i.text.split()) for i in found.iter(f"{MALLARD}input")]


def is_ticked(node):
    return quietly(lambda: node.get_state_set().contains(Atspi.StateType.CHECKED), False)


def focus_name(concord):
    return quietly(lambda: concord.focused().get_name(), "") or ""


def line_is_empty(concord):
    wait_for("the bar to be empty again", lambda: said_in_line(concord) == "")


def the_tutorial_does_what_it_says(concord):
    title, vision = inputs("create")
    outcome, priority, commitment = inputs("outcomes")
    clinic, due = inputs("who")
    concord.start()

    concord.keys("ctrl+n")
    focus_is(concord, "Title")
    concord.type(title)
    concord.focus_by_key("Tab", "Vision")
    concord.type(vision)
    concord.keys("Return")
    concord.see(title, Role.FRAME)
    concord.see(contains=vision)

    concord.keys("ctrl+l")
    focus_is_in_line(concord)
    for words in (outcome, priority, commitment):
        concord.type(words)
        concord.keys("Return")
        line_is_empty(concord)
    concord.see_rows([(outcome,)], "SELECT title FROM outcome")
    concord.see_rows([(priority,)], "SELECT title FROM priority")

    words, partner = clinic.split(" @")
    concord.type(clinic)
    concord.see(contains=f"Add partner “{partner}”")
    concord.picture("tutorial-partner")
    concord.keys("Return")
    wait_for("the partner to be taken", lambda: not concord.look(contains=f"Add partner “{partner}”"))
    concord.type(due)
    concord.see(contains="Mar 2028", role=Role.LIST_ITEM)
    concord.keys("Return")
    wait_for("the date to be taken", lambda: not concord.look(contains="Mar 2028", role=Role.LIST_ITEM))
    concord.keys("Return")
    line_is_empty(concord)
    concord.see_rows([(commitment, None, None), (words, partner, "2028-03")],
                     "SELECT c.statement, p.name, c.due FROM commitment c LEFT JOIN partner p ON p.id = c.lead "
                     "ORDER BY c.position")

    concord.keys("Escape")
    wait_for("the card to have the focus", lambda: words in focus_name(concord))
    concord.keys("ctrl+Return")
    concord.see("Lead role", Role.TEXT)
    concord.keys("F9")
    concord.see_gone("Lead role", Role.TEXT)

    concord.keys("ctrl+g")
    concord.see(contains="No measure", role=Role.LIST_ITEM)
    concord.keys("Escape")
    concord.see_gone(contains="No measure", role=Role.LIST_ITEM)

    concord.keys("F5")
    concord.see("Audience", Role.FRAME)
    concord.see("On the screen: Vision")
    wait_for("the audience window to have the keys", lambda: focus_name(concord).startswith("On the screen"))
    concord.keys("space")
    concord.see("On the screen: Outcomes at a glance")
    concord.keys("Escape")
    concord.see_gone("Audience", Role.FRAME)

    concord.keys("ctrl+e")
    focus_is(concord, "Web page")
    concord.keys("space")
    wait_for("the web page to be left out", lambda: not is_ticked(concord.see("Web page", Role.CHECK_BOX)))
    concord.focus_by_key("Tab", "PDF document")
    concord.keys("space")
    wait_for("the PDF to be chosen", lambda: is_ticked(concord.see("PDF document", Role.CHECK_BOX)))
    concord.picture("tutorial-export")
    concord.keys("ctrl+Return")
    concord.see("Save", Role.BUTTON)
    path = Path(concord.folder) / "riverside.pdf"
    concord.keys("ctrl+a")
    concord.paste(str(path))
    concord.keys("Return")
    wait_for("the PDF", path.exists)
    said = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
    assert words in said and partner in said


class Browser:
    """What opens web pages here: it writes down what it was given."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.log = self.folder / "opened"
        data = self.folder / "share"
        (data / "applications").mkdir(parents=True)
        script = self.folder / "browser"
        script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> {self.log}.part && mv {self.log}.part {self.log}\n')
        script.chmod(0o755)
        (data / "applications" / "browser.desktop").write_text(
            f"[Desktop Entry]\nType=Application\nName=Browser\nExec={script} %f\nMimeType=text/html;\n")
        (data / "applications" / "mimeapps.list").write_text("[Default Applications]\ntext/html=browser.desktop\n")
        os.environ.update(
            XDG_DATA_HOME=str(data), XDG_CACHE_HOME=str(self.folder / "cache"),
            CONCORD_HELP_DIR=str(Path(sys.argv[1]).resolve().parent.parent / "help"))

    def see(self, anchor):
        """The page that was opened begins there."""
        wait_for(f"help on {anchor}", self.log.exists)
        opened = Path(self.log.read_text().strip())
        assert f"url=#{anchor}\"" in opened.read_text(), opened.read_text()[:400]
        self.log.unlink()


def f1_opens_the_page_about_what_is_on_screen(concord):
    browser = Browser(concord.folder)
    concord.start(str(SAMPLE))
    concord.see("Northmere 2046", Role.FRAME)
    wait_for("the board to have the focus", lambda: concord.focused() is not None)

    concord.keys("ctrl+l")
    focus_is_in_line(concord)
    concord.keys("F1")
    browser.see("capture")

    concord.keys("ctrl+e")
    concord.see("PDF document", Role.CHECK_BOX)
    wait_for("the dialog to have the focus", lambda: focus_name(concord) == "Web page")
    concord.keys("F1")
    browser.see("share")
    concord.keys("Escape")
    concord.see_gone("PDF document", Role.CHECK_BOX)

    # Each gap has its own section, by key and by the button beside its kind.
    concord.keys("ctrl+g")
    concord.see(contains="No lead role", role=Role.LIST_ITEM)
    wait_for("a gap to have the focus", lambda: "No lead role" in focus_name(concord))
    concord.keys("F1")
    browser.see("gaps--commitment-role")
    concord.activate(concord.see("Help on “No lead role”", Role.BUTTON))
    browser.see("gaps--commitment-role")


if __name__ == "__main__":
    run(sys.argv[1], [
        the_tutorial_does_what_it_says,
        f1_opens_the_page_about_what_is_on_screen,
    ])
