"""The folding table: one for Python, which writes the index, and for the browser, which reads it.

It is pure data and travels in each data file. Every script becomes one Latin key, so that a word is
found however it is typed: without accents, with other signs for the same sound, in Latin letters.
"""

from __future__ import annotations

from wijzer import fold

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
"""Ukrainian, Russian and Bulgarian: й, ї and ё have lost their marks when they get here."""

_ARABIC = {
    "ا": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "t", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d",
    "ذ": "d", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z",
    "ع": "a", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ك": "k", "ک": "k", "گ": "g", "ګ": "g", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "ة": "h", "ہ": "h", "ھ": "h", "ە": "h", "ۃ": "h", "و": "w", "ى": "y",
    "ي": "y", "ی": "y", "ې": "y", "ۍ": "y", "ے": "y", "ء": "", "ـ": "", "ٹ": "t", "ټ": "t", "ڈ": "d",
    "ډ": "d", "ڑ": "r", "ړ": "r", "ږ": "zh", "ښ": "sh", "څ": "ts", "ځ": "dz", "ڼ": "n", "ں": "n", "ٱ": "a",
}  # fmt: skip
"""Arabic, Persian, Dari, Pashto and Urdu. Alef, ya and ta marbuta are one letter however they are written."""

_DEVANAGARI = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n", "च": "ch", "छ": "chh", "ज": "j", "झ": "jh", "ञ": "n",
    "ट": "t", "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n", "त": "t", "थ": "th", "द": "d", "ध": "dh", "न": "n",
    "प": "p", "फ": "f", "ब": "b", "भ": "bh", "म": "m", "य": "y", "र": "r", "ल": "l", "व": "v", "श": "sh",
    "ष": "sh", "स": "s", "ह": "h", "ळ": "l", "अ": "a", "आ": "a", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u",
    "ऋ": "ri", "ए": "e", "ऐ": "ai", "ओ": "o", "औ": "au", "ऑ": "o", "ऍ": "e", "ा": "a", "ि": "i", "ी": "i",
    "ु": "u", "ू": "u", "ृ": "ri", "े": "e", "ै": "ai", "ो": "o", "ौ": "au", "ॉ": "o", "ॅ": "e", "ं": "n",
    "ँ": "n", "ः": "",
}  # fmt: skip

_ETHIOPIC_ROWS = {
    "ሀ": "h", "ለ": "l", "ሐ": "h", "መ": "m", "ሠ": "s", "ረ": "r", "ሰ": "s", "ሸ": "sh", "ቀ": "q", "ቐ": "q",
    "በ": "b", "ቨ": "v", "ተ": "t", "ቸ": "ch", "ኀ": "h", "ነ": "n", "ኘ": "ny", "አ": "", "ከ": "k", "ኸ": "kh",
    "ወ": "w", "ዐ": "", "ዘ": "z", "ዠ": "zh", "የ": "y", "ደ": "d", "ጀ": "j", "ገ": "g", "ጠ": "t", "ጨ": "ch",
    "ጰ": "p", "ጸ": "ts", "ፀ": "ts", "ፈ": "f", "ፐ": "p", "ቈ": "qw", "ቘ": "qw", "ኈ": "hw", "ኰ": "kw",
    "ዀ": "khw", "ጐ": "gw",
}  # fmt: skip
"""The first sign of each row of eight. Rows that sound alike in Tigrinya spelling share their consonant."""

_ETHIOPIC_VOWELS = ("e", "u", "i", "a", "e", "", "o", "wa")
_GLOTTAL_VOWELS = ("a", "u", "i", "a", "e", "e", "o", "a")
"""The rows of አ and ዐ have no consonant: their signs are vowels alone."""


def _ethiopic() -> dict[str, str]:
    return {
        chr(ord(first) + order): consonant + vowel
        for first, consonant in _ETHIOPIC_ROWS.items()
        for order, vowel in enumerate(_ETHIOPIC_VOWELS if consonant else _GLOTTAL_VOWELS)
    }


def _digits() -> dict[str, str]:
    return {chr(first + digit): str(digit) for first in (0x660, 0x6F0, 0x966) for digit in range(10)}


LETTERS = {**fold.LETTERS, **_CYRILLIC, **_ARABIC, **_DEVANAGARI, **_ethiopic(), **_digits()}

TABLE = {
    "marks": fold.MARKS,
    "joined": "([\u0400-\u04ff])['’ʼ`](?=[\u0400-\u04ff])",
    "word": "[^\\s\u0000-\u002f:-@\\[-`{-\u00bf\u02c2-\u036f\u055a-\u055f\u060c-\u061f\u066a-\u066d\u06d4"
    "\u0964\u0965\u1360-\u1368\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\ufe10-\ufe6f"
    "\uff00-\uff0f\uff1a-\uff20]+",
    "article": "^[وف]?(?:[بك]?ال|لل)(?=.{3})",
    "han": "[\u3400-\u9fff]+",
    "letters": LETTERS,
}
"""What folding does, in order. Patterns are written so that Python and a browser read them alike.

`marks` are dropped after compatibility decomposition and lower case; `joined` is an apostrophe inside
a Cyrillic word; `word` is a word; `article` is the Arabic article with what is written onto it;
`han` is Chinese, which has no spaces; `letters` become the Latin key.
"""
