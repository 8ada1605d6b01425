import sys
import unicodedata

import pytest

from wijzer.scripts import mixed_words, script_of, scripts_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("inburgering", "Latn"),
        ("întreținere", "Latn"),
        ("курси", "Cyrl"),
        ("العربية", "Arab"),
        ("فارسی", "Arab"),
        ("ትግርኛ", "Ethi"),
        ("हिन्दी", "Deva"),
        ("中文", "Hans"),
        ("ελληνικά", "Grek"),
        ("ひらがな", "Zyyy"),
        ("курси NT2 в Бельгії", "Cyrl"),
        ("2026", ""),
        ("", ""),
    ],
)
def test_a_text_is_in_the_script_of_most_of_its_letters(text, script):
    assert script_of(text) == script


def test_letters_are_counted_by_script_and_nothing_else_is():
    assert scripts_of("NT2, курси!") == {"Latn": 2, "Cyrl": 5}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cursus Nederlands", []),
        ("курси NT2", []),
        ("сursus Nederlands", ["сursus"]),
        ("интеграция бeльгия", ["бeльгия"]),
        ("ΟCMW", ["ΟCMW"]),
        ("NT2курси", []),
        ("中文cursus", []),
    ],
)
def test_a_word_that_mixes_letters_that_look_alike_is_found(text, words):
    assert mixed_words(text) == words


@pytest.mark.parametrize("name", ["CYRILLIC", "GREEK"])
def test_each_letter_of_an_alphabet_that_looks_like_latin_is_met(name):
    letters = (chr(code) for code in range(sys.maxunicode + 1))
    own = [one for one in letters if one.isalpha() and unicodedata.name(one, "").split(" ")[0] == name]
    assert len(own) > 200
    assert [one for one in own if mixed_words(f"a{one}") != [f"a{one}"]] == []
