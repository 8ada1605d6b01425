// On every page, once it is shown. What few visitors need is loaded for them alone; a device is asked to keep
// what it has seen.
const here = document.documentElement.lang;
const [first = here] = navigator.languages;
const keeper = navigator.serviceWorker;

function start() {
  if (first !== here && first.split("-")[0] !== here && !document.body.classList.contains("desk")) {
    import("./suggest.js");
  }
  if (keeper) {
    keeper.register(new URL("../../worker.js", import.meta.url)).catch(() => {});
    keeper.ready.then(({ active }) => active.postMessage("open"));
  }
}

addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(start));
