// A guide, one step at a time. The way taken stands in the fragment, which no server ever sees:
// `#thema/wonen/huren`, and behind it the municipality: `#thema/wonen/huren;in=44021`.
// Back, forward and a shared link work as on any page. `place.js` listens to the event `step`, and says with
// `data-next` which questions the municipality has answered.
const guide = document.querySelector("[data-guide]");
const steps = new Map([...guide.querySelectorAll("section")].map((step) => [step.id, step]));
const first = steps.keys().next().value;
const where = guide.querySelector("[data-where]");
const buttons = guide.querySelector("[data-steps]");
const hand = document.querySelector("[data-hand]");
let own; // what this script says, once it has come

/** Do `work` when the page is seen: what loads before that shows it later. */
function later(work) {
  if (!window.PerformancePaintTiming) return addEventListener("load", () => setTimeout(work));
  const seen = (_, watching) => (watching.disconnect(), work());
  new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
}

function way() {
  const ids = location.hash.slice(1).split(";")[0].split("/").filter((id) => steps.has(id)); // ids are ASCII
  if (ids.length === 0) return [first];
  return ids[0] === first ? ids : [first, ...ids];
}

/** Write a way as a fragment: past the questions that are answered already, with what stood behind it. */
function fragment(ids) {
  const taken = [...ids];
  while (steps.get(taken.at(-1)).dataset.next) taken.push(steps.get(taken.at(-1)).dataset.next);
  const [, ...rest] = location.hash.split(";");
  return [taken.join("/"), ...rest].join(";");
}

function back() {
  const taken = way().slice(0, -1);
  while (steps.get(taken.at(-1)).dataset.next) taken.pop();
  location.hash = fragment(taken);
}

function title(now, taken) {
  const grade = now.querySelector(".grade");
  if (grade) return grade.textContent;
  if (!own) return "\u00a0"; // holds the place
  return now.querySelector(".answers") ? own.guide_question.replace("{number}", taken.length) : own.guide_result;
}

function show(moved) {
  const taken = way();
  const now = steps.get(taken.at(-1));
  for (const step of steps.values()) step.hidden = step !== now;
  where.className = now.querySelector(".grade")?.className ?? "where";
  where.textContent = title(now, taken);
  buttons.hidden = taken.length === 1;
  guide.dispatchEvent(new CustomEvent("step", { detail: { now, where } }));
  for (const link of now.querySelectorAll(".answers [data-to]")) {
    link.hash = fragment([...taken, link.dataset.to]);
  }
  if (moved) {
    now.tabIndex = -1;
    now.focus({ preventScroll: true });
    guide.scrollIntoView({ block: "start" });
  }
}

// An answer may lead to another guide: that link stays as it is.
for (const link of guide.querySelectorAll("section .answers a[href^='#']")) link.dataset.to = link.hash.slice(1);
async function speak() {
  const { makeButton, words } = await import("./words.js");
  own = await words();
  const restart = () => (location.hash = fragment([first]));
  buttons.append(makeButton("back", own.guide_back, back), " ", makeButton("restart", own.guide_restart, restart));
  show(false);
}

guide.addEventListener("again", () => show(false));
window.addEventListener("hashchange", () => show(true));
window.addEventListener("beforeprint", () => steps.forEach((step) => (step.hidden = false)));
window.addEventListener("afterprint", () => show(false));
guide.classList.add("lit");
where.hidden = false;
show(location.hash.length > 1);
if (hand) hand.hidden = true; // a question has nothing to take along; its script shows it with a result
later(() => {
  speak().catch(() => {}); // without internet, the steps still lead on and a browser leads back
  // In a frame elsewhere nothing is kept and nothing is offered.
  if (!document.documentElement.matches(".bare")) import("./start.js");
  if (!hand) return;
  import("./hand.js").catch(() => (hand.hidden = false));
  import("./tools.js").catch(() => {});
});
