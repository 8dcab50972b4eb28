  // ---- menu: links, snippets, files, tables, words, sound -------------------------------------------

  // Pixels of a saved picture per css px.
  const ZOOM = 2;

  const CHOICES = {
    link: (life) =>
      life.view.dialog.open("Share a link", copyable("This link brings everything back as it is now.", life.link(false))),
    snippet(life) {
      const height = Math.max(life.host.offsetHeight, 200);
      const [tag, frame] = life.read("snippets", `${base}\0${height}`);
      life.view.dialog.open(
        "Embed this",
        copyable("As an element, where scripts are allowed", tag),
        copyable("As a frame, anywhere", frame),
      );
    },
    copy(life, node) {
      const area = node.parentElement.querySelector("textarea");
      area.select();
      say(node, document.execCommand("copy") ? "Copied" : "Press Ctrl+C");
    },
    png: (life) => save(`${life.form.widget}.png`, life.painting(ZOOM), "image/png"),
    svg: (life) => save(`${life.form.widget}.svg`, life.tell("svg"), "image/svg+xml"),
    csv: (life) => save(`${life.form.widget}.csv`, life.tell("csv"), "text/csv;charset=utf-8"),
    table(life) {
      const block = h("div", { class: "tables" });
      for (const { title, heads, cells, cut } of life.read("tables")) {
        block.append(table(title, heads, cells));
        if (cut) block.append(h("p", { class: "hint" }, cut));
      }
      life.view.dialog.open("Data", block, button("csv", "Save data as CSV"));
    },
    about(life) {
      const { models, quantities, widget } = life.form;
      const { values } = life.state();
      const rows = quantities.map(({ symbol, range, name, doc }, n) => [symbolOf(symbol), values[n].text, range, name, doc]);
      const hint = h("p", { class: "hint" }, models ? "Loading the equations …" : "");
      life.view.dialog.open(
        models ? "About the model" : "About this figure",
        h("div", { class: "models" }, hint),
        table("Parameters, with their present values", ["Symbol", "Value", "Range", "Name", "Meaning"], rows),
      );
      if (models) about(life.host, widget);
    },
    // Nothing sounds before the reader asks for it.
    listen(life) {
      const voices = life.read("voices");
      const rows = voices.map(({ title, words }, place) => {
        const play = button("sound", "Play");
        set(play, { "data-voice": place, "aria-label": `Play ${title}` });
        return h("div", { class: "voice" }, play, h("p", {}, h("strong", {}, title), h("span", {}, `. ${words}`)));
      });
      const intro = rows.length
        ? "Time is time, pitch is the value, spikes are clicks. Begin with a low volume."
        : "There is no curve or spike here to listen to.";
      const stop = button("silence", "Stop");
      gone(stop, !rows.length);
      life.view.dialog.open("Listen", h("p", {}, intro), h("div", { class: "voices" }, ...rows), stop);
    },
    sound(life, node) {
      const voice = life.read("voices")[node.dataset.voice];
      if (voice) sound(voice.notes.map((note) => note ?? NaN), voice.clicks, voice.seconds);
    },
    silence: () => silence(),
    fullscreen({ host }) {
      const done = document.fullscreenElement ? document.exitFullscreen() : host.requestFullscreen?.();
      done?.catch(() => {});
    },
  };

  // What was loaded about the models, or that it could not be.
  function describeModels(view, text) {
    const sorry = "The equations could not be loaded. The page of all models has them too.";
    view.dialog.node.querySelector(".models")?.replaceChildren(text ?? h("p", { class: "hint" }, sorry));
  }
