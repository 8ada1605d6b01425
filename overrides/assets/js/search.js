// Search in the reader's own language. The data is fetched when the first letter is typed; the
// question stands in the fragment, so that it can be shared and no server ever sees it.
const form = document.querySelector("[data-search]");
const field = form.querySelector("input");
const found = document.querySelector("#found");
const results = document.querySelector("#results");
const MOST = 12;
let loading;

function load() {
  loading ??= fetch(form.dataset.search)
    .then((answer) => answer.json())
    .then((data) => ({ ...data, index: window.lunr.Index.load(data.index) }));
  return loading;
}

export function fold(text, letters) {
  const bare = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return [...bare].map((char) => letters[char] ?? char).join("");
}

function words(text, letters) {
  return fold(text, letters).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function ask(data, question) {
  const { Query } = window.lunr;
  return data.index.query((query) => {
    for (const word of words(question, data.letters)) {
      query.term(word, { boost: 10 });
      query.term(word, { boost: 1, wildcard: Query.wildcard.TRAILING });
      if (word.length > 5) {
        const stem = word.slice(0, Math.ceil(word.length * 0.7));
        query.term(stem, { boost: 0.2, wildcard: Query.wildcard.TRAILING });
      }
      if (word.length > 3) query.term(word, { boost: 0.1, editDistance: word.length > 7 ? 2 : 1 });
    }
  });
}

function place([address, title, description]) {
  const row = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("p");
  link.href = form.dataset.root + address;
  link.textContent = title;
  text.textContent = description;
  row.append(link, text);
  return row;
}

async function search() {
  const question = field.value.trim();
  history.replaceState(null, "", question ? `#${encodeURIComponent(question)}` : location.pathname);
  if (question.length < 2) {
    results.replaceChildren();
    found.textContent = "";
    return;
  }
  let data;
  try {
    data = await load();
  } catch {
    loading = undefined;
    found.textContent = found.dataset.off;
    return;
  }
  if (question !== field.value.trim()) return;
  const hits = ask(data, question);
  results.replaceChildren(...hits.slice(0, MOST).map((hit) => place(data.pages[hit.ref])));
  found.textContent = hits.length ? found.dataset.found.replace("{count}", hits.length) : found.dataset.none;
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
field.addEventListener("input", search);
const asked = new URLSearchParams(`q=${location.hash.slice(1).replaceAll("+", "%2B")}`).get("q");
if (asked && !document.getElementById(asked)) {
  field.value = asked;
  search();
}
field.focus({ preventScroll: true });
