  // ---- address: what of it is whose; its grammar is the program's -----------------------------------

  const fragment = () => location.hash.slice(1);

  // Keys of all widgets of the document, live or not, in document order.
  function keys() {
    const hosts = [...document.querySelectorAll("plasticity-widget")];
    const names = hosts.flatMap((host) => [host.id, host.getAttribute("name") ?? ""]);
    const list = wasm_bindgen.keys(listed(names)).split("\0");
    return new Map(hosts.map((host, place) => [host, list[place]]));
  }

  // One that stands inside another's shadow goes by its id or name.
  const keyOf = (host) => keys().get(host) ?? (host.id || (host.getAttribute("name") ?? ""));

  // Every element shows what the address says now. A heading changes nothing.
  function readAddress() {
    for (const life of [...lives.values()]) life.write("follow", 0, `${keyOf(life.host)}\0${fragment()}`);
  }

  // A fragment that names a heading stays.
  function writeAddress(life) {
    const before = fragment();
    const after = life.tell("fragment", `${keyOf(life.host)}\0${before}`);
    if (after === before) return;
    const page = location.pathname + location.search;
    try {
      history.replaceState(history.state, "", after ? `${page}#${after}` : page);
    } catch {
      // A frame without an origin of its own may not write its address; the widget works on.
    }
  }

  // Keys in the address that no element of the page has.
  function report() {
    const strangers = wasm_bindgen.strangers(fragment(), [...keys().values()].join("\0"));
    if (strangers) console.warn(`plasticity: the address names ${strangers}, which this page does not have.`);
  }
