# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks session files with the schema as others will: what we write and take must be valid by it, and
what the reader refuses must not be, but for what no schema can say.

usage: validate.py SOURCE-ROOT WRITE-TEST-SESSION
"""

import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator

# The same of answer files.
ANSWERS_BEYOND_SCHEMA = {
    "line-break-unescaped": "what is text at all",
    "due-does-not-exist": "the days of a month",
    "funding-id-twice": "ids",
    "made-is-no-time": "formats are remarks, by the standard",
    "note-has-the-id-of-funding": "ids",
    "same-commitment-twice": "ids",
    "too-deep": "unknown members",
}

# What only a reader of the whole file can know.
BEYOND_SCHEMA = {
    "date-does-not-exist": "the days of a month",
    "exported-is-no-time": "formats are remarks, by the standard",
    "evidence-about-nothing": "references",
    "half-a-character": "what is text at all",
    "half-a-character-at-the-end": "what is text at all",
    "id-of-the-session": "ids",
    "infinite-unknown-member": "unknown members",
    "nul-in-a-name": "unknown members",
    "nul-in-an-unknown-member": "unknown members",
    "odd-name-in-a-place": "unknown members",
    "unknown-number-beyond-64-bits": "unknown members",
    "number-with-a-thousand-digits": "how long a number is",
    "owner-is-itself": "references",
    "owner-is-missing": "references",
    "owner-of-another-kind": "references",
    "reference-to-another-kind": "references",
    "reference-to-nothing": "references",
    "reference-to-the-session": "references",
    "references-hold-an-unknown-id": "references",
    "references-hold-another-kind": "references",
    "same-id-in-two-kinds": "ids",
    "same-id-twice": "ids",
    "second-half-first": "what is text at all",
}


class Tap:
    def __init__(self):
        self.n = 0
        self.failed = False

    def check(self, good, name, remark=""):
        self.n += 1
        self.failed |= not good
        print(f"{'ok' if good else 'not ok'} {self.n} - {name}")
        if not good and remark:
            print(f"# {remark}")


def main():
    root = pathlib.Path(sys.argv[1])
    write_test_session = sys.argv[2]
    corpus = root / "tests/core/exchange/corpus"
    schema = json.loads((root / "data/concord-session.schema.json").read_text("utf-8"))
    tap = Tap()

    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    def check_valid(name, document):
        error = next(validator.iter_errors(document), None)
        tap.check(error is None, name, error and f"{error.json_path}: {error.message}"[:300])

    def read(path):
        return json.loads(path.read_text("utf-8-sig"), strict=False)

    for path in sorted((root / "data/sample").glob("*.concord.json")):
        check_valid(f"sample {path.name}", read(path))

    for seed in range(1, 6):
        for hide in range(4):
            command = [write_test_session, str(seed), "4", str(hide)]
            written = subprocess.run(command, check=True, capture_output=True).stdout
            check_valid(f"written with seed {seed}, hiding {hide}", json.loads(written))

    for path in sorted((corpus / "accepted").glob("*.json")):
        check_valid(f"accepted {path.stem}", read(path))

    for path in sorted((corpus / "refused").glob("*.json")):
        code = path.with_suffix(".expect").read_text("utf-8").split()[0]
        if code not in ("NOT_JSON", "TOO_LARGE"):
            refused = not validator.is_valid(read(path))
            tap.check(refused != (path.stem in BEYOND_SCHEMA), f"refused {path.stem}")

    answers = root / "tests/core/exchange/answers"
    answer_schema = json.loads((root / "data/concord-answer.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(answer_schema)
    answer_validator = Draft202012Validator(answer_schema)

    for path in sorted((answers / "accepted").glob("*.json")):
        tap.check(answer_validator.is_valid(read(path)), f"accepted answer {path.stem}")

    for path in sorted((answers / "refused").glob("*.json")):
        code = path.with_suffix(".expect").read_text("utf-8").split()[0]
        if code != "NOT_JSON":
            try:
                refused = not answer_validator.is_valid(read(path))
            except UnicodeDecodeError:
                refused = True
            tap.check(refused != (path.stem in ANSWERS_BEYOND_SCHEMA), f"refused answer {path.stem}")

    print(f"1..{tap.n}")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
