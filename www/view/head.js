  // ---- head: title, presets, menu ------------------------------------------------------------------

  const MENU = {
    link: "Share a link",
    snippet: "Embed this",
    png: "Save as PNG",
    svg: "Save as SVG",
    csv: "Save data as CSV",
    table: "Show data table",
    fullscreen: "Full screen",
    listen: "Listen",
    about: "About the model",
  };

  function buildHead(form) {
    const title = h("slot", { name: "title" }, h("p", { class: "title" }, form.title));
    const block = h("div", { class: "toolbar", part: "toolbar" }, h("div", { class: "heading" }, title));
    const more = h("summary", { "aria-label": "More", title: "Share, save, about" }, "⋯");
    const items = Object.entries(MENU).map(([action, words]) => button(action, words));
    const menu = h("details", { class: "menu" }, more, h("div", { class: "items" }, ...items));
    let presets = null;
    if (form.chrome) {
      if (form.presets.length > 1 && form.front.length + form.rest.length) {
        const own = h("option", { value: "", disabled: "" }, "Own values");
        const options = form.presets.map(([name, label]) => h("option", { value: name }, label));
        presets = h("select", { "data-action": "preset" }, own, ...options);
        block.append(h("label", { class: "preset" }, h("span", {}, "Preset"), presets));
      }
      block.append(menu);
    }
    return {
      block,
      menu,
      show({ preset }) {
        if (presets) presets.value = preset;
      },
      // Whether it was open.
      close() {
        const { open } = menu;
        menu.open = false;
        return open;
      },
    };
  }
