import pytest

from wijzer.text import html, parse


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("# Kop", "<h1>Kop</h1>"),
        ("## Wie { #wie }", '<h2 id="wie">Wie</h2>'),
        ("## Wie { #wie .ask source=bron }", '<h2 id="wie">Wie</h2>'),
        ("## Wie *ben* jij?{#wie}", '<h2 id="wie">Wie <em>ben</em> jij?</h2>'),
        ("Wie { #wie }", "<p>Wie { #wie }</p>"),
        ('Zeg *“Dag”*{ lang="nl" }.', '<p>Zeg <em lang="nl">“Dag”</em>.</p>'),
        ('Zeg **Dag**{lang="nl"} nu', '<p>Zeg <strong lang="nl">Dag</strong> nu</p>'),
        ('[Werk](werk.md){ lang="nl" }', '<p><a href="werk.md" lang="nl">Werk</a></p>'),
        ('*a*{ onclick="b" }', '<p><em>a</em>{ onclick="b" }</p>'),
        ("\"a\" & b < c", '<p>"a" &amp; b &lt; c</p>'),
        ("{{ a_fact.number }} *dagen*", "<p>{{ a_fact.number }} <em>dagen</em></p>"),
        ("een\\\ntwee", "<p>een<br>\ntwee</p>"),
        ("![Foto](a.jpg)", '<p><img src="a.jpg" alt="Foto"></p>'),
        ("[klik](javascript:alert)", "<p>[klik](javascript:alert)</p>"),
        (
            '!!! note "Let op"\n    Een zin.',
            '<div class="admonition note">\n<p class="admonition-title">Let op</p>\n<p>Een zin.</p>\n</div>',
        ),
        (
            "|a|b|\n|-|-:|\n|c|d|",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
            "<tbody>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>",
        ),
    ],
)  # fmt: skip
def test_markdown_becomes_html(written, made):
    assert html(parse(written)).strip() == made
