  // ---- controls: a few in front, the rest behind a disclosure, and the actions ----------------------

  // Options stand beside each other where they fit in one line, as room is kept for one: a letter is
  // about a fifth of what stands before each. Others go into a list.
  const MARK = 5;
  const LINE = 32;

  function buildControls(form) {
    const rows = new Map();
    const group = (places) => h("div", { class: "rows" }, ...places.map((place) => {
      const row = buildControl(form.quantities[place]);
      rows.set(place, row);
      return row.block;
    }));
    const block = h("div", { class: "controls", part: "controls" }, group(form.front));
    if (form.rest.length) block.append(h("details", { class: "all" }, h("summary", {}, "All parameters"), group(form.rest)));
    const actions = h("div", { class: "actions" });
    const pin = button("pin", "Pin", "Keep this run as a ghost to compare with");
    const clear = button("clear-pins", "Clear pins", "Remove the kept runs");
    const undo = button("undo", "Undo");
    const redo = button("redo", "Redo");
    const reset = button("reset", "Reset all", "Everything as it was at the start");
    if (rows.size) actions.append(pin, clear, undo, redo, reset);
    block.append(actions);
    // A disabled button loses the focus and would throw a keyboard reader out: say it only.
    const off = (node, away) => set(node, { "aria-disabled": away });
    return {
      block,
      actions,
      show(state) {
        for (const [place, row] of rows) row.show(state.values[place]);
        off(pin, state.veiled);
        off(undo, !state.undo);
        off(redo, !state.redo);
        off(reset, state.start);
        gone(clear, !state.pins);
      },
      // Shows one value again where its field holds text that was not taken.
      renew: (place, state) => rows.get(place)?.show(state.values[place], true),
    };
  }

  // One quantity's row: label, slider or options, number, reset. Native inputs; what they mean is in
  // `data-input`.
  function buildControl(quantity) {
    const { name, label, symbol, unit, doc, domain, docs, last } = quantity;
    const caption = h("span", { class: "label" }, symbolOf(symbol));
    if (label !== symbol) caption.append(h("span", { class: "name" }, label));
    const block = h("div", { class: "control", "data-quantity": name, role: "group", title: doc, "aria-label": label }, caption);
    let slide = null;
    let inputs;
    if (domain.kind !== "choice") {
      const number = field({ inputmode: "text", "data-input": "number", "aria-label": unit ? `${label}, ${unit}` : label });
      inputs = [number];
      if (last !== null) {
        slide = slider(last, label, { "data-input": "slider" });
        inputs.unshift(slide);
        block.append(slide);
      }
      const tail = domain.kind === "seed" ? button("new-seed", "New seed", "Draw another seed") : h("span", { class: "unit" }, unit);
      block.append(h("span", { class: "field" }, number, tail));
    } else if (domain.names.reduce((sum, { length }) => sum + length + MARK, 0) > LINE) {
      const options = domain.names.map((value, n) => h("option", { value, title: docs[n] }, spaced(value)));
      inputs = [h("select", { "data-input": "choice", "aria-label": label }, ...options)];
      block.append(...inputs);
    } else {
      inputs = domain.names.map((value) => h("input", { type: "radio", name, value, "data-input": "choice" }));
      const labels = inputs.map((radio, n) => h("label", { title: docs[n] }, radio, h("span", {}, spaced(radio.value))));
      block.append(h("span", { class: "options" }, ...labels));
    }
    const reset = button("reset-one", "↺", `Reset ${label}`);
    reset.setAttribute("aria-label", `Reset ${label}`);
    block.append(reset);
    let shown;
    return {
      block,
      show({ value, typed, at, moved, idle }, anew) {
        if (shown !== value || anew) {
          shown = value;
          if (slide) {
            slide.value = at;
            slide.setAttribute("aria-valuetext", withUnit(typed, unit));
          }
          if (domain.kind !== "choice") inputs.at(-1).value = typed;
          else if (inputs[0].type === "radio") for (const radio of inputs) radio.checked = radio.value === value;
          else inputs[0].value = value;
          reset.classList.toggle("off", !moved);
        }
        // What belongs to another case keeps its place.
        if ((block.getAttribute("aria-disabled") === "true") !== idle) {
          block.setAttribute("aria-disabled", idle);
          for (const input of block.querySelectorAll("input, select, .new-seed")) input.disabled = idle;
        }
      },
    };
  }

  // An option as it is read: with capitals for people, before a year too, and for what is spelled.
  const PEOPLE = /^[a-z ]+(?=\d{4}$)|\b(bienenstock|cooper|hebb|intrator|law|oja)\b/g;
  const SPELLED = /\b(bcm|pp2a|slfs|stdp|stet|wlfs|wtet|xor)\b/g;
  const large = (words) => words.toUpperCase();
  const called = (people) => people.replace(/\b[a-z]/g, large);
  const spaced = (name) => name.replaceAll("-", " ").replace(PEOPLE, called).replace(SPELLED, large);

  // A symbol as it is written: what follows an underscore stands below the line.
  function symbolOf(symbol) {
    const parts = symbol.split(/_([^_/]+)/);
    return h("span", { class: "symbol" }, ...parts.map((part, n) => (n % 2 ? h("sub", {}, part) : part)));
  }
