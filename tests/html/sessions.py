# SPDX-License-Identifier: GPL-3.0-or-later
"""The sessions whose pages are looked at: the sample, one in which every text attacks, and one with next to nothing."""

import copy
import json
import os
import subprocess
from pathlib import Path

REVISION = "6b0c2b8e-8d8c-4a53-9e58-0d6c5a3a7f10"
MADE = "1795000000"

# Each attack sets window.hacked if it comes through. Families of emoji, both directions, and what Unicode sets aside.
HOSTILE = [
    '</script><img src=x onerror="window.hacked=1"> ',
    "<!--<script>window.hacked=2</script> ",
    '"><svg onload=window.hacked=3> ',
    "' autofocus onfocus='window.hacked=4' x=' ",
    "</template></style></title><script>window.hacked=5</script> ",
    "]]><script>window.hacked=6</script> \\u003c/script> ",
    "https://example.org/a-very-long-address-without-any-place-to-break-it-which-goes-on-and-on-and-on-and-on ",
    "{done} {name} %s &lt; &amp; \u2028 \u2029 \ufdd0 \U0001fffe ",
    "نحن نعد بأن نفعل ذلك معًا 🏳️‍🌈👩‍👩‍👧‍👦👨🏿‍🚒🇬🇧 ",
]


def hostile(data, schema):
    session = copy.deepcopy(data)
    kinds = {"session": [session["session"]]}
    for name, member in schema["properties"].items():
        if isinstance(session.get(name), list):
            kinds[member["items"]["$ref"].rsplit("/", 1)[1]] = session[name]

    turn = 0
    for kind, records in kinds.items():
        for record in records[:40]:
            for name, field in schema["$defs"][kind]["properties"].items():
                if field.get("$ref") not in ("#/$defs/text", "#/$defs/prose") or field.get("maxLength", 500) < 10:
                    continue
                if name in ("language", "currency", "day_start", "day_end", "made"):
                    continue
                text = HOSTILE[turn % len(HOSTILE)] + HOSTILE[(turn + 4) % len(HOSTILE)]
                record[name] = text[: min(field.get("maxLength", 500), 400)].strip()
                turn += 1
    session["session"]["language"] = "ar"
    return session


def empty(data):
    session = {name: [] if isinstance(value, list) else value for name, value in data.items()}
    session["session"] = {"id": data["session"]["id"], "title": "A first meeting"}
    return session


class Pages:
    """Renders pages once each."""

    def __init__(self, render, data, folder):
        self.render = render
        self.folder = Path(folder).resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        sample = json.loads((Path(data) / "sample" / "northmere.concord.json").read_text(encoding="utf-8"))
        schema = json.loads((Path(data) / "concord-session.schema.json").read_text(encoding="utf-8"))
        self.sessions = {"sample": sample, "hostile": hostile(sample, schema), "empty": empty(sample),
                         "bilingual": sample}

    def page(self, name, form=False):
        path = self.folder / f"{name}{'-form' if form else ''}.html"
        if not path.exists() or path.stat().st_mtime < Path(self.render).stat().st_mtime:
            source = self.folder / f"{name}.concord.json"
            source.write_text(json.dumps(self.sessions[name]), encoding="utf-8")
            subprocess.run(
                [self.render, "--html-only", "--for=partners", f"--created={MADE}",
                 *([f"--form={REVISION}"] if form else []),
                 # Words in two languages where there is a catalogue; dates in any case.
                 *(["--language=cy", "--second-language=en-GB"] if name == "bilingual" else []), source, path.with_suffix("")],
                check=True, stdout=subprocess.DEVNULL, env=dict(os.environ, LC_ALL="C.UTF-8"),
            )
        return path
