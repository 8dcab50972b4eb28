  // ---- view: what an element consists of on the page. Built anew when its mode or controls change. ---

  // `room`: the words of the result before the element was live.
  function buildView(root, form, room) {
    dress(root, WIDGET_STYLE);
    const words = (name) => h("p", { class: name });
    const stage = buildStage(form);
    const head = buildHead(form);
    const work = buildWork();
    const asked = form.ask && buildAsked(form.ask);
    const transport = form.chrome && form.speeds.length ? buildTransport(form.speeds) : null;
    const controls = form.chrome ? buildControls(form) : null;
    const [difference, problem] = ["difference", "problem"].map(words);
    // Keeps the room of the longest summary so far, so that what stands below does not move while a run goes on.
    const summary = h("span", {});
    const readout = h("p", { class: "readout", "data-room": room }, summary);
    const spoken = h("div", { class: "unseen", role: "status" });
    const dialog = buildDialog();
    const frame = h("div", { class: "frame" }, head.block, h("div", { class: "figure", part: "figure" }, stage.block));
    if (asked) {
      stage.block.append(asked.pad);
      frame.append(asked.block);
    }
    if (transport) frame.append(transport.block);
    if (controls) {
      controls.actions.append(work.block);
      frame.append(controls.block);
    }
    frame.append(readout, difference, problem, h("slot", { name: "caption" }), spoken, dialog.node);
    root.replaceChildren(frame);
    return {
      frame,
      stage,
      head,
      work,
      asked,
      controls,
      dialog,
      show(state, list, inks) {
        frame.classList.toggle("wide", state.wide);
        if (state.width) stage.show(state, list, inks);
        for (const part of [asked, head, controls, transport, work]) part?.show(state);
        say(summary, state.summary);
        if (state.summary.length > readout.dataset.room.length) readout.dataset.room = state.summary;
        // In figure mode the caption says what there is to say.
        gone(readout, !form.chrome || !state.summary);
        say(difference, state.difference);
        say(problem, state.problems);
      },
      // To a screen reader, after a committed change only.
      speak: (text) => say(spoken, text),
    };
  }
