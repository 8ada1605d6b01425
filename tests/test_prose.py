import pytest

from making import page, site
from wijzer.prose import prose

FACTS = """\
since: {kind: date, value: 2026-06-20, source: bron, checked_on: 2026-01-01, check_every: 12}
firm: {kind: level, value: "A&B", source: bron, checked_on: 2026-01-01, check_every: 12}
"""


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("Sinds {{ since }}.", "<p>Sinds 20 juni 2026.</p>"),
        ("{{ since }} begon het.", "<p>20 juni 2026 begon het.</p>"),
        ("Bij {{ firm }}.", "<p>Bij A&amp;B.</p>"),
        ("[{{ since }}](werk.md)", '<p><a href="werk/">20 juni 2026</a></p>'),
    ],
)
def test_facts_become_text_and_never_marks(written, made):
    one = site({"nl/index.md": page("Welkom", f"{written}\n"), "nl/werk.md": page("Werk")}, facts=FACTS)
    assert prose(one, one.page("nl", "index.md")) == f"{made}\n"


def test_a_day_that_begins_a_paragraph_is_no_list():
    one = site(
        {"nl/index.md": page("Welkom"), "ro/index.md": page("Bun venit", "{{ since }} a început.\n")},
        facts=FACTS,
    )
    assert prose(one, one.page("ro", "index.md")) == "<p>20 iunie 2026 a început.</p>\n"


def test_dutch_words_between_brackets_are_marked_and_the_note_behind_a_link_is_not():
    one = site(
        {
            "nl/werk.md": page("Werk", "# Werk în neerlandeză\n"),
            "nl/geld.md": page("Geld"),
            "ro/werk.md": page("Munca", "# Munca (Werk)\n\n[Bani](geld.md)\n"),
        }
    )
    assert prose(one, one.page("ro", "werk.md")) == (
        '<h1>Munca (<span lang="nl">Werk</span>)</h1>\n'
        '<p><a href="../../geld/" hreflang="nl">Bani<span class="dutch"> (în neerlandeză)</span></a></p>\n'
    )
