// Runs in every document before its own scripts. One global, not enumerable.
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
  const within = (promise, what, limit) =>
    Promise.race([
      promise,
      new Promise((_, fail) => setTimeout(() => fail(new Error(`not within ${limit / 1000} s: ${what}`)), limit)),
    ]);
  seen.widgets = () => seen.all("plasticity-widget");
  // Brings every widget to life, as a reader who scrolls through the page would.
  seen.live = async (widgets = seen.widgets()) => {
    await within(customElements.whenDefined("plasticity-widget"), "the elements are defined", 20000);
    for (const widget of widgets) {
      widget.scrollIntoView({ block: "center", behavior: "instant" });
      await within(widget.ready, `${widget.id || widget.getAttribute("name")} is live`, 20000);
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
      await seen.until(`the run of ${widget.id} ends`, () => !seen.works(widget), 60000);
    }
    await seen.frame();
    await seen.frame();
  };
  // What the reader is told went wrong with a widget.
  seen.problems = (widget) =>
    seen.all(".problem, [part=problem]", widget.shadowRoot ?? widget)
      .filter(seen.shown).map((node) => node.textContent.trim()).filter(Boolean);
  // The middle of an element in the viewport, after scrolling there.
  seen.middle = (node) => {
    node.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const box = node.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
  };
  seen.frame = () => new Promise((done) => request(() => done()));
  seen.until = async (what, test, limit = 15000) => {
    const end = performance.now() + limit;
    for (;;) {
      const value = await test();
      if (value) return value;
      if (performance.now() > end) throw new Error(`not within ${limit / 1000} s: ${what}`);
      await new Promise((done) => setTimeout(done, 15));
    }
  };
  Object.defineProperty(window, "__seen", { value: seen, enumerable: false });
}
