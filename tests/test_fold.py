import pytest

from wijzer.fold import fold, holds, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Café", "cafe"),
        ("ÎNSCRIERE", "inscriere"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Işık", "isik"),
        ("Ĳsland", "ijsland"),
        ("العَرَبِيَّة", "العربية"),
        ("№ 5", "no 5"),
    ],
)
def test_folding_puts_case_and_accents_aside(written, folded):
    assert fold(written) == folded


def test_words_are_folded_and_in_order():
    assert words("Één-twee, drie_vier (5)!") == ["een", "twee", "drie", "vier", "5"]


@pytest.mark.parametrize(
    ("text", "term", "held"),
    [
        ("Nederlandse cursussen voor wie werkt", "cursus Nederlands", True),
        ("Leer Nederlands", "cursus Nederlands", False),
        ("Het inburgeringstraject in Gent", "inburgering", True),
        ("De burgers", "inburgering", False),
        ("Werk in België", "werk in belgie", True),
        ("Herinburgering en inburgering", "inburgering", True),
        ("Herinburgering", "inburgering", False),
        ("het_inburgeringstraject", "inburgering", True),
        ("iets anders", "", True),
    ],
)
def test_a_text_holds_a_term_when_it_has_the_stems_of_its_words(text, term, held):
    assert holds(text, term) is held
