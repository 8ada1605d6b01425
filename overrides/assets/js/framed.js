// A page that stands in a frame on another site: it says how high it is, and its links open beside that site.
// The message goes to whoever shows the page, and holds nothing but its height and title.
const list = document.querySelector("[data-list]");
if (list) list.hidden = true; // the finder shows of it what is asked for

function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  window.parent.postMessage({ wijzer: "frame", height, title: document.title }, "*");
}

function beside({ target }) {
  const link = target.closest?.("a[href]");
  if (!link || !link.protocol.startsWith("http")) return;
  if (link.href.split("#")[0] === location.href.split("#")[0]) return;
  link.target = "_blank";
  link.rel = "noopener";
}

document.addEventListener("click", beside, true);
new ResizeObserver(tell).observe(document.body);
tell();
