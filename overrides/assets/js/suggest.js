// A visitor whose browser asks for another language is offered this page in it: no redirect, nothing kept.
const here = document.documentElement.lang;
const aliases = { prs: "fa-AF", kmr: "ku", zh: "zh-Hans", cmn: "zh-Hans", mo: "ro", pes: "fa", pbt: "ps" };
// A link that is not alone says that this page is missing in its language.
const links = new Map(
  [...document.querySelectorAll(".languages a:only-child:not([aria-current])")].map((link) => [link.lang, link]),
);

function known(tag) {
  const language = tag.split("-")[0].toLowerCase();
  return [tag, aliases[language] ?? language].find((code) => code === here || links.has(code));
}

const wanted = navigator.languages.map(known).find(Boolean);
const link = links.get(wanted);
if (link) {
  const answer = await fetch(new URL("../offers.json", import.meta.url));
  const offer = document.createElement("a");
  offer.href = link.href;
  offer.lang = offer.hreflang = wanted;
  offer.dir = link.dir;
  offer.className = "offer";
  offer.textContent = (await answer.json())[wanted];
  document.querySelector(".top").append(offer);
}
