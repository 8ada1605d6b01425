"""A guide becomes a drawing of its whole tree, for editors: SVG, of which every word is text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from wijzer.facts import fill
from wijzer.guide import Step, paths, read_guide
from wijzer.page import Link, Page
from wijzer.site import Site
from wijzer.ways import lead

_COLUMN, _BOX, _LINE, _GAP, _EDGE, _TOP = 430, 370, 18, 10, 20, 76
_WIDTH = 44
"""Letters on a line of a box."""

_STYLE = """\
text { font: 14px system-ui, sans-serif; fill: #1c2430; }
.head { font-size: 22px; font-weight: 700; }
.question { font-weight: 700; }
.answer, .note { fill: #55606e; }
.note { font-style: italic; }
rect { fill: #f3eee3; stroke: #55606e; rx: 6px; }
rect.question { fill: #d8ebee; stroke: #0a4d5c; }
rect.again { stroke-dasharray: 6 4; }
path { fill: none; stroke: #55606e; }
svg { background: #fffdf8; }
@media (prefers-color-scheme: dark) {
text { fill: #f2f0ea; }
.answer, .note { fill: #b4bdc9; }
rect { fill: #1d2630; stroke: #b4bdc9; }
rect.question { fill: #12343c; stroke: #7fd1de; }
path { stroke: #b4bdc9; }
svg { background: #12181f; }
}
"""


@dataclass(slots=True)
class _Box:
    """A step where it stands in the drawing, once for each answer that leads to it."""

    step: Step
    lines: tuple[tuple[str, str], ...]
    """(class, text) of each line."""
    depth: int
    again: bool
    """True when its answers are drawn at an earlier box."""
    children: list[_Box]
    top: int = 0

    @property
    def height(self) -> int:
        return len(self.lines) * _LINE + 12

    @property
    def middle(self) -> int:
        return self.top + self.height // 2


def chart(site: Site, page: Page) -> str:
    """Draw the guide on `page`: each answer with the question or the result it leads to."""
    steps = read_guide(page.blocks)
    root = _grow(site, page, {step.id: step for step in steps}, steps[0].id, "", 0, set())
    bottom = _place(root, _TOP)
    boxes = list(_all(root))
    wide = max(box.depth for box in boxes) * _COLUMN + _BOX + 2 * _EDGE
    drawn = "".join(_edges(box) + _draw(box) for box in boxes)
    said = _describe(steps)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="graphics-document document" lang="nl" '
        f'aria-labelledby="title desc" width="{wide}" height="{bottom}" viewBox="0 0 {wide} {bottom}">\n'
        f'<title id="title">{escape(page.label)}: de hele gids</title>\n<desc id="desc">{said}</desc>\n'
        f'<style>\n{_STYLE}</style>\n<text class="head" x="{_EDGE}" y="36">{escape(page.label)}</text>\n'
        f'<text class="answer" x="{_EDGE}" y="58">{said}</text>\n{drawn}</svg>\n'
    )


def _describe(steps: tuple[Step, ...]) -> str:
    ways = list(paths(steps))
    results = sum(step.is_result for step in steps)
    away = sum(not (step.is_result or link.href.startswith("#")) for step in steps for link in step.links)
    lead_on = "antwoord leidt" if away == 1 else "antwoorden leiden"
    return (
        f"{len(steps) - results} vragen, {results} resultaten, {len(ways)} wegen; "
        f"de langste weg telt {max(map(len, ways)) - 1} antwoorden."
        + (f" {away} {lead_on} naar een andere gids." if away else "")
    )


def _grow(
    site: Site, page: Page, known: dict[str, Step], name: str, answer: str, depth: int, seen: set[str]
) -> _Box:
    step = known[name]
    again = name in seen
    seen.add(name)
    box = _Box(step, tuple(_lines(site, page, step, answer, again)), depth, again, [])
    if not (step.is_result or again):
        box.children = [
            _grow(site, page, known, link.href[1:], link.text, depth + 1, seen)
            if link.href.startswith("#")
            else _away(site, page, link, depth + 1)
            for link in step.links
        ]
    return box


def _away(site: Site, page: Page, link: Link, depth: int) -> _Box:
    """Give the box of an answer that leads to another guide: the step there, or its first question."""
    other, name = lead(site, page, link)
    step = next(one for one in read_guide(other.blocks) if one.id == name)
    lines = (*_words(site, page, step, link.text), ("note", f"in: {other.label}"))
    return _Box(step, lines, depth, again=True, children=[])


def _lines(site: Site, page: Page, step: Step, answer: str, again: bool) -> Iterator[tuple[str, str]]:
    yield from _words(site, page, step, answer)
    if step.verdict:
        yield "note", site.words[page.language][f"grade_{step.verdict.grade}"]
    elif step.is_result:
        yield "note", f"{len(step.links)} {'dienst' if len(step.links) == 1 else 'diensten'}"
    elif again:
        yield "note", "de antwoorden staan hierboven"


def _words(site: Site, page: Page, step: Step, answer: str) -> Iterator[tuple[str, str]]:
    said = fill(answer, site, page.language)
    for line in textwrap.wrap(f"› {said}" if said else "", _WIDTH):
        yield "answer", line
    for line in textwrap.wrap(fill(step.text, site, page.language), _WIDTH):
        yield "result" if step.is_result else "question", line


def _place(box: _Box, top: int) -> int:
    """Give `box` and what follows from it their height on the page; answer where the next may begin."""
    box.top = top
    for child in box.children:
        top = _place(child, top)
    return max(top, box.top + box.height + _GAP)


def _all(box: _Box) -> Iterator[_Box]:
    yield box
    for child in box.children:
        yield from _all(child)


def _left(box: _Box) -> int:
    return _EDGE + box.depth * _COLUMN


def _edges(box: _Box) -> str:
    start = _left(box) + _BOX
    bend = start + (_COLUMN - _BOX) // 2
    return "".join(
        f'<path d="M{start} {box.middle}H{bend}V{child.middle}H{_left(child)}"/>\n' for child in box.children
    )


def _draw(box: _Box) -> str:
    left = _left(box)
    classes = ("result" if box.step.is_result else "question") + (" again" if box.again else "")
    text = "".join(
        f'<text class="{kind}" x="{left + 12}" y="{box.top + _LINE * (number + 1)}">{escape(line)}</text>\n'
        for number, (kind, line) in enumerate(box.lines)
    )
    rectangle = f'<rect class="{classes}" x="{left}" y="{box.top}" width="{_BOX}" height="{box.height}"/>\n'
    return f"<g>\n{rectangle}{text}</g>\n"
