import pytest

from making import site, told
from wijzer.check.languages import check

WANTED = "but docs/_data/languages.yml has `site: true` for nl, ro; write the same, in that order [LANG01]"


@pytest.mark.parametrize(
    ("languages", "message"),
    [
        ("[{locale: nl}, {locale: ro}]", None),
        ("[{locale: nl}]", f"mkdocs.yml:2: builds nl, {WANTED}"),
        ("[{locale: ro}, {locale: nl}]", f"mkdocs.yml:2: builds ro, nl, {WANTED}"),
        ("[{locale: nl}, {locale: ro}, {locale: ar}]", f"mkdocs.yml:2: builds nl, ro, ar, {WANTED}"),
    ],
)
def test_mkdocs_builds_the_languages_that_have_pages(languages, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    config = tmp_path / "mkdocs.yml"
    text = f"site_name: Wijzer\nplugins:\n  - i18n:\n      languages: {languages}\n  - wijzer\n"
    config.write_text(text, "utf-8")
    assert told(check(site(), config.relative_to(tmp_path))) == ([message] if message else [])


def test_without_mkdocs_there_is_nothing_to_compare(tmp_path):
    assert told(check(site(), tmp_path / "mkdocs.yml")) == []
