"""Figures become a web page, with small charts that also read as tables, and CSV files."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import jinja2

from wijzer.report.figures import Figures


def page(found: Figures, templates: Path) -> str:
    """Give the report as HTML, from `templates`/report.html."""
    loader = jinja2.FileSystemLoader(templates)
    env = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    return env.get_template("report.html").render(found=found)


def tables(found: Figures) -> dict[str, str]:
    """Give the report as CSV texts by file name: coverage, languages, facts and wishes."""
    return {
        "coverage.csv": _csv(
            ["language", "page", "state", "primary_term", "status", "in_title_or_description"],
            [
                [row.language.code, path, cell.state, cell.term, cell.status, cell.is_present]
                for row in found.rows
                for path, cell in row.cells.items()
            ],
        ),
        "languages.csv": _csv(
            ["language", "name", "pages", "missing", "behind", "reviewed", "terms", "known_volumes"],
            [
                [
                    row.language.code, row.language.name,
                    sum(cell.state != "missing" for cell in row.cells.values()),
                    sum(cell.state == "missing" for cell in row.cells.values()),
                    sum(cell.state == "behind" for cell in row.cells.values()),
                    row.reviewed, row.terms, row.known_volumes,
                ]
                for row in found.rows
            ],
        ),
        "facts.csv": _csv(
            ["fact", "due", "pages"], [[one.name, one.day, " ".join(one.pages)] for one in found.due]
        ),
        "wishes.csv": _csv(
            ["rule", "file", "line", "wish"],
            [[one.rule, one.place.file, one.place.line, str(one)] for one in found.wishes],
        ),
    }  # fmt: skip


def _csv(head: list[str], rows: list[list[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([[_safe(cell) for cell in row] for row in rows])
    return out.getvalue()


def _safe(cell: object) -> object:
    """Keep a spreadsheet from reading a text as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell
