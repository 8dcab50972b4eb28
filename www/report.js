// Script because it goes into packages, beside a figure and without the book: it tells a learning platform (SCORM) and, where the
// teacher has named one, a record store (xAPI) what a reader has done, and brings back what the platform has kept.
(() => {
  "use strict";
  const { scorm, xapi } = document.currentScript.dataset;
  const store = xapi && JSON.parse(xapi);

  // ---- the platform ------------------------------------------------------------------------------

  const isNew = scorm === "2004";

  // The platform's object stands in a window around this one, or in one around what opened it. A window of another host
  // refuses to be looked at.
  const above = (window, name) => {
    for (let steps = 0; window && steps < 100; steps += 1) {
      try {
        if (window[name]) return window[name];
      } catch {
        // What is around it may still have it.
      }
      window = window.parent === window ? null : window.parent;
    }
    return null;
  };
  const NAME = isNew ? "API_1484_11" : "API";
  let api = scorm && (above(self, NAME) ?? above(self.opener, NAME) ?? above(top.opener, NAME));
  const ask = (name, ...given) => (api ? String(api[(isNew ? "" : "LMS") + name](...given)) : "");
  if (ask("Initialize", "") !== "true") api = null;

  const OWN = isNew ? "cmi." : "cmi.core.";
  const STATUS = isNew ? "cmi.completion_status" : "cmi.core.lesson_status";
  const get = (name) => ask("GetValue", name);
  const set = (name, value) => ask("SetValue", name, String(value));
  // As many signs as the standard lets a platform keep.
  const ROOM = isNew ? 64000 : 4096;

  let done = ["completed", "passed", "failed"].includes(get(STATUS));
  if (!done) set(STATUS, "incomplete");
  // Else the next visit would begin anew.
  set(`${OWN}exit`, "suspend");

  // ---- the record store --------------------------------------------------------------------------

  // Who it is: as the platform says in the address that opened this, or by the platform's own number; else nobody.
  const actor = () => {
    try {
      return Object(JSON.parse(new URLSearchParams(location.search).get("actor") || "?"));
    } catch {
      const homePage = location.protocol.startsWith("http") ? location.origin : store.experienced.object.id;
      return { objectType: "Agent", account: { homePage, name: get(isNew ? "cmi.learner_id" : "cmi.core.student_id") || "anonymous" } };
    }
  };

  const tell = (verb, result) => {
    if (!store) return;
    fetch(store.endpoint, {
      method: "POST",
      keepalive: true,
      headers: { "Content-Type": "application/json", Authorization: store.authorization, "X-Experience-API-Version": "1.0.3" },
      body: JSON.stringify({ ...store[verb], actor: actor(), result, timestamp: new Date().toISOString() }),
    }).catch((error) => console.warn(`plasticity: the record store did not answer: ${error.message}`));
  };

  // ---- the figure --------------------------------------------------------------------------------

  const kept = (state) => {
    const whole = JSON.stringify(state);
    return whole.length <= ROOM ? whole : JSON.stringify({ values: state.values, prediction: state.prediction });
  };

  let save = () => {};

  const follow = async () => {
    const widget = document.querySelector("plasticity-widget");
    await customElements.whenDefined("plasticity-widget");
    await widget.ready;
    const [mode, controls] = ["mode", "controls"].map((name) => widget.getAttribute(name));
    const start = JSON.stringify(widget.values);
    try {
      const before = get("cmi.suspend_data");
      if (before) widget.state = JSON.parse(before);
    } catch (error) {
      console.warn(`plasticity: what the platform has kept does not fit: ${error.message}`);
    }
    let answered = widget.state.prediction;
    save = () => set("cmi.suspend_data", kept(widget.state));

    const complete = (score) => {
      if (done) return;
      done = true;
      set(STATUS, "completed");
      tell("completed", { completion: true, score });
    };
    const answer = ({ detail }) => {
      const { prediction } = widget.state;
      // What came back with the state is no new answer.
      if (detail.skipped || prediction === answered) return;
      answered = prediction;
      const scaled = detail.score;
      const score = typeof scaled === "number" ? { scaled, raw: Math.round(100 * scaled), min: 0, max: 100 } : undefined;
      tell("answered", { response: JSON.stringify(detail.answer), score });
      // The first answer counts: later ones know the result.
      if (score && !get(`${OWN}score.raw`)) {
        for (const name of ["raw", "min", "max", ...(isNew ? ["scaled"] : [])]) set(`${OWN}score.${name}`, score[name]);
      }
      complete(score);
    };
    const change = () => JSON.stringify(widget.values) !== start && complete();

    if (mode === "predict") widget.addEventListener("plasticity-answer", answer);
    // Where nothing can be moved, who sees it has done all.
    else if (mode === "figure" || controls === "none") complete();
    else widget.addEventListener("plasticity-change", change);
    for (const type of ["answer", "change", "pin", "pause", "seek"]) widget.addEventListener(`plasticity-${type}`, () => save());
    widget.addEventListener("plasticity-answer", () => ask("Commit", ""));
    tell("experienced");
  };

  document.addEventListener("visibilitychange", () => document.hidden && ask("Commit", ""));
  addEventListener("pagehide", () => {
    save();
    const seconds = performance.now() / 1000;
    const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, "0"));
    set(`${OWN}session_time`, isNew ? `PT${seconds.toFixed(2)}S` : parts.join(":"));
    ask("Commit", "");
    ask(isNew ? "Terminate" : "Finish", "");
    api = null;
  });
  // A page that comes back from the browser's memory has said goodbye.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  addEventListener("DOMContentLoaded", () => follow().catch((error) => console.warn(`plasticity: ${error.message}`)));
})();
