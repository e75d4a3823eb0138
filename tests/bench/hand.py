# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand on the touchpad and the keys of the headless mutter that the bench runs in, so that the real program hears
what it hears from a person. It never touches another display: only mutter's own bus name is asked."""

import time

from gi.repository import Gio, GLib

NAME = "org.gnome.Mutter.RemoteDesktop"
FINGER = 2  # MetaRemoteDesktopNotifyAxisFlags: as two fingers scroll, pixel by pixel
RATE = 120  # events a second, as a touchpad sends them


class Hand:
    def __init__(self):
        """Raises GLib.Error where there is no such mutter."""
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        (self.session,) = self._call("/org/gnome/Mutter/RemoteDesktop", NAME, "CreateSession")
        self._tell("Start")

    def _call(self, path, interface, method, arguments=None):
        return self.bus.call_sync(NAME, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 10000, None).unpack()

    def _tell(self, method, *arguments):
        signature, values = arguments if arguments else ("()", ())
        self._call(self.session, f"{NAME}.Session", method, GLib.Variant(signature, values))

    def point(self, x, y):
        self._tell("NotifyPointerMotionRelative", "(dd)", (-10000, -10000))
        self._tell("NotifyPointerMotionRelative", "(dd)", (x, y))

    def scroll(self, across, down, seconds):
        """Moves what is under the pointer by so many pixels, evenly."""
        began = time.monotonic()
        steps = max(1, round(seconds * RATE))
        for step in range(steps):
            self._tell("NotifyPointerAxis", "(ddu)", (across / steps, down / steps, FINGER))
            time.sleep(max(0, began + (step + 1) / RATE - time.monotonic()))

    def press(self, key, times, seconds):
        """Presses a key so many times, evenly; @key is a keysym."""
        began = time.monotonic()
        for step in range(times):
            self._tell("NotifyKeyboardKeysym", "(ub)", (key, True))
            self._tell("NotifyKeyboardKeysym", "(ub)", (key, False))
            time.sleep(max(0, began + (step + 1) * seconds / times - time.monotonic()))
