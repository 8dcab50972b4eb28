  // ---- nodes -------------------------------------------------------------------------------------
  // Text goes in as text only, so nothing a page says becomes markup.

  function h(tag, attributes, ...inside) {
    const node = document.createElement(tag);
    for (const name in attributes) node.setAttribute(name, attributes[name]);
    node.append(...inside);
    return node;
  }

  // A button that the events know by its action.
  function button(action, label, title) {
    const node = h("button", { class: action, type: "button", "data-action": action }, label);
    if (title) node.title = title;
    if (title && !label) node.setAttribute("aria-label", title);
    return node;
  }

  // A slider over whole positions.
  const slider = (last, label, attributes) =>
    h("input", { type: "range", min: 0, max: last, step: 1, "aria-label": label, ...attributes });

  // A field for a number or a word.
  const field = (attributes) => h("input", { type: "text", autocomplete: "off", spellcheck: "false", ...attributes });

  // Only where it differs, so that selections and announcements are left alone.
  function say(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  function set(node, attributes) {
    for (const name in attributes) {
      const value = String(attributes[name]);
      if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    }
  }

  const gone = (node, away) => node.classList.toggle("gone", away);

  const media = (query) => matchMedia(query).matches;

  // What the program takes for a list of names and values.
  const listed = (parts) => parts.map((part) => part.replaceAll("\0", "\ufffd")).join("\0");

  const withUnit = (text, unit) => (unit ? `${text}\u00a0${unit}` : text);
