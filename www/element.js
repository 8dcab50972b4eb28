  // Script because only script can extend HTMLElement: the elements hand everything on to their module (crates/web).

  const SORRY = "Something went wrong; this is the figure at its start.";
  // For this file only: no name that a page could set or call by chance.
  const [BEGIN, OBEY] = [Symbol("begin"), Symbol("obey")];

  const near = new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && entry.target[BEGIN]()), {
    rootMargin: "400px",
  });
  const parsed = new Promise((done) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", done) : done()));
  const isPanic = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  const nameOf = (element) => element?.getAttribute("name") ?? "";

  function later() {
    const made = {};
    made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    // Whoever waits hears of a failure; nobody has to.
    made.promise.catch(() => {});
    return made;
  }

  // Freed once the call that may have led here has ended. One that panicked stays held.
  const free = (gone) => gone && Promise.resolve().then(() => gone.free()).catch(() => {});

  function make(tag, attributes, text) {
    const node = document.createElement(tag);
    for (const name in attributes) node.setAttribute(name, attributes[name]);
    if (text) node.textContent = text;
    return node;
  }

  class Widget extends HTMLElement {
    static observedAttributes = ["name"];
    #live = null;
    #root = null;
    // What it showed before it left the page or got another name, and what was set before it was live.
    #kept = undefined;
    #given = undefined;
    // Waiting, begun, live or failed.
    #state = "waiting";
    #ready = later();

    connectedCallback() {
      // A member set before the element was defined would hide the real one.
      if (Object.hasOwn(this, "values")) {
        const { values } = this;
        delete this.values;
        this.values = values;
      }
      adopt(this);
      near.observe(this);
      if (this.getAttribute("loading") === "eager") this[BEGIN]();
    }

    disconnectedCallback() {
      near.unobserve(this);
      // A moved element is back before this runs.
      queueMicrotask(() => {
        if (this.isConnected) return this.#ask((live) => live.resize());
        if (!this.#live) return;
        this.#kept = this.#ask((live) => live.kept());
        this.#drop("waiting");
        this.#root.replaceChildren();
      });
    }

    // A new name is a new widget.
    attributeChangedCallback(_, before, now) {
      if (before === now || (this.#state !== "live" && this.#state !== "failed")) return;
      this.#drop("waiting");
      this.#ready = later();
      this.#kept = "";
      this[BEGIN]();
    }

    async [BEGIN]() {
      if (this.#state !== "waiting" || !this.isConnected) return;
      this.#state = "begun";
      try {
        const name = nameOf(this);
        const slug = moduleOf(name);
        if (!slug) throw new Error(unknown(name));
        const module = await program(slug);
        if (!this.isConnected || name !== nameOf(this)) {
          this.#state = "waiting";
          return this.isConnected ? this[BEGIN]() : undefined;
        }
        this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
        const complain = (sentence, givenUp) => (givenUp ? this.#fail(sentence) : this.#complain(sentence));
        this.#live = new module.Live(this, this.#root, this.#kept, this.#given, complain);
      } catch (error) {
        return this.#fail(isPanic(error) ? SORRY : (error?.message ?? error));
      }
      this.#state = "live";
      this.#given = undefined;
      near.unobserve(this);
      this.#ask((live) => live.arrive());
      this.#ready.resolve(this);
      this.#tell("plasticity-ready", {});
    }

    // The static figure stays, and one sentence says why.
    #fail(reason) {
      this.#drop("failed");
      const sentence = /[.!?]$/.test(reason) ? reason : `${reason}.`;
      // A figure that will not be predicted has nothing to hide.
      this.classList.add("shown");
      try {
        this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
        const note = make("p", { role: "status", part: "problem" }, sentence);
        this.#root.replaceChildren(make("slot", { name: "title" }), make("slot", { name: "figure" }), note, make("slot", { name: "caption" }));
      } catch {
        // Not even a shadow root: the static figure stands as it is.
      }
      this.#ready.reject(new Error(sentence));
      this.#complain(sentence);
    }

    #complain(message) {
      warnOnce(message);
      this.#tell("plasticity-error", { message });
    }

    #drop(state) {
      free(this.#live);
      this.#live = null;
      this.#state = state;
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }

    // Nothing where the element is not live, or no longer.
    #ask(question) {
      if (!this.#live) return undefined;
      try {
        return question(this.#live);
      } catch (error) {
        if (!isPanic(error)) throw error;
        console.error("plasticity:", error);
        this.#fail(SORRY);
        return undefined;
      }
    }

    async [OBEY](message) {
      await this.ready;
      return this.#ask((live) => live.obey(message));
    }

    get ready() {
      this[BEGIN]();
      return this.#ready.promise;
    }

    get values() {
      return this.#ask((live) => live.values()) ?? (this.#given ? { ...this.#given } : null);
    }

    set values(values) {
      if (this.#live) return this.#ask((live) => live.set(values));
      if (Object(values) !== values) throw new RangeError("values takes an object of names and values.");
      this.#given = { ...this.#given, ...values };
      this[BEGIN]();
    }

    async toPNG(scale) {
      await this.ready;
      return this.#ask((live) => live.toPNG(scale));
    }

    static {
      for (const name of ["parameters", "readouts"]) {
        Object.defineProperty(this.prototype, name, { get() { return this.#ask((live) => live[name]()) ?? null; }, configurable: true });
      }
      const methods = "data toCSV toSVG describe link reset play pause seek step pin clearPins".split(" ");
      for (const name of methods) this.prototype[name] = function (...given) {
        return this.#ask((live) => live[name](...given)) ?? null;
      };
    }
  }

  // The widget that `for` means: by id, else the first of that name, in the same tree before the document.
  function widgetOf(node) {
    const name = CSS.escape(node.getAttribute("for") ?? "");
    const find = (root) => ["id", "name"].map((by) => root.querySelector(`plasticity-widget[${by}="${name}"]`)).find(Boolean);
    return find(node.getRootNode()) ?? find(document);
  }

  // A number in a sentence, with the module of its widget: another name of that may mean another.
  class Sentence extends HTMLElement {
    #held = null;
    #root = null;
    #of = [];

    connectedCallback() {
      near.observe(this);
    }

    disconnectedCallback() {
      near.unobserve(this);
      sentences.delete(this);
      queueMicrotask(() => {
        if (this.isConnected) return;
        free(this.#held);
        this.#held = null;
      });
    }

    async [BEGIN]() {
      near.unobserve(this);
      await parsed;
      sentences.add(this);
      const widget = widgetOf(this);
      if (!widget) return warnOnce(`This page has no figure “${this.getAttribute("for")}”.`);
      // Without a program the printed text stays; the figure says why.
      const module = await widget.ready.then(() => program(moduleOf(nameOf(widget)))).catch(() => null);
      if (!module || !this.isConnected || (this.#held && this.#of[0] === widget && this.#of[1] === module)) return;
      this.#of = [widget, module];
      this.#root ??= this.attachShadow({ mode: "open" });
      const before = this.#held;
      before?.free();
      this.#held = new module.Sentence(this.#root, widget, nameOf(this), this instanceof Dial, Boolean(before));
    }
  }

  const sentences = new Set();
  addEventListener("plasticity-ready", () => sentences.forEach((sentence) => sentence[BEGIN]()));

  class Dial extends Sentence {}
  class Reading extends Sentence {}

  // All questions of a page begin with the first that comes near, by whichever module is at hand.
  class Question extends HTMLElement {
    connectedCallback() {
      near.observe(this);
    }

    async [BEGIN]() {
      near.unobserve(this);
      await parsed;
      const widget = widgetOf(this) ?? document.querySelector("plasticity-widget");
      // Without a program the explanations stand there to be opened.
      const module = await program(moduleOf(nameOf(widget)) ?? MODULES[0].slug).catch(() => null);
      if (module) for (const question of document.querySelectorAll("plasticity-question")) module.question(question);
    }
  }

  // Paper takes all of a page, near the screen or not: what waits begins, if its module is here.
  addEventListener("beforeprint", () => document.querySelectorAll("plasticity-widget").forEach((widget) => widget[BEGIN]()));

  // ---- a page that shows one widget alone, perhaps in another page's frame ----------------------

  // Query names that configure the element; every other is the author's value, and the module reads it.
  const CONFIGURING = ["controls", "mode", "theme", "height", "lang", "dir", "title"];
  let shown = null;
  let height = 0;

  function adopt(element) {
    if (shown || !element.closest("body.embed, [embed]")) return;
    shown = element;
    const query = new URLSearchParams(location.search);
    for (const name of CONFIGURING) if (query.has(name)) element.setAttribute(name, query.get(name));
    addEventListener("message", hear);
    if (parent !== self) new ResizeObserver(measure).observe(document.documentElement);
  }

  // Our own envelope, and the two that hosts already listen for.
  function measure() {
    const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    parent.postMessage({ source: "plasticity", version: 1, type: "resize", height }, "*");
    parent.postMessage(JSON.stringify({ context: "iframe.resize", height, src: location.href }), "*");
    parent.postMessage({ subject: "lti.frameResize", height }, "*");
  }

  // Other programs share the channel: only our own envelope is ours to answer.
  async function hear({ data, source }) {
    if (data?.source !== "plasticity" || !source || source === self) return;
    const answer = { source: "plasticity", version: 1, type: "answer", request: data.request ?? null };
    try {
      Object.assign(answer, { ok: true, result: (await shown[OBEY](data)) ?? null });
    } catch (error) {
      Object.assign(answer, { ok: false, error: String(error?.message ?? error) });
    }
    try {
      source.postMessage(answer, "*");
    } catch {
      // A request number that cannot be copied gets no answer.
    }
  }

  customElements.define("plasticity-number", Dial);
  customElements.define("plasticity-value", Reading);
  customElements.define("plasticity-question", Question);
  customElements.define("plasticity-widget", Widget);
