// The Dutch text beside its translation. Blocks pair by place within a section, and sections by their id, which is
// the same in every language. Where a section is not built alike, its Dutch stands under it as a whole.
const HEADINGS = "h1, h2, h3, h4, h5, h6";
const TEXT = `${HEADINGS}, p:not([class]), ul:not([class]), ol:not([class]), table, blockquote`;
const SHOWN = `${TEXT}, .chips, .answers, .admonition, .card`;
const GROUPS = ".opening, .guide, .guide > section, [data-card]";
const HOLDS = "ul, ol, table, thead, tbody, tr, blockquote, .admonition";
const article = document.querySelector("article");

const blocks = (of) =>
  [...of.children]
    .flatMap((one) => (one.matches(GROUPS) ? blocks(one) : [one]))
    .filter((one) => one.matches(SHOWN));

const idOf = (block) => (block.matches("h1") ? "h1" : block.id || block.closest("section")?.id);

function shape(block) {
  if (block.matches(".card")) return `card ${block.querySelector(".name").textContent}`;
  const inner = block.matches(HOLDS) || isLoose(block) ? [...block.children].map(shape) : "";
  return `${block.localName} ${block.className} (${inner})`;
}

function isLoose(block) {
  return block.matches("li") && block.firstElementChild?.matches("p") && !block.firstChild.data?.trim();
}

function sections(of) {
  const found = new Map([["", []]]);
  let now = found.get("");
  for (const block of blocks(of)) {
    if (block.matches(HEADINGS) && idOf(block)) found.set(idOf(block), (now = []));
    now.push(block);
  }
  return found;
}

function dutch(block, base, name = block.localName) {
  const heading = block.matches(HEADINGS);
  const made = document.createElement(heading ? "p" : name);
  if (heading || block.className) made.className = heading ? name : block.className;
  made.dataset.nl = "";
  made.lang = "nl";
  made.dir = "ltr";
  made.append(...[...block.childNodes].map((one) => document.importNode(one, true)));
  for (const one of made.querySelectorAll("[id]")) one.removeAttribute("id");
  if (block.closest(".answers")) for (const way of made.querySelectorAll("a")) way.replaceWith(...way.childNodes);
  for (const way of made.querySelectorAll("a[href]")) {
    const to = new URL(way.getAttribute("href"), base);
    if (to.origin !== location.origin) continue;
    way.setAttribute("href", to.pathname + to.search + to.hash);
    way.hreflang = "nl";
  }
  return made;
}

function pair(here, there, base) {
  if (here.matches(HOLDS) || isLoose(here)) {
    here.dataset.holds = "";
    [...here.children].forEach((one, number) => pair(one, there.children[number], base));
  } else if (here.textContent.trim() === there.textContent.trim() && !here.matches(HEADINGS)) {
    here.dataset.twin = ""; // a name, a number: the same in both
  } else if (here.matches("li, td, th")) {
    const [both, own] = [document.createElement("div"), document.createElement("div")];
    both.dataset.pair = "";
    own.append(...here.childNodes);
    both.append(own, dutch(there, base, "div"));
    here.append(both);
  } else {
    here.dataset.twin = "";
    here.after(dutch(there, base));
  }
}

function beneath(after, there, base) {
  const made = document.createElement("div");
  made.dataset.nl = "apart";
  made.append(...there.map((one) => dutch(one, base)));
  after.after(made);
  return made;
}

function place(of, base, isReshaped) {
  const own = sections(article);
  let last = article.querySelector(".opening").firstElementChild;
  for (const [id, there] of sections(of)) {
    const here = own.get(id);
    if (!here?.length) {
      if (there.length) last = beneath(last, there, base);
      continue;
    }
    const alike = !isReshaped && here.map(shape).join() === there.map(shape).join();
    const together = alike ? here.length : Number(here[0].matches(HEADINGS));
    last = here.at(-1);
    here.slice(0, together).forEach((one, number) => pair(one, there[number], base));
    if (last.nextElementSibling?.matches("[data-nl]")) last = last.nextElementSibling;
    if (there.length > together) last = beneath(last, there.slice(together), base);
  }
}

export async function show(link) {
  if ("beside" in article.dataset) return;
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  await style(new URL("../css/beside.css", import.meta.url).href);
  article.dataset.beside = "";
  place(page.querySelector("article"), link.href, link.hasAttribute("data-reshaped"));
}

export function hide() {
  for (const both of article.querySelectorAll("[data-pair]")) both.replaceWith(...both.firstChild.childNodes);
  for (const one of article.querySelectorAll("[data-nl]")) one.remove();
  for (const name of ["twin", "holds"]) {
    for (const one of article.querySelectorAll(`[data-${name}]`)) delete one.dataset[name];
  }
  delete article.dataset.beside;
}

function style(address) {
  if (document.querySelector(`link[href="${address}"]`)) return null;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = address;
  document.head.append(sheet);
  return new Promise((done) => (sheet.onload = sheet.onerror = done));
}
