# SPDX-License-Identifier: GPL-3.0-or-later
"""The answering form as a person uses it: by pointer or by keys alone. It knows what the form has, never what is right."""

import json

from browser import wait_for
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select


class Form:
    def __init__(self, browser):
        self.browser = browser

    def find(self, name):
        return self.browser.driver.find_element(By.ID, name)

    def told(self):
        """What is said aloud by itself."""
        return self.browser.run("return document.querySelector('.told').textContent")

    def problems(self):
        return self.browser.run("return [...document.querySelectorAll('.problems a')].map(a => a.textContent)")

    def focused(self):
        return self.browser.run("return document.activeElement.id || document.activeElement.className")

    def forget(self):
        self.browser.run("localStorage.clear()")

    def file(self):
        """The file that was saved, its name and what is in it."""
        saved = wait_for("the file", lambda: list(self.browser.downloads.glob("*.json")))
        content = wait_for("all of it", lambda: saved[0].read_text(encoding="utf-8"))
        answer = json.loads(content)
        saved[0].rename(self.browser.folder / "answer.json")
        return saved[0].name, answer


class ByPointer(Form):
    def press(self, name):
        element = self.find(name)
        self.browser.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def press_last(self, selector):
        element = self.browser.driver.find_elements(By.CSS_SELECTOR, selector)[-1]
        self.browser.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def write(self, name, text):
        self.press(name)
        element = self.find(name)
        element.clear()
        element.send_keys(text)

    def choose(self, name, label):
        Select(self.find(name)).select_by_visible_text(label)

    def answer(self, name, nick):
        self.press(f"{name}-answer-{nick}")

    def add(self, selector):
        self.press_last(selector)


class ByKeys(Form):
    def keys(self, *keys):
        ActionChains(self.browser.driver, duration=0).send_keys(*keys).perform()

    def walk_to(self, reached, back=False):
        """Goes on with Tab until there; whatever has the focus on the way can be left again."""
        for _ in range(150):
            if reached():
                return
            chain = ActionChains(self.browser.driver, duration=0)
            if back:
                chain.key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT)
            else:
                chain.send_keys(Keys.TAB)
            chain.perform()
        raise AssertionError(f"the keys lead nowhere: at {self.focused()}")

    def go(self, name):
        here = self.browser.run("""
            const to = document.getElementById(arguments[0]), from = document.activeElement;
            return Boolean(to && from && (to.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING));""", name)
        self.walk_to(lambda: self.focused() == name, back=here)

    def press(self, name):
        self.go(name)
        self.keys(Keys.SPACE)

    def write(self, name, text):
        self.go(name)
        ActionChains(self.browser.driver, duration=0).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
        self.keys(text)

    def choose(self, name, label):
        self.go(name)
        self.keys(label)

    def answer(self, name, nick):
        """Tab reaches the group where its chosen one is, arrows go on from there."""
        group = f"{name}-answer"
        self.walk_to(lambda: self.focused().startswith(group),
                     back=self.browser.run("return Boolean(document.getElementById(arguments[0])"
                                           ".compareDocumentPosition(document.activeElement) & 4)", group))
        for _ in range(4):
            if self.focused() == f"{group}-{nick}":
                return
            self.keys(Keys.ARROW_DOWN)
        raise AssertionError(f"the arrows do not lead to {nick}: at {self.focused()}")

    def add(self, selector):
        mark = "return [...document.querySelectorAll(arguments[0])].pop() === document.activeElement"
        self.walk_to(lambda: self.browser.run(mark, selector))
        self.keys(Keys.SPACE)
