#!/usr/bin/env python3
"""Clicks through a page in Chromium by its own protocol: package_page.py CHROMIUM PAGE WORK [AXE]."""
import base64
import fcntl
import json
import os
import pathlib
import subprocess
import sys

TIMEOUT = 60


class Browser:
    """Chromium behind a pipe: what is asked, what comes back, and what is said in between."""

    def __init__(self, program, work):
        ours, theirs = os.pipe(), os.pipe()
        high = [fcntl.fcntl(fd, fcntl.F_DUPFD, 20) for fd in (ours[0], theirs[1])]
        for fd in (ours[0], theirs[1]):
            os.close(fd)

        def places():
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
             f"--user-data-dir={work}/profile", "--hide-scrollbars", "about:blank"],
            preexec_fn=places, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        for fd in high:
            os.close(fd)
        self.out, self.back = os.fdopen(ours[1], "wb"), os.fdopen(theirs[0], "rb")
        self.number, self.buffer, self.events, self.session = 0, b"", [], None
        target = next(one for one in self.ask("Target.getTargets")["targetInfos"] if one["type"] == "page")
        self.session = self.ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.ask(domain + ".enable")

    def read(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.back.fileno(), 1 << 20)
            if not piece:
                sys.exit("failed: the browser ended")
            self.buffer += piece
        message, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(message)

    def ask(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.out.write(json.dumps(message).encode() + b"\0")
        self.out.flush()
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"failed: {method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def value(self, expression):
        result = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            sys.exit(f"failed: {expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def open(self, page):
        self.ask("Page.navigate", url=pathlib.Path(page).as_uri())
        while self.value("document.readyState") != "complete" or self.value("location.protocol") != "file:":
            pass

    def size(self, width, height, mobile=False):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)

    def place(self, selector):
        """Middle of what is seen of an element, scrolled to."""
        return self.value("(() => { const e = document.querySelector(%s); e.scrollIntoView({block: 'center'}); "
                          "const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"
                          % json.dumps(selector))

    def mouse(self, kind, x, y, **more):
        self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, selector, at=None):
        x, y = at or self.place(selector)
        self.mouse("mouseMoved", x, y)
        for kind in ("mousePressed", "mouseReleased"):
            self.mouse(kind, x, y, button="left", clickCount=1)

    def key(self, key, text=None):
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", key=key, code=key,
                 **({"text": text} if text else {}))
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, code=key)

    def shot(self, file):
        pathlib.Path(file).write_bytes(base64.b64decode(self.ask("Page.captureScreenshot")["data"]))


def require(condition, sentence):
    if not condition:
        sys.exit("failed: " + sentence)


# A point of a county that the map shows there: the browser says what lies under it.
PLACE_OF = """((name) => { const e = document.querySelector('.county[data-zh="' + name + '"]');
  e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();
  for (let i = 1; i < 20; ++i) for (let j = 1; j < 20; ++j) {
    const x = r.x + r.width * i / 20, y = r.y + r.height * j / 20;
    if (document.elementFromPoint(x, y) === e) return [x, y]; } return null; })"""


def county(browser, name):
    place = browser.value(f"{PLACE_OF}({json.dumps(name)})")
    require(place, f"{name} lies nowhere on the map")
    return place


def click_through(browser):
    text = lambda selector: browser.value(f"document.querySelector({json.dumps(selector)}).textContent")
    rows = lambda: browser.value("[...document.querySelectorAll('#figures tbody tr')].filter((r) => !r.hidden).length")
    require(browser.value("document.querySelectorAll('.county').length") == 38, "not 38 counties")
    require(rows() == 38, "the table shows another indicator than the map")
    require("综合匮乏指数" in text("#what"), "the map does not begin with the composite index")
    require("非贫困发生率" in text("#what"), "a composite index that does not say so")

    x, y = county(browser, "威宁彝族回族苗族自治县")
    browser.mouse("mouseMoved", x, y)
    require("威宁" in text("#readout") and "%" in text("#readout"), "pointing at a county does not tell its figure")
    browser.click(None, (x, y))
    require(browser.value("document.querySelectorAll('.county.on').length") == 1, "a click chooses no county")
    require(browser.value("document.querySelectorAll('#figures tr.on').length") == 37, "its rows are not marked")
    name = text("#readout b")
    browser.key("ArrowRight")
    require(text("#readout b") != name or browser.value("document.activeElement.className.baseVal") is None,
            "an arrow does not go to another county")

    before = browser.value("document.querySelector('#map').getAttribute('viewBox')")
    browser.click("#closer")
    require(browser.value("document.querySelector('#map').getAttribute('viewBox')") != before, "+ does not zoom")
    browser.click("#whole")
    require(browser.value("document.querySelector('#map').getAttribute('viewBox')").split()[2] == "1000.00",
            "the whole map does not come back")
    browser.value("document.querySelector('.county[tabindex=\"0\"]').focus()")
    browser.key("+", "+")
    require(browser.value("document.querySelector('#map').getAttribute('viewBox')").split()[2] != "1000.00",
            "the key + does not zoom")
    browser.key("0", "0")

    values = lambda: browser.value("[...document.querySelectorAll('#figures tbody tr')].filter((r) => !r.hidden)"
                                   ".map((r) => Number(r.dataset.v))")
    browser.click("#figures th:nth-child(3) button")
    require(values() == sorted(values()), "the column of figures does not sort upwards")
    browser.click("#figures th:nth-child(3) button")
    require(values() == sorted(values(), reverse=True), "a second click does not sort downwards")
    require(browser.value("document.querySelector('#figures th:nth-child(3)').getAttribute('aria-sort')") == "descending",
            "the order is not said to those who do not see it")

    browser.click("#search")
    browser.ask("Input.insertText", text="威宁")
    require(rows() == 1, "the search finds not one county")
    browser.value("(() => { const s = document.querySelector('#search'); s.value = ''; "
                  "s.dispatchEvent(new Event('input')); })()")
    browser.value("(() => { const s = document.querySelector('#scope'); s.value = 'all'; "
                  "s.dispatchEvent(new Event('change')); })()")
    require(rows() == browser.value("document.querySelectorAll('#figures tbody tr').length"), "not all figures are shown")
    browser.value("(() => { const s = document.querySelector('#scope'); s.value = 'one'; "
                  "s.dispatchEvent(new Event('change')); })()")
    fill = "document.querySelector('.county').getAttribute('class')"
    painted = browser.value("[...document.querySelectorAll('.county')].map((c) => c.getAttribute('class')).join()")
    browser.value("(() => { const s = document.querySelector('#indicator'); s.value = 'pop_total'; "
                  "s.dispatchEvent(new Event('change')); })()")
    require(browser.value(fill) is not None and painted != browser.value(
        "[...document.querySelectorAll('.county')].map((c) => c.getAttribute('class')).join()"),
            "another indicator does not paint anew")
    browser.value("(() => { const s = document.querySelector('#indicator'); s.value = 'deprivation_index'; "
                  "s.dispatchEvent(new Event('change')); })()")

    browser.click("#en")
    require(browser.value("document.documentElement.lang") == "en", "English is not shown")
    require("not poverty incidence" in text("#what"), "in English a composite index does not say so")
    require("Ministry of Land and Resources" in browser.value("document.title"), "the title stays Chinese")
    require("联系任务" not in browser.value("document.body.innerText"), "Chinese words are left in English")
    browser.click("#zh")
    require("Assignments" not in browser.value("document.body.innerText"), "English words are left in Chinese")


def main():
    program, page, work = sys.argv[1:4]
    browser = Browser(program, work)
    try:
        browser.size(1280, 900)
        browser.open(page)
        click_through(browser)
        browser.value("window.scrollTo(0, 0)")
        browser.shot(f"{work}/desktop.png")
        require(browser.value("document.documentElement.scrollWidth <= innerWidth"), "wider than the window")
        if len(sys.argv) > 4:
            browser.ask("Runtime.evaluate", expression=pathlib.Path(sys.argv[4]).read_text(encoding="utf-8"))
            require(browser.value("axe.run().then((r) => r.passes.length)") > 15, "axe-core looked at next to nothing")
            found = browser.value("axe.run().then((r) => r.violations.filter((v) => ['serious', 'critical'].includes(v.impact))"
                                  ".map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 150)).join(' | ')))")
            require(not found, "axe-core: " + "; ".join(found or []))
        browser.size(390, 844, True)
        require(browser.value("document.documentElement.scrollWidth <= innerWidth"), "wider than a telephone")
        browser.shot(f"{work}/phone.png")
        browser.size(1280, 900)
        pdf = browser.ask("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"]
        pathlib.Path(f"{work}/page.pdf").write_bytes(base64.b64decode(pdf))
        asked = [one["params"]["request"]["url"] for one in browser.events
                 if one.get("method") == "Network.requestWillBeSent"]
        require(asked == [pathlib.Path(page).as_uri()], f"it asked for {asked}")
        said = [one["params"] for one in browser.events if one.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown")
                or (one.get("method") == "Runtime.consoleAPICalled" and one["params"]["type"] in ("error", "warning"))]
        require(not said, f"the browser complains: {said}")
    finally:
        browser.process.terminate()
        browser.process.wait(TIMEOUT)


main()
