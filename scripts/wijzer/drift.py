"""A translation beside the Dutch text it was made from: which blocks changed since, and do they matter.

docs/_data/follows/<language>.csv holds, for each page, the fingerprint of the Dutch block that each
translated block follows, in order. Translators never look there.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from wijzer.facts import MENTION
from wijzer.model import SOURCE
from wijzer.page import Block, Page
from wijzer.pairs import fingerprints, texts
from wijzer.site import Site

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Drift:
    """How a translation stands to the current Dutch text."""

    changed: tuple[tuple[Block, Block], ...] = ()
    """(translated block, the Dutch block that changed under it)."""
    added: tuple[Block, ...] = ()
    """Dutch blocks that have no translation yet."""
    removed: tuple[Block, ...] = ()
    """Translated blocks whose Dutch is gone."""

    @property
    def blocks(self) -> int:
        """How many blocks need a look."""
        return len(self.changed) + len(self.added) + len(self.removed)

    @property
    def touches_fact(self) -> bool:
        """True when a block that needs a look names a fact or holds a number."""
        pairs = [block for pair in self.changed for block in pair]
        return any(
            MENTION.search(block.text) or _DIGIT.search(block.text)
            for block in (*pairs, *self.added, *self.removed)
        )


def followed(site: Site, page: Page) -> tuple[str, ...] | None:
    """Give the fingerprints a translation follows; None when nothing is recorded.

    A page that was moved or renamed is found by what it says: the record that shares most with
    the Dutch page, if that is at least half of it.
    """
    records = site.follows.get(page.language, {})
    if page.path in records:
        return records[page.path]
    dutch = Counter(fingerprints(site.sources_of_all[page.path]))
    orphans: list[tuple[str, ...]] = [
        marks for path, marks in records.items() if path not in site.sources_of_all
    ]
    best = max(orphans, key=lambda marks: _shared(marks, dutch), default=None)
    return best if best and _shared(best, dutch) * 2 >= dutch.total() else None


def _shared(marks: tuple[str, ...], dutch: Counter[str]) -> int:
    return (Counter(marks) & dutch).total()


def drift(site: Site, page: Page) -> Drift:
    """Compare the Dutch text `page` follows with the current one.

    A translation without a record claims to follow the current text, and a Dutch page follows
    nothing: neither drifts.
    """
    dutch = site.sources_of_all.get(page.path)
    if page.language == SOURCE or dutch is None or (then := followed(site, page)) is None:
        return Drift()
    if then == (now := fingerprints(dutch)):  # as good as always
        return Drift()
    here, there = texts(page), texts(dutch)
    changed: list[tuple[Block, Block]] = []
    added: list[Block] = []
    removed: list[Block] = []
    for kind, a, b, c, d in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(b - a, d - c)
        changed += zip(here[a : a + both], there[c : c + both], strict=False)
        removed += here[a + both : b]
        added += there[c + both : d]
    return Drift(tuple(changed), tuple(added), tuple(removed))


def behind(site: Site, page: Page) -> int:
    """Count the blocks of a translation that need a look."""
    return drift(site, page).blocks


def accept(site: Site, page: Page, lines: frozenset[int]) -> tuple[str, ...]:
    """Give the record of `page` with the changed Dutch blocks on `lines` waved through."""
    dutch = site.sources_of_all[page.path]
    then, now = list(followed(site, page) or fingerprints(dutch)), fingerprints(dutch)
    there = texts(dutch)
    for kind, a, b, c, d in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        if kind == "replace" and b - a == d - c:
            for old, new in zip(range(a, b), range(c, d), strict=True):
                if there[new].line in lines:
                    then[old] = now[new]
    return tuple(then)
