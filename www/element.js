  // Script because only script can extend HTMLElement: the elements, which hand everything on to their module (crates/web).

  const SORRY = "Something went wrong; this is the figure at its start.";
  // For this file only: no name that a page could set or call by chance.
  const [BEGIN, FAIL, MODULE, OBEY] = ["begin", "fail", "module", "obey"].map(Symbol);

  const near = new IntersectionObserver(
    (entries) => entries.forEach(({ target, isIntersecting }) => isIntersecting && target[BEGIN]()),
    { rootMargin: "400px" },
  );
  const parsed = new Promise((resolve) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve);
    else resolve();
  });

  function later() {
    const made = {};
    made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    // Whoever waits hears of a failure; nobody has to.
    made.promise.catch(() => {});
    return made;
  }

  const isPanic = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;

  class Widget extends HTMLElement {
    static observedAttributes = ["name"];
    #live = null;
    #root = null;
    #kept = undefined;
    #begun = false;
    #failed = false;
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
        this.#kept = this.#ask((live) => live.kept());
        if (!this.#live) return;
        this.#drop();
        this.#root.replaceChildren();
        this.#begun = false;
      });
    }

    attributeChangedCallback() {
      if (!this.#live && !this.#failed) return;
      if (this.#live || this.#failed) this.#ready = later();
      this.#drop();
      this.#begun = this.#failed = false;
      this.#kept = undefined;
      this[BEGIN]();
    }

    async [BEGIN]() {
      if (this.#begun || this.#failed) return;
      this.#begun = true;
      const name = this.getAttribute("name") ?? "";
      try {
        const module = await program(moduleOf(name));
        if (!this.isConnected || name !== (this.getAttribute("name") ?? "")) {
          this.#begun = false;
          if (this.isConnected) this[BEGIN]();
          return;
        }
        this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
        this.#live = new module.Live(this, this.#root, this.#kept, (sentence) => this[FAIL](sentence));
        this[MODULE] = module;
      } catch (error) {
        this[FAIL](isPanic(error) ? SORRY : (error?.message ?? error));
        return;
      }
      near.unobserve(this);
      const { problems } = this.#live;
      if (problems) {
        warnOnce(problems);
        this.#tell("plasticity-error", { message: problems });
      }
      this.#ready.resolve(this);
      this.#tell("plasticity-ready", {});
    }

    // The static figure stays, and one sentence says why.
    [FAIL](reason) {
      this.#drop();
      this.#failed = true;
      const sentence = /[.!?]$/.test(reason) ? reason : `${reason}.`;
      // A figure that will not be predicted has nothing to hide.
      this.classList.add("shown");
      try {
        this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
        const note = document.createElement("p");
        note.setAttribute("role", "status");
        note.setAttribute("part", "problem");
        note.textContent = sentence;
        this.#root.replaceChildren(slot("title"), slot(""), note, slot("caption"));
      } catch {
        // Not even a shadow root: the static figure stands as it is.
      }
      warnOnce(sentence);
      this.#ready.reject(new Error(sentence));
      this.#tell("plasticity-error", { message: sentence });
    }

    #drop() {
      const gone = this.#live;
      this.#live = this[MODULE] = null;
      // Freed once the call that may have led here has ended. One that panicked stays held.
      if (gone) queueMicrotask(() => attempt(() => gone.free()));
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
        this[FAIL](SORRY);
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

    get parameters() {
      return this.#ask((live) => live.parameters()) ?? null;
    }

    get values() {
      return this.#ask((live) => live.values()) ?? null;
    }

    set values(values) {
      if (this.#live) this.#ask((live) => live.set(values));
      else this.ready.then(() => (this.values = values)).catch(({ message }) => this.#tell("plasticity-error", { message }));
    }

    get readouts() {
      return this.#ask((live) => live.readouts()) ?? null;
    }

    async toPNG(scale = 2) {
      await this.ready;
      return this.#ask((live) => live.png(Number(scale)));
    }

    seek(at) {
      this.#ask((live) => live.seek(Number(at)));
    }

    step(n = 1) {
      this.#ask((live) => live.step(Number(n)));
    }

    link({ embed = false } = {}) {
      return this.#ask((live) => live.link(Boolean(embed))) ?? null;
    }

    static {
      const members = { data: "data", toCSV: "csv", toSVG: "svg", describe: "describe" };
      for (const [member, of] of Object.entries(members)) {
        this.prototype[member] = function () {
          return this.#ask((live) => live[of]()) ?? null;
        };
      }
      for (const member of ["reset", "play", "pause", "pin", "clearPins"]) {
        this.prototype[member] = function () {
          this.#ask((live) => live[member]());
        };
      }
    }
  }

  const attempt = (act) => {
    try {
      act();
    } catch {
      // Nobody is left to tell.
    }
  };

  function slot(name) {
    const made = document.createElement("slot");
    if (name) made.name = name;
    return made;
  }

  // The widget that `for` means: by id, else the first of that name, in the same tree before the document.
  function widgetOf(node) {
    const name = CSS.escape(node.getAttribute("for") ?? "");
    const find = (root) => ["id", "name"].map((by) => root.querySelector(`plasticity-widget[${by}="${name}"]`)).find(Boolean);
    return find(node.getRootNode()) ?? find(document);
  }

  // A number in a sentence; begins anew when its widget has become another one.
  class Sentence extends HTMLElement {
    #sentence = null;
    #root = null;
    #begun = false;
    #widget = null;

    connectedCallback() {
      near.observe(this);
    }

    disconnectedCallback() {
      near.unobserve(this);
      queueMicrotask(() => this.isConnected || this.#end());
    }

    handleEvent() {
      if (this.#sentence && this.#widget?.[MODULE] && this.#widget === widgetOf(this)) this.#end();
      else if (this.#widget && !this.#widget[MODULE]) return this.#end();
      this[BEGIN]();
    }

    async [BEGIN]() {
      if (this.#begun) return;
      this.#begun = true;
      try {
        await parsed;
        const widget = widgetOf(this);
        if (!widget) throw new Error(`This page has no figure “${this.getAttribute("for")}”.`);
        if (this.#widget !== widget) for (const kind of ["plasticity-ready", "plasticity-error"]) widget.addEventListener(kind, this);
        this.#widget = widget;
        await widget.ready;
        if (!this.isConnected || this.#sentence) return;
        this.#root ??= this.attachShadow({ mode: "open" });
        this.#root.replaceChildren(slot(""));
        const name = this.getAttribute("name") ?? "";
        this.#sentence = new widget[MODULE].Sentence(this.#root, widget, name, this instanceof Dial);
      } catch (error) {
        // The printed text stays.
        warnOnce(String(error?.message ?? error));
      }
    }

    #end() {
      const gone = this.#sentence;
      this.#sentence = null;
      this.#begun = false;
      if (gone) attempt(() => gone.free());
    }
  }

  class Dial extends Sentence {}
  class Reading extends Sentence {}

  class Question extends HTMLElement {
    #begun = false;

    connectedCallback() {
      near.observe(this);
    }

    async [BEGIN]() {
      near.unobserve(this);
      if (this.#begun) return;
      this.#begun = true;
      await parsed;
      const widget = widgetOf(this) ?? document.querySelector("plasticity-widget");
      const name = widget?.getAttribute("name") ?? "";
      // Without a program the explanations stand open to be read.
      await program(moduleOf(name)).then((module) => module.question(this), () => {});
    }
  }

  // ---- a page that shows one widget alone, perhaps in another page's frame ----------------------

  // Query names that configure the element; every other is the author's value.
  const CONFIGURING = new Set(["controls", "mode", "theme", "height", "lang", "dir", "title"]);
  let shown = null;
  let height = 0;

  function adopt(element) {
    if (shown || !element.closest("body.embed, [embed]")) return;
    shown = element;
    for (const [name, value] of new URLSearchParams(location.search)) if (CONFIGURING.has(name)) element.setAttribute(name, value);
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
    // A request number that cannot be copied gets no answer.
    attempt(() => source.postMessage(answer, "*"));
  }

  customElements.define("plasticity-number", Dial);
  customElements.define("plasticity-value", Reading);
  customElements.define("plasticity-question", Question);
  customElements.define("plasticity-widget", Widget);
