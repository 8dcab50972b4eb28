  // ---- what is written about the models ----------------------------------------------------------
  // A classic script of the project's own, fetched when the first reader asks.

  let written = null;

  function models() {
    written ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      globalThis.__plasticity_about = resolve;
      script.onload = () => {
        delete globalThis.__plasticity_about;
        script.remove();
      };
      script.onerror = () => {
        // Another try may have better luck.
        written = null;
        script.remove();
        reject(new Error("about.js could not be loaded"));
      };
      script.src = base + "about.js";
      document.head.append(script);
    });
    return written;
  }

  async function about(host, widget) {
    let text;
    try {
      const all = await models();
      if (Object.hasOwn(all, widget)) {
        const template = document.createElement("template");
        template.innerHTML = all[widget];
        text = template.content;
        // Written for pages beside this script; the reader may be anywhere.
        for (const link of text.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), base).href;
      }
    } catch {
      // The dialog says so.
    }
    if (lives.has(host)) describeModels(lives.get(host).view, text);
  }
