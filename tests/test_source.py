import pytest

from wijzer.model import Place
from wijzer.source import SourceError, csv_rows, front_matter, read_text, yaml_row, yaml_rows


def refusal(function, *arguments):
    with pytest.raises(SourceError) as caught:
        list(function(*arguments))
    return str(caught.value)


def test_a_file_from_windows_reads_like_any_other(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbf\xc3\xa9\xc3\xa9n\r\ntwee\r\n")
    assert read_text(file, "a.md") == "één\ntwee\n"


def test_a_file_in_another_encoding_is_refused_on_its_line(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(b"een\ntwee\n\xe9\xe9n\n")
    assert refusal(read_text, file, "a.md") == "a.md:3: not UTF-8; save the file as UTF-8"


def test_a_table_becomes_rows_that_know_their_line():
    rows = list(csv_rows('term,target\n werk ,a.md\n"een, twee",b.md\n', "k.csv"))
    assert [(row.values, str(row.place)) for row in rows] == [
        ({"term": "werk", "target": "a.md"}, "k.csv:2"),
        ({"term": "een, twee", "target": "b.md"}, "k.csv:3"),
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [("werk", 1), ("werk,a.md,b", 3), ("werk,a.md,b,c", 4)],
)
def test_a_row_of_another_width_is_refused(line, found):
    assert refusal(csv_rows, f"term,target\n{line}\n", "k.csv") == (
        f'k.csv:2: {found} cells where the first line has 2; a comma inside a cell needs "quotes"'
    )


def test_named_records_know_their_line():
    (name, row), (other, _) = yaml_rows("# eerst dit\nbron: {title: Een}\nweb: {title: Twee}\n", "s.yml")
    assert (name, row.values, str(row.place), other) == ("bron", {"title": "Een"}, "s.yml:2", "web")


def test_a_row_says_where_each_key_was_written_and_where_it_begins_if_it_was_not():
    row = yaml_row("title: Een\n\nmenu: Twee\n", "p.md", first_line=2)
    assert row.at("menu") == Place("p.md", 4)
    assert row.at("kind") == Place("p.md", 2)


def test_an_empty_file_is_a_row_without_values():
    assert yaml_row("# niets\n", "f.yml").values == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("een: 1\neen: 2\n", "f.yml:2: 'een' stands twice; first on line 1"),
        ("nl: 1\nno: 2\n", 'f.yml:2: YAML reads the key no as False; write "no" between quotes'),
        ("een: 1\ndag: 2026-13-45\n", "f.yml:1: month must be in 1..12"),
        ("- een\n- twee\n", "f.yml:1: expected lines of the form `key: value`"),
        (
            "een: 1\ntitle: Werk: zo begin je\n",
            "f.yml:2: mapping values are not allowed in this context; "
            'put a value that holds a colon between "quotes"',
        ),
    ],
)
def test_a_mapping_that_cannot_be_read_says_why(text, message):
    assert refusal(yaml_row, text, "f.yml") == message


def test_a_character_yaml_cannot_hold_is_refused_and_no_crash():
    assert refusal(yaml_row, "een: 1\ntitle: Werk\x0ben wonen\n", "f.yml").startswith("f.yml:")


def test_a_named_record_that_is_no_record_is_refused():
    assert refusal(yaml_rows, "bron: {title: Een}\nweb: Twee\n", "s.yml") == (
        "s.yml:2: 'web' should be a record: web: {key: value}"
    )


def test_a_page_splits_into_front_matter_and_text():
    row, body, line = front_matter("---\ntitle: Werk\nmenu: W\n---\n# Werk\n", "p.md")
    assert (row.values, body, line) == ({"title": "Werk", "menu": "W"}, "# Werk\n", 5)
    assert row.at("menu") == Place("p.md", 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# Werk\n", "p.md:1: a page begins with a line `---`, its front matter, and `---`"),
        ("---\ntitle: Werk\n# Werk\n", "p.md:1: the front matter has no closing line `---`"),
    ],
)
def test_a_page_without_front_matter_is_refused(text, message):
    assert refusal(front_matter, text, "p.md") == message
