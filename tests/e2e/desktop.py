# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop around the program: a session bus that starts it, and the services it talks to, which write down what
they are told."""

import configparser
import os
import signal
import subprocess
import threading
from pathlib import Path

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from driver import PATIENCE, Concord, wait_for  # noqa: E402

NAME = "io.github.concordboard.Concord"
PATH = "/io/github/concordboard/Concord"
DATA = Path(__file__).resolve().parents[2] / "data"
SAMPLE = DATA / "sample" / "northmere.concord.json"


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

    name = NAME

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

    def quit(self):
        """By the desktop. The program may be gone before it could be met."""
        self.call(NAME, PATH, "org.freedesktop.Application", "ActivateAction", GLib.Variant("(sava{sv})", ("quit", [], {})))

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


class Service(threading.Thread):
    """A service of the desktop that is not there: answers by a function, writes down what it was asked. In a thread of its
    own, because programs wait for it while they start."""

    def __init__(self, name, path, xml, answer=lambda method, parameters: None):
        super().__init__(daemon=True)
        self.service, self.path, self.answer = name, path, answer
        self.node = Gio.DBusNodeInfo.new_for_xml(xml)
        self.calls = []
        self.ready = threading.Event()
        self.loop = None

    def __enter__(self):
        self.start()
        assert self.ready.wait(30), f"{self.service} did not come to life"
        return self

    def __exit__(self, kind, error, trace):
        self.loop.quit()
        self.join()
        return False

    def run(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        self.loop = GLib.MainLoop(context)
        bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        for interface in self.node.interfaces:
            bus.register_object(self.path, interface, self.on_call, None, None)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                      GLib.Variant("(su)", (self.service, 0)), None, Gio.DBusCallFlags.NONE, -1, None)
        self.ready.set()
        self.loop.run()
        bus.close_sync(None)
        context.pop_thread_default()

    def on_call(self, connection, sender, path, interface, method, parameters, invocation):
        self.calls.append((method, *parameters.unpack()))
        invocation.return_value(self.answer(method, parameters.unpack()))

    def see(self, method, *start, patience=PATIENCE):
        """Waits until it was asked for that, and gives back with what."""
        def look():
            return next((call for call in self.calls if call[:1 + len(start)] == (method, *start)), None)
        return wait_for(f"{method} of {self.service}, {self.calls}", look, patience)

    def asked(self, method):
        return [call for call in self.calls if call[0] == method]


class Notifications(Service):
    """What a shell shows of a program: an id with what it says, by the interface that GLib prefers."""

    def __init__(self):
        super().__init__("org.gtk.Notifications", "/org/gtk/Notifications", """<node><interface name="org.gtk.Notifications">
          <method name="AddNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/>
            <arg type="a{sv}" direction="in"/></method>
          <method name="RemoveNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/></method>
        </interface></node>""")


class SessionManager(Service):
    """Remembers what keeps the computer from sleeping, as GNOME's does."""

    def __init__(self):
        super().__init__("org.gnome.SessionManager", "/org/gnome/SessionManager", """<node>
          <interface name="org.gnome.SessionManager">
            <method name="RegisterClient"><arg type="s" direction="in"/><arg type="s" direction="in"/>
              <arg type="o" direction="out"/></method>
            <method name="Inhibit"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
              <arg type="u" direction="in"/><arg type="u" direction="out"/></method>
            <method name="Uninhibit"><arg type="u" direction="in"/></method>
          </interface></node>""", self.reply)
        self.held = {}

    def reply(self, method, parameters):
        if method == "Inhibit":
            cookie = len(self.asked("Inhibit"))
            self.held[cookie] = (parameters[3], parameters[2])
            return GLib.Variant("(u)", (cookie,))
        if method == "Uninhibit":
            del self.held[parameters[0]]
        elif method == "RegisterClient":
            return GLib.Variant("(o)", ("/org/gnome/SessionManager/Client1",))
        return None

    def see_held(self, *expected):
        wait_for(f"the session manager to be asked for {expected}, not {self.held}",
                 lambda: sorted(self.held.values()) == sorted(expected))
