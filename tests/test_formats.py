from datetime import date

import pytest

from wijzer.formats import day, listing, number, plural, plurals


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("nl", "21 november 2026"),
        ("ro", "21 noiembrie 2026"),
        ("en", "November 21, 2026"),
        ("ar", "21 نوفمبر 2026"),
    ],
)  # fmt: skip
def test_a_day_is_written_in_full_in_the_digits_0_to_9(locale, written):
    assert day(date(2026, 11, 21), locale) == written


@pytest.mark.parametrize("locale", ["ar", "fa", "fa_AF", "ps", "ur"])
def test_a_day_keeps_to_the_digits_0_to_9_in_every_language(locale):
    written = day(date(2026, 11, 21), locale)
    assert all(char in "0123456789" for char in written if char.isdigit())


@pytest.mark.parametrize(
    ("value", "locale", "written"),
    [(5000, "nl", "5.000"), (5000, "en", "5,000"), (5000, "ro", "5.000"), (40, "fa", "40"), (40, "ps", "40")],
)
def test_a_number_has_the_separators_of_its_language(value, locale, written):
    assert number(value, locale) == written


@pytest.mark.parametrize(
    ("value", "locale", "form"),
    [
        (1, "nl", "one"),
        (40, "nl", "other"),
        (3, "ro", "few"),
        (40, "ro", "other"),
        (2, "ar", "two"),
        (3, "pl", "few"),
    ],
)  # fmt: skip
def test_a_language_bends_a_unit_to_its_number(value, locale, form):
    assert plural(value, locale) == form


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("nl", {"one", "other"}),
        ("ro", {"one", "few", "other"}),
        ("pl", {"one", "few", "many"}),
        ("ar", {"zero", "one", "two", "few", "many", "other"}),
    ],
)
def test_every_form_of_a_language_is_known(locale, forms):
    assert plurals(locale) == forms


@pytest.mark.parametrize(
    ("values", "locale", "written"),
    [
        ([], "nl", ""),
        (["Gent"], "nl", "Gent"),
        (["Antwerpen", "Gent", "Brussel"], "nl", "Antwerpen, Gent en Brussel"),
        (["Gent", "Bruxelles"], "ro", "Gent și Bruxelles"),
    ],
)
def test_a_list_is_written_out(values, locale, written):
    assert listing(values, locale) == written
