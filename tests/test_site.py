import pytest

from making import DATA, page, service, site

FILM = "kind: video\nvideo: {video}\ncaptions: {{}}\n"
FILES = {
    "nl/index.md": page("Welkom"),
    "nl/vdab.md": service("VDAB"),
    "nl/klad.md": page("Klad", front="draft: true\n"),
    "nl/later.md": page("Later"),
    "ro/index.md": page("Bun venit"),
    "ro/vdab.md": page("VDAB pe scurt", front="kind: service\n"),
    "ro/klad.md": page("Ciornă"),
    "ro/later.md": page("Mai târziu", front="draft: true\n"),
    "ro/nergens.md": page("Nicăieri"),
}
SITE = site(FILES)


@pytest.mark.parametrize(
    ("path", "languages"),
    [
        ("index.md", ["nl", "ro"]),
        ("klad.md", []),
        ("later.md", ["nl"]),
        ("nergens.md", []),
        ("niets.md", []),
    ],
)
def test_a_page_is_published_when_it_and_its_dutch_page_are(path, languages):
    assert list(SITE.translations(path)) == languages


@pytest.mark.parametrize(
    ("language", "path", "title"),
    [("ro", "index.md", "Bun venit"), ("ro", "later.md", "Later"), ("nl", "klad.md", None)],
)
def test_the_best_page_is_that_of_the_language_or_else_the_dutch_one(language, path, title):
    found = SITE.best(language, path)
    assert (found.title if found else None) == title


def test_a_translation_has_the_record_of_its_dutch_page():
    assert SITE.record(SITE.page("ro", "vdab.md")).name == "VDAB"
    assert SITE.record(SITE.page("ro", "index.md")) is None


@pytest.mark.parametrize(("video", "published"), [("", False), ("film.mp4", True)])
def test_a_collection_is_published_once_one_of_its_films_has_footage(video, published):
    films = {"nl/films/ana.md": page("Ana", front=FILM.format(video=video))}
    collection = {"nl/films/index.md": page("Films", front="kind: collection\n")}
    assert (site(films | collection).page("nl", "films/index.md") is not None) is published


@pytest.mark.parametrize(
    ("decided", "robots"),
    [
        ("", "index"),
        ("unreviewed: noindex\n", "noindex"),
        ("unreviewed: hide\nunreviewed_by_language: {ro: index}\n", "index"),
        ("unreviewed_by_language: {ro: hide}\n", "hide"),
    ],
)
def test_the_publisher_decides_on_unreviewed_translations_and_a_language_can_differ(decided, robots):
    publisher = DATA["publisher"]
    if "by_language" in decided:
        publisher = publisher.replace("unreviewed_by_language: {}\n", "")
    made = site(FILES, publisher=publisher + decided)
    assert {one.language: made.robots(one) for one in made.pages if one.path == "index.md"} == {
        "nl": "index", "ro": robots,
    }  # fmt: skip
