"""A page of desk cards: each heading 2 with headings 3 under it is a card, for the template and the check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from wijzer.page import Block, Page
from wijzer.show import Part, parts
from wijzer.site import Site

_HEADING_2 = re.compile(r'(?=<h2 id="[^"]+">)')
_HEADING_3 = re.compile(r'(?=<h3 id="[^"]+">)')
_ID = re.compile(r'<h2 id="(?P<id>[^"]+)">')


@dataclass(frozen=True, slots=True)
class Stage:
    """A card as an editor wrote it."""

    id: str
    line: int
    items: tuple[str, ...]
    """The words of its headings 3."""


@dataclass(frozen=True, slots=True)
class DeskCard:
    """A card as a template places it."""

    id: str
    heading: str
    """Its rendered heading 2, with what stands before its first heading 3."""
    items: tuple[tuple[Part, ...], ...]
    """Each heading 3 with what follows it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Cards that follow one another, or the text before, between or after them."""

    parts: tuple[Part, ...] = ()
    cards: tuple[DeskCard, ...] = ()


def read_stages(blocks: tuple[Block, ...]) -> tuple[Stage, ...]:
    """Give each heading 2 that has headings 3 under it, with their words."""
    found: list[Stage] = []
    for block in blocks:
        if block.kind == "h2":
            found.append(Stage(block.id, block.line, ()))
        elif block.kind == "h3" and found:
            last = found.pop()
            found.append(Stage(last.id, last.line, (*last.items, block.text)))
    return tuple(stage for stage in found if stage.items)


def pieces(site: Site, page: Page, content: str, today: date) -> tuple[Piece, ...]:
    """Split the rendered `content` of a page of cards into its cards and the text around them."""
    if page.kind != "cards":
        return ()
    return tuple(_pieces(site, page, content, today))


def _pieces(site: Site, page: Page, content: str, today: date) -> Iterator[Piece]:
    sections = [_HEADING_3.split(text) for text in _HEADING_2.split(content) if text.strip()]
    for is_card, run in groupby(sections, key=_is_card):
        if is_card:
            yield Piece(cards=tuple(_card(site, page, section, today) for section in run))
        else:
            html = "".join("".join(section) for section in run)
            yield Piece(parts=parts(site, page, html, today))


def _is_card(section: list[str]) -> bool:
    return len(section) > 1 and bool(_ID.match(section[0]))


def _card(site: Site, page: Page, section: list[str], today: date) -> DeskCard:
    found = _ID.match(section[0])
    items = tuple(parts(site, page, html, today) for html in section[1:])
    return DeskCard(found["id"] if found else "", section[0], items)
