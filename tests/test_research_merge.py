from datetime import date

import pytest

from wijzer.research.exports import Export, Found
from wijzer.research.merge import Tally, merge
from wijzer.research.volumes import Volume

TODAY = date(2026, 11, 21)
HEADER = (
    "term,role,target,variants,intent,audience,phase,pillar,priority,status,source,volume_min,volume_max,"
    "volume_avg,volume_source,volume_date,volume_geo,reviewer,reviewed_on,note\n"
)
ROW = (
    "nt2 gent,question,taal.md,nt2|nt2 les,do,newcomer,intake,language,1,rejected,proposal,,,,,,,"
    "Ana,2026-05-01,te eng\n"
)


def export(*terms, source="Semrush", day=date(2026, 3, 7), market="be"):
    return Export(source, day, market, tuple(Found(*one) for one in terms))


def merged(rows, *terms, script="Latn", **given):
    text, tally = merge(HEADER + rows, export(*terms, **given), script, TODAY)
    assert text.startswith(HEADER)
    return text.removeprefix(HEADER), tally


def test_a_known_term_gets_its_volume_and_keeps_all_that_a_person_decided():
    assert merged(ROW, ("NT2 Gént", Volume(avg=480), "shown 3")) == (
        "nt2 gent,question,taal.md,nt2|nt2 les,do,newcomer,intake,language,1,rejected,proposal,,,480,Semrush,"
        "2026-03-07,be,Ana,2026-05-01,te eng\n",
        Tally(updated=["NT2 Gént"]),
    )


def test_a_new_term_is_a_proposal_without_a_page():
    assert merged(ROW, ("nederlands leren", Volume(low=10, high=100))) == (
        ROW + "nederlands leren,secondary,,,,,,,,proposed,Semrush,10,100,,Semrush,2026-03-07,be,,,\n",
        Tally(proposed=["nederlands leren"]),
    )


def test_a_term_that_is_a_variant_already_is_not_proposed():
    assert merged(ROW, ("NT2", Volume(avg=90))) == (ROW, Tally(variants=["NT2"]))


def test_spaces_around_a_variant_are_not_part_of_it():
    rows = ROW.replace("nt2|nt2 les", "nt2| nt2 les |")
    assert merged(rows, ("nt2 les", Volume(avg=90))) == (rows, Tally(variants=["nt2 les"]))


KNOWN = "nt2,secondary,taal.md,,,,,,,proposed,proposal,{low},{high},{avg},{source},{day},{geo},,,\n"
OLD = KNOWN.format(low=10, high=100, avg="", source="Planner", day="2025-01-01", geo="nl")
NEW = KNOWN.format(low="", high="", avg=480, source="Semrush", day="2026-03-07", geo="be")


def test_an_older_volume_gives_way_whole():
    assert merged(OLD, ("nt2", Volume(avg=480))) == (NEW, Tally(updated=["nt2"]))


@pytest.mark.parametrize("day", ["2026-03-08", "2026-04", "2027"])
def test_a_newer_volume_stays(day):
    newer = OLD.replace("2025-01-01", day)
    assert merged(newer, ("nt2", Volume(avg=480))) == (newer, Tally(unchanged=["nt2"]))


def test_the_same_export_twice_changes_nothing():
    assert merged(NEW, ("nt2", Volume(avg=480))) == (NEW, Tally(unchanged=["nt2"]))


def test_an_unknown_volume_takes_no_known_one_away():
    assert merged(OLD, ("nt2", Volume())) == (OLD, Tally(unchanged=["nt2"]))


def test_an_unknown_volume_stays_empty():
    assert merged("", ("nt2", Volume()))[0] == "nt2,secondary,,,,,,,,proposed,Semrush,,,,,,,,,\n"


def test_a_volume_of_0_is_known():
    assert merged("", ("nt2", Volume(low=0, high=10)))[0].split(",")[11:14] == ["0", "10", ""]


def test_an_export_without_a_day_is_of_today():
    assert ",Semrush,2026-11-21," in merged("", ("nt2", Volume(avg=480)), day=None)[0]


def test_a_note_fills_an_empty_one_and_is_no_volume():
    row = KNOWN.format(low="", high="", avg="", source="", day="", geo="")
    seen = ("nt2", Volume(), "shown 54, clicked 22, position 1")
    text, tally = merged(row, seen, source="Google Search Console", market="")
    note = '"Google Search Console 2026-03-07: shown 54, clicked 22, position 1"'
    assert text == row.removesuffix("\n") + note + "\n"
    assert tally == Tally(updated=["nt2"])


@pytest.mark.parametrize(
    ("script", "term", "role"),
    [
        ("Latn", "cursus", "secondary"),
        ("Latn", "курси", "typed"),
        ("Cyrl", "курси nt2", "secondary"),
        ("Cyrl", "kursy niderlandskoi", "typed"),
        ("Arab", "تعلم الهولندية", "secondary"),
        ("Arab", "ta3allom", "typed"),
        ("Hans", "荷兰语课程", "secondary"),
    ],
)
def test_a_term_in_another_script_is_what_people_type(script, term, role):
    assert merged("", (term, Volume()), script=script)[0].startswith(f"{term},{role},,")


@pytest.mark.parametrize(
    "term",
    ["=SOM(A1;A2)", "+nt2", "-nt2", "@nt2", "https://w.example/nt2", "112", "nt2\tgent", "nt2 " * 21],
)
def test_what_is_no_term_is_left_out(term):
    assert merged(ROW, (term, Volume(avg=1))) == (ROW, Tally(left_out=[term]))


def test_a_persian_term_keeps_the_joiner_that_is_part_of_its_spelling():
    text, tally = merged("", ("می‌خواهم هلندی یاد بگیرم", Volume()), script="Arab")
    assert tally == Tally(proposed=["می‌خواهم هلندی یاد بگیرم"])
    assert text.startswith("می‌خواهم هلندی یاد بگیرم,secondary,")


def test_of_terms_that_fold_alike_the_one_searched_most_stays():
    text, tally = merged("", ("curs", Volume(avg=10)), ("Cúrs", Volume(avg=90)), ("CURS", Volume()))
    assert tally == Tally(proposed=["Cúrs"])
    assert text.startswith("Cúrs,secondary,")


def test_a_term_is_written_in_composed_letters():
    assert merged("", ("tää", Volume()))[0].startswith("tää,")


def test_a_term_that_stands_at_two_pages_gets_its_volume_twice():
    rows = "nt2,secondary,{},,,,,,,proposed,proposal,,,,,,,,,\n"
    text, _ = merged(rows.format("taal.md") + rows.format("index.md"), ("nt2", Volume(avg=480)))
    assert [row.split(",")[13] for row in text.splitlines()] == ["480", "480"]


def test_a_table_with_only_the_columns_it_needs_gains_the_others():
    text, tally = merge(
        "term,role,target\nnt2,primary,taal.md\n", export(("nt2", Volume(avg=480))), "Latn", TODAY
    )
    assert tally == Tally(updated=["nt2"])
    first, row = text.splitlines()
    assert dict(zip(first.split(","), row.split(","), strict=True)) | {"role": "primary"} == {
        **dict.fromkeys(first.split(","), ""),
        "term": "nt2", "role": "primary", "target": "taal.md",
        "volume_avg": "480", "volume_source": "Semrush", "volume_date": "2026-03-07", "volume_geo": "be",
    }  # fmt: skip


def test_cells_with_commas_and_the_order_of_rows_stay():
    rows = (
        'b,primary,b.md,,,,,,,proposed,proposal,,,,,,,,,"een, twee"\n'
        "a,primary,a.md,,,,,,,proposed,proposal,,,,,,,,,\n"
    )
    assert merged(rows) == (rows, Tally())
