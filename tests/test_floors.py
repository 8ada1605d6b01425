import ast
from pathlib import Path

import pytest

import wijzer

TOP = Path(wijzer.__file__).parent
FILES = {".".join(file.relative_to(TOP).with_suffix("").parts): file for file in sorted(TOP.rglob("*.py"))}
ROOMS = sorted(name for name in FILES if name != "__init__")
MOST_LINES = 250


def floors():
    """Give each room of the map with its floor, the lowest 0."""
    _, _, plan = wijzer.__doc__.partition("only its door `check/__init__` imports them.")
    lines = plan.strip().splitlines()
    return {room: number for number, line in enumerate(lines) for room in line.split()}


FLOORS = floors()


def modules(name):
    """Give every module that the room `name` imports, wherever in it that is written."""
    for node in ast.walk(ast.parse(FILES[name].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by dots"
            parts = [f"{node.module}.{one.name}" for one in node.names]
            rooms = [part for part in parts if part.removeprefix("wijzer.") in FILES]
            yield from rooms or [node.module]


def imported(name):
    """Give the rooms that the room `name` imports."""
    found = {one.removeprefix("wijzer.") for one in modules(name) if one.startswith("wijzer.")}
    return {"check.__init__" if one == "check" else one for one in found}


def floor(name):
    """Give the floor of a room; a folder of rooms has one, and a room that is not on the map none."""
    return FLOORS.get(name.split(".")[0], -1)


def test_the_map_has_a_ground_floor_and_a_roof():
    assert FLOORS["model"] == 0
    assert FLOORS["plugin"] == max(FLOORS.values())


def test_every_room_is_on_the_map_and_the_map_names_no_room_that_does_not_exist():
    assert sorted(FLOORS) == sorted({name.split(".")[0] for name in ROOMS})


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_imports_only_lower_floors(name):
    door = name == "check.__init__"
    rooms = {one for one in imported(name) if not (door and one.startswith("check."))}
    assert {one: floor(one) for one in rooms if floor(one) >= floor(name)} == {}


@pytest.mark.parametrize("name", [name for name in ROOMS if name != "check.__init__"])
def test_only_its_door_imports_the_rooms_of_check(name):
    assert [one for one in imported(name) if one.startswith("check.") and one != "check.__init__"] == []


def test_only_the_plugin_and_the_command_line_know_mkdocs():
    knowing = {name for name in ROOMS if any(one.split(".")[0] == "mkdocs" for one in modules(name))}
    assert knowing == {"plugin", "__main__"}


@pytest.mark.parametrize("name", ROOMS)
def test_no_room_is_longer_than_a_person_reads_at_once(name):
    assert len(FILES[name].read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("name", ROOMS)
def test_every_room_says_in_one_sentence_what_it_is_for(name):
    first = (ast.get_docstring(ast.parse(FILES[name].read_text("utf-8"))) or "").split("\n")[0]
    assert first.endswith((".", ":"))
