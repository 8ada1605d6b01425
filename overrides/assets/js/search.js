// Search in the reader's own language: a combobox whose list fills as one types. What answers comes once the
// page is shown, the data with the first letter; the question stands in the fragment, so that it can be shared
// and no server sees it.
const form = document.querySelector("[data-search]");
const field = form.querySelector("input");
const found = document.querySelector("#found");
const results = document.querySelector("#results");
const nothing = document.querySelector("#nothing");
const meant = document.querySelector("#meant");
const MOST = 8;
const AT_ONCE = 3; // what a small screen shows; the others come when these are drawn
let brought;
let loading;
let active = -1;

const bring = () => (brought ??= Promise.all([import("./ask.js"), import("./lunr.js")]));
const fetched = async () => (await fetch(form.dataset.search)).json();

function load() {
  loading ??= Promise.all([bring(), fetched()]).then(([[{ engine }], data]) => engine(window.lunr, data));
  return loading;
}

function marked(name, pieces) {
  const place = document.createElement(name);
  place.append(...pieces.map(([text, mark]) => {
    if (!mark) return text;
    const one = document.createElement("mark");
    one.textContent = text;
    return one;
  }));
  return place;
}

// An option is the link itself: an option may hold nothing that takes the focus.
function option({ address, title, excerpt }, number) {
  const link = document.createElement("a");
  link.id = `result-${number}`;
  link.href = form.dataset.root + address;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.append(marked("strong", title), marked("span", excerpt));
  return link;
}

function choose(number) {
  results.children[active]?.setAttribute("aria-selected", "false");
  active = number;
  const chosen = results.children[active];
  chosen?.setAttribute("aria-selected", "true");
  chosen?.scrollIntoView({ block: "nearest" });
  if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
  else field.removeAttribute("aria-activedescendant");
}

function list(options) {
  choose(-1);
  results.replaceChildren(...options);
  results.hidden = !options.length;
  field.setAttribute("aria-expanded", String(options.length > 0));
}

function offer(words) {
  meant.hidden = !words.length;
  meant.querySelector("span").replaceChildren(...words.map((word) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.addEventListener("click", () => {
      field.value = word;
      field.focus();
      search();
    });
    return button;
  }));
}

async function search() {
  const question = field.value.trim();
  history.replaceState(null, "", question ? `#${encodeURIComponent(question)}` : location.pathname);
  nothing.hidden = true;
  if (!question) {
    list([]);
    found.textContent = "";
    return;
  }
  let known;
  try {
    known = await load();
  } catch {
    loading = brought = undefined;
    found.textContent = found.dataset.off;
    return;
  }
  if (question !== field.value.trim()) return;
  const hits = known.ask(question).slice(0, MOST);
  const options = (from, to) => hits.slice(from, to).map((hit, at) => option(known.show(hit), from + at));
  list(options(0, AT_ONCE));
  setTimeout(() => question === field.value.trim() && results.append(...options(AT_ONCE)));
  found.textContent = hits.length ? found.dataset.found.replace("{count}", hits.length) : found.dataset.none;
  nothing.hidden = hits.length > 0;
  if (!hits.length) offer(known.near(question));
}

function move(event) {
  const last = results.children.length - 1;
  const to = { ArrowDown: active < last ? active + 1 : -1, ArrowUp: active < 0 ? last : active - 1 }[event.key];
  if (to !== undefined && last >= 0) {
    event.preventDefault();
    choose(to);
  } else if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    results.children[active].click();
  } else if (event.key === "Escape" && field.value) {
    event.preventDefault();
    field.value = "";
    search();
  }
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
field.addEventListener("input", search);
field.addEventListener("keydown", move);
const asked = new URLSearchParams(`q=${location.hash.slice(1).replaceAll("+", "%2B")}`).get("q");
if (asked && !document.getElementById(asked)) {
  field.value = asked;
  search();
}
field.focus({ preventScroll: true });
addEventListener("shown", () => bring().catch(() => (brought = undefined)));
