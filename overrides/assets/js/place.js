// The municipality in a guide to services: asked once, remembered in the fragment (`;in=44021`) and nowhere else.
// What works there stands first, the rest is folded away, and a question about the place is not asked.
const MOST = 8; // choices to offer
const guide = document.querySelector("[data-guide]");
const form = guide.querySelector("[data-place]");
const { root, use, change, inside, elsewhere, none, unknown, several } = form.dataset;
const [chosen, field, button, hint, said, choices] = ["output", "input", "button", ".small", "[role=status]", "ul"].map(
  (one) => form.querySelector(one),
);
const questions = [...guide.querySelectorAll("section.question")];
const original = new Map(); // result -> its cards, in the order of the editor
let responsible = new Set(); // every agency that is responsible somewhere
let finder; // places.js, once somebody uses it
let places;
let place;

const tell = () => (said.textContent = unknown); // also when the file does not come
const code = () => location.hash.match(/;in=(\d{5})(?:;|$)/)?.[1];
const fill = (text) => text.replace("{name}", place.name);

async function load() {
  finder ??= await import("./places.js");
  places = await finder.loadPlaces(root);
  responsible = new Set(places.flatMap((one) => one.agency));
}

/** Put the municipality of the fragment to use; with `moved`, also where the way leads now. */
async function follow() {
  const nis = code();
  if (nis === place?.nis) return;
  if (nis) await load();
  if (nis !== code()) return;
  place = nis && finder.placeByNis(places, nis);
  chosen.textContent = place ? `: ${place.name}` : "";
  field.hidden = hint.hidden = Boolean(place);
  button.textContent = place ? change : use;
  said.textContent = "";
  choices.replaceChildren();
  for (const question of questions) {
    const next = answer(question, place);
    if (next) question.dataset.next = next;
    else delete question.dataset.next;
  }
  guide.dispatchEvent(new CustomEvent("again"));
}

/** Give where a municipality leads on from a question about the place. */
function answer(question, town) {
  const answers = [...question.querySelectorAll(".answers a")].map((link) => document.getElementById(link.dataset.to));
  return town?.regions
    .map((region) => answers.find((step) => step?.dataset.regions?.split(" ").includes(region)))
    .find(Boolean)?.id;
}

/** Remember a municipality in the fragment. A way that turned off elsewhere turns back. */
function choose(town) {
  const nextOf = (id) => answer(document.getElementById(id) ?? form, town);
  const ids = (location.hash.slice(1).split(";")[0] || questions[0].id).split("/");
  const turn = ids.findIndex(nextOf);
  const kept = turn < 0 ? ids : ids.slice(0, turn + 1);
  for (let next; (next = nextOf(kept.at(-1))); ) kept.push(next);
  location.hash = town ? `${kept.join("/")};in=${town.nis}` : kept.join("/");
}

function worksHere(card) {
  const { card: id, regions } = card.dataset;
  const isAgency = responsible.has(id) || [...responsible].some((one) => one.startsWith(`${id}-`));
  if (isAgency) return place.agency.some((one) => one === id || one.startsWith(`${id}-`));
  return regions.split(" ").some((region) => place.regions.includes(region));
}

/** Show the contact point of the region where the agency has one: its card stands elsewhere in the guide. */
function nearest(card) {
  const id = place.agency.find((one) => one.startsWith(`${card.dataset.card}-`));
  const point = id && guide.querySelector(`[data-card="${id}"]`);
  return (point ?? card).cloneNode(true);
}

function named(card) {
  if (card.dataset.per === "gemeente") card.querySelector(".name").append(` ${fill(inside)}`);
  return card;
}

/** Put what works in the municipality first in a result, and fold away what does not. */
function arrange(result) {
  const cards = original.get(result) ?? [...result.querySelectorAll("[data-card]")];
  original.set(result, cards);
  result.querySelectorAll("[data-card], details.elsewhere, p.none").forEach((one) => one.remove());
  if (!place || !cards.length) return result.append(...cards);
  const here = cards.filter(worksHere);
  const away = cards.filter((card) => !here.includes(card));
  if (!here.length) result.append(element("p", "none", fill(none)));
  result.append(...here.map((card) => named(nearest(card))));
  if (away.length) {
    const details = element("details", "elsewhere");
    details.append(element("summary", "", `${fill(elsewhere)} (${away.length})`), ...away);
    result.append(details);
  }
}

function element(tag, name, text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

function offer(found) {
  choices.replaceChildren(
    ...found.slice(0, MOST).map((one) => {
      const item = element("li", "");
      const pick = element("button", "", one.matched === one.name || /\d/.test(one.matched) ? one.name : `${one.name} (${one.matched})`);
      pick.type = "button";
      pick.addEventListener("click", () => choose(one));
      item.append(pick);
      return item;
    }),
  );
}

async function submit() {
  choices.replaceChildren();
  if (place) {
    field.value = "";
    window.addEventListener("hashchange", () => field.focus(), { once: true });
    return choose(undefined);
  }
  await load();
  const found = finder.findPlaces(places, field.value);
  if (found.length === 1) return choose(found[0]);
  said.textContent = found.length ? several : unknown;
  offer(found);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit().catch(tell);
});
guide.addEventListener("step", ({ detail: { now, where } }) => {
  if (!now.classList.contains("result")) return;
  arrange(now);
  if (place) where.append(` ${fill(inside)}`);
});
window.addEventListener("hashchange", () => follow().catch(tell));
form.hidden = false;
follow().catch(tell);
