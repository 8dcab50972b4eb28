  // The element: the class that extends HTMLElement, which Rust cannot.
  const live = new Set();
  const companions = new Set();
  let broken = false;
  let returned = false;
  // The module that came last: what is the same in all is asked of it.
  let wasm_bindgen = null;

  // A page that is left may be stopped in the middle of a call; when the browser brings it back from
  // its memory the program is dead, and the page is loaded anew. The address has its state.
  addEventListener("pageshow", ({ persisted }) => {
    returned = persisted;
    if (returned && broken) location.reload();
  });

  // Everything that enters the program passes here. A trap ends it for the whole page: the static
  // figures come back, the reader is told once, and nothing is thrown at the page.
  function guard(enter) {
    if (broken) return undefined;
    try {
      return enter();
    } catch (error) {
      if (error instanceof RangeError && !(error instanceof WebAssembly.RuntimeError)) throw error;
      broken = true;
      if (returned) return location.reload();
      console.error("plasticity:", error);
      for (const element of [...live]) element.fail("Something went wrong; this is the figure at its start.");
      for (const companion of [...companions]) companion.fail();
      return undefined;
    }
  }

  function save(name, content, kind) {
    if (!content) return;
    if (content.toBlob) {
      content.toBlob((blob) => blob && offer(name, blob), kind);
    } else {
      offer(name, new Blob([content], { type: kind }));
    }
  }

  function offer(name, blob) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // ---- what the page does ----------------------------------------------------------------------

  const near = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.target.seen(entry.isIntersecting)),
    { rootMargin: "400px" },
  );
  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => entry.target.sized(entry.contentRect.width)));
  const attributes = new MutationObserver(changed);

  function changed(records) {
    const seen = new Map();
    for (const { target, attributeName } of records) {
      if (!seen.has(target)) seen.set(target, new Set());
      seen.get(target).add(attributeName);
    }
    for (const [target, names] of seen) for (const name of names) target.attribute(name);
  }

  function watchPage() {
    const repaint = () => guard(recolour);
    for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"]) {
      matchMedia(query).addEventListener("change", repaint);
    }
    new MutationObserver(repaint).observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme", "class", "style"],
    });
    // Zooming, or another screen: the same size in css px, another density.
    addEventListener("resize", repaint);
    addEventListener("hashchange", () => {
      guard(readAddress);
      guard(report);
    });
    if (document.readyState === "complete") guard(report);
    else addEventListener("load", () => guard(report));
  }

  // ---- the element -----------------------------------------------------------------------------

  class Widget extends HTMLElement {
    #live = null;
    #root = null;
    #kept = null;
    #failed = false;
    #begun = false;
    #query = [];
    #ready = Promise.withResolvers ? Promise.withResolvers() : withResolvers();

    constructor() {
      super();
      // Whoever waits hears of a failure; nobody has to.
      this.#ready.promise.catch(() => {});
    }

    connectedCallback() {
      // Members set before the element was defined would hide the real ones.
      if (Object.hasOwn(this, "values")) {
        const { values } = this;
        delete this.values;
        this.values = values;
      }
      near.observe(this);
      sizes.observe(this);
      attributes.observe(this, { attributes: true });
      if (this.closest("body.embed, [embed]")) this.#query = frame.adopt(this);
      if (this.getAttribute("loading") === "eager") this.#begin();
    }

    disconnectedCallback() {
      near.unobserve(this);
      sizes.unobserve(this);
      // A moved element is back before this runs.
      queueMicrotask(() => {
        if (!this.isConnected) this.#end();
        else if (this.#live) guard(() => this.#live.resize(this.clientWidth));
      });
    }

    async #begin() {
      if (this.#begun || this.#failed) return;
      this.#begun = true;
      try {
        const slug = moduleOf(this.getAttribute("name") ?? "");
        if (!slug) throw new Error(unknown(this.getAttribute("name") ?? ""));
        const own = await program(slug);
        const first = !wasm_bindgen;
        wasm_bindgen = own;
        if (first) watchPage();
        if (!this.isConnected || broken) {
          this.#begun = false;
          return;
        }
        this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
        this.#live = guard(() => this.#mount(own));
        if (!this.#live) throw new Error("Something went wrong; this is the figure at its start.");
        live.add(this);
      } catch (error) {
        this.fail(error?.message ?? error);
        return;
      }
      const { problems } = this.#live.shown;
      if (problems) {
        warnOnce(problems);
        this.#tell("plasticity-error", { message: problems });
      }
      this.#ready.resolve(this);
      this.#tell("plasticity-ready", {});
    }

    #mount(own) {
      const life = new Life(own, this, this.#root, this.#query, this.#kept);
      for (const type in EVENTS) this.#root.addEventListener(type, this);
      lives.set(this, life);
      life.resume();
      return life;
    }

    #end() {
      if (!this.#live) return;
      this.#kept = guard(() => this.#live.tell("kept")) ?? null;
      this.#drop();
      this.#root.replaceChildren();
      this.#begun = false;
    }

    #drop() {
      const gone = this.#live;
      this.#live = null;
      live.delete(this);
      lives.delete(this);
      for (const type in EVENTS) this.#root?.removeEventListener(type, this);
      // Freed once the call that may have led here has ended.
      if (gone) queueMicrotask(() => broken || gone.live.free());
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }

    /** The static figure stays, and one sentence says why. For the loader only. */
    fail(reason) {
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
        this.#root.replaceChildren(slot("title"), slot("figure"), note, slot("caption"));
      } catch {
        // Not even a shadow root: the static figure stands as it is.
      }
      warnOnce(sentence);
      this.#ready.reject(new Error(sentence));
      this.#tell("plasticity-error", { message: sentence });
    }

    handleEvent(event) {
      // A pointer that merely passes by is none of the program's business.
      if (event.type === "pointermove" && !event.buttons) return;
      if (this.#live) guard(() => handle(this.#live, event));
    }

    /** Near the screen or not. For the loader only. */
    seen(visible) {
      if (this.#live) guard(() => this.#live.see(visible));
      else if (visible) this.#begin();
    }

    /** Another width. For the loader only. */
    sized(width) {
      if (this.#live) guard(() => this.#live.resize(width));
    }

    /** An attribute has changed. For the loader only. */
    attribute(name) {
      if (name === "name" && (this.#live || this.#failed)) {
        this.#drop();
        this.#failed = this.#begun = false;
        this.#kept = null;
        this.#begin();
      } else if (this.#live) {
        guard(() => this.#live.attribute(name, this.getAttribute(name)));
      }
    }

    // Attributes that were set a moment ago count at once.
    get #now() {
      changed(attributes.takeRecords());
      return this.#live;
    }

    #ask(question) {
      const now = this.#now;
      return now && guard(() => question(now));
    }

    get ready() {
      this.#begin();
      return this.#ready.promise;
    }

    get parameters() {
      return this.#ask((now) => now.parameters()) ?? null;
    }

    get values() {
      return this.#ask((now) => now.values()) ?? null;
    }

    set values(values) {
      if (this.#live) this.#ask((now) => now.set(values));
      else this.ready.then(() => (this.values = values)).catch((error) => this.#tell("plasticity-error", { message: error.message }));
    }

    get readouts() {
      return this.#ask((now) => now.readouts()) ?? null;
    }

    data() {
      return this.#ask((now) => now.data()) ?? null;
    }

    toCSV() {
      return this.#ask((now) => now.tell("csv")) ?? null;
    }

    toSVG() {
      return this.#ask((now) => now.tell("svg")) ?? null;
    }

    async toPNG(scale = 2) {
      await this.ready;
      const canvas = this.#ask((now) => now.painting(Number(scale)));
      return new Promise((resolve, reject) => {
        if (!canvas) return reject(new Error("There is no picture"));
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("There is no picture"))), "image/png");
      });
    }

    describe() {
      return this.#ask((now) => now.tell("describe")) ?? null;
    }

    reset() {
      this.#ask((now) => now.press("reset"));
    }

    play() {
      this.#ask((now) => now.act("play"));
    }

    pause() {
      this.#ask((now) => now.act("pause"));
    }

    seek(at) {
      this.#ask((now) => now.act("seek", 0, Number(at)));
    }

    step(n = 1) {
      this.#ask((now) => now.act("step", 0, Number(n)));
    }

    pin() {
      this.#ask((now) => now.act("pin"));
    }

    clearPins() {
      this.#ask((now) => now.act("clear-pins"));
    }

    link({ embed = false } = {}) {
      return this.#ask((now) => now.link(Boolean(embed))) ?? null;
    }
  }

  function withResolvers() {
    const made = {};
    made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    return made;
  }

  function slot(name) {
    const made = document.createElement("slot");
    if (name) made.name = name;
    return made;
  }

  // ---- a page that shows one widget alone, perhaps in another page's frame ----------------------

  const frame = {
    // Query names that configure the element; every other is handed on as the author's value.
    OWN: new Set(["controls", "mode", "theme", "height", "lang", "dir", "title"]),

    adopt(element) {
      const pairs = [];
      for (const [name, value] of new URLSearchParams(location.search)) {
        if (frame.OWN.has(name)) element.setAttribute(name, value);
        else pairs.push([name, value]);
      }
      if (!frame.element) {
        frame.element = element;
        addEventListener("message", (event) => frame.hear(event));
        if (parent !== self) new ResizeObserver(frame.measure).observe(document.documentElement);
      }
      return pairs;
    },

    // Our own envelope, and the two that hosts already listen for.
    measure() {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      if (height === frame.height) return;
      frame.height = height;
      parent.postMessage({ source: "plasticity", version: 1, type: "resize", height }, "*");
      parent.postMessage(JSON.stringify({ context: "iframe.resize", height, src: location.href }), "*");
      parent.postMessage({ subject: "lti.frameResize", height }, "*");
    },

    async hear({ data, source }) {
      // Other programs share the channel: only our own envelope is ours to answer.
      if (data === null || typeof data !== "object" || data.source !== "plasticity" || !source) return;
      if (source === self) return;
      const answer = { source: "plasticity", version: 1, type: "answer", request: data.request ?? null };
      try {
        await frame.element.ready;
        Object.assign(answer, { ok: true, result: await frame.obey(data) });
      } catch (error) {
        Object.assign(answer, { ok: false, error: String(error?.message ?? error) });
      }
      try {
        source.postMessage(answer, "*");
      } catch {
        // A request number that cannot be copied gets no answer.
      }
    },

    obey({ type, values, format, scale }) {
      const { element } = frame;
      switch (type) {
        case "set":
          if (values === null || typeof values !== "object") throw new RangeError("set takes values: an object of names and values.");
          element.values = values;
          return element.values;
        case "reset":
          element.reset();
          return element.values;
        case "play":
          return element.play() ?? null;
        case "pause":
          return element.pause() ?? null;
        case "export":
          if (format === "svg") return element.toSVG();
          if (format === "csv") return element.toCSV();
          if (format === "png") return element.toPNG(scale);
          if (format === undefined || format === "json") {
            return { values: element.values, readouts: element.readouts, link: element.link() };
          }
          throw new RangeError("export takes a format: json, csv, svg or png.");
        default:
          throw new RangeError(`There is no message “${String(type).slice(0, 40)}”: there are set, reset, play, pause and export.`);
      }
    },
  };

  /* www/view/dom.js */

  /* www/view/sheets.js */

  /* www/view/colours.js */

  /* www/view/paint.js */

  /* www/view/stage.js */

  /* www/view/head.js */

  /* www/view/controls.js */

  /* www/view/transport.js */

  /* www/view/predict.js */

  /* www/view/dialog.js */

  /* www/view/menu.js */

  /* www/view/view.js */

  /* www/view/address.js */

  /* www/view/loop.js */

  /* www/view/life.js */

  /* www/view/members.js */

  /* www/view/events.js */

  /* www/view/number.js */

  /* www/companions.js */

  /* www/questions.js */

  /* www/listen.js */

  /* www/models.js */

  customElements.define("plasticity-widget", Widget);
