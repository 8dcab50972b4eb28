  // ---- prediction: the question between figure and controls, before the result is shown --------------

  function buildAsked(ask) {
    const question = h("p", { class: "ask", id: "ask" }, h("strong", {}, "Predict first. "), h("span", {}, ask.text));
    const answer = h("div", { class: "answer" });
    const words = h("p", { class: "gap", tabindex: -1 });
    // Over the panel in which a curve is drawn.
    const pad = h("div", { class: "pad", "data-guess": "pad" });
    const twin = ask.columns && buildTwin(ask.columns);
    if (twin) answer.append(h("p", { class: "hint" }, "Draw in the figure, with mouse, pen or finger."), twin.block);
    else if (ask.ways) {
      const ways = ask.ways.map(([value, text]) =>
        h("label", {}, h("input", { type: "radio", name: "way", value, "data-guess": "sign" }), h("span", {}, text)),
      );
      answer.append(h("div", { class: "options", role: "radiogroup", "aria-labelledby": "ask" }, ...ways));
    } else {
      const unit = h("span", { class: "unit" }, ask.unit);
      answer.append(h("label", { class: "field" }, h("span", {}, "Your answer"), field({ "data-guess": "value" }), unit));
    }
    const press = (kind, label) => h("button", { class: kind, type: "button", "data-guess": kind }, label);
    const commit = press("commit", "Show me");
    answer.append(h("div", { class: "actions" }, commit, press("skip", "Skip")));
    let asking = true;
    return {
      block: h("div", { class: "predict", role: "group", "aria-labelledby": "ask" }, question, answer, words),
      pad,
      words,
      show({ ask: now, pad: rect }) {
        gone(answer, !now.asking);
        say(words, now.words);
        set(commit, { "aria-disabled": !now.complete });
        if (now.asking && !asking) clear(answer);
        asking = now.asking;
        gone(pad, !rect);
        rect?.forEach((length, n) => (pad.style[["left", "top", "width", "height"][n]] = `${length}px`));
        if (now.twin) twin.show(now.twin);
      },
    };
  }

  // Fields are the browser's: after a reset they still hold what was said before.
  function clear(answer) {
    for (const input of answer.querySelectorAll("input")) {
      if (input.type === "radio") input.checked = false;
      else if (input.type === "text") input.value = "";
    }
  }

  // The keyboard's way to draw: a place, and the height there.
  function buildTwin(columns) {
    const place = slider(columns - 1, "Place", { "data-guess": "place", value: columns / 2 });
    const height = slider(100, "Height", { "data-guess": "height", value: 50 });
    const says = h("p", { class: "hint" });
    const label = (text, input) => h("label", {}, h("span", {}, text), input);
    const summary = h("summary", {}, "Draw with sliders instead");
    return {
      block: h("details", { class: "points" }, summary, label("Place", place), label("Height", height), says),
      show(now) {
        set(place, { "aria-valuetext": now.at });
        if (now.position !== null) height.value = now.position;
        set(height, { "aria-valuetext": now.height });
        say(says, `At ${now.at}: ${now.height}. Set points at several places; they are joined.`);
      },
    };
  }
