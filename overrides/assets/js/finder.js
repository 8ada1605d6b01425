// The finder: a postcode or a name leads to the part of this page that says who is responsible there.
// The municipality stands in the fragment, which no server ever sees: `#gemeente=44021`.
const form = document.querySelector("[data-finder]");
const field = form.querySelector("input");
const said = document.createElement("p");
const result = document.createElement("div");
const sections = new Map(form.dataset.finder.split(" ").map((pair) => pair.split(":")));
const MOST = 12;
const words = async () => (await import("./words.js")).words();

async function load() {
  const module = await import("./places.js");
  return { ...module, places: await module.loadPlaces(new URL("../../", import.meta.url)) };
}

function named({ name, matched = name }) {
  return matched === name ? name : `${name} (${matched})`;
}

function say(text, language = document.documentElement.lang) {
  said.lang = language;
  said.textContent = text;
}

/** Give a copy of what stands under the heading `id`, up to the next heading. */
function under(id) {
  const copies = document.createDocumentFragment();
  let one = document.getElementById(id)?.nextElementSibling;
  for (; one && !one.matches("h2, h3"); one = one.nextElementSibling) copies.append(one.cloneNode(true));
  for (const copy of copies.querySelectorAll("[id]")) copy.removeAttribute("id");
  return copies;
}

function onwards() {
  const heading = form.dataset.next && document.getElementById(form.dataset.next);
  if (!heading) return "";
  const [line, link] = [document.createElement("p"), document.createElement("a")];
  link.href = `./#${heading.id}`; // in a frame elsewhere this is the whole page
  link.textContent = heading.textContent;
  line.append(link);
  return line;
}

function show(place) {
  say(named(place), "nl");
  result.replaceChildren(under(sections.get(place.area) ?? place.area), onwards());
  form.scrollIntoView(); // on a telephone the answer stands below the screen
}

async function ask(places) {
  const list = document.createElement("ul");
  list.className = "results";
  for (const place of places.slice(0, MOST)) {
    const [row, link] = [document.createElement("li"), document.createElement("a")];
    link.href = `#gemeente=${place.nis}`;
    link.lang = "nl";
    link.textContent = named(place);
    row.append(link);
    list.append(row);
  }
  say((await words()).finder_several);
  result.replaceChildren(list);
}

async function none() {
  say((await words()).finder_none);
  result.replaceChildren();
}

async function find() {
  const { places, findPlaces } = await load();
  const found = findPlaces(places, field.value);
  if (found.length > 1) return ask(found);
  if (found.length === 0) return none();
  history.pushState(null, "", `#gemeente=${found[0].nis}`);
  return show(found[0]);
}

async function follow() {
  const [, nis] = location.hash.match(/^#gemeente=(\d{5})$/) ?? [];
  if (!nis) return;
  const { places, placeByNis } = await load();
  const place = placeByNis(places, nis);
  if (!place) return;
  field.value = place.name;
  const chosen = result.contains(document.activeElement);
  show(place);
  if (chosen) result.focus();
}

const off = async () => say((await words()).search_off);
const told = (work) => () => work().catch(() => off().catch(() => {}));

addEventListener("shown", () => words().catch(() => {})); // to have them, should the network go
said.className = "found";
said.dataset.place = "";
said.setAttribute("role", "status");
result.dataset.result = "";
result.tabIndex = -1;
form.after(said, result);
Object.assign(field, { autocomplete: "off", spellcheck: false, maxLength: 80 });
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("submit", told(find));
window.addEventListener("hashchange", told(follow));
told(follow)();
