import pytest

from making import page, service, site, told
from wijzer.check.links import check, ids, wishes

FILES = {
    "nl/werk.md": page("Werk", "# Werk\n\n## Wie { #wie }\n\n## Hoe { #hoe }\n"),
    "nl/vdab.md": service("VDAB"),
    "nl/klad.md": page("Klad", front="draft: true\n"),
    "nl/films/index.md": page("Films", front="kind: collection\n"),
    "nl/films/later.md": page("Later", front="kind: video\ncaptions: {}\n"),
}


def faults(text, docs, front=""):
    return told(check(site(FILES | {"nl/index.md": page("Welkom", f"# Welkom\n\n{text}\n", front)}), docs))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[Werk](werk.md)", None),
        ("[Wie](werk.md#wie)", None),
        ("![VDAB](vdab.md)", None),
        ("[Bel](tel:112), [mail](mailto:a@b.be), [web](https://example.org/)", None),
        ("[Affiche](assets/affiche.pdf)", None),
        (
            "[Wek](wek.md)",
            "docs/nl/index.md:8: link to 'wek.md', but there is no page docs/nl/wek.md; "
            "nearest: 'werk.md' [LINK01]",
        ),
        (
            "Zie\n[wie](werk.md#wei)",
            "docs/nl/index.md:9: link to 'werk.md#wei', but docs/nl/werk.md has no heading with id 'wei'; "
            "ids there: hoe, wie [LINK02]",
        ),
        (
            "[Wie](#wie)",
            "docs/nl/index.md:8: link to '#wie', but docs/nl/index.md has no heading with id 'wie'; "
            "ids there: none [LINK02]",
        ),
        (
            "[Klad](klad.md)",
            "docs/nl/index.md:8: link to 'klad.md', but page docs/nl/klad.md is a draft and is not "
            "published [LINK03]",
        ),
        ("[](werk.md)", "docs/nl/index.md:8: link 'werk.md' has no text; say where it leads [LINK04]"),
        (
            "[Werk](/werk/)",
            "docs/nl/index.md:8: link to '/werk/' is neither a page (.md), an id (#…), a file under "
            "assets/ nor a full address [LINK05]",
        ),
        (
            "[Los](los.pdf)",
            "docs/nl/index.md:8: link to 'los.pdf' is neither a page (.md), an id (#…), a file under "
            "assets/ nor a full address [LINK05]",
        ),
        (
            "![Werk](werk.md)",
            "docs/nl/index.md:8: '![](werk.md)' would show a page here; only a service, an agency or a "
            "video can be shown [LINK06]",
        ),
        (
            "Bel ![VDAB](vdab.md)",
            "docs/nl/index.md:8: '![](vdab.md)' shows a page here, and stands alone in a paragraph [LINK07]",
        ),
        ("Een foto: ![Affiche](assets/affiche.pdf)", None),
    ],
)
def test_a_link_leads_somewhere_and_has_a_text(text, message, tmp_path):
    (tmp_path / "assets").mkdir()
    for name in ("assets/affiche.pdf", "los.pdf"):
        (tmp_path / name).write_bytes(b"")
    assert faults(text, tmp_path) == ([message] if message else [])


def test_two_pages_are_shown_in_two_paragraphs(tmp_path):
    assert faults("![VDAB](vdab.md)\n\n![VDAB](vdab.md)", tmp_path) == []
    assert len(faults("![VDAB](vdab.md)\n![VDAB](vdab.md)", tmp_path)) == 2


def test_a_draft_may_link_to_a_draft(tmp_path):
    assert faults("[Klad](klad.md)", tmp_path, "draft: true\n") == []


def test_a_link_to_a_collection_without_films_leads_nowhere(tmp_path):
    assert faults("[Films](films/index.md)", tmp_path) == [
        "docs/nl/index.md:8: link to 'films/index.md', but page docs/nl/films/index.md is a draft and is "
        "not published [LINK03]"
    ]


def test_an_id_is_looked_for_on_the_page_a_reader_will_get(tmp_path):
    files = FILES | {
        "nl/index.md": page("Welkom", "# Welkom\n"),
        "ro/werk.md": page("Munca", "# Munca\n\n## Cine { #cine }\n"),
        "ro/index.md": page("Bun venit", "# Bun venit\n\n[Cine](werk.md#wie)\n"),
    }
    assert told(check(site(files), tmp_path)) == [
        "docs/ro/index.md:8: link to 'werk.md#wie', but docs/ro/werk.md has no heading with id 'wie'; "
        "ids there: cine [LINK02]"
    ]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("[Werk](werk.md)", []),
        (
            "[Klik hier](werk.md)",
            ["docs/nl/index.md:8: link text 'Klik hier' does not say where it leads [LINK10]"],
        ),
        ("[aici](werk.md)", ["docs/nl/index.md:8: link text 'aici' does not say where it leads [LINK10]"]),
    ],
)  # fmt: skip
def test_a_link_text_should_say_where_it_leads(text, messages):
    made = site({"nl/index.md": page("Welkom", f"# Welkom\n\n{text}\n"), "nl/werk.md": page("Werk")})
    assert told(wishes(made)) == messages


def test_the_ids_of_a_page_are_those_of_its_headings():
    assert ids(site(FILES).page("nl", "werk.md")) == {"wie", "hoe"}
