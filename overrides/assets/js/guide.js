// The guide, one step at a time. The way taken stands in the fragment, which no server ever sees:
// `#thema/wonen/huis-zoeken`. Back, forward and a shared link work as on any page.
const guide = document.querySelector("[data-guide]");
const steps = new Map([...guide.querySelectorAll("section")].map((step) => [step.id, step]));
const first = steps.keys().next().value;
const where = guide.querySelector("[data-where]");
const buttons = guide.querySelector("[data-steps]");

function way() {
  const ids = location.hash.slice(1).split("/").filter((id) => steps.has(id)); // ids are ASCII
  if (ids.length === 0) return [first];
  return ids[0] === first ? ids : [first, ...ids];
}

function show(moved) {
  const taken = way();
  const now = steps.get(taken.at(-1));
  for (const step of steps.values()) step.hidden = step !== now;
  const isResult = now.classList.contains("result");
  const grade = now.querySelector(".grade");
  where.className = grade?.className ?? "where";
  where.textContent = grade?.textContent ?? (isResult ? guide.dataset.result : guide.dataset.question.replace("{number}", taken.length));
  buttons.hidden = taken.length === 1;
  for (const link of now.querySelectorAll(".answers a")) {
    link.hash = [...taken, link.dataset.to].join("/");
  }
  if (moved) {
    now.focus({ preventScroll: true });
    guide.scrollIntoView({ block: "start" });
  }
}

for (const link of guide.querySelectorAll(".answers a")) link.dataset.to = link.hash.slice(1);
guide.querySelector("[data-back]").addEventListener("click", () => {
  location.hash = way().slice(0, -1).join("/");
});
guide.querySelector("[data-restart]").addEventListener("click", () => {
  location.hash = first;
});
window.addEventListener("hashchange", () => show(true));
window.addEventListener("beforeprint", () => steps.forEach((step) => (step.hidden = false)));
window.addEventListener("afterprint", () => show(false));
guide.classList.add("lit");
where.hidden = false;
show(location.hash.length > 1);
