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


def test_an_arabic_word_has_a_width():
    assert width("العربية", 20) > 20


def test_what_search_engines_show():
    assert (TITLE, DESCRIPTION) == ((20, 600), (14, 920))
