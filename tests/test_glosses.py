import pytest

from making import page, site
from wijzer.glosses import mark

DUTCH = "# Inburgering\n\nDe VDAB en de gemeente, sinds 2022: maatschappelijke oriëntatie.\n"
SITE = site({"nl/a.md": page("Inburgering", DUTCH), "ro/a.md": page("Integrare")})


def marked(content, language="ro"):
    return mark(SITE, SITE.page(language, "a.md"), content)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            "<p>integrare (inburgering) aici</p>",
            '<p>integrare (<span lang="nl">inburgering</span>) aici</p>',
        ),
        (
            "<p>curs (Maatschappelijke Oriëntatie)</p>",
            '<p>curs (<span lang="nl">Maatschappelijke Oriëntatie</span>)</p>',
        ),
        ("<p>融入（inburgering）</p>", '<p>融入（<span lang="nl">inburgering</span>）</p>'),
        (
            "<p>a (VDAB), b (gemeente)</p>",
            '<p>a (<span lang="nl">VDAB</span>), b (<span lang="nl">gemeente</span>)</p>',
        ),
    ],
)
def test_dutch_words_between_brackets_are_marked_as_dutch(written, shown):
    assert marked(written) == shown


@pytest.mark.parametrize(
    "written",
    [
        "<p>inburgering</p>",
        "<p>integrare (civică)</p>",
        "<p>integrare (inburgering civică)</p>",
        "<p>()</p>",
        "<p>( – )</p>",
        '<a title="(inburgering)" href="a/(inburgering)">aici</a>',
        "<p>din (2022)</p>",
    ],
)
def test_what_is_no_dutch_between_brackets_stays_as_it_is(written):
    assert marked(written) == written


def test_a_dutch_page_needs_no_marks():
    assert marked("<p>traject (inburgering)</p>", "nl") == "<p>traject (inburgering)</p>"
