(() => {
  "use strict";
  if (customElements.get("plasticity-widget")) return;
  /* wasm-bindgen */
  const base = new URL(".", document.currentScript?.src || document.baseURI).href;
  let loading = null;
  const moduleOf = (name) => name;
  const program = () => (loading ??= load());
  async function load() {
    await wasm_bindgen({ module_or_path: base + "plasticity_bg.wasm" });
    wasm_bindgen.start(base);
    return wasm_bindgen;
  }
  const warned = new Set();
  function warnOnce(sentence) {
    if (warned.has(sentence)) return;
    warned.add(sentence);
    console.warn(`plasticity: ${sentence}`);
  }
  /* www/element.js */
})();
