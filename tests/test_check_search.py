import pytest

from making import page, site, told
from wijzer.check.search import wishes

ROWS = "term,role,target\nwerk zoeken,primary,a.md\n"


@pytest.mark.parametrize(
    ("written", "messages"),
    [
        (page("Werk zoeken"), []),
        (
            page("Aan de slag"),
            [
                "docs/nl/a.md:2: title and description lack 'werk zoeken', the primary term; "
                "work it in where it sounds natural [SEO01]"
            ],
        ),
        (
            page("Werk zoeken " + "W" * 30).replace("Over Werk zoeken " + "W" * 30, "Kort"),
            ["docs/nl/a.md:2: title is 688 px wide; search engines show about 600 [SEO02]"],
        ),
        (
            page("Werk zoeken").replace("Over Werk zoeken.", "W" * 80),
            ["docs/nl/a.md:3: description is 1057 px wide; search engines show about 920 [SEO03]"],
        ),
        (page("Aan de slag", front="draft: true\n"), []),
    ],
)
def test_a_published_page_should_hold_its_term_and_fit(written, messages):
    assert told(wishes(site({"nl/a.md": written, "_data/keywords/nl.csv": ROWS}))) == messages
