#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real program without a window, as a person or a script would: what it does, what it says and where, and
with which status it ends. Prints TAP.

usage: test-cli.py CONCORD SAMPLE
"""

import json
import os
import re
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

CONCORD, SAMPLE = (os.path.abspath(name) for name in sys.argv[1:3])
SAMPLE_ID = json.loads(Path(SAMPLE).read_text(encoding="utf-8"))["session"]["id"]
TITLE = "Northmere 2046"


class Skip(Exception):
    pass


class Place:
    """A folder with a home in it, from which everything runs."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="concord-cli-"))
        self.home = self.folder / "home"
        self.home.mkdir()
        self.database = self.folder / "sessions.db"

    def run(self, *arguments, database=True, status=0, stdin=subprocess.DEVNULL, **options):
        env = {
            name: value
            for name, value in os.environ.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LANGUAGE")
        }
        env.update(HOME=str(self.home), XDG_DATA_HOME=str(self.home / "data"), XDG_CONFIG_HOME=str(self.home / "config"),
                   GSETTINGS_BACKEND="keyfile", LC_ALL="C.UTF-8")
        env.update(options.pop("env", {}))
        command = [CONCORD, *(["--database", str(self.database)] if database else []), *map(str, arguments)]
        done = subprocess.run(
            command, cwd=self.folder, env=env, stdin=stdin, capture_output=True, check=False, timeout=120, **options
        )
        # A sanitizer's complaint is never a status of ours.
        assert status is None or done.returncode == status, (
            f"{' '.join(command)}: status {done.returncode}, not {status}\n{done.stdout.decode()}{done.stderr.decode()}"
        )
        return done

    def out(self, *arguments, **options):
        return self.run(*arguments, **options).stdout.decode()

    def err(self, *arguments, **options):
        done = self.run(*arguments, **options)
        assert not done.stdout, done.stdout
        return done.stderr.decode()

    def write(self, name, content):
        path = self.folder / name
        if not isinstance(content, (str, bytes)):
            content = json.dumps(content)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def titles(self):
        return [session["title"] for session in json.loads(self.out("list", "--json"))]

    def digest(self):
        """What the database holds, read past the program."""
        with sqlite3.connect(self.database) as connection:
            return [
                connection.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall()
                for table in ("session", "outcome", "priority", "commitment", "partner", "note")
            ]


def session_file(title, session_id, **more):
    return {
        "type": "concord-session",
        "version": 1,
        "session": {"id": session_id, "title": title},
        **more,
    }


ONE = "11111111-1111-4111-8111-111111111111"
TWO = "22222222-2222-4222-8222-222222222222"
TWIN = "11111111-2222-4222-8222-222222222222"


# --- help and wrong use ---------------------------------------------------------


def test_help_says_what_there_is(place):
    for arguments in (["--help"], ["-h"], ["help"]):
        text = place.out(*arguments, database=False)
        for word in ("import", "export", "validate", "list", "--database", "Exit status: 0 done"):
            assert word in text, word


def test_each_command_has_help_with_its_statuses(place):
    for command in ("import", "export", "validate", "list"):
        text = place.out(command, "--help", database=False)
        assert f"concord {command} [OPTION" in text
        assert "Exit status: 0 done; 1 what was asked could not be done; 2 wrong use." in text
        assert "--database=FILE" in text
        assert place.out("help", command, database=False) == text


def test_the_database_that_was_chosen_in_the_window_is_used(place):
    """Where its settings are installed; --database is still stronger."""
    schemas = place.folder / "schemas"
    if not shutil.which("glib-compile-schemas"):
        raise Skip("there is no glib-compile-schemas")
    schemas.mkdir()
    shutil.copy(Path(SAMPLE).parents[1] / "io.github.concordboard.Concord.gschema.xml", schemas)
    subprocess.run(["glib-compile-schemas", str(schemas)], check=True)
    chosen = place.folder / "elsewhere.db"
    settings = place.home / "config" / "glib-2.0" / "settings"
    settings.mkdir(parents=True)
    (settings / "keyfile").write_text(f"[io/github/concordboard/Concord]\ndatabase='{chosen}'\n", encoding="utf-8")

    env = {"GSETTINGS_SCHEMA_DIR": str(schemas)}
    place.run("import", SAMPLE, database=False, env=env)
    assert chosen.exists() and not (place.home / "data").exists()
    assert TITLE in place.out("list", database=False, env=env)
    assert f"Sessions are kept in {chosen} unless" in place.out("list", "--help", database=False, env=env)
    place.run("import", SAMPLE, env=env)
    assert place.database.exists()


def test_the_version_is_said(place):
    assert re.fullmatch(r"Concord \d+\.\d+(\.\d+)?\n", place.out("--version", database=False))


def test_wrong_use_is_status_2_and_points_to_help(place):
    wrong = (
        ["frobnicate"],
        ["help", "frobnicate"],
        ["import"],
        ["import", "--frob", SAMPLE],
        ["import", "--replace", "--copy", SAMPLE],
        ["validate"],
        ["export"],
        ["export", "one", "two"],
        ["export", TITLE, "--format=docx"],
        ["export", TITLE, "--profile=everyone"],
        ["export", TITLE, "--paper=a5"],
        ["export", TITLE, "--parts=outcomes,prose"],
        ["export", TITLE, "--output=table.csv"],
        ["import", "--csv=funding", "--session=x", SAMPLE],
        ["import", "--csv=partner", SAMPLE],
        ["import", "--csv=partner", "--session=x", "--replace", SAMPLE],
        ["import", "--skip-wrong", SAMPLE],
        ["export", TITLE, "--output=summary.docx"],
        ["export", TITLE, "--output=summary"],
        ["list", "--frob"],
    )
    for arguments in wrong:
        text = place.err(*arguments, status=2)
        assert text.startswith("concord: "), text
        assert "--help" in text, text
    assert not place.database.exists()


# --- validate -------------------------------------------------------------------


def test_a_good_file_is_ok_with_what_it_holds(place):
    text = place.out("validate", SAMPLE)
    assert text.startswith(f"{SAMPLE}: OK: “{TITLE}”, "), text
    for held in ("Outcomes: 3", "Priorities: 6", "Commitments: 8", "Partners: 10"):
        assert held in text, held
    assert not place.database.exists()


def test_what_is_wrong_is_said_with_its_place(place):
    outcome = {"id": TWO, "position": 1, "title": "x"}
    wrong = {
        "no-json": "Minutes of the last meeting",
        "title": session_file("x", ONE, outcomes=[outcome, {**outcome, "id": TWIN, "title": 7}]),
        "id": session_file("x", "1"),
        "twice": session_file("x", ONE, outcomes=[outcome, outcome]),
        "dangling": session_file("x", ONE, priorities=[{"id": TWO, "position": 1, "title": "x", "outcome": TWIN}]),
        "missing": session_file("x", ONE, outcomes=[{"id": TWO, "position": 1}]),
        "other": {"type": "shopping-list", "version": 1},
        "newer": {**session_file("x", ONE), "version": 99},
    }
    places = {
        "title": "/outcomes/1/title: ",
        "id": "/session/id: ",
        "twice": "/outcomes/1/id: ",
        "dangling": "/priorities/0/outcome: ",
        "missing": "/outcomes/0",
        "newer": "/version: ",
    }
    for name, content in wrong.items():
        path = place.write(f"{name}.concord.json", content)
        text = place.err("validate", path.name, status=1)
        assert text.startswith(f"concord: {path.name}: {places.get(name, '')}"), text
        assert text.count("\n") == 1, text


def test_all_files_are_looked_at(place):
    bad = place.write("bad.concord.json", "{")
    good = place.write("good.concord.json", session_file("Good", ONE))
    done = place.run("validate", bad.name, "missing.json", good.name, status=1)
    assert done.stdout.decode() == f"{good.name}: OK: “Good”, nothing on its board yet\n"
    lines = done.stderr.decode().splitlines()
    assert [line.split(": ")[:2] for line in lines] == [["concord", bad.name], ["concord", "missing.json"]]


# --- import ---------------------------------------------------------------------


def test_import_reads_files_into_the_database(place):
    good = place.write("good.concord.json", session_file("Good", ONE))
    text = place.out("import", SAMPLE, good.name)
    assert text.startswith(f"{SAMPLE}: imported “{TITLE}” ({SAMPLE_ID}): Partners: 10, "), text
    assert sorted(place.titles()) == ["Good", TITLE]


def test_a_session_that_is_there_is_not_touched_unless_told(place):
    place.run("import", place.write("a.json", session_file("First", ONE)))
    before = place.digest()
    newer = place.write("b.json", session_file("Second", ONE))
    text = place.err("import", newer.name, status=1)
    assert text.startswith("concord: b.json: ")
    assert "--replace" in text and "--copy" in text
    assert place.digest() == before

    assert "replaced “Second”" in place.out("import", newer.name, "--replace")
    assert place.titles() == ["Second"]
    place.run("import", newer.name, "--copy")
    assert place.titles() == ["Second", "Second"]


def test_replace_and_copy_import_what_is_not_there_yet(place):
    place.run("import", "--replace", place.write("a.json", session_file("One", ONE)))
    place.run("import", "--copy", place.write("b.json", session_file("Two", TWO)))
    assert sorted(place.titles()) == ["One", "Two"]
    assert TWO not in place.out("list"), "a copy has ids of its own"


def test_each_file_is_imported_whole_or_not_at_all(place):
    bad = session_file("Bad", TWO, outcomes=[{"id": TWIN, "position": 1, "title": "fine"}, {"id": "x"}])
    files = [
        place.write("a.json", session_file("One", ONE)).name,
        place.write("b.json", bad).name,
        "missing.json",
        place.write("c.json", session_file("Three", TWIN)).name,
    ]
    done = place.run("import", *files, status=1)
    assert len(done.stdout.decode().splitlines()) == 2
    assert [line.split(": ")[1] for line in done.stderr.decode().splitlines()] == ["b.json", "missing.json"]
    assert sorted(place.titles()) == ["One", "Three"]
    with sqlite3.connect(place.database) as connection:
        assert connection.execute("SELECT count (*) FROM outcome").fetchone() == (0,)


def test_the_database_may_be_named_before_or_after_the_command(place):
    one, two, three = (place.write(f"{n}.json", session_file(n, i)) for n, i in (("a", ONE), ("b", TWO), ("c", TWIN)))
    place.run("--database", place.database, "import", one, database=False)
    place.run("import", two, f"--database={place.database}", database=False)
    place.run("import", "--database", place.database, three, database=False)
    assert sorted(place.titles()) == ["a", "b", "c"]
    assert not (place.home / "data").exists()


def test_without_a_name_it_is_the_database_of_the_home(place):
    place.run("import", SAMPLE, database=False)
    assert (place.home / "data" / "concord" / "sessions.db").exists()
    assert TITLE in place.out("list", database=False)


def test_a_database_that_cannot_be_is_left_alone(place):
    place.write("sessions.db", "Minutes of the last meeting\n" * 100)
    before = place.database.read_bytes()
    for arguments in (["import", SAMPLE], ["list"], ["export", "x", "--output=-"]):
        text = place.err(*arguments, status=1)
        assert text.startswith(f"concord: {place.database}: "), text
        assert place.database.read_bytes() == before


def test_a_database_that_is_open_elsewhere_can_be_read_and_not_imported_into(place):
    place.run("import", SAMPLE)
    import fcntl

    with open(f"{place.database}-lock", "rb+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert TITLE in place.out("list")
        assert place.out("export", TITLE, "--format=json", "--output=-").startswith("{")
        good = place.write("good.json", session_file("Good", ONE))
        assert place.err("import", good.name, status=1).startswith(f"concord: {place.database}: ")


# --- list -----------------------------------------------------------------------


def test_list_is_a_table(place):
    place.run("import", SAMPLE, place.write("a.json", session_file("字幕 à", ONE)))
    header, *rows = place.out("list").splitlines()
    assert header.split() == ["Title", "Date", "Place", "State", "Outcomes", "Commitments", "Id"]
    row = next(row for row in rows if row.startswith(TITLE))
    assert re.split("  +", row) == [TITLE, "2026-10-14", "Northmere Old Corn Exchange", "Live", "3", "8", SAMPLE_ID]
    assert row.index(SAMPLE_ID) == header.index("Id")
    assert all(row == row.rstrip() for row in rows)


def test_list_speaks_json(place):
    place.run("import", SAMPLE, place.write("a.json", session_file("字幕 “à”", ONE)))
    sessions = {session["id"]: session for session in json.loads(place.out("list", "--json"))}
    assert sessions[ONE]["title"] == "字幕 “à”"
    assert sessions[ONE]["place"] is None
    sample = sessions[SAMPLE_ID]
    assert (sample["state"], sample["date"], sample["outcomes"], sample["commitments"]) == ("live", "2026-10-14", 3, 8)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", sample["touched"])


def test_list_finds_words_anywhere(place):
    place.run("import", SAMPLE, place.write("a.json", session_file("Other", ONE)))
    assert "Other" not in place.out("list", "transport")
    assert TITLE in place.out("list", "transport", "north")
    done = place.run("list", "transport", "zebra")
    assert not done.stdout and b"no session" in done.stderr
    assert json.loads(place.out("list", "--json", "zebra")) == []
    assert place.run("list", "\"", "--", "-x").returncode == 0


def test_a_database_that_was_named_must_be_there_and_the_usual_one_need_not(place):
    assert str(place.database) in place.err("list", status=1)
    assert not place.database.exists()
    assert "no sessions yet" in place.err("list", database=False)
    assert json.loads(place.out("list", "--json", database=False)) == []
    assert not (place.home / "data").exists()


def test_any_locale_is_survived(place):
    place.run("import", place.write("a.json", session_file("字幕 à", ONE)))
    for locale in ("C", "POSIX", "en_GB.ISO-8859-1", "nowhere"):
        env = {"LC_ALL": locale}
        assert ONE in place.out("list", env=env)
        assert json.loads(place.run("list", "--json", env=env).stdout)[0]["title"] == "字幕 à"
        place.run("export", "字幕 à", "--output=-", "--format=json", env=env)


# --- languages -------------------------------------------------------------------

WELSH = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Outcome"
msgstr "Canlyniad"

msgid "At a glance"
msgstr "Cipolwg"
"""


def test_what_leaves_is_in_the_language_asked_for_whatever_the_environment_says(place):
    if not shutil.which("msgfmt"):
        return
    place.run("import", SAMPLE)
    folder = place.home / "locale" / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    subprocess.run(["msgfmt", "-o", folder / "concord.mo", "-"], input=WELSH.encode(), check=True)
    for env in ({"LANGUAGE": "en_GB:en"}, {"LC_ALL": "C"}):
        env["TEXTDOMAINDIR"] = str(place.home / "locale")
        table = place.out("export", TITLE, "--format=commitments-csv", "--language=cy", "--output=-", env=env)
        assert "Canlyniad" in table.splitlines()[0], table
        page = place.out("export", TITLE, "--format=html", "--language=cy", "--second-language=en", "--output=-", env=env)
        assert 'Cipolwg / <span lang="en">At a glance</span>' in page
        assert page.count("Every child in Northmere grows up safe, well and ready to thrive.") == 1


# --- tables ---------------------------------------------------------------------


def test_rows_of_a_table_become_cards(place):
    place.run("import", SAMPLE)
    place.write("promises.csv", "\ufeffPriority;Action;Lead;Deadline\r\nEarly help hubs in every locality;Paint the hubs;Northmere Council;Mar 2027\r\n")
    text = place.out("import", "--csv=commitment", f"--session={TITLE}", "promises.csv")
    assert text == f"promises.csv: added 1 row to “{TITLE}”\n", text
    document = json.loads(place.out("export", TITLE, "--format=json", "--output=-"))
    added = next(c for c in document["commitments"] if c["statement"] == "Paint the hubs")
    assert added["due"] == "2027-03"
    lead = next(p for p in document["partners"] if p["id"] == added["lead"])
    assert lead["name"] == "Northmere Council"


def test_a_table_with_a_bad_cell_adds_nothing_unless_told_to_leave_it_out(place):
    place.run("import", SAMPLE)
    before = place.digest()
    place.write("notes.csv", "Note,Said by\nOne,Northmere Council\nTwo,Mars\n")
    text = place.err("import", "--csv=note", f"--session={TITLE}", "notes.csv", status=1)
    assert text == "concord: notes.csv: Row 3, column 2 (Said by): “Mars” – No partner is called that: Mars\n", text
    assert place.digest() == before
    text = place.out("import", "--csv=note", f"--session={TITLE}", "--skip-wrong", "notes.csv")
    assert "added 1 row" in text and "1 row could not be read and was left out" in text
    text = place.out("import", "--csv=note", f"--session={TITLE}", "--add-partners", "notes.csv")
    assert "added 2 rows" in text
    assert "Mars" in place.out("export", TITLE, "--format=json", "--output=-")


def test_partners_that_are_there_are_not_added_twice(place):
    place.run("import", SAMPLE)
    place.write("partners.csv", "Organisation,Role\nNorthmere Council,Chief executive\nFire Service,Group manager\n")
    text = place.out("import", "--csv=partner", f"--session={TITLE}", "partners.csv")
    assert "added 1 row" in text and "1 row was there already" in text, text


def test_what_is_no_table_is_refused_with_the_place(place):
    place.run("import", SAMPLE)
    place.write("latin.csv", b"Note\nCaf\xe9\n")
    text = place.err("import", "--csv=note", f"--session={TITLE}", "latin.csv", status=1)
    assert text.startswith("concord: latin.csv: Row 2, column 1: "), text
    text = place.err("import", "--csv=note", f"--session={TITLE}", "nowhere.csv", status=1)
    assert text.startswith("concord: nowhere.csv: "), text


# --- export ---------------------------------------------------------------------


def test_export_writes_each_format(place):
    place.run("import", SAMPLE)
    for name, start in (("o.html", b"<!DOCTYPE html>"), ("o.pdf", b"%PDF-"), ("o.concord.json", b"{")):
        text = place.out("export", TITLE, f"--output={name}")
        assert text == f"Exported “{TITLE}” to {name}\n"
        data = (place.folder / name).read_bytes()
        assert data.lower().startswith(start.lower()), data[:40]
        assert len(data) > 2000
    assert TITLE in (place.folder / "o.html").read_text(encoding="utf-8")


def test_the_format_follows_the_option_then_the_name_and_stdout_is_html(place):
    place.run("import", SAMPLE)
    place.run("export", TITLE, "--format=json", "--output=summary.html")
    assert json.loads((place.folder / "summary.html").read_text(encoding="utf-8"))
    assert place.out("export", TITLE, "--output=-").lower().startswith("<!doctype html>")
    assert place.run("export", TITLE, "-o", "-", "-f", "pdf").stdout.startswith(b"%PDF-")


def test_every_format_is_in_the_help_and_can_be_written(place):
    place.run("import", SAMPLE)
    text = place.err("export", TITLE, "--format=docx", status=2)
    names = re.search(r"there are (.*)", text).group(1).replace(" and ", ", ").split(", ")
    said = place.out("export", "--help")
    assert len(names) >= 10, names
    for name in names:
        assert re.search(rf"\b{name}\b", said), name
        place.run("export", TITLE, f"--format={name}", "--profile=partners", f"--output={name}")
        data = (place.folder / name).read_bytes()
        assert len(data) > 200, name
        assert data.startswith({"html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "odt": b"PK", "json": b"{\n",
                                "calendar": b"BEGIN:VCALENDAR\r\n", "canvas": b"{\n", "outline": b"<?xml "}.get(name, b'"'))


def test_session_files_are_valid_by_the_schema_for_everyone(place):
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        raise Skip("there is no python3-jsonschema here") from None
    schema = Path(SAMPLE).parents[1] / "concord-session.schema.json"
    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    place.run("import", SAMPLE)
    for profile in ("everything", "partners", "public"):
        document = json.loads(place.out("export", TITLE, "--format=json", f"--profile={profile}", "--output=-"))
        assert not list(validator.iter_errors(document)), profile
        assert document.get("profile", "everything") == profile


def test_names_of_files_say_the_other_formats_too(place):
    place.run("import", SAMPLE)
    for name, start in (("o.ics", b"BEGIN:VCALENDAR"), ("o.opml", b"<?xml"), ("o.canvas", b"{"), ("o.odt", b"PK")):
        place.run("export", TITLE, f"--output={name}")
        assert (place.folder / name).read_bytes().startswith(start)


def test_a_table_has_a_byte_order_mark_when_asked(place):
    place.run("import", SAMPLE)
    plain = place.run("export", TITLE, "-f", "commitments-csv", "-o", "-").stdout
    marked = place.run("export", TITLE, "-f", "commitments-csv", "-o", "-", "--bom").stdout
    assert marked == b"\xef\xbb\xbf" + plain


def test_parts_of_the_summary_can_be_chosen(place):
    place.run("import", SAMPLE)
    whole = place.out("export", TITLE, "-o", "-")
    some = place.out("export", TITLE, "-o", "-", "--parts=outcomes, money")
    assert len(some) < len(whole)
    assert "outcome-1-title" in some and "funding-title" in some
    assert "signatures-title" in whole and "signatures-title" not in some


def test_without_a_name_the_file_is_called_like_the_session(place):
    place.run("import", SAMPLE, place.write("a.json", session_file("../a/b: c?", ONE)))
    place.run("export", TITLE, "--format=json")
    assert (place.folder / f"{TITLE}.concord.json").exists()
    place.run("export", ONE)
    assert (place.folder / "a b c.html").exists()


def test_a_session_file_comes_back_as_it_was(place):
    place.run("import", SAMPLE)
    place.run("export", TITLE, "--output=out.concord.json", "--no-revision")
    out = json.loads((place.folder / "out.concord.json").read_text(encoding="utf-8"))
    sample = json.loads(Path(SAMPLE).read_text(encoding="utf-8"))
    for envelope in ("exported", "generator", "revision"):
        out.pop(envelope, None)
        sample.pop(envelope, None)

    def by_id(document):
        return {
            name: {record["id"]: record for record in value} if isinstance(value, list) else value
            for name, value in document.items()
            if value != []
        }

    assert by_id(out) == by_id(sample)


def test_a_session_is_found_by_id_prefix_and_title(place):
    place.run(
        "import",
        place.write("a.json", session_file("One", ONE)),
        place.write("b.json", session_file("Twin", TWIN)),
        place.write("c.json", session_file("Same", TWO)),
    )
    place.run("import", "--copy", place.folder / "c.json")

    def title_of(wanted):
        text = place.out("export", wanted, "--format=json", "--output=-")
        return json.loads(text)["session"]["title"]

    assert title_of(ONE) == "One"
    assert title_of(ONE.upper()) == "One"
    assert title_of("11111111-1") == "One"
    assert title_of("Twin") == "Twin"
    assert title_of("tWIN") == "Twin"
    assert title_of(TWO) == "Same"

    for several in ("1111", "Same"):
        text = place.err("export", several, "--output=-", status=1)
        assert len(text.splitlines()) == 3, text
    assert "“Zebra”" in place.err("export", "Zebra", "--output=-", status=1)


def test_a_file_is_never_overwritten_unless_told(place):
    place.run("import", SAMPLE)
    mine = place.write("mine.html", "mine")
    text = place.err("export", TITLE, "--output=mine.html", status=1)
    assert text.startswith("concord: mine.html: ") and "--force" in text
    assert mine.read_text(encoding="utf-8") == "mine"

    link = place.folder / "link.html"
    link.symlink_to("mine.html")
    place.err("export", TITLE, "--output=link.html", status=1)
    place.run("export", TITLE, "--output=link.html", "--force")
    assert link.is_symlink()
    assert mine.read_text(encoding="utf-8") != "mine"


def test_a_file_appears_whole_or_not_at_all(place):
    place.run("import", SAMPLE)
    before = sorted(path.name for path in place.folder.iterdir())

    def limit():
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        # Enough for what readers of a database share, not for a web page.
        resource.setrlimit(resource.RLIMIT_FSIZE, (32768, 32768))

    text = place.err("export", TITLE, "--output=out.html", status=1, preexec_fn=limit)
    assert text.startswith("concord: out.html: "), text
    place.err("export", TITLE, "--output=nowhere/out.html", status=1)
    place.err("export", TITLE, "--output=home", "--format=html", status=1)
    place.err("export", TITLE, "--output=home", "--format=html", "--force", status=1)
    after = sorted(path.name for path in place.folder.iterdir())
    # Looking may leave the files that readers share beside the database.
    assert [name for name in after if not name.startswith("sessions.db-")] == [
        name for name in before if not name.startswith("sessions.db-")
    ]


def test_new_files_have_the_permissions_of_new_files(place):
    place.run("import", SAMPLE)
    place.run("export", TITLE, "--output=out.html", umask=0o027)
    assert stat.S_IMODE((place.folder / "out.html").stat().st_mode) == 0o640


def test_profiles_decide_what_leaves(place):
    partner = {"id": TWO, "position": 1, "name": "Council", "role": "ROLEWORD", "concerns": "CONCERNWORD"}
    outcomes = [
        {"id": "33333333-3333-4333-8333-333333333333", "position": 1, "title": "Shown"},
        {"id": "44444444-4444-4444-8444-444444444444", "position": 2, "title": "SECRETWORD", "private": True},
    ]
    document = session_file("Away-day", ONE, partners=[partner], outcomes=outcomes)
    document["session"]["facilitator_notes"] = "NOTESWORD"
    place.run("import", place.write("a.json", document))

    def leaves(profile, output_format):
        text = place.out("export", "Away-day", f"--profile={profile}", f"--format={output_format}", "--output=-")
        return {word for word in ("ROLEWORD", "CONCERNWORD", "NOTESWORD", "SECRETWORD") if word in text}

    assert leaves("everything", "json") == {"ROLEWORD", "CONCERNWORD", "NOTESWORD", "SECRETWORD"}
    assert leaves("partners", "json") == {"ROLEWORD", "CONCERNWORD"}
    assert leaves("public", "json") == set()
    assert leaves("public", "html") == set()
    assert not leaves("partners", "html") & {"NOTESWORD", "SECRETWORD"}


# --- pipes ----------------------------------------------------------------------


def test_a_reader_that_goes_away_is_no_error(place):
    place.run("import", SAMPLE)
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        for arguments in (["list"], ["export", TITLE, "--output=-"], ["validate", SAMPLE], ["--help"]):
            done = subprocess.run(
                [CONCORD, f"--database={place.database}", *arguments],
                stdout=gone, stderr=subprocess.PIPE, check=False, timeout=60,
            )
            assert done.returncode == 0, (arguments, done.returncode, done.stderr)


def test_a_full_disk_behind_standard_output_is_one(place):
    if not os.path.exists("/dev/full"):
        raise Skip("there is no /dev/full here")
    place.run("import", SAMPLE)
    with open("/dev/full", "wb") as full:
        for arguments in (["list"], ["list", "--json"], ["export", TITLE, "--output=-"]):
            done = subprocess.run(
                [CONCORD, f"--database={place.database}", *arguments],
                stdout=full, stderr=subprocess.PIPE, check=False, timeout=60,
            )
            assert done.returncode == 1 and done.stderr.startswith(b"concord: "), (arguments, done)


def test_devices_can_be_written_to(place):
    place.run("import", SAMPLE)
    place.run("export", TITLE, "--output=/dev/null", "--format=html")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


REVISION = "5f0c2c1e-0000-4000-8000-00000000000a"


def hand_out(place):
    """A session file that is a copy of a revision, as it is given to partners; imported, so that its base is kept."""
    session = json.loads(Path(SAMPLE).read_text(encoding="utf-8"))
    session["revision"] = REVISION
    session["revisions"] = [{"id": REVISION, "position": 1024, "made": "2026-11-21T17:00:00Z", "reason": "export"}]
    path = place.folder / "handed-out.concord.json"
    path.write_text(json.dumps(session), encoding="utf-8")
    place.run("import", path)
    return session


def write_answer(place, session, number, **reply):
    answer = {
        "type": "concord-answer",
        "version": 1,
        "id": f"5f0c2c1e-0000-4000-8000-{number:012x}",
        "session": session["session"]["id"],
        "revision": REVISION,
        "partner": session["partners"][0]["id"],
        "by": {"name": "Ada Example"},
        "answers": [{"commitment": session["commitments"][0]["id"], **reply}],
    }
    path = place.folder / f"{number:02}.concord-answer.json"
    path.write_text(json.dumps(answer), encoding="utf-8")
    return path


def first_commitment(place):
    return json.loads(place.out("export", TITLE, "--format=session", "--output=-"))["commitments"][0]


def test_an_answer_is_merged_once(place):
    session = hand_out(place)
    answer = write_answer(place, session, 0xA1, answer="propose", changes={"statement": "Open two hubs"})
    assert "merged" in place.out("merge", f"--session={TITLE}", answer)
    assert first_commitment(place)["statement"] == "Open two hubs"
    assert "nothing to do" in place.out("merge", f"--session={TITLE}", answer)


def test_a_folder_of_answers_is_merged_file_by_file(place):
    session = hand_out(place)
    folder = place.folder / "answers"
    folder.mkdir()
    for number in range(0xB1, 0xB4):
        write_answer(place, session, number, comment=f"Answer {number}").rename(folder / f"{number}.concord-answer.json")
    said = place.out("merge", f"--session={TITLE}", folder)
    assert said.count("merged") == 3, said
    exported = json.loads(place.out("export", TITLE, "--format=session", "--output=-"))
    assert len(exported["answers"]) == 3


def test_what_both_changed_stays_and_is_listed_unless_someone_is_preferred(place):
    session = hand_out(place)
    ours = write_answer(place, session, 0xC1, answer="propose", changes={"statement": "Open three hubs"})
    theirs = write_answer(place, session, 0xC2, answer="propose", changes={"statement": "Open two hubs"})
    place.run("merge", f"--session={TITLE}", ours)
    done = place.run("merge", f"--session={TITLE}", theirs, status=1)
    assert "conflict" in done.stdout.decode()
    assert first_commitment(place)["statement"] == "Open three hubs"

    again = write_answer(place, session, 0xC3, answer="propose", changes={"statement": "Open two hubs"})
    place.run("merge", f"--session={TITLE}", "--prefer=theirs", again)
    assert first_commitment(place)["statement"] == "Open two hubs"
    place.run("merge", f"--session={TITLE}", "--prefer=nobody", again, status=2)


def test_another_copy_is_merged(place):
    session = hand_out(place)
    session["commitments"][0]["statement"] = "Open two hubs"
    del session["commitments"][1]["due"]
    session["notes"].append({"id": "5f0c2c1e-0000-4000-8000-00000000dddd", "position": 99999, "text": "Said at table two"})
    session["revision"] = "5f0c2c1e-0000-4000-8000-00000000000b"
    copy = place.folder / "copy.concord.json"
    copy.write_text(json.dumps(session), encoding="utf-8")
    place.run("merge", f"--session={TITLE}", copy)
    exported = json.loads(place.out("export", TITLE, "--format=session", "--output=-"))
    assert first_commitment(place)["statement"] == "Open two hubs"
    assert "due" not in exported["commitments"][1]
    assert any(note["text"] == "Said at table two" for note in exported["notes"])
    assert "nothing to do" in place.out("merge", f"--session={TITLE}", copy)


def test_what_does_not_belong_to_the_session_is_refused_with_the_reason(place):
    session = hand_out(place)
    answer = write_answer(place, session, 0xD1, answer="accept")
    document = json.loads(answer.read_text(encoding="utf-8"))
    for member, number in (("session", 1), ("revision", 2), ("partner", 3)):
        wrong = place.folder / f"wrong-{member}.concord-answer.json"
        wrong.write_text(json.dumps(dict(document, **{member: f"5f0c2c1e-0000-4000-8000-{number:012}"})), encoding="utf-8")
        said = place.run("merge", f"--session={TITLE}", wrong, status=1).stderr.decode()
        assert f"/{member}: " in said, said


def answer_file(session, revision, **reply):
    return {
        "type": "concord-answer",
        "version": 1,
        "id": "5f0c2c1e-0000-4000-8000-0000000000f1",
        "session": session["session"]["id"],
        "revision": revision,
        "partner": session["partners"][0]["id"],
        "by": {"name": "Ada Example"},
        "answers": [{"commitment": session["commitments"][0]["id"], **reply}],
    }


def revisions(place):
    with sqlite3.connect(place.database) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM revision")]


def test_what_is_exported_to_be_answered_is_a_revision_to_which_answers_come_home(place):
    place.run("import", SAMPLE)
    before = revisions(place)
    handed_out = json.loads(place.out("export", TITLE, "-f", "json", "-p", "partners", "-o", "-"))
    made = [revision for revision in revisions(place) if revision not in before]
    assert made == [handed_out["revision"]]
    reply = {"answer": "propose", "changes": {"statement": "Open two hubs"}}
    answer = place.write("a.concord-answer.json", answer_file(handed_out, made[0], **reply))
    assert "merged" in place.out("merge", f"--session={TITLE}", answer)
    assert first_commitment(place)["statement"] == "Open two hubs"


def test_a_page_with_a_form_holds_its_revision_and_what_partners_may_see(place):
    place.run("import", SAMPLE)
    before = revisions(place)
    page = place.out("export", TITLE, "--form", "-o", "-")
    (made,) = [revision for revision in revisions(place) if revision not in before]
    assert made in page and 'id="answer-form"' in page
    assert 'id="answer-form"' not in place.out("export", TITLE, "-o", "-")
    assert len(revisions(place)) == len(before) + 1, "a page without a form became a revision"


def test_without_a_revision_nothing_is_changed_and_there_is_no_form(place):
    place.run("import", SAMPLE)
    before = revisions(place)
    assert "revision" not in json.loads(place.out("export", TITLE, "-f", "json", "--no-revision", "-o", "-"))
    assert "--no-revision" in place.err("export", TITLE, "--form", "--no-revision", "-o", "-", status=2)
    assert "--form" in place.err("export", TITLE, "--form", "-f", "pdf", "-o", "-", status=2)
    # Where nothing could be written, nothing was handed out.
    place.write("there.concord.json", "mine")
    place.err("export", TITLE, "-o", "there.concord.json", status=1)
    assert revisions(place) == before


def test_where_the_database_cannot_be_written_there_is_no_revision_and_that_is_said(place):
    place.run("import", SAMPLE)
    before = revisions(place)
    import fcntl

    with open(f"{place.database}-lock", "rb+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = place.run("export", TITLE, "-f", "json", "-o", "-")
        assert "revision" not in json.loads(done.stdout)
        assert "cannot be merged" in done.stderr.decode()
        assert not place.run("export", TITLE, "-f", "json", "--no-revision", "-o", "-").stderr
        assert "needs a revision" in place.err("export", TITLE, "--form", "-o", "-", status=1)
    assert revisions(place) == before


def test_answers_are_validated_like_session_files(place):
    session = json.loads(Path(SAMPLE).read_text(encoding="utf-8"))
    good = write_answer(place, session, 0xE1, answer="accept")
    bad = write_answer(place, session, 0xE2, answer="maybe")
    assert "OK: an answer" in place.out("validate", good)
    assert "/answers/0/answer: " in place.run("validate", bad, status=1).stderr.decode()


def test_every_malformed_answer_of_the_corpus_is_refused_with_its_place(place):
    corpus = Path(__file__).resolve().parent.parent / "core" / "exchange" / "answers" / "refused"
    files = sorted(corpus.glob("*.json"))
    assert len(files) >= 70
    for file in files:
        said = place.run("validate", file, database=False, status=1).stderr.decode()
        code, _, pointer = file.with_suffix(".expect").read_text(encoding="utf-8").strip().partition(" ")
        assert f"{file.name}: " in said, said
        # What does not say that it is an answer is read as a session file, and is refused as one.
        assert code == "NOT_OURS" or not pointer or f"{pointer}: " in said, f"{file.name}: {said}"


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    failed = 0
    print(f"1..{len(tests)}", flush=True)
    for number, (name, test) in enumerate(tests, 1):
        place = Place()
        words = name.removeprefix("test_").replace("_", "-")
        try:
            test(place)
            print(f"ok {number} {words}", flush=True)
        except Skip as reason:
            print(f"ok {number} {words} # SKIP {reason}", flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {number} {words}", flush=True)
        finally:
            shutil.rmtree(place.folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
