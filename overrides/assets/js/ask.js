// A question becomes the pages that answer it. No page and no document is touched here: the browser and
// the benchmark both ask this.
import { folder } from "./keys.js";

const P = globalThis.P ?? {};
const { A = 0.5, B = 1.5, C = 1.5, D = 0.6, E = 0.5, F = 0.35, G = 0.6, H = 1, I = 0.6 } = P;
const VOWELS = /[aeiouyhw0-9]/g;
const SOUNDS = [[/sch|sh|ch|ts|dz|zh|[zcjx]/g, "s"], [/kh|gh|[gq]/g, "k"], [/ph|[fv]/g, "b"], [/p/g, "b"], [/t/g, "d"]];
const HAN = /[\u3400-\u9fff]/;

// What is left of a word when only its consonants are heard: `muħāmī`, `mohamy` and محامي are one.
function skeleton(key) {
  const heard = SOUNDS.reduce((text, [sounds, sound]) => text.replace(sounds, sound), key);
  return heard.replace(VOWELS, "").replace(/(.)\1+/g, "$1");
}

// The edits between two words, a swap of neighbours being one; `most + 1` when there are more than `most`.
function edits(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [older, old, row] = [[], [], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    [older, old, row] = [old, row, [i]];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length];
}

function shared(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

// How well a word of the index answers a word of the question: 1 is the same word, 0 another.
export function likeness(asked, word, bones, typing) {
  if (asked === word) return 1;
  const [short, long] = [Math.min(asked.length, word.length), Math.max(asked.length, word.length)];
  if (short < 3 || HAN.test(asked)) return typing && word.startsWith(asked) ? 0.5 : 0;
  const common = shared(asked, word);
  let best = 0;
  if (common === asked.length) best = typing ? 0.9 : 0.75 * (common / long) ** 0.5;
  else if (common >= 4 || common / long > 0.7) best = 0.85 * (common / long) ** 1.5;
  if (best > 0.6) return best;
  if (short >= 5 && (word.endsWith(asked) || asked.endsWith(word))) best = Math.max(best, 0.5);
  else if (short >= 5 && (word.includes(asked) || asked.includes(word))) best = Math.max(best, 0.35);
  const most = long > 7 ? 2 : 1;
  if (short >= 4 && common) {
    const distance = edits(asked, word, most);
    if (distance <= most) best = Math.max(best, distance === 1 ? 0.6 : 0.4);
  }
  if (best < 0.3 && bones.length > 2 && bones === skeleton(word)) best = 0.35;
  return best;
}

export function engine(lunr, data) {
  const index = lunr.Index.load(data.index);
  const keys = folder(data.table);
  const words = Object.keys(index.invertedIndex);
  const number = data.pages.length;
  const phrases = data.phrases.flatMap((kinds, page) =>
    kinds.flatMap((list, kind) => list.map((text) => ({ page, kind, keys: [...new Set(keys(text))] }))));
  const rarity = (word) => {
    const posting = index.invertedIndex[word];
    return Math.log(1 + number / (posting ? Object.keys(posting.words).length : 1));
  };
  const blocks = data.pages.map(([, title, description, text]) => () =>
    [title, description, ...text.split("\n")].map((one) => [...new Set(keys(one))]));
  const cut = [];
  const known = new Map();

  function alike(asked, typing) {
    const name = `${asked} ${typing}`;
    if (!known.has(name)) {
      const bones = skeleton(asked);
      const found = new Map();
      for (const word of words) {
        const weight = likeness(asked, word, bones, typing);
        if (weight > 0.2) found.set(word, weight);
      }
      known.set(name, found);
    }
    return known.get(name);
  }

  // One word of the question, asked of lunr: page -> score, the kind of match weighed in.
  function hits(found) {
    const top = Math.max(...found.values());
    const results = index.query((query) => {
      for (const [word, weight] of found) query.term(word, { boost: weight * weight, usePipeline: false });
    });
    return results.map(({ ref, score }) => [Number(ref), score * top ** H]);
  }

  function spread(found) {
    const pages = new Map();
    for (const [word, weight] of found)
      for (const page of Object.keys(index.invertedIndex[word].words)) pages.set(page, Math.max(weight, pages.get(page) ?? 0));
    let sum = 0;
    for (const weight of pages.values()) sum += weight;
    return sum;
  }

  function ask(question) {
    const asked = [...new Set(keys(question))];
    const ends = /[\p{L}\p{N}]$/u.test(question);
    const parts = asked.map((key, at) => {
      const found = alike(key, ends && at === asked.length - 1 && key.length > 1);
      const top = Math.max(0, ...found.values());
      const weight = Math.log(1 + number / Math.max(1, spread(found))) ** B * (key.length < 4 && !HAN.test(key) ? I : 1);
      return { found, weight, top };
    });
    const all = parts.reduce((sum, part) => sum + part.weight, 0) || 1;
    const met = (list) => {
      let sum = 0;
      for (const { found, weight } of parts) {
        let most = 0;
        for (const key of list) if (found.get(key) > most) most = found.get(key);
        sum += weight * most;
      }
      return sum / all;
    };
    const scores = Array(number).fill(0);
    const covered = Array(number).fill(0);
    for (const { found, weight, top } of parts) {
      if (!found.size) continue;
      const list = hits(found);
      const max = Math.max(...list.map((one) => one[1])) || 1;
      for (const [page, score] of list) {
        scores[page] += (score / max) ** A * weight * top;
      }
    }
    const best = Array(number).fill(0);
    for (const { page, kind, keys: held } of phrases) {
      const share = met(held);
      if (!share) continue;
      let rest = 0, whole = 0;
      for (const key of held) {
        const r = rarity(key) * (key.length < 4 && !HAN.test(key) ? I : 1);
        whole += r;
        let m = 0;
        for (const { found } of parts) m = Math.max(m, found.get(key) ?? 0);
        rest += r * (1 - m);
      }
      const fit = share * (1 - D * rest / (whole || 1)) * (kind ? 0.8 : 1);
      best[page] = Math.max(best[page], fit);
    }
    const ranked = scores
      .map((score, page) => ({ page, score: score / all + C * best[page] ** G }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    for (const hit of ranked.slice(0, 10)) {
      cut[hit.page] ??= blocks[hit.page]();
      let top = 0;
      for (const block of cut[hit.page]) top = Math.max(top, met(block));
      hit.score += E * top;
    }
    return ranked.sort((a, b) => b.score - a.score);
  }

  return { ask, keys, alike };
}
