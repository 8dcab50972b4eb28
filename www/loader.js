// The loader: which module holds a widget, and how to get it. Script, because it runs before there is a module
// and has to say so where none comes; classic, so that it runs from http, file:// and sandboxes alike.
// The build puts the table of modules and the files named by markers in their places; nothing leaves this function.
(() => {
  "use strict";
  // A second copy of this script on the page has nothing to do: the first one's elements serve all.
  if (customElements.get("plasticity-widget")) return;

  // The modules of this release in the book's order: { slug, hash, widgets }. With each widget's name stands the room
  // that it takes, wide and narrow: the figure's height in per cent of its width, the rest in halves of its text's size;
  // then the whole in such halves, where the controls stand beside the figure.
  const MODULES = [/* modules */];

  // What is said here, by language.
  const WORDS = {/* words */};
  const spoken = (place) => Object.keys(WORDS).find((tag) => place.matches(`:lang(${tag})`)) ?? "en";

  // A failure that has a sentence in the language of whoever shows it.
  class Failure extends Error {
    constructor(name, given) {
      super();
      this.words = (tag) => WORDS[tag][name].replace(/\{(\w+)\}/g, (_, key) => given[key]);
      this.message = this.words("en");
    }
  }

  const warned = new Set();
  function warnOnce(sentence) {
    if (warned.has(sentence)) return;
    warned.add(sentence);
    console.warn(`plasticity: ${sentence}`);
  }

  // ---- where this script is ----------------------------------------------------------------------

  // A module script is not the current one, and an imported one has no tag: a trace says where it runs.
  const tag = document.currentScript;
  const own = /^(https?|file):/.test(tag?.src) ? tag.src : /\b(https?|file):[^\s()]+\/plasticity\.js/.exec(new Error().stack)?.[0];
  // The folder of this script, with a slash at its end; of a page that is one file, where its book is, if that is known.
  const base = own ? new URL(".", own).href : (tag?.dataset.base ?? "");
  // From a disk or in a sandbox nothing can be fetched, and from another host what it allows: a tag that asked for
  // that by `crossorigin`, or a module script, would not have run without. A classic script may come from anywhere.
  const fetches = /^https?:/.test(own) && (base.startsWith(`${self.origin}/`) || tag?.crossOrigin !== null);

  // A page that was made one file has this script inside, and every file of it on a tag with its name.
  const inside = (name) => (own ? undefined : document.querySelector(`script[data-file="${name}"]`)?.plasticity);

  // Pages that take no plain text for an address or for markup (Trusted Types) allow the policy of this name.
  let trust = { createScriptURL: (address) => address, createHTML: (markup) => markup };
  try {
    trust = self.trustedTypes.createPolicy("plasticity", trust);
  } catch {
    // There are none here, or plain text may still do.
  }

  // ---- which module ------------------------------------------------------------------------------

  const chosen = new Map();

  // The slug of a module with this widget. Of several, the one with the most of what the page shows when it is first
  // asked for: what belongs to a widget finds the module that the widget has.
  function moduleOf(name) {
    if (chosen.has(name)) return chosen.get(name);
    const shown = new Set([...document.querySelectorAll("plasticity-widget")].map((element) => element.getAttribute("name")));
    const count = ({ widgets }) => Object.keys(widgets).filter((widget) => shown.has(widget)).length;
    const fit = MODULES.filter(({ widgets }) => Object.hasOwn(widgets, name));
    const best = fit.reduce((best, other) => (count(other) > count(best) ? other : best), fit[0]);
    if (best) chosen.set(name, best.slug);
    return best?.slug;
  }

  // What to say of a name that no module has.
  function unknown(name) {
    const known = new Set(MODULES.flatMap(({ widgets }) => Object.keys(widgets)));
    const start = [...name].length > 40 ? `${[...name].slice(0, 40).join("")}…` : name;
    return new Failure("unknown", { name: start, known: [...known].join(", ") });
  }

  // ---- getting it --------------------------------------------------------------------------------

  const programs = new Map();

  // The exports of a module, once it runs.
  async function program(slug) {
    if (!programs.has(slug)) programs.set(slug, load(slug));
    return programs.get(slug);
  }

  async function load(slug) {
    const { hash } = MODULES.find((module) => module.slug === slug);
    const file = `module/${slug}.${hash}`;
    if (!own && !inside(`${file}.js`)) throw new Failure("lost");
    if (typeof WebAssembly !== "object") throw new Failure("no-wasm");
    try {
      // The smallest of all modules, also run: some browsers forbid only that. What is forbidden is not fetched.
      new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    } catch {
      throw new Failure("policy");
    }
    const [glue, fetched] = await Promise.all([carried(`${file}.js`), fetches && fetchedWasm(`${base}${file}.wasm`)]);
    const begin = (module_or_path) => glue({ module_or_path });
    // Not what was asked for is as good as nothing: a host may answer anything with its own page.
    const begun = fetched && (await begin(fetched).catch(() => null));
    if (!begun) {
      const text = await carried(`${file}.data.js`);
      const packed = new Blob([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))]);
      const bytes = new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
      await begin(await bytes).catch((error) => {
        throw new Failure("not-started", { reason: error?.message ?? error });
      });
    }
    glue.start(base, async (widget) => trust.createHTML((await carried("about.js"))[widget]));
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
  async function carried(name) {
    return inside(name) ?? new Promise((resolve, reject) => {
      const script = document.createElement("script");
      // What trusts this script by a number trusts what it loads.
      script.nonce = tag?.nonce ?? "";
      script.onload = script.onerror = () => {
        script.remove();
        if (script.plasticity) resolve(script.plasticity);
        else reject(new Failure("not-loaded"));
      };
      try {
        script.src = trust.createScriptURL(base + name);
      } catch {
        throw new Failure("trusted");
      }
      document.head.append(script);
    });
  }

  /* www/element.js */

  // A page of the book may have a program of its own: the place that names it says where none comes.
  parsed.then(() => {
    const place = document.querySelector("[data-plasticity-program]");
    if (place) program(place.dataset.plasticityProgram).catch((error) => (place.textContent = error.words?.(spoken(place)) ?? error.message));
  });
})();
