"""The tree of a text becomes HTML: no style, no script, and none of the HTML an editor wrote."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

import comrak
from comrak import AstNode

from wijzer.text import HEADING, LANGUAGE, Note, Parts, plain

_KEPT = ";/?:@&=+$,-_.!~*'()#%"
"""What stands in an address as it is: the reserved and unreserved signs of RFC 3986, and what is encoded."""

_NEVER = ("javascript:", "vbscript:", "data:", "file:")


def html(parts: Parts) -> str:
    """Give the HTML of the parts of a text. Facts and links stand in it as they were written."""
    return "".join(_note(part) if isinstance(part, Note) else _blocks(part.root) for part in parts)


def _note(note: Note) -> str:
    words = _words(note.title.root.children[0])
    title = f'<p class="admonition-title">{words}</p>\n' if words else ""
    return f'<div class="admonition {note.kind}">\n{title}{html(note.parts)}</div>\n'


def _blocks(parent: AstNode, tight: bool = False) -> str:
    """Give the HTML of the blocks in `parent`. Paragraphs of a tight list are words alone."""
    return "".join(_block(node, tight) for node in parent.children)


def _block(node: AstNode, tight: bool) -> str:
    match node.node_value:
        case comrak.Paragraph():
            return f"{_words(node)}\n" if tight else f"<p>{_words(node)}</p>\n"
        case comrak.Heading(value=heading):
            return _heading(node, f"h{heading.level}")
        case comrak.List(value=made):
            ordered = made.list_type == comrak.ListType.Ordered
            start = f' start="{made.start}"' if ordered and made.start != 1 else ""
            tag, items = "ol" if ordered else "ul", "".join(_item(item, made.tight) for item in node.children)
            return f"<{tag}{start}>\n{items}</{tag}>\n"
        case comrak.BlockQuote():
            return f"<blockquote>\n{_blocks(node)}</blockquote>\n"
        case comrak.Table():
            return _table(node)
        case comrak.CodeBlock(value=code):
            language = f' class="language-{escape(code.info)}"' if code.info else ""
            return f"<pre><code{language}>{escape(code.literal, quote=False)}</code></pre>\n"
        case comrak.HtmlBlock(value=written):
            return f"<p>{escape(written.literal.strip(), quote=False)}</p>\n"
        case comrak.ThematicBreak():
            return "<hr>\n"
        case other:
            raise TypeError(f"no HTML for {other}")


def _heading(node: AstNode, tag: str) -> str:
    words = _words(node)
    if found := HEADING.search(words):
        return f'<{tag} id="{found["id"]}">{words[: found.start()]}</{tag}>\n'
    return f"<{tag}>{words}</{tag}>\n"


def _item(node: AstNode, tight: bool) -> str:
    blocks = [_block(child, tight) for child in node.children]
    bare = [tight and isinstance(child.node_value, comrak.Paragraph) for child in node.children]
    before = "\n" if bare and not bare[0] else ""
    within = "".join(blocks)
    return f"<li>{before}{within[:-1] if bare and bare[-1] else within}</li>\n"


def _table(node: AstNode) -> str:
    head, *rows = (_row(row, "td" if number else "th") for number, row in enumerate(node.children))
    body = f"<tbody>\n{''.join(rows)}</tbody>\n" if rows else ""
    return f"<table>\n<thead>\n{head}</thead>\n{body}</table>\n"


def _row(node: AstNode, tag: str) -> str:
    cells = "".join(f"<{tag}>{_words(cell)}</{tag}>\n" for cell in node.children)
    return f"<tr>\n{cells}</tr>\n"


def _words(parent: AstNode) -> str:
    """Give the HTML of the words in `parent`."""
    return "".join(_spans(parent.children))


def _spans(nodes: list[AstNode]) -> Iterator[str]:
    said = 0
    for number, node in enumerate(nodes):
        match node.node_value:
            case comrak.Text(value=text):
                yield escape(text[said:], quote=False)
                said = 0
            case comrak.Emph() | comrak.Strong() | comrak.Link() as span:
                after = nodes[number + 1].node_value if number + 1 < len(nodes) else None
                found = LANGUAGE.match(after.value) if isinstance(after, comrak.Text) else None
                said = found.end() if found else 0
                yield _span(span, _words(node), f' lang="{found["lang"]}"' if found else "")
            case comrak.Image(value=link):
                yield f'<img src="{_address(link.url)}" alt="{escape(plain(node))}"{_title(link)}>'
            case comrak.SoftBreak():
                yield "\n"
            case comrak.LineBreak():
                yield "<br>\n"
            case comrak.Code(value=code):
                yield f"<code>{escape(code.literal, quote=False)}</code>"
            case comrak.HtmlInline(value=written):
                yield escape(written, quote=False)
            case other:
                raise TypeError(f"no HTML for {other}")


def _span(span: comrak.Emph | comrak.Strong | comrak.Link, words: str, lang: str) -> str:
    if not isinstance(span, comrak.Link):
        tag = "em" if isinstance(span, comrak.Emph) else "strong"
        return f"<{tag}{lang}>{words}</{tag}>"
    if span.value.url.casefold().startswith(_NEVER):
        return words
    return f'<a href="{_address(span.value.url)}"{_title(span.value)}{lang}>{words}</a>'


def _address(url: str) -> str:
    return escape(quote(url, _KEPT))


def _title(link: comrak.NodeLink) -> str:
    return f' title="{escape(link.title)}"' if link.title else ""
