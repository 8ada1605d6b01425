"""Markdown becomes tokens, and tokens become HTML. The only room that knows what Markdown looks like.

It is CommonMark with tables, with `!!! note "Title"` and with attributes behind a heading
(`## Wie { #wie }`) or behind a few words: `*Goeiedag!*{ lang="nl" }`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.admon import admon_plugin

HEADING = re.compile(r"\s*\{\s*#(?P<id>[\w-]+)(?P<marks>[^}]*)\}\s*$")
"""What stands behind a heading: its id, and marks that are for who reads its blocks."""

_LANGUAGE = re.compile(r'\{\s*lang="(?P<lang>[\w-]+)"\s*\}')
_CLOSING = {"em_close": "em_open", "strong_close": "strong_open", "link_close": "link_open"}


class _Renderer(RendererHTML):
    """Writes quotes as they are, and no style a Content-Security-Policy would refuse."""

    def text(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return escape(tokens[idx].content, quote=False)

    def td_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "<td>"

    def th_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "<th>"


def _attributes(state: StateCore) -> None:
    """Give headings their id, and words their language; what said so is no text any more."""
    for number, token in enumerate(state.tokens):
        if token.type != "inline" or "{" not in token.content:
            continue
        if state.tokens[number - 1].type == "heading_open":
            _name(state.tokens[number - 1], token)
        _speak(token.children or [])


def _name(heading: Token, inline: Token) -> None:
    last = inline.children[-1] if inline.children else None
    if last and last.type == "text" and (found := HEADING.search(last.content)):
        heading.attrSet("id", found["id"])
        last.content = last.content[: found.start()]


def _speak(children: list[Token]) -> None:
    opened: dict[str, Token] = {}
    for child, after in itertools.pairwise(children):
        if child.type in _CLOSING.values():
            opened[child.type] = child
        elif child.type in _CLOSING and (found := _LANGUAGE.match(after.content)):
            opened[_CLOSING[child.type]].attrSet("lang", found["lang"])
            after.content = after.content[found.end() :]


_MARKDOWN = MarkdownIt("commonmark", {"xhtmlOut": False}, renderer_cls=_Renderer)
_MARKDOWN.enable("table").use(admon_plugin)
_MARKDOWN.core.ruler.push("attributes", _attributes)


def parse(text: str) -> list[Token]:
    """Give the tokens of a text. Their lines count from 0."""
    return _MARKDOWN.parse(text)


def html(tokens: list[Token]) -> str:
    """Give the HTML of the tokens of a text. Facts and links stand in it as they were written."""
    written: str = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return written
