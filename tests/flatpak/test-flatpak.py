#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Concord as a manager gets it and a facilitator uses it: packed by flatpak-builder from the real manifest, installed
from the one file, and driven in Flatpak's sandbox by keys, the accessible tree and the command line. GNOME's runtime is
stood in for by the root that all tests run in; see build-aux/flatpak.

usage: test-flatpak.py FOLDER     (where to build; what can be used again is kept in the cache)
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
TREE = HERE.parent.parent
ID = "io.github.concordboard.Concord"
SAMPLE = TREE / "data" / "sample" / "northmere.concord.json"
WELSH_MONTHS = "Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr"
ENGLISH_MONTHS = "January|February|April|June|July|August|September|October|November|December"

sys.path.insert(0, str(HERE.parent / "e2e"))


def skip(why):
    line = "#" * 100
    print(f"{line}\n## THE FLATPAK WAS NOT TESTED: {why}\n{line}", file=sys.stderr)
    print(f"1..0 # SKIP {why}", flush=True)
    sys.exit(0)


def sandboxes_are_possible():
    return subprocess.run(
        ["bwrap", "--ro-bind", "/", "/", "--dev", "/dev", "--unshare-user", "--unshare-pid", "--unshare-net", "--proc",
         "/proc", "true"], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def pack(folder):
    """Before the test's own session begins: what is kept for the next time is in the real home."""
    if "CONCORD_IN_ROOT" not in os.environ:
        skip("the stand-in for GNOME's runtime is made of the Debian 13 root, which this is not; CONCORD_NATIVE=no asks for it")
    for program in ("flatpak", "flatpak-builder", "bwrap"):
        if shutil.which(program) is None:
            skip(f"there is no {program}")
    probe = sandboxes_are_possible()
    if probe.returncode != 0:
        skip(f"this kernel forbids sandboxes ({probe.stderr.strip()})")

    state = Path.home() / ".cache" / "concord-flatpak"
    subprocess.run([TREE / "build-aux" / "flatpak" / "pack", "--stand-in", "--state", state, folder], check=True,
                   stdout=sys.stderr)
    return next(state.glob("stand-in-*")) / "repo"


class Machine:
    """Somebody's computer: a Flatpak installation and a home of its own."""

    def __init__(self, packed, runtimes, home):
        self.packed = packed
        self.runtimes = runtimes
        self.home = home
        self.data = home / ".var" / "app" / ID / "data"
        self.database = self.data / "concord" / "sessions.db"
        self.extension = packed / "user" / "extension" / f"{ID}.Machine" / self.arch() / "stable"
        os.environ["HOME"] = str(home)
        os.environ["FLATPAK_USER_DIR"] = str(packed / "user")
        # Flatpak asks the system's bus about parental controls, and takes a bus where nobody knows of any for a no.
        os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
        # The desktop's folders and settings are the session's; a sandbox must come by its own.
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "GSETTINGS_BACKEND"):
            os.environ.pop(name, None)

    @staticmethod
    def arch():
        return subprocess.run(["flatpak", "--default-arch"], check=True, capture_output=True, text=True).stdout.strip()

    @staticmethod
    def flatpak(*arguments):
        done = subprocess.run(["flatpak", *arguments], check=False, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise AssertionError(f"flatpak {' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def concord(self, *arguments, options=()):
        return self.flatpak("run", "--user", *options, "--command=concord", ID, *arguments)

    def is_installed(self):
        return ID in self.flatpak("list", "--user", "--app", "--columns=application").split()

    def commit(self):
        return self.flatpak("info", "--user", "--show-commit", ID).strip()


def refused(attempt, reason):
    try:
        attempt()
    except AssertionError as error:
        assert reason in str(error), error
    else:
        raise AssertionError(f"it was not refused: {reason}")


def see_months(page, expected, unexpected):
    text = re.sub(r"<[^>]*>", " ", page)
    assert re.search(rf"\b\d+ ({expected}) \d{{4}}\b|\b({expected}) \d{{4}}\b", text), f"no {expected}"
    assert not re.search(rf"\b({unexpected}) \d{{4}}\b", text), f"there is {unexpected}"


# --- the tests: one story, in this order ---------------------------------------


def it_installs_from_the_one_file(machine):
    machine.flatpak("remote-add", "--user", "--no-gpg-verify", "stand-in", f"file://{machine.runtimes}")
    machine.flatpak("install", "--user", "--noninteractive", "stand-in", "org.gnome.Platform")
    machine.flatpak("install", "--user", "--noninteractive", "--bundle", str(machine.packed / "previous.flatpak"))
    assert machine.is_installed()
    assert "concord 0" in machine.concord("--version").lower()
    # A script that says so may install what is there already.
    machine.flatpak("install", "--user", "--noninteractive", "--reinstall", "--bundle", str(machine.packed / "previous.flatpak"))


def it_may_show_itself_and_nothing_else(machine):
    metadata = machine.flatpak("info", "--user", "--show-metadata", ID)
    context = metadata.partition("[Context]\n")[2].partition("\n\n")[0].splitlines()
    found = {key: sorted(filter(None, value.split(";"))) for key, _, value in (line.partition("=") for line in context)}
    assert found == {"shared": ["ipc"], "sockets": ["fallback-x11", "wayland", "x11"], "devices": ["dri"]}, found
    assert "Bus Policy" not in metadata, metadata
    # It cannot see the home, and there is no network but its own.
    look = machine.flatpak("run", "--user", "--command=sh", ID, "-c",
                           f"test ! -e '{TREE}' && ls /sys/class/net 2>/dev/null; cat /proc/net/dev")
    assert re.findall(r"^\s*(\w+):", look, re.MULTILINE) == ["lo"], look


def a_board_is_made_by_keys(machine):
    import words

    with Window(machine) as window:
        words.small_board(window)
        window.close()
    assert "Carers together" in machine.concord("list", "hundred breaks")


def the_command_line_reads_and_writes_where_it_is_let(machine):
    folder = machine.home / "exchange"
    folder.mkdir()
    shutil.copy(SAMPLE, folder)
    let = [f"--filesystem={folder}"]
    machine.concord("import", str(folder / SAMPLE.name), options=let)
    assert machine.database.exists(), "the sessions are not where the page for managers says"
    assert "Northmere 2046" in machine.concord("list")
    machine.concord("export", "Northmere 2046", "--format=pdf", f"--output={folder}/summary.pdf", options=let)
    assert (folder / "summary.pdf").read_bytes().startswith(b"%PDF")
    # What it was not let into stays closed, and it says so.
    refused(lambda: machine.concord("validate", str(SAMPLE)), "the sandbox sees no such file")


def what_the_sandbox_would_lose_is_refused(machine):
    for output in (machine.home / "lost.pdf", Path("/tmp/lost.pdf"), Path("/srv/nowhere/lost.pdf")):
        refused(lambda: machine.concord("export", "Northmere 2046", f"--output={output}"), "the sandbox would lose this file")
    refused(lambda: machine.concord(f"--database={machine.home}/lost/sessions.db", "import", str(machine.data / "none")),
            "The sandbox would lose")
    # What it is let into, what is its own and what a shell writes is kept.
    machine.concord("export", "Northmere 2046", f"--output={machine.home}/kept.html", options=[f"--filesystem={machine.home}"])
    assert (machine.home / "kept.html").exists()
    machine.concord("export", "Northmere 2046", f"--output={machine.data}/kept.html")
    assert (machine.data / "kept.html").exists()
    assert "<html" in machine.concord("export", "Northmere 2046", "--format=html", "--output=-")


def a_summary_is_made_in_welsh_on_an_english_machine(machine):
    os.environ["LANG"] = "en_GB.UTF-8"
    for language, expected, unexpected in (("en-GB", ENGLISH_MONTHS, WELSH_MONTHS), ("cy", WELSH_MONTHS, ENGLISH_MONTHS)):
        output = machine.data / f"{language}.html"
        machine.concord("export", "Northmere 2046", "--format=html", f"--language={language}", f"--output={output}")
        page = output.read_text(encoding="utf-8")
        # "Mai" is no word of English and "May" none of Welsh; "Medi" and others are neither's.
        see_months(page, expected, unexpected)


def a_locked_setting_stays_as_the_manager_set_it(machine):
    settings = machine.extension / "settings"
    settings.mkdir(parents=True)
    (settings / "defaults").write_text("[io/github/concordboard/Concord]\ncheck-spelling=false\nstage-light=true\n")
    (settings / "locks").write_text("/io/github/concordboard/Concord/check-spelling\n")
    own = machine.home / ".var" / "app" / ID / "config" / "glib-2.0" / "settings" / "keyfile"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("[io/github/concordboard/Concord]\ncheck-spelling=true\n")
    with Window(machine) as window:
        # check-spelling is a locked action: off, and not to be changed; stage-light has only another default.
        assert window.action("check-spelling") == (False, False), window.action("check-spelling")
        assert window.action("stage-light") == (True, True), window.action("stage-light")
        window.close()


def role_of_focus(window):
    focused = window.focused()
    return focused.get_role() if focused is not None else None


def a_template_of_the_manager_is_offered(machine):
    templates = machine.extension / "templates"
    templates.mkdir(parents=True)
    shutil.copy(SAMPLE, templates / "away-day.concord.json")
    (templates / "broken.concord.json").write_text("{")
    with Window(machine) as window:
        import words
        from driver import Role, wait_for

        window.go_to_library()
        window.keys("ctrl+n")
        words.focus_is(window, "Title")
        window.type("From a template")
        window.focus_by_tab(lambda name: "Start from" in name)
        window.keys("space")
        wait_for("the list", lambda: (role_of_focus(window) == Role.LIST_ITEM))
        window.picture("template-list")
        window.keys("Down", "Return")
        wait_for("the list to go", lambda: "Start from" in (window.focused().get_name() or ""))
        window.picture("template-chosen")
        window.activate(window.see("Create", Role.BUTTON))
        window.see("From a template", Role.FRAME)
        wait_for("its commitments", lambda: window.rows(
            "SELECT count(*) > 0 FROM commitment c JOIN session s ON c.session = s.id WHERE s.title = 'From a template'") == [(1,)])
        window.close()


def a_newer_one_takes_its_place_and_keeps_the_sessions(machine):
    before = machine.commit()
    sessions = machine.concord("list")
    machine.flatpak("install", "--user", "--noninteractive", "--bundle", str(machine.packed / "concord.flatpak"))
    assert machine.commit() != before, "it is still the one from before"
    assert machine.concord("list") == sessions
    look = machine.flatpak("run", "--user", "--command=ls", ID, "/app/share/concord")
    assert "previous" not in look.split(), look


def the_one_before_comes_back_in_the_same_way(machine):
    newer = machine.commit()
    sessions = machine.concord("list")
    machine.flatpak("install", "--user", "--noninteractive", "--bundle", str(machine.packed / "previous.flatpak"))
    assert machine.commit() != newer, "it is still the newer one"
    assert machine.concord("list") == sessions


def it_installs_from_the_repository_too(machine):
    machine.flatpak("uninstall", "--user", "--noninteractive", ID)
    machine.flatpak("remote-add", "--user", "--no-gpg-verify", "concord", f"file://{machine.packed}/repo")
    machine.flatpak("install", "--user", "--noninteractive", "concord", ID)
    assert "Carers together" in machine.concord("list")


def it_installs_from_the_file_that_names_the_repository(machine):
    """On a machine that reaches nothing but the repository."""
    machine.flatpak("uninstall", "--user", "--noninteractive", ID)
    machine.flatpak("install", "--user", "--noninteractive", str(machine.packed / "concord.flatpakref"))
    assert "Carers together" in machine.concord("list")


def it_goes_and_leaves_the_sessions_unless_told(machine):
    machine.flatpak("uninstall", "--user", "--noninteractive", ID)
    assert not machine.is_installed()
    assert machine.database.exists(), "uninstalling took the sessions away"
    machine.flatpak("install", "--user", "--noninteractive", "concord", ID)
    assert "Carers together" in machine.concord("list")
    machine.flatpak("uninstall", "--user", "--noninteractive", "--delete-data", ID)
    assert not machine.data.exists(), "what was to go is still there"


# --- the window in the sandbox -------------------------------------------------


def make_window_class():
    import driver
    from driver import Atspi, Concord, quietly, wait_for

    class SandboxedWindow(Concord):
        def __init__(self, machine):
            self.scratch = Path(tempfile.mkdtemp(prefix="concord-flatpak-"))
            super().__init__("concord", self.scratch)
            self.database = machine.database

        def __enter__(self):
            self.log = open(self.scratch / "log", "ab")
            self.process = subprocess.Popen(["flatpak", "run", "--user", ID], stdin=subprocess.DEVNULL, stdout=self.log,
                                            stderr=self.log)
            wait_for("the window", self.window)
            wait_for("the window to be active", lambda: self.is_active(self.window()))
            return self

        def __exit__(self, kind, error, trace):
            if kind is not None:
                quietly(lambda: self.picture(f"failed-{int(time.time())}"))
                print("# the program said: " + self.said().replace("\n", "\n# "))
            if self.process.poll() is None:
                subprocess.run(["flatpak", "kill", ID], check=False, stderr=subprocess.DEVNULL)
                self.process.wait()
            wait_for("the program to leave the tree", lambda: self.application() is None)
            shutil.rmtree(self.scratch)
            return False

        def application(self):
            """The bus sees the sandbox's proxy, so its number says nothing; there is only one program."""
            desktop = Atspi.get_desktop(0)
            for i in range(quietly(desktop.get_child_count, 0)):
                child = quietly(lambda i=i: desktop.get_child_at_index(i))
                if child is not None and quietly(child.get_child_count, 0) > 0:
                    return child
            return None

        def go_to_library(self):
            back = self.look("Back", driver.Role.BUTTON)
            if back:
                self.activate(back[0])
            self.see("New Session", driver.Role.BUTTON)

        def action(self, name):
            """Whether it can be changed and what it is, as the desktop sees it."""
            said = subprocess.run(
                ["gdbus", "call", "--session", "--dest", ID, "--object-path", "/" + ID.replace(".", "/"), "--method",
                 "org.gtk.Actions.Describe", name], check=True, capture_output=True, text=True).stdout
            found = re.match(r"\(\((true|false), signature '', \[<(true|false)>\]\),\)", said)
            assert found, said
            return found[1] == "true", found[2] == "true"

    return SandboxedWindow


STORY = [
    it_installs_from_the_one_file,
    it_may_show_itself_and_nothing_else,
    a_board_is_made_by_keys,
    the_command_line_reads_and_writes_where_it_is_let,
    what_the_sandbox_would_lose_is_refused,
    a_summary_is_made_in_welsh_on_an_english_machine,
    a_locked_setting_stays_as_the_manager_set_it,
    a_template_of_the_manager_is_offered,
    a_newer_one_takes_its_place_and_keeps_the_sessions,
    the_one_before_comes_back_in_the_same_way,
    it_installs_from_the_repository_too,
    it_installs_from_the_file_that_names_the_repository,
    it_goes_and_leaves_the_sessions_unless_told,
]


def make_previous(packed):
    """What was installed before: another commit, with a file that the next one has no more."""
    previous = packed / "previous"
    shutil.rmtree(previous, ignore_errors=True)
    shutil.copytree(packed / "app", previous, symlinks=True)
    (previous / "files" / "share" / "concord" / "previous").touch()
    repository = packed / "previous-repo"
    shutil.rmtree(repository, ignore_errors=True)
    for command in (
        ["flatpak", "build-export", "--disable-sandbox", "--timestamp=2026-01-01T00:00:00Z", "--exclude=/lib/debug/*",
         repository, previous, "stable"],
        ["flatpak", "build-bundle", repository, packed / "previous.flatpak", ID, "stable"],
    ):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(previous)
    shutil.rmtree(repository)


def inside(packed, runtimes):
    global Window
    Window = make_window_class()
    home = packed / "home"
    for folder in (home, packed / "user"):
        shutil.rmtree(folder, ignore_errors=True)
    home.mkdir()
    machine = Machine(packed, runtimes, home)
    failed = 0
    print(f"1..{len(STORY)}", flush=True)
    for number, test in enumerate(STORY, 1):
        name = test.__name__.replace("_", " ")
        began = time.monotonic()
        if failed:
            print(f"not ok {number} - {name} # it stands on what failed before", flush=True)
            continue
        try:
            test(machine)
            print(f"ok {number} - {name}", flush=True)
        except Exception:  # noqa: BLE001: whatever it was, it is to be reported
            failed += 1
            print("# " + traceback.format_exc().replace("\n", "\n# "))
            print(f"not ok {number} - {name}", flush=True)
        print(f"# {time.monotonic() - began:.1f} seconds", flush=True)
    if not failed:
        shutil.rmtree(home)
        shutil.rmtree(packed / "user")
    sys.exit(1 if failed else 0)


def main():
    if sys.argv[1] == "--inside":
        inside(Path(sys.argv[2]), Path(sys.argv[3]))
    packed = Path(sys.argv[1]).resolve()
    runtimes = pack(packed)
    make_previous(packed)
    harness = TREE / "tests" / "harness" / "with-x"
    os.execv(harness, [str(harness), sys.executable, __file__, "--inside", str(packed), str(runtimes)])


if __name__ == "__main__":
    main()
