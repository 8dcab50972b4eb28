  // ---- questions ---------------------------------------------------------------------------------
  // The build writes each question as a fieldset with all explanations in `details`. Here they are
  // answered one at a time; what was answered is kept on the reader's own machine.

  const progress = {
    KEY: "plasticity-progress",
    LONGEST: 1_000_000,
    answers: null,
    bar: null,

    // Storage is absent in sandboxes: then nothing outlives the page.
    all() {
      if (!this.answers) {
        this.answers = new Map();
        try {
          this.take(localStorage.getItem(this.KEY) ?? "{}");
        } catch {
          // A new beginning.
        }
      }
      return this.answers;
    },

    keep() {
      try {
        localStorage.setItem(this.KEY, this.text());
      } catch {
        // Kept as long as the page.
      }
      this.show();
    },

    text() {
      return JSON.stringify({ format: "plasticity-progress", version: 1, answers: Object.fromEntries(this.all()) }, null, 1);
    },

    // Takes answers from a file or the store: only what looks like one. Gives their number.
    take(text) {
      const found = Object.entries(JSON.parse(text).answers ?? {});
      let count = 0;
      for (const [key, answer] of found) {
        if (!/^[\w.-]{1,80}#[\w-]{1,80}$/.test(key) || typeof answer?.right !== "boolean") continue;
        const given = String(answer.given ?? "").slice(0, 40);
        // What was once understood stays so.
        if (!this.answers.get(key)?.right) this.answers.set(key, { right: answer.right, given });
        count += 1;
      }
      return count;
    },

    keyOf(question) {
      const page = location.pathname.split("/").pop() || "index.html";
      return `${page}#${question.id}`;
    },

    set(question, answer) {
      this.all().set(this.keyOf(question), answer);
      this.keep();
    },

    // One quiet line after the last question of a page.
    async place() {
      if (this.bar) return;
      this.bar = make("div", "question-progress");
      await parsed;
      const last = [...document.querySelectorAll("plasticity-question")].at(-1);
      const field = Object.assign(make("input", ""), { type: "file", accept: ".json,application/json", hidden: true });
      field.addEventListener("change", () => this.open(field));
      this.count = make("span", "");
      this.says = make("span", "");
      this.says.setAttribute("role", "status");
      this.bar.append(
        this.count,
        press("Save to a file", () => offer("plastic-synapse-progress.json", new Blob([this.text()], { type: "application/json" }))),
        press("Load from a file", () => field.click()),
        press("Forget", () => this.forget()),
        field,
        this.says,
      );
      last?.after(this.bar);
      this.show();
    },

    show() {
      const list = [...document.querySelectorAll("plasticity-question")];
      const right = list.filter((question) => this.all().get(this.keyOf(question))?.right).length;
      if (this.count) this.count.textContent = `${right} of ${list.length} answered. Kept on this machine only.`;
    },

    async open(field) {
      const [file] = field.files;
      field.value = "";
      if (!file) return;
      try {
        if (file.size > this.LONGEST) throw new RangeError("too long");
        this.all();
        const count = this.take(await file.text());
        this.keep();
        for (const question of document.querySelectorAll("plasticity-question")) question.recall();
        this.says.textContent = count === 1 ? "1 answer loaded." : `${count} answers loaded.`;
      } catch {
        this.says.textContent = "This file holds no answers that can be read.";
      }
    },

    forget() {
      this.all().clear();
      this.keep();
      for (const question of document.querySelectorAll("plasticity-question")) question.recall();
      this.says.textContent = "All answers are forgotten.";
    },
  };

  function make(name, className, text = "") {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.textContent = text;
    return node;
  }

  function press(label, act) {
    const button = make("button", "", label);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  }

  class Question extends HTMLElement {
    #parts = null;

    connectedCallback() {
      // The children may not have been read yet.
      parsed.then(() => this.isConnected && !this.#parts && this.#build());
    }

    #build() {
      const fieldset = this.querySelector("fieldset");
      if (!fieldset) return;
      // What the build explains for readers without script is shown one by one from now on.
      for (const details of this.querySelectorAll("details.why")) details.hidden = true;
      const verdict = make("div", "verdict");
      verdict.setAttribute("role", "status");
      const line = make("p", "check");
      const check = press(this.#kind === "state" ? "Check the figure" : "Check", () => this.#check());
      const reveal = press("Show the answer", () => this.#reveal());
      reveal.hidden = true;
      line.append(check, reveal);
      if (this.#kind === "state") line.append(this.#goThere());
      fieldset.append(line, verdict);
      this.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.target.matches?.("input[type=number]")) this.#check();
      });
      this.#parts = { verdict, reveal };
      this.recall();
      progress.place();
    }

    get #kind() {
      return this.getAttribute("kind");
    }

    // A way to the figure, and its present reading.
    #goThere() {
      const note = make("span", "reading");
      const name = this.getAttribute("readout") ?? this.getAttribute("quantity");
      const reading = document.createElement("plasticity-value");
      reading.setAttribute("for", this.getAttribute("for") ?? "");
      reading.setAttribute("name", name ?? "");
      reading.textContent = "…";
      const go = press("Go to the figure", () => {
        const widget = widgetOf(this);
        if (!widget) return;
        widget.tabIndex = -1;
        widget.focus({ preventScroll: true });
        widget.scrollIntoView({ block: "center" });
      });
      note.append("Now: ", reading, " ", go);
      return note;
    }

    async #check() {
      const given = await this.#given();
      if (given.sorry) return this.#say("", [given.sorry]);
      const { right, why } = this.#judge(given.value);
      progress.set(this, { right, given: String(given.value) });
      this.#tell(right, why);
      this.dispatchEvent(
        new CustomEvent("plasticity-answer", {
          bubbles: true,
          composed: true,
          detail: { kind: this.#kind, id: this.id, answer: given.value, right },
        }),
      );
    }

    // What the reader says, or why nothing can be judged yet.
    async #given() {
      if (this.#kind === "choice") {
        const chosen = this.querySelector("input:checked");
        return chosen ? { value: chosen.value } : { sorry: "Choose one answer first." };
      }
      if (this.#kind === "value") {
        const value = this.querySelector("input[type=number]").valueAsNumber;
        return Number.isNaN(value) ? { sorry: "Type a number first." } : { value };
      }
      try {
        const widget = widgetOf(this);
        if (!widget) throw new Error("no figure");
        await widget.ready;
        const readout = this.getAttribute("readout");
        const value = readout ? widget.readouts?.[readout]?.value : widget.values?.[this.getAttribute("quantity")];
        if (typeof value !== "number") throw new Error("no reading");
        return Number.isNaN(value) ? { sorry: "The run has not come to its end yet. Try again then." } : { value };
      } catch {
        this.#parts.reveal.hidden = false;
        return { sorry: "The figure is not live here, so its state cannot be read." };
      }
    }

    // Whether it is right, and the explanation that belongs to it.
    #judge(value) {
      if (this.#kind === "choice") {
        const item = this.querySelector(`input[value="${CSS.escape(value)}"]`).closest("li");
        const why = item.querySelector("details.why");
        return { right: why.hasAttribute("data-right"), why };
      }
      const [low, high] = [Number(this.getAttribute("low")), Number(this.getAttribute("high"))];
      if (low <= value && value <= high) return { right: true, why: this.querySelector("details[data-right]") };
      const fits = (why) =>
        (why.dataset.below !== undefined && value < Number(why.dataset.below)) ||
        (why.dataset.above !== undefined && value > Number(why.dataset.above));
      return { right: false, why: [...this.querySelectorAll("details.why:not([data-right])")].find(fits) };
    }

    #tell(right, why) {
      this.#parts.reveal.hidden = right;
      this.#say(right ? "Right." : "Not yet.", this.#explanation(why), right);
    }

    // The explanation without the verdict that it begins with where there is no script.
    #explanation(why) {
      const nodes = [...(why?.querySelector("p")?.childNodes ?? [])].map((node) => node.cloneNode(true));
      return nodes[0]?.nodeName === "STRONG" ? nodes.slice(1) : nodes;
    }

    #say(verdict, nodes, right) {
      const text = make("p", "");
      if (verdict) text.append(make("strong", "", verdict), " ");
      text.append(...nodes);
      this.#parts.verdict.classList.toggle("right", right === true);
      this.#parts.verdict.replaceChildren(text);
    }

    #reveal() {
      const right = this.#kind === "choice" ? this.querySelector("details[data-right]") : null;
      const label = right?.closest("li").querySelector("label span").textContent;
      const why = right ?? this.querySelector("details[data-right]");
      this.#parts.reveal.hidden = true;
      this.#say("The answer:", label ? [`${label}. `, ...this.#explanation(why)] : this.#explanation(why));
    }

    /** Shows what was answered before. For the loader only. */
    recall() {
      if (!this.#parts) return;
      const answer = progress.all().get(progress.keyOf(this));
      this.#parts.verdict.replaceChildren();
      this.#parts.reveal.hidden = true;
      const fields = [...this.querySelectorAll("fieldset input")];
      for (const field of fields) {
        if (field.type === "radio") field.checked = field.value === answer?.given;
        else field.value = answer?.given ?? "";
      }
      const known = answer && (this.#kind !== "choice" || fields.some((field) => field.checked));
      // A state is read anew; that it was found once is all there is to say.
      if (known && this.#kind === "state") this.#say(answer.right ? "Found before." : "", []);
      else if (known) {
        const { right, why } = this.#judge(this.#kind === "choice" ? answer.given : Number(answer.given));
        this.#tell(right, why);
      }
    }
  }

  customElements.define("plasticity-question", Question);
