  // ---- dialog: one per widget, for links, tables and explanations -----------------------------------

  // The native one: focus, Escape and what lies behind are the browser's.
  function buildDialog() {
    const title = h("h2", { id: "dialog-title" });
    const body = h("div", { class: "body" });
    const head = h("div", { class: "head" }, title, button("close", "Close"));
    const node = h("dialog", { "aria-labelledby": "dialog-title" }, head, body);
    return {
      node,
      open(words, ...content) {
        say(title, words);
        body.replaceChildren(...content);
        try {
          if (!node.open) node.showModal();
        } catch {
          // Not in a document any more: nothing to show it to.
          node.close();
        }
      },
    };
  }

  // Text to take along, with a button that copies it.
  function copyable(label, text) {
    const area = h("textarea", { readonly: "", rows: text.length > 120 ? 4 : 2, spellcheck: "false" });
    area.value = text;
    return h("div", { class: "copyable" }, h("label", {}, label, area), button("copy", "Copy"));
  }

  // A table with a caption, in a box that scrolls by itself where it is too wide. The first cell of
  // each row is its head, unless it is empty.
  function table(caption, heads, rows) {
    const line = (cells) => h("tr", {}, ...cells);
    const head = line(heads.map((text) => h("th", { scope: "col" }, text)));
    const body = rows.map((row) =>
      line(row.map((text, place) => (place === 0 && text ? h("th", { scope: "row" }, text) : h("td", {}, text)))),
    );
    // Reachable by key: whoever has no pointer must be able to scroll it.
    return h(
      "div",
      { class: "table", tabindex: 0, role: "region", "aria-label": caption },
      h("table", {}, h("caption", {}, caption), h("thead", {}, head), h("tbody", {}, ...body)),
    );
  }
