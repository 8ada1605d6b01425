"""A page becomes what others see of it: all it says outside its text, its record, or only where it is."""

from __future__ import annotations

from dataclasses import fields, replace
from operator import attrgetter

from wijzer.build.keys import digest
from wijzer.page import Page

_TEXT = {"html", "blocks", "lines"}
_SAID = {"title", "description", "menu", "keywords", "sources", "facts", "record"}

_FACE = attrgetter(*(one.name for one in fields(Page) if one.name not in _TEXT))
"""Gives what a page says outside its text: to write down these values takes half as long as their record."""

_TRACE = attrgetter(*(one.name for one in fields(Page) if one.name not in _TEXT | _SAID))
"""Gives where a page is and how it stands."""


def of_page(page: Page) -> tuple[Page, str]:
    """Give a page without its text, and the key of that."""
    return replace(page, html="", blocks=(), lines={}), digest(_FACE(page))


def with_record(face: Page) -> tuple[Page, str]:
    """Give of a page where it is, how it stands and its record, and the key of that."""
    bare, key = trace(face)
    return replace(bare, record=face.record), digest(key, face.record)


def trace(face: Page) -> tuple[Page, str]:
    """Give of a page only where it is and how it stands, and the key of that."""
    bare = replace(face, title="", description="", menu="", keywords=(), sources=(), facts=(), record=None)
    return bare, digest(_TRACE(face))
