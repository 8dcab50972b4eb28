  // ---- events: what a reader does with pointer and keys ---------------------------------------------
  // One listener per kind of event and element; what is meant stands in the attributes of what was
  // touched.

  const around = (event, attribute) => event.target.closest(`[${attribute}]`);

  function handle(life, event) {
    const guess = around(event, "data-guess");
    if (life.drawing) draw(life, event);
    else if (guess) GUESSES[event.type]?.(life, event, guess);
    else EVENTS[event.type](life, event);
  }

  const placeOf = (life, event) => life.place(around(event, "data-quantity")?.dataset.quantity);

  const EVENTS = {
    input(life, event) {
      const node = around(event, "data-input");
      if (node?.dataset.input === "slider") life.act("slide", placeOf(life, event), node.valueAsNumber);
      if (node?.dataset.input === "scrub") life.act("scrub", 0, node.valueAsNumber);
    },

    change(life, event) {
      const node = around(event, "data-input");
      const kind = node?.dataset.input;
      if (around(event, "data-action")?.dataset.action === "preset") life.write("preset", 0, event.target.value);
      else if (kind === "slider") life.commit();
      else if (kind === "speed") life.act("speed", 0, Number(node.value));
      else if (kind === "number" || kind === "choice") {
        const place = placeOf(life, event);
        life.write("type", place, node.value);
        life.view.controls?.renew(place, life.state());
      }
    },

    click(life, event) {
      const node = around(event, "data-action");
      if (!node || node.getAttribute("aria-disabled") === "true") return;
      const { action } = node.dataset;
      const place = placeOf(life, event);
      if (action === "new-seed") {
        // Long enough for a seed, short enough for a link.
        life.write("type", place, String(crypto.getRandomValues(new Uint32Array(1))[0] % 1e6));
      } else if (action === "close") {
        silence();
        life.view.dialog.node.close();
      } else if (CHOICES[action]) {
        CHOICES[action](life, node);
        life.view.head.close();
      } else if (action !== "preset") life.press(action, place);
    },

    keydown(life, event) {
      const { key } = event;
      const { head, stage } = life.view;
      if (key === "Escape") {
        silence();
        if (head.close()) head.menu.firstElementChild.focus();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const handle = around(event, "data-handle");
      const number = around(event, "data-input")?.dataset.input === "number";
      // Arrow and page keys in a number step like its slider.
      const steps = number && /^(Arrow|Page)(Up|Down)$/.test(key);
      if (!handle && !steps) return;
      const outcome = handle ? life.live.write("grip", stage.grips.indexOf(handle), key) : life.live.write("dial", placeOf(life, event), key);
      if (!outcome) return;
      event.preventDefault();
      life.follow(outcome);
    },

    pointerdown(life, event) {
      const node = around(event, "data-handle");
      if (!node || event.button) return;
      life.act("hold", life.view.stage.grips.indexOf(node), ...life.view.stage.local(event));
      life.held = true;
      capture(node, event);
    },

    pointermove(life, event) {
      if (life.held) life.act("drag", 0, ...life.view.stage.local(event));
    },

    pointerup(life) {
      if (!life.held) return;
      life.held = false;
      life.act("drop");
    },

    pointercancel: (life) => EVENTS.pointerup(life),

    // The menu closes when the focus goes elsewhere. Nothing takes it when a button inside is pressed
    // in some browsers: then the menu stays open.
    focusout(life, event) {
      const to = event.relatedTarget;
      if (to && event.target.closest(".menu") && !event.target.closest(".menu").contains(to)) life.view.head.close();
    },
  };

  const GUESSES = {
    pointerdown(life, event, node) {
      if (node.dataset.guess !== "pad" || event.button) return;
      life.drawing = true;
      life.act("stroke", 0, ...life.view.stage.local(event));
      capture(node, event);
    },
    input(life, event, node) {
      const kind = node.dataset.guess;
      if (kind === "place") life.act("column", 0, node.valueAsNumber);
      if (kind === "height") life.act("height", 0, node.valueAsNumber);
      if (kind === "value") life.write("say", 0, node.value);
    },
    change(life, event, node) {
      if (node.dataset.guess === "sign") life.write("say", 0, node.value);
    },
    keydown(life, event, node) {
      if (node.dataset.guess === "value" && event.key === "Enter") life.decide("guess");
    },
    click(life, event, node) {
      if (node.dataset.guess === "commit") life.decide("guess");
      if (node.dataset.guess === "skip") life.decide("skip");
    },
  };

  function draw(life, event) {
    if (event.type === "pointermove") life.act("stroke", 0, ...life.view.stage.local(event));
    if (event.type === "pointerup" || event.type === "pointercancel") {
      life.drawing = false;
      life.act("lift");
    }
  }

  // Without capture a quick pointer would leave what it holds behind.
  function capture(node, event) {
    try {
      node.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is gone already.
    }
  }
