# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person would: real keys and a real pointer through X, and the accessible tree to
see what came of it. It never sleeps and hopes: everything waits for something that can be seen."""

import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Far beyond what a loaded two-core machine under sanitizers needs: a limit for what is broken, not a pause.
PATIENCE = float(os.environ.get("CONCORD_E2E_PATIENCE", "90"))

Role = Atspi.Role


class NotSeen(AssertionError):
    """What was waited for did not come."""


def wait_for(what, look, patience=PATIENCE):
    """Looks until there is something to see, and gives it back."""
    deadline = time.monotonic() + patience
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > deadline:
            raise NotSeen(f"{what}: not seen in {patience} seconds")
        time.sleep(0.03)


def quietly(call, fallback=None):
    """The tree is a living thing: what was there a moment ago may be gone when it is asked."""
    try:
        return call()
    except GLib.Error:
        return fallback


def steady(what, look):
    """Waits for something to be seen that is the same when it is seen again: what is still being laid out is not."""
    def twice():
        seen = look()
        if not seen:
            return None
        time.sleep(0.05)
        return seen if look() == seen else None
    return wait_for(what, twice)


class Concord:
    """One program with a database of its own; can be killed and started again."""

    def __init__(self, program, folder, arguments=()):
        self.program = program
        self.folder = Path(folder)
        self.database = self.folder / "data" / "sessions.db"
        self.arguments = list(arguments)
        self.process = None
        self.log = None

    # --- life

    def start(self, *arguments):
        self.log = open(self.folder / "log", "ab")
        # The settings of the build; elsewhere they are installed.
        schemas = Path(self.program).resolve().parent.parent / "data"
        environment = dict(os.environ, G_DEBUG="fatal-criticals", GTK_A11Y="atspi", LANG="C.UTF-8",
                           GSETTINGS_SCHEMA_DIR=str(schemas))
        self.process = subprocess.Popen(
            [self.program, f"--database={self.database}", *self.arguments, *arguments],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=environment)
        wait_for("the window", self.window)
        wait_for("the window to be active", lambda: self.is_active(self.window()))
        return self

    def kill(self):
        """As when the battery goes."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        wait_for("the program to leave the tree", lambda: self.application() is None)

    def close(self):
        """As a person does; the program must end by itself and say nothing bad."""
        self.keys("ctrl+q")
        wait_for("the program to end", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, f"ended with {self.process.returncode}:\n{self.said()}"
        wait_for("the program to leave the tree", lambda: self.application() is None)

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def said(self):
        return (self.folder / "log").read_text(errors="replace")

    def check_alive(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}:\n{self.said()}")

    # --- what can be seen

    def application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(quietly(desktop.get_child_count, 0)):
            child = quietly(lambda i=i: desktop.get_child_at_index(i))
            if child is not None and quietly(child.get_process_id) == self.process.pid:
                return child
        return None

    def window(self):
        self.check_alive()
        application = self.application()
        if application is None or quietly(application.get_child_count, 0) == 0:
            return None
        return quietly(lambda: application.get_child_at_index(application.get_child_count() - 1))

    @staticmethod
    def is_active(window):
        return window is not None and quietly(
            lambda: window.get_state_set().contains(Atspi.StateType.ACTIVE), False)

    @staticmethod
    def is_showing(node):
        return quietly(lambda: node.get_state_set().contains(Atspi.StateType.SHOWING), False)

    def walk(self, node=None):
        node = node or self.application()
        if node is None:
            return
        stack = [node]
        while stack:
            node = stack.pop()
            yield node
            count = quietly(node.get_child_count, 0)
            for i in reversed(range(count)):
                child = quietly(lambda i=i, n=node: n.get_child_at_index(i))
                if child is not None:
                    stack.append(child)

    def look(self, name=None, role=None, contains=None, below=None, showing=True):
        """All nodes like that, now."""
        found = []
        for node in self.walk(below):
            if role is not None and quietly(node.get_role) != role:
                continue
            called = quietly(node.get_name, "") or ""
            if name is not None and called != name:
                continue
            if contains is not None and contains not in called:
                continue
            if showing and not self.is_showing(node):
                continue
            found.append(node)
        return found

    def see(self, name=None, role=None, contains=None, below=None):
        """Waits for a node like that."""
        def first():
            self.check_alive()
            nodes = self.look(name, role, contains, below)
            return nodes[0] if nodes else None
        return wait_for(f"{role or 'something'} called {name or contains!r}", first)

    def see_gone(self, name=None, role=None, contains=None):
        wait_for(f"{role or 'something'} called {name or contains!r} to go",
                 lambda: not self.look(name, role, contains))

    def focused(self):
        for node in self.walk():
            if quietly(lambda n=node: n.get_state_set().contains(Atspi.StateType.FOCUSED), False):
                return node
        return None

    def text(self, node):
        return quietly(lambda: Atspi.Text.get_text(node, 0, -1), "")

    def picture(self, name):
        """For a person to look at when a test fails, and for those who keep them."""
        folder = os.environ.get("CONCORD_E2E_PICTURES")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            subprocess.run(["import", "-window", "root", f"{folder}/{name}.png"], check=True)

    # --- what a person does

    def keys(self, *keys):
        self.check_alive()
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "20", *keys], check=True)

    def type(self, text):
        self.check_alive()
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)

    def place(self, node):
        """The middle of a node on the screen, once it stays there."""
        return steady("a place that stays", lambda: self.place_now(node))

    @staticmethod
    def place_now(node):
        """Windows are not decorated by the window manager, and their shadow is left out by asking for the place within
        the window and adding where the window is."""
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        # A frame that the program draws itself is counted by some and not by others: what counts is the difference.
        window = node
        while (parent := quietly(window.get_parent)) is not None and quietly(parent.get_role) != Role.APPLICATION:
            window = parent
        corner = Atspi.Component.get_extents(window, Atspi.CoordType.WINDOW)
        found = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"],
                               check=True, capture_output=True, text=True).stdout
        geometry = dict(line.split("=") for line in found.split())
        return (int(geometry["X"]) + box.x - corner.x + box.width // 2,
                int(geometry["Y"]) + box.y - corner.y + box.height // 2)

    def point(self, node):
        x, y = self.place(node)
        subprocess.run(["xdotool", "mousemove", str(x), str(y)], check=True)

    def click(self, node, button=1):
        self.point(node)
        subprocess.run(["xdotool", "click", str(button)], check=True)

    def pick_up(self, node):
        """Holds a node by its middle, with the button down, until what is dragged hangs at the pointer: from then on the
        program has the pointer and the keys. Gives where the pointer is, and the window that hangs there."""
        x, y = self.place(node)
        before = self.windows_on_screen()
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "mousedown", "1"], check=True)

        def moved_on():
            nonlocal x, y
            carried = self.windows_on_screen() - before
            if carried:
                return carried
            x, y = x + 3, y + 2
            subprocess.run(["xdotool", "mousemove", str(x), str(y)], check=True)
            return None
        carried = wait_for("the drag to begin", moved_on)
        return (x, y), carried

    def carry(self, start, end):
        """In steps small enough to be a movement for whoever watches the pointer."""
        steps = 12
        moves = []
        for i in range(1, steps + 1):
            moves += ["mousemove", *(str(a + (b - a) * i // steps) for a, b in zip(start, end)), "sleep", "0.04"]
        subprocess.run(["xdotool", *moves, "sleep", "0.1"], check=True)

    def see_put_down(self, carried):
        """What was cancelled flies back to where it came from, and takes the clicks on its way."""
        wait_for("the dragged window to be gone", lambda: not carried & self.windows_on_screen())

    @staticmethod
    def windows_on_screen():
        """Those of the program that no window manager keeps. One of a single point stays for ever."""
        def look(*arguments):
            return subprocess.run(["xwininfo", *arguments], check=False, capture_output=True, text=True).stdout
        lines = [line.split() for line in look("-root", "-children").splitlines() if '("concord"' in line and " 1x1+" not in line]
        return {words[0] for words in lines if "IsViewable" in look("-id", words[0])}

    def drag(self, node, onto, above):
        """Picks a node up in its middle and drops it on the upper or lower part of another."""
        to_x, to_y = self.place(onto)
        height = Atspi.Component.get_extents(onto, Atspi.CoordType.WINDOW).height
        to_y += -height // 3 if above else height // 3
        start, carried = self.pick_up(node)
        self.carry(start, (to_x, to_y))
        subprocess.run(["xdotool", "mouseup", "1"], check=True)
        self.see_put_down(carried)

    def focus_by_tab(self, is_it, most=40):
        """Tab and arrows until the focus is there."""
        for i in range(most):
            focused = self.focused()
            if focused is not None and is_it(quietly(focused.get_name, "") or ""):
                return
            self.keys("Tab" if i % 2 == 0 else "Right")
            # The focus is somewhere once the key has arrived; where, is what the next look tells.
            wait_for("the focus", lambda: self.focused() is not None)
        raise NotSeen("the focus did not come there by Tab and arrows")

    def focus_by_key(self, key, name, most=20):
        """The same key until the focus is on what is called so."""
        for _ in range(most):
            here = self.focused()
            if (quietly(here.get_name, "") or "") == name:
                return
            self.keys(key)
            wait_for("the focus to move", lambda h=here: self.focused() not in (None, h))
        raise NotSeen(f"{key} did not lead to {name}")

    def activate(self, node):
        """Presses a node through the accessible tree, as an assistive technology does."""
        assert Atspi.Action.do_action(node, 0), "it could not be pressed"

    def paste(self, text):
        """Ctrl+V of a text that another program copied."""
        subprocess.run(["xclip", "-selection", "clipboard", "-loops", "0"], input=text.encode(), check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.keys("ctrl+v")

    # --- what was kept

    def rows(self, query, *parameters):
        """What the database holds, read as another program would."""
        if not self.database.exists():
            return []
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return connection.execute(query, parameters).fetchall()
        except sqlite3.OperationalError:
            return []
        finally:
            connection.close()

    def see_rows(self, expected, query, *parameters):
        last = []

        def look():
            self.check_alive()
            last[:] = self.rows(query, *parameters)
            return last == expected
        try:
            wait_for("rows", look)
        except NotSeen as error:
            raise NotSeen(f"{query}: {last} instead of {expected}") from error


class Case:
    """A test: a folder of its own, a program that is stopped whatever happens."""

    def __init__(self, program):
        self.program = program

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="concord-e2e-")
        self.concord = Concord(self.program, self.folder)
        return self.concord

    def __exit__(self, kind, error, trace):
        if kind is not None and self.concord.process is not None:
            quietly(lambda: self.concord.picture(f"failed-{int(time.time())}"))
            print("# the program said: " + self.concord.said().replace("\n", "\n# "))
        self.concord.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
        return False


def run(program, tests):
    """Runs each test and reports as TAP."""
    import sys
    import traceback

    wanted = os.environ.get("CONCORD_E2E_ONLY")
    tests = [t for t in tests if wanted is None or wanted in t.__name__]
    failed = 0
    print(f"1..{len(tests)}", flush=True)
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", " ")
        try:
            with Case(program) as concord:
                test(concord)
            print(f"ok {number} - {name}", flush=True)
        except Exception:  # noqa: BLE001: whatever it was, the next test is still worth running
            failed += 1
            print("# " + traceback.format_exc().replace("\n", "\n# "))
            print(f"not ok {number} - {name}", flush=True)
    sys.exit(1 if failed else 0)
