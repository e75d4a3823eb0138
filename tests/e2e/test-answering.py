#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What partners say to what was handed out: a received copy that cannot be changed, answers by keyboard alone, and how they
come home."""

import json
import subprocess
import sys
import uuid
from pathlib import Path

from driver import Atspi, Concord, NotSeen, Role, quietly, run, wait_for
from words import focus_is, focus_is_in_line

PROGRAM = sys.argv[1]
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "northmere.concord.json"
DUES = "SELECT due FROM commitment WHERE statement = ?"


def sample():
    return json.loads(SAMPLE.read_text())


def is_ticked(node):
    return quietly(lambda: node.get_state_set().contains(Atspi.StateType.CHECKED), False)


def start_with_sample(concord, *arguments):
    """The facilitator's computer."""
    concord.database.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([PROGRAM, "import", f"--database={concord.database}", str(SAMPLE)], check=True, stdout=subprocess.DEVNULL)
    concord.start(f"--session={sample()['session']['id']}", *arguments)
    concord.see(sample()["session"]["title"], Role.FRAME)


def hand_out(concord, path):
    """A session file for partners, from the window: the session is a revision then, which is kept."""
    concord.keys("ctrl+e")
    focus_is(concord, "Web page")
    # What was chosen last is remembered.
    for name, wanted in [("Session file", True), ("Web page", False)]:
        if is_ticked(concord.see(name, Role.CHECK_BOX)) != wanted:
            concord.click(concord.see(name, Role.CHECK_BOX))
    wait_for("the session file alone to be chosen", lambda: is_ticked(concord.see("Session file", Role.CHECK_BOX))
             and not is_ticked(concord.see("Web page", Role.CHECK_BOX)))
    concord.keys("ctrl+Return")
    concord.see("Save", Role.BUTTON)
    concord.keys("ctrl+a")
    concord.paste(str(path))
    concord.keys("Return")
    wait_for("the file", path.exists)
    concord.see(contains="exported")
    return json.loads(path.read_text())


def other_computer(concord, name):
    folder = Path(concord.folder) / name
    folder.mkdir()
    return Concord(PROGRAM, folder)


def write_answer(session, folder, partner, **said):
    """As the form in a web page writes it."""
    path = Path(folder) / f"{partner['short_name']}.concord-answer.json"
    answer = {
        "type": "concord-answer", "version": 1, "id": str(uuid.uuid4()), "session": session["session"]["id"],
        "revision": session["revision"], "partner": partner["id"], "by": {"name": "Sam Field", "role": "Director"},
        "made": "2026-11-21T12:00:00Z", "generator": "test", "answers": [], "notes": [],
    }
    answer.update(said)
    path.write_text(json.dumps(answer))
    return path


def promises(session, partner):
    return [c for c in session["commitments"]
            if c.get("lead") == partner["id"] or partner["id"] in c.get("supporting", [])]


def busy_partner(session):
    return max(session["partners"], key=lambda p: len([c for c in session["commitments"] if c.get("lead") == p["id"]]))


def take_in(concord, *paths):
    """As the desktop does when files are double-clicked: the program is started with them."""
    concord.close()
    concord.start(*map(str, paths))


def a_received_copy_says_so_and_cannot_be_changed(concord):
    start_with_sample(concord)
    path = Path(concord.folder) / "northmere.concord.json"
    session = hand_out(concord, path)
    concord.close()

    director = other_computer(concord, "director")
    try:
        director.start(str(path))
        director.see(contains="It cannot be changed here")
        director.picture("received")
        board = director.rows("SELECT id, title FROM priority UNION SELECT id, statement FROM commitment ORDER BY id")
        assert not director.look(contains="press Enter", role=Role.TEXT), "there is a capture bar"
        assert not director.look(contains="Add ", role=Role.LIST_ITEM), "there is a place to add something"
        for keys in ["Down", "Delete", "alt+Down", "ctrl+d", "ctrl+m", "ctrl+z", "ctrl+l", "alt+1", "ctrl+v"]:
            director.keys(keys)
        director.see(contains="It cannot be changed here")
        # Enter shows all of it, to be read.
        director.keys("Down", "Down", "Return")
        director.see("Details", Role.LABEL) if director.look("Details", Role.LABEL) else director.see("Close", Role.BUTTON)
        director.keys("Escape")
        assert director.rows("SELECT id, title FROM priority UNION SELECT id, statement FROM commitment ORDER BY id") == board
        director.see_rows([(0,)], "SELECT count(*) FROM journal WHERE scope = ?", session["session"]["id"])
        # It is still one after a restart, and says so in the library.
        director.kill()
        director.start()
        director.activate(director.see("Back", Role.BUTTON))
        director.see("14 Oct 2026 · Received")
        director.picture("received-library")
        director.close()
    finally:
        director.stop()


def promises_are_answered_by_keyboard_alone_and_survive_a_kill(concord):
    start_with_sample(concord)
    path = Path(concord.folder) / "northmere.concord.json"
    session = hand_out(concord, path)
    concord.close()
    partner = busy_partner(session)
    promised = promises(session, partner)

    director = other_computer(concord, "director")
    try:
        director.start(str(path))
        director.see(contains="It cannot be changed here")
        director.focus_by_tab(lambda called: called == "Answer")
        director.keys("Return")
        director.see("Which Organisation Do You Answer For?")
        director.picture("organisations")
        director.focus_by_tab(lambda called: called == partner["name"], most=60)
        director.keys("Return")
        director.see(f"Answered: 0 of {len(promised)}")
        focus_is_somewhere(director)
        tab_to(director, "Your Name")
        director.type("Sam Field")
        tab_to(director, "Accept")
        director.keys("space")
        director.see(f"Answered: 1 of {len(promised)}")
        director.picture("answering")
        # What is typed and chosen is kept at once.
        director.kill()
        director.start()
        director.see(f"Answered: 1 of {len(promised)}")
        wait_for("the answer to be ticked", lambda: [is_ticked(n) for n in director.look("Accept", Role.RADIO_BUTTON)][:2]
                 == [True, False])
        director.see_rows([(1,)], "SELECT count(*) FROM draft WHERE key = ? AND text LIKE '%\"accept\"%' "
                          "AND text LIKE '%Sam Field%'", f"answer {partner['id']}")
        director.close()
    finally:
        director.stop()


def focus_is_somewhere(concord):
    wait_for("the focus", lambda: concord.focused() is not None)


def tab_to(concord, name, most=60):
    for _ in range(most):
        if name in (quietly(lambda: concord.focused().get_name(), "") or ""):
            return
        concord.keys("Tab")
        focus_is_somewhere(concord)
    raise AssertionError(f"Tab does not lead to {name!r}")


def an_answer_comes_home_and_can_be_undone_and_opened_again(concord):
    start_with_sample(concord)
    path = Path(concord.folder) / "northmere.concord.json"
    session = hand_out(concord, path)
    partner = busy_partner(session)
    promised = promises(session, partner)
    first, second = promised[0], promised[1]
    answer = write_answer(session, concord.folder, partner, answers=[
        {"commitment": first["id"], "answer": "propose", "changes": {"due": "2028-06"}, "comment": "We need more time."},
        {"commitment": second["id"], "answer": "accept"},
    ])

    take_in(concord, answer)
    concord.see(contains="1 change proposed")
    concord.picture("merge-clean")
    concord.activate(concord.see("Take In", Role.BUTTON))
    concord.see(contains="1 file taken in")
    concord.see_rows([("2028-06",)], DUES, first["statement"])
    concord.see_rows([(2,)], "SELECT count(*) FROM answer")
    concord.keys("ctrl+z")
    concord.see_rows([(0,)], "SELECT count(*) FROM answer")
    concord.keys("ctrl+shift+z")
    concord.see_rows([("2028-06",)], DUES, first["statement"])

    # The same once more changes nothing.
    take_in(concord, answer)
    concord.see(contains="has all of this already")
    concord.picture("merge-nothing")
    concord.keys("Escape")
    concord.see_gone(contains="has all of this already")
    concord.see_rows([(2,)], "SELECT count(*) FROM answer")


def a_folder_with_a_conflict_and_a_broken_file_is_settled(concord):
    start_with_sample(concord)
    session = hand_out(concord, Path(concord.folder) / "northmere.concord.json")
    commitment = next(c for c in session["commitments"] if c.get("lead") and c.get("supporting"))
    partners = {p["id"]: p for p in session["partners"]}
    folder = Path(concord.folder) / "answers"
    folder.mkdir()
    # Two organisations propose another date for the same commitment.
    both = sorted([commitment["lead"], commitment["supporting"][0]], key=lambda id: partners[id]["short_name"])
    for id, due in zip(both, ["2028-06", "2029-01"]):
        write_answer(session, folder, partners[id], answers=[
            {"commitment": commitment["id"], "answer": "propose", "changes": {"due": due}}])
    broken = json.loads(next(folder.iterdir()).read_text())
    broken["answers"][0]["answer"] = "perhaps"
    (folder / "zz broken.concord-answer.json").write_text(json.dumps(broken))

    take_in(concord, folder)
    concord.see(contains="2 files bring something new")
    concord.see(contains="/answers/0/answer")
    concord.activate(concord.see("Take In", Role.BUTTON))
    # The first is there; the second says something else about the same date.
    concord.see(contains="1 conflict to decide")
    concord.see("Jun 2028")
    concord.see("Jan 2029")
    concord.picture("merge-conflict")
    tab_to(concord, "Take from")
    concord.keys("space")
    concord.see("Everything is decided")
    concord.activate(concord.see("Take In", Role.BUTTON))
    concord.see(contains="2 files taken in")
    concord.see_rows([("2029-01",)], DUES, commitment["statement"])
    # One step each.
    concord.keys("ctrl+z")
    concord.see_rows([("2028-06",)], DUES, commitment["statement"])
    concord.keys("ctrl+z")
    concord.see_rows([(commitment["due"],)], DUES, commitment["statement"])


def received(folder, name="northmere", revision=None, change=None):
    """A copy for partners, as another computer wrote it."""
    path = Path(folder) / f"{name}.concord.json"
    session = sample()
    session.update(revision=revision or str(uuid.uuid4()), profile="partners", exported="2026-11-20T09:00:00Z")
    if change is not None:
        change(session)
    path.write_text(json.dumps(session))
    return session, path


def save_as(concord, path):
    concord.see("Save", Role.BUTTON)
    wait_for("its dialog to be active", lambda: concord.is_active(concord.window()))
    concord.keys("ctrl+a")
    concord.paste(str(path))
    concord.keys("Return")
    wait_for(path.name, path.exists)


def choose_path(concord, button, path):
    """Pasted as a whole: what is typed would be completed on the way."""
    concord.see(button, Role.BUTTON)
    wait_for("its dialog to be active", lambda: concord.is_active(concord.window()))
    concord.keys("ctrl+l")
    wait_for("the line for a path", lambda: concord.text(concord.focused()) is not None)
    concord.paste(str(path))
    # Its line says nothing to the accessible tree: until the path is there, Return does nothing.
    for _ in range(5):
        concord.keys("Return")
        try:
            wait_for("its dialog to close", lambda: not concord.look(button, Role.BUTTON), patience=4)
            return
        except NotSeen:
            pass
    raise NotSeen(f"{path} was not chosen")


def choose_in_menu(concord, letter):
    concord.keys("F10")
    wait_for("the menu", lambda: concord.look(role=Role.MENU_ITEM))
    concord.keys(letter)


def start_answering(concord, path, partner):
    concord.start(str(path))
    concord.see(contains="It cannot be changed here")
    # The view that was open last is the one that comes first.
    question = "Which Organisation Do You Answer For?"
    wait_for("a way to answer", lambda: concord.look("Answer", Role.BUTTON) or concord.look(question))
    if not concord.look(question):
        concord.activate(concord.see("Answer", Role.BUTTON))
    concord.see(question)
    concord.focus_by_tab(lambda called: called == partner["name"], most=60)
    concord.keys("Return")


def an_answer_with_words_a_date_money_and_a_note_is_sent(concord):
    session, path = received(concord.folder)
    partner = busy_partner(session)
    promised = promises(session, partner)
    start_answering(concord, path, partner)
    concord.see(f"Answered: 0 of {len(promised)}")
    tab_to(concord, "Decline")
    concord.keys("space")
    concord.see(f"Answered: 1 of {len(promised)}")
    tab_to(concord, "Comment")
    concord.type("Not without the union")
    tab_to(concord, "Propose Changes")
    concord.keys("space")
    tab_to(concord, "In Other Words")
    concord.type("Share what families agree to")
    tab_to(concord, "Due, such as")
    concord.type("next to never")
    # What cannot be read does not leave: the focus is where it is.
    tab_to(concord, "Comment")
    concord.activate(concord.see(contains="Send Answer", role=Role.BUTTON))
    focus_is(concord, "Due, such as March 2027")
    concord.picture("answer-refused")
    concord.keys("ctrl+a")
    concord.type("June 2028")
    tab_to(concord, "Amount You Put In")
    concord.type("12000")
    tab_to(concord, "Year of the Amount")
    concord.type("2027")
    concord.picture("answer-proposed")
    tab_to(concord, "Add a Note")
    concord.type("Who pays for transport?")
    concord.keys("Return")
    concord.see("Remove This Note", Role.BUTTON)
    concord.picture("answer-note")

    answer = Path(concord.folder) / "sent.concord-answer.json"
    concord.activate(concord.see(contains="Send Answer", role=Role.BUTTON))
    save_as(concord, answer)
    concord.see(contains="is ready")
    concord.picture("answer-saved")
    concord.keys("Escape")
    said = json.loads(answer.read_text())
    assert (said["session"], said["revision"], said["partner"]) == (
        session["session"]["id"], session["revision"], partner["id"])
    declined, proposed = said["answers"]
    assert (declined["answer"], declined["comment"]) == ("decline", "Not without the union"), declined
    assert proposed["answer"] == "propose"
    assert proposed["changes"] == {"statement": "Share what families agree to", "due": "2028-06"}, proposed
    assert [(f["amount"], f["year"]) for f in proposed["funding"]] == [(1200000, 2027)], proposed
    assert [n["text"] for n in said["notes"]] == ["Who pays for transport?"]


def another_facilitator_s_copy_is_merged_and_the_twins_are_offered(concord):
    start_with_sample(concord)
    session = hand_out(concord, Path(concord.folder) / "northmere.concord.json")
    # At another table somebody added what is here in other words, took a note away and moved a date.
    twin = dict(session["commitments"][0], id=str(uuid.uuid4()), position=99999)
    twin["statement"] = twin["statement"] + "."
    session["commitments"].append(twin)
    moved = session["commitments"][1]
    moved["due"] = "2029-03"
    gone = session["notes"].pop()
    copy = Path(concord.folder) / "table two.concord.json"
    copy.write_text(json.dumps(session))

    take_in(concord, copy)
    concord.see(contains="1 record added · 1 record changed · 1 record removed")
    concord.picture("merge-copy")
    concord.activate(concord.see("Take In", Role.BUTTON))
    concord.see("Perhaps the Same")
    concord.picture("twins")
    concord.see_rows([("2029-03",)], DUES, moved["statement"])
    concord.see_rows([], "SELECT id FROM note WHERE id = ?", gone["id"])
    concord.see_rows([(2,)], "SELECT count(*) FROM commitment WHERE statement LIKE ?", twin["statement"][:-1] + "%")
    tab_to(concord, "Merge")
    concord.keys("Return")
    concord.see_gone("Perhaps the Same")
    concord.see_rows([(1,)], "SELECT count(*) FROM commitment WHERE statement LIKE ?", twin["statement"][:-1] + "%")
    # Merging the twins is one step, and taking the copy in is another.
    concord.keys("ctrl+z", "ctrl+z")
    concord.see_rows([(1,)], "SELECT count(*) FROM note WHERE id = ?", gone["id"])
    concord.see_rows([(1,)], "SELECT count(*) FROM commitment WHERE statement LIKE ?", twin["statement"][:-1] + "%")


def a_newer_copy_takes_the_place_of_an_older_one_and_what_was_answered_stays(concord):
    session, path = received(concord.folder)
    partner = busy_partner(session)
    promised = promises(session, partner)
    start_answering(concord, path, partner)
    tab_to(concord, "Decline")
    concord.keys("space")
    tab_to(concord, "Comment")
    concord.type("Not without the union")
    concord.see(f"Answered: 1 of {len(promised)}")
    concord.close()

    def say_more(newer):
        newer["session"]["title"] = "Northmere, second round"
    newer, path = received(concord.folder, "newer", change=say_more)
    concord.start(str(path))
    concord.see("Northmere, second round", Role.FRAME)
    concord.see_rows([(1,)], "SELECT count(*) FROM session")
    concord.see(f"Answered: 1 of {len(promised)}")
    concord.picture("answer-newer")
    answer = Path(concord.folder) / "sent.concord-answer.json"
    concord.activate(concord.see(contains="Send Answer", role=Role.BUTTON))
    save_as(concord, answer)
    concord.see(contains="is ready")
    concord.keys("Escape")
    said = json.loads(answer.read_text())
    assert said["revision"] == newer["revision"]
    assert [a["comment"] for a in said["answers"]] == ["Not without the union"], said


def a_received_copy_becomes_ones_own_when_one_means_to(concord):
    session, path = received(concord.folder)
    concord.start(str(path))
    concord.see(contains="It cannot be changed here")
    choose_in_menu(concord, "w")
    concord.see("Work on This Session?")
    concord.picture("adopt")
    concord.activate(concord.see("Work on It", Role.BUTTON))
    concord.see_gone(contains="It cannot be changed here")
    assert not concord.look("Answer", Role.BUTTON)
    concord.keys("ctrl+l")
    focus_is_in_line(concord)
    concord.type("Nobody waits alone")
    concord.keys("Return")
    concord.see_rows([(1,)], "SELECT count(*) FROM journal WHERE scope = ?", session["session"]["id"])
    concord.picture("adopted")


def answers_are_opened_from_the_window_one_or_a_folder(concord):
    start_with_sample(concord)
    session = hand_out(concord, Path(concord.folder) / "northmere.concord.json")
    folder = Path(concord.folder) / "answers"
    folder.mkdir()
    partners = [p for p in session["partners"] if promises(session, p)][:2]
    answers = [write_answer(session, folder, partner, notes=[
        {"id": str(uuid.uuid4()), "text": f"From {partner['short_name']}", "type": "idea"}]) for partner in partners]
    # What they have in common would be completed when the folder is pasted.
    answers = [answer.rename(folder / f"{letter} {answer.name}") for letter, answer in zip("xy", answers)]
    concord.keys("ctrl+o")
    choose_path(concord, "Open", answers[0])
    concord.see(contains="1 file brings something new")
    concord.keys("Escape")
    concord.see_gone(contains="1 file brings something new")
    concord.see_rows([(0,)], "SELECT count(*) FROM note WHERE text LIKE 'From %'")
    # A whole folder.
    choose_in_menu(concord, "o")
    choose_path(concord, "Select", folder)
    concord.see(contains="2 files bring something new")
    concord.keys("Return")
    concord.see(contains="2 files taken in")
    concord.see_rows([(2,)], "SELECT count(*) FROM note WHERE text LIKE 'From %'")


if __name__ == "__main__":
    run(PROGRAM, [
        a_received_copy_says_so_and_cannot_be_changed,
        promises_are_answered_by_keyboard_alone_and_survive_a_kill,
        an_answer_comes_home_and_can_be_undone_and_opened_again,
        a_folder_with_a_conflict_and_a_broken_file_is_settled,
        an_answer_with_words_a_date_money_and_a_note_is_sent,
        another_facilitator_s_copy_is_merged_and_the_twins_are_offered,
        a_newer_copy_takes_the_place_of_an_older_one_and_what_was_answered_stays,
        a_received_copy_becomes_ones_own_when_one_means_to,
        answers_are_opened_from_the_window_one_or_a_folder,
    ])
