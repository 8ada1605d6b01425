"""Without internet: pages seen, the agencies and search are there, and a page not seen is owned up to."""

import re
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from conftest import Host, Server

KEPT = """async () => {
  const names = [];
  for (const name of await caches.keys())
    for (const one of await (await caches.open(name)).keys()) names.push(one.url);
  return names;
}"""


@pytest.fixture
def deployed(site: Path, base: str, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site that can change, and its address."""
    folder = shutil.copytree(site, tmp_path / "site", ignore=shutil.ignore_patterns("*.pdf", "film"))
    prefix = urlsplit(base).path
    host = Server(("127.0.0.1", 0), partial(Host, folder, prefix))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{host.server_port}{prefix}"
    host.shutdown()
    host.server_close()


@dataclass
class Device:
    """A browser with its memory."""

    page: Any
    server: str

    def kept(self) -> set[str]:
        """Give what is kept, below the site."""
        return {url.removeprefix(self.server) for url in self.page.evaluate(KEPT)}

    def settle(self, *names: str, gone: str = "") -> None:
        """Wait until files of these names are kept, and one is no longer."""
        until = time.monotonic() + 15
        while True:
            found = self.kept()
            missing = [name for name in names if not any(re.fullmatch(name, one) for one in found)]
            if not missing and gone not in found:
                return
            assert time.monotonic() < until, f"{missing or gone}: {sorted(found)}"
            self.page.wait_for_timeout(50)


@pytest.mark.parametrize(
    ("code", "question", "answer"),
    [("", "werk zoeken", "pijlers/werk/"), ("ar/", "العمل", "ar/pijlers/werk/")],
    ids=["nl", "ar"],
)
def test_one_visit_is_enough(code: str, question: str, answer: str, visit) -> None:
    one = visit(f"{code}pijlers/werk/?utm_source=brief#kosten", service_workers="allow")
    device = Device(one.page, one.server)
    data = rf"assets/search/{code.strip('/') or 'nl'}\.\w+\.json"
    device.settle(f"{code}zoeken/", f"{code}pijlers/werk/", data, r"assets/css/site\.\w+\.css")
    assert [url for url in device.kept() if "#" in url or "?" in url] == []
    if code:
        one.go(f"{code}pijlers/werk/?nl").wait("document.querySelector('[data-nl]') !== null")
        device.settle("pijlers/werk/")
    one.errors.clear()
    one.page.context.set_offline(True)

    one.go(f"{code}pijlers/werk/?nl")
    if code:
        one.wait("document.querySelector('[data-nl]') !== null")
    assert one.page.locator("h1").is_visible()
    assert one.page.evaluate("getComputedStyle(document.body).marginTop") == "0px", "no style sheet"
    one.go(f"{code}inburgering/aanmelden/")
    assert one.page.locator(".card a[href^='tel:']").count() > 0
    one.go(f"{code}zoeken/")
    one.page.locator("#q").press_sequentially(question)
    one.page.wait_for_selector("#results a")
    found = [link.evaluate("one => one.href") for link in one.page.locator("#results a").all()]
    assert one.server + answer in found
    assert [said for said in one.errors if "ERR_INTERNET_DISCONNECTED" not in said] == []

    one.go(f"{code}inburgering/wie/")
    words = one.page.locator("h1").inner_text()
    assert words == {"": "Je bent offline", "ar/": "أنت غير متصل بالإنترنت"}[code]
    assert one.page.evaluate("document.dir") == ("rtl" if code else "ltr")
    assert one.page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    one.page.click("main a >> nth=0")
    one.page.wait_for_url(f"**/{code}inburgering/aanmelden/")


def test_a_new_page_is_shown_at_once_and_old_files_go(deployed: tuple[Path, str], browser) -> None:
    folder, address = deployed
    page = browser.new_context().new_page()
    device = Device(page, address)
    page.goto(address + "ro/")
    device.settle("ro/zoeken/")
    page.goto(address + "ro/pijlers/werk/")  # the worker serves from here on
    device.settle("ro/pijlers/werk/")
    change(folder, "ro/pijlers/werk/index.html", "</h1>", " nou</h1>")
    old = next(folder.glob("assets/search/ro.*.json"))
    new = old.with_name("ro.01234567.json")
    old.rename(new)
    for name in ("ro/zoeken/index.html", "worker.js"):
        change(folder, name, old.name, new.name)

    page.goto(address + "ro/pijlers/werk/")
    assert page.locator("h1").inner_text().endswith(" nou")
    device.settle(f"assets/search/{new.name}", gone=f"assets/search/{old.name}")
    page.context.set_offline(True)
    page.goto(address + "ro/pijlers/werk/")
    assert page.locator("h1").inner_text().endswith(" nou")
    page.context.close()


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change a file of a site that is served, packed copies left out."""
    file = folder / name
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    for ending in (".br", ".gz"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


def test_a_full_device_breaks_nothing(visit) -> None:
    """Nothing can be kept at all: pages are as they are without a worker."""
    one = visit(service_workers="allow")
    session = one.page.context.new_cdp_session(one.page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": one.server.rstrip("/"), "quotaSize": 1})
    one.go("ro/")
    one.page.wait_for_timeout(1000)
    one.go("ro/pijlers/werk/")
    assert one.page.evaluate("navigator.serviceWorker.controller !== null")
    assert one.page.locator("h1").is_visible()
    assert (Device(one.page, one.server).kept(), one.errors) == (set(), [])
