// Script because notebooks ask for a module of script: a figure as a widget of Jupyter, in the form of anywidget's front-end
// modules (AFM). Traits are called as members and attributes of the element; one that the Python class lacks is left alone.

/* www/load.js */

const ATTRIBUTES = ["name", "preset", "mode", "theme", "controls", "height", "title", "lang"];
const SET = [...ATTRIBUTES, "values", "state"];
const TOLD = ["ready", "change", "answer", "pause", "seek", "pin"];

// A notebook has taken the address of this module, or its text: that runs from an address of its own.
function book(model) {
  const base = model.get("base") || (/^https?:/.test(import.meta.url) && new URL(".", import.meta.url).href);
  if (!base) throw new Error('The trait base is to be the address of the book, such as "https://your-host/".');
  return base;
}

export default () => {
  // Which of the two was set last: it holds in a new view.
  let last = "state";

  return {
    initialize({ model }) {
      for (const name of ["values", "state"]) model.on(`change:${name}`, () => (last = name));
    },

    render({ model, el }) {
      const widget = document.createElement("plasticity-widget");
      const note = Object.assign(document.createElement("p"), { role: "alert", hidden: true });
      const changed = new Set(SET);
      let telling = false;
      if (last === "values") changed.delete("state");

      // ---- to Python -------------------------------------------------------------------------------

      function tell(traits) {
        telling = true;
        for (const [name, value] of Object.entries(traits)) if (model.get(name) !== undefined) model.set(name, value);
        telling = false;
        model.save_changes();
      }

      function told() {
        const { values, readouts, state } = widget;
        // Nothing is known before it is live.
        if (readouts) tell({ values, readouts, state });
      }

      // The element shows its own errors.
      function complain(error, shown = error) {
        note.textContent = shown;
        note.hidden = !shown;
        tell({ error });
      }

      for (const name of TOLD) widget.addEventListener(`plasticity-${name}`, told);
      widget.addEventListener("plasticity-error", ({ detail }) => complain(detail.message, ""));

      // ---- from Python -----------------------------------------------------------------------------

      const text = (name) => [model.get(name) ?? ""].flat().join(" ");
      const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

      function differs(name) {
        if (ATTRIBUTES.includes(name)) return text(name) !== (widget.getAttribute(name) ?? "");
        return Object.entries(model.get(name) ?? {}).some(([key, value]) => !same(value, widget[name]?.[key]));
      }

      function put(name) {
        if (!ATTRIBUTES.includes(name)) widget[name] = model.get(name);
        else if (text(name)) widget.setAttribute(name, text(name));
        else widget.removeAttribute(name);
      }

      function take() {
        const names = SET.filter((name) => changed.delete(name) && differs(name));
        if (names.length === 0) return;
        complain("");
        for (const name of names) {
          try {
            put(name);
          } catch (error) {
            complain(error.message);
          }
        }
        // What was refused gives way to what stands.
        told();
      }

      // After a message is taken in whole: until then nothing that is told goes out.
      const heard = SET.map((name) => [`change:${name}`, () => {
        if (telling) return;
        changed.add(name);
        queueMicrotask(take);
      }]);
      for (const [name, hear] of heard) model.on(name, hear);

      // ---- on the page -----------------------------------------------------------------------------

      // JupyterLab says by an attribute how dark it is, and takes keys for its own unless it is told.
      const dusk = () => (widget.style.colorScheme = document.body.dataset.jpThemeLight === "false" ? "dark" : "");
      const watch = new MutationObserver(dusk);
      watch.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
      dusk();
      el.dataset.lmSuppressShortcuts = "true";

      // Python reads it, seen or not, and the notebook's address is the notebook's.
      widget.setAttribute("loading", "eager");
      widget.setAttribute("address", "off");
      take();
      el.append(widget, note);
      new Promise((done) => done(load(book(model)))).catch((error) => complain(error.message));

      return () => {
        for (const [name, hear] of heard) model.off(name, hear);
        watch.disconnect();
        widget.remove();
        note.remove();
      };
    },
  };
};
