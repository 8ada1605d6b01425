import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import wijzer
from wijzer.model import Place
from wijzer.rules import ERRORS, WISHES, problem

HERE = Path(__file__).parent
ROOMS = [file for file in Path(wijzer.__file__).parent.rglob("*.py") if file.name != "rules.py"]
TESTS = "".join(file.read_text("utf-8") for file in HERE.glob("test_*.py") if file != Path(__file__))
RULES = ERRORS | WISHES


def calls():
    """Give (rule, names of its values) for each `problem("CODE", place, name=…)` of the package."""
    for file in ROOMS:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "problem":
                names = {one.arg for one in node.keywords}
                if isinstance(node.args[0], ast.Constant) and None not in names:
                    yield node.args[0].value, names


def gaps(rule):
    return {name for _, name, _, _ in Formatter().parse(RULES[rule]) if name}


def test_a_problem_reads_as_its_place_its_message_and_its_rule():
    one = problem("PAGE05", Place("docs/nl/a.md", 8), id="wie", line=6)
    assert (
        str(one)
        == "docs/nl/a.md:8: id 'wie' is already used on line 6; an id is used once on a page [PAGE05]"
    )


def test_an_error_blocks_and_a_wish_does_not():
    assert problem("PAGE06", Place("a.md")).blocks
    assert not problem("VIDEO10", Place("a.md")).blocks


def test_no_code_is_both_an_error_and_a_wish():
    assert set(ERRORS) & set(WISHES) == set()


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_used_by_a_room(rule):
    assert [file.name for file in ROOMS if f'"{rule}"' in file.read_text("utf-8")]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_test_that_shows_its_message(rule):
    assert f"[{rule}]" in TESTS


@pytest.mark.parametrize(("rule", "names"), sorted(calls(), key=str))
def test_every_message_is_given_the_values_it_names(rule, names):
    assert gaps(rule) - names == set()


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained_to_editors(rule):
    text = (HERE.parent / "CONTRIBUTING.md").read_text("utf-8")
    assert re.search(rf"^(\||#+) *[`*]*{rule}\b", text, re.MULTILINE)
