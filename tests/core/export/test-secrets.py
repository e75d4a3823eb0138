# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for what must not leave the room in everything that leaves it: each format for each profile, as bytes and as
whatever can be made of the bytes without us: unpacked, decoded, as text, as metadata. Prints TAP.

usage: test-secrets.py WRITE-EXPORTS
"""

import base64
import gzip
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib

# All that these say belongs to a kind that the public is not given.
NOTHING_LEFT = {("public", "funding-csv.csv"), ("public", "notes-csv.csv")}

# They leave private records out for everyone, and hidden fields with a profile.
SUMMARIES = {"html.html", "odt.odt", "pdf.pdf"}

# Partners are to answer it, whoever it is made for.
FORM = "form.html"


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def look_into(data, path, depth=0):
    """All forms of these bytes in which something may be read."""
    yield data
    if depth > 4:
        return

    if data.startswith(b"%PDF"):
        yield run("qpdf", "--qdf", "--object-streams=disable", str(path), "-")
        yield run("pdftotext", "-layout", str(path), "-")
        yield run("pdfinfo", str(path))
        yield run("pdfinfo", "-meta", str(path))
        yield run("pdfinfo", "-struct-text", str(path))
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from look_into(archive.read(name), None, depth + 1)
    if data.startswith(b"\x1f\x8b"):
        yield from look_into(gzip.decompress(data), None, depth + 1)
    if data.startswith(b"BEGIN:VCALENDAR"):
        yield data.replace(b"\r\n ", b"")
    for match in re.finditer(rb"[A-Za-z0-9+/]{40,}={0,2}", data):
        try:
            decoded = base64.b64decode(match.group() + b"=" * (-len(match.group()) % 4))
        except ValueError:
            continue
        if decoded.startswith((b"\x1f\x8b", b"{", b"PK", b"<")):
            yield from look_into(decoded, None, depth + 1)
        elif decoded.startswith(b"\x78"):
            try:
                yield zlib.decompress(decoded)
            except zlib.error:
                pass


def spell(word):
    """The word as it may stand in a file. An amount also in pounds, with and without commas."""
    forms = [word]
    if word.isdigit():
        pounds = int(word) // 100
        forms += [f"{pounds}.", f"{pounds:,}", f"{pounds:,}".replace(",", "\u202f"), f"{pounds / 1000:,.0f}k", str(pounds)]
    for form in forms:
        yield form.encode()
        yield form.encode("utf-16-be")
        yield form.encode("utf-16-be").hex().encode()
        yield form.encode("utf-16-be").hex().upper().encode()


# An example in the form to answer with.
EXAMPLE = "£420k or £1.2m".encode()


class Tap:
    def __init__(self):
        self.n = 0
        self.failed = False

    def check(self, problems, name):
        self.n += 1
        self.failed |= bool(problems)
        print(f"{'not ok' if problems else 'ok'} {self.n} - {name}")
        for problem in problems[:20]:
            print(f"# {problem}")


def main():
    tap = Tap()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="concord-secrets-"))
    try:
        subprocess.run([sys.argv[1], str(folder)], check=True)
        words = json.loads((folder / "words.json").read_text("utf-8"))
        for profile in ("everything", "partners", "public"):
            for path in sorted((folder / profile).iterdir()):
                look_at(tap, profile, path, words)
        tap.check(
            [profile for profile in ("partners", "public") if not any(word[profile] for word in words)],
            "there is something to hide",
        )
    finally:
        shutil.rmtree(folder)

    print(f"1..{tap.n}")
    return 1 if tap.failed else 0


def look_at(tap, profile, path, words):
    seen = list(look_into(path.read_bytes(), path))

    def says(word):
        return any(form in text for form in spell(word["word"]) for text in seen)

    def must_stay(word):
        if profile == "everything" and path.name == FORM:
            return word["partners"]
        if profile == "everything":
            return word["private"] and path.name in SUMMARIES
        return word[profile]

    hidden = [f"{word['place']}: {word['word']}" for word in words if must_stay(word) and says(word)]
    tap.check(hidden, f"{path.name} for {profile} says nothing that must stay behind")

    # Otherwise the search itself may be blind.
    shown = any(says(word) for word in words if not must_stay(word))
    if (profile, path.name) not in NOTHING_LEFT:
        tap.check([] if shown else ["none of the words that may be seen is found"], f"{path.name} for {profile} can be read")

    if path.name == FORM:
        form = any(b'id="answer-session"' in text for text in seen)
        tap.check([] if form else ["there is no session in it"], f"{path.name} for {profile} can be answered")

    if profile == "everything" and path.name.endswith(".concord.json"):
        missing = [word["place"] for word in words if not says(word)]
        tap.check(missing, "the facilitator’s own session file says everything")

    if profile == "public":
        amounts = [match.group() for text in seen
                   for match in re.finditer("£\\s?[0-9][0-9,.]+".encode(), text.replace(EXAMPLE, b""))]
        tap.check(amounts, f"{path.name} for the public names no amount")


if __name__ == "__main__":
    sys.exit(main())
