  // ---- a number that can be dragged, typed and stepped, and one that is only read -------------------

  function buildReading() {
    // Not announced: the widget itself says what has come out.
    const node = h("output", { "aria-live": "off" });
    return {
      nodes: [node],
      show(life, { values, readouts }, name) {
        const value = values[life.place(name)];
        if (value) return say(node, value.text);
        const { hidden, text, label } = readouts.find((readout) => readout.name === name) ?? {};
        if (label === undefined) return;
        say(node, hidden ? "?" : text);
        node.title = hidden ? "Shown when you have made your prediction" : label;
      },
    };
  }

  function buildNumber({ doc, unit, low, high }) {
    const meaning = doc.replace(/\.+$/, "");
    const text = h("span", {
      class: "slider",
      role: "slider",
      tabindex: 0,
      "aria-label": meaning,
      title: `${meaning}: drag, or press Enter to type`,
      "aria-valuemin": low,
      "aria-valuemax": high,
    });
    // Only while it is being typed.
    const input = field({ class: "gone", "aria-label": unit ? `${meaning}, ${unit}` : meaning });
    const problem = h("span", { class: "unseen", role: "status" });
    let typing = false;
    // Where the pointer took hold, css px.
    let held = null;

    function write(life, place) {
      input.value = life.state().values[place].value;
      say(problem, "");
      typing = true;
      gone(text, true);
      gone(input, false);
      input.focus();
      input.select();
    }

    function end() {
      // First: hiding a field that has the focus sends it away, which would take the text.
      typing = false;
      gone(text, false);
      gone(input, true);
    }

    function take(life, place) {
      const { value } = input;
      end();
      life.write("type", place, value);
      say(problem, life.state().problems);
    }

    const on = {
      pointerdown(life, place, event) {
        if (event.button || typing) return;
        // Text that is dragged over would be selected instead.
        text.classList.add("held");
        held = event.clientX;
        life.act("grab", place);
        capture(text, event);
      },
      pointermove(life, place, event) {
        if (held !== null) life.act("pull", place, event.clientX - held);
      },
      pointerup(life) {
        if (held === null) return;
        held = null;
        text.classList.remove("held");
        life.commit();
      },
      pointercancel: (life) => on.pointerup(life),
      dblclick: write,
      keydown(life, place, event) {
        const { key } = event;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (typing) {
          if (key === "Enter") take(life, place);
          else if (key === "Escape") end();
          else return;
          event.preventDefault();
          text.focus();
        } else if (key === "Enter") {
          event.preventDefault();
          write(life, place);
        } else {
          const outcome = life.live.write("dial", place, key);
          if (outcome) event.preventDefault();
          life.follow(outcome);
        }
      },
      // The text loses the focus too, to the field.
      focusout(life, place, event) {
        if (typing && event.target === input) take(life, place);
      },
    };

    return {
      nodes: [text, input, problem],
      on,
      show(life, { values }, name) {
        const { text: words, number } = values[life.place(name)];
        say(text, words);
        set(text, { "aria-valuenow": number, "aria-valuetext": words });
      },
    };
  }
