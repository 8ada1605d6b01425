// What only scripts say, in the language of the page. It stands in the manifest, which every page names anyway:
// so it comes once for all pages, and not within each.
const { href } = document.querySelector("link[rel=manifest]");
let found;

export const words = async () => (found ??= (await (await fetch(href)).json()).words);

export function makeButton(name, text, work) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset[name] = "";
  button.textContent = text;
  button.addEventListener("click", work);
  return button;
}
