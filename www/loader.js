// The loader: which module holds a widget, and how to get it. Script, because it runs before there is a module
// and has to say so where none comes; classic, so that it runs from http, file:// and sandboxes alike.
// The build puts the table of modules and the files named by markers in their places; nothing leaves this function.
(() => {
  "use strict";
  // A second copy of this script on the page has nothing to do: the first one's elements serve all.
  if (customElements.get("plasticity-widget")) return;

  // The modules of this release in the book's order: { slug, hash, widgets }.
  const MODULES = [/* modules */];

  const warned = new Set();
  function warnOnce(sentence) {
    if (warned.has(sentence)) return;
    warned.add(sentence);
    console.warn(`plasticity: ${sentence}`);
  }

  // ---- where this script is ----------------------------------------------------------------------

  const addressed = (script) => script?.src && !/^(blob|data):/.test(script.src);
  // A module script is not the current one, but its tag says where it came from.
  const tag = addressed(document.currentScript)
    ? document.currentScript
    : [...document.scripts].find((script) => addressed(script) && /\/plasticity\.js([?#]|$)/.test(script.src));
  // The folder of this script, with a slash at its end.
  const base = tag && new URL(".", tag.src).href;
  // From a disk or in a sandbox nothing can be fetched, and from another host what it allows: a tag that asked for
  // that by `crossorigin` would not have run without. A classic script may come from anywhere.
  const fetches = /^https?:/.test(base) && (base.startsWith(`${self.origin}/`) || tag.crossOrigin !== null);

  // ---- which module ------------------------------------------------------------------------------

  const chosen = new Map();

  // The slug of a module with this widget. Of several, the one with the most of what the page shows when it is first
  // asked for: what belongs to a widget finds the module that the widget has.
  function moduleOf(name) {
    if (chosen.has(name)) return chosen.get(name);
    const shown = new Set([...document.querySelectorAll("plasticity-widget")].map((element) => element.getAttribute("name")));
    const count = ({ widgets }) => widgets.filter((widget) => shown.has(widget)).length;
    const fit = MODULES.filter(({ widgets }) => widgets.includes(name));
    const best = fit.reduce((best, other) => (count(other) > count(best) ? other : best), fit[0]);
    if (best) chosen.set(name, best.slug);
    return best?.slug;
  }

  // What to say of a name that no module has.
  function unknown(name) {
    const known = new Set(MODULES.flatMap(({ widgets }) => widgets));
    const start = [...name].length > 40 ? `${[...name].slice(0, 40).join("")}…` : name;
    return `There is no widget “${start}”: there are ${[...known].join(", ")}.`;
  }

  // ---- getting it --------------------------------------------------------------------------------

  const programs = new Map();

  // The exports of a module, once it runs; the message of a failure is a sentence for the reader.
  async function program(slug) {
    if (!programs.has(slug)) programs.set(slug, load(slug));
    return programs.get(slug);
  }

  async function load(slug) {
    if (!tag) {
      throw new Error("plasticity.js does not know where it is: load it by <script src=\"…/plasticity.js\" async></script>.");
    }
    if (typeof WebAssembly !== "object") throw new Error("This browser has no WebAssembly.");
    const { hash } = MODULES.find((module) => module.slug === slug);
    const file = `${base}module/${slug}.${hash}`;
    const [glue, fetched] = await Promise.all([carried(`${file}.js`), fetches && fetchedWasm(`${file}.wasm`)]);
    const begin = (module_or_path) => glue({ module_or_path });
    // Not what was asked for is as good as nothing: a host may answer anything with its own page.
    const begun = fetched && (await begin(fetched).catch(() => null));
    if (!begun) {
      const text = await carried(`${file}.data.js`);
      await begin(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))).catch((error) => {
        throw new Error(`The program could not be started: ${error?.message ?? error}.`);
      });
    }
    glue.start(base);
    return glue;
  }

  // Nothing where it cannot be fetched. Streaming needs the right type; hosts that do not know it still send
  // the right bytes.
  async function fetchedWasm(address) {
    try {
      const response = await fetch(address);
      if (!response.ok) return null;
      const typed = response.headers.get("content-type")?.startsWith("application/wasm");
      return typed ? response : await response.arrayBuffer();
    } catch {
      return null;
    }
  }

  // What a classic script of this release hands over, on its own tag: no name of the page is used.
  function carried(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const lost = () => reject(new Error("The program could not be loaded."));
      script.onload = () => {
        script.remove();
        if (script.plasticity) resolve(script.plasticity);
        else lost();
      };
      script.onerror = () => {
        script.remove();
        lost();
      };
      script.src = address;
      document.head.append(script);
    });
  }

  /* www/element.js */
})();
