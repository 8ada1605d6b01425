"""Values become text in a language: dates, numbers and spans, by CLDR, always in the digits 0-9."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal


@lru_cache(maxsize=4096)  # pages of a language say the same few
def day(value: date, locale: str) -> str:
    """Write a date in full: `21 november 2026`."""
    text = format_date(value, "long", locale=locale)
    return text.replace("1 ", "1er ", 1) if locale == "fr" and value.day == 1 else text


@lru_cache(maxsize=4096)
def number(value: int, locale: str) -> str:
    """Write a number with the language's separators: `5.000`."""
    return format_decimal(value, locale=locale, numbering_system="latn")


@lru_cache(maxsize=4096)
def plural(value: int, locale: str) -> str:
    """Give the form a language bends a unit to beside `value`: one, few, many or other."""
    return Locale.parse(locale).plural_form(value)


@lru_cache(maxsize=256)  # four units of each language
def plurals(locale: str) -> set[str]:
    """Give every form a language has for whole numbers."""
    form = Locale.parse(locale).plural_form
    return {form(value) for value in (*range(202), 1000, 1_000_000)}


def listing(values: list[str], locale: str) -> str:
    """Write a list: `Antwerpen, Gent en Brussel`."""
    return _listed(tuple(values), locale) if values else ""


@lru_cache(maxsize=4096)
def _listed(values: tuple[str, ...], locale: str) -> str:
    return format_list(values, locale=locale)
