import json

import pytest

from making import page, site
from wijzer.status import state, status

REVIEW = "review: {by: Ana, date: 2026-01-01}\n"
SITE = site(
    {
        "nl/index.md": page("Welkom"),
        "nl/werk.md": page("Werk"),
        "nl/taal.md": page("Taal"),
        "nl/klad.md": page("Klad", front="draft: true\n"),
        "ro/index.md": page("Bun venit", front=REVIEW),
        "ro/werk.md": page("Munca"),
        "_data/follows/ro.csv": "page,blocks\nwerk.md,aaaaaaaa\n",
    }
)


@pytest.mark.parametrize(
    ("language", "path", "stands"),
    [
        ("nl", "werk.md", "source"),
        ("ro", "index.md", "in_step"),
        ("ro", "werk.md", "behind"),
        ("ro", "taal.md", "missing"),
    ],
)
def test_a_page_is_the_source_in_step_behind_or_missing(language, path, stands):
    assert state(SITE, SITE.page(language, path)) == stands


def test_the_status_tells_of_each_published_page_how_it_stands_who_made_it_and_whether_it_was_reviewed():
    person, machine = {"made_by": "person", "reviewed": False}, {"made_by": "machine", "reviewed": False}
    assert json.loads(status(SITE)) == {
        "source_language": "nl",
        "languages": {
            "nl": {
                "index.md": {"state": "source", **person},
                "taal.md": {"state": "source", **person},
                "werk.md": {"state": "source", **person},
            },
            "ro": {
                "index.md": {"state": "in_step", "made_by": "person", "reviewed": True},
                "werk.md": {"state": "behind", **machine},
            },
        },
    }


def test_the_status_reads_the_same_every_time():
    assert status(SITE) == status(SITE)
    assert status(SITE).startswith('{\n "languages": {')
