  // ---- colours -----------------------------------------------------------------------------------
  // Which colour an ink has here: the author's own, else the element's theme, the page's, the system's.

  const OWN_COLOURS = { "--ink-accent": "--plasticity-accent", "--ink-text": "--plasticity-ink", "--ink-paper": "--plasticity-paper" };
  const FORCED = { "--ink-paper": "Canvas", "--ink-accent": "Highlight", "--ink-hairline": "GrayText" };
  const LIGHT = 0;

  // Names and colours of a theme, in the order of the program's inks.
  const themed = (place) => [...wasm_bindgen.theme(place).matchAll(/(--[\w-]+): (#\w+)/g)].map(([, name, colour]) => [name, colour]);

  function coloursOf(host) {
    const dark = media("(prefers-color-scheme: dark)");
    if (media("(forced-colors: active)")) {
      return { dark, inks: themed(LIGHT).map(([name]) => [name, FORCED[name] ?? "CanvasText"]) };
    }
    let own = ["light", "dark", "contrast"].indexOf(host.getAttribute("theme"));
    if (own === 2 && dark) own = 3;
    const system = (media("(prefers-contrast: more)") ? 2 : 0) + (dark ? 1 : 0);
    const style = getComputedStyle(host);
    const of = (name) => name && style.getPropertyValue(name).trim();
    const inks = themed(own < 0 ? system : own).map(([name, colour]) => [
      name,
      of(OWN_COLOURS[name]) || (own < 0 && of(name)) || colour,
    ]);
    return { dark: isDark(inks.find(([name]) => name === "--ink-paper")[1]), inks };
  }

  // Whether a colour of the form #rrggbb or #rgb is dark; other forms count as light.
  function isDark(colour) {
    const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1];
    if (!digits) return false;
    const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
    const [red, green, blue] = parts.map((part) => parseInt(part, 16));
    return 2 * red + 7 * green + blue < 1280;
  }

  // Hands the colours down to everything inside, slotted words too.
  function colour(frame, { inks, dark }) {
    for (const [name, value] of inks) frame.style.setProperty(name, value);
    frame.style.colorScheme = dark ? "dark" : "light";
  }
