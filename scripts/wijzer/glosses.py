"""Dutch words between brackets on a translated page are marked as Dutch, for voices and browsers."""

from __future__ import annotations

import re

from wijzer.fold import words
from wijzer.model import SOURCE
from wijzer.page import Page
from wijzer.site import Site

_TEXT = re.compile(r"(?<=>)[^<]+")
_BRACKETS = re.compile(r"(?P<open>[(（])(?P<inside>[^()（）]+)(?P<close>[)）])")


def bracketed(content: str) -> str:
    """Give what stands between brackets in rendered content, and perhaps some more."""
    return " ".join(inside for _, inside, _ in _BRACKETS.findall(content))


def mark(site: Site, page: Page, content: str) -> str:
    """Mark, in rendered content, what stands between brackets if the Dutch pages use all its words."""
    if page.language == SOURCE:
        return content

    def bracket(found: re.Match[str]) -> str:
        inside = words(found["inside"])
        is_dutch = all(word in site.vocabulary for word in inside)
        if not is_dutch or not any(word.isalpha() for word in inside):
            return found[0]
        return f'{found["open"]}<span lang="nl">{found["inside"]}</span>{found["close"]}'

    return _TEXT.sub(lambda text: _BRACKETS.sub(bracket, text[0]), content)
