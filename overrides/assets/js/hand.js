// A service, or what the guide found, for the client: as a message and as a sheet, in the client's language beside Dutch.
// The choice stands on this screen only: what is fetched is the same for every language and every result.
// A message holds what anybody may know: names, phones, the addresses of pages.
const hand = document.querySelector("[data-hand]");
const panel = hand.querySelector("[data-take]");
const said = panel.querySelector("[role=status]");
const way = (name) => panel.querySelector(`[data-way=${name}]`);
const canonical = document.querySelector("link[rel=canonical]").href;
const guide = document.querySelector("[data-guide]");
// What is folded away does not work in the municipality that was chosen, also when somebody looks into it.
const cards = guide ? "section.result .card:not(.elsewhere *)" : "article > .card";
const sheet = document.createElement("div");
const files = new Map();
const choice = chooser();

function chooser() {
  const label = document.createElement("label");
  const select = document.createElement("select");
  for (const { lang, dir, textContent } of document.querySelectorAll(".languages a[lang]")) {
    const option = new Option(textContent, lang);
    Object.assign(option, { lang, dir });
    select.append(option);
  }
  label.className = "choice";
  label.append(`${hand.dataset.language} `, select);
  panel.querySelector("summary").after(label);
  return select;
}

async function file(name) {
  if (!files.has(name)) files.set(name, await (await fetch(hand.dataset[name])).json());
  return files.get(name);
}

const found = () =>
  [...document.querySelectorAll(cards)].filter((card) => card.checkVisibility()).map((card) => {
    const more = card.querySelector(".more a")?.getAttribute("href") ?? "";
    return {
      card,
      name: card.querySelector(".name").textContent,
      phone: card.querySelector("a[href^='tel:']")?.textContent,
      address: new URL(more, canonical).href,
    };
  });

async function write() {
  const words = await file("words");
  const own = words[choice.value];
  const services = found();
  const lines = services.flatMap(({ name, phone, address }) => [name, phone, address].filter(Boolean));
  const text = [own.take_lead, ...lines].join("\n");
  const body = encodeURIComponent(text);
  way("sms").href = `sms:?&body=${body}`;
  way("whatsapp").href = `https://wa.me/?text=${body}`;
  way("mailto").href = `mailto:?subject=${encodeURIComponent(services.map((one) => one.name).join(", "))}&body=${body}`;
  said.textContent = "";
  return { own, dutch: words.nl, services, text };
}

function made(name, text, lang) {
  const one = document.createElement(name);
  one.textContent = text;
  if (lang) one.lang = lang;
  return one;
}

/** Says a word in the client's language, and in Dutch under it. */
function both(name, own, dutch) {
  const one = document.createElement(name);
  const chosen = choice.selectedOptions[0];
  if (own === dutch) return made(name, dutch, "nl");
  const first = made("span", own, chosen.lang);
  first.dir = chosen.dir;
  one.append(first, made("span", dutch, "nl"));
  return one;
}

function row(line, own, dutch) {
  const label = line.querySelector("dt").textContent.trim();
  const key = Object.keys(dutch).find((one) => dutch[one] === label);
  if (!key) return [];
  const value = made("dd", "", "nl");
  value.append(...line.querySelector("dd").cloneNode(true).childNodes);
  for (const link of value.querySelectorAll("a")) {
    if (link.hostname.endsWith("openstreetmap.org")) link.remove();
    else link.replaceWith(...link.childNodes);
  }
  return [both("dt", own[key], dutch[key]), value];
}

function code(address, codes) {
  const drawn = codes[address];
  return drawn ? new DOMParser().parseFromString(drawn, "image/svg+xml").documentElement : "";
}

function contact({ card, name, address }, own, dutch, codes) {
  const one = made("div", "");
  const rows = made("dl", "");
  rows.append(...[...card.querySelectorAll("dl > div")].flatMap((line) => row(line, own, dutch)));
  const check = both("p", own.take_check, dutch.take_check);
  check.append(made("bdi", address));
  const taken = made("p", card.querySelector(":scope > .small").textContent, "nl");
  one.append(code(address, codes), made("h2", name, "nl"), rows, taken, check);
  return one;
}

async function fill({ own, dutch, services }) {
  const codes = await file("codes");
  const day = new Date().toLocaleDateString("nl-BE");
  const lead = both("p", own.take_lead, dutch.take_lead);
  lead.className = "lead";
  const next = made("div", "");
  const prompt = both("p", own.prompt, dutch.prompt);
  prompt.append(made("bdi", own.register));
  const printed = both("p", own.take_printed.replace("{date}", day), dutch.take_printed.replace("{date}", day));
  next.append(code(own.register, codes), prompt, printed);
  sheet.replaceChildren(lead, ...services.map((one) => contact(one, own, dutch, codes)), next);
}

function follow() {
  hand.hidden = found().length === 0;
  if (panel.open && !hand.hidden) write();
}

sheet.className = "handout";
sheet.lang = "nl";
document.body.append(sheet);
panel.addEventListener("toggle", follow);
choice.addEventListener("change", write);
if (guide) new MutationObserver(follow).observe(guide, { subtree: true, attributeFilter: ["hidden"] });

const copy = panel.querySelector("[data-message]");
if (navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText((await write()).text);
    said.textContent = copy.dataset.message;
  });
}
const paper = panel.querySelector("[data-sheet]");
paper.hidden = false;
paper.addEventListener("click", async () => {
  await fill(await write());
  document.body.classList.add("handing");
  print();
});
addEventListener("afterprint", () => document.body.classList.remove("handing"));
follow();
