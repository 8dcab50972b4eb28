  // ---- members: what the element's own members are made of ------------------------------------------

  Object.assign(Life.prototype, {
    parameters() {
      // A copy: what a page does to it is its own business.
      return this.read("form").quantities.map(({ name, symbol, unit, domain, default: value, doc }) => ({
        name,
        symbol,
        unit,
        domain,
        default: value,
        doc,
      }));
    },

    values() {
      return this.named(this.state().values);
    },

    // All or none.
    set(values) {
      if (values === null || typeof values !== "object") throw new RangeError("values takes an object of names and values.");
      const reason = this.tell("set", listed(Object.entries(values).flatMap(([name, value]) => [name, asText(value)])));
      if (reason) throw new RangeError(reason);
      this.commit();
    },

    readouts() {
      return results(this.state().readouts);
    },

    data() {
      const numbers = (values) => Float64Array.from(values, (value) => value ?? NaN);
      return this.read("data").map(({ title, columns }) => ({
        title,
        columns: columns.map(({ name, unit, values }) => ({ name, unit, values: numbers(values) })),
      }));
    },

    // A canvas with the figure on paper, `zoom` pixels per css px.
    painting(zoom) {
      // Browsers give up beyond some 16,000 pixels; NaN and nonsense become 2.
      const scale = zoom >= 0.1 && zoom <= 16 ? zoom : ZOOM;
      const list = this.live.strokes(true);
      const [width, height] = [list[0] * scale, list[1] * scale].map(Math.ceil);
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d");
      if (!context) return null;
      context.scale(scale, scale);
      paint(context, list, themed(LIGHT));
      return canvas;
    },

    // A link that reproduces exactly this: on this page, or alone.
    link(embed) {
      return embed ? this.tell("embed", base) : this.tell("link", `${keyOf(this.host)}\0${location.href}`);
    },
  });

  // Whatever is neither text nor number becomes text that no quantity takes.
  function asText(value) {
    if (typeof value === "string" || typeof value === "number") return String(value);
    return value === null || value === undefined ? "nothing" : "something that is neither a number nor text";
  }
