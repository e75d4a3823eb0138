#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary as a web page, in a real Chromium: that everyone can read it, on any screen, on paper, and that it asks
for nothing from anywhere. Prints TAP.

usage: test-pages.py RENDER-SUMMARY DATA FOLDER CONCORD
"""

import re
import subprocess
import sys
from pathlib import Path

from browser import Browser, Checkers, run_cases, wait_for
from sessions import Pages

RENDER, DATA, FOLDER = sys.argv[1:4]
pages = Pages(RENDER, DATA, Path(FOLDER) / "summary")
checkers = Checkers(FOLDER)
browser = Browser()
ALL = [("sample", False), ("sample", True), ("hostile", False), ("hostile", True), ("empty", False), ("empty", True),
       ("bilingual", True)]


# The page without the form is the same page, less.
MOST = [(name, form) for name, form in ALL if form]


def every_page(look, which=ALL):
    for name, form in which:
        browser.open(pages.page(name, form))
        look(f"{name} with the form" if form else name)


def the_nu_checker_has_nothing_to_say():
    checkers.nu(*[pages.page(name, form) for name, form in ALL if name not in ("hostile", "bilingual")])
    # Which of two languages it is in cannot be guessed.
    checkers.nu(pages.page("bilingual", True), guess=False)
    # It says that it is in Arabic, which what is around what was typed is not yet.
    checkers.nu(pages.page("hostile"), pages.page("hostile", True), guess=False)


def what_is_wrong_would_be_seen():
    wrong = pages.folder / "wrong.html"
    wrong.write_text('<!DOCTYPE html><html lang="en"><title>Wrong</title><p style="color:#ccc;background:#fff">Pale</p>'
                     '<input><img src="x" onerror="fetch(\'http://192.0.2.1/\')"><p style="width:2000px">Wide</p></html>',
                     encoding="utf-8")
    browser.look()
    browser.open(wrong)
    for check in (lambda: browser.assert_accessible(checkers, "wrong"), lambda: checkers.nu(wrong),
                  lambda: browser.assert_fits("wrong")):
        try:
            check()
        except AssertionError:
            continue
        raise AssertionError("this page is wrong, and nobody said so")
    wait_for("the request to be seen", browser.asked_for)


def every_page_meets_wcag_2_2_aa_in_light():
    browser.look()
    every_page(lambda state: browser.assert_accessible(checkers, f"{state}, light"))


def every_page_meets_wcag_2_2_aa_in_dark():
    browser.look(dark=True)
    every_page(lambda state: browser.assert_accessible(checkers, f"{state}, dark"), MOST)


def every_page_meets_wcag_2_2_aa_on_a_narrow_phone():
    browser.look(320, 640, phone=True)
    every_page(lambda state: browser.assert_accessible(checkers, f"{state}, 320 px"), MOST)


def no_page_scrolls_sideways_down_to_320_px():
    for width in (320, 768, 1280):
        browser.look(width, 640, phone=width < 600)
        every_page(lambda state: browser.assert_fits(f"{state} at {width} px"))


def a_page_asks_nobody_for_anything():
    browser.look()
    browser.asked_for()
    every_page(lambda state: None)
    assert browser.asked_for() == []


def nothing_that_was_typed_becomes_markup():
    browser.complaints()
    for form in (False, True):
        browser.open(pages.page("hostile", form))
        assert browser.run("return window.hacked") is None
        assert browser.run("return document.querySelectorAll('img, iframe, object, link').length") == 0
        assert browser.run("return document.scripts.length") == (1 if form else 0)
        assert browser.complaints() == []


def those_who_listen_find_their_way():
    browser.open(pages.page("sample"))
    told = browser.run("""
        const all = selector => [...document.querySelectorAll(selector)];
        return {
          language: document.documentElement.lang,
          title: document.title,
          contents: all('nav a').map(a => a.getAttribute('href')),
          sections: all('main > section').map(s => '#' + s.id),
          landmarks: ['header', 'nav', 'main', 'footer'].map(name => all(name).length),
          headings: all('h1, h2, h3, h4').map(h => Number(h.localName[1])),
          tables: all('table').map(t => [t.caption !== null && t.caption.textContent !== '',
            [...t.tHead.rows[0].cells].every(c => c.scope === 'col'),
            [...t.tBodies[0].rows].every(r => r.cells[0].localName === 'th' && r.cells[0].scope === 'row')]),
          figures: all('figure > svg').map(s => s.getAttribute('role') + ':' + (s.getAttribute('aria-label') || '')),
          unsaid: all('svg:not([role]):not([aria-hidden])').length,
          skip: document.querySelector('a.skip').getAttribute('href'),
        };""")
    assert told["language"] == "en-GB" and told["title"] == "Northmere 2046"
    assert told["contents"] and told["contents"] == told["sections"], (told["contents"], told["sections"])
    assert told["landmarks"] == [1, 1, 1, 1] and told["skip"] == "#main", told
    assert told["headings"][0] == 1 and told["headings"].count(1) == 1
    assert all(after - before <= 1 for before, after in zip(told["headings"], told["headings"][1:])), told["headings"]
    assert told["tables"] and all(all(table) for table in told["tables"]), told["tables"]
    assert told["figures"] and all(re.match(r"img:.{10,}", figure) for figure in told["figures"]), told["figures"]
    assert told["unsaid"] == 0


def a_page_prints_whole_on_paper():
    browser.open(pages.page("sample", True))
    path = browser.folder / "printed.pdf"
    browser.print_to(path)
    said = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    about = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    for words in ("Every child in Northmere", "Open four family hubs", "What each partner promised", "Signatures"):
        assert words in said, words
    # A form is of no use on paper, nor are links to jump by.
    assert "Save the answer" not in said and "Contents" not in said
    assert re.search(r"Tagged: +yes", about) and 5 <= int(re.search(r"Pages: +(\d+)", about)[1]) <= 30, about


def everything_is_there_without_a_script():
    browser.cdp("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(pages.page("sample", True))
        tree = browser.cdp("Accessibility.getFullAXTree")["nodes"]
    finally:
        browser.cdp("Emulation.setScriptExecutionDisabled", value=False)
    names = {node.get("name", {}).get("value", "") for node in tree}
    assert any("Open four family hubs" in name for name in names)
    assert any("allow this page to run its script" in name for name in names)


try:
    run_cases([
        what_is_wrong_would_be_seen,
        the_nu_checker_has_nothing_to_say,
        every_page_meets_wcag_2_2_aa_in_light,
        every_page_meets_wcag_2_2_aa_in_dark,
        every_page_meets_wcag_2_2_aa_on_a_narrow_phone,
        no_page_scrolls_sideways_down_to_320_px,
        a_page_asks_nobody_for_anything,
        nothing_that_was_typed_becomes_markup,
        those_who_listen_find_their_way,
        a_page_prints_whole_on_paper,
        everything_is_there_without_a_script,
    ])
finally:
    browser.close()
