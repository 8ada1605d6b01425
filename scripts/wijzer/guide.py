"""A guide, read from the blocks an editor wrote: questions, answers and results.

A question is a heading 2 and its answers are list items with a link; a result is a heading 3,
some sentences, and a list of links. So the guide works as it stands: on paper, on a code host,
and in a browser without JavaScript.

In a guide that grades, a result's heading carries its grade and what that rests on, behind the
id: `{ #oekraine .ask source=webinar-2022 checked=2026-11-21 }`, and a quote says the rule.

An answer may lead to another guide, or to a step of it: `[In Brussel](mag-of-moet-brussel.md)`.

A step for one place says so: `{ #inburgering-gent-stad .gent-stad }`. Who has said which
municipality it is about is not asked again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from wijzer.page import REGIONS, Block, Link

GRADES = ("obliged", "entitled", "ask")
"""What a guide can say of a duty: you must, you may, or only the agency can tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The grade of a result and what it rests on. Written once, in the Dutch page."""

    grade: str
    """One of GRADES."""
    sources: tuple[str, ...]
    checked_on: date | None
    """The day somebody last compared the rule with its sources."""


@dataclass(frozen=True, slots=True)
class Step:
    """A question with its answers, or a result with its services."""

    id: str
    text: str
    line: int
    is_result: bool
    links: tuple[Link, ...] = ()
    """A question's answers (`#id`, or another guide) or what a result leads to (`…/vdab.md`)."""
    rule: str = ""
    """The rule that decided, in a guide that grades."""
    marks: tuple[str, ...] = field(default=(), kw_only=True)
    """The names behind its id: a grade, or the regions it is for."""
    verdict: Verdict | None = field(default=None, kw_only=True)

    @property
    def regions(self) -> tuple[str, ...]:
        """Where it is for; nothing: anywhere."""
        return tuple(mark for mark in self.marks if mark in REGIONS)


def read_guide(blocks: tuple[Block, ...]) -> tuple[Step, ...]:
    """Read the steps of a guide, in the order they are written."""
    opened: list[tuple[Block, list[Link], list[str]]] = []
    for block in blocks:
        if block.kind in ("h2", "h3"):
            opened.append((block, [], []))
        elif block.kind == "ul>li" and opened:
            opened[-1][1].extend(block.links)
        elif block.kind == "quote" and opened:
            opened[-1][2].append(block.text)
    return tuple(_step(heading, links, rules) for heading, links, rules in opened)


def grades(steps: tuple[Step, ...]) -> bool:
    """Say whether this is a guide that grades: one of its results has a grade or a source."""
    return any(step.verdict for step in steps)


def paths(steps: tuple[Step, ...]) -> Iterator[tuple[str, ...]]:
    """Yield each way through the guide, as the ids of its steps, first question to result."""
    known = {step.id: step for step in steps}
    waiting: list[tuple[str, ...]] = [(steps[0].id,)] if steps else []
    while waiting:
        path = waiting.pop()
        step = known[path[-1]]
        if step.is_result:
            yield path
            continue
        targets = [link.href.removeprefix("#") for link in reversed(step.links)]
        waiting += [(*path, one) for one in targets if one in known and one not in path]


def _step(heading: Block, links: list[Link], rules: list[str]) -> Step:
    names = tuple(mark[1:] for mark in heading.marks if mark.startswith("."))
    return Step(
        heading.id,
        heading.text,
        heading.line,
        is_result=heading.kind == "h3",
        links=tuple(links),
        rule=rules[-1] if rules else "",
        marks=names,
        verdict=_verdict(names, heading.marks),
    )


def _verdict(names: tuple[str, ...], marks: tuple[str, ...]) -> Verdict | None:
    named = dict(mark.split("=", 1) for mark in marks if "=" in mark)
    grade = next((name for name in names if name in GRADES), "")
    if not (named or grade):
        return None
    day = None
    with suppress(ValueError):
        day = date.fromisoformat(named.get("checked", ""))
    return Verdict(
        grade=grade,
        sources=tuple(one for one in named.get("source", "").split(",") if one),
        checked_on=day,
    )
