// Text becomes keys: the folded words that the index holds. The table comes with the index, so that a
// question is folded as the pages were; scripts/wijzer/search/keys.py does the same in Python.
export function folder({ marks, joined, word, article, han, letters }) {
  const [MARKS, JOINED, WORD, HAN] = [marks, joined, word, han].map((one) => new RegExp(one, "gu"));
  const ARTICLE = new RegExp(article, "u");
  const known = new Map();

  function latin(text) {
    let key = "";
    for (const one of text.replace(ARTICLE, "")) key += letters[one] ?? one;
    return key;
  }

  function keysOf(text) {
    if (/^[a-z0-9]+$/.test(text)) return [text];
    const runs = text.match(HAN);
    if (!runs) return [latin(text)].filter(Boolean);
    const rest = text.split(HAN).filter(Boolean).flatMap(keysOf);
    const pairs = runs.flatMap((run) => [...run].slice(1).map((sign, at) => run[at] + sign));
    return [...rest, ...runs.flatMap((run) => [...run]), ...pairs];
  }

  function remembered(text) {
    if (!known.has(text)) known.set(text, keysOf(text));
    return known.get(text);
  }

  return (text) => {
    const lower = text.normalize("NFKD").toLowerCase().normalize("NFKD");
    return (lower.replace(MARKS, "").replace(JOINED, "$1").match(WORD) ?? []).flatMap(remembered);
  };
}
