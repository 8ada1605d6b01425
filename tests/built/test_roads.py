"""The two roads to the real site: `mkdocs build` and `python -m wijzer build` give the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def build(*command: str) -> dict[str, bytes]:
    """Build the site with a command that is given its folder last; give its files."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", *command], cwd=REPOSITORY, env=environment, check=True)
    folder = Path(command[-1])
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_both_roads_lead_to_the_same_bytes(tmp_path: Path) -> None:
    plain = build("mkdocs", "build", "--quiet", "-d", str(tmp_path / "plain"))
    fast = build("wijzer", "build", "--out", str(tmp_path / "fast"))
    assert plain.keys() == fast.keys()
    assert [name for name in plain if plain[name] != fast[name]] == []
