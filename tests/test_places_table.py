"""docs/_data/places.csv is what the command takes over from its sources, not what somebody typed."""

import csv
import importlib.util
from pathlib import Path

COMMAND = Path(__file__).parent.parent / "scripts/places.py"


def test_the_table_is_what_the_command_writes():
    spec = importlib.util.spec_from_file_location("command", COMMAND)
    command = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(command)
    with command.TABLE.open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == command.rows()
