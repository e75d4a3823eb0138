#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answering in the page, in a real Chromium: from the choice of an organisation to the file that goes home. Prints TAP.

usage: test-form.py RENDER-SUMMARY DATA FOLDER CONCORD
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
from browser import Browser, Checkers, run_cases, wait_for
from form import ByKeys, ByPointer
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from sessions import REVISION, Pages

RENDER, DATA, FOLDER, CONCORD = sys.argv[1:5]
SCHEMA = json.loads((Path(DATA) / "concord-answer.schema.json").read_text(encoding="utf-8"))
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
COUNCIL = "Northmere Council"
pages = Pages(RENDER, DATA, Path(FOLDER) / "form")
checkers = Checkers(FOLDER)
browser = Browser()
sample = pages.sessions["sample"]
council = next(p["id"] for p in sample["partners"] if p["name"] == COUNCIL)
hubs = next(c for c in sample["commitments"] if c["statement"].startswith("Open four family hubs"))
own_line = next(f for f in sample["funding_lines"] if f["commitment"] == hubs["id"] and f["partner"] == council)


def begin(form, page="sample"):
    browser.open(pages.page(page, True))
    form.forget()
    browser.driver.refresh()


def check(answer):
    """What any answer must be, whoever reads it: by the schema, and as Concord itself reads what was saved last."""
    jsonschema.Draft202012Validator(SCHEMA).validate(answer)
    assert re.fullmatch(UUID, answer["id"])
    assert (answer["type"], answer["version"]) == ("concord-answer", 1)
    assert answer["revision"] == REVISION
    done = subprocess.run([CONCORD, "validate", browser.folder / "answer.json"], check=False, capture_output=True, text=True)
    assert done.returncode == 0 and "OK" in done.stdout, done.stdout + done.stderr


def fill(form):
    form.choose("answer-partner", COUNCIL)
    form.write("answer-name", "Zoë Ångström")
    form.write("answer-role", "Director of Children’s Services")
    form.answer("reply-1", "propose")
    form.write("reply-1-statement", "Open three family hubs")
    form.write("reply-1-due-day", "5")
    form.choose("reply-1-due-month", "April")
    form.write("reply-1-due-year", "2028")
    form.write(f"reply-1-money-{own_line['id']}-amount", "£1.2m")
    form.add("#reply-1 .add")
    row = form.focused().removesuffix("-amount")
    form.write(f"{row}-amount", "38,000.50")
    form.write(f"{row}-year", "2029")
    form.choose(f"{row}-form", "People")
    form.write(f"{row}-note", "Two social workers")
    form.write("reply-1-comment", "Three are what our buildings allow.")
    form.answer("reply-2", "accept")
    form.answer("reply-3", "decline")
    form.write("reply-3-comment", "Not ours to do.")
    form.add(".promises > .add")
    note = form.focused().removesuffix("-sort")
    form.choose(form.focused(), "Concern")
    form.write(f"{note}-text", "Who pays for the buses?")
    form.press("answer-save")


def assert_filled(name, answer):
    check(answer)
    assert name == "Northmere 2046 - Council.concord-answer.json"
    assert answer["session"] == sample["session"]["id"] and answer["partner"] == council
    assert answer["by"] == {"name": "Zoë Ångström", "role": "Director of Children’s Services"}
    first, second, third = answer["answers"]
    lines = first.pop("funding")
    assert first == {
        "commitment": hubs["id"], "answer": "propose", "comment": "Three are what our buildings allow.",
        "changes": {"statement": "Open three family hubs", "due": "2028-04-05"},
    }
    assert lines[0]["id"] == own_line["id"] and lines[0]["amount"] == 120000000
    assert re.fullmatch(UUID, lines[1].pop("id"))
    assert lines[1] == {"amount": 3800050, "year": 2029, "type": "people", "note": "Two social workers"}
    assert list(second) == ["commitment", "answer"] and second["answer"] == "accept"
    assert (third["answer"], third["comment"]) == ("decline", "Not ours to do.")
    assert [(n["text"], n["type"]) for n in answer["notes"]] == [("Who pays for the buses?", "concern")]


def a_partner_answers_by_pointer():
    browser.look()
    form = ByPointer(browser)
    begin(form)
    fill(form)
    assert_filled(*form.file())
    assert "Northmere 2046 - Council.concord-answer.json" in form.told()


def a_partner_answers_on_a_phone():
    browser.look(360, 740, phone=True)
    form = ByPointer(browser)
    begin(form)
    fill(form)
    assert_filled(*form.file())
    browser.assert_fits("the filled form at 360 px")


def a_partner_answers_by_keys_alone():
    browser.look()
    form = ByKeys(browser)
    begin(form)
    form.walk_to(lambda: browser.run("return document.activeElement.matches('.answer-call a')"))
    form.keys(Keys.ENTER)
    form.keys(Keys.TAB)
    assert form.focused() == "answer-partner"
    fill(form)
    assert_filled(*form.file())


def an_answer_that_is_opened_again_goes_on_as_the_same():
    browser.look()
    form = ByPointer(browser)
    begin(form)
    fill(form)
    _, before = form.file()
    form.forget()
    browser.driver.refresh()
    form.find("answer-file").send_keys(str(browser.folder / "answer.json"))
    wait_for("the answer", lambda: "answer.json" in form.told())
    form.press("answer-save")
    _, again = form.file()
    assert {**again, "made": None} == {**before, "made": None}

    form.write("reply-1-statement", "Open two family hubs")
    form.press("answer-save")
    _, changed = form.file()
    check(changed)
    assert changed["id"] == before["id"] and changed["answers"][0]["changes"]["statement"] == "Open two family hubs"


def what_is_written_is_kept_when_the_page_is_closed():
    form = ByPointer(browser)
    begin(form)
    form.choose("answer-partner", COUNCIL)
    assert "keeps what you write" in form.told()
    form.answer("reply-2", "accept")
    form.write("reply-2-comment", "With pleasure")
    browser.driver.refresh()
    assert form.find("reply-2-answer-accept").is_selected()
    assert form.find("reply-2-comment").get_attribute("value") == "With pleasure"
    # Another organisation at the same computer begins afresh.
    form.choose("answer-partner", "Northmere Police")
    assert browser.run("return document.querySelectorAll('.reply input[value=accept]:checked').length") == 0
    form.choose("answer-partner", COUNCIL)
    assert form.find("reply-2-answer-accept").is_selected()


def what_was_cleared_can_be_taken_back():
    form = ByPointer(browser)
    begin(form)
    form.choose("answer-partner", COUNCIL)
    form.answer("reply-1", "accept")
    form.press("answer-again")
    assert not form.find("reply-1-answer-accept").is_selected()
    form.press_last(".told button")
    assert form.find("reply-1-answer-accept").is_selected()


def a_browser_that_keeps_nothing_says_so():
    denied = browser.cdp("Page.addScriptToEvaluateOnNewDocument", source=
                         "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})")
    try:
        form = ByPointer(browser)
        browser.open(pages.page("sample", True))
        assert "keeps nothing" in form.told()
        form.choose("answer-partner", COUNCIL)
        form.write("answer-name", "Ann")
        form.answer("reply-1", "accept")
        assert "keeps nothing" in form.told()
        form.press("answer-save")
        check(form.file()[1])
    finally:
        browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=denied["identifier"])


def ids_are_made_where_a_browser_has_no_random_uuid():
    without = browser.cdp("Page.addScriptToEvaluateOnNewDocument", source="delete Crypto.prototype.randomUUID")
    try:
        form = ByPointer(browser)
        begin(form)
        assert browser.run("return typeof crypto.randomUUID") == "undefined"
        form.choose("answer-partner", COUNCIL)
        form.write("answer-name", "Ann")
        form.answer("reply-1", "accept")
        form.press("answer-save")
        check(form.file()[1])
    finally:
        browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=without["identifier"])


def mistakes_are_named_where_they_are_and_nothing_is_saved():
    form = ByPointer(browser)
    begin(form)
    form.press("answer-save")
    assert form.problems() == ["Choose your organisation"]
    form.choose("answer-partner", COUNCIL)
    form.press("answer-save")
    assert form.problems() == ["Say who answers"]
    form.write("answer-name", "Ann")
    form.press("answer-save")
    assert form.problems() == ["Answer at least one commitment, or add a note"]
    form.answer("reply-1", "propose")
    form.press("answer-save")
    assert len(form.problems()) == 1 and form.problems()[0].startswith("Change the words")
    form.write("reply-1-statement", " ")
    form.write("reply-1-due-day", "31")
    form.choose("reply-1-due-month", "February")
    form.write(f"reply-1-money-{own_line['id']}-amount", "a lot")
    form.write(f"reply-1-money-{own_line['id']}-year", "soon")
    form.press("answer-save")
    assert len(form.problems()) == 4, form.problems()
    assert form.focused() == "problems"
    for name in ("reply-1-statement", "reply-1-due-year", f"reply-1-money-{own_line['id']}-amount"):
        control = form.find(name)
        said = browser.run("return document.getElementById(arguments[0].getAttribute('aria-describedby').split(' ').pop())"
                           ".textContent", control)
        assert control.get_attribute("aria-invalid") == "true" and said.startswith("Problem:")
    browser.driver.find_elements(By.CSS_SELECTOR, ".problems a")[1].click()
    assert form.focused() == "reply-1-due-year"
    assert not list(browser.downloads.iterdir())


def amounts_are_read_in_the_way_of_the_pages_language():
    """As concord_money_parse() does, in tests/core/model/test-numeral.c."""
    begin(ByPointer(browser))
    for point, group, units, amounts in (
        (".", ",", ["k|thousand", "m|million", "bn|billion"], {
            "96,000": 9600000, "£420k": 42000000, "£1.2m": 120000000, "38000.50": 3800050, ".5": 50, "€12": 1200, "2bn": 200000000000,
            "1,5": None, "£1.234": None, "1.2.3": None, "12%": None, "1e3": None, "": None, "k": None, "12 apples": None,
            "420,000 PLN": 42000000, "1,234,567": 123456700}),
        (",", "", ["k|mille", "M|million|millions", "Md|milliards"], {
            "1,5": 150, "1,2 M€": 120000000, "420 k€": 42000000, "420\u202f000\u00a0€": 42000000, "3 Md€": 300000000000,
            "38 000,50 €": 3800050, "38000.50": 3800050, "1.234": None, "1,234 €": None, "1.234,5": 123450, "2 billion": None}),
        (",", ".", ["Tsd.|Tausend", "Mio.|Million|Millionen", "Mrd.|Milliarden"], {
            "1.234": 123400, "1.234,50 €": 123450, "1,2 Mio. €": 120000000, "1,234": None, "3 Mrd": 300000000000}),
    ):
        for said, minor in amounts.items():
            read = browser.run("[words.point, words.group, words.units] = [arguments[1], arguments[2], arguments[3]];"
                               "return readMoney(arguments[0])", said, point, group, units)
            assert read == minor, (said, read)
        assert browser.run("return readMoney(writeMoney(3800050))") == 3800050


def the_form_meets_wcag_2_2_aa_in_every_state():
    form = ByPointer(browser)
    for look in ({}, {"dark": True}, {"width": 320, "height": 640, "phone": True}):
        browser.look(**look)
        begin(form)
        # The rest of the page is looked at elsewhere.
        browser.run("document.querySelectorAll('main > section:not(#answer)').forEach(e => e.remove())")
        form.choose("answer-partner", COUNCIL)
        form.answer("reply-1", "propose")
        form.add("#reply-1 .add")
        form.answer("reply-2", "accept")
        form.add(".promises > .add")
        browser.assert_accessible(checkers, f"being filled, {look}")
        form.write(f"reply-1-money-{own_line['id']}-amount", "a lot")
        form.press("answer-save")
        browser.assert_accessible(checkers, f"with problems, {look}")
        browser.assert_fits(f"with problems, {look}")
        form.write(f"reply-1-money-{own_line['id']}-amount", "12")
        form.write("answer-name", "Ann")
        form.press("answer-save")
        form.file()
        browser.assert_accessible(checkers, f"saved, {look}")


def what_the_script_makes_is_valid_too():
    browser.look()
    form = ByPointer(browser)
    begin(form)
    form.choose("answer-partner", COUNCIL)
    form.answer("reply-1", "propose")
    form.add("#reply-1 .add")
    form.add(".promises > .add")
    live = pages.folder / "live.html"
    live.write_text("<!DOCTYPE html>\n" + browser.run("return document.documentElement.outerHTML"), encoding="utf-8")
    checkers.nu(live)


def a_hostile_session_runs_no_script_of_its_own():
    browser.look()
    form = ByPointer(browser)
    begin(form, "hostile")
    browser.complaints()
    browser.asked_for()
    names = [partner["id"] for partner in pages.sessions["hostile"]["partners"]]
    for partner in names:
        browser.run("const s = document.getElementById('answer-partner'); s.value = arguments[0];"
                    "s.dispatchEvent(new Event('change', {bubbles: true}))", partner)
        browser.run("document.querySelectorAll('.reply input[value=propose]').forEach(i => i.click())")
        assert browser.run("return document.querySelectorAll('#answer img, #answer script, #answer svg').length") == 0
    form.choose("answer-partner", browser.run("return document.querySelectorAll('#answer-partner option')[1].text"))
    form.write("answer-name", "</script><img src=x onerror=window.hacked=1>")
    browser.run("document.querySelectorAll('.reply input[value=accept]').forEach(i => i.click())")
    form.press("answer-save")
    name, answer = form.file()
    check(answer)
    assert not re.search(r'[/\\:*?"<>|]', name)
    browser.assert_fits("a hostile form")
    assert browser.run("return window.hacked") is None
    assert browser.complaints() == [] and browser.asked_for() == []


def an_answer_to_something_else_is_refused_with_the_reason():
    form = ByPointer(browser)
    begin(form)
    good = {"type": "concord-answer", "version": 1, "id": REVISION, "session": sample["session"]["id"],
            "revision": REVISION, "partner": council, "answers": [], "notes": []}
    other = "00000000-0000-4000-8000-000000000000"
    path = browser.folder / "opened.json"
    for said, reason in (
        ("not JSON", "not an answer"), ("null", "not an answer"), ("[]", "not an answer"),
        (json.dumps({**good, "type": "concord-session"}), "not an answer"),
        (json.dumps({**good, "version": 2}), "newer Concord"),
        (json.dumps({**good, "session": other}), "another session"),
        (json.dumps({**good, "revision": other}), "another edition"),
        (json.dumps({**good, "partner": other}), "another session"),
    ):
        path.write_text(said, encoding="utf-8")
        form.find("answer-file").send_keys(str(path))
        wait_for(reason, lambda: any(reason in problem for problem in form.problems()))
        assert form.find("answer-partner").get_attribute("value") == ""


def an_answer_with_rubbish_in_it_harms_nothing():
    form = ByPointer(browser)
    begin(form)
    path = browser.folder / "opened.json"
    path.write_text(
        '{"type":"concord-answer","version":1,"id":7,"session":"%s","revision":"%s","partner":"%s","by":[],'
        '"answers":[null,{"commitment":"__proto__","answer":"accept","comment":"x"},{"commitment":"constructor"},'
        '{"commitment":"%s","answer":"<img>","comment":{"a":1},"changes":[1],"funding":[null,{"id":"<b>","amount":1e99,'
        '"year":"x","type":"constructor","note":"<img src=x onerror=window.hacked=1>"}]}],"notes":{"text":"x"}}'
        % (sample["session"]["id"], REVISION, council, hubs["id"]), encoding="utf-8")
    form.find("answer-file").send_keys(str(path))
    wait_for("the answer", lambda: "opened.json" in form.told())
    assert browser.run("return ({}).answer") is None and browser.run("return window.hacked") is None
    form.write("answer-name", "Ann")
    form.answer("reply-1", "accept")
    form.press("answer-save")
    check(form.file()[1])


def the_policy_lets_no_other_script_run():
    tampered = pages.folder / "tampered.html"
    page = pages.page("sample", True).read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
    assert re.search(r"script-src 'sha256-[A-Za-z0-9+/]{43}='$", policy) and "unsafe-inline'; script" not in policy
    tampered.write_text(page.replace("/*]]>*/", "window.hacked = 1;/*]]>*/"), encoding="utf-8")
    browser.open(tampered)
    assert browser.run("return [window.hacked, document.getElementById('answer-form').childElementCount]") == [None, 0]
    assert any("Content Security Policy" in said for said in browser.complaints())


def the_script_is_plain_enough_for_browsers_of_five_years():
    page = pages.page("sample", True).read_text(encoding="utf-8")
    script = pages.folder / "script.js"
    script.write_text(re.search(r"<script>(.*?)</script>", page, re.DOTALL)[1], encoding="utf-8")
    acorn = checkers.path("acorn", "bin", "acorn")
    subprocess.run(["node", acorn, "--ecma2019", "--silent", script], check=True)
    # It talks to nobody and makes no markup from text.
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch(",
                 "XMLHttpRequest", "WebSocket", "sendBeacon", "import("):
        assert word not in script.read_text(encoding="utf-8"), word


try:
    run_cases([
        a_partner_answers_by_pointer,
        a_partner_answers_on_a_phone,
        a_partner_answers_by_keys_alone,
        an_answer_that_is_opened_again_goes_on_as_the_same,
        what_is_written_is_kept_when_the_page_is_closed,
        what_was_cleared_can_be_taken_back,
        a_browser_that_keeps_nothing_says_so,
        ids_are_made_where_a_browser_has_no_random_uuid,
        mistakes_are_named_where_they_are_and_nothing_is_saved,
        amounts_are_read_in_the_way_of_the_pages_language,
        the_form_meets_wcag_2_2_aa_in_every_state,
        what_the_script_makes_is_valid_too,
        a_hostile_session_runs_no_script_of_its_own,
        an_answer_to_something_else_is_refused_with_the_reason,
        an_answer_with_rubbish_in_it_harms_nothing,
        the_policy_lets_no_other_script_run,
        the_script_is_plain_enough_for_browsers_of_five_years,
    ])
finally:
    browser.close()
