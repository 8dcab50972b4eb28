// Script because it works on pages without a widget: lets the browser keep the whole book (sw.js), offers a newer edition, installs.
// The book's own pages load it, in the head, so that the offer stands there before the first paint.
(() => {
  "use strict";
  const root = document.documentElement;
  const own = document.currentScript.src;
  const NEWER = "plasticity-newer";

  // What is said here, in the language of the page.
  const WORDS = {/* words */};
  const says = (name) => (WORDS[root.lang] ?? WORDS.en)[name];

  let workers;
  try {
    // Not from a disk, and not in a frame of somebody else's; a sandbox throws.
    workers = top === self && own.startsWith("http") && navigator.serviceWorker;
    // Lines that come while somebody reads move the text: the offer is there from the next page on.
    if (workers && sessionStorage.getItem(NEWER)) root.dataset.newer = "";
  } catch {
    return;
  }
  if (!workers) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "manifest.webmanifest" }));

  // What the browser has of this book; another worker of the same host may stand above it.
  const kept = async () => {
    const found = await workers.getRegistration(own);
    return found?.scope === new URL(".", own).href ? found : null;
  };

  // The reader has taken the newer one: until the page comes again it may still be waiting.
  let taken = false;

  // Settled when the book is kept, or cannot be.
  const keep = async () => {
    const book = await workers.register(new URL("sw.js", own));
    // The very first waits too, for a moment.
    const waits = () => !taken && book.active && book.waiting;
    const follow = (worker) =>
      new Promise((done, failed) => {
        worker.addEventListener("statechange", () => {
          if (waits()) sessionStorage.setItem(NEWER, "yes");
          if (worker.state === "redundant") failed();
          else done();
        });
      });
    book.addEventListener("updatefound", () => follow(book.installing).catch(() => {}));
    if (waits()) sessionStorage.setItem(NEWER, "yes");
    else {
      sessionStorage.removeItem(NEWER);
      // It was used in another tab; its room stays.
      if ("newer" in root.dataset) document.querySelector(".top .newer").style.visibility = "hidden";
    }
    if (book.installing && !book.active) await follow(book.installing);
  };

  // The address holds what was done to figures, and a page that is loaded again stands where it stood.
  const use = async () => {
    taken = true;
    sessionStorage.removeItem(NEWER);
    const worker = (await kept())?.waiting;
    if (!worker) return location.reload();
    worker.addEventListener("statechange", () => worker.state !== "activating" && location.reload());
    worker.postMessage("use");
  };

  // On the cover: who saves data or has a slow network is asked, and who can install the book may.
  let install;
  const invite = () => {
    const box = document.querySelector(".keep");
    if (box) box.hidden = false;
    return box;
  };
  addEventListener("beforeinstallprompt", (event) => {
    if (!invite()) return;
    event.preventDefault();
    install = event;
  });
  const press = async (box) => {
    const said = box.querySelector("[role=status]");
    install?.prompt();
    said.textContent = "…";
    await keep().then(
      () => (said.textContent = says("done")),
      () => (said.textContent = says("failed")),
    );
  };
  addEventListener("click", ({ target }) => {
    if (target.closest?.(".newer button")) use();
    const box = target.closest?.("button") && target.closest(".keep");
    if (box) press(box);
  });

  // First what the page itself needs. Where nothing can be kept (a private window, a full disk), nobody is told.
  addEventListener("load", () => {
    const idle = self.requestIdleCallback ?? ((act) => setTimeout(act, 2000));
    const { saveData, effectiveType } = navigator.connection ?? {};
    idle(async () => {
      if ((saveData || /[23]g/.test(effectiveType)) && !(await kept())) invite();
      else keep().catch(() => {});
    });
  });
})();
