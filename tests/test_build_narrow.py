import pytest

from making import THREE, page, site
from wijzer.build.narrow import Sight

FILES = {
    "nl/index.md": page("Welkom"), "ro/index.md": page("Bun venit"), "ar/index.md": page("أهلا"),
    "nl/werk.md": page("Werk", "# Werk\n\n{{ uren }} uur.\n"), "ro/werk.md": page("Munca (werk)"),
    "nl/geld.md": page("Geld"),
}  # fmt: skip
FACT = "uren: {{kind: hours, value: {}, source: bron, checked_on: 2026-11-21, check_every: 12}}\n"


def sight(files=(), fact=40, **data):
    made = site(FILES | dict(files), languages=THREE, facts=FACT.format(fact), **data)
    tables = {name: text for name, text in dict(files).items() if name.startswith("_data/")}
    return Sight(made, tables | {one.place.file: one.html + one.title for one in made.pages})


def key(seen, language, path):
    return seen.of_page(seen.site.page(language, path))[1]


def test_a_page_sees_itself_and_its_dutch_page_whole_and_of_no_other_the_text():
    seen, _ = sight().of_page(sight().site.page("ro", "werk.md"))
    whole = [
        (one.language, one.path) for pages in seen.by_path.values() for one in pages.values() if one.blocks
    ]
    assert whole == [("nl", "werk.md"), ("ro", "werk.md")]
    assert [seen.page(code, "index.md").title for code in ("nl", "ro", "ar")] == ["", "Bun venit", ""]
    assert seen.page("nl", "geld.md").title == "Geld"


CHANGES = {
    "its own text": ({"ro/werk.md": page("Munca", "# Altfel\n\nEen zin.\n")}, {}),
    "its Dutch text": ({"nl/werk.md": page("Werk", "# Anders\n\n{{ uren }} uur.\n")}, {}),
    "a title of its language": ({"ro/index.md": page("Altfel")}, {}),
    "a Dutch title where its language has none": ({"nl/geld.md": page("Anders")}, {}),
    "a Dutch word between its brackets": ({"nl/werk.md": page("Anders")}, {}),
    "a fact its Dutch page names": ({}, {"fact": 41}),
    "a menu": ({}, {"menu": "newcomer: [index.md]\n"}),
    "a page that goes": ({"ar/index.md": page("أهلا", front="draft: true\n")}, {}),
}


@pytest.mark.parametrize("what", CHANGES)
def test_its_key_changes_with(what):
    files, data = CHANGES[what]
    assert key(sight(files, **data), "ro", "werk.md") != key(sight(), "ro", "werk.md")


OTHERS = {
    "the text of another page": ({"ro/index.md": page("Bun venit", "# Altfel\n\nO frază.\n")}, {}),
    "a title in another language": ({"ar/index.md": page("مرحبا")}, {}),
    "a Dutch title that its language has too": ({"nl/index.md": page("Anders")}, {}),
}


@pytest.mark.parametrize("what", OTHERS)
def test_its_key_does_not_change_with(what):
    files, data = OTHERS[what]
    assert key(sight(files, **data), "ro", "werk.md") == key(sight(), "ro", "werk.md")


def test_the_words_of_dutch_pages_are_seen_as_far_as_they_stand_between_brackets():
    seen, _ = sight().of_page(sight().site.page("ro", "werk.md"))
    assert seen.vocabulary == {"werk"}


def test_search_data_sees_every_dutch_title():
    keys = [sight(files).of_language("ro")[1] for files in ((), {"nl/index.md": page("Anders")})]
    assert keys[0] != keys[1]


@pytest.mark.parametrize(
    ("file", "language", "changes"),
    [
        ("_data/everyday/ro.csv", "ro", True), ("_data/everyday/ro.csv", "ar", False),
        ("_data/everyday/nl.csv", "ro", False), ("_data/keywords/ro.csv", "ro", True),
        ("_data/keywords/ro.csv", "ar", False), ("_data/keywords/nl.csv", "ro", True),
    ],
)  # fmt: skip
def test_search_data_sees_the_words_of_its_language_and_dutch_research(file, language, changes):
    head = "target,words" if "everyday" in file else "target,term,role"
    row = "werk.md,baas" + (",primary" if "keywords" in file else "")
    keys = [sight(files).of_language(language)[1] for files in ((), {file: f"{head}\n{row}\n"})]
    assert (keys[0] != keys[1]) is changes


def test_no_page_sees_an_everyday_word():
    changed = sight({"_data/everyday/ro.csv": "target,words\nwerk.md,sef\n"})
    assert key(changed, "ro", "werk.md") == key(sight(), "ro", "werk.md")
    assert changed.of_tables()[1] != sight().of_tables()[1]


def test_a_fact_that_neither_names_is_not_seen():
    assert key(sight(fact=41), "ro", "index.md") == key(sight(), "ro", "index.md")
    assert sight().of_page(sight().site.page("ro", "index.md"))[0].facts == {}


def test_a_translation_is_held_against_its_dutch_page_alone():
    seen, _ = sight().of_pair(sight().site.page("ro", "werk.md"))
    assert [(one.language, one.path) for one in seen.pages] == [("ro", "werk.md"), ("nl", "werk.md")]


def test_tables_are_checked_without_the_text_of_any_page():
    assert [one.blocks for one in sight().of_tables()[0].pages] == [()] * 6
    assert sight({"ro/index.md": page("Bun venit", "# A\n\nB.\n")}).of_tables()[1] == sight().of_tables()[1]
