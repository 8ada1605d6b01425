"""Tokens of Markdown become blocks: the pieces of text an editor wrote, each with its line, id and links."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from wijzer.page import Block, Link
from wijzer.text import HEADING

_CONTAINERS = {
    "bullet_list": "ul", "ordered_list": "ol", "blockquote": "quote", "admonition": "note",
    "list_item": "li", "th": "th", "td": "td", "admonition_title": "title",
}  # fmt: skip


def read_blocks(tokens: list[Token], first_line: int = 1) -> tuple[Block, ...]:
    """Give the blocks of a page's text, whose first line is line `first_line` of its file."""
    return tuple(_blocks(tokens, first_line))


def _blocks(tokens: list[Token], first_line: int) -> Iterator[Block]:
    standing: list[str] = []
    for token in tokens:
        name = token.type.rsplit("_", 1)[0]
        if token.nesting == 1 and name in _CONTAINERS:
            standing.append(_CONTAINERS[name])
        elif token.nesting == -1 and name in _CONTAINERS:
            standing.pop()
        elif token.type == "heading_open":
            standing.append(token.tag)
        elif token.type == "heading_close":
            standing.pop()
        elif token.type == "inline" and token.content.strip():
            line = (token.map or [0])[0] + first_line
            yield _block(token, ">".join(standing) or "p", line)
        elif token.type in ("fence", "code_block"):
            yield Block("code", token.content, (token.map or [0])[0] + first_line)


def _block(token: Token, kind: str, line: int) -> Block:
    found = HEADING.search(token.content)
    text = token.content[: found.start()] if found else token.content
    name, marks = (found["id"], tuple(found["marks"].split())) if found else ("", ())
    return Block(kind, text, line, name, tuple(_links(token, line)), marks)


def _links(token: Token, line: int) -> Iterator[Link]:
    children = token.children or []
    rows = token.content.split("\n")
    for number, child in enumerate(children):
        if child.type not in ("link_open", "image"):
            continue
        href = str(child.attrs["src" if child.type == "image" else "href"])
        text = child.content if child.type == "image" else _text_until_close(children[number + 1 :])
        row = next((i for i, written in enumerate(rows) if href in written), 0)
        yield Link(href, text, line + row, shown=child.type == "image")


def _text_until_close(children: list[Token]) -> str:
    text = ""
    for child in children:
        if child.type == "link_close":
            break
        text += child.content
    return text
