"""Every message of the checks, once: a short code, and a sentence with room for the values."""

from __future__ import annotations

from dataclasses import dataclass

from wijzer.model import Place

ERRORS = {
    "READ01": "cannot be read: {reason}",
    "READ02": "unknown key '{key}'; nearest valid key: '{nearest}' (valid: {valid})",
    "READ03": "'{key}' is missing; add a line `{key}: …`",
    "READ04": "'{key}' should be {wanted}, not '{value}'",
    "READ05": "'{key}' should be one of {valid}, not '{value}'",
    "PAGE01": "title '{title}' is also the title of {other}; give each page its own",
    "PAGE02": "description is also that of {other}; give each page its own",
    "PAGE03": "{count} headings 1; a page has exactly one, `# …`, as its first line of text",
    "PAGE04": "heading '{text}' has no id; write `{{ #short-name }}` behind it, the same in every language",
    "PAGE05": "id '{id}' is already used on line {line}; an id is used once on a page",
    "PAGE06": "names no source; add `sources: […]` with keys of docs/_data/sources.yml",
    "PAGE07": "unknown source '{source}'; nearest: '{nearest}'; add it to docs/_data/sources.yml or correct it",
    "PAGE08": "a {kind} needs its Dutch page docs/nl/{path}, which does not exist",
    "PAGE09": "'{key}' belongs in docs/nl/{path}: facts are written once, translations carry words",
    "PAGE10": "'{key}' is the file {path}, which does not exist under docs/",
    "PAGE11": "unknown topic '{topic}'; nearest: '{nearest}'; topics are listed in docs/_data/topics.yml",
    "PAGE13": "names no topic; a service has at least one, of docs/_data/topics.yml",
    "PAGE14": "'{video}' is no film of YouTube or Vimeo, nor a file under docs/; there is no player for it",
    "PAGE12": "heading goes from level {before} to {level}; use level {expected}",
    "SERV01": "'{phone}' cannot be dialled in Belgium; write for example 09 265 78 40, 0470 12 34 56, 0800 13 500 or 1700",
    "SERV02": "unknown language '{language}'; nearest: '{nearest}'; languages are listed in docs/_data/languages.yml",
    "SERV03": "unknown group '{group}'; nearest: '{nearest}'; groups are listed in docs/_data/groups.yml",
    "SERV04": "called_on {called} lies before taken_on {taken}: the number was taken over after that call; phone it again, or remove called_on",
    "SERV05": "address '{address}' should end in a postcode and a place, as in 'Kongostraat 42, 9000 Gent'",
    "PAGE15": "has a finder, but no heading with id '{id}', under which it should say who is responsible there",
    "PAGE16": "'{text}' is HTML, which readers would see as it is written; write Markdown, or `code` to show it",
    "PAGE17": "'{text}' would be shown as it is written; a note begins at the start of its line, `!!! note \"Title\"`, and its text is indented by 4 spaces",
    "LINK01": "link to '{href}', but there is no page docs/nl/{path}; nearest: '{nearest}'",
    "LINK02": "link to '{href}', but docs/{language}/{path} has no heading with id '{id}'; ids there: {valid}",
    "LINK03": "link to '{href}', but page docs/nl/{path} is a draft and is not published",
    "LINK04": "link '{href}' has no text; say where it leads",
    "LINK05": "link to '{href}' is neither a page (.md), an id (#…), a file under assets/ nor a full address",
    "LINK06": "'![]({href})' would show a {kind} here; only a service, an agency or a video can be shown",
    "LINK07": "'![]({href})' shows a page here, and stands alone in a paragraph",
    "KEY01": "keyword '{term}' names {target}, but there is no docs/{language}/{target}; nearest: '{nearest}'",
    "KEY02": "keyword '{term}' is the primary term of {target} and of {other}; one page, one primary term",
    "KEY03": "{target} has a second primary term '{term}' beside '{other}'; make one of them secondary",
    "KEY04": "keyword '{term}' stands twice; the other is on line {line}",
    "KEY05": "volume without source and date; an unknown volume stays empty",
    "KEY06": "keyword '{term}' is in the script {found}, the language in {wanted}; make it a variant, or give it the role `typed`",
    "KEY07": "'{word}' mixes letters of two alphabets that look alike; type it again in one",
    "KEY08": "'{text}' is not written in composed letters (Unicode NFC); type it again",
    "TERM01": "'{dutch}' is translated otherwise than in docs/_data/terms/{language}.csv ('{term}'): none of {stems} stands here",
    "FACT01": "unknown fact '{name}'; nearest: '{nearest}'; facts are listed in docs/_data/facts.yml",
    "FACT02": "fact '{name}' of kind {kind} cannot be {value!r}; write for example {wanted}",
    "FACT03": "'{written}' is no way to name a fact; write {{{{ name }}}} or {{{{ name.number }}}}",
    "FACT04": "'{menu}' holds a fact, which a menu label cannot; write it in words",
    "GUIDE01": "answer '{text}' leads to '#{target}', which is no question and no result of this guide",
    "GUIDE02": "no answer leads to '{id}'; link to it from a question, or remove it",
    "GUIDE03": "question '{id}' has no answers; write a list of links under it",
    "GUIDE04": "answer '{text}' leads back to '{target}': a reader would go round in circles",
    "GUIDE05": "result '{id}' names no service; end it with a list of links to services",
    "GUIDE06": "'{href}' in result '{id}' is no service or agency",
    "GUIDE07": "answer '{text}' of question '{id}' leads to no guide; link to a question, a result or another guide",
    "GUIDE08": "result '{id}' has no grade; write one behind its id: {valid}",
    "GUIDE09": "result '{id}' says no rule; write it below the heading, on a line that begins with `> `",
    "GUIDE10": "result '{id}' does not say when its rule was checked; write for example `checked=2026-11-21`",
    "GUIDE11": "result '{id}' names no source; write behind its id `source=…`, with keys of docs/_data/sources.yml",
    "GUIDE12": "question '{id}' has no last answer '{words}'; not everybody knows",
    "GUIDE13": "answer '{text}' comes after {count} others; a result should come after {most} at most",
    "GUIDE14": "no result of a guide names this service; add it to one, or write `audience: referrer`",
    "CARD01": "card '{id}' holds {found}; every card of a page holds the same, like the first: {wanted}",
    "GUIDE15": "'.{mark}' behind the id '{id}' is no grade and no region; nearest: '.{nearest}'",
    "PAIR01": "follows the current Dutch text, but block {number} is {found} where Dutch has {wanted} ({where})",
    "PAIR02": "follows the current Dutch text, but has {found} blocks where Dutch has {wanted} ({where})",
    "PAIR03": "numbers differ from the Dutch block ({where}): here {found}, there {wanted}",
    "PAIR04": "links differ from the Dutch block ({where}): here {found}, there {wanted}",
    "PAIR05": "facts differ from the Dutch block ({where}): here {found}, there {wanted}",
    "PAIR06": "ids differ from the Dutch block ({where}): here '{found}', there '{wanted}'",
    "WORD01": "interface text '{key}' is missing; in Dutch it is '{dutch}'",
    "WORD02": "interface text '{key}' does not exist in Dutch; remove it or correct the key",
    "WORD03": "interface text '{key}' should hold {wanted}, as the Dutch does",
    "WORD04": "interface text '{key}' is missing; this language bends a number's unit to that form too",
    "LANG01": "builds {found}, but docs/_data/languages.yml has `site: true` for {wanted}; write the same, in that order",
    "TOWN01": "'{value}' is no {what}; write {wanted}",
    "TOWN02": "municipality {nis} stands twice; the other is on line {line}",
    "TOWN03": "'{name}' has postcode {postcode}, which no municipality of docs/_data/places.csv has",
    "MENU01": "menu names '{path}', but there is no page docs/nl/{path}; nearest: '{nearest}'",
}
"""What stops a build. CONTRIBUTING.md explains each code in Dutch; a test holds the two together."""

WISHES = {
    "SEO01": "title and description lack '{term}', the primary term; work it in where it sounds natural",
    "SEO02": "title is {width} px wide; search engines show about {most}",
    "SEO03": "description is {width} px wide; search engines show about {most}",
    "KEY10": "'{term}' makes up {share} % of the words of this page; over {most} % reads as stuffing",
    "KEY11": "keyword '{term}' names {target}, which is not translated into this language yet",
    "FACT10": "fact '{name}' was to be checked again by {due}; it stands on {pages}",
    "FACT11": "this service was to be checked again by {due}; compare it with its sources, and change taken_on",
    "SERV10": "called_on {called} is still to come; write the day somebody phoned, until then the site says nobody has",
    "GUIDE20": "the rule of result '{id}' was to be checked again by {due}; compare it, and change `checked`",
    "LINK10": "link text '{text}' does not say where it leads",
    "PAIR10": "is behind the Dutch text: {count} of {total} blocks changed, see {where}",
    "VIDEO10": "is published without a transcript or captions; people who do not hear have nothing",
}
"""What an editor should know and may leave: never stops a build."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor should mend: the rule that was broken, where, and the values it names."""

    rule: str
    place: Place
    values: tuple[tuple[str, object], ...] = ()

    @property
    def blocks(self) -> bool:
        """True when this problem stops a build."""
        return self.rule in ERRORS

    def __str__(self) -> str:
        text = (ERRORS | WISHES)[self.rule].format(**dict(self.values))
        return f"{self.place}: {text} [{self.rule}]"


def problem(rule: str, place: Place, **values: object) -> Problem:
    """Give the Problem of breaking `rule` at `place`."""
    return Problem(rule, place, tuple(values.items()))
