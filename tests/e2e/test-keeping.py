#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that was on screen as saved is lost, and what cannot be saved stays on screen with the reason."""

import os
import sqlite3
import subprocess
import sys

from driver import Role, run, wait_for
from words import CARDS, STATEMENTS, said_in_line, small_board


def a_sentence_half_typed_survives_the_battery(concord):
    concord.start()
    small_board(concord)
    concord.type("A break for everyone who")
    concord.see_rows([("A break for everyone who",)], "SELECT text FROM draft")
    concord.kill()

    concord.start()
    concord.see("Carers together", Role.FRAME)
    wait_for("what was typed", lambda: said_in_line(concord) == "A break for everyone who")
    concord.see_rows(CARDS, STATEMENTS)


def a_vision_half_written_survives_the_battery(concord):
    concord.start()
    small_board(concord)
    concord.keys("Escape")
    concord.click(concord.see(contains="Write the vision", role=Role.LABEL))
    concord.type("No carer cares al")
    concord.see_rows([("No carer cares al",)], "SELECT vision FROM session")
    concord.kill()

    concord.start()
    concord.see(contains="No carer cares al")


def another_program_holding_the_database_stops_nothing_typed(concord):
    concord.start()
    small_board(concord)
    blocker = sqlite3.connect(concord.database, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    concord.type("A promise in a bad moment")
    concord.keys("Return")
    concord.see(contains="another program is using the session database")
    wait_for("the words to be there still",
             lambda: said_in_line(concord) == "A promise in a bad moment")
    concord.see_rows(CARDS, STATEMENTS)
    concord.picture("problem")
    blocker.execute("ROLLBACK")
    blocker.close()

    concord.activate(concord.see("Retry", Role.BUTTON))
    concord.see_rows(CARDS + [("A promise in a bad moment",)], STATEMENTS)
    concord.see(contains="All changes saved")


def a_database_moved_away_is_noticed_and_used_again_when_back(concord):
    concord.start()
    small_board(concord)
    away = concord.database.with_name("away.db")
    os.rename(concord.database, away)
    concord.type("A promise to nowhere")
    concord.keys("Return")
    concord.see(contains="was moved or deleted")
    wait_for("the words to be there still", lambda: said_in_line(concord) == "A promise to nowhere")
    os.rename(away, concord.database)
    concord.activate(concord.see("Retry", Role.BUTTON))
    concord.see_rows(CARDS + [("A promise to nowhere",)], STATEMENTS)


def a_damaged_database_is_not_started_empty_over(concord):
    concord.database.parent.mkdir(parents=True)
    damaged = os.urandom(20000)
    concord.database.write_bytes(damaged)
    concord.start()
    concord.see(contains="amaged")
    concord.see(role=Role.BUTTON, contains="Try Again")
    concord.picture("damaged")
    assert not concord.look("New Session", Role.BUTTON), "a library was shown over a damaged database"
    concord.close()
    assert concord.database.read_bytes() == damaged, "a damaged database was written to"


def a_database_that_cannot_be_written_to_is_left_alone(concord):
    concord.start()
    small_board(concord)
    concord.close()
    before = concord.database.read_bytes()
    concord.database.chmod(0o444)
    concord.start()
    concord.see(role=Role.BUTTON, contains="Try Again")
    concord.picture("read-only")
    assert concord.database.read_bytes() == before

    # Once it can be written to, the same window goes on.
    concord.database.chmod(0o644)
    concord.activate(concord.see(role=Role.BUTTON, contains="Try Again"))
    concord.see(contains="Carers together")


def a_second_concord_on_the_same_database_says_so(concord):
    concord.start()
    small_board(concord)
    again = subprocess.run([concord.program, f"--database={concord.database}", "import", "nothing.json"],
                           capture_output=True, text=True, timeout=60, check=False)
    assert again.returncode == 1, again
    assert "nother" in again.stderr, again.stderr
    concord.see_rows(CARDS, STATEMENTS)


if __name__ == "__main__":
    run(sys.argv[1], [
        a_sentence_half_typed_survives_the_battery,
        a_vision_half_written_survives_the_battery,
        another_program_holding_the_database_stops_nothing_typed,
        a_database_moved_away_is_noticed_and_used_again_when_back,
        a_damaged_database_is_not_started_empty_over,
        a_database_that_cannot_be_written_to_is_left_alone,
        a_second_concord_on_the_same_database_says_so,
    ])
