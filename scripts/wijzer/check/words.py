"""Interface texts: each built language has every one the Dutch has, with the same gaps to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijzer.facts import SPANS
from wijzer.formats import plurals
from wijzer.model import SOURCE, Language, Place
from wijzer.rules import Problem, problem
from wijzer.site import Site

_GAP = re.compile(r"\{\w+\}")


def check(site: Site) -> Iterator[Problem]:
    """Check docs/_data/words/<code>.yml of each built language that could be read."""
    for language in site.built:
        if language.code in site.words:
            place = Place(f"docs/_data/words/{language.code}.yml")
            own = site.words[language.code]
            yield from _bent(own, language, place)
            yield from _same(own, site.words.get(SOURCE, {}), place)


def _bent(own: dict[str, str], language: Language, place: Place) -> Iterator[Problem]:
    """Each unit has every form the language bends it to."""
    for key in sorted(f"{kind}.{form}" for kind in SPANS for form in plurals(language.locale)):
        if key not in own:
            yield problem("WORD04", place, key=key)
        elif _GAP.findall(own[key]) != ["{number}"]:
            yield problem("WORD03", place, key=key, wanted="{number}")


def _same(own: dict[str, str], dutch: dict[str, str], place: Place) -> Iterator[Problem]:
    """Each other text is there, with the gaps of the Dutch one, and none is there too many."""
    for key, text in _plain(dutch).items():
        if not own.get(key):
            yield problem("WORD01", place, key=key, dutch=text)
        elif set(_GAP.findall(own[key])) != set(gaps := _GAP.findall(text)):
            yield problem("WORD03", place, key=key, wanted=", ".join(gaps) or "no gap")
    for key in _plain(own):
        if key not in dutch:
            yield problem("WORD02", place, key=key)


def _plain(words: dict[str, str]) -> dict[str, str]:
    """Give the texts that are the same in number in each language: all but the bent units."""
    return {key: text for key, text in words.items() if key.split(".")[0] not in SPANS}
