  // Script because only script can extend HTMLElement: the elements hand everything on to their module (crates/web).

  // For this file only: no name that a page could set or call by chance.
  const [BEGIN, ASK] = [Symbol("begin"), Symbol("ask")];

  const near = new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && entry.target[BEGIN]()), {
    rootMargin: "400px",
  });
  const PRESENTS = new URLSearchParams(location.search).has("present");
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
  const make = (tag, more) => Object.assign(document.createElement(tag), more);
  // For what the author wrote inside; the last takes what has no slot.
  const slots = () => ["title", "figure", "caption", ""].map((name) => make("slot", { name }));

  class Widget extends HTMLElement {
    static observedAttributes = ["name"];
    #live = null;
    #root = null;
    // What it showed before it left the page or got another name, and what was set before it was live.
    #kept = undefined;
    #given = {};
    // Waiting, begun, live or failed.
    #state = "waiting";
    #ready = later();

    connectedCallback() {
      // A member set before the element was defined would hide the real one.
      for (const name of ["values", "state"].filter((name) => Object.hasOwn(this, name))) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      adopt(this);
      this.#reserve();
      near.observe(this);
      // A link that presents a figure names it as the program reads names.
      if (this.getAttribute("loading") === "eager" || PRESENTS) this[BEGIN]();
    }

    // Keeps the room of what will be there. The book's own pages do that by what stands in the element.
    #reserve() {
      const name = nameOf(this);
      const room = MODULES.find(({ widgets }) => Object.hasOwn(widgets, name))?.widgets[name];
      if (!room || this.shadowRoot || this.children.length || document.documentElement.hasAttribute("data-live")) return;
      const height = parseFloat(this.getAttribute("height"));
      const [wide, rest, narrow, more, side] = room;
      const size = (figure, rest) => (height ? `${height}px` : `calc(${figure} + ${rest / 2}em)`);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`:host{display:block}:host([hidden]){display:none}:host::before{content:"";display:grid;grid-template-columns:minmax(0,680px)}
        div{container-type:inline-size;font-size:max(.875rem,13px)}p{margin:0;block-size:${size(`min(${narrow}cqi,${narrow * 0.3143}em)`, more)}}@container(min-width:42.857em){p{block-size:${size(`${wide}cqi`, rest)}}}@container(min-width:60em){p{block-size:${size("0em", side)}}}`);
      this.#root = this.attachShadow({ mode: "open" });
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(...slots(), make("div"));
      this.#root.lastChild.append(make("p"));
    }

    disconnectedCallback() {
      near.unobserve(this);
      // A moved element is back before this runs.
      queueMicrotask(() => {
        if (this.isConnected) return this[ASK]((live) => live.resize());
        if (!this.#live) return;
        this.#kept = this[ASK]((live) => live.kept());
        this.#drop("waiting");
        this.#ready = later();
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
        if (!slug) throw unknown(name);
        const module = await program(slug);
        if (!this.isConnected || name !== nameOf(this)) {
          this.#state = "waiting";
          return this.isConnected ? this[BEGIN]() : undefined;
        }
        this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
        const complain = (sentence, givenUp) => (givenUp ? this.#fail(new Failure("sorry")) : this.#complain(sentence));
        this.#live = new module.Live(this, this.#root, this.#kept, this.#given.values, complain);
      } catch (error) {
        return this.#fail(isPanic(error) ? new Failure("sorry") : error);
      }
      this.#state = "live";
      const { state } = this.#given;
      this.#given = {};
      near.unobserve(this);
      this[ASK]((live) => live.arrive(state));
      this.#ready.resolve(this);
      this.#tell("plasticity-ready", {});
    }

    // The static figure stays, and one sentence says why.
    #fail(reason) {
      this.#live?.constructor.lost(this);
      this.#drop("failed");
      const lang = spoken(this);
      const words = reason?.words?.(lang) ?? String(reason?.message ?? reason);
      const sentence = /[.!?]$/.test(words) ? words : `${words}.`;
      // A figure that will not be predicted has nothing to hide.
      this.classList.add("shown");
      try {
        this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
        this.#root.adoptedStyleSheets = [];
        const [title, figure, caption, rest] = slots();
        const note = make("p", { role: "status", part: "problem", lang, textContent: sentence });
        this.#root.replaceChildren(title, figure, note, caption, ...(this.classList.contains("unclosed") ? [rest] : []));
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
    [ASK](question) {
      if (!this.#live) return undefined;
      try {
        return question(this.#live);
      } catch (error) {
        if (!isPanic(error)) throw error;
        console.error("plasticity:", error);
        this.#fail(new Failure("sorry"));
        return undefined;
      }
    }

    get ready() {
      this[BEGIN]();
      return this.#ready.promise;
    }

    async toPNG(scale) {
      return (await this.ready)[ASK]((live) => live.toPNG(scale));
    }

    static {
      const getter = (name, get, set) => Object.defineProperty(this.prototype, name, { get, set, configurable: true, enumerable: true });
      for (const name of ["parameters", "readouts"]) getter(name, function () {
        return this[ASK]((live) => live[name]()) ?? null;
      });
      // Kept and readable before there is anything to take it.
      for (const name of ["values", "state"]) getter(name, function () {
        return this[ASK]((live) => live[name]()) ?? (this.#given[name] ? { ...this.#given[name] } : null);
      }, function (value) {
        if (this.#live) return this[ASK]((live) => live[`set_${name}`](value));
        if (Object(value) !== value) throw new RangeError(`${name} takes an object.`);
        this.#given[name] = { ...(name === "values" && this.#given[name]), ...value };
        this[BEGIN]();
      });
      const methods = "data toCSV toSVG describe link reset play pause seek step pin clearPins".split(" ");
      for (const name of methods) this.prototype[name] = function (...given) {
        return this[ASK]((live) => live[name](...given)) ?? null;
      };
    }
  }

  // The widget that `for` means: by id, else the first of that name, in the same tree before the document.
  function widgetOf(node) {
    const name = CSS.escape(node.getAttribute("for") ?? "");
    const find = (root) => ["id", "name"].map((by) => root.querySelector(`plasticity-widget[${by}="${name}"]`)).find(Boolean);
    return find(node.getRootNode()) ?? find(document);
  }

  // Begins when it comes near.
  class Later extends HTMLElement {
    connectedCallback() {
      near.observe(this);
    }

    disconnectedCallback() {
      near.unobserve(this);
    }
  }

  // A number in a sentence, with the module of its widget: another name of that may mean another.
  const sentences = new Set();
  addEventListener("plasticity-ready", () => sentences.forEach((sentence) => sentence[BEGIN]()));

  class Sentence extends Later {
    #held = null;
    #root = null;
    #of = null;

    disconnectedCallback() {
      super.disconnectedCallback();
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
      if (!module || !this.isConnected || (this.#held && this.#of === widget && this.#held instanceof module.Sentence)) return;
      this.#of = widget;
      this.#root ??= this.attachShadow({ mode: "open" });
      const known = this.#held !== null;
      this.#held?.free();
      this.#held = new module.Sentence(this.#root, widget, nameOf(this), this instanceof Dial, known);
    }
  }

  class Dial extends Sentence {}

  // All questions of a page begin with the first that comes near, by whichever module is at hand.
  class Question extends Later {
    async [BEGIN]() {
      near.unobserve(this);
      await parsed;
      const widget = widgetOf(this) ?? document.querySelector("plasticity-widget");
      // Without a program the explanations stand there to be opened.
      const module = await program(moduleOf(nameOf(widget)) ?? MODULES[0].slug).catch(() => null);
      if (module) for (const question of document.querySelectorAll("plasticity-question")) module.question(question);
    }
  }

  // HTML has no tag that closes itself: what follows such a tag is inside of the element, up to the end of what it stands in.
  parsed.then(() => {
    for (const widget of document.querySelectorAll("plasticity-widget")) {
      const inside = [...widget.childNodes].some(({ nodeType, data }) => nodeType === Node.ELEMENT_NODE || (nodeType === Node.TEXT_NODE && data.trim()));
      if (!inside || widget.nextSibling || widget.querySelector(":scope > [slot]")) continue;
      widget.classList.add("unclosed");
      warnOnce(`<plasticity-widget name="${nameOf(widget)}"> is not closed by </plasticity-widget>: what follows is inside of it.`);
    }
  });

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
    if (parent === self) return;
    for (const type of ["ready", "change", "answer", "error"]) element.addEventListener(`plasticity-${type}`, ({ detail }) => say(parent, type, { detail }));
    new ResizeObserver(measure).observe(document.documentElement);
  }

  // In our own envelope. What cannot be copied, such as an odd request number, is not said.
  function say(to, type, more) {
    try {
      to.postMessage({ source: "plasticity", version: 1, type, ...more }, "*");
    } catch {}
  }

  // And in the two that hosts already listen for.
  function measure() {
    const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    say(parent, "resize", { height });
    parent.postMessage(JSON.stringify({ context: "iframe.resize", height, src: location.href }), "*");
    parent.postMessage({ subject: "lti.frameResize", height }, "*");
  }

  // Other programs share the channel: only our own envelope is ours to answer, once there is something to ask.
  async function hear({ data, source }) {
    if (data?.source !== "plasticity" || !source || source === self) return;
    const answer = { request: data.request ?? null, ok: true };
    try {
      answer.result = (await (await shown.ready)[ASK]((live) => live.obey(data))) ?? null;
    } catch (error) {
      Object.assign(answer, { ok: false, error: String(error?.message ?? error) });
    }
    say(source, "answer", answer);
  }

  customElements.define("plasticity-number", Dial);
  customElements.define("plasticity-value", class extends Sentence {});
  customElements.define("plasticity-question", Question);
  customElements.define("plasticity-widget", Widget);
