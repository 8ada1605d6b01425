// On every page. What few visitors need is loaded for them alone; a device is asked to keep what it has seen.
const here = document.documentElement.lang;
const [first = here] = navigator.languages;

if (first !== here && first.split("-")[0] !== here && !document.body.classList.contains("desk")) {
  import("./suggest.js");
}
if ("serviceWorker" in navigator) {
  const ask = () => navigator.serviceWorker.register(new URL("../../worker.js", import.meta.url)).catch(() => {});
  if (document.readyState === "complete") ask();
  else addEventListener("load", ask);
}
