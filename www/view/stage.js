  // ---- figure ------------------------------------------------------------------------------------
  // The canvas in the place of the static figure: same layouts, same aspect ratio. Over it the
  // handles: each is a slider of its own for the keyboard, 44 px wide for a finger.

  function buildStage(form) {
    const canvas = h("canvas", { role: "img" });
    const block = h("div", { class: "stage" }, canvas);
    const context = canvas.getContext("2d");
    if (!context) throw new RangeError("This browser gives no canvas to draw on.");
    const grips = [];
    let placed = "";

    return {
      block,
      grips,

      local(event) {
        const { left, top } = block.getBoundingClientRect();
        return [event.clientX - left, event.clientY - top];
      },

      describe: (words) => canvas.setAttribute("aria-label", words),

      show({ width, size, grips: places, values }, list, inks) {
        const density = Math.max(devicePixelRatio, 1);
        const across = Math.round(width * density);
        const down = Math.round((width * density * size[1]) / size[0]);
        if (canvas.width !== across || canvas.height !== down) Object.assign(canvas, { width: across, height: down });
        if (placed !== (placed = [width, ...size].join())) {
          block.style.width = `${width}px`;
          block.style.aspectRatio = size.join(" / ");
        }
        const zoom = across / size[0];
        context.resetTransform();
        context.clearRect(0, 0, across, down);
        context.setTransform(zoom, 0, 0, zoom, 0, 0);
        paint(context, list, inks);
        places.forEach((place, n) => {
          if (!grips[n]) {
            grips[n] = h("div", { role: "slider", tabindex: 0 });
            block.append(grips[n]);
          }
          grip(grips[n], place, form.quantities, values);
        });
        for (const node of grips.splice(places.length)) node.remove();
      },
    };
  }

  function grip(node, { name, at, way, places }, quantities, values) {
    node.style.left = `${at[0]}px`;
    node.style.top = `${at[1]}px`;
    const [first] = places;
    const { low, high } = quantities[first];
    const text = (place) => `${quantities[place].label} ${withUnit(values[place].typed, quantities[place].unit)}`;
    set(node, {
      class: `grip ${way}`,
      "data-handle": places.map((place) => quantities[place].name).join(" "),
      "aria-label": name,
      "aria-orientation": way === "along" ? "vertical" : "horizontal",
      "aria-valuemin": low,
      "aria-valuemax": high,
      "aria-valuenow": values[first].number,
      "aria-valuetext": places.map(text).join(", "),
    });
  }
