import pytest

from wijzer.width import DESCRIPTION, TITLE, width


@pytest.mark.parametrize(
    ("text", "size", "pixels"),
    [
        ("", 20, 0),
        ("i", 20, 4),
        ("W", 20, 19),
        ("€", 20, 11),
        ("W", 100, 94),
        ("AV", 100, 126),
    ],
)
def test_text_is_as_wide_as_arial_makes_it(text, size, pixels):
    assert width(text, size) == pixels


@pytest.mark.parametrize("text", ["العربية", "برنامج الاندماج", "فارسی", "پښتو"])
def test_arabic_is_shaped_which_is_narrower_than_letter_by_letter(text):
    assert 0 < width(text, 20) < 0.9 * sum(width(letter, 20) for letter in text)


def test_hindi_is_shaped_in_a_font_that_holds_it():
    assert 0 < width("हिन्दी", 100) < sum(width(letter, 100) for letter in "हिन्दी")


@pytest.mark.parametrize(
    ("text", "size", "pixels"),
    [
        ("中", 20, 20),
        ("中文（简体）", 20, 120),
        ("社会融入项目", 14, 84),
        ("荷兰语 NT2 课程", 100, 745),
    ],
)
def test_a_chinese_letter_is_one_em_and_latin_among_them_is_as_wide_as_arial(text, size, pixels):
    assert width(text, size) == pixels


def test_a_letter_of_tigrinya_has_the_mean_width_that_was_measured():
    assert width("ትግርኛ", 100) == 226


def test_cyrillic_is_in_arial():
    assert width("Ж", 100) == 92


def test_what_search_engines_show():
    assert (TITLE, DESCRIPTION) == ((20, 600), (14, 920))
