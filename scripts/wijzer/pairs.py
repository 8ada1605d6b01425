"""Translations beside their Dutch page: which blocks pair, which fell behind, where they differ."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wijzer.facts import MENTION
from wijzer.page import Block, Page

_ADDRESS = re.compile(r"\]\([^)]*\)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"[.,](?=\d{3}\b)")
_RULES = ("PAIR03", "PAIR04", "PAIR05", "PAIR06")


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
    return tuple(_bare_fingerprint(block.text) for block in texts(page))


def fingerprint(text: str) -> str:
    """Give eight characters that change when the words change, and not when only spaces do."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:8]


@lru_cache(maxsize=8192)  # a Dutch block is asked for once for each language
def _bare_fingerprint(text: str) -> str:
    return fingerprint(_ADDRESS.sub("]()", text))


def differences(dutch: Page, page: Page) -> Iterator[Difference]:
    """Yield where a translation of the current Dutch text is built otherwise than that text."""
    there, here = texts(dutch), texts(page)
    for number, (wanted, found) in enumerate(zip(there, here, strict=False), start=1):
        where = f"{dutch.place.file}:{wanted.line}"
        if wanted.kind != found.kind:
            yield Difference("PAIR01", found.line, number, where, found.kind, wanted.kind)
            return
        ours, theirs = _marks(found), _marks(wanted)
        if ours == theirs:
            continue
        for rule, mine, other in zip(_RULES, map(Counter, ours), map(Counter, theirs), strict=True):
            if mine != other:
                yield Difference(rule, found.line, number, where, _show(mine - other), _show(other - mine))
    if len(there) != len(here):
        line = here[-1].line
        where = dutch.place.file
        yield Difference("PAIR02", line, len(here), where, str(len(here)), str(len(there)))


@lru_cache(maxsize=8192)  # a Dutch block is asked for once for each language
def _marks(block: Block) -> tuple[list[str], ...]:
    """Give what a translated block must have too, by the rules of _RULES: numbers, links, facts, id."""
    return (
        [*_numbers(block)],
        [link.href for link in block.links],
        [found["name"] for found in MENTION.finditer(block.text)],
        [block.id] if block.id else [],
    )


def _numbers(block: Block) -> Iterator[str]:
    text = MENTION.sub("", block.text)
    for link in block.links:
        text = text.replace(link.href, "")
    for found in _NUMBER.findall(text):
        yield _THOUSANDS.sub("", found)


def _show(values: Counter[str]) -> str:
    return ", ".join(sorted(values.elements())) or "none"
