import pytest

from making import DATA, THREE, page, read, service, site, write
from wijzer.page import Service, Video
from wijzer.read import read_site


def test_everything_under_docs_becomes_a_site():
    made = site(
        {
            "nl/index.md": page("Welkom"),
            "nl/werk.md": page("Werk", front="kind: pillar\npillar: work\n"),
            "ro/werk.md": page("Munca"),
            "_data/keywords/nl.csv": "term,role,target,variants\nwerk,primary,werk.md,job| baan |\n",
            "_data/follows/ro.csv": "page,blocks\nwerk.md,aaaaaaaa bbbbbbbb\n",
            "_data/terms/ro.csv": "dutch,term,stems\nwerk,munca,munc| lucr |\n",
        },
        menu="newcomer:\n  - werk.md\n",
    )
    assert [str(one.place) for one in made.pages] == [
        "docs/nl/index.md:2", "docs/nl/werk.md:2", "docs/ro/werk.md:2",
    ]  # fmt: skip
    assert [one.code for one in made.built] == ["nl", "ro"]
    assert made.page("nl", "werk.md").pillar == "work"
    assert made.menu == {"newcomer": ("werk.md",)}
    assert made.topics == {"werk": "Werk", "wonen": "Wonen"}
    assert made.follows == {"ro": {"werk.md": ("aaaaaaaa", "bbbbbbbb")}}
    assert [(one.dutch, one.term, one.stems, str(one.place)) for one in made.terms["ro"]] == [
        ("werk", "munca", ("munc", "lucr"), "docs/_data/terms/ro.csv:2")
    ]
    assert made.words["ro"]["hours.few"] == "{number} ore"
    assert [(row.language, row.term, row.variants, row.status) for row in made.keywords] == [
        ("nl", "werk", ("job", "baan"), "proposed")
    ]


def test_only_the_folders_of_built_languages_are_read():
    made = site({"nl/index.md": page("Welkom"), "ar/index.md": page("أهلا")})
    assert [one.language for one in made.pages] == ["nl"]
    made = site({"nl/index.md": page("Welkom"), "ar/index.md": page("أهلا")}, languages=THREE)
    assert [one.language for one in made.pages] == ["nl", "ar"]


def test_a_service_and_a_film_have_a_record_and_a_page_has_none():
    film = page("Film", front="kind: video\nvideo: film.mp4\ncaptions: {nl: film.vtt}\n")
    made = site({"nl/a.md": page("A"), "nl/b.md": service("B"), "nl/c.md": film})
    kinds = [type(one.record) for one in made.pages]
    assert kinds == [type(None), Service, Video]
    assert made.pages[2].record.captions == {"nl": "film.vtt"}


def test_without_languages_or_publisher_there_is_no_site(tmp_path):
    docs = write(tmp_path, {"nl/index.md": page("Welkom")})
    (docs / "_data/publisher.yml").unlink()
    made, problems = read_site(docs)
    assert made is None
    assert [str(one) for one in problems] == [
        f"{docs}/_data/publisher.yml:1: cannot be read: the file is missing [READ01]"
    ]


def test_faults_in_several_files_are_told_at_once():
    _, problems = read(
        {"nl/a.md": "# A\n", "nl/b.md": page("B", front="kleur: rood\n"), "nl/c.md": page("C")}
    )
    assert [one.split(": ")[0] for one in problems] == ["docs/nl/a.md:1", "docs/nl/b.md:5"]


@pytest.mark.parametrize(
    ("files", "data", "message"),
    [
        (
            {"nl/a.md": "# A\n"}, {},
            "docs/nl/a.md:1: cannot be read: "
            "a page begins with a line `---`, its front matter, and `---` [READ01]",
        ),
        (
            {"nl/a.md": "---\ntitle: A\n---\n# A\n"}, {},
            "docs/nl/a.md:2: 'description' is missing; add a line `description: …` [READ03]",
        ),
        (
            {"nl/a.md": page("A", front="menu: 5\n")}, {},
            "docs/nl/a.md:5: 'menu' should be text (put it between quotes), not '5' [READ04]",
        ),
        (
            {"nl/a.md": page("A", front="pillar: werk\n")}, {},
            "docs/nl/a.md:5: 'pillar' should be one of language, orientation, work, participation, "
            "not 'werk' [READ05]",
        ),
        (
            {"nl/a.md": service("A", front="website_status: ok\n")}, {},
            "docs/nl/a.md:12: 'website_status' should be one of unchecked, not 'ok' [READ05]",
        ),
        (
            {"_data/keywords/nl.csv": "term,role,target\nwerk,main,a.md\n"}, {},
            "docs/_data/keywords/nl.csv:2: "
            "'role' should be one of primary, secondary, question, also, typed, not 'main' [READ05]",
        ),
        (
            {}, {"publisher": DATA["publisher"] + "unreviewed: maybe\n"},
            "docs/_data/publisher.yml:4: "
            "'unreviewed' should be one of index, noindex, hide, not 'maybe' [READ05]",
        ),
        (
            {}, {"publisher": DATA["publisher"].replace("{}", "12")},
            "docs/_data/publisher.yml:3: "
            "'unreviewed_by_language' should be a record such as {key: value}, not '12' [READ04]",
        ),
        (
            {}, {"menu": "about: [a.md]\nbeside: [a.md]\n"},
            "docs/_data/menu.yml:2: unknown key 'beside'; nearest valid key: 'referrer' "
            "(valid: newcomer, referrer, about) [READ02]",
        ),
        (
            {}, {"menu": "about: a.md\n"},
            "docs/_data/menu.yml:1: 'about' should be a list such as [one, two], not 'a.md' [READ04]",
        ),
        (
            {}, {"menu": "about: ''\n"},
            "docs/_data/menu.yml:1: 'about' should be a list such as [one, two], not '' [READ04]",
        ),
        (
            {}, {"topics": "werk: Werk\nwonen: []\n"},
            "docs/_data/topics.yml:2: 'wonen' should be text (put it between quotes), not '[]' [READ04]",
        ),
        (
            {"nl/a.md": page("A"), "ro/a.md": page("B", front="kind: service\nphone: '112'\n")}, {},
            "docs/ro/a.md:6: 'phone' belongs in docs/nl/a.md: "
            "facts are written once, translations carry words [PAGE09]",
        ),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_says_where_and_why(files, data, message):
    _, problems = read(files, **data)
    assert problems == [message]


def test_an_unknown_key_is_told_with_all_that_a_page_may_have():
    _, problems = read({"nl/a.md": page("A", front="kleur: rood\n")})
    assert len(problems) == 1
    assert problems[0].startswith("docs/nl/a.md:5: unknown key 'kleur'; nearest valid key: '")
    assert problems[0].endswith(
        "(valid: title, description, menu, kind, sources, facts, pillar, sheet, finder, embed, area, "
        "keywords, audience, draft, review) [READ02]"
    )


def test_a_misspelt_key_of_a_service_is_told_with_the_keys_of_its_page_too():
    _, problems = read({"nl/a.md": service("A", front="menuu: A\n")})
    assert len(problems) == 1
    assert "unknown key 'menuu'; nearest valid key: 'menu'" in problems[0]


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        (
            "follows/ro.csv", "path,blocks\na.md,aaaaaaaa\n",
            "docs/_data/follows/ro.csv:1: cannot be read: column 'page' is missing; "
            "the first line should be: page,blocks [READ01]",
        ),
        (
            "keywords/nl.csv", "woord,role,target\nwerk,primary,a.md\n",
            "docs/_data/keywords/nl.csv:1: cannot be read: column 'term' is missing; "
            "the first line should be: term,role,target [READ01]",
        ),
        (
            "terms/ro.csv", "dutch,term\nwerk,munca\n",
            "docs/_data/terms/ro.csv:1: cannot be read: column 'stems' is missing; "
            "the first line should be: dutch,term,stems [READ01]",
        ),
    ],
)  # fmt: skip
def test_a_table_without_a_column_it_needs_says_so_once(file, text, message):
    _, problems = read({f"_data/{file}": text})
    assert problems == [message]


def test_only_built_languages_need_their_terms():
    made = site({"nl/index.md": page("Welkom"), "_data/terms/ar.csv": "dutch,term,stems\nwerk,عمل,عمل\n"})
    assert made.terms == {}


@pytest.mark.parametrize("role", ["primary", "secondary", "question", "also", "typed"])
def test_a_term_has_one_of_five_roles(role):
    made = site({"_data/keywords/nl.csv": f"term,role,target\nwerk,{role},\n"})
    assert [(row.role, row.target) for row in made.keywords] == [(role, "")]


def test_a_menu_without_pages_is_empty():
    assert site({"nl/index.md": page("Welkom")}, menu="newcomer:\n").menu == {"newcomer": ()}
