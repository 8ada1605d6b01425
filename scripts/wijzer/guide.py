"""The referrer guide, read from the blocks an editor wrote: questions, answers and results.

A question is a heading 2 and its answers are list items with a link; a result is a heading 3,
some sentences, and a list of links to services. So the guide works as it stands: on paper, on
a code host, and in a browser without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wijzer.page import Block, Link


@dataclass(frozen=True, slots=True)
class Step:
    """A question with its answers, or a result with its services."""

    id: str
    text: str
    line: int
    is_result: bool
    links: tuple[Link, ...]
    """A question's answers (`#id`) or a result's services (`…/vdab.md`)."""


def read_guide(blocks: tuple[Block, ...]) -> tuple[Step, ...]:
    """Read the steps of a guide, in the order they are written."""
    steps: list[Step] = []
    for block in blocks:
        if block.kind in ("h2", "h3"):
            steps.append(Step(block.id, block.text, block.line, block.kind == "h3", ()))
        elif block.kind == "ul>li" and steps:
            last = steps[-1]
            links = (*last.links, *block.links)
            steps[-1] = Step(last.id, last.text, last.line, last.is_result, links)
    return tuple(steps)


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
