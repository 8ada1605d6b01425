import pytest

from making import DATA, page, site
from wijzer.head import alternates_of, head, keywords, other_names, primary, usable, visible_keywords

HEADER = "term,role,target,status,priority\n"
PUBLISHER = DATA["publisher"]


def made(rows="", title="Aan de slag", front="", publisher=PUBLISHER, **files):
    texts = {"nl/werk.md": page(title, front=front), "ro/werk.md": page("Munca")}
    texts["_data/keywords/nl.csv"] = HEADER + rows
    return site(texts | files, publisher=publisher)


def shaped(**given):
    found = made(**given)
    return head(found, found.page("nl", "werk.md"))


@pytest.mark.parametrize(
    ("title", "rows", "written"),
    [
        ("Aan de slag", "", "Aan de slag | Wijzer"),
        ("Aan de slag", "werk zoeken,primary,werk.md,proposed,1\n", "Aan de slag – werk zoeken"),
        ("Werk zoeken", "werk zoeken,primary,werk.md,proposed,1\n", "Werk zoeken | Wijzer"),
        ("Aan de slag", "werk zoeken,secondary,werk.md,proposed,1\n", "Aan de slag | Wijzer"),
        ("Aan de slag", "werk zoeken,primary,werk.md,rejected,1\n", "Aan de slag | Wijzer"),
        ("W" * 31, "", "W" * 31),
    ],
)
def test_a_title_gains_the_term_it_lacks_or_the_name_of_the_site_where_there_is_room(title, rows, written):
    assert shaped(title=title, rows=rows).title == written


@pytest.mark.parametrize(
    ("title", "rows", "written"),
    [
        ("Aan de slag", "", "Over Aan de slag."),
        ("Aan de slag", "werk zoeken,primary,werk.md,proposed,1\n", "Over Aan de slag. (werk zoeken)"),
        ("Werk zoeken", "werk zoeken,primary,werk.md,proposed,1\n", "Over Werk zoeken."),
        ("W" * 65, "werk zoeken,primary,werk.md,proposed,1\n", "Over " + "W" * 65 + "."),
    ],
)
def test_a_description_gains_a_term_when_it_holds_none_where_there_is_room(title, rows, written):
    assert shaped(title=title, rows=rows).description == written


def test_facts_stand_filled_in_the_head():
    fact = "uren: {kind: hours, value: 40, source: bron, checked_on: 2026-01-01, check_every: 12}\n"
    found = site({"nl/werk.md": page("Werk, {{ uren }}")}, facts=fact)
    shown = head(found, found.pages[0])
    assert (shown.title, shown.description) == ("Werk, 40 uur | Wijzer", "Over Werk, 40 uur.")


ROWS = (
    "vraag ik werk,question,werk.md,proposed,1\n"
    "baan,secondary,werk.md,proposed,2\n"
    "job,secondary,werk.md,reviewed,1\n"
    "werk zoeken,primary,werk.md,validated,1\n"
    "Báán,secondary,werk.md,proposed,3\n"
    "fout,secondary,werk.md,rejected,1\n"
)


@pytest.mark.parametrize(
    ("status", "terms"),
    [
        ("proposed", ["werk zoeken", "vraag ik werk", "job", "baan", "Báán"]),
        ("reviewed", ["werk zoeken", "job"]),
        ("validated", ["werk zoeken"]),
    ],
)
def test_the_publisher_decides_how_far_research_must_be_to_be_used(status, terms):
    found = made(rows=ROWS, publisher=PUBLISHER + f"keyword_status: {status}\n")
    assert [row.term for row in usable(found, found.page("nl", "werk.md"))] == terms


def test_keywords_are_the_terms_once_each_without_the_questions():
    assert shaped(rows=ROWS).keywords == ("werk zoeken", "job", "Báán")


def test_keywords_are_at_most_seven():
    rows = "".join(f"term{number},secondary,werk.md,proposed,1\n" for number in range(9))
    found = made(rows=rows)
    assert keywords(found, found.page("nl", "werk.md")) == tuple(f"term{number}" for number in range(7))


def test_the_words_of_the_editor_win():
    assert shaped(rows=ROWS, front="keywords: [mijn woord]\n").keywords == ("mijn woord",)


def test_a_page_has_one_primary_term_or_none():
    found = made(rows=ROWS)
    assert primary(found, found.page("nl", "werk.md")).term == "werk zoeken"
    assert primary(found, found.page("ro", "werk.md")) is None


def test_only_terms_a_reader_finds_are_visible():
    found = made(rows=ROWS, title="Werk zoeken")
    assert visible_keywords(found.page("nl", "werk.md"), ("werk zoeken", "job")) == ["werk zoeken"]


@pytest.mark.parametrize("role", ["also", "typed"])
def test_other_names_and_what_people_type_in_another_script_stay_out_of_the_head(role):
    found = made(rows=f"werk zoeken,{role},werk.md,validated,1\n")
    assert usable(found, found.page("nl", "werk.md")) == []


def names(rows, code, script, title="Werk"):
    files = {"nl/werk.md": page("Werk", "# Aan het werk\n"), f"{code}/werk.md": page(title)}
    files[f"_data/keywords/{code}.csv"] = HEADER + rows
    more = f"{code}: {{name: {code}, script: {script}, site: true}}\n" if code not in ("nl", "ro") else ""
    found = site(files | {f"_data/words/{code}.yml": "home: x\n"}, languages=DATA["languages"] + more)
    return other_names(found, found.page(code, "werk.md"))


@pytest.mark.parametrize(
    ("code", "script", "name", "tag"),
    [
        ("ro", "Latn", "Werk", "nl"),
        ("ro", "Latn", "Găsește de lucru", "ro"),
        ("ar", "Arab", "Aan het werk", "nl"),
        ("ar", "Arab", "al-bahth 3an 3amal", "ar-Latn"),
        ("ar", "Arab", "البحث عن عمل", "ar"),
        ("fa-AF", "Arab", "kar peyda kardan", "fa-Latn"),
        ("fa-AF", "Arab", "کار پیدا کردن", "fa-AF"),
        ("ro", "Latn", "работа", "ro-Cyrl"),
    ],
)
def test_another_name_of_a_page_has_the_tag_of_the_language_and_script_it_is_in(code, script, name, tag):
    assert names(f"{name},also,werk.md,proposed,1\n", code, script) == ((tag, name),)


def test_other_names_are_those_of_the_page_which_nobody_rejected():
    rows = "Werk,also,werk.md,rejected,1\nwerk,also,,proposed,1\nmunca,primary,werk.md,proposed,1\n"
    assert names(rows, "ro", "Latn") == ()


def test_a_page_names_itself_and_its_translations_by_absolute_addresses():
    shown = shaped()
    assert (shown.canonical, shown.robots, shown.locale) == ("https://w.example/werk/", "", "nl_BE")
    assert shown.alternates == (
        ("nl", "https://w.example/werk/"),
        ("ro", "https://w.example/ro/werk/"),
        ("x-default", "https://w.example/werk/"),
    )


def test_english_is_the_default_where_there_is_an_english_page():
    english = DATA["languages"] + "en: {name: English, script: Latn, site: true}\n"
    words = "hours: {one: '{number} hour', other: '{number} hours'}\n"
    files = {"nl/a.md": page("A"), "en/a.md": page("B"), "_data/words/en.yml": words}
    found = site(files, languages=english)
    assert alternates_of(found, "a.md")[-1] == ("x-default", "https://w.example/en/a/")


@pytest.mark.parametrize(
    ("decided", "robots", "codes"),
    [
        ("unreviewed: index\n", "", ["nl", "ro", "x-default"]),
        ("unreviewed: noindex\n", "noindex", ["nl", "x-default"]),
        ("unreviewed: hide\n", None, ["nl", "x-default"]),
    ],
)
def test_the_publisher_decides_what_search_engines_get_of_an_unreviewed_translation(decided, robots, codes):
    found = made(publisher=PUBLISHER + decided)
    romanian = found.page("ro", "werk.md")
    assert (head(found, romanian).robots if romanian else None) == robots
    assert [code for code, _ in head(found, found.page("nl", "werk.md")).alternates] == codes


def test_a_reviewed_translation_is_always_indexed():
    review = "review: {by: Ana, date: 2026-01-01}\n"
    found = made(publisher=PUBLISHER + "unreviewed: noindex\n", **{"ro/werk.md": page("Munca", front=review)})
    assert head(found, found.page("ro", "werk.md")).robots == ""


@pytest.mark.parametrize("kind", ["search", "status"])
def test_pages_about_the_site_itself_are_not_indexed(kind):
    shown = shaped(front=f"kind: {kind}\n")
    assert (shown.robots, shown.alternates) == ("noindex", ())
