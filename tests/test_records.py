from datetime import date

import pytest

from making import told
from wijzer.model import Fact, Place
from wijzer.page import Service, Video
from wijzer.records import nearest, one_of, record, unknown_keys
from wijzer.source import Row

FACT = {"kind": "hours", "value": 40, "source": "bron", "checked_on": date(2026, 1, 1), "check_every": 12}


def make(cls, values, **known):
    problems = []
    lines = {key: number for number, key in enumerate(values, start=1)}
    made = record(cls, Row(values, Place("f.yml", 9), lines), problems, **known)
    return made, told(problems)


def test_a_row_with_all_it_needs_becomes_a_record():
    made, problems = make(Fact, FACT, name="uren", place=Place("f.yml"))
    assert problems == []
    assert (made.name, made.value, made.valid_until) == ("uren", 40, None)


def test_a_list_becomes_a_tuple_and_an_empty_record_may_be_left_out():
    values = {"captions": None, "video": "film.mp4"}
    made, problems = make(Video, values)
    assert (problems, made.captions) == ([], {})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"sourse": "bron"},
            "f.yml:6: unknown key 'sourse'; nearest valid key: 'source' "
            "(valid: kind, value, source, checked_on, check_every, valid_until) [READ02]",
        ),
        ({"kind": None}, "f.yml:1: 'kind' is missing; add a line `kind: …` [READ03]"),
        ({"check_every": "12"}, "f.yml:5: 'check_every' should be a whole number, not '12' [READ04]"),
        ({"check_every": True}, "f.yml:5: 'check_every' should be a whole number, not 'True' [READ04]"),
        ({"kind": 5}, "f.yml:1: 'kind' should be text (put it between quotes), not '5' [READ04]"),
        (
            {"checked_on": "2026"},
            "f.yml:4: 'checked_on' should be a date such as 2026-11-21, not '2026' [READ04]",
        ),
    ],
)
def test_a_row_that_does_not_fit_says_why(change, message):
    assert make(Fact, FACT | change, name="uren", place=Place("f.yml")) == (None, [message])


def test_a_missing_key_is_told_where_the_row_begins():
    values = {key: value for key, value in FACT.items() if key != "source"}
    _, problems = make(Fact, values, name="uren", place=Place("f.yml"))
    assert problems == ["f.yml:9: 'source' is missing; add a line `source: …` [READ03]"]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"captions": [1]},
            "f.yml:1: 'captions' should be a record such as {key: value}, not '[1]' [READ04]",
        ),
        (
            {"captions": {"nl": 1}},
            "f.yml:1: 'captions' should be a record such as {key: value}, not '{'nl': 1}' [READ04]",
        ),
    ],
)  # fmt: skip
def test_captions_are_a_record_of_texts(values, message):
    assert make(Video, values) == (None, [message])


def test_topics_are_a_list_of_texts():
    _, problems = make(Service, {"topics": "werk"})
    assert "f.yml:1: 'topics' should be a list such as [one, two], not 'werk' [READ04]" in problems


def test_every_fault_is_told_at_once():
    _, problems = make(Fact, {"kind": 5, "colour": "red"}, name="uren", place=Place("f.yml"))
    assert [message.rsplit(" ", 1)[1] for message in problems] == [
        "[READ02]", "[READ04]", "[READ03]", "[READ03]", "[READ03]", "[READ03]",
    ]  # fmt: skip


def test_a_key_no_record_has_is_told_with_the_nearest():
    row = Row({"titel": "Werk"}, Place("p.md", 2), {"titel": 2})
    assert told(unknown_keys(row, ["title", "menu"])) == [
        "p.md:2: unknown key 'titel'; nearest valid key: 'title' (valid: title, menu) [READ02]"
    ]


@pytest.mark.parametrize(
    ("value", "messages"),
    [
        ("guide", []),
        ("", []),
        (None, []),
        (["page", "guide"], []),
        ("gids", ["p.md:4: 'kind' should be one of page, guide, not 'gids' [READ05]"]),
        (["page", "gids"], ["p.md:4: 'kind' should be one of page, guide, not 'gids' [READ05]"]),
    ],
)
def test_a_value_is_one_of_those_that_exist(value, messages):
    row = Row({"kind": value}, Place("p.md", 2), {"kind": 4})
    assert told(one_of(row, "kind", ("page", "guide"))) == messages


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [("werkk", ["wonen", "werk"], "werk"), ("xyz", ["werk"], "werk"), ("werk", [], "")],
)
def test_the_nearest_word_is_always_some_word_there_is(word, known, near):
    assert nearest(word, known) == near
