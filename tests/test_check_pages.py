from pathlib import Path

import pytest

from making import page, read, site, told
from wijzer.check.pages import check, wishes

FILM = "kind: video\nvideo: {video}\nspoken: {spoken}\ncaptions: {captions}\n"


def faults(files, docs, **data):
    return told(check(site(files, **data), docs))


def test_a_page_as_it_should_be_has_no_faults(tmp_path):
    text = "# Werk\n\nEen zin.\n\n## Wie { #wie }\n\n### Hoe { #hoe }\n\n## Waar { #waar }\n"
    assert faults({"nl/werk.md": page("Werk", text), "ro/werk.md": page("Munca")}, tmp_path) == []


@pytest.mark.parametrize(
    ("files", "messages"),
    [
        (
            {"nl/a.md": page("Werk"), "nl/b.md": page("werk").replace("Over werk", "Anders")},
            [
                "docs/nl/b.md:2: title 'werk' is also the title of docs/nl/a.md; "
                "give each page its own [PAGE01]"
            ],
        ),
        (
            {"nl/a.md": page("Werk"), "nl/b.md": page("Baan").replace("Over Baan", "Over Werk")},
            ["docs/nl/b.md:3: description is also that of docs/nl/a.md; give each page its own [PAGE02]"],
        ),
        ({"nl/a.md": page("Werk"), "ro/a.md": page("Werk")}, []),
        (
            {"nl/a.md": page("A", "Een zin.\n")},
            [
                "docs/nl/a.md:2: 0 headings 1; a page has exactly one, "
                "`# …`, as its first line of text [PAGE03]"
            ],
        ),
        (
            {"nl/a.md": page("A", "# A\n\n# B\n")},
            [
                "docs/nl/a.md:8: 2 headings 1; a page has exactly one, "
                "`# …`, as its first line of text [PAGE03]"
            ],
        ),
        (
            {"nl/a.md": page("A", "Een zin.\n\n# A\n")},
            [
                "docs/nl/a.md:8: 1 headings 1; a page has exactly one, "
                "`# …`, as its first line of text [PAGE03]"
            ],
        ),
        (
            {"nl/a.md": page("A", "# A\n\n## Wie\n")},
            [
                "docs/nl/a.md:8: heading 'Wie' has no id; "
                "write `{ #short-name }` behind it, the same in every language [PAGE04]"
            ],
        ),
        (
            {"nl/a.md": page("A", "# A\n\n## Wie { #wie }\n\n## Hoe { #wie }\n")},
            ["docs/nl/a.md:10: id 'wie' is already used on line 8; an id is used once on a page [PAGE05]"],
        ),
        (
            {"nl/a.md": page("A").replace("sources: [bron]\n", "")},
            [
                "docs/nl/a.md:2: names no source; "
                "add `sources: […]` with keys of docs/_data/sources.yml [PAGE06]"
            ],
        ),
        ({"nl/over/a.md": page("A").replace("sources: [bron]\n", "")}, []),
        ({"nl/a.md": page("A", front="kind: search\n").replace("sources: [bron]\n", "")}, []),
        (
            {"nl/a.md": page("A").replace("[bron]", "[brom, 'https://elders.example/']")},
            [
                "docs/nl/a.md:4: unknown source 'brom'; nearest: 'bron'; "
                "add it to docs/_data/sources.yml or correct it [PAGE07]"
            ],
        ),
        (
            {"ro/a.md": page("A", front="kind: guide\n")},
            ["docs/ro/a.md:2: a guide needs its Dutch page docs/nl/a.md, which does not exist [PAGE08]"],
        ),
        (
            {"nl/a.md": page("A", front=FILM.format(video="a.mp4", spoken="none", captions="{nl: a.vtt}"))},
            [
                "docs/nl/a.md:6: 'video' is the file a.mp4, which does not exist under docs/ [PAGE10]",
                "docs/nl/a.md:8: 'captions' is the file a.vtt, which does not exist under docs/ [PAGE10]",
            ],
        ),
        (
            {"nl/a.md": page("A", "# A\n\n### Wie { #wie }\n")},
            ["docs/nl/a.md:8: heading goes from level 1 to 3; use level 2 [PAGE12]"],
        ),
        (
            {
                "nl/a.md": page(
                    "A", "# A\n\nEen\n<b>woord</b>, `<b>`, 3 < 4, <https://a.be>.\n\n<!-- later -->\n"
                )
            },
            [
                "docs/nl/a.md:9: '<b>' is HTML, which readers would see as it is written; "
                "write Markdown, or `code` to show it [PAGE16]",
                "docs/nl/a.md:11: '<!--' is HTML, which readers would see as it is written; "
                "write Markdown, or `code` to show it [PAGE16]",
            ],
        ),
        (
            {"nl/a.md": page("A", '# A\n\n- Een\n\n  !!! note "Let op"\n')},
            [
                "docs/nl/a.md:10: '!!! note \"Let op\"' would be shown as it is written; a note begins at "
                'the start of its line, `!!! note "Title"`, and its text is indented by 4 spaces [PAGE17]'
            ],
        ),
        ({"nl/a.md": page("A", '# A\n\n!!! note "Let op!!"\n    Een zin!!\n\n```\n!!! <b>\n```\n')}, []),
    ],
)
def test_a_fault_is_told_with_its_line(files, messages, tmp_path):
    assert faults(files, tmp_path) == messages


def test_a_menu_names_pages_that_exist(tmp_path):
    assert faults({"nl/werk.md": page("Werk")}, tmp_path, menu="newcomer:\n  - wek.md\n") == [
        "docs/_data/menu.yml:1: menu names 'wek.md', but there is no page docs/nl/wek.md; "
        "nearest: 'werk.md' [MENU01]"
    ]


def test_a_page_that_could_not_be_read_is_not_called_missing(tmp_path):
    made, problems = read({"nl/a.md": "# Kapot\n", "ro/a.md": page("A")}, menu="newcomer: [a.md]\n")
    assert len(problems) == 1
    assert told(check(made, Path("docs"))) == []


def test_a_film_that_is_there_or_elsewhere_is_no_fault(tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"")
    here = FILM.format(video="a.mp4", spoken="none", captions="{}")
    elsewhere = FILM.format(video="https://youtu.be/abc", spoken="none", captions="{}")
    files = {"nl/a.md": page("A", front=here), "nl/b.md": page("B", front=elsewhere)}
    assert faults(files, tmp_path) == []


def test_a_film_at_a_host_that_has_no_player_here_is_a_fault(tmp_path):
    front = FILM.format(video="https://elders.example/film.mp4", spoken="none", captions="{}")
    messages = faults({"nl/a.md": page("A", front=front)}, tmp_path)
    assert messages == [
        "docs/nl/a.md:6: 'https://elders.example/film.mp4' is no film of YouTube or Vimeo, "
        "nor a file under docs/; there is no player for it [PAGE14]"
    ]


def test_captions_are_in_a_language_of_the_campaign(tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"")
    (tmp_path / "a.vtt").write_bytes(b"")
    front = FILM.format(video="a.mp4", spoken="none", captions="{xx: a.vtt}")
    assert faults({"nl/a.md": page("A", front=front)}, tmp_path) == [
        "docs/nl/a.md:8: 'captions' should be one of nl, ro, not 'xx' [READ05]"
    ]


LONG = "# A\n\n## Tekst { #tekst }\n\n" + "Welkom. " * 20 + "\n"
WISH = (
    "docs/nl/a.md:6: is published without a transcript or captions; "
    "people who do not hear have nothing [VIDEO10]"
)


@pytest.mark.parametrize(
    ("video", "spoken", "captions", "text", "messages"),
    [
        ("a.mp4", "nl", "{nl: a.vtt}", LONG, []),
        ("a.mp4", "nl", "{}", LONG, [WISH]),
        ("a.mp4", "nl", "{nl: a.vtt}", "# A\n", [WISH]),
        ("a.mp4", "none", "{}", "# A\n", []),
        ("", "nl", "{}", "# A\n", []),
        ("https://youtu.be/abc", "nl", "{}", LONG, []),
        ("https://youtu.be/abc", "nl", "{}", "# A\n", [WISH]),
    ],
)
def test_a_film_with_sound_should_have_captions_and_a_transcript(video, spoken, captions, text, messages):
    front = FILM.format(video=video, spoken=spoken, captions=captions)
    assert told(wishes(site({"nl/a.md": page("A", text, front)}))) == messages
