// What a reader does with a page: show Dutch beside it, copy its message, print it. Nothing is kept or sent.
import { makeButton, words } from "./words.js";

const link = document.querySelector("[data-both]");
const ways = document.querySelector("[data-take] .ways:not(:has(button))"); // a hand-out has buttons of its own
const marked = "nl"; // in the address, so that the page can be shared as it is seen
const isMarked = () => location.search.slice(1).split("&").includes(marked);
let button;
let turning = Promise.resolve();

/** Turns one after another, however fast somebody clicks. */
function turn(on) {
  turning = turning.catch(() => {}).then(() => turned(on));
  return turning;
}

async function turned(on) {
  const { hide, show } = await import("./beside.js");
  await (on ? show(link) : hide());
  button.setAttribute("aria-pressed", on);
  const rest = location.search.slice(1).split("&").filter((one) => one && one !== marked);
  const search = (on ? [...rest, marked] : rest).join("&");
  history.replaceState(history.state, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
}

function keep(event) {
  const way = event.target.closest?.("a[href]");
  const isOwn = way?.origin === location.origin && way.pathname.endsWith("/") && (way.hreflang || way.lang) !== "nl";
  if (isOwn && isMarked() && !way.search) way.search = marked;
}

if (link) {
  button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.textContent = link.textContent;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () =>
    turn(button.getAttribute("aria-pressed") === "false").catch(() => location.assign(link.href)),
  );
  const isHeld = document.activeElement === link;
  link.replaceWith(button);
  if (isHeld) button.focus();
  for (const kind of ["click", "auxclick"]) document.addEventListener(kind, keep, true);
  if (isMarked()) turn(true).catch(() => {});
}

async function copy(done) {
  const text = new URL(ways.querySelector("[data-way=whatsapp]").href).searchParams.get("text");
  await navigator.clipboard.writeText(text);
  ways.lastElementChild.textContent = done;
}

async function paper() {
  if (link) await turn(true).catch(() => {});
  const code = document.querySelector(".paper img");
  code.loading = "eager";
  await code.decode().catch(() => {});
  print();
}

function offer(own) {
  const add = (...about) => ways?.lastElementChild.before(makeButton(...about), "\n");
  if (navigator.clipboard) add("message", own.take_copy, () => copy(own.take_copied));
  add("sheet", own.print, paper);
  addEventListener("beforeprint", () => {
    for (const line of document.querySelectorAll("[data-printed]")) {
      line.textContent = own.take_printed.replace("{date}", new Date().toLocaleDateString("nl-BE"));
    }
  });
}

words().then(offer, () => {}); // without internet, what stands in the page still works
