"""Translations beside their Dutch page: which blocks pair, which fell behind, where they differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from wijzer.blocks import fingerprint
from wijzer.facts import MENTION
from wijzer.page import Block, Page

_ADDRESS = re.compile(r"\]\([^)]*\)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Difference:
    """What a translated block has otherwise than the Dutch one, and which rule that breaks."""

    rule: str
    line: int
    number: int
    where: str
    found: str
    wanted: str


def texts(page: Page) -> tuple[Block, ...]:
    """Give all blocks of a page that are translated: its title, description and label come first."""
    front = [
        Block(key, str(getattr(page, key)), page.at(key).line) for key in ("title", "description", "menu")
    ]
    return (*front, *page.blocks)


def fingerprints(page: Page) -> tuple[str, ...]:
    """Give the fingerprint of each block, in order. Where links lead does not count: pages may move."""
    return tuple(fingerprint(_ADDRESS.sub("]()", block.text)) for block in texts(page))


def differences(dutch: Page, page: Page) -> Iterator[Difference]:
    """Yield where a translation of the current Dutch text is built otherwise than that text."""
    there, here = texts(dutch), texts(page)
    for number, (wanted, found) in enumerate(zip(there, here, strict=False), start=1):
        where = f"{dutch.place.file}:{wanted.line}"
        if wanted.kind != found.kind:
            yield Difference("PAIR01", found.line, number, where, found.kind, wanted.kind)
            return
        for rule, of in (("PAIR03", _numbers), ("PAIR04", _links), ("PAIR05", _facts), ("PAIR06", _id)):
            ours, theirs = of(found), of(wanted)
            if ours != theirs:
                only_here, only_there = ours - theirs, theirs - ours
                yield Difference(rule, found.line, number, where, _show(only_here), _show(only_there))
    if len(there) != len(here):
        line = here[-1].line
        where = dutch.place.file
        yield Difference("PAIR02", line, len(here), where, str(len(here)), str(len(there)))


def _numbers(block: Block) -> Counter[str]:
    text = MENTION.sub("", block.text)
    for link in block.links:
        text = text.replace(link.href, "")
    return Counter(re.sub(r"[.,](?=\d{3}\b)", "", found) for found in _NUMBER.findall(text))


def _links(block: Block) -> Counter[str]:
    return Counter(link.href for link in block.links)


def _facts(block: Block) -> Counter[str]:
    return Counter(found["name"] for found in MENTION.finditer(block.text))


def _id(block: Block) -> Counter[str]:
    return Counter([block.id] if block.id else [])


def _show(values: Counter[str]) -> str:
    return ", ".join(sorted(values.elements())) or "none"
