//! In notebooks: the module for them in a page that is to it what a notebook is, and in a real JupyterLab; and in a bundle.

use checks::jupyter::{JupyterLab, notebook};
use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server, dist, input::key, package};
use serde_json::{Value, json};

use crate::book::{BOOK, live};
use crate::elsewhere::{bundled, published};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::new("notebook::JupyterLab", jupyterlab).only(&[Kind::Chromium]),
        Trial::new("notebook::values go both ways", both_ways),
        Trial::new("notebook::by an address", by_address),
        Trial::new("notebook::a book that is not there", no_book),
        Trial::new("notebook::a bundle", bundle),
    ]
}

const MODULE: &str = "plasticity.anywidget.js";

// ---- a page that stands for a notebook ------------------------------------------------------------

/// Opens it; what asks it sees `esm`, the module's text or address, and `base`, the address of a book that allows nothing to others.
fn host(page: &mut Page<'_>) -> Server {
    let server = Server::of(&dist::left_behind("browsers"))
        .page("notebook.html", include_str!("../../hosts/notebook.html"))
        .start();
    page.open(&server.url("notebook.html"));
    server
}

/// A model with all traits.
const TRAITS: &str = "name: 'stdp-window', preset: '', mode: '', theme: '', controls: '', values: {}, readouts: {}, state: {}, error: ''";

fn both_ways(browser: &mut Browser) {
    let mut page = browser.page();
    let _server = host(&mut page);
    let given = json!({ "esm": dist::text(&BOOK.folder, MODULE), "base": BOOK.server.url("") });
    let kind = page.kind();
    page.ask(
        &format!(
            "window.module = await loaded(given.esm); window.model = modelOf({{ {TRAITS}, base: given.base, values: {{ lag: -20 }} }});
             window.view = await shown(module, model); window.w = view.el.firstChild; window.note = view.el.lastChild;
             await seen.until('it is live', () => model.kernel.state.widget)"
        ),
        given,
    );
    let seen = page.ask(
        "const { values, readouts, state } = model.kernel;
         return [values.lag, Object.keys(values).length > 3, Number.isFinite(Object.values(readouts)[0].value), state.widget, location.hash]",
        Value::Null,
    );
    assert_eq!(seen, json!([-20, true, true, "stdp-window", ""]), "{kind}: Python reads what is shown");

    let seen = page.ask(
        "const before = JSON.stringify(model.kernel.readouts);
         model.python({ values: { lag: 5 } });
         await seen.until('what follows is told', () => JSON.stringify(model.kernel.readouts) !== before);
         return [w.values.lag, model.kernel.values.lag, 'tau-plus' in model.kernel.values, model.kernel.state.values.lag]",
        Value::Null,
    );
    assert_eq!(seen, json!([5, 5, true, 5]), "{kind}: Python moves the figure");

    // Refused, told and shown; what stands comes back.
    let seen = page.ask(
        "model.python({ values: { lag: 1e6 } });
         const refused = await seen.until('it is refused', () => model.kernel.error);
         const shown = seen.shown(note) && note.textContent === refused;
         const stands = [w.values.lag, model.kernel.values.lag];
         model.python({ theme: 'zzz' });
         await seen.until('the element says so', () => model.kernel.error.includes('zzz') && seen.problems(w).length);
         const own = seen.shown(note);
         model.python({ theme: 'dark' });
         await seen.until('all is well', () => model.kernel.error === '' && seen.problems(w).length === 0);
         return [refused.includes('lag'), shown, stands, own, seen.problems(w).length, w.getAttribute('theme')]",
        Value::Null,
    );
    assert_eq!(seen, json!([true, true, [5, 5], false, 0, "dark"]), "{kind}: errors");

    // A hand.
    page.ask("seen.one('[data-input=slider]', w.shadowRoot).focus()", Value::Null);
    page.press(&[key::RIGHT]);
    let seen = page.ask(
        "const lag = await seen.until('a hand is told', () => model.kernel.values.lag !== 5 && model.kernel.values.lag);
         return [lag === w.values.lag, lag > 5]",
        Value::Null,
    );
    assert_eq!(seen, json!([true, true]), "{kind}: a reader's change");

    // Another view of the same.
    let seen = page.ask(
        "const saved = structuredClone(model.kernel.state);
         window.other = await shown(module, model);
         const o = other.el.firstChild;
         await o.ready;
         const both = () => [w.values.lag, o.values.lag];
         const at = (lag, what) => seen.until(`${what}: ${both()}`, () => both().every((own) => own === lag));
         await at(saved.values.lag, 'as the first');
         model.python({ values: { lag: -40 } });
         await at(-40, 'by Python');
         o.values = { lag: 33 };
         await at(33, 'by the other');
         model.python({ state: saved });
         await at(saved.values.lag, 'by a state');
         const saves = model.saves;
         for (let i = 0; i < 5; i++) await seen.frame();
         return [model.saves - saves, model.kernel.values.lag === saved.values.lag]",
        Value::Null,
    );
    assert_eq!(seen, json!([0, true]), "{kind}: two views");

    // Another widget, then nothing.
    let seen = page.ask(
        "model.python({ name: 'oja-axis' });
         await seen.until('both are new', () => model.kernel.state.widget === 'oja-axis' && seen.widgets().every((w) => w.state?.widget === 'oja-axis'));
         const values = Object.keys(model.kernel.values);
         const listeners = model.listeners();
         other.end();
         const fewer = model.listeners() < listeners && seen.widgets().length === 1;
         view.end();
         await seen.frame();
         return [values.includes('lag'), fewer, model.listeners(), seen.widgets().length, w.values]",
        Value::Null,
    );
    assert_eq!(seen, json!([false, true, 0, 0, null]), "{kind}: another widget, and the end");
    // The element warns of what its author got wrong; nothing else does.
    let complaints = page.complaints();
    assert!(complaints.iter().all(|text| text.contains("theme cannot be “zzz”")), "{kind}: {complaints:?}");
}

/// From a host that allows its files to others the address of the module is all that there is to say; a class may have one trait.
fn by_address(browser: &mut Browser) {
    let books = Server::of(&BOOK.folder).shared().start();
    let mut page = browser.page();
    let _server = host(&mut page);
    let seen = page.ask(
        "const model = modelOf({ name: 'stdp-window' });
         await shown(await loaded(given), model);
         await seen.live();
         seen.widgets()[0].values = { lag: 7 };
         await seen.frame();
         return [seen.problems(seen.widgets()[0]).length, model.kernel, seen.shown(document.querySelector('[role=alert]'))]",
        json!(books.url(MODULE)),
    );
    assert_eq!(seen, json!([0, { "name": "stdp-window" }, false]), "{}", page.kind());
    page.is_quiet("by an address");
}

/// It says where it has looked, or what it has to be told.
fn no_book(browser: &mut Browser) {
    let mut page = browser.page();
    let server = host(&mut page);
    let esm = dist::text(&BOOK.folder, MODULE);
    for (base, words) in [(String::new(), "The trait base"), (server.url("nothing"), "nothing/plasticity.js")]
    {
        let told = page.ask(
            &format!(
                "const model = modelOf({{ {TRAITS}, base: given.base }});
                 const {{ el, end }} = await shown(await loaded(given.esm), model);
                 const error = await seen.until('it is told', () => model.kernel.error);
                 const note = seen.shown(el.lastChild) && el.lastChild.textContent;
                 end();
                 return note === error ? error : 'not shown: ' + error"
            ),
            json!({ "esm": esm, "base": base }),
        );
        assert!(told.as_str().unwrap_or_default().contains(words), "{}: {told}", page.kind());
    }
    page.complaints();
}

// ---- a bundle --------------------------------------------------------------------------------------

/// A bundler has taken the package's script into a page's own; the modules lie where the page says.
fn bundle(browser: &mut Browser) {
    let server = Server::of(bundled())
        .beside("vendor/", published())
        .page("bundle.html", include_str!("../../hosts/bundle.html"))
        .start();
    let mut page = browser.page();
    page.open(&server.url("bundle.html"));
    let seen = page.ask(
        "await seen.until('the bundle has loaded the elements', () => document.title === 'Live');
         return document.getElementById('w').values.lag",
        Value::Null,
    );
    assert_eq!(seen, -20, "{}", page.kind());
    page.is_quiet("a bundle");
}

// ---- JupyterLab ------------------------------------------------------------------------------------

/// Runs Python in the notebook's kernel, and gives what that prints.
const PYTHON: &str = "const python = async (code) => {
    const future = jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.requestExecute({ code });
    let said = '';
    future.onIOPub = ({ content }) => (said += content.text ?? content.evalue ?? '');
    await future.done;
    return said.trim();
};";

/// Opens a notebook and runs all of it, as its reader does.
fn run(page: &mut Page<'_>, url: &str) {
    page.open(url);
    page.ask(
        "const app = await seen.until('JupyterLab is there', () => window.jupyterapp);
         await app.restored;
         const { kernel } = await seen.until('a kernel is there', () => {
           const { path, sessionContext } = app.shell.currentWidget?.context ?? {};
           return location.pathname.endsWith(`/${path}`) && sessionContext.session?.kernel && sessionContext.session;
         });
         await seen.until('it is connected', () => kernel.connectionStatus === 'connected');
         await app.commands.execute('notebook:run-all-cells');
         await seen.until('the figure is there', () => seen.widgets().length)",
        Value::Null,
    );
    live(page);
}

/// The lines of Python that README offers, as a reader copies them: with the address of a book.
fn readme() -> Vec<String> {
    let text = std::fs::read_to_string(dist::root().join("README.md")).expect("it is there");
    let blocks = text.split("```python\n").skip(1).map(|block| block.split("```").next().unwrap_or_default());
    blocks.map(String::from).collect()
}

fn jupyterlab(browser: &mut Browser) {
    let Some(program) = JupyterLab::program() else {
        println!("JupyterLab is not here: its trial is left out. `cargo xtask doctor` says how to get it.");
        return;
    };
    let notebooks = published();
    let lab = JupyterLab::start(&program, notebooks);
    let books = Server::of(&BOOK.folder).shared().start();
    let [by_address, by_folder] = &readme()[..] else { panic!("README has two blocks of Python") };
    let write = |name: &str, cells: &[&str]| {
        std::fs::write(notebooks.join(name), notebook(cells)).expect("a notebook is written");
    };
    write("address.ipynb", &[&by_address.replace("https://your-host/", &books.url("")), "1 + 1"]);
    write("folder.ipynb", &[&by_folder.replace("plastic-synapse/", &format!("{}/", package::NAME)), "1 + 1"]);

    let mut page = browser.page();
    page.viewport(1200, 900);
    run(&mut page, &lab.url("address.ipynb"));
    let seen = page.ask(
        &format!(
            "{PYTHON} const w = seen.widgets()[0];
             const start = w.values.lag;
             await python('figure.values = {{\"lag\": 5}}');
             await seen.until('Python moves the figure', () => w.values.lag === 5);
             return [start, await python('print(figure.values[\"lag\"], len(figure.values) > 3, list(figure.readouts.values())[0][\"value\"] > 0)')]"
        ),
        Value::Null,
    );
    assert_eq!(seen, json!([-20, "5 True True"]));

    // Keys on a slider are the figure's, not the notebook's.
    page.click("seen.one('[data-input=slider]', seen.widgets()[0].shadowRoot)");
    page.press(&[key::DOWN, key::DOWN]);
    let seen = page.ask(
        &format!(
            "{PYTHON} const w = seen.widgets()[0], lag = w.values.lag;
             await seen.until('a hand moves Python', async () => Number(await python('print(figure.values[\"lag\"])')) === lag);
             return [lag !== 5, jupyterapp.shell.currentWidget.content.activeCellIndex]"
        ),
        Value::Null,
    );
    assert_eq!(seen, json!([true, 0]));

    let seen = page.ask(
        "const w = seen.widgets()[0], scheme = () => getComputedStyle(seen.one('.frame', w.shadowRoot)).colorScheme;
         const before = scheme();
         await jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' });
         await seen.until('it is dark', () => scheme() === 'dark');
         await jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Light' });
         await seen.until('it is light', () => scheme() === before);
         return before",
        Value::Null,
    );
    assert_eq!(seen, "light");

    // The notebook forgets it.
    page.ask(
        &format!("{PYTHON} await python('figure.close()'); await seen.until('it is gone', () => seen.widgets().length === 0)"),
        Value::Null,
    );

    run(&mut page, &lab.url("folder.ipynb"));
    let seen = page.ask(
        &format!("{PYTHON} return [seen.problems(seen.widgets()[0]), await python('print(figure.values[\"lag\"])')]"),
        Value::Null,
    );
    assert_eq!(seen, json!([[], "10"]));
    page.complaints();
}
