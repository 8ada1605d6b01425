"""The libraries install on Debian 12 as it comes."""

from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

REPOSITORY = Path(__file__).parent.parent
PYTHON = "3.11.2"
"""What Debian 12 has."""


def test_every_pinned_library_admits_the_python_of_debian():
    lines = (REPOSITORY / "requirements-test.txt").read_text("utf-8").splitlines()
    pinned = [Requirement(line.removesuffix(" \\")) for line in lines if line[:1].isalpha()]
    assert len(pinned) > 50
    wanted = {
        one.name: distribution(one.name).metadata.get("Requires-Python") or ""
        for one in pinned
        if one.marker is None or one.marker.evaluate()
    }
    assert {name: said for name, said in wanted.items() if PYTHON not in SpecifierSet(said)} == {}
