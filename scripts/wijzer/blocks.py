"""The tree of a text becomes blocks: the pieces of text an editor wrote, each with its line, id and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import comrak
from comrak import AstNode

from wijzer.page import Block, Link
from wijzer.text import HEADING, Note, Parts, Passage, plain

_HASHES = re.compile(r"^#+|(?<=\s)#+\s*$")
"""What makes a line a heading."""


def read_blocks(parts: Parts) -> tuple[Block, ...]:
    """Give the blocks of the parts of a text."""
    return tuple(_of_parts(parts, ()))


def _of_parts(parts: Parts, standing: tuple[str, ...]) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, Note):
            within = (*standing, "note")
            (title,) = part.title.root.children
            yield from _block(part.title, title, (*within, "title"))
            yield from _of_parts(part.parts, within)
        else:
            yield from _within(part, part.root, standing)


def _within(passage: Passage, parent: AstNode, standing: tuple[str, ...]) -> Iterator[Block]:
    for node in parent.children:
        match node.node_value:
            case comrak.Paragraph() | comrak.TableCell():
                yield from _block(passage, node, standing)
            case comrak.Heading(value=heading):
                yield from _block(passage, node, (*standing, f"h{heading.level}"))
            case comrak.CodeBlock(value=code):
                yield Block("code", code.literal, passage.line(node))
            case comrak.HtmlBlock(value=written):
                yield Block(_kind(standing), written.literal.strip(), passage.line(node))
            case other:
                yield from _within(passage, node, (*standing, *_container(other)))


def _container(value: comrak.NodeValue[Any]) -> tuple[str, ...]:
    match value:
        case comrak.List(value=made):
            return ("ol",) if made.list_type == comrak.ListType.Ordered else ("ul",)
        case comrak.Item():
            return ("li",)
        case comrak.BlockQuote():
            return ("quote",)
        case comrak.TableRow(value=is_head):
            return ("th",) if is_head else ("td",)
    return ()


def _kind(standing: tuple[str, ...]) -> str:
    return ">".join(standing) or "p"


def _block(passage: Passage, node: AstNode, standing: tuple[str, ...]) -> Iterator[Block]:
    written = _written(passage, node, standing.count("quote"))
    if not written:
        return
    found = HEADING.search(written) if "{" in written else None  # each block is looked at, few have one
    text = written[: found.start()] if found else written
    name, marks = (found["id"], tuple(found["marks"].split())) if found else ("", ())
    links = tuple(_links(passage, node)) if "[" in written or "<" in written else ()
    yield Block(_kind(standing), text, passage.line(node), name, links, marks)


def _written(passage: Passage, node: AstNode, quoted: int) -> str:
    """Give the words of a block as an editor wrote them: without what says which block it is."""
    start, end = node.sourcepos.start, node.sourcepos.end
    rows = passage.lines[start.line - 1 : end.line]
    rows[-1] = rows[-1][: end.column]
    rows[0] = rows[0][start.column - 1 :]
    if isinstance(node.node_value, comrak.Heading):
        rows = rows[:-1] if node.node_value.value.setext else [_HASHES.sub("", rows[0])]
    if len(rows) > 1:
        before = re.compile(rf"(?:\s*>){{0,{quoted}}}\s*")
        rows[1:] = [before.sub("", row, count=1) for row in rows[1:]]
    return "\n".join(rows).strip()


def _links(passage: Passage, parent: AstNode) -> Iterator[Link]:
    for node in parent.children:
        value = node.node_value
        if isinstance(value, comrak.Text):
            continue
        if isinstance(value, comrak.Link | comrak.Image):
            shown = isinstance(value, comrak.Image)
            yield Link(value.value.url, plain(node), passage.line(node), shown)
        yield from _links(passage, node)
