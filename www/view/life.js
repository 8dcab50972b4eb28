  // ---- one element: a program's widget, its view, and when what happens -----------------------------
  // The program decides what; here is decided when. A listener may set values or remove the element:
  // nothing that was read before an event is used after it.

  // Work done at once when a value changes, ms: most widgets are done by then.
  const FIRST_SLICE = 4;
  // A figure that fills in is drawn so often, ms; the rest of the time goes into the run.
  const FILL_IN = 100;

  // What follows from an action: the program's outcomes, in order.
  const [, TOUCHED, INPUT, COMMIT, STEP, TRAVELLED] = [0, 1, 2, 3, 4, 5];

  class Life {
    room = 0;
    height = Infinity;
    visible = true;
    // What is shown is not what is.
    stale = true;
    // Drawn already since the last frame.
    drawn = false;
    // Listeners have not heard of the last change.
    unheard = false;
    // A committed change whose run goes on.
    awaited = false;
    drawnAt = 0;
    tickedAt = null;

    constructor(own, host, root, query, kept) {
      this.host = host;
      this.root = root;
      this.live = own.Live.open(this.attributes(), listed(query.flat()));
      if (!this.live) throw new RangeError(unknown(host.getAttribute("name") ?? ""));
      if (kept !== null) this.live.write("keep", 0, kept);
      else this.live.write("begin", 0, `${keyOf(host)}\0${fragment()}`);
      this.live.write("configure", 0, this.attributes());
      this.build();
      this.firstSlice();
      this.showNow();
      this.describe();
    }

    attributes() {
      return listed([...this.host.attributes].flatMap(({ name, value }) => [name, value]));
    }

    build() {
      this.form = this.read("form");
      this.view = buildView(this.root, this.form, this.host.querySelector(".readout")?.textContent ?? "");
      this.colours = coloursOf(this.host);
      colour(this.view.frame, this.colours);
      this.resize(this.host.clientWidth);
    }

    // ---- asking and telling the program ----

    tell(what, text = "") {
      return this.live.tell(what, text);
    }

    read(what, text) {
      return JSON.parse(this.tell(what, text));
    }

    state() {
      return this.read("state");
    }

    act(what, place = 0, x = 0, y = 0) {
      return this.follow(this.live.act(what, place, x, y));
    }

    write(what, place, text) {
      return this.follow(this.live.write(what, place, text));
    }

    follow(outcome) {
      if (outcome === TOUCHED) this.touch();
      if (outcome === INPUT || outcome === STEP) this.input();
      if (outcome === COMMIT || outcome === STEP) this.commit();
      if (outcome === TRAVELLED) this.settled();
      return outcome;
    }

    place(key) {
      return this.form.quantities.findIndex(({ name }) => name === key);
    }

    // ---- showing ----

    resize(room) {
      const height = Number(this.host.getAttribute("height")?.trim());
      const most = height >= 1 ? height : Infinity;
      // Not laid out: nothing to draw on yet.
      if (room < 1 || (room === this.room && most === this.height)) return;
      this.room = room;
      this.height = most;
      this.touch();
    }

    recolour() {
      this.colours = coloursOf(this.host);
      colour(this.view.frame, this.colours);
      this.touch();
    }

    rebuild() {
      this.live.write("configure", 0, this.attributes());
      this.room = 0;
      this.build();
      this.showNow();
      this.describe();
    }

    see(visible) {
      this.visible = visible;
      this.tickedAt = null;
      if (visible) this.resume();
    }

    // Goes on with what was left while the element was out of sight.
    resume() {
      if (this.stale || this.playing) askFrame();
      if (!this.live.idle()) askWork();
    }

    // Asks to be drawn with the next frame.
    touch() {
      this.stale = true;
      if (this.visible) askFrame();
    }

    // Whether what happens here can be seen now: in the figure, or in a sentence about it.
    awake() {
      return this.visible || watched(this);
    }

    showNow() {
      this.shown = JSON.parse(this.live.show(this.room, this.height));
      this.view.show(this.shown, this.live.strokes(false), this.colours.inks);
      this.stale = false;
      this.drawnAt = performance.now();
    }

    showOrWait() {
      if (this.visible) this.showNow();
      else this.stale = true;
    }

    // Renews the words that stand for the picture.
    describe() {
      this.view.stage.describe(this.tell("describe"));
    }

    // ---- changing ----

    firstSlice() {
      const until = performance.now() + FIRST_SLICE;
      while (!this.live.advance()) {
        if (performance.now() < until) continue;
        if (this.awake()) askWork();
        return;
      }
    }

    // Values have changed and may change again at once: a drag goes on. Draws at most once per
    // frame, and then right away.
    input() {
      this.firstSlice();
      this.unheard = true;
      if (this.drawn) return this.touch();
      this.drawn = true;
      this.showOrWait();
      showCompanions(this);
      this.tellInput();
      askFrame();
    }

    // The reader has let go, or something else has set values for good.
    commit() {
      if (this.live.act("commit", 0, 0, 0)) this.settled();
      else this.touch();
    }

    settled() {
      this.firstSlice();
      this.showOrWait();
      showCompanions(this);
      this.tellInput();
      writeAddress(this);
      this.awaited = !this.live.idle();
      this.tellChange();
    }

    // What a button says.
    press(action, place) {
      const outcome = this.act(action, place);
      if (outcome === COMMIT && this.state().veiled) {
        // What was said before may tell what is asked for again.
        this.describe();
        this.view.speak("");
        showCompanions(this);
      }
      if (action === "resume") this.resume();
    }

    attribute(name, value) {
      if (name === "theme" || name === "class" || name === "style") this.recolour();
      else if (name === "mode" || name === "controls") this.rebuild();
      else if (name === "height") this.resize(this.host.clientWidth);
      else this.write("attribute", 0, value === null ? name : listed([name, value]));
    }

    // ---- saying so ----

    emit(name, detail) {
      this.host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }

    // What events carry.
    told() {
      const { values, readouts, done } = this.state();
      return { values: this.named(values), readouts: results(readouts), done };
    }

    named(values) {
      return Object.fromEntries(this.form.quantities.map(({ name }, place) => [name, values[place].value]));
    }

    tellInput() {
      if (!this.unheard) return;
      this.unheard = false;
      this.emit("plasticity-input", this.told());
    }

    tellChange() {
      if (!this.awaited) {
        this.describe();
        const words = this.tell("spoken");
        if (words) this.view.speak(words);
      }
      this.emit("plasticity-change", this.told());
    }

    // ---- time ----

    // One frame: moves the clock, draws what is stale. True where another frame is needed.
    frame(now) {
      this.drawn = false;
      if (!this.visible) {
        // Out of sight, but perhaps a sentence in sight speaks of it.
        if (this.unheard) {
          showCompanions(this);
          this.tellInput();
        }
        return false;
      }
      if (this.playing) {
        this.live.act("tick", 0, (now - (this.tickedAt ?? now)) / 1000, 0);
        this.tickedAt = now;
        this.stale = true;
      } else this.tickedAt = null;
      if (this.stale) {
        this.showNow();
        showCompanions(this);
        this.tellInput();
      }
      return this.playing;
    }

    get playing() {
      return this.live.playing();
    }

    // One slice of work; true where more is to do.
    work(until) {
      if (!this.awake() || this.live.idle()) return false;
      let idle;
      do idle = this.live.advance();
      while (!idle && performance.now() < until);
      if (idle) {
        this.touch();
        showCompanions(this);
        this.compare(true);
        if (this.awaited) {
          this.awaited = false;
          this.tellChange();
        } else this.describe();
      } else if (performance.now() - this.drawnAt >= FILL_IN) this.fillIn();
      return !idle;
    }

    fillIn() {
      // Who asked for reduced motion sees the end, not the way there.
      if (media("(prefers-reduced-motion: reduce)")) {
        this.view.work.show(this.state());
        this.drawnAt = performance.now();
      } else this.touch();
      if (!this.visible) {
        showCompanions(this);
        this.drawnAt = performance.now();
      }
    }

    // ---- predicting ----

    // Shows what was hidden. The buttons are gone: their focus goes to what is said instead, which is
    // read out with it.
    decide(what) {
      if (!this.live.act(what, 0, 0, 0)) return;
      this.touch();
      this.describe();
      showCompanions(this);
      if (what === "guess") this.compare(false);
      this.showNow();
      this.view.asked?.words.focus();
      if (what === "skip") this.answered();
    }

    // Compares, where there is something to compare with by now, and says so.
    compare(aloud) {
      if (!this.live.act("compare", 0, 0, 0)) return;
      this.touch();
      if (aloud) this.view.speak(this.state().ask.words);
      this.answered();
    }

    answered() {
      this.emit("plasticity-answer", this.read("told"));
    }
  }

  const results = (readouts) =>
    Object.fromEntries(readouts.map(({ name, value, unit, label }) => [name, { value: value ?? NaN, unit, label }]));
