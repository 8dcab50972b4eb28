//! axe-core finds nothing, light and dark, with the widgets live; the keyboard reaches everything.

use checks::input::key;
use checks::media::Media;
use checks::suite::{Trial, everything};
use checks::{Browser, Kind, Page};
use serde_json::{Value, json};

use crate::book::{BOOK, Others, asks, each_page, reading, strings};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_page("axe", Others::Nothing, axe);
    // Tab walks the pages that are no chapters, and three of these: what a chapter has to walk is made by the house.
    let left: Vec<_> = BOOK.pages.iter().filter(|name| asks(name)).skip(3).collect();
    let walks = BOOK.pages.iter().zip(each_page("keyboard", Others::Sample, keyboard));
    trials.extend(walks.map(|(name, walk)| if left.contains(&name) { walk.walked(false) } else { walk }));
    trials
}

/// All rules by light; by dark those that depend on colours.
fn axe(browser: &mut Browser, name: &str) {
    let mut page = reading(browser, name);
    let mut found = page.axe();
    if page.kind() != Kind::WebKit {
        page.prefer(Media { dark: true, ..Media::default() });
        page.ask("await seen.live()", Value::Null);
        found.extend(page.axe_colours().into_iter().map(|violation| format!("dark: {violation}")));
    }
    assert!(found.is_empty(), "{} {name}:\n  {}", page.kind(), found.join("\n  "));
}

/// What can be reached: the focusable elements shown, without those that scripts alone reach.
const REACHABLE: &str = "const usable = (n) => !n.disabled && n.tabIndex >= 0 && seen.shown(n) && !n.closest('[inert]');
    const list = seen.all('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]').filter(usable);
    const groups = new Set();
    // Of a group of radio buttons one takes part in the walk.
    return list.filter((n) => {
      if (n.type !== 'radio') return true;
      const group = (n.form ? 'f' : '') + n.name;
      return groups.has(group) ? false : groups.add(group);
    })";

/// Notes every place that the focus comes to, whether it shows there, and nothing where it leaves the page. Its
/// ring may be drawn by the place itself, by what stands before or after its content, or by its parent.
const WATCH: &str = "seen.look = (node) => [[node], [node, '::before'], [node, '::after'], [node.parentElement ?? node.getRootNode().host]]
      .map(([n, part]) => {
        const s = getComputedStyle(n, part);
        return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderTopColor, s.backgroundColor].join();
      }).join(' | ');
    // Where a browser scrolled to last, newer ones begin to walk: the page's start is told.
    scrollTo(0, 0); seen.focused()?.blur();
    document.body.tabIndex = -1; document.body.focus({ preventScroll: true }); document.body.blur(); document.body.removeAttribute('tabindex');
    seen.looks = new Map(seen.all('a[href], button, input, select, textarea, summary, [tabindex]').map((n) => [n, seen.look(n)]));
    seen.rings = (node) => node.matches(':focus-visible') && (!seen.looks.has(node) || seen.looks.get(node) !== seen.look(node));
    seen.walk = []; seen.hidden = [];
    // Where the walk left the page; or began again, in a window that has nowhere else to go.
    seen.end = (again) => {
      const first = seen.walk.findIndex((n) => n);
      return seen.walk.findIndex((n, at) => first >= 0 && at > first && (n === null || (again && n === seen.walk[first])));
    };
    const into = ({ target }) => {
      // Told once more by every tree around its own.
      if (target.shadowRoot?.activeElement || target === seen.walk.at(-1)) return;
      seen.walk.push(target);
      if (!seen.rings(target)) seen.hidden.push([seen.walk.length, target, target.matches(':focus-visible'), document.hasFocus(), seen.look(target)]);
    };
    // A press that leads out of the page tells of nowhere.
    const out = ({ relatedTarget }) => { if (relatedTarget === null) seen.walk.push(null); };
    const trees = [document, ...seen.all('*').map((n) => n.shadowRoot).filter(Boolean)];
    // A ring that fades in is there at once.
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { transition: none !important }');
    for (const tree of trees) {
      tree.addEventListener('focusin', into); tree.addEventListener('focusout', out);
      tree.adoptedStyleSheets.push(still);
    }
    seen.unwatch = () => {
      for (const tree of trees) {
        tree.removeEventListener('focusin', into); tree.removeEventListener('focusout', out);
        tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((sheet) => sheet !== still);
      }
    }";

/// Where the walk has been up to its end: how many places, which came twice, which did not show the focus.
const WALKED: &str = "seen.unwatch();
    const name = (n) => `<${n.tagName.toLowerCase()} ${[...n.attributes].slice(0, 4).map((a) => `${a.name}=${a.value.slice(0, 30)}`).join(' ')}>`;
    const end = seen.end(given);
    const walk = seen.walk.slice(0, end < 0 ? undefined : end).filter((n) => n);
    const again = walk.filter((n, at) => walk.indexOf(n) < at).map(name);
    // What comes after the end is on its way back into the page, whose window may not have the focus yet.
    const hidden = seen.hidden.filter(([at]) => end < 0 || at <= end);
    const missed = seen.reachable.filter((n) => !walk.includes(n)).map(name);
    return { visited: new Set(walk).size, again, hidden: hidden.map(([, node, ...how]) => `${name(node)} (focus visible, page has focus, look: ${how.join(', ')})`), missed }";

/// Places of a page that are walked one by one without being asked for everything.
const WHOLE: usize = 400;
/// Of a longer one, such as a list of references: places walked at its start, and at its end.
const ENDS: [usize; 2] = [200, 100];

/// Tab goes through the page from the first to the last, sees each once, and leaves again.
fn keyboard(browser: &mut Browser, name: &str) {
    let mut page = reading(browser, name);
    let count = format!("seen.reachable = (() => {{ {REACHABLE} }})(); return seen.reachable.length");
    let reachable = page.ask(&count, Value::Null).as_u64().expect("a count") as usize;
    page.ask(WATCH, Value::Null);
    let begins_again = json!(page.kind() == Kind::WebKit);
    let walk = |page: &mut Page<'_>, most: usize| {
        for _ in 0..=most / 25 {
            page.press(&[key::TAB; 25]);
            if page.ask("return seen.end(given) > 0", begins_again.clone()) == true {
                break;
            }
        }
    };
    let [start, end] = ENDS;
    let whole = reachable <= WHOLE || everything();
    let reachable = if whole { reachable } else { start + end };
    if !whole {
        walk(&mut page, start - 1);
        page.ask("seen.reachable.at(-given).focus()", json!(end));
    }
    // Twice as many steps as there are places: a trap or a loop ends here.
    walk(&mut page, 2 * reachable + 20);
    page.take_focus();
    let walked = page.ask(WALKED, begins_again);
    let place = format!("{} {name}", page.kind());
    assert_eq!(walked["again"], json!([]), "{place}: Tab comes back before the end");
    let hidden = strings(&walked["hidden"]);
    assert!(hidden.is_empty(), "{place}: no visible focus on\n  {}", hidden.join("\n  "));
    let visited = walked["visited"].as_u64().unwrap_or_default() as usize;
    assert!(
        visited * 10 >= reachable * 9,
        "{place}: Tab reached {visited} of {reachable} places, and not\n  {}",
        strings(&walked["missed"]).join("\n  ")
    );
}
