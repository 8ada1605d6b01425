from datetime import date

import pytest

from making import page, service, site
from wijzer.services import introduction, name, next_check, published, sentence


def one(text):
    made = site({"nl/diensten/a.md": service("A", text=f"# A\n\n{text}\n")})
    return made, made.pages[0]


def test_published_services_are_in_the_order_of_their_names():
    made = site(
        {
            "nl/diensten/a.md": service("Zon"),
            "nl/diensten/b.md": service("amal"),
            "nl/diensten/c.md": service("Klad", "draft: true\n"),
            "nl/diensten/index.md": page("Diensten"),
        }
    )
    assert [(name(one), record.name) for one, record in published(made)] == [("b", "amal"), ("a", "Zon")]


def test_an_introduction_is_plain_words_with_its_facts():
    made, its = one("Wij geven **40** uur [les](b.md) in\n_Gent_.\n\nNog iets.")
    assert introduction(made, its) == "Wij geven 40 uur les in Gent."


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Wij helpen. En nog iets.", "Wij helpen."),
        ("Woon je in Gent? Dan helpen wij. En nog iets.", "Woon je in Gent? Dan helpen wij."),
        ("Amal.be helpt je. Kom langs.", "Amal.be helpt je."),
        ("Zonder punt", "Zonder punt"),
    ],
)
def test_a_sentence_ends_with_the_first_statement(written, told):
    made, its = one(written)
    assert sentence(made, its) == told


def test_the_next_check_is_some_months_after_the_last():
    _, its = one("A.")
    assert next_check(its.record) == date(2027, 1, 15)
