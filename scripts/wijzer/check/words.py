"""Interface texts: each built language has every one the Dutch has, with the same gaps to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijzer.facts import SPANS
from wijzer.formats import plurals
from wijzer.model import SOURCE, Place
from wijzer.rules import Problem, problem
from wijzer.site import Site

_GAP = re.compile(r"\{\w+\}")


def check(site: Site) -> Iterator[Problem]:
    """Check docs/_data/words/<code>.yml of each built language."""
    dutch = site.words.get(SOURCE, {})
    for language in site.built:
        own = site.words.get(language.code, {})
        place = Place(f"docs/_data/words/{language.code}.yml")
        wanted = {f"{kind}.{form}" for kind in SPANS for form in plurals(language.locale)}
        for key in sorted(wanted - set(own)) if own else ():
            yield problem("WORD04", place, key=key)
        for key, text in _plain(dutch).items() if own else ():
            if not own.get(key):
                yield problem("WORD01", place, key=key, dutch=text)
            elif set(_GAP.findall(str(own[key]))) != set(gaps := _GAP.findall(str(text))):
                yield problem("WORD03", place, key=key, wanted=", ".join(gaps) or "no gap")
        for key in _plain(own):
            if key not in dutch:
                yield problem("WORD02", place, key=key)


def _plain(words: dict[str, str]) -> dict[str, str]:
    """Give the texts that are the same in number in each language: all but the bent units."""
    return {key: text for key, text in words.items() if key.split(".")[0] not in SPANS}
