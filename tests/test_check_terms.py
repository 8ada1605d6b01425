import pytest

from making import page, site, told
from wijzer.check.terms import check

TERMS = "dutch,term,stems\nagentschap,agenție,agenți|agenția\ninburgeringstraject,program,program\n"


def faults(dutch, romanian, follows="", terms=TERMS):
    files = {"nl/a.md": page("A", f"# A\n\n{dutch}\n"), "ro/a.md": page("B", f"# B\n\n{romanian}\n")}
    files |= {"_data/terms/ro.csv": terms}
    if follows:
        files["_data/follows/ro.csv"] = f"page,blocks\na.md,{follows}\n"
    return told(check(site(files)))


AGENCY = (
    "docs/ro/a.md:8: 'agentschap' is translated otherwise than in docs/_data/terms/ro.csv ('agenție'): "
    "none of agenți | agenția stands here [TERM01]"
)
TRACK = (
    "docs/ro/a.md:8: 'inburgeringstraject' is translated otherwise than in docs/_data/terms/ro.csv "
    "('program'): none of program stands here [TERM01]"
)


@pytest.mark.parametrize(
    ("dutch", "romanian", "messages"),
    [
        ("Bel het agentschap.", "Sună agenția.", []),
        ("Bel het agentschap.", "Sună la AGENȚIE.", []),
        ("Bel de agentschappen.", "Sună agențiile.", []),
        ("Bel het agentschap.", "Sună agentia.", []),
        ("Bel het agentschap.", "Sună „agentschap”.", []),
        ("Bel ons.", "Sună biroul.", []),
        ("Bel het hoofdagentschap.", "Sună biroul.", []),
        ("Bel het agentschap.", "Sună biroul.", [AGENCY]),
        ("Bel de Agentschappen.", "Sună birourile.", [AGENCY]),
        ("Het agentschap kent je inburgeringstraject.", "Biroul știe.", [AGENCY, TRACK]),
        ("[Bel ons](agentschap.md).", "[Sună](agentschap.md).", []),
        ("Bel [het agentschap](a.md).", "Sună [biroul](a.md).", [AGENCY]),
        ("Bel [het agentschap](agentschap.md).", "Sună [biroul](agentschap.md).", [AGENCY]),
    ],
)
def test_a_dutch_word_of_the_field_is_said_as_the_table_says(dutch, romanian, messages):
    assert faults(dutch, romanian) == messages


def test_a_translation_that_is_behind_is_not_held_against_the_table():
    assert faults("Bel het agentschap.", "Sună biroul.", follows="aaaaaaaa") == []


def test_a_language_without_a_table_has_no_words_to_keep_to():
    files = {"nl/a.md": page("A", "# A\n\nHet agentschap.\n"), "ro/a.md": page("B", "# B\n\nBiroul.\n")}
    assert told(check(site(files))) == []


def test_a_translation_without_a_dutch_page_is_not_held_against_the_table():
    assert told(check(site({"ro/a.md": page("B"), "_data/terms/ro.csv": TERMS}))) == []
