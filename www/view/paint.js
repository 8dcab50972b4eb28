  // ---- canvas ------------------------------------------------------------------------------------
  // Replays the program's list of signs: see crates/web/src/strokes.rs.

  const FONTS = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

  function paint(context, list, inks) {
    // Width and height of the design come first.
    for (let at = 2, end; at < list.length; at = end) {
      const [kind, ink, opacity, size, on, off, radius, count] = list.subarray(at, (at += 8));
      end = at + count;
      context.globalAlpha = opacity;
      context.fillStyle = context.strokeStyle = inks[ink][1];
      if (kind === 5) {
        context.font = `${off} ${size}px ${FONTS}`;
        context.textAlign = ["left", "center", "right"][on];
        context.fillText(String.fromCharCode(...list.subarray(at + 2, end)), list[at], list[at + 1]);
        continue;
      }
      context.beginPath();
      if (kind < 2) trace(context, list, at, end, kind === 1);
      else if (kind === 2) for (; at < end; at += 4) context.rect(list[at], list[at + 1], list[at + 2], list[at + 3]);
      else {
        for (; at < end; at += 2) {
          context.moveTo(list[at] + radius, list[at + 1]);
          context.arc(list[at], list[at + 1], radius, 0, 2 * Math.PI);
        }
      }
      if (kind === 0 || kind === 4) {
        context.lineWidth = size;
        context.lineJoin = "round";
        context.setLineDash(on ? [on, off] : []);
        context.stroke();
      } else context.fill();
    }
  }

  // Outlines with gaps between them; one that ends where it began is closed.
  function trace(context, list, from, end, close) {
    let begun = -1;
    for (let at = from; at <= end; at += 2) {
      if (at === end || Number.isNaN(list[at] + list[at + 1])) {
        const back = at - 2 > begun && list[at - 2] === list[begun] && list[at - 1] === list[begun + 1];
        if (begun >= 0 && (close || back)) context.closePath();
        begun = -1;
      } else if (begun < 0) {
        begun = at;
        context.moveTo(list[at], list[at + 1]);
      } else context.lineTo(list[at], list[at + 1]);
    }
  }
