from datetime import date

import pytest

from making import DATA, page, service, site
from wijzer.pairs import fingerprints
from wijzer.show import Part, show
from wijzer.view import framed, policy, view

TODAY = date(2026, 11, 21)
FILES = {
    "nl/index.md": page("Welkom"),
    "nl/inburgering/aanmelden.md": page("Aanmelden"),
    "nl/diensten/index.md": page("Diensten", front="kind: directory\n"),
    "nl/diensten/vdab.md": service("VDAB", "sheet: guide\n"),
    "nl/doorverwijzers/index.md": page("Doorverwijzers"),
    "nl/zoeken.md": page("Zoeken", front="kind: search\n"),
    "nl/youtube.md": page("Y", front="kind: video\nvideo: https://youtu.be/abc\ncaptions: {}\n"),
    "nl/vimeo.md": page("V", front="kind: video\nvideo: https://vimeo.com/1\ncaptions: {}\n"),
    "nl/eigen.md": page("E", front="kind: video\nvideo: film.mp4\ncaptions: {}\n"),
    "ro/index.md": page("Bun venit"),
    "ro/zoeken.md": page("Caută", front="kind: search\nreview: {by: Ana, date: 2026-01-01}\n"),
    "_data/follows/ro.csv": "page,blocks\nindex.md,aaaaaaaa\n",
}
SITE = site(FILES, menu="newcomer: [index.md]\nreferrer: [doorverwijzers/index.md]\n")


def shaped(path, language="nl", content="", made=SITE, changed=None):
    return view(made, made.page(language, path), content, TODAY, changed)


@pytest.mark.parametrize(
    ("paths", "frames"),
    [
        ([], ""),
        (["eigen.md"], ""),
        (["youtube.md", "youtube.md"], "; frame-src https://www.youtube-nocookie.com"),
        (["vimeo.md"], "; frame-src https://player.vimeo.com"),
        (
            ["youtube.md", "vimeo.md"],
            "; frame-src https://player.vimeo.com https://www.youtube-nocookie.com",
        ),
    ],
)
def test_the_policy_allows_nothing_from_elsewhere_but_the_players_that_are_shown(paths, frames):
    shown = [show(SITE, SITE.page("nl", "index.md"), path, TODAY) for path in paths]
    assert policy((Part(html="<p>A</p>"), *shown)) == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
        + frames
    )


def test_a_film_shown_between_the_words_opens_the_policy_of_its_page():
    found = shaped("index.md", content='<h1>A</h1><p>B</p><div data-show="youtube.md">Y</div>')
    assert found.policy.endswith("; frame-src https://www.youtube-nocookie.com")
    assert "frame-src" not in shaped("index.md").policy, "what is not named falls under default-src"


@pytest.mark.parametrize(
    ("path", "language", "machine", "behind"),
    [
        ("index.md", "nl", False, False),
        ("index.md", "ro", True, False),
        ("zoeken.md", "ro", False, False),
    ],
)
def test_a_translation_says_whether_a_machine_made_it_and_whether_it_is_behind(
    path, language, machine, behind
):
    found = shaped(path, language)
    assert (found.machine, found.behind) == (machine, behind)


@pytest.mark.parametrize(
    ("dutch", "behind"),
    [
        ("# Werk\n\nDoe mee.\n", False),
        ("# Werk\n\nDoe 2 keer mee.\n", True),
        ("# Werk\n\nDoe {{ uren }} mee.\n", True),
    ],
)
def test_a_reader_is_warned_of_a_change_that_touches_a_fact_or_a_number(dutch, behind):
    files = {"nl/werk.md": page("Werk", dutch), "ro/werk.md": page("Munca", "# Munca\n\nParticipă.\n")}
    then = fingerprints(site(files).pages[0])
    files["_data/follows/ro.csv"] = f"page,blocks\nwerk.md,{' '.join(then[:-1])} aaaaaaaa\n"
    fact = "uren: {kind: hours, value: 40, source: bron, checked_on: 2026-01-01, check_every: 12}\n"
    assert shaped("werk.md", "ro", made=site(files, facts=fact)).behind is behind


def test_a_pillar_shows_its_other_names_and_another_page_does_not():
    files = {
        "nl/werk.md": page("Werk", front="kind: pillar\npillar: work\n"),
        "nl/baan.md": page("Baan"),
        "_data/keywords/nl.csv": "term,role,target\nWerk,also,werk.md\nBaan,also,baan.md\n",
    }
    made = site(files)
    assert shaped("werk.md", made=made).also == (("nl", "Werk"),)
    assert shaped("baan.md", made=made).also == ()


def test_a_translation_knows_its_dutch_page_and_that_page_knows_itself():
    assert shaped("index.md", "ro").dutch.href == "../"
    assert shaped("index.md").dutch is None


@pytest.mark.parametrize(
    ("then", "reshaped"),
    [(lambda now: now, False), (lambda now: (*now[:-1], "aaaaaaaa"), False), (lambda now: now[:-1], True)],
    ids=["in step", "a block changed", "a block came"],
)
def test_blocks_pair_by_place_while_none_came_or_went(then, reshaped):
    files = {"nl/werk.md": page("Werk", "# Werk\n\nA.\n"), "ro/werk.md": page("Munca", "# M\n\nA.\n")}
    marks = then(fingerprints(site(files).pages[0]))
    files["_data/follows/ro.csv"] = f"page,blocks\nwerk.md,{' '.join(marks)}\n"
    assert shaped("werk.md", "ro", made=site(files)).reshaped is reshaped


@pytest.mark.parametrize(
    ("publisher", "trial"), [("", True), ("publisher: Agentschap Integratie en Inburgering\n", False)]
)
def test_the_site_is_a_trial_while_nobody_publishes_it(publisher, trial):
    made = site({"nl/index.md": page("Welkom")}, publisher=DATA["publisher"] + publisher)
    assert shaped("index.md", made=made).trial is trial


@pytest.mark.parametrize(
    ("path", "prompt"),
    [
        ("index.md", "inburgering/aanmelden/"),
        ("youtube.md", "../inburgering/aanmelden/"),
        ("inburgering/aanmelden.md", None),
        ("zoeken.md", None),
        ("diensten/vdab.md", None),
    ],
)
def test_a_newcomer_page_asks_one_thing(path, prompt):
    found = shaped(path).prompt
    assert (found.href if found else None) == prompt


@pytest.mark.parametrize(
    ("path", "desk"),
    [("index.md", False), ("diensten/vdab.md", True), ("doorverwijzers/index.md", True)],
)
def test_the_pages_for_referrers_are_at_the_desk(path, desk):
    assert shaped(path).desk is desk


def test_a_page_about_the_site_says_what_is_known_of_its_publisher():
    known = DATA["publisher"] + "publisher: Agentschap\ncode_licence: EUPL-1.2\n"
    made = site({"nl/index.md": page("Welkom"), "nl/over/index.md": page("Over")}, publisher=known)
    assert shaped("over/index.md", made=made).publisher == (
        ("Wie geeft deze site uit", "Agentschap"),
        ("Licentie van de code", "EUPL-1.2"),
    )
    assert shaped("index.md", made=made).publisher == ()


def test_the_frame_links_to_the_pages_it_needs_by_name():
    found = shaped("index.md", "ro").links
    assert {name: (one.href, one.dutch) for name, one in found.items()} == {
        "home": ("./", False),
        "search": ("zoeken/", False),
        "register": ("../inburgering/aanmelden/", True),
        "referrers": ("../doorverwijzers/", True),
        "services": ("../diensten/", True),
    }


def test_in_a_frame_elsewhere_a_page_is_not_searched():
    page = shaped("inburgering/aanmelden.md")
    assert (page.head.robots, framed(page).head.robots) == ("", "noindex")


def test_the_opening_stands_apart_and_paper_gets_the_sections():
    content = '<h1>A</h1>\n<p>B</p>\n<h2 id="wie">Wie</h2>'
    assert shaped("index.md", content=content).opening == "<h1>A</h1>\n<p>B</p>"
    assert shaped("index.md", content=content).sections == {}
    assert shaped("diensten/vdab.md", content=content).sections == {"wie": '<h2 id="wie">Wie</h2>'}


def test_a_page_shows_its_own_record():
    assert shaped("diensten/vdab.md").own.card.name == "VDAB"
    assert shaped("eigen.md").own.player.title == "E"
    assert shaped("index.md").own == Part()


def test_the_way_to_the_top_and_the_menus():
    found = shaped("diensten/vdab.md")
    assert found.root == "../../"
    assert {name: len(items) for name, items in found.menus.items()} == {
        "newcomer": 1,
        "referrer": 1,
        "about": 0,
    }


@pytest.mark.parametrize(
    ("language", "changed", "updated"),
    [
        ("nl", date(2026, 5, 1), "1 mei 2026"),
        ("ro", date(2026, 5, 1), "1 mai 2026"),
        ("nl", None, ""),
    ],
)
def test_a_page_says_when_it_last_changed_if_that_is_known(language, changed, updated):
    assert shaped("index.md", language, changed=changed).updated == updated
