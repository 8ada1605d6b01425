"""Markdown becomes a tree. The only room that knows what Markdown looks like.

It is CommonMark with tables, with `!!! note "Title"` and with attributes behind a heading
(`## Wie { #wie }`) or behind a few words: `*Goeiedag!*{ lang="nl" }`. HTML in it is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import comrak
from comrak import AstNode, ExtensionOptions, ParseOptions, parse_document

HEADING = re.compile(r"\s*\{\s*#(?P<id>[\w-]+)(?P<marks>[^}]*)\}\s*$")
"""What stands behind a heading: its id, and marks that are for who reads its blocks."""

LANGUAGE = re.compile(r'\{\s*lang="(?P<lang>[\w-]+)"\s*\}')
"""What stands behind words that are in another language than their page."""

_TABLES = ExtensionOptions(table=True)
_CHARACTERS = ParseOptions(sourcepos_chars=True)

_NOTE = re.compile(r'!!! *(?P<kind>[\w-]+)(?: +"(?P<title>.*)")?\s*$')
_INDENT = 4
_FENCES = ("```", "~~~")


@dataclass(frozen=True, slots=True)
class Passage:
    """Text between notes. The places of its nodes are lines, from 1, and characters, from 1, of `lines`."""

    root: AstNode
    lines: list[str]
    first: int
    """The line of the file that the first of `lines` is."""

    def line(self, node: AstNode) -> int:
        """Give the line of the file on which a node begins."""
        return self.first - 1 + int(node.sourcepos.start.line)


@dataclass(frozen=True, slots=True)
class Note:
    """`!!! kind "Title"` and the text indented under it."""

    kind: str
    title: Passage
    """A heading that holds the words of the title, or nothing."""
    parts: list[Passage | Note]


Parts = list[Passage | Note]


def parse(text: str, line: int = 1) -> Parts:
    """Give the parts of a text whose first line is line `line`."""
    return list(_parts(text.split("\n"), line))


def _parts(lines: list[str], line: int) -> Iterator[Passage | Note]:
    start, at, fence = 0, 0, ""
    while at < len(lines):
        found = None if fence else _NOTE.match(lines[at])
        if found:
            yield from _passage(lines[start:at], line + start)
            start = _end(lines, at + 1)
            within = [one[_INDENT:] for one in lines[at + 1 : start]]
            yield Note(
                found["kind"], _title(found["title"] or "", line + at), list(_parts(within, line + at + 1))
            )
            at = start
            continue
        mark = lines[at].lstrip()[:3]
        if mark in _FENCES and fence in ("", mark):
            fence = "" if fence else mark
        at += 1
    yield from _passage(lines[start:], line + start)


def _end(lines: list[str], at: int) -> int:
    """Give the first line from `at` on that is not indented under a note."""
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" " * _INDENT)):
        at += 1
    return at


def _passage(lines: list[str], line: int) -> Iterator[Passage]:
    """Give what stands on `lines`, if anything."""
    if any(map(str.strip, lines)):
        yield Passage(parse_document("\n".join(lines), _TABLES, _CHARACTERS), lines, line)


def _title(words: str, line: int) -> Passage:
    """Read words as those of a heading: no number or dash in front makes a list of them."""
    lines = [f"# {words}"]
    return Passage(parse_document(lines[0], _TABLES, _CHARACTERS), lines, line)


def plain(node: AstNode) -> str:
    """Give the words in a node without what marks them."""
    said = ""
    for child in node.children:
        match child.node_value:
            case comrak.Text(value=text) | comrak.HtmlInline(value=text):
                said += text
            case comrak.Code(value=code):
                said += code.literal
            case _:
                said += plain(child)
    return said
