  // ---- numbers in sentences --------------------------------------------------------------------
  // `plasticity-number` and `plasticity-value` stand for a number of a widget of the same page.
  // Without script their text is what the build has printed.

  // The widget that `for` means: by id, else the first of that name.
  function widgetOf(node) {
    const name = node.getAttribute("for") ?? "";
    const own = node.getRootNode();
    const found = (root) =>
      root.querySelector(`plasticity-widget[id="${CSS.escape(name)}"]`) ?? root.querySelector(`plasticity-widget[name="${CSS.escape(name)}"]`);
    return found(own) ?? (own === document ? null : found(document));
  }

  const parsed = new Promise((resolve) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve);
    else resolve();
  });

  class Companion extends HTMLElement {
    #live = null;
    #root = null;
    #begun = false;
    static events = ["pointerdown", "pointermove", "pointerup", "pointercancel", "dblclick", "keydown", "focusout"];

    connectedCallback() {
      near.observe(this);
    }

    disconnectedCallback() {
      near.unobserve(this);
      queueMicrotask(() => {
        if (this.isConnected || !this.#live) return;
        this.#end();
      });
    }

    async #begin() {
      if (this.#begun) return;
      this.#begun = true;
      try {
        await parsed;
        const widget = widgetOf(this);
        if (!widget) throw new Error(`This page has no figure “${this.getAttribute("for")}”.`);
        await widget.ready;
        if (!this.isConnected || broken) {
          this.#begun = false;
          return;
        }
        this.#root ??= this.attachShadow({ mode: "open" });
        this.#root.replaceChildren(slot(""));
        guard(() => this.#mount(widget, this.getAttribute("name") ?? ""));
      } catch (error) {
        // The printed text stays.
        warnOnce(String(error?.message ?? error));
      }
    }

    #mount(widget, name) {
      const life = lives.get(widget);
      if (!life) throw new RangeError("The figure is not live.");
      const place = life.place(name);
      const dials = this instanceof Dial;
      if (place < 0 && (dials || !life.state().readouts.some((readout) => readout.name === name))) {
        throw new RangeError(`${life.form.widget} has no ${dials ? "parameter" : "readout"} “${name}”.`);
      }
      const form = dials ? buildNumber(life.form.quantities[place]) : buildReading();
      dress(this.#root, COMPANION_STYLE);
      this.#root.replaceChildren(...form.nodes);
      this.#live = { ...form, name };
      this.widget = widget;
      this.near = true;
      if (dials) for (const type of Companion.events) this.#root.addEventListener(type, this);
      this.show(life, life.state());
      companions.add(this);
      life.resume();
    }

    #end() {
      this.#live = null;
      this.#begun = false;
      companions.delete(this);
      for (const type of Companion.events) this.#root.removeEventListener(type, this);
      this.#root.replaceChildren(slot(""));
    }

    handleEvent(event) {
      if (event.type === "pointermove" && !event.buttons) return;
      const life = lives.get(this.widget);
      if (!this.#live || !life) return;
      guard(() => {
        this.#live.on[event.type](life, life.place(this.#live.name), event);
        this.show(life, life.state());
      });
    }

    /** Shows the present number. For the loader only. */
    show(life, state) {
      this.#live?.show(life, state, this.#live.name);
    }

    /** The program has ended: the printed text comes back. For the loader only. */
    fail() {
      if (this.#live) this.#end();
    }

    /** Near the screen or not. For the loader only. */
    seen(visible) {
      this.near = visible;
      const life = lives.get(this.widget);
      if (!this.#live) {
        if (visible) this.#begin();
      } else if (visible && life) {
        guard(() => {
          this.show(life, life.state());
          life.resume();
        });
      }
    }
  }

  const of = (life) => [...companions].filter((companion) => companion.widget === life.host);

  // Shows an element's present numbers wherever a sentence has them.
  function showCompanions(life) {
    const list = of(life);
    if (!list.length) return;
    const state = life.state();
    for (const companion of list) companion.show(life, state);
  }

  // Whether a number of the element is near the screen.
  const watched = (life) => of(life).some((companion) => companion.near);

  class Dial extends Companion {}
  class Reading extends Companion {}

  customElements.define("plasticity-number", Dial);
  customElements.define("plasticity-value", Reading);
