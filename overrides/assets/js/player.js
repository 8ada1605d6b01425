// A film from elsewhere is loaded after a click, and not one byte before.
for (const figure of document.querySelectorAll("[data-player]")) {
  const link = figure.querySelector(".play");
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = figure.dataset.source;
    frame.title = figure.dataset.title;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    link.replaceWith(frame);
    frame.focus();
  });
}
