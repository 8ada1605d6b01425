"""Pages become search data: one lunr index per language, which the browser loads when asked to search."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from lunr.builder import Builder
from lunr.field_ref import FieldRef
from lunr.idf import idf
from lunr.index import Index
from lunr.vector import Vector

from wijzer.page import Page
from wijzer.search.entry import entry, phrases, shown
from wijzer.search.letters import TABLE
from wijzer.search.pack import pack
from wijzer.site import Site

WEIGHTS = {"keywords": 3.0, "title": 4.0, "headings": 2.0, "everyday": 3.0, "text": 1.0, "dutch": 0.4}
"""How often a word counts that stands in one of these parts of a page."""

_LESS = 0.95
"""How much a page counts that newcomers do not look for: one for referrers, or one no research names.

It comes behind one of theirs that answers as well, and before one that answers less.
"""

_UNSEARCHED = ("search", "status")
_FIELD = "words"


class _Writer(Builder):  # type: ignore[misc]
    """A lunr builder that is given the keys of a page with their weights.

    The parts of a page weigh in before frequency is weighed, in one field, as BM25F has it: five fields
    would be twice the bytes. The browser asks only words that are there, and needs no token set.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ref("id")
        self.field(_FIELD)

    def add_keys(self, ref: str, counted: dict[str, float]) -> None:
        """Add a document by its keys."""
        field = str(FieldRef(ref, _FIELD))
        self._documents[ref] = {"boost": 1}
        self.document_count += 1
        self.field_term_frequencies[field] = counted
        self.field_lengths[field] = sum(counted.values())
        known, nothing = self.inverted_index, dict[str, Any]()
        for key in counted:
            if (posting := known.get(key)) is None:
                posting = known[key] = {"_index": len(known), _FIELD: {}}
            posting[_FIELD][ref] = nothing

    def _create_field_vectors(self) -> None:
        """Weigh each key of each document, as lunr does; but put them in order at once.

        Lunr looks up the place of each in a list that grows: most of the time an index takes.
        """
        number = {key: at for at, key in enumerate(self.inverted_index)}
        rarity = self._rarity()
        mean, more = self.average_field_length[_FIELD], self._k1 + 1
        self.field_vectors = {}
        for field, counted in self.field_term_frequencies.items():
            length = self._k1 * (1 - self._b + self._b * (self.field_lengths[field] / mean))
            ordered = sorted(counted, key=number.__getitem__)
            vector = [0.0] * (2 * len(ordered))
            vector[::2] = [number[key] for key in ordered]
            vector[1::2] = [
                rarity[key] * (more * often) / (length + often)
                for key, often in zip(ordered, map(counted.__getitem__, ordered), strict=True)
            ]
            self.field_vectors[field] = Vector(vector)

    def _rarity(self) -> dict[str, float]:
        """Give how much each key tells, which lunr reads off the number of documents that have it."""
        known: dict[int, float] = {}
        for posting in self.inverted_index.values():
            if (having := len(posting[_FIELD])) not in known:
                known[having] = idf(posting, self.document_count)
        return {key: known[len(posting[_FIELD])] for key, posting in self.inverted_index.items()}

    def _create_token_set(self) -> None:
        """Leave out what is not serialised."""
        self.token_set = None


def search_data(site: Site, language: str) -> str:
    """Give the search data of one language, as JSON.

    `index` is a lunr index of keys; `pages` what a result shows, in the index's order; `weights` how much
    each counts; `phrases` what people call each page, in its language (its everyday words with them) and
    in Dutch, by the numbers of their words; `table` how a question becomes keys.
    """
    pages = [
        page
        for pages in site.by_path.values()
        if (page := pages.get(language)) and page.kind not in _UNSEARCHED
    ]
    entries = [entry(site, page) for page in pages]
    packed = pack(index(entries))
    number = {word: str(at) for at, word in enumerate(packed["words"])}
    data: dict[str, Any] = {
        "index": packed,
        "pages": [shown(site, page) for page in pages],
        "weights": [_weight(site, page) for page in pages],
        "phrases": [
            [_numbered((*one["keywords"], *one["everyday"]), number), _numbered(one["dutch"], number)]
            for one in entries
        ],
        "table": TABLE,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def index(entries: list[dict[str, list[list[str]]]]) -> Index:
    """Give the lunr index of pages by their entries; a page is its number."""
    writer = _Writer()
    for number, one in enumerate(entries):
        counted: defaultdict[str, float] = defaultdict(float)
        for part, rows in one.items():
            for row in rows:
                for word in row:
                    counted[word] += WEIGHTS[part]
        writer.add_keys(str(number), counted)
    return writer.build()


def _numbered(phrases: Iterable[list[str]], number: dict[str, str]) -> str:
    """Write phrases by the numbers of their words: half the bytes, and a browser need not fold them."""
    return " ".join(",".join(number[word] for word in dict.fromkeys(phrase)) for phrase in phrases)


def _weight(site: Site, page: Page) -> float:
    own, _ = phrases(site, page)
    return _LESS if page.for_referrers or not own else 1
