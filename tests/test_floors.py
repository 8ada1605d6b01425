import ast
import importlib
import inspect
from pathlib import Path

import pytest

import wijzer

TOP = Path(wijzer.__file__).parent
FILES = {".".join(file.relative_to(TOP).with_suffix("").parts): file for file in sorted(TOP.rglob("*.py"))}
ROOMS = sorted(name for name in FILES if name != "__init__")
MOST_LINES = 250


FAMILIES = ("build", "check", "opendata", "report", "research", "search")
"""Folders of rooms that stand together on one floor, and that the house enters by their door."""


def floors():
    """Give each room of the map with its floor, the lowest 0."""
    _, _, plan = wijzer.__doc__.partition("knows only the folder's door, its `__init__`.")
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
            rooms = [f"{node.module}.{one.name}" for one in node.names if is_room(node.module, one.name)]
            yield from rooms or [node.module]


def is_room(module, name):
    """True when `from module import name` gives a room, and not what a door gives under the same name."""
    path = f"{module}.{name}".removeprefix("wijzer.")
    return path in FILES and inspect.ismodule(getattr(importlib.import_module(module), name, inspect))


def imported(name):
    """Give the rooms that the room `name` imports."""
    found = {one.removeprefix("wijzer.") for one in modules(name) if one.startswith("wijzer.")}
    return {f"{one}.__init__" if one in FAMILIES else one for one in found}


def family(name):
    """Give the folder a room stands in, if it stands in one."""
    return name.split(".")[0] if "." in name else ""


def floor(name):
    """Give the floor of a room; a folder of rooms has one, and a room that is not on the map none."""
    return FLOORS.get(name.split(".")[0], -1)


def test_the_map_has_a_ground_floor_and_a_roof():
    assert FLOORS["model"] == 0
    assert FLOORS["plugin"] == max(FLOORS.values())


def test_every_room_is_on_the_map_and_the_map_names_no_room_that_does_not_exist():
    assert sorted(FLOORS) == sorted({name.split(".")[0] for name in ROOMS})


def test_the_folders_are_the_families_and_each_has_a_door():
    assert {family(name) for name in ROOMS} - {""} == set(FAMILIES)
    assert [one for one in FAMILIES if f"{one}.__init__" not in ROOMS] == []


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_imports_only_lower_floors_and_its_own_family(name):
    others = {one for one in imported(name) if not family(one) or family(one) != family(name)}
    assert {one: floor(one) for one in others if floor(one) >= floor(name)} == {}


@pytest.mark.parametrize("name", ROOMS)
def test_a_family_is_entered_by_its_door(name):
    inside = {one for one in imported(name) if family(one) and not one.endswith(".__init__")}
    assert [one for one in inside if family(one) != family(name)] == []


@pytest.mark.parametrize("name", [name for name in ROOMS if family(name)])
def test_no_room_of_a_family_goes_out_by_its_own_door(name):
    assert f"{family(name)}.__init__" not in imported(name)


def test_only_the_plugin_and_the_fast_road_know_mkdocs():
    knowing = {name for name in ROOMS if any(one.split(".")[0] == "mkdocs" for one in modules(name))}
    assert knowing == {"plugin", "road"}


@pytest.mark.parametrize("name", ROOMS)
def test_no_room_is_longer_than_a_person_reads_at_once(name):
    assert len(FILES[name].read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("name", ROOMS)
def test_every_room_says_in_one_sentence_what_it_is_for(name):
    first = (ast.get_docstring(ast.parse(FILES[name].read_text("utf-8"))) or "").split("\n")[0]
    assert first.endswith((".", ":"))
