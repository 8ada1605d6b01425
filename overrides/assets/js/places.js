// Municipalities: finds the ones a person may mean by a postcode or a name, in any spelling. Loaded on use only.
const LETTERS = { ł: "l", đ: "d", ø: "o", ı: "i", ß: "ss", æ: "ae", œ: "oe", ĳ: "ij" };
const SHORT = { sint: "st", saint: "st", sainte: "ste" };
const FRAME = new Set(
  "stad stadt gemeente deelgemeente district centrum centre ville commune city town belgie belgique belgien belgium".split(" "),
);
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xe50]; // Arabic, Persian, Devanagari, Bengali, Gurmukhi, Thai
const PROVINCE = new Set(["limburg"]); // a town of Wallonia is called so too, and few who type it mean that one
const LONGEST = 80;
let loading;

/** Load places.json from the top of the site, `root`. Rejects when the network fails; then try again. */
export async function loadPlaces(root) {
  loading ??= fetch(`${root}assets/places.json`).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  try {
    return readPlaces(await loading);
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** Give the places of places.json: {nis, name, names, postcodes, regions, agency, area}. */
export function readPlaces({ areas, places }) {
  return places.map(([nis, name, area, postcodes, others]) => ({
    nis,
    name,
    names: others ? [name, ...others.split("|")] : [name],
    postcodes: postcodes.split(" "),
    area,
    regions: areas[area][0],
    agency: areas[area][1],
  }));
}

export function placeByNis(places, nis) {
  return places.find((place) => place.nis === nis);
}

/**
 * Give the places that `text` may mean, best first, each with `matched`: the postcode or the name it was found by.
 * Nothing when `text` is no place: a postcode of five digits, or a word that resembles no name.
 */
export function findPlaces(places, text) {
  const said = digits(String(text).slice(0, LONGEST));
  const [code] = said.match(/(?<!\p{N})\d{4}(?!\p{N})/u) ?? [];
  const there = code ? places.filter((place) => place.postcodes.includes(code)) : [];
  const wanted = key(said.replace(/\p{N}+/gu, " ").replace(/^\s*b\s*-(?=\s)/i, " "));
  if (there.length) return byName(there, wanted, code);
  return wanted.length > 1 && !PROVINCE.has(wanted) ? named(places, wanted) : [];
}

function byName(there, wanted, code) {
  const rank = (place) => best(place, wanted)?.rank ?? 9;
  return there.map((place) => ({ ...place, matched: code })).sort((a, b) => rank(a) - rank(b));
}

/** Exact names and whole words first; else beginnings; else names with a slip of the hand. */
function named(places, wanted) {
  const bare = wanted.split(" ").filter((word) => !FRAME.has(word)).join(" ").replace(/^(de|of) /, "");
  for (const one of new Set([wanted, bare].filter(Boolean))) {
    const hits = places.map((place) => ({ place, hit: best(place, one) })).filter(({ hit }) => hit);
    const whole = hits.filter(({ hit }) => hit.rank < 3);
    if (hits.length) return sorted(whole.length ? whole : hits);
  }
  return bare.length > 3 ? slips(places, bare) : [];
}

function best(place, wanted) {
  let found;
  place.names.forEach((name, number) => {
    const rank = rankOf(key(name), wanted, number === 0);
    if (rank !== undefined && (found === undefined || rank < found.rank)) found = { rank, name };
  });
  return found;
}

/** 0: the municipality; 0.5: the first it was merged from; 1: a part of it; 2: a word of a name; 3: a beginning. */
function rankOf(name, wanted, own) {
  if (name === wanted) return own ? 0 : 1;
  if (` ${name} `.includes(` ${wanted} `)) return own && name.startsWith(`${wanted} `) ? 0.5 : 2;
  return wanted.length > 2 && name.startsWith(wanted) ? 3 : undefined;
}

function slips(places, wanted) {
  const most = wanted.length > 7 ? 2 : 1;
  const hits = [];
  for (const place of places) {
    for (const name of place.names) {
      const rank = distance(key(name), wanted, most);
      if (rank <= most) hits.push({ place, hit: { rank, name } });
    }
  }
  const least = Math.min(...hits.map(({ hit }) => hit.rank));
  return sorted(hits.filter(({ hit }) => hit.rank === least));
}

function sorted(hits) {
  const once = new Map();
  for (const { place, hit } of hits.sort((a, b) => a.hit.rank - b.hit.rank)) {
    if (!once.has(place.nis)) once.set(place.nis, { ...place, matched: hit.name });
  }
  return [...once.values()];
}

/** Write any decimal digit as 0–9. */
function digits(text) {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0);
    const zero = ZEROS.find((one) => point >= one && point < one + 10);
    return zero === undefined ? digit : String(point - zero);
  });
}

/** Give the folded words of a name: small letters, no accents, no hyphens, "Sint" and "Saint" as "st". */
function key(text) {
  const bare = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const plain = [...bare].map((char) => LETTERS[char] ?? char).join("");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => SHORT[word] ?? word).join(" ");
}

/** How many letters were added, left out, changed or swapped; `most` + 1 when there are more. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) now[j] = Math.min(now[j], before[j - 2] + 1);
    }
    [before, last] = [last, now];
  }
  return last[b.length];
}
