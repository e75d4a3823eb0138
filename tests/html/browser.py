# SPDX-License-Identifier: GPL-3.0-or-later
"""A Chromium of its own for a test, that reaches no network; the checkers that look at its pages; and a runner that
prints TAP. It knows nothing of what is on a page."""

import base64
import json
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

HERE = Path(__file__).resolve().parent
PATIENCE = 20
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
    "--disable-default-apps", "--disable-domain-reliability", "--disable-extensions", "--disable-sync",
    "--disable-breakpad", "--disable-features=MediaRouter,OptimizationHints,Translate,AutofillServerCommunication",
    "--metrics-recording-only", "--password-store=basic", "--use-mock-keychain", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-prefers-reduced-motion", "--lang=en-GB",
]


class Skip(Exception):
    pass


def wait_for(what, condition):
    until = time.monotonic() + PATIENCE
    while True:
        result = condition()
        if result:
            return result
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(0.02)


class Checkers:
    """axe-core and the Nu HTML checker, from the registry."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve() / "packages"
        done = subprocess.run([HERE / "get-packages", self.folder], check=False, capture_output=True, text=True)
        assert done.returncode in (0, 77), done.stderr
        self.missing = done.returncode == 77
        if self.missing:
            print("# ATTENTION: the npm registry cannot be reached, so NOTHING WAS CHECKED by axe-core and the Nu HTML "
                  "checker.", flush=True)
            print(f"ATTENTION: axe-core and the Nu HTML checker did not run.\n{done.stderr}", file=sys.stderr)

    def path(self, *parts):
        if self.missing:
            raise Skip("the npm registry cannot be reached")
        return self.folder.joinpath("node_modules", *parts)

    def axe(self):
        return self.path("axe-core", "axe.min.js").read_text(encoding="utf-8")

    def nu(self, *pages, guess=True):
        """Asserts that the Nu HTML checker has neither errors nor warnings for these files; with @guess it also guesses
        in which language they are."""
        done = subprocess.run(
            ["java", "-Xss4m", "-jar", self.path("vnu-jar", "build", "dist", "vnu.jar"), "--format", "json", "--stdout",
             *([] if guess else ["--no-langdetect"]), *pages],
            check=False, capture_output=True, text=True, timeout=120,
        )
        messages = json.loads(done.stdout)["messages"]
        bad = [m for m in messages if m["type"] != "info" or m.get("subType") == "warning"]
        assert not bad, "\n".join(
            f"{Path(m.get('url', '')).name}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')!r}" for m in bad[:10])


class Browser:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="concord-chromium-"))
        self.downloads = self.folder / "downloads"
        self.downloads.mkdir()
        options = webdriver.ChromeOptions()
        for flag in [*FLAGS, f"--user-data-dir={self.folder / 'profile'}"]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.folder, ignore_errors=True)

    def cdp(self, command, **arguments):
        return self.driver.execute_cdp_cmd(command, arguments)

    def look(self, width=1280, height=900, dark=False, phone=False):
        self.cdp("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ])
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        self.cdp("Emulation.setTouchEmulationEnabled", enabled=phone)

    def open(self, path):
        self.driver.get(Path(path).as_uri())

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def asked_for(self):
        """The addresses that were asked for since the last time, other than files of this machine."""
        asked = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        return [address for address in asked if not address.startswith(("file:", "blob:", "data:"))]

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def assert_accessible(self, checkers, state):
        """No violation of WCAG 2.2 AA, in what is shown now."""
        axe = checkers.axe()
        if not self.run("return 'axe' in window"):
            self.cdp("Runtime.evaluate", expression=axe)
        self.driver.set_script_timeout(60)
        result = self.driver.execute_async_script(
            "const done = arguments[1]; axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})"
            ".then(done, error => done({failed: String(error)}))", WCAG)
        assert "failed" not in result, result
        assert result["testEngine"]["name"] == "axe-core"
        bad = [f"{v['id']}: {v['help']}: {[n['html'][:160] for n in v['nodes'][:3]]} {v['nodes'][0]['failureSummary']}"
               for v in result["violations"]]
        assert not bad, f"{state}:\n" + "\n".join(bad)

    def assert_fits(self, state):
        over = self.run("""
            const wide = document.documentElement.clientWidth;
            const visible = e => { const s = getComputedStyle(e); return s.position !== 'absolute' && s.clipPath === 'none'; };
            return [document.documentElement.scrollWidth - wide, [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > wide + 1 && visible(e)).slice(0, 5)
              .map(e => e.outerHTML.slice(0, 160))];""")
        assert over[0] <= 0, f"{state} scrolls sideways by {over[0]} px: {over[1]}"

    def picture(self, path, height=6000):
        size = self.cdp("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], height), "scale": 1}
        shot = self.cdp("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        Path(path).write_bytes(base64.b64decode(shot["data"]))

    def print_to(self, path):
        page = self.cdp("Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69, generateTaggedPDF=True)
        Path(path).write_bytes(base64.b64decode(page["data"]))


def run_cases(cases):
    """Runs functions without arguments; their names are what they show."""
    print(f"1..{len(cases)}", flush=True)
    failed = False
    for number, case in enumerate(cases, 1):
        name = case.__name__.replace("_", " ")
        try:
            case()
            print(f"ok {number} {name}", flush=True)
        except Skip as reason:
            print(f"ok {number} {name} # SKIP {reason}", flush=True)
        except Exception:  # whatever it was, the others still run
            failed = True
            print(f"not ok {number} {name}", flush=True)
            for line in traceback.format_exc().splitlines():
                print(f"# {line}", flush=True)
    sys.exit(1 if failed else 0)
