import pytest

from making import page, read, site
from wijzer.drift import Drift, accept, behind, drift, followed
from wijzer.pairs import fingerprints

DUTCH = "# Werk\n\nDoe mee.\n\nVraag hulp.\n\nBel ons.\n"
ROMANIAN = "# Munca\n\nParticipă.\n\nCere ajutor.\n\nSună-ne.\n"


def marks(dutch, path="nl/werk.md"):
    """Give the fingerprints of a Dutch page with the text `dutch`."""
    return fingerprints(site({path: page("Werk", dutch)}).pages[0])


def after(now, then=DUTCH, romanian=ROMANIAN, path="werk.md", recorded="werk.md"):
    """Give the site where the Romanian page follows the text `then`, and Dutch is `now`."""
    files = {f"nl/{path}": page("Werk", now), f"ro/{path}": page("Munca", romanian)}
    files["_data/follows/ro.csv"] = f"page,blocks\n{recorded},{' '.join(marks(then))}\n"
    return site(files)


def found(made):
    """Give the lines of a drift: (here, there) of what changed, there of what came, here of what went."""
    one = drift(made, made.pages[1])
    changed = [(here.line, there.line) for here, there in one.changed]
    return changed, [block.line for block in one.added], [block.line for block in one.removed]


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("Werk\n\n", "Aan het werk\n\n", (6, 6)),
        ("Doe mee.", "Doe nu mee.", (8, 8)),
        ("Vraag hulp.", "Vraag raad.", (10, 10)),
        ("Bel ons.", "Mail ons.", (12, 12)),
    ],
)
def test_a_changed_dutch_block_marks_exactly_that_block(old, new, lines):
    made = after(DUTCH.replace(old, new))
    assert found(made) == ([lines], [], [])
    assert behind(made, made.pages[1]) == 1


def test_a_changed_title_marks_the_title():
    files = {"nl/werk.md": page("Job", DUTCH), "ro/werk.md": page("Munca", ROMANIAN)}
    files["_data/follows/ro.csv"] = f"page,blocks\nwerk.md,{' '.join(marks(DUTCH))}\n"
    changed = drift(site(files), site(files).pages[1]).changed
    assert [(here.kind, here.text, there.text) for here, there in changed] == [
        ("title", "Munca", "Job"),
        ("description", "Over Munca.", "Over Job."),
    ]


def test_two_changed_blocks_mark_those_two():
    assert found(after("# Werk\n\nDoe nu mee.\n\nVraag hulp.\n\nMail ons.\n")) == ([(8, 8), (12, 12)], [], [])


@pytest.mark.parametrize(
    ("now", "added"),
    [
        ("# Werk\n\nNieuw.\n\nDoe mee.\n\nVraag hulp.\n\nBel ons.\n", [8]),
        ("# Werk\n\nDoe mee.\n\nVraag hulp.\n\nNieuw.\n\nBel ons.\n", [12]),
        ("# Werk\n\nDoe mee.\n\nVraag hulp.\n\nBel ons.\n\nNieuw.\n\nOok nieuw.\n", [14, 16]),
    ],
)
def test_an_inserted_dutch_block_marks_no_other(now, added):
    assert found(after(now)) == ([], added, [])


@pytest.mark.parametrize(
    ("now", "removed"),
    [
        ("# Werk\n\nVraag hulp.\n\nBel ons.\n", [8]),
        ("# Werk\n\nDoe mee.\n\nVraag hulp.\n", [12]),
    ],
)
def test_a_dutch_block_that_is_gone_marks_its_translation(now, removed):
    assert found(after(now)) == ([], [], removed)


def test_a_dutch_block_in_another_place_is_gone_there_and_new_here():
    made = after("# Werk\n\nVraag hulp.\n\nBel ons.\n\nDoe mee.\n")
    assert found(made) == ([], [12], [8])


def test_other_spaces_mark_nothing():
    assert found(after("# Werk\n\nDoe  mee.\n\n\nVraag\nhulp.\n\nBel ons.\n")) == ([], [], [])


def test_a_moved_or_renamed_page_marks_nothing():
    made = after(DUTCH, path="pijlers/werk.md", recorded="werk.md")
    assert followed(made, made.pages[1]) == marks(DUTCH)
    assert found(made) == ([], [], [])


def test_a_page_that_was_moved_and_changed_marks_what_changed():
    made = after(DUTCH.replace("Bel ons.", "Mail ons."), path="pijlers/werk.md", recorded="werk.md")
    assert found(made) == ([(12, 12)], [], [])


def test_a_moved_page_follows_the_record_that_shares_most_with_it():
    other = marks("# Werk\n\nDoe mee.\n\nIets anders.\n\nNog iets.\n")
    files = {"nl/nieuw.md": page("Werk", DUTCH), "ro/nieuw.md": page("Munca", ROMANIAN)}
    rows = f"anders.md,{' '.join(other)}\nwerk.md,{' '.join(marks(DUTCH))}\n"
    made = site(files | {"_data/follows/ro.csv": "page,blocks\n" + rows})
    assert followed(made, made.pages[1]) == marks(DUTCH)


def test_a_new_page_does_not_follow_the_record_of_a_page_that_says_something_else():
    made = after("# Taal\n\nEen.\n\nTwee.\n\nDrie.\n\nVier.\n", path="taal.md", recorded="weg.md")
    assert followed(made, made.pages[1]) is None
    assert found(made) == ([], [], [])


def test_the_record_of_a_page_that_is_still_there_is_its_own():
    files = {f"{code}/{name}.md": page("Werk", DUTCH) for code in ("nl", "ro") for name in ("a", "b")}
    made = site(files | {"_data/follows/ro.csv": f"page,blocks\na.md,{' '.join(marks(DUTCH))}\n"})
    assert followed(made, made.page("ro", "b.md")) is None


def test_a_dutch_page_follows_nothing_and_a_translation_without_a_record_the_current_text():
    made = site({"nl/werk.md": page("Werk", DUTCH), "ro/werk.md": page("Munca", ROMANIAN)})
    assert [drift(made, one) for one in made.pages] == [Drift(), Drift()]
    assert [behind(made, one) for one in made.pages] == [0, 0]


def test_a_translation_without_a_dutch_page_follows_nothing():
    made, _ = read({"ro/werk.md": page("Munca", ROMANIAN)})
    assert drift(made, made.pages[0]) == Drift()


@pytest.mark.parametrize(
    ("then", "now", "romanian", "touches"),
    [
        ("Doe mee.", "Doe nu mee.", "Participă.", False),
        ("Doe mee.", "Doe 2 keer mee.", "Participă.", True),
        ("Doe 2 keer mee.", "Doe mee.", "Participă de 2 ori.", True),
        ("Doe mee.", "Doe {{ uren }} mee.", "Participă.", True),
        ("Doe mee.", "Doe mee.\n\nBetaal 50 euro.", "Participă.", True),
        ("Doe mee.\n\nBetaal 50 euro.", "Doe mee.", "Participă.\n\nPlătește 50 de euro.", True),
        ("Bel 112. Doe mee.", "Bel 112. Doe mee.", "Sună la 112.", False),
    ],
)
def test_a_drift_touches_a_fact_when_a_marked_block_names_a_fact_or_a_number(then, now, romanian, touches):
    made = after(f"# Werk\n\n{now}\n", f"# Werk\n\n{then}\n", f"# Munca\n\n{romanian}\n")
    assert drift(made, made.pages[1]).touches_fact is touches


BOTH = DUTCH.replace("Doe mee.", "Doe mée.").replace("Bel ons.", "Mail ons.")


def test_accept_waves_one_typo_through_and_leaves_another_change_standing():
    made = after(BOTH)
    record = accept(made, made.pages[1], frozenset({8}))
    assert record == (*marks(BOTH)[:5], *marks(DUTCH)[5:])
    assert found(after(BOTH, BOTH.replace("Mail ons.", "Bel ons."))) == ([(12, 12)], [], [])


def test_accept_waves_one_of_two_changes_that_touch_each_other():
    both = DUTCH.replace("Doe mee.", "Doe mée.").replace("Vraag hulp.", "Vraag raad.")
    made = after(both)
    assert accept(made, made.pages[1], frozenset({8})) == (*marks(both)[:5], *marks(DUTCH)[5:])


def test_accept_of_a_line_that_did_not_change_leaves_the_record_as_it_is():
    made = after(BOTH)
    assert accept(made, made.pages[1], frozenset({6, 10})) == marks(DUTCH)


@pytest.mark.parametrize(
    "now",
    [DUTCH + "\nNieuw.\n", DUTCH.replace("Bel ons.\n", "")],
)
def test_accept_waves_no_new_or_lost_block_through(now):
    made = after(now)
    assert accept(made, made.pages[1], frozenset(range(6, 20))) == marks(DUTCH)


def test_accept_gives_a_translation_without_a_record_the_current_text():
    made = site({"nl/werk.md": page("Werk", DUTCH), "ro/werk.md": page("Munca", ROMANIAN)})
    assert accept(made, made.pages[1], frozenset()) == marks(DUTCH)


def test_accept_leaves_a_typo_beside_a_new_block_standing_for_which_is_which_is_a_guess():
    made = after(DUTCH.replace("Vraag hulp.", "Vraag húlp.\n\nNieuw."))
    assert found(made) == ([(10, 10)], [12], [])
    assert accept(made, made.pages[1], frozenset({10, 12})) == marks(DUTCH)


def test_a_link_that_leads_elsewhere_marks_nothing():
    before = page("Werk", "# Werk\n\nLees [de gids](gids.md) eerst.\n")
    after = page("Werk", "# Werk\n\nLees [de gids](hulp/gids.md) eerst.\n")
    made = site({"nl/werk.md": before, "nl/gids.md": page("Gids")})
    moved = site({"nl/werk.md": after, "nl/hulp/gids.md": page("Gids")})
    assert fingerprints(made.page("nl", "werk.md")) == fingerprints(moved.page("nl", "werk.md"))
