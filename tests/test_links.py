import pytest

from making import page, service, site
from wijzer.links import Target, relative, target, turned
from wijzer.markup import html
from wijzer.text import parse

SITE = site(
    {
        "nl/index.md": page("Welkom"),
        "nl/werk/index.md": page("Werk"),
        "nl/werk/film.md": page("Film"),
        "nl/klad.md": page("Klad", front="draft: true\n"),
        "nl/diensten/vdab.md": service("VDAB"),
        "ro/index.md": page("Bun venit"),
        "ro/werk/index.md": page("Munca"),
    }
)


def rendered(language, path, text):
    return turned(html(parse(text)), SITE, SITE.page(language, path)).strip()


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("film.md", Target("werk/film.md", "")),
        ("../index.md#wie", Target("index.md", "wie")),
        ("../diensten/vdab.md", Target("diensten/vdab.md", "")),
        ("#wie", None),
        ("assets/foto.jpg", None),
        ("https://example.org/a.md", None),
        ("", None),
    ],
)
def test_a_link_names_a_page_by_its_file(href, found):
    assert target(SITE.page("nl", "werk/index.md"), href) == found


@pytest.mark.parametrize(
    ("language", "path", "address", "way"),
    [
        ("nl", "index.md", "", "./"),
        ("nl", "index.md", "werk/", "werk/"),
        ("nl", "werk/index.md", "", "../"),
        ("nl", "werk/film.md", "werk/", "../"),
        ("nl", "werk/film.md", "assets/film.mp4", "../../assets/film.mp4"),
        ("ro", "werk/index.md", "werk/film/", "../../werk/film/"),
        ("ro", "index.md", "ro/", "./"),
    ],
)
def test_the_way_from_a_page_to_an_address(language, path, address, way):
    assert relative(SITE.page(language, path), address) == way


@pytest.mark.parametrize(
    ("language", "path", "written", "made"),
    [
        ("nl", "index.md", "[Werk](werk/index.md)", '<p><a href="werk/">Werk</a></p>'),
        ("nl", "werk/index.md", "[Film](film.md#tekst)", '<p><a href="film/#tekst">Film</a></p>'),
        ("ro", "index.md", "[Munca](werk/index.md)", '<p><a href="werk/">Munca</a></p>'),
        (
            "ro", "index.md", "[Filmul](werk/film.md)",
            '<p><a href="../werk/film/" hreflang="nl">Filmul'
            '<span class="dutch"> (în neerlandeză)</span></a></p>',
        ),
        ("nl", "index.md", "[Bel](tel:112)", '<p><a href="tel:112">Bel</a></p>'),
        ("nl", "index.md", "[Wie](#wie)", '<p><a href="#wie">Wie</a></p>'),
        (
            "nl", "werk/index.md", "![VDAB](../diensten/vdab.md)",
            '<div data-show="diensten/vdab.md">VDAB</div>',
        ),
    ],
)  # fmt: skip
def test_a_link_leads_to_what_this_language_can_show(language, path, written, made):
    assert rendered(language, path, written) == made


def test_words_beside_a_shown_page_are_not_lost():
    made = rendered("nl", "index.md", "Bel eerst ![VDAB](diensten/vdab.md) of ga langs.")
    assert "Bel eerst" in made
    assert "of ga langs." in made


@pytest.mark.parametrize(
    ("language", "path", "written", "made"),
    [
        ("nl", "index.md", "[Affiche](assets/a.pdf)", '<p><a href="assets/a.pdf">Affiche</a></p>'),
        ("nl", "werk/index.md", "[Affiche](assets/a.pdf)", '<p><a href="../assets/a.pdf">Affiche</a></p>'),
        ("ro", "index.md", "![Foto](assets/a.jpg)", '<p><img src="../assets/a.jpg" alt="Foto"></p>'),
    ],
)
def test_a_file_under_docs_is_reached_from_every_page(language, path, written, made):
    assert rendered(language, path, written) == made
