"""A lunr index becomes half its bytes: what can be read off its vectors is not sent twice."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import lunr
from lunr.index import Index


def pack(index: Index) -> dict[str, Any]:
    """Give the `version` and one field of a lunr index, its `words` by number, and its `vectors`.

    A vector is a list of steps from one word's number to the next, each with ten times its score:
    more digits are bytes, and change no order that matters. The inverted index, which says the same
    by word, is made again by the browser: overrides/assets/js/unpack.js gives lunr the index that
    went in here, its words in the order of their numbers. The documents are numbered from 0.
    """
    numbered = {posting["_index"]: word for word, posting in index.inverted_index.items()}
    return {
        "version": lunr.__TARGET_JS_VERSION__,
        "field": index.fields[0],
        "words": [numbered[number] for number in range(len(numbered))],
        "vectors": [_steps(vector.elements) for vector in index.field_vectors.values()],
    }


def _steps(vector: list[float]) -> list[int]:
    packed = [0] * len(vector)
    packed[::2] = [int(later - earlier) for earlier, later in pairwise([0, *vector[::2]])]
    packed[1::2] = [round(score * 10) for score in vector[1::2]]
    return packed
