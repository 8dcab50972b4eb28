// Runs in every document before its own scripts. One global, not enumerable. LIMIT stands for milliseconds.
() => {
  const seen = { frames: 0, drawing: 0, shift: 0, shifts: [], tasks: [], complaints: [], heard: [] };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    seen.frames += 1;
    return request((at) => {
      const start = performance.now();
      callback(at);
      seen.drawing += performance.now() - start;
    });
  };
  const note = (text) => seen.complaints.push(String(text).slice(0, 300));
  // Firefox tells of an error object nothing but that it is one.
  const error = console.error.bind(console);
  console.error = (...words) => error(...words.map((word) => (word instanceof Error ? `${word} ${word.stack}` : word)));
  // WebKit's driver tells nothing of the console.
  if (navigator.vendor.startsWith("Apple")) {
    for (const level of ["debug", "log", "info", "warn", "error"]) {
      const say = console[level].bind(console);
      console[level] = (...words) => (note(`${level}: ${words.join(" ")}`), say(...words));
    }
  }
  document.addEventListener("securitypolicyviolation", (e) =>
    note(`policy ${e.violatedDirective} forbids ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`),
  );
  window.addEventListener("unhandledrejection", (e) => note(`unhandled rejection: ${e.reason}`));
  window.addEventListener(
    "error",
    (e) => note(e.target === window ? e.message : `did not load: ${e.target.src || e.target.href}`),
    true,
  );
  for (const type of ["ready", "input", "change", "answer", "error"]) {
    window.addEventListener(`plasticity-${type}`, (e) => {
      const detail = JSON.parse(JSON.stringify(e.detail ?? null));
      const { bubbles, composed } = e;
      seen.heard.push({ type, key: e.target.id || e.target.getAttribute?.("name"), detail, bubbles, composed });
    });
  }
  // Who saves data is not sent the whole book unasked: else every trial would be. Those of installed.rs say that they do not.
  Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
  const observe = (type, each) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  };
  observe("layout-shift", (e) => {
    if (e.hadRecentInput) return;
    seen.shift += e.value;
    const what = ({ node, previousRect: from, currentRect: to }) => {
      const name = node?.nodeType === 1 ? `${node.localName}#${node.id}.${node.className} in ${node.getRootNode().host?.id ?? "page"}` : node?.nodeName;
      return `${name}: ${from.x},${from.y} ${from.width}×${from.height} to ${to.x},${to.y} ${to.width}×${to.height}`;
    };
    seen.shifts.push(`${e.value.toFixed(3)} at ${Math.round(e.startTime)} ms: ${e.sources.map(what).join("; ")}`);
  });
  observe("longtask", (e) => seen.tasks.push({ start: e.startTime, duration: e.duration }));

  // Elements inside open shadow roots too, in document order.
  seen.all = (selector, root = document) => {
    const found = [];
    const walk = (node) => {
      if (node.nodeType === 1 && node.matches(selector)) found.push(node);
      if (node.shadowRoot) for (const child of node.shadowRoot.children) walk(child);
      for (const child of node.children ?? []) walk(child);
    };
    walk(root);
    return found;
  };
  seen.one = (selector, root = document) => {
    const found = seen.all(selector, root);
    if (found.length === 0) throw new Error(`nothing matches ${selector}`);
    return found[0];
  };
  // What a pointer last went down on: told where a press had not the effect that it should have.
  seen.pressed = "nothing was pressed";
  addEventListener("pointerdown", (e) => {
    const [node] = e.composedPath();
    seen.pressed = `the last press was at ${e.clientX},${e.clientY} on ${node.outerHTML?.slice(0, 120)} of ${JSON.stringify(node.getBoundingClientRect?.())}`;
  }, true);
  // What has the focus, through shadow roots.
  seen.focused = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node;
  };
  seen.shown = (node) => {
    const box = node.getBoundingClientRect();
    // What a closed details holds has a size, and yet is not shown.
    return box.width > 0 && box.height > 0 && node.checkVisibility({ visibilityProperty: true });
  };
  const late = (what) => new Error(`not within ${LIMIT / 1000} s: ${what}`);
  const within = (promise, what) => {
    let timer;
    const end = new Promise((_, fail) => (timer = setTimeout(() => fail(late(what)), LIMIT)));
    return Promise.race([promise, end]).finally(() => clearTimeout(timer));
  };
  seen.widgets = () => seen.all("plasticity-widget");
  // Brings every widget to life, as a reader who scrolls through the page would.
  seen.live = async (widgets = seen.widgets()) => {
    // A page without a widget has no use for the elements.
    if (widgets.length) await within(customElements.whenDefined("plasticity-widget"), "the elements are defined");
    for (const widget of widgets) {
      widget.scrollIntoView({ block: "center", behavior: "instant" });
      await within(widget.ready, `${widget.id || widget.getAttribute("name")} is live`);
    }
    await seen.frame();
    return widgets.length;
  };
  seen.works = (widget) => seen.all("progress", widget.shadowRoot).some(seen.shown);
  // Waits for the end of every run, drawn.
  seen.done = async (widgets = seen.widgets()) => {
    for (const widget of widgets) {
      widget.scrollIntoView({ block: "center", behavior: "instant" });
      await seen.frame();
      await seen.until(`the run of ${widget.id} ends`, () => !seen.works(widget));
    }
    await seen.frame();
    await seen.frame();
  };
  // What the reader is told went wrong with a widget.
  seen.problems = (widget) =>
    seen.all(".problem, [part=problem]", widget.shadowRoot ?? widget)
      .filter(seen.shown).map((node) => node.textContent.trim()).filter(Boolean);
  // WebKit tells of what stands under CSS zoom in px of its own, and counts the page's scroll among them.
  const zoomOf = (node) => {
    let zoom = 1;
    if (!("currentCSSZoom" in node)) for (let at = node; at; at = at.parentElement ?? at.getRootNode().host) zoom *= getComputedStyle(at).zoom || 1;
    return zoom;
  };
  // The middle of an element in the viewport, after scrolling there, once it stands still.
  seen.middle = async (node) => {
    node.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    let was;
    return seen.until("an element stands still", async () => {
      const box = node.getBoundingClientRect(), zoom = zoomOf(node);
      const at = (told, scroll) => (zoom === 1 ? told : zoom * (told + scroll) - scroll);
      const now = { x: at(box.x + box.width / 2, scrollX), y: at(box.y + box.height / 2, scrollY), width: zoom * box.width, height: zoom * box.height };
      if (was && JSON.stringify(was) === JSON.stringify(now)) return now;
      was = now;
      await seen.frame();
      return null;
    });
  };
  seen.frame = () => new Promise((done) => request(() => done()));
  // The first truthy answer to a question asked again and again.
  seen.until = async (what, test) => {
    const end = performance.now() + LIMIT;
    for (;;) {
      const value = await test();
      if (value) return value;
      if (performance.now() > end) throw late(what);
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  // Waits until twenty frames in a row come of which the page has asked for none.
  seen.rest = async (what) => {
    let asked = seen.frames, quiet = 0;
    await seen.until(`${what} comes to rest`, async () => {
      await seen.frame();
      quiet = seen.frames === asked ? quiet + 1 : 0;
      asked = seen.frames;
      return quiet === 20;
    });
  };
  // The height of an element once it keeps it for ten frames: made wider or narrower, a page takes some to be laid out anew.
  seen.height = async (node) => {
    let height, still = 0;
    await seen.until(`${node.id || node.localName} keeps its height`, async () => {
      const now = node.getBoundingClientRect().height;
      still = now === height ? still + 1 : 0;
      height = now;
      await seen.frame();
      return still === 10;
    });
    return height;
  };
  // The widgets as the page brought them, to have them anew without loading it again.
  let brought;
  document.addEventListener("DOMContentLoaded", () => (brought = seen.widgets().map((widget) => widget.outerHTML)));
  // Every widget made anew, with these attributes more, in a page without traces of what was done before.
  seen.renew = (attributes = {}) => {
    const widgets = seen.widgets();
    if (widgets.length !== brought.length) throw new Error("the page has not the widgets that it came with");
    seen.ended = false;
    document.activeElement?.blur();
    scrollTo(0, 0);
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    seen.heard.length = 0;
    widgets.forEach((widget, n) => {
      const template = document.createElement("template");
      template.innerHTML = brought[n];
      for (const [name, value] of Object.entries(attributes)) template.content.firstChild.setAttribute(name, value);
      widget.replaceWith(template.content);
    });
  };
  Object.defineProperty(window, "__seen", { value: seen, enumerable: false });
}
