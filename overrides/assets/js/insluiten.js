// Shows the finder or the guide in a frame on another site, where this line stands:
// <script src="…/assets/js/insluiten.js" data-wijzer="zoeker" data-taal="ar" async></script>
(() => {
  const views = { zoeker: "inburgering/aanmelden/", gids: "doorverwijzers/gids/" };
  const script = document.currentScript;
  const { wijzer, taal = "nl" } = script.dataset;
  if (!Object.hasOwn(views, wijzer) || !/^[A-Za-z-]{2,7}$/.test(taal)) {
    console.error(`Wijzer: data-wijzer="${wijzer}" data-taal="${taal}"?`);
    return;
  }
  const top = new URL("../../", script.src);
  const folder = taal === "nl" ? "" : `${taal}/`;
  const frame = document.createElement("iframe");
  frame.src = new URL(`${folder}${views[wijzer]}insluiten.html`, top);
  frame.title = "Wijzer";
  frame.lang = taal;
  frame.loading = "lazy";
  frame.referrerPolicy = "no-referrer";
  frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";
  frame.style.cssText = "display: block; inline-size: 100%; block-size: 30rem; border: 0";
  window.addEventListener("message", ({ origin, source, data }) => {
    if (origin !== top.origin || source !== frame.contentWindow || data?.wijzer !== "frame") return;
    if (Number.isFinite(data.height)) frame.style.blockSize = `${Math.min(Math.max(data.height, 100), 20000)}px`;
    if (typeof data.title === "string") frame.title = data.title;
  });
  script.after(frame);
})();
