  // ---- style sheets ------------------------------------------------------------------------------
  // Constructed, not written into the page: a strict content security policy allows it.

  const WIDGET_STYLE = "/* www/view/style.css */";
  const COMPANION_STYLE = "/* www/view/companion.css */";
  const sheets = new Map();

  function dress(root, css) {
    try {
      if (!sheets.has(css)) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        sheets.set(css, sheet);
      }
      root.adoptedStyleSheets = [sheets.get(css)];
    } catch {
      throw new RangeError("This browser is too old for the live figure.");
    }
  }
