# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop around the program: a session bus that starts it, and the services it talks to, which write down what
they are told."""

import configparser
import os
import signal
import subprocess
from pathlib import Path

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from driver import Concord, wait_for  # noqa: E402

NAME = "io.github.concordboard.Concord"
PATH = "/io/github/concordboard/Concord"
DATA = Path(__file__).resolve().parents[2] / "data"
SAMPLE = DATA / "sample" / "northmere.concord.json"


def iterate():
    """What the bus has for this process, without waiting for more."""
    while GLib.MainContext.default().iteration(False):
        pass


class Started:
    """A process that someone else started, as far as a driver asks about it."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = 0

    def poll(self):
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 0
        return None

    def kill(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def wait(self):
        wait_for("the program to end", lambda: self.poll() is not None)


class Desktop(Concord):
    """The one Concord of a user, as the desktop knows it: by its name on the bus, with the usual database."""

    def __init__(self, program, folder):
        super().__init__(program, folder)
        self.program = os.path.abspath(program)
        self.data = self.folder / "data"
        self.database = self.data / "concord" / "sessions.db"
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.environment = dict(
            os.environ, XDG_DATA_HOME=str(self.data), XDG_CONFIG_HOME=str(self.folder / "config"), G_DEBUG="fatal-criticals",
            GTK_A11Y="atspi", LANG="C.UTF-8", GSETTINGS_SCHEMA_DIR=str(Path(self.program).parent.parent / "data"))
        self.log_path = self.folder / "log"
        self.log_path.touch()
        self.install_service()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.picture("failed-" + self.folder.name)
            print("# the program said: " + self.log_path.read_text(errors="replace").replace("\n", "\n# "))
        pid = self.pid()
        if pid is not None:
            Started(pid).kill()
            wait_for("the name to be free", lambda: self.pid() is None)
        return False

    def install_service(self):
        """The service file as it is installed, with this program, and the folders of this test."""
        wrapper = self.folder / "concord"
        settings = "\n".join(f"export {name}='{self.environment[name]}'" for name in (
            "XDG_DATA_HOME", "XDG_CONFIG_HOME", "G_DEBUG", "GTK_A11Y", "LANG", "GSETTINGS_SCHEMA_DIR", "DISPLAY", "GDK_BACKEND"))
        wrapper.write_text(f"#!/bin/sh\n{settings}\nexec '{self.program}' \"$@\" >> '{self.log_path}' 2>&1\n")
        wrapper.chmod(0o755)
        text = (DATA / f"{NAME}.service.in").read_text()
        text = text.replace("@APPLICATION_ID@", NAME).replace("@BINDIR@", str(self.folder))
        services = Path(os.environ["XDG_RUNTIME_DIR"]).parent / "services"
        (services / f"{NAME}.service").write_text(text)
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig", None)

    def call(self, name, path, interface, method, parameters, answer=None):
        done = self.bus.call_sync(name, path, interface, method, parameters, answer and GLib.VariantType(answer),
                                  Gio.DBusCallFlags.NONE, 60000, None)
        return done.unpack() if answer else None

    def pid(self):
        try:
            return self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                             "GetConnectionUnixProcessID", GLib.Variant("(s)", (NAME,)), "(u)")[0]
        except GLib.Error:
            return None

    def meet(self):
        """To be driven, now that it runs."""
        pid = wait_for("the program to have its name", self.pid)
        self.process = Started(pid)
        return self

    def frames(self):
        application = self.application()
        return [] if application is None else [application.get_child_at_index(i) for i in range(application.get_child_count())]

    def run(self, *arguments):
        """From a terminal, or a launcher that knows no D-Bus."""
        with open(self.log_path, "ab") as log:
            return subprocess.Popen([self.program, *arguments], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                    env=self.environment)

    def import_sample(self):
        subprocess.run([self.program, "import", f"--database={self.database}", str(SAMPLE)], check=True,
                       stdout=subprocess.DEVNULL, env=self.environment)

    # --- what the desktop asks for

    def ask(self, method, parameters):
        """org.freedesktop.Application, as a shell does; starts the program where it does not run."""
        self.call(NAME, PATH, "org.freedesktop.Application", method, parameters)
        return self.meet()

    def act(self, action, *parameters):
        return self.ask("ActivateAction", GLib.Variant("(sava{sv})", (action, list(parameters), {})))

    def search(self, method, parameters, answer=None):
        ini = configparser.ConfigParser()
        ini.read(DATA / f"{NAME}.search-provider.ini")
        provider = ini["Shell Search Provider"]
        assert provider["Version"] == "2" and provider["DesktopId"] == f"{NAME}.desktop"
        return self.call(provider["BusName"], provider["ObjectPath"], "org.gnome.Shell.SearchProvider2", method, parameters,
                         answer)

    def find(self, *terms):
        return self.search("GetInitialResultSet", GLib.Variant("(as)", (terms,)), "(as)")[0]

    def describe(self, *ids):
        return self.search("GetResultMetas", GLib.Variant("(as)", (ids,)), "(aa{sv})")[0]


class Service:
    """A service of the desktop that is not there: answers by a function, writes down what it was asked."""

    def __init__(self, bus, name, path, xml, answer=lambda method, parameters, sender: None):
        self.bus = bus
        self.calls = []
        self.answer = answer
        node = Gio.DBusNodeInfo.new_for_xml(xml)
        self.registrations = [bus.register_object(path, interface, self.on_call, None, None) for interface in node.interfaces]
        self.name = Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
        wait_for(f"{name} to be there", lambda: self.owns(name))

    def owns(self, name):
        iterate()
        done = self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                  GLib.Variant("(s)", (name,)), GLib.VariantType("(b)"), Gio.DBusCallFlags.NONE, -1, None)
        return done.unpack()[0]

    def on_call(self, connection, sender, path, interface, method, parameters, invocation):
        self.calls.append((method, parameters.unpack(), sender))
        invocation.return_value(self.answer(method, parameters.unpack(), sender))

    def see(self, what, matches):
        """Waits until it was asked for something like that."""
        def look():
            iterate()
            return next((call for call in self.calls if matches(*call[:2])), None)
        return wait_for(what, look)

    def close(self):
        for registration in self.registrations:
            self.bus.unregister_object(registration)
        Gio.bus_unown_name(self.name)
        iterate()
