"""A lunr index becomes half its bytes: what can be read off its vectors is not sent twice."""

from __future__ import annotations

from itertools import pairwise
from typing import Any


def pack(index: dict[str, Any]) -> dict[str, Any]:
    """Give the `version` and one field of a lunr index, its `words` by number, and its `vectors`.

    A vector is a list of steps from one word's number to the next, each with ten times its score.
    The inverted index, which says the same by word, is made again by the browser: overrides/assets/js/
    unpack.js gives lunr the index that went in here, its words in the order of their numbers. The
    documents are numbered from 0.
    """
    numbered = {posting["_index"]: word for word, posting in index["invertedIndex"]}
    return {
        "version": index["version"],
        "field": index["fields"][0],
        "words": [numbered[number] for number in range(len(numbered))],
        "vectors": [_steps(vector) for _, vector in index["fieldVectors"]],
    }


def _steps(vector: list[float]) -> list[int]:
    numbers = [0, *map(int, vector[::2])]
    steps = (later - earlier for earlier, later in pairwise(numbers))
    scores = (round(score * 10) for score in vector[1::2])
    return [one for pair in zip(steps, scores, strict=True) for one in pair]
