  // ---- transport and work: only where something runs in time, and while it does ----------------------

  // Places of the scrubber, as crates/web/src/state.rs counts them.
  const PLACES = 1000;

  function buildTransport(speeds) {
    const play = button("play", "", "Play");
    const scrub = slider(PLACES, "Place in the run", { "data-input": "scrub" });
    const place = h("span", { class: "place" });
    const options = speeds.map((speed) => h("option", { value: speed }, `×${speed}`));
    const speed = h("select", { "data-input": "speed", "aria-label": "Speed" }, ...options);
    const [back, next] = [button("back", "", "Step back"), button("next", "", "Step to the next event")];
    return {
      block: h("div", { class: "transport" }, play, back, scrub, next, place, speed),
      show({ clock }) {
        if (!clock) return;
        const [action, title] = clock.playing ? ["pause", "Pause"] : ["play", "Play"];
        set(play, { class: action, "data-action": action, "aria-label": title, title });
        scrub.value = clock.at;
        say(place, clock.text);
        set(scrub, { "aria-valuetext": clock.text });
        speed.value = clock.speed;
      },
    };
  }

  function buildWork() {
    const bar = h("progress", { max: 1, "aria-label": "Work done" });
    const stop = button("stop", "Stop");
    const block = h("div", { class: "work off" }, bar, stop);
    return {
      block,
      show({ progress, stopped }) {
        block.classList.toggle("off", progress === null);
        set(stop, { "aria-disabled": progress === null });
        if (progress === null) return;
        bar.value = progress;
        set(stop, { "data-action": stopped ? "resume" : "stop" });
        say(stop, stopped ? "Go on" : "Stop");
      },
    };
  }
