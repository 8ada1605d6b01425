// A visitor whose browser asks for another language is offered this page in it: no redirect, nothing kept.
const here = document.documentElement.lang;
const aliases = { prs: "fa-AF", kmr: "ku", zh: "zh-Hans", cmn: "zh-Hans", mo: "ro", pes: "fa", pbt: "ps" };
const links = new Map(
  [...document.querySelectorAll(".languages a[data-offer]")].map((link) => [link.hreflang, link]),
);

function known(tag) {
  const language = tag.split("-")[0].toLowerCase();
  return [tag, aliases[language] ?? language].find((code) => code === here || links.has(code));
}

const wanted = navigator.languages.map(known).find(Boolean);
const link = links.get(wanted);
if (link) {
  const offer = document.createElement("a");
  offer.href = link.href;
  offer.lang = offer.hreflang = wanted;
  offer.dir = link.dir;
  offer.className = "offer";
  offer.textContent = link.dataset.offer;
  document.querySelector(".top").append(offer);
}
