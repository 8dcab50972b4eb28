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
        const name = this.getAttribute("name") ?? "";
        this.#live = guard(() => this.#mount(widget, name)) ?? null;
        if (this.#live) companions.add(this);
      } catch (error) {
        // The printed text stays.
        warnOnce(String(error?.message ?? error));
      }
    }

    #mount(widget, name) {
      try {
        const mounted = new wasm_bindgen.Companion(this.#root, widget, name, this instanceof Dial);
        if (this instanceof Dial) for (const type of Companion.events) this.#root.addEventListener(type, this);
        return mounted;
      } catch (error) {
        this.#root.replaceChildren(slot(""));
        if (typeof error === "string") throw new RangeError(error);
        throw error;
      }
    }

    #end() {
      const gone = this.#live;
      this.#live = null;
      this.#begun = false;
      companions.delete(this);
      for (const type of Companion.events) this.#root.removeEventListener(type, this);
      this.#root.replaceChildren(slot(""));
      if (broken) return;
      guard(() => gone.leave());
      queueMicrotask(() => broken || gone.free());
    }

    handleEvent(event) {
      if (event.type === "pointermove" && !event.buttons) return;
      if (this.#live) guard(() => this.#live.event(event));
    }

    /** The program has ended: the printed text comes back. For the loader only. */
    fail() {
      if (this.#live) this.#end();
    }

    /** Near the screen or not. For the loader only. */
    seen(visible) {
      if (this.#live) guard(() => this.#live.near(visible));
      else if (visible) this.#begin();
    }
  }

  class Dial extends Companion {}
  class Reading extends Companion {}

  customElements.define("plasticity-number", Dial);
  customElements.define("plasticity-value", Reading);
