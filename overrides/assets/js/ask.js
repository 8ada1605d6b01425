// A question becomes the pages that answer it. No document is touched here: the browser and the benchmark
// both ask this. Lunr holds which word is where and how much that says; what is added is how words that
// are written otherwise are met, and how well what people call a page answers.
import { folder } from "./keys.js";
import { unpack } from "./unpack.js";

const SOUNDS = [[/sch|sh|ch|ts|dz|zh|[zcjx]/g, "s"], [/kh|gh|[gq]/g, "k"], [/ph|[fvp]/g, "b"], [/t/g, "d"]];
const SILENT = /[aeiouyhw0-9]/g;
const HAN = /[\u3400-\u9fff]/;
const WORDS = /[\u3400-\u9fff]|[\p{L}\p{M}\p{N}]+/gu;
const ROOM = 150;
const SHARES = [1, 0.8]; // what people call a page, and what they call it in Dutch
const BESIDE = 0.6; // what looks like a word counts less where the word itself is known

// The consonants one hears: محامي, "mohamy" and "muhami" are one. A vowel before them is heard too.
export function skeleton(key) {
  const heard = SOUNDS.reduce((text, [sounds, sound]) => text.replace(sounds, sound), key);
  return (/^[aeiouyhw]/.test(key) ? "-" : " ") + heard.replace(SILENT, "").replace(/(.)\1+/g, "$1");
}

// The edits between two words, a swap of neighbours being one; more than `most` when there are more.
export function edits(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [older, old, row] = [[], [], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    [older, old, row] = [old, row, [i]];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return row[b.length];
}

// How well a word of the index answers one of the question: 1 is the same word, 0 another. A beginning
// answers, another short ending, an ending that differs, a part of a compound, one or two slips.
export function likeness(asked, word, typing) {
  if (asked === word) return 1;
  const short = asked.length < word.length ? asked : word;
  const long = short === asked ? word : asked;
  let common = 0;
  while (common < short.length && asked[common] === word[common]) common += 1;
  const within = short.length > 4 && long.includes(short) ? (long.endsWith(short) ? 0.5 : 0.35) : 0;
  if (!common) return within;
  if (short.length < 3 || HAN.test(asked)) return typing && common === asked.length ? 0.5 : 0;
  const share = common / long.length;
  if (typing && common === asked.length) return 0.9;
  if (common > 2 && long.length - common <= (common > 4 ? 3 : 2)) return 0.95 * share ** 0.4;
  if (common === asked.length) return 0.75 * share ** 0.5;
  if (common === word.length && common > 3) return 0.75 * share ** 0.5;
  let best = common >= 4 || share > 0.7 ? 0.85 * share ** 1.5 : 0;
  if (best > 0.6) return best;
  best = Math.max(best, within);
  if (short.length > 3) {
    const most = long.length > 7 ? 2 : 1;
    const slips = edits(asked, word, most);
    if (slips <= most) best = Math.max(best, slips === 1 ? 0.7 : 0.5);
  }
  return best;
}

// Lunr's index without its tree of all words, which takes long to grow: only words are asked that it holds.
function open(lunr, { fields, fieldVectors, invertedIndex }) {
  const [vectors, postings] = [{}, Object.create(null)];
  for (const [name, vector] of fieldVectors) vectors[name] = new lunr.Vector(vector);
  for (const [word, posting] of invertedIndex) postings[word] = posting;
  const tokenSet = { intersect: (asked) => asked };
  return new lunr.Index({ fields, fieldVectors: vectors, invertedIndex: postings, tokenSet, pipeline: new lunr.Pipeline() });
}

export function engine(lunr, data) {
  const index = open(lunr, unpack(data.index));
  const keys = folder(data.table);
  const { words } = data.index;
  const bones = words.map(skeleton);
  const count = data.pages.length;
  const holders = (word) => Object.keys(index.invertedIndex[word].words);
  const weigh = (pages, key) => Math.log(1 + count / Math.max(1, pages)) ** 0.8 * (key.length < 4 && !HAN.test(key) ? 0.6 : 1);
  const names = new Map(); // the phrases a word stands in
  const cut = [];
  const known = new Map();

  data.phrases.forEach((lists, page) => lists.forEach((list, kind) => {
    for (const numbers of list.split(" ").filter(Boolean)) {
      const phrase = { page, share: SHARES[kind], words: numbers.split(",").map((number) => words[number]) };
      for (const word of phrase.words) {
        if (!names.has(word)) names.set(word, []);
        names.get(word).push(phrase);
      }
    }
  }));

  const rare = new Map();
  function rarity(word) {
    if (!rare.has(word)) rare.set(word, weigh(holders(word).length, word));
    return rare.get(word);
  }

  function alike(asked, typing) {
    const name = typing + asked;
    if (!known.has(name)) {
      const heard = skeleton(asked);
      const beside = index.invertedIndex[asked] ? BESIDE : 1;
      const found = new Map();
      words.forEach((word, at) => {
        const sounds = heard.length > 4 && heard === bones[at] ? 0.35 : 0;
        const weight = Math.max(likeness(asked, word, typing), sounds);
        if (weight > 0.2) found.set(word, weight < 1 ? weight * beside : 1);
      });
      known.set(name, found);
    }
    return known.get(name);
  }

  // How much a word says: what is on few pages says more. Stop words are learnt from the pages this way.
  function part(asked, typing) {
    const found = alike(asked, typing);
    const pages = Array(count).fill(0);
    for (const [word, weight] of found) for (const page of holders(word)) pages[page] = Math.max(pages[page], weight);
    const spread = pages.reduce((sum, one) => sum + one * one, 0);
    return { found, pages, weight: weigh(spread, asked), top: Math.max(0, ...found.values()) };
  }

  function hits({ found }) {
    return index.query((query) => {
      for (const [word, weight] of found) query.term(word, { boost: weight, usePipeline: false });
    });
  }

  function parts(question) {
    const asked = [...new Set(keys(question))];
    const unfinished = /[\p{L}\p{M}\p{N}]$/u.test(question);
    return asked.map((key, at) => part(key, unfinished && at === asked.length - 1 && key.length > 1));
  }

  // The share of the question that a list of words answers.
  const covers = (asked, all, list) => asked.reduce((sum, { found, weight }) =>
    sum + weight * list.reduce((most, word) => Math.max(most, found.get(word) ?? 0), 0), 0) / all;

  // How well the phrases of each page answer: the best as a whole, and for each word the best with it. A phrase
  // counts as far as the question says it.
  function called(asked, all) {
    const near = new Set(asked.flatMap(({ found }) => [...found.keys()].flatMap((word) => names.get(word) ?? [])));
    const whole = Array(count).fill(0);
    const single = asked.map(() => Array(count).fill(0));
    for (const { page, share, words: list } of near) {
      const meets = asked.map(() => 0);
      let [said, full, sum] = [0, 0, 0];
      for (const word of list) {
        let most = 0;
        asked.forEach(({ found }, at) => {
          const one = found.get(word) ?? 0;
          if (one > most) most = one;
          if (one > meets[at]) meets[at] = one;
        });
        said += rarity(word) * most;
        full += rarity(word);
      }
      meets.forEach((one, at) => {
        sum += one * asked[at].weight;
        single[at][page] = Math.max(single[at][page], one * share * (said / full));
      });
      whole[page] = Math.max(whole[page], (sum / all) * share * (0.3 + 0.7 * (said / full)));
    }
    return whole.map((one, page) =>
      one ** 0.8 + asked.reduce((sum, { weight }, at) => sum + weight * single[at][page], 0) / all);
  }

  // The first block of a page that answers nearly as well as its words could. Most of a page is not read for it.
  function block({ page, asked, all }) {
    const [, , description, text] = data.pages[page];
    cut[page] ??= [description, ...text.split("\n")].map((one) => ({ text: one }));
    const most = asked.reduce((sum, { pages, weight }) => sum + weight * pages[page], 0) / all;
    let [best, top] = [cut[page][0], -1];
    for (const one of cut[page]) {
      one.keys ??= keys(one.text);
      const share = covers(asked, all, one.keys);
      if (share > top) [best, top] = [one, share];
      if (top > 0.8 * most) break;
    }
    return best.text;
  }

  function ask(question) {
    const asked = parts(question);
    const all = asked.reduce((sum, one) => sum + one.weight, 0) || 1;
    const scores = Array(count).fill(0);
    for (const one of asked.filter(({ found }) => found.size)) {
      const results = hits(one);
      const most = results[0]?.score || 1; // a word on every page may score nothing at all
      for (const { ref, score } of results) {
        scores[ref] += ((score / most) ** 0.5 * one.weight * one.top) / all;
      }
    }
    const answers = called(asked, all);
    return scores
      .map((score, page) => ({ page, score: score && (score + answers[page]) * data.weights[page], asked, all }))
      .filter(({ score }) => score)
      .sort((a, b) => b.score - a.score);
  }

  // A text in pieces, those that answer the question marked: [text, marked].
  function marked(text, asked) {
    const meets = (key) => asked.some(({ found }) => found.get(key) > 0.44);
    const pieces = [];
    let end = 0;
    for (const { 0: word, index: at } of text.matchAll(WORDS)) {
      const near = [text.slice(at - 1, at + 1), text.slice(at, at + 2)];
      if (!(HAN.test(word) ? near.some((pair) => pair.length === 2 && meets(pair)) : keys(word).some(meets))) continue;
      pieces.push([text.slice(end, at), false], [word, true]);
      end = at + word.length;
    }
    return [...pieces, [text.slice(end), false]].filter(([piece]) => piece);
  }

  // What a hit shows: where it leads, its title, and the piece of its text that answers best.
  function show(hit) {
    const { page, asked } = hit;
    const [address, title, description] = data.pages[page];
    const text = block(hit) || description;
    const [opening] = marked(text, asked);
    const before = opening?.[1] === false ? opening[0].length : 0;
    const start = text.length > ROOM && before > ROOM / 2 ? text.indexOf(" ", before - ROOM / 2) + 1 : 0;
    const stop = text.length - start > ROOM ? text.lastIndexOf(" ", start + ROOM) : text.length;
    const piece = text.slice(start, stop > start ? stop : start + ROOM);
    const excerpt = `${start ? "… " : ""}${piece.trim()}${stop < text.length ? " …" : ""}`;
    return { address, title: marked(title, asked), excerpt: marked(excerpt, asked) };
  }

  // The words of titles and descriptions that look most like a word nobody wrote.
  function near(question) {
    const seen = new Map();
    for (const [, title, description] of data.pages)
      for (const word of `${title} ${description}`.match(/[\p{L}\p{M}]{4,}/gu) ?? []) seen.set(keys(word)[0], word);
    const asked = keys(question).filter((key) => key.length > 3);
    const far = [...seen].map(([key, word]) =>
      [Math.min(...asked.map((one) => edits(one, key, 6) / Math.max(one.length, key.length))), word]);
    return far.filter(([share]) => share <= 0.6).sort((a, b) => a[0] - b[0]).slice(0, 3).map(([, word]) => word);
  }

  return { ask, show, near };
}
