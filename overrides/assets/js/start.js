// On every page, once it is shown; a guide brings it itself, to open with fewer files. What few visitors need
// is loaded for them alone; a device is asked to keep what it has seen.
const here = document.documentElement.lang;
const [first = here] = navigator.languages;
const keeper = navigator.serviceWorker;

const bring = () => import("./page.js");

function start() {
  dispatchEvent(new Event("shown")); // for scripts of the page, which load what they need later
  if (document.querySelector("[data-both], [data-take]")) bring();
  if (first !== here && first.split("-")[0] !== here && !document.body.classList.contains("desk")) {
    import("./suggest.js");
  }
  if (keeper) {
    keeper.register(new URL("../../worker.js", import.meta.url)).catch(() => {});
    keeper.ready.then(({ active }) => active.postMessage("open"));
  }
}

if (location.search) bring(); // somebody shared the page with Dutch beside it
const idle = () => (window.requestIdleCallback ?? setTimeout)(start);

/** Wait until the page is seen: a browser paints some frames after it has everything. */
function later() {
  if (!window.PerformancePaintTiming) return requestAnimationFrame(idle);
  const seen = (_, watching) => (watching.disconnect(), idle());
  new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
}

if (document.readyState === "complete") later();
else addEventListener("load", later);
