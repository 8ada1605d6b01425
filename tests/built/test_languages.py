"""Is each page, and each paragraph on it, in the language it claims? Two detectors judge."""

import re
from collections.abc import Iterator

import pycld2
import pytest
from heliport import Identifier

from .reading import Built, none

ISO3 = {
    "nl": "nld", "en": "eng", "fr": "fra", "ro": "ron", "pl": "pol", "bg": "bul", "uk": "ukr",
    "es": "spa", "it": "ita", "pt": "por", "tr": "tur", "ar": "ara", "ru": "rus", "fa": "pes",
    "fa-AF": "pes", "ps": "pbt", "ti": "tir", "so": "som", "sq": "sqi", "hi": "hin", "ur": "urd",
    "zh-Hans": "cmn", "de": "deu", "sk": "slk", "ku": "kmr",
}  # fmt: skip
"""What heliport calls the languages of docs/_data/languages.yml. Dari reads as Persian."""
CLD2 = {"zh-Hans": "zh", "fa-AF": "fa"}
"""What pycld2 calls a language otherwise than we do."""
UNKNOWN_TO_CLD2 = {"ku"}
"""It knows Kurdish in Arabic script only; heliport alone judges Kurmanji, which is in Latin."""
BLOCKS = ".//p|.//li|.//td|.//dd|.//figcaption|.//h1|.//h2|.//h3"
SHORT = 60
"""Shorter texts are names and labels, which no detector knows."""


@pytest.fixture(scope="module")
def heliport() -> Identifier:
    return Identifier()


def test_each_page_is_in_its_language(content: list[Built], heliport: Identifier) -> None:
    faults = []
    for page in content:
        text = ". ".join(own_texts(page, "//main"))
        found, second = heliport.identify(text), cld2(text)
        agreed = page.lang in UNKNOWN_TO_CLD2 or second == CLD2.get(page.lang, page.lang)
        if found != ISO3[page.lang] or not agreed:
            faults.append(f"{page.path}: reads as {found} and {second}")
    none(faults)


def test_each_paragraph_is_in_the_language_of_its_page(content: list[Built], heliport: Identifier) -> None:
    none(
        f"{page.path}: reads as {heliport.identify(text)} and {cld2(text)}: {text[:90]}"
        for page in content
        for text in own_texts(page, "//body")
        if len(text) > SHORT and is_foreign(page.lang, text, heliport)
    )


@pytest.mark.parametrize("name", ["title", "description"])
def test_titles_and_descriptions_are_in_the_language_of_their_page(
    name: str, content: list[Built], heliport: Identifier
) -> None:
    none(
        f"{page.path}: {text}"
        for page in content
        if len(text := page.title if name == "title" else page.meta(name)) > SHORT
        and is_foreign(page.lang, text, heliport)
    )


def test_text_in_another_language_is_marked(content: list[Built], heliport: Identifier) -> None:
    """Whoever marks a text as Dutch on a translation must be right, or it is read aloud as Dutch."""
    faults = []
    for page in content:
        for element in page.all("//body//*[@lang and not(ancestor::header)]"):
            text = squeezed(element.text_content())
            marked = element.get("lang")
            if len(text) > SHORT and marked != page.lang and is_foreign(marked, text, heliport):
                faults.append(f"{page.path}: marked {marked}: {text[:90]}")
    none(faults)


def is_foreign(lang: str, text: str, heliport: Identifier) -> bool:
    """True when both detectors read `text` as something else: a sentence of names fools one of them."""
    return heliport.identify(text) != ISO3[lang] and cld2(text) not in (CLD2.get(lang, lang), "un")


def cld2(text: str) -> str:
    return pycld2.detect(text.encode(), isPlainText=True)[2][0][1]


def own_texts(page: Built, under: str) -> Iterator[str]:
    """Yield the text of each block, without what is marked as another language in it."""
    for block in page.all(under)[0].xpath(BLOCKS):
        if block.xpath("ancestor::*[@translate='no']"):
            continue  # names of places, in whatever language
        if language_of(block) == page.lang and (text := squeezed(" ".join(own_text(block, page.lang)))):
            yield text


def own_text(element, lang: str) -> Iterator[str]:
    if element.get("lang", lang) == lang and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from own_text(child, lang)
            yield child.tail or ""


def language_of(element) -> str:
    return element.xpath("ancestor-or-self::*[@lang][1]/@lang")[0]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
