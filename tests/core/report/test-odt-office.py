#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary as OpenDocument, before the eyes of others: the grammar tables of python3-odf, and LibreOffice, which
opens it, writes it again, and must not have lost a word or a heading.

usage: test-odt-office.py RENDER-SUMMARY SESSION-FILE
"""

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

try:
    from odf import grammar
except ImportError:
    grammar = None

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"


def split(name):
    return tuple(name[1:].split("}")) if name.startswith("{") else ("", name)


def break_rules(element, place):
    """Yields where an element breaks the grammar of OpenDocument 1.2."""
    name = split(element.tag)
    place = f"{place}/{name[1]}"
    children = grammar.allowed_children.get(name, ())
    attributes = grammar.allowed_attributes.get(name, ())
    given = [split(attribute) for attribute in element.attrib]

    if name not in grammar.allowed_children:
        yield f"{place}: there is no such element"
        return
    for attribute in given:
        if attributes is not None and attribute not in attributes:
            yield f"{place}: may not have {attribute[1]}"
    for attribute in grammar.required_attributes.get(name, ()):
        if attribute not in given:
            yield f"{place}: lacks {attribute[1]}"
    if name not in grammar.allows_text and (element.text or "").strip():
        yield f"{place}: may not have text"
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if children is not None and split(child.tag) not in children:
            yield f"{place}: may not have <{split(child.tag)[1]}> in it"
        yield from break_rules(child, place)


def check_grammar(package):
    if grammar is None:
        print("ok 1 - follows the grammar # SKIP python3-odf is not installed")
        return True
    broken = []
    for member in ("content.xml", "styles.xml", "meta.xml"):
        broken += break_rules(ET.fromstring(package.read(member)), member)
    for rule in dict.fromkeys(broken):
        print(f"# {rule}")
    print(f"{'not ok' if broken else 'ok'} 1 - follows the grammar of OpenDocument 1.2")
    return not broken


def words(element):
    """The words of a paragraph, with tabs and spaces as a reader has them; without numbers that fields fill in."""
    if element.tag == f"{{{TEXT}}}bookmark-ref" or element.tag.startswith(f"{{{DRAW}}}"):
        said = ""
    elif element.tag == f"{{{TEXT}}}s":
        said = " " * int(element.get(f"{{{TEXT}}}c", "1"))
    elif element.tag in (f"{{{TEXT}}}tab", f"{{{TEXT}}}line-break"):
        said = " "
    else:
        said = (element.text or "") + "".join(words(child) for child in element)
    return said + (element.tail or "")


def read(package):
    """Returns the paragraphs, the headings with their levels, and what pictures show."""
    body = ET.fromstring(package.read("content.xml")).find(f"{{{OFFICE}}}body/{{{OFFICE}}}text")
    paragraphs, headings = [], []
    for element in body.iter():
        if element.tag in (f"{{{TEXT}}}p", f"{{{TEXT}}}h"):
            element.tail = ""
            said = " ".join(words(element).split())
            if said:
                paragraphs.append(said)
            if element.tag == f"{{{TEXT}}}h":
                headings.append((element.get(f"{{{TEXT}}}outline-level"), said))
    shown = [description.text for description in body.iter(f"{{{SVG}}}desc")]
    return paragraphs, headings, shown


def differ(what, ours, theirs):
    if ours == theirs:
        return False
    for mine, other in zip(ours, theirs):
        if mine != other:
            print(f"# {what}: {mine!r} became {other!r}")
            return True
    print(f"# {what}: {len(ours)} became {len(theirs)}")
    return True


def check_office(path, package, folder):
    office = shutil.which("soffice")
    if office is None:
        print("ok 2 - comes back whole from LibreOffice # SKIP LibreOffice is not installed")
        return True
    profile = (folder / "profile").as_uri()
    done = subprocess.run(
        [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "odt", "--outdir", folder / "again", path],
        check=False, capture_output=True, text=True, timeout=110, env=dict(os.environ, HOME=str(folder)),
    )
    again = folder / "again" / path.name
    if not again.exists():
        print(f"# {done.stdout}{done.stderr}\nnot ok 2 - comes back whole from LibreOffice")
        return False
    ours, theirs = read(package), read(zipfile.ZipFile(again))
    lost = [differ(what, mine, other) for what, mine, other in zip(("paragraphs", "headings", "descriptions"), ours, theirs)]
    print(f"{'not ok' if any(lost) else 'ok'} 2 - comes back whole from LibreOffice")
    return not any(lost)


def main():
    render, session = sys.argv[1:3]
    folder = Path(tempfile.mkdtemp(prefix="odt-"))
    try:
        print("1..2")
        subprocess.run([render, "--created=1791979200", session, folder / "summary"], check=True, stdout=subprocess.DEVNULL)
        path = folder / "summary.odt"
        with zipfile.ZipFile(path) as package:
            good = check_grammar(package)
            good &= check_office(path, package, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
