// The directory's filters. What is chosen stands in the fragment, which no server ever sees, so that a
// list can be shared: `#onderwerp=wonen&waar=gent-stad&taal=ti&voor=jongeren&zoek=huis`.
// Municipalities are loaded when one is asked for.
const form = document.querySelector("[data-directory]");
const count = document.querySelector("[data-count]");
const jump = document.querySelector(".jump");
const { zoek, onderwerp, voor, taal, waar, gemeente } = form.elements;
const names = document.querySelector("#gemeenten");
const others = document.querySelectorAll(".others");
const groups = [...document.querySelectorAll(".group")];
const entries = [...document.querySelectorAll(".entries > li")].map((row) => ({
  row,
  text: fold(row.textContent),
  topics: row.dataset.topics.split(" "),
  areas: row.dataset.areas.split(" "),
  targets: row.dataset.groups.split(" "),
  languages: row.dataset.languages.split(" "),
}));
let asked = 0;

async function towns() {
  const finder = await import("./places.js");
  return { ...finder, places: await finder.loadPlaces(form.dataset.root) };
}

function fold(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

function chosen() {
  return { zoek: zoek.value.trim(), onderwerp: onderwerp.value, voor: voor.value, taal: taal.value };
}

/** Give what the fragment says of each filter. `#wonen` says nothing: it leads to a heading. */
function written() {
  const params = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  return (name) => params.get(name) ?? "";
}

function choose(select, value) {
  select.value = [...select.options].some((one) => one.value === value) ? value : "";
}

/** Give the place that is meant, null when the text is no place, nothing when there is no text. */
async function place(text) {
  if (!text) return undefined;
  const { places, placeByNis, findPlaces } = await towns();
  return placeByNis(places, text) ?? findPlaces(places, text)[0] ?? null;
}

function filter(where, there) {
  const { zoek: said, ...picked } = chosen();
  const words = fold(said).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text, ...one } of entries) {
    row.hidden = !(
      words.every((word) => text.includes(word)) &&
      (!picked.onderwerp || one.topics.includes(picked.onderwerp)) &&
      (!picked.voor || one.targets.includes(picked.voor)) &&
      (!picked.taal || one.languages.includes(picked.taal)) &&
      (!where || where.some((area) => one.areas.includes(area)))
    );
    shown += row.hidden ? 0 : 1;
  }
  const isWhole = shown === entries.length;
  for (const one of [jump, ...others]) one.hidden = !isWhole;
  for (const group of groups) group.hidden = !isWhole && !group.querySelector(".entries > li:not([hidden])");
  const told = shown ? count.dataset.found.replace("{count}", shown) : count.dataset.none;
  count.textContent = there ? `${there.name}: ${told}` : told;
}

/** Show what answers to the controls, and write them into the fragment as a new or the same step. */
async function show(step) {
  const turn = (asked += 1);
  const region = waar.selectedOptions[0];
  let there;
  try {
    there = await place(waar.value ? "" : gemeente.value.trim());
  } catch {
    if (turn === asked) count.textContent = count.dataset.off;
    return;
  }
  if (turn !== asked) return;
  const areas = there === null ? [] : there ? [there.area] : region.dataset.areas?.split(" ");
  filter(areas, there);
  if (!step) return;
  const params = new URLSearchParams();
  const all = { ...chosen(), waar: waar.value || there?.nis };
  for (const [name, value] of Object.entries(all)) if (value) params.set(name, value);
  const hash = params.size ? `#${params}` : location.pathname + location.search;
  history[step](null, "", hash);
}

/** Take over what the fragment says. */
async function read() {
  const value = written();
  zoek.value = value("zoek");
  choose(onderwerp, value("onderwerp"));
  choose(voor, value("voor"));
  choose(taal, value("taal"));
  choose(waar, value("waar"));
  gemeente.value = "";
  if (value("waar") && !waar.value) {
    gemeente.value = value("waar");
    const there = await place(value("waar")).catch(() => undefined);
    if (there && gemeente.value === value("waar")) gemeente.value = there.name;
  }
  await show();
  if (location.hash && !location.hash.includes("=")) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

async function suggest() {
  if (names.childElementCount) return;
  const { places } = await towns().catch(() => ({ places: [] }));
  names.replaceChildren(...places.map(({ name }) => new Option(name)));
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => show("pushState")));
zoek.addEventListener("input", () => show("replaceState"));
gemeente.addEventListener("focus", suggest);
gemeente.addEventListener("input", () => {
  waar.value = "";
  show("replaceState");
});
waar.addEventListener("change", () => (gemeente.value = ""));
for (const select of [onderwerp, voor, taal, waar]) select.addEventListener("change", () => show("pushState"));
window.addEventListener("popstate", read);
read();
