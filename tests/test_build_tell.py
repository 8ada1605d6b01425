import pytest

from wijzer.build.tell import Tale


@pytest.fixture
def told():
    """A tale, the lines it tells, and a clock to set."""
    lines, clock = [], [100.0]
    return Tale(lines.append, lambda: clock[0]), lines, clock


def test_nothing_is_said_of_what_is_soon_done(told):
    tale, lines, clock = told
    clock[0] += 1.9
    tale.progress("built", 3, 10)
    assert lines == []


def test_a_line_is_said_every_two_seconds_and_none_at_the_end(told):
    tale, lines, clock = told
    for done in range(1, 11):
        clock[0] += 1
        tale.progress("built", done, 10)
    assert lines == ["built: 3 of 10", "built: 6 of 10", "built: 9 of 10"]


def test_laps_add_up_until_it_begins_again(told):
    tale, _, clock = told
    for what in ("read", "paper", "read"):
        clock[0] += 2
        tale.lap(what)
    assert (tale.laps, tale.seconds) == ({"read": 4, "paper": 2}, 6)
    tale.begin()
    assert (tale.laps, tale.seconds) == ({}, 0)


def test_what_would_be_said_of_each_file_is_said_once():
    said = []
    tale = Tale(said.append)
    for line in ("nl.pack: not kept", "ro.pack: not kept"):
        tale.say_once("store", line)
    assert said == ["nl.pack: not kept"]
