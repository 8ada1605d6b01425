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
