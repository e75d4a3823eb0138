#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program that edits, at random moments, and opens its database after each: it must be sound, hold every
edit that was acknowledged and none that was not made, and know how to undo the last one.

usage: test-crash.py WRITER [ROUNDS]
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

WRITER = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 220
# So many of the rounds begin with no database at all.
FRESH_EVERY = 20


def write_and_kill(database, rng):
    """Returns the number that was acknowledged last, or None."""
    writer = subprocess.Popen(
        [WRITER, "write", database], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    # Half of the kills come while it opens, half while it edits.
    if rng.random() < 0.5:
        time.sleep(rng.uniform(0, 0.06))
        said = b""
    else:
        said = writer.stdout.readline()
        time.sleep(rng.uniform(0, 0.15))
    writer.send_signal(signal.SIGKILL)
    rest, complaint = writer.communicate()
    if writer.returncode != -signal.SIGKILL:
        raise AssertionError(f"the writer ended by itself: {complaint.decode()}")
    whole_lines = (said + rest).split(b"\n")[:-1]
    return int(whole_lines[-1]) if whole_lines else None


def check(database, acknowledged):
    """Returns the number of the last edit that is there."""
    checker = subprocess.run(
        [WRITER, "check", database, str(acknowledged)], capture_output=True, text=True, check=False, timeout=60
    )
    if checker.returncode != 0:
        raise AssertionError(checker.stderr.strip() or f"status {checker.returncode}")
    return int(checker.stdout)


def main():
    seed = int(os.environ.get("CONCORD_TEST_SEED", "2046"))
    rng = random.Random(seed)
    folder = tempfile.mkdtemp(prefix="concord-crash-")
    database = os.path.join(folder, "sessions.db")
    began = time.monotonic()
    known = 0
    unacknowledged = 0
    rounds = 0
    try:
        while rounds < ROUNDS:
            if rounds % FRESH_EVERY == FRESH_EVERY - 1:
                fresh = os.path.join(folder, f"fresh-{rounds}.db")
                check(fresh, write_and_kill(fresh, rng) or 0)
            else:
                acknowledged = write_and_kill(database, rng)
                there = check(database, known if acknowledged is None else acknowledged)
                unacknowledged += acknowledged is not None and there > acknowledged
                known = there
            rounds += 1
    except AssertionError as error:
        kept = tempfile.mkdtemp(prefix="concord-crash-kept-")
        shutil.copytree(folder, kept, dirs_exist_ok=True)
        print(f"not ok - round {rounds + 1}, seed {seed}: {error}; the files are in {kept}")
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(
        f"ok - {rounds} kills, {known} edits in one database, none lost, {unacknowledged} committed before they "
        f"could be acknowledged, {time.monotonic() - began:.0f} seconds"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
