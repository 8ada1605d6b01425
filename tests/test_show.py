from datetime import date

import pytest

from making import page, service, site
from wijzer.show import Part, card, dialled, embed, headings, opening, parts, player, sections, show

TODAY = date(2026, 11, 21)
SITE = site(
    {
        "nl/index.md": page("Welkom"),
        "nl/diensten/vdab.md": service(
            "VDAB", "phone: 0800 30 700\nphone_source: bron\naddress: Keizerslaan 11, 1000 Brussel\n"
            "audience: Voor wie werk zoekt.\nmenu: De VDAB\n"
            "called_on: 2026-02-01\ngroups: [jongeren, ouders]\nlanguages: [nl, ro]\n",
        ),
        "nl/film.md": page(
            "De film", front="kind: video\nvideo: assets/film.mp4\n"
            "poster: assets/film.jpg\nspoken: none\nseconds: 30\n"
            "captions: {nl: assets/film.nl.vtt, ro: assets/film.ro.vtt}\n",
        ),
        "nl/buiten.md": page(
            "Buiten", front="kind: video\nvideo: https://youtu.be/abc\nspoken: nl\ncaptions: {}\n",
        ),
        "ro/index.md": page("Bun venit"),
    }
)  # fmt: skip
HOME, ROMANIAN, VDAB = (
    SITE.page("nl", "index.md"),
    SITE.page("ro", "index.md"),
    SITE.page("nl", "diensten/vdab.md"),
)


@pytest.mark.parametrize(
    ("content", "first", "rest"),
    [
        ("<h1>A</h1>\n<p>B</p>\n<p>C</p>", "<h1>A</h1>\n<p>B</p>", "<p>C</p>"),
        ("<h1>A</h1>\n<h2>B</h2>", "<h1>A</h1>\n", "<h2>B</h2>"),
        ("<p>B</p>", "", "<p>B</p>"),
    ],
)
def test_the_opening_is_the_heading_with_the_first_paragraph(content, first, rest):
    assert opening(content) == (first, rest)


def test_sections_are_found_by_the_id_of_their_heading():
    content = '<p>A</p><h2 id="wie">Wie</h2><p>B</p><h3 id="nog">C</h3><h2 id="hoe">Hoe</h2>'
    assert sections(content) == {
        "wie": '<h2 id="wie">Wie</h2><p>B</p><h3 id="nog">C</h3>',
        "hoe": '<h2 id="hoe">Hoe</h2>',
    }


def test_a_shown_page_divides_the_content_into_parts():
    content = '<p>A</p>\n<div data-show="diensten/vdab.md">VDAB</div>\n<p>B</p>'
    found = parts(SITE, HOME, content, TODAY)
    assert [(one.html.strip(), one.card.name if one.card else "") for one in found] == [
        ("<p>A</p>", ""),
        ("", "VDAB"),
        ("<p>B</p>", ""),
    ]


@pytest.mark.parametrize("path", ["index.md", "niets.md"])
def test_a_page_without_a_record_shows_nothing(path):
    assert show(SITE, HOME, path, TODAY) == Part()


def test_a_service_becomes_a_contact_card():
    found = card(SITE, HOME, VDAB, VDAB.record, TODAY)
    assert (found.id, found.name, found.label, found.href) == ("vdab", "VDAB", "De VDAB", "diensten/vdab/")
    assert (found.own, found.dutch, found.regions, found.topics) == (False, False, "Vlaanderen", "Werk")
    assert (found.phone, found.taken_on, found.overdue) == ("tel:080030700", "15 januari 2026", False)
    assert found.map == "https://www.openstreetmap.org/search?query=Keizerslaan+11,+1000+Brussel"
    assert found.audience == "Voor wie werk zoekt."


def test_a_card_speaks_the_language_of_the_page_it_stands_on():
    found = show(SITE, ROMANIAN, "diensten/vdab.md", TODAY).card
    assert (found.href, found.dutch) == ("../diensten/vdab/", True)
    assert (found.regions, found.taken_on) == ("Flandra", "15 ianuarie 2026")


@pytest.mark.parametrize(
    ("front", "reader", "note"),
    [
        ("", "nl", ""),
        ("phone: '112'\nphone_source: openbare lijst\n", "nl", "Overgenomen uit openbare lijst"),
        ("phone: '112'\nphone_source: openbare lijst\n", "ro", "Preluat din lista publică"),
        (
            "phone: '112'\nphone_source: vdab.be\ncalled_on: 2026-02-01\n", "ro",
            "Preluat din vdab.be, verificat prin telefon pe 1 februarie 2026",
        ),
        ("phone: '112'\nphone_source: vdab.be\ncalled_on: 2026-11-22\n", "nl", "Overgenomen uit vdab.be"),
    ],
)  # fmt: skip
def test_a_card_says_in_its_own_language_where_the_number_comes_from(front, reader, note):
    pages = {"nl/index.md": page("Welkom"), "ro/index.md": page("Bun venit")}
    made = site(pages | {"nl/diensten/a.md": service("A", front)})
    assert show(made, made.page(reader, "index.md"), "diensten/a.md", TODAY).card.phone_note == note


def test_a_card_on_the_page_of_the_service_itself_is_its_own():
    assert show(SITE, VDAB, "diensten/vdab.md", TODAY).card.own


def test_a_card_says_whom_a_service_is_for_in_which_languages_and_when_it_was_and_will_be_checked():
    found = card(SITE, ROMANIAN, VDAB, VDAB.record, TODAY)
    assert found.groups == "Jongeren, Ouders"
    assert [language.name for language in found.languages] == ["Nederlands", "Română"]
    assert found.phone_note == "Preluat din bron, verificat prin telefon pe 1 februarie 2026"
    assert found.next_check == "15 ianuarie 2027"


def test_a_phone_call_that_is_still_to_come_is_none():
    assert card(SITE, HOME, VDAB, VDAB.record, date(2026, 1, 31)).phone_note == "Overgenomen uit bron"


@pytest.mark.parametrize(("today", "overdue"), [(date(2027, 1, 15), False), (date(2027, 1, 16), True)])
def test_a_card_is_overdue_when_it_should_have_been_checked(today, overdue):
    assert card(SITE, HOME, VDAB, VDAB.record, today).overdue is overdue


def test_a_film_of_our_own_becomes_a_player():
    film = SITE.page("nl", "film.md")
    found = player(SITE, HOME, film, film.record)
    assert (found.title, found.href, found.host, found.source) == ("De film", "film/", "", "assets/film.mp4")
    assert (found.poster, found.own, found.silent, found.seconds) == ("assets/film.jpg", False, True, 30)
    assert found.captions == (("nl", "Nederlands", "assets/film.nl.vtt", True),)


def test_a_film_elsewhere_keeps_its_address_and_loads_another_after_the_click():
    found = show(SITE, ROMANIAN, "buiten.md", TODAY).player
    assert (found.host, found.address) == ("YouTube", "https://youtu.be/abc")
    assert found.source == "https://www.youtube-nocookie.com/embed/abc?autoplay=1"
    assert (found.href, found.silent, found.poster) == ("../buiten/", False, "")


@pytest.mark.parametrize(
    ("address", "host", "source"),
    [
        ("https://www.youtube.com/watch?v=abc&t=3", "YouTube", "https://www.youtube-nocookie.com/embed/abc?autoplay=1"),
        ("https://www.youtube-nocookie.com/embed/abc", "YouTube", "https://www.youtube-nocookie.com/embed/abc?autoplay=1"),
        ("https://youtu.be/abc", "YouTube", "https://www.youtube-nocookie.com/embed/abc?autoplay=1"),
        ("https://vimeo.com/123", "Vimeo", "https://player.vimeo.com/video/123?autoplay=1&dnt=1"),
        ("assets/film.mp4", "", "assets/film.mp4"),
    ],
)  # fmt: skip
def test_a_player_sets_no_cookie(address, host, source):
    assert embed(address) == (host, source)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("011 30 56 00", "+3211305600"),
        ("02 553 00 00", "+3225530000"),
        ("0470 12 34 56", "0470123456"),
        ("0800 30 700", "080030700"),
        ("078 15 10 20", "078151020"),
        ("1700", "1700"),
        ("112", "112"),
        ("+32 11 30 56 00", "+3211305600"),
    ],
)
def test_a_phone_dials(written, number):
    assert dialled(written) == number


def test_the_headings_of_a_page_are_listed_by_their_id_and_words():
    content = '<h2 id="kost">Wat <em>kost</em> het?</h2>\n<p>Niets.</p>\n<h3 id="a">A</h3>\n<h2 id="b">B</h2>'
    assert headings(content) == (("kost", "Wat kost het?"), ("b", "B"))
