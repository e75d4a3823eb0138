# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what was exported with other people's readers: tables, calendar, canvas, outline and session file. Prints TAP.

usage: test-formats.py WRITE-EXPORTS SOURCE-ROOT
"""

import csv
import datetime
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree

import icalendar
import jsonschema

# What a spreadsheet would compute, or take for an instruction.
FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "＝1+1", "-", "=cmd|' /C calc'!A0"]
# What looks like it and is none.
HARMLESS = ["-5", "-3.25", "a=b", "it’s – fine", "Says “no”, then \"yes\"", "'quoted'"]


def an_id(n):
    return f"00000000-0000-4000-8000-{n:012d}"


def make_session(statements):
    """Every statement as a promise, due in ever less precise ways."""
    due = ["2027-03-14", "2027-02", "2028-02", "2027", "2027-12-31", ""]
    commitments = []
    for n, statement in enumerate(statements):
        commitment = {
            "id": an_id(100 + n),
            "position": 1024 * (n + 1),
            "priority": an_id(3),
            "statement": statement,
            "lead": an_id(1),
            "due": due[n % len(due)],
            "status": ["proposed", "agreed", "stopped"][n % 3],
            "status_note": "Two lines,\nthe second “quoted”",
        }
        commitments.append({name: value for name, value in commitment.items() if value != ""})
    return {
        "type": "concord-session",
        "version": 1,
        "session": {"id": an_id(0), "title": "Away, \"day\"; 2046 \\ n", "currency": "GBP", "next_review": "2027-09"},
        "partners": [{"id": an_id(1), "position": 1, "name": "Council; north, \"old\""}],
        "outcomes": [{"id": an_id(2), "position": 1, "title": "Children & <families>"}],
        "priorities": [{"id": an_id(3), "position": 1, "outcome": an_id(2), "title": "Early *help* [hubs](x)"}],
        "commitments": commitments,
        "funding_lines": [
            {"id": an_id(50), "position": 1, "commitment": an_id(100), "amount": 42000000, "partner": an_id(1), "pooled": True},
            {"id": an_id(51), "position": 2, "commitment": an_id(100), "amount": 1905},
        ],
        "notes": [{"id": an_id(60), "position": 1, "text": "=note"}],
    }


class Exports:
    def __init__(self, write_exports, folder, session, profile="everything"):
        path = folder / "session.concord.json"
        path.write_text(json.dumps(session), "utf-8")
        subprocess.run([write_exports, str(folder), str(path)], check=True)
        self.folder = folder / profile

    def read(self, name):
        return (self.folder / name).read_bytes()

    def table(self, name):
        text = self.read(name).decode("utf-8")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        return rows[0], [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_tables_are_as_rfc_4180_says(exports, session):
    for name in ("commitments-csv.csv", "funding-csv.csv", "notes-csv.csv"):
        data = exports.read(name)
        headings, rows = exports.table(name)
        assert data.endswith(b'"\r\n'), name
        assert len(set(headings)) == len(headings), headings
        assert not data.startswith(b"\xef\xbb\xbf")
        assert rows
    headings, rows = exports.table("commitments-csv.csv")
    assert headings[:5] == ["Outcome", "Priority", "Statement", "Lead partner", "Supporting partners"]
    assert [row["Due"] for row in rows] == [c.get("due", "") for c in session["commitments"]]
    assert rows[0]["Note on the status"] == "Two lines,\nthe second “quoted”"
    assert rows[0]["Lead partner"] == "Council; north, \"old\""
    assert rows[0]["Status"] == "Proposed"


def test_no_cell_is_a_formula(exports, session):
    _, rows = exports.table("commitments-csv.csv")
    said = [row["Statement"] for row in rows]
    assert said == ["'" + text for text in FORMULAS] + HARMLESS, said
    assert exports.table("notes-csv.csv")[1][0]["Note"] == "'=note"


def test_money_is_a_number_in_the_currency_of_its_heading(exports, session):
    headings, rows = exports.table("funding-csv.csv")
    assert "Amount (GBP)" in headings
    assert [row["Amount (GBP)"] for row in rows] == ["420000", "19.05"]
    assert [row["Pooled"] for row in rows] == ["yes", ""]
    assert rows[0]["Commitment"] == "'" + FORMULAS[0]


def test_a_calendar_holds_what_is_due(exports, session):
    data = exports.read("calendar.ics")
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "folded"
    assert b"\n" not in data.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors, calendar.errors
    assert calendar["X-WR-CALNAME"] == session["session"]["title"], calendar["X-WR-CALNAME"]
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    assert set(events) == {c["id"] for c in session["commitments"] if "due" in c} | {an_id(0) + "-next-review"}
    for event in events.values():
        assert not event.errors, event.errors
        assert event["DTSTAMP"].dt == datetime.datetime(2026, 11, 21, 17, 0, tzinfo=datetime.timezone.utc)
        assert event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(days=1)
        assert event["TRANSP"] == "TRANSPARENT"


def test_dates_without_a_day_fall_on_their_last_and_say_so(exports, session):
    calendar = icalendar.Calendar.from_ical(exports.read("calendar.ics"))
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    wanted = [
        (0, datetime.date(2027, 3, 14), "2027-03-14", FORMULAS[0]),
        (1, datetime.date(2027, 2, 28), "2027-02", FORMULAS[1] + " (by Feb 2027)"),
        (2, datetime.date(2028, 2, 29), "2028-02", FORMULAS[2] + " (by Feb 2028)"),
        (3, datetime.date(2027, 12, 31), "2027", FORMULAS[3] + " (by 2027)"),
    ]
    for n, day, said, summary in wanted:
        event = events[an_id(100 + n)]
        assert event["DTSTART"].dt == day
        assert event["X-CONCORD-DATE"] == said
        assert str(event["SUMMARY"]) == summary, event["SUMMARY"]
    statuses = [str(events[an_id(100 + n)]["STATUS"]) for n in range(3)]
    assert statuses == ["TENTATIVE", "CONFIRMED", "CANCELLED"]
    description = str(events[an_id(100)]["DESCRIPTION"])
    assert "Lead partner: Council; north, \"old\"\n" in description, description
    review = events[an_id(0) + "-next-review"]
    assert review["DTSTART"].dt == datetime.date(2027, 9, 30)
    assert "Away, \"day\"; 2046 \\ n" in str(review["SUMMARY"])


def test_a_canvas_shows_the_board(exports, session):
    canvas = json.loads(exports.read("canvas.canvas"))
    nodes = {node["id"]: node for node in canvas["nodes"]}
    assert set(canvas) == {"nodes", "edges"}
    assert len(nodes) == len(canvas["nodes"]) == 3 + len(session["commitments"])
    for node in canvas["nodes"]:
        assert node["type"] in ("text", "group")
        assert all(isinstance(node[name], int) for name in ("x", "y", "width", "height"))
    for edge in canvas["edges"]:
        assert edge["fromNode"] in nodes and edge["toNode"] in nodes
    assert {edge["toNode"] for edge in canvas["edges"]} == {c["id"] for c in session["commitments"]}
    assert nodes[an_id(3)]["text"] == "**Early \\*help\\* \\[hubs\\](x)**"
    group = nodes[an_id(2)]
    cards = sorted((node for node in canvas["nodes"] if node["type"] == "text" and node["id"] != an_id(0)), key=lambda n: n["y"])
    for above, below in zip(cards, cards[1:]):
        assert above["y"] + above["height"] < below["y"], "cards do not lie on each other"
    for card in cards:
        assert group["x"] < card["x"] and card["x"] + card["width"] < group["x"] + group["width"]
        assert group["y"] < card["y"] and card["y"] + card["height"] < group["y"] + group["height"]


def test_an_outline_holds_outcomes_priorities_and_commitments(exports, session):
    root = xml.etree.ElementTree.fromstring(exports.read("outline.opml"))
    assert root.tag == "opml" and root.get("version") == "2.0"
    assert root.findtext("head/title") == session["session"]["title"]
    assert [line.get("text") for line in root.findall("body/outline")] == ["Children & <families>"]
    assert [line.get("text") for line in root.findall("body/outline/outline/outline")] == FORMULAS + HARMLESS


def test_each_session_file_is_valid_by_the_schema(exports, session):
    validator = jsonschema.Draft202012Validator(exports.schema)
    for profile in ("everything", "partners", "public"):
        document = json.loads((exports.folder.parent / profile / "json.concord.json").read_text("utf-8"))
        error = next(validator.iter_errors(document), None)
        assert error is None, error
        assert document.get("profile") == {"everything": None}.get(profile, profile)
        assert document["revision"]
        assert ("funding_lines" not in document) or (profile != "public") or (document["funding_lines"] == [])


def main():
    failed = False
    session = make_session(FORMULAS + HARMLESS)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="concord-formats-"))
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    try:
        exports = Exports(sys.argv[1], folder, session)
        exports.schema = json.loads((pathlib.Path(sys.argv[2]) / "data/concord-session.schema.json").read_text("utf-8"))
        for n, (name, test) in enumerate(tests, 1):
            try:
                test(exports, session)
                print(f"ok {n} - {name}")
            except Exception:
                failed = True
                print(f"not ok {n} - {name}")
                print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()))
    finally:
        shutil.rmtree(folder)
    print(f"1..{len(tests)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
