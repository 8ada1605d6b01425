"""Pages for a group of referrers: the answer first, one thing to do last."""

import pytest

from .reading import Built

GROUPS = ("lokale-besturen", "werkgevers", "onderwijs", "diaspora")


@pytest.mark.parametrize("group", GROUPS)
def test_a_page_for_a_group_of_referrers_ends_in_one_action(group: str, content: list[Built]) -> None:
    found = [page for page in content if page.path.endswith(f"doorverwijzers/{group}/index.html")]
    assert found, "the page was not built"
    for page in found:
        last = [one for one in page.root.find(".//article") if one.get("class") != "paper"][-1]
        assert last.get("class") == "admonition action", page.path
        assert len(last.findall(".//a")) == 1, page.path
