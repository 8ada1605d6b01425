import pytest

from wijzer.markup import html
from wijzer.text import parse


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
        ("![*Foto* van ons](a.jpg)", '<p><img src="a.jpg" alt="Foto van ons"></p>'),
        ("[klik](javascript:alert)", "<p>klik</p>"),
        ("[klik](JavaScript:alert)", "<p>klik</p>"),
        ('[a](b.md "Titel & \\"b\\"")', '<p><a href="b.md" title="Titel &amp; &quot;b&quot;">a</a></p>'),
        ("[a](<b c.md>)", '<p><a href="b%20c.md">a</a></p>'),
        ("<https://a.be/?b=c&d>", '<p><a href="https://a.be/?b=c&amp;d">https://a.be/?b=c&amp;d</a></p>'),
        ('Een <b onclick="x()">woord</b>', '<p>Een &lt;b onclick="x()"&gt;woord&lt;/b&gt;</p>'),
        ("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>"),
        ("`a < b`", "<p><code>a &lt; b</code></p>"),
        ("    a < b", "<pre><code>a &lt; b\n</code></pre>"),
        ("```html\na\n```", '<pre><code class="language-html">a\n</code></pre>'),
        ("---", "<hr>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("- a\n    - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>"),
        ("- > a\n-", "<ul>\n<li>\n<blockquote>\n<p>a</p>\n</blockquote>\n</li>\n<li></li>\n</ul>"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        (
            '!!! note "Let op"\n    Een zin.',
            '<div class="admonition note">\n<p class="admonition-title">Let op</p>\n<p>Een zin.</p>\n</div>',
        ),
        (
            '!!! tip "1. *Let* op"\nEen zin.',
            '<div class="admonition tip">\n<p class="admonition-title">1. <em>Let</em> op</p>\n</div>\n'
            "<p>Een zin.</p>",
        ),
        (
            '!!! tip "A"\n    !!! note "B"\n        c\n\nd',
            '<div class="admonition tip">\n<p class="admonition-title">A</p>\n'
            '<div class="admonition note">\n<p class="admonition-title">B</p>\n<p>c</p>\n</div>\n</div>\n'
            "<p>d</p>",
        ),
        ("!!! tip\n    a", '<div class="admonition tip">\n<p>a</p>\n</div>'),
        ('```\n!!! note "A"\n```', '<pre><code>!!! note "A"\n</code></pre>'),
        ("|a|\n|-|", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>"),
        (
            "|a|b|\n|-|-:|\n|c|d|",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
            "<tbody>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>",
        ),
    ],
)  # fmt: skip
def test_markdown_becomes_html(written, made):
    assert html(parse(written)).strip() == made
