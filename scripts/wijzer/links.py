"""The links an editor writes, turned into what this language can show.

[Werk](pijlers/werk.md)        a page of this language, or the Dutch one, marked as Dutch
![Amal](diensten/amal.md)      shows that page here: a contact card or a player takes its place
![Foto](assets/foto.jpg)       a file under docs/
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from wijzer.page import Page
from wijzer.site import Site

SHOWN = "data-show"
"""The attribute that marks where a page is shown; its value is the page's path."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads."""

    path: str
    """The page, as its path below the language folder."""
    fragment: str
    """What follows `#`, or nothing."""


def target(page: Page, href: str) -> Target | None:
    """Give the page that `href`, written on `page`, names; nothing when it names no page."""
    path, _, fragment = href.partition("#")
    if not path.endswith(".md") or ":" in path:
        return None
    folder = posixpath.dirname(page.path)
    return Target(posixpath.normpath(posixpath.join(folder, path)), fragment)


def relative(page: Page, address: str) -> str:
    """Give the way from `page` to an address on the same site, both as folders."""
    here, there = page.address.split("/")[:-1], address.split("/")
    shared = 0
    for ours, theirs in zip(here, there[:-1], strict=False):
        if ours != theirs:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


class PageLinks(Extension):
    """Turns the links of one page after another. Set `page` before each."""

    page: Page

    def __init__(self, site: Site) -> None:
        super().__init__()
        self.site = site

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Run after inline text has become elements (20), before MkDocs looks at links (0)."""
        md.treeprocessors.register(_Turn(self, md), "wijzer-links", 12)


class _Turn(Treeprocessor):
    def __init__(self, links: PageLinks, md: Markdown) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: Element) -> None:
        for paragraph in list(root.iter("p")):
            self._show(paragraph)
        for anchor in root.iter("a"):
            self._turn(anchor)
            self._reach(anchor, "href")
        for image in root.iter("img"):
            self._reach(image, "src")

    def _turn(self, anchor: Element) -> None:
        page, site = self.links.page, self.links.site
        to = target(page, anchor.get("href", ""))
        found = to and site.best(page.language, to.path)
        if not (to and found):
            return
        fragment = f"#{to.fragment}" if to.fragment else ""
        anchor.set("href", relative(page, found.address) + fragment)
        if found.language != page.language:
            anchor.set("hreflang", found.language)
            mark = SubElement(anchor, "span", {"class": "dutch"})
            mark.text = f" ({site.words[page.language]['in_dutch']})"

    def _reach(self, element: Element, attribute: str) -> None:
        """Lead to a file under docs/assets/, which is named from the top on every page."""
        file = element.get(attribute, "")
        if file.startswith("assets/"):
            element.set(attribute, relative(self.links.page, file))

    def _show(self, paragraph: Element) -> None:
        images = list(paragraph)
        if len(images) != 1 or images[0].tag != "img" or _has_words(paragraph):
            return
        to = target(self.links.page, images[0].get("src", ""))
        if to is None:
            return
        label = images[0].get("alt", "")
        paragraph.clear()
        paragraph.tag = "div"
        paragraph.set(SHOWN, to.path)
        paragraph.text = label


def _has_words(paragraph: Element) -> bool:
    return bool((paragraph.text or "").strip() or any((child.tail or "").strip() for child in paragraph))
