import pytest

from wijzer.blocks import read_blocks
from wijzer.text import parse


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# Werk\n\nEen zin.\n", [("h1", "Werk", 1, ""), ("p", "Een zin.", 3, "")]),
        ("## Wie { #wie }\n", [("h2", "Wie", 1, "wie")]),
        ("### Wat nu?{#wat-nu .groot}\n", [("h3", "Wat nu?", 1, "wat-nu")]),
        ("- een\n- twee\n", [("ul>li", "een", 1, ""), ("ul>li", "twee", 2, "")]),
        ("1. een\n", [("ol>li", "een", 1, "")]),
        ("- een\n    - twee\n", [("ul>li", "een", 1, ""), ("ul>li>ul>li", "twee", 2, "")]),
        ("> gezegd\n", [("quote", "gezegd", 1, "")]),
        ('!!! note "Let op"\n    Een zin.\n', [("note>title", "Let op", 1, ""), ("note", "Een zin.", 2, "")]),
        (
            "|a|b|\n|-|-|\n|c|d|\n",
            [("th", "a", 1, ""), ("th", "b", 1, ""), ("td", "c", 3, ""), ("td", "d", 3, "")],
        ),
        ("```\ncode\n```\n", [("code", "code\n", 1, "")]),
        ("een\ntwee\n", [("p", "een\ntwee", 1, "")]),
        ("> een\n> > twee\ndrie\n", [("quote", "een", 1, ""), ("quote>quote", "twee\ndrie", 2, "")]),
        ("een\n    > twee\n", [("p", "een\n> twee", 1, "")]),
        ("\\*een\\*\n", [("p", "\\*een\\*", 1, "")]),
        ("ዛሬ 😀 *a*\n", [("p", "ዛሬ 😀 *a*", 1, "")]),
        ("## Wie # ##\n", [("h2", "Wie #", 1, "")]),
        ("Wie { #wie }\n===\n", [("h1", "Wie", 1, "wie")]),
        ("#\n", []),
        ("<b>een</b>\n\n<div>\ntwee\n", [("p", "<b>een</b>", 1, ""), ("p", "<div>\ntwee", 3, "")]),
        ("een\n\n!!! tip\n    twee\n\n    - drie\n\nvier\n",
         [("p", "een", 1, ""), ("note", "twee", 4, ""), ("note>ul>li", "drie", 6, ""), ("p", "vier", 8, "")]),
        ("", []),
    ],
)  # fmt: skip
def test_markdown_becomes_blocks_with_their_kind_text_line_and_id(text, blocks):
    assert [(block.kind, block.text, block.line, block.id) for block in read_blocks(parse(text))] == blocks


def test_lines_count_from_the_first_line_of_the_text():
    assert [block.line for block in read_blocks(parse("# Een\n\nTwee\n", 8))] == [8, 10]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[Werk](werk.md)", [("werk.md", "Werk", 6, False)]),
        ("zie\n[het *grote* werk](werk.md#hoe)", [("werk.md#hoe", "het grote werk", 7, False)]),
        ("![Amal](../diensten/amal.md)", [("../diensten/amal.md", "Amal", 6, True)]),
        ("[a](a.md)\nen\n[b](b.md)", [("a.md", "a", 6, False), ("b.md", "b", 8, False)]),
        ("[](tel:112)", [("tel:112", "", 6, False)]),
        ("**[a](a.md)**", [("a.md", "a", 6, False)]),
        ("<https://a.be>", [("https://a.be", "https://a.be", 6, False)]),
        ("een zin", []),
    ],
)
def test_a_block_knows_its_links_and_the_line_of_each(text, links):
    (block,) = read_blocks(parse(text, 6))
    assert [(link.href, link.text, link.line, link.shown) for link in block.links] == links
