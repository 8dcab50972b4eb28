// Script because it works on pages without a widget, and before the first paint: theme, search, cards, contents, what was read.
// A page is complete without it. Loaded in the head, so that the theme is there before the first paint.
(() => {
  "use strict";
  const root = document.documentElement;
  const own = document.currentScript.src;
  const KEY = "plasticity-theme";
  // How far each chapter was read. Answers stand under the other name, which the program writes (progress/store.rs).
  const READ = "plasticity-read";
  const ANSWERS = "plasticity-progress";

  // Storage throws in sandboxed frames.
  const stored = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch {
      return null;
    }
  };
  const kept = (key) => {
    try {
      return Object(JSON.parse(stored(key)));
    } catch {
      return {};
    }
  };
  const paint = (theme) => {
    if (["light", "dark", "contrast"].includes(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  root.classList.add("js");
  // Without the loader no figure comes to life: nothing waits for that.
  addEventListener("error", ({ target }) => target.src?.endsWith("/plasticity.js") && delete root.dataset.live, true);
  paint(stored(KEY));

  // What is said here, in the language of the page.
  const WORDS = {/* words */};
  const says = (name, given) => (WORDS[root.lang] ?? WORDS.en)[name].replace(/\{(\w+)\}/g, (_, key) => given[key]);

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    return Object.assign(element, attributes);
  };

  // Another window writes the storage, or the program, which tells it likewise.
  const stays = (show) => {
    show();
    addEventListener("storage", show);
  };

  const theme = (select) => {
    select.addEventListener("change", () => {
      paint(select.value);
      stored(KEY, select.value);
    });
    stays(() => {
      paint(stored(KEY) ?? "auto");
      select.value = root.dataset.theme ?? "auto";
    });
  };

  // Where a chapter is read now, and how far it was.
  const read = (link, at, of) => {
    const all = kept(READ);
    const page = link.pathname.split("/").pop();
    all[page] = [Math.max(at, all[page]?.[0] || 0), of];
    all.last = [page + link.hash, link.textContent];
    stored(READ, JSON.stringify(all));
  };

  // The cover says how far each chapter was read, and leads to where the reader was.
  const progress = (list) => {
    document.querySelectorAll(".progress").forEach((line) => line.remove());
    const { last, ...pages } = kept(READ);
    const answers = Object(kept(ANSWERS).answers);
    for (const item of list.children) {
      const link = item.querySelector("a");
      const page = link?.getAttribute("href");
      const [at, of] = [].concat(pages[page] ?? []);
      const asked = item.dataset.questions?.split(" ") ?? [];
      const right = asked.filter((id) => answers[`${page}#${id}`]?.right === true).length;
      const far = at === of ? says("read") : says("read-to", { at, of });
      const said = [at > 0 && at <= of && far, right && says("answered", { right, all: asked.length })].filter(Boolean);
      if (!said.length) continue;
      item.append(make("p", said.join(", "), { className: "progress" }));
      if (String(last?.[0]).split("#")[0] !== page) continue;
      const on = make("p", `${says("go-on")} `, { className: "progress" });
      on.append(make("a", [link.textContent, last[1]].filter(Boolean).join(", "), { href: last[0] }));
      // On top: it is what a reader comes back for.
      document.querySelector(".cover > .opening")?.after(on);
    }
  };

  const contents = (nav) => {
    const details = nav.querySelector("details");
    if (!details) return;
    const wide = matchMedia("(min-width: 1200px)");
    const fit = () => (details.open = wide.matches);
    wide.addEventListener("change", fit);
    fit();
    const links = [...nav.querySelectorAll("a")];
    const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
    const passed = headings.map(() => false);
    const follow = (entries) => {
      for (const { target, isIntersecting } of entries) passed[headings.indexOf(target)] = isIntersecting;
      const at = passed.lastIndexOf(true);
      links.forEach((link, i) => (i === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
      if (at >= 0 && document.querySelector(".opening .number")) read(links[at], at + 1, links.length);
    };
    // Headings cross the line rarely: no work on every scroll. All above the line counts, so that none is jumped over.
    const watch = new IntersectionObserver(follow, { rootMargin: "1000000px 0px -70% 0px" });
    headings.forEach((heading) => heading && watch.observe(heading));
  };

  const cards = () => {
    const card = make("div", "", { className: "card", id: "card" });
    card.setAttribute("role", "tooltip");
    if (!card.showPopover) return; // the link itself still leads there
    card.popover = "manual";
    document.body.append(card);
    let link = null;
    let timer = 0;
    let touch = false;
    const hide = () => {
      clearTimeout(timer);
      link?.removeAttribute("aria-describedby");
      link = null;
      if (card.matches(":popover-open")) card.hidePopover();
    };
    const show = (target) => {
      clearTimeout(timer);
      if (target === link) return;
      hide();
      const id = target.hash.slice(1);
      const source = document.querySelector(target.matches(".term") ? `#term-${CSS.escape(id.replace(/^term-/, ""))} dd` : `#${CSS.escape(id)}`);
      // Folded while the pointer rested on it, the link is nowhere.
      const at = target.getClientRects()[0];
      if (!source || !at) return;
      link = target;
      card.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
      link.setAttribute("aria-describedby", "card");
      card.showPopover();
      const { width, height } = card.getBoundingClientRect();
      const room = root.clientWidth - width - 16;
      const below = at.bottom + 6;
      card.style.left = `${Math.max(16, Math.min(at.left, room))}px`;
      card.style.top = `${below + height < innerHeight ? below : Math.max(8, at.top - height - 6)}px`;
    };
    const later = (act) => {
      clearTimeout(timer);
      timer = setTimeout(act, 200);
    };
    const of = (event) => (event.target.closest ? event.target.closest("a.term, a.cite") : null);
    addEventListener("pointerdown", (event) => {
      touch = event.pointerType === "touch";
      if (!of(event) && !card.contains(event.target)) hide();
    });
    addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const target = of(event);
      if (target) later(() => show(target));
      else if (card.contains(event.target)) clearTimeout(timer);
      else if (link) later(hide);
    });
    addEventListener("focusin", (event) => {
      const target = of(event);
      if (target?.matches(":focus-visible") && !touch) show(target);
      else if (!card.contains(event.target)) hide();
    });
    addEventListener("click", (event) => {
      const target = of(event);
      // The first tap shows the card, the second follows the link.
      if (target && touch && target !== link) {
        show(target);
        if (link) event.preventDefault();
      } else hide();
    });
    addEventListener("keydown", (event) => event.key === "Escape" && hide());
    addEventListener("scroll", hide, { passive: true });
  };

  const reveal = (node) => node.dispatchEvent(new Event("beforematch", { bubbles: true }));

  // What tells the answer of a figure's question opens when the figure shows its result, when it is skipped here, and for
  // who is led into it or finds it.
  const fold = (after) => {
    const [wait, told] = after.children;
    const figure = document.getElementById(after.dataset.for);
    let led = false;
    const follow = () => {
      const open = led || figure.classList.contains("shown");
      after.classList.toggle("open", open);
      told.hidden = open ? false : "until-found";
    };
    new MutationObserver(follow).observe(figure, { attributes: true, attributeFilter: ["class"] });
    told.addEventListener("beforematch", () => {
      led = true;
      follow();
    });
    wait.querySelector("button").addEventListener("click", () => {
      figure.state = { prediction: "skipped" };
      figure.classList.add("shown");
      follow();
      // The button is gone.
      told.tabIndex = -1;
      told.focus({ preventScroll: true });
    });
    follow();
  };

  const search = (input, list, count) => {
    let index = null;
    let sections = [];
    const load = () => {
      if (index !== null) return;
      index = false;
      addEventListener(
        "plasticity-search",
        ({ detail }) => {
          sections = detail.sections;
          index = new detail.MiniSearch({
            fields: ["title", "page", "text"],
            searchOptions: {
              boost: { title: 4, page: 2 },
              boostDocument: (id) => (sections[id].first ? 3 : 1),
              prefix: true,
              fuzzy: 0.15,
              combineWith: "AND",
            },
          });
          index.addAll(sections);
          find();
        },
        { once: true },
      );
      const failed = () => (count.textContent = says("search-failed"));
      document.head.append(make("script", "", { src: new URL("search.js", own).href, onerror: failed }));
    };
    const snippet = (text, words) => {
      const lower = text.toLowerCase();
      const hits = words.map((word) => [lower.indexOf(word), word]).filter(([at]) => at >= 0);
      const [at, word] = hits.sort(([a], [b]) => a - b)[0] ?? [0, ""];
      const from = at < 50 ? 0 : text.indexOf(" ", at - 50) + 1;
      const span = make("span", (from ? "… " : "") + text.slice(from, at));
      if (word) span.append(make("mark", text.slice(at, at + word.length)));
      const rest = text.slice(at + word.length);
      span.append(rest.length > 100 ? rest.slice(0, rest.lastIndexOf(" ", 100)) + " …" : rest);
      return span;
    };
    const close = () => (list.hidden = true);
    const find = () => {
      const words = input.value.trim();
      if (!index || !words) return close();
      const found = index.search(words).slice(0, 10);
      list.replaceChildren(
        ...found.map(({ id, terms }) => {
          const { at, page, title, text } = sections[id];
          const link = make("a", "", { href: new URL(at, own).href });
          link.append(make("strong", title && title !== page ? `${page}: ${title}` : page), snippet(text, terms));
          const item = make("li");
          item.append(link);
          return item;
        }),
      );
      list.hidden = !found.length;
      count.textContent = found.length ? says("found", { count: found.length }) : says("nothing");
    };
    const step = (event, by) => {
      const places = [input, ...list.querySelectorAll("a")];
      const next = places[places.indexOf(document.activeElement) + by];
      if (!next || list.hidden) return;
      event.preventDefault();
      next.focus();
    };
    input.addEventListener("focus", load);
    input.addEventListener("input", () => (load(), find()));
    input.parentElement.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") step(event, 1);
      else if (event.key === "ArrowUp") step(event, -1);
      else if (event.key === "Enter" && event.target === input) list.querySelector("a")?.click();
      else if (event.key === "Escape") {
        close();
        input.focus();
      }
    });
    addEventListener("pointerdown", (event) => input.parentElement.contains(event.target) || close());
    addEventListener("focusin", (event) => input.parentElement.contains(event.target) || close());
  };

  // Opens what the address leads into, and gives the first place that the browser does not find by itself: it knows whole
  // fragments only, not what a figure shows, and not what was folded.
  const lead = (hash = location.hash) => {
    let first;
    for (const part of hash.slice(1).split(";")) {
      const [id, state] = part.split(":");
      const node = document.getElementById(id);
      const folded = node?.closest(".after:not(.open)");
      if (folded) reveal(node);
      if (node && (folded || state)) first ??= node;
    }
    return first;
  };

  // From the figure that a question leads to, back to the question. The program has brought the reader there.
  const back = ({ target }) => {
    const go = target.closest?.("[data-action=go]");
    const figure = go && document.getElementById(go.closest("plasticity-question").getAttribute("for"));
    if (!figure) return;
    document.querySelector(".back")?.remove();
    const line = make("p", "", { className: "back" });
    const button = make("button", says("back"), { type: "button" });
    button.addEventListener("click", () => {
      line.remove();
      go.focus({ preventScroll: true });
      go.scrollIntoView({ block: "center" });
    });
    line.append(button);
    reveal(figure);
    figure.before(line);
    figure.focus({ preventScroll: true });
    line.scrollIntoView();
  };

  // Pictures, the live figures below them and the list of contents keep the same figures.
  const sift = (input, count) => {
    const items = [...document.querySelectorAll(".grid li")];
    const target = (link) => document.getElementById(link.hash.slice(1));
    const keep = () => {
      const words = input.value.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      for (const item of items) {
        item.hidden = !words.every((word) => item.dataset.words.includes(word));
        target(item.querySelector("a")).parentElement.hidden = item.hidden;
      }
      for (const group of document.querySelectorAll(".grid section, .gallery > section")) {
        group.hidden = !group.querySelector("li[data-words]:not([hidden]), .live:not([hidden])");
      }
      for (const link of document.querySelectorAll(".contents a")) {
        const group = target(link)?.closest(".gallery > section");
        if (group) link.parentElement.hidden = group.hidden;
      }
      const kept = items.filter((item) => !item.hidden).length;
      const none = says(words.length > 1 ? "no-words" : "no-word");
      count.textContent = words.length ? (kept ? says("kept", { kept, all: items.length }) : none) : "";
    };
    input.addEventListener("input", keep);
    // An address leads to any figure.
    addEventListener("hashchange", () => {
      const node = document.getElementById(location.hash.slice(1).split(/[:;]/)[0]);
      if (!node?.closest("[hidden]")) return;
      input.value = "";
      keep();
    });
  };

  addEventListener("DOMContentLoaded", () => {
    const get = (id) => document.getElementById(id);
    if (get("theme")) theme(get("theme"));
    if (get("find")) search(get("find"), get("found"), get("found-count"));
    if (get("sift")) sift(get("sift"), get("sifted"));
    document.querySelectorAll(".chapters").forEach((list) => stays(() => progress(list)));
    // What is done is counted by the program that the cover's figure brings, also for who begins below that figure.
    if (get("progress")) new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && document.querySelector("plasticity-widget")?.ready).observe(get("progress"));
    addEventListener("click", back);
    const nav = document.querySelector(".contents");
    if (nav) contents(nav);
    if (root.hasAttribute("data-live")) document.querySelectorAll(".after").forEach(fold);
    cards();
    // The text of a frame, and a blob in a sandbox, have no address by which a link could stay in them.
    if (/^(about|blob):/.test(location.protocol)) addEventListener("click", (event) => {
      const to = event.target.closest?.("a[href^='#']")?.getAttribute("href");
      const node = to && (lead(to) ?? get(to.slice(1)));
      if (!node) return;
      event.preventDefault();
      node.scrollIntoView();
    });
    addEventListener("hashchange", () => lead()?.scrollIntoView());
    const place = lead();
    // Who reloads or comes back stays where they were.
    if (performance.getEntriesByType("navigation")[0]?.type === "navigate") place?.scrollIntoView();
  });
})();
