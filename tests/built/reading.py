"""A built page, read back from its HTML: what the tests of the built site ask about."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html

RESOURCES = (
    "//script/@src", "//link[not(@rel='canonical' or @rel='alternate')]/@href", "//img/@src",
    "//img/@srcset", "//source/@src", "//source/@srcset", "//track/@src", "//video/@src",
    "//video/@poster", "//audio/@src", "//iframe/@src", "//embed/@src", "//object/@data",
    "//input/@src", "//use/@href",
)  # fmt: skip
"""Whatever a browser loads without being asked to."""


@dataclass(frozen=True)
class Built:
    """One HTML file of the site."""

    path: str
    """Below the site, as `ro/pijlers/werk/index.html`."""
    url: str
    """Where it will live."""
    file: Path

    @cached_property
    def html(self) -> str:
        return self.file.read_text("utf-8")

    @cached_property
    def root(self) -> lxml.html.HtmlElement:
        return lxml.html.document_fromstring(self.html)

    @property
    def lang(self) -> str:
        return self.root.get("lang", "")

    @property
    def lost(self) -> bool:
        """True for 404.html, which belongs to no language."""
        return self.path == "404.html"

    @property
    def framed(self) -> bool:
        """True for a page as others show it in a frame: the page it stands beside says the rest."""
        return self.path.endswith("insluiten.html")

    @property
    def indexed(self) -> bool:
        return "noindex" not in self.meta("robots")

    @property
    def for_referrers(self) -> bool:
        return "desk" in self.root.find("body").get("class", "").split()

    @cached_property
    def ids(self) -> list[str]:
        return self.all("//@id")

    def all(self, query: str) -> list:
        return self.root.xpath(query)

    def meta(self, name: str) -> str:
        """Give the content of `<meta name=…>` or `<meta property=…>`; "" when there is none."""
        return next(iter(self.all(f"//head/meta[@name='{name}' or @property='{name}']/@content")), "")

    @property
    def title(self) -> str:
        return " ".join(self.all("//head/title/text()"))

    @property
    def canonical(self) -> list[str]:
        return self.all("//head/link[@rel='canonical']/@href")

    @property
    def alternates(self) -> dict[str, str]:
        return {link.get("hreflang"): link.get("href") for link in self.all("//head/link[@rel='alternate']")}

    @property
    def resources(self) -> list[str]:
        return [urljoin(self.url, value) for query in RESOURCES for value in self.all(query)]

    @property
    def links(self) -> list[str]:
        return [urljoin(self.url, href) for href in self.all("//a/@href")]

    @cached_property
    def graph(self) -> list[dict]:
        """Everything the page says in JSON-LD."""
        texts = self.all("//script[@type='application/ld+json']/text()")
        data = [json.loads(text) for text in texts]
        return [thing for one in data for thing in one.get("@graph", [one])]

    @property
    def types(self) -> set[str]:
        return {thing["@type"] for thing in self.graph}


def read(site: Path, base: str) -> list[Built]:
    """Read every page of the site; what stands below assets/ is shown in the place of a page, and is none."""
    return [
        Built(path, base + path.removesuffix("index.html"), file)
        for file in sorted(site.rglob("*.html"))
        for path in [file.relative_to(site).as_posix()]
        if not path.startswith("assets/")
    ]


def same_origin(one: str, other: str) -> bool:
    return urlsplit(one)[:2] == urlsplit(other)[:2]


def file_of(site: Path, base: str, url: str) -> Path:
    """Give the file a host would serve for `url`."""
    path = site / url.split("#")[0].split("?")[0].removeprefix(base)
    return path / "index.html" if path.is_dir() else path


def none(faults: Iterable[object]) -> None:
    """Fail with every fault on a line of its own, unless there are none."""
    found = [str(fault) for fault in faults]
    assert not found, "\n".join([f"{len(found)} faults", *found])
