//! Nonsense in addresses and attributes: one sentence, never an uncaught error, never markup.

use checks::hostile::TEXTS;
use checks::suite::Trial;
use checks::{Browser, Page};
use plasticity::random::Random;
use serde_json::{Value, json};

use crate::book::{embed, host, hosted, none};

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<_> = (0..4)
        .map(|part| {
            Trial::new(format!("nonsense in addresses, part {}", part + 1), move |b| addresses(b, part))
                .sampled(false)
        })
        .collect();
    trials.push(Trial::new("nonsense in attributes", attributes).sampled(false));
    trials.push(Trial::new("nonsense in messages", messages));
    trials.push(Trial::new("random messages", random_messages).sampled(false));
    trials.push(Trial::new("nonsense from scripts", scripts).sampled(false));
    trials
}

/// Makes nonsense; the same for the same seed.
struct Nonsense(Random);

impl Nonsense {
    fn below(&mut self, end: usize) -> usize {
        self.0.below(end as u32) as usize
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn value(&mut self) -> String {
        match self.below(12) {
            0 => "9".repeat(10_000),
            1 => (0..30).map(|_| char::from_u32(33 + self.below(90) as u32).unwrap_or('x')).collect(),
            _ => self.pick(TEXTS).to_string(),
        }
    }

    fn name(&mut self, keys: &[String]) -> String {
        match self.below(3) {
            0 => self
                .pick(&["preset", "toString", "__proto__", "hasOwnProperty", "", "ein-ding", "<i>", "data"])
                .to_string(),
            _ => keys[self.below(keys.len())].clone(),
        }
    }
}

/// What messages carry, and what states hold; types that there are.
const FIELDS: &[&str] = &["values", "at", "n", "state", "format", "table", "scale"];
const MEMBERS: &[&str] = &["widget", "preset", "values", "position", "pins", "prediction", "mode"];
const TYPES: &[&str] =
    &["set", "reset", "play", "pause", "seek", "step", "pin", "describe", "state", "export"];
const NUMBERS: &[f64] = &[0.0, -1.0, 0.5, 3.0, 1e9, -2_147_483_649.0, 1e308, 5e-324, 4_294_967_296.0];

impl Nonsense {
    /// Anything that JSON can say.
    fn json(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 5 } else { 7 }) {
            0 => Value::Null,
            1 => json!(self.below(2) == 0),
            2 => json!(NUMBERS[self.below(NUMBERS.len())]),
            3 | 4 => json!(self.value()),
            5 => (0..self.below(6)).map(|_| self.json(depth - 1)).collect(),
            _ => (0..self.below(4)).map(|_| (self.value(), self.json(depth - 1))).collect(),
        }
    }

    /// Values, most of them of names that there are.
    fn values(&mut self, keys: &[String]) -> Value {
        (0..=self.below(3)).map(|_| (self.name(keys), self.json(0))).collect()
    }

    /// What a page may say to a frame: nearly right, so that it comes far.
    fn message(&mut self, keys: &[String]) -> Value {
        let mut message = json!({ "source": "plasticity", "version": 1, "type": self.pick(TYPES) });
        for _ in 0..self.below(5) {
            let field = self.pick(FIELDS);
            message[field] = match field {
                "values" if self.below(3) > 0 => self.values(keys),
                "state" if self.below(4) > 0 => self.state(keys),
                _ => self.json(2),
            };
        }
        if self.below(6) == 0 {
            let field = self.pick(&["version", "type"]);
            message[field] = self.json(1);
        }
        message
    }

    fn state(&mut self, keys: &[String]) -> Value {
        let mut state = json!({});
        for _ in 0..self.below(4) {
            let member = self.pick(MEMBERS);
            state[member] = if member == "values" { self.values(keys) } else { self.json(2) };
        }
        state
    }
}

fn keys(entry: &widgets::Entry) -> Vec<String> {
    (entry.quantities)().iter().map(plasticity::Quantity::key).collect()
}

/// Percent-encodes as a careful or a careless person would.
fn written(text: &str, careful: bool) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if plain || (!careful && byte > 32 && byte < 127) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// What must hold after any nonsense: live, values in range, a sentence, no markup, no complaint
/// but warnings of our own.
fn sane(page: &mut Page<'_>, place: &str, wants_sentence: bool) {
    let state = page
        .try_ask(
            "await seen.live(); const w = seen.widgets()[0];
             const wild = w.parameters.filter((p) => p.domain.high !== undefined && !(w.values[p.name] >= p.domain.low && w.values[p.name] <= p.domain.high));
             const words = seen.problems(w).join(' ');
             const markup = seen.all('img, b, i, script', w.shadowRoot).filter((n) => n.textContent === 'x' || n.getAttribute('src') === 'x').length;
             return { wild: wild.map((p) => p.name), words, markup, loud: seen.heard.filter((e) => e.type === 'error').length }",
            Value::Null,
        )
        .unwrap_or_else(|error| panic!("{place}: {error}"));
    assert_eq!(state["wild"], json!([]), "{place}: values out of range");
    assert_eq!(state["markup"], 0, "{place}: markup");
    let words = state["words"].as_str().unwrap_or_default();
    assert!(words.len() < 2_000, "{place}: {} characters are no sentence", words.len());
    if wants_sentence {
        assert!(words.len() > 20, "{place}: no sentence says what was wrong");
    }
    let complaints = page.complaints();
    // One warning about the values, and one about keys of the address that nobody has.
    let ours = complaints.iter().all(|text| text.starts_with("warn: plasticity: "));
    assert!(ours && complaints.len() <= 2, "{place}: {}", complaints.join("\n  "));
}

fn addresses(browser: &mut Browser, part: u64) {
    let mut nonsense = Nonsense(Random::new(20_261_121 + part));
    let mut page = browser.shared();
    for round in 0..13 {
        let entry = &widgets::ENTRIES[nonsense.below(widgets::ENTRIES.len())];
        let keys = keys(entry);
        let mut settings = vec![];
        for _ in 0..=nonsense.below(3) {
            settings.push((nonsense.name(&keys), nonsense.value()));
        }
        let careful = nonsense.below(2) == 0;
        let list = |between: &str| {
            settings
                .iter()
                .map(|(n, v)| format!("{}={}", written(n, careful), written(v, careful)))
                .collect::<Vec<_>>()
                .join(between)
        };
        // What the grammar itself refuses is nonsense of another kind: no sentence is owed where
        // nothing names this widget.
        let url = match nonsense.below(4) {
            0 => format!("{}?{}", embed(entry.name), list("&")),
            1 => format!("{}#{}:{};;:::,,==", embed(entry.name), entry.name, list(",")),
            2 => format!("{}#nobody:{};{}", embed(entry.name), list(","), nonsense.value().replace('#', "")),
            _ => format!("{}#{}:{}", embed(entry.name), entry.name, list(",")),
        };
        let owed = careful
            && !url.contains("#nobody")
            && !entry
                .settle(
                    None,
                    settings
                        .iter()
                        .filter(|(n, _)| !n.is_empty() && n != "preset")
                        .map(|(n, v)| (n.as_str(), v.as_str())),
                )
                .problems
                .is_empty();
        let shown: String = url.chars().take(300).collect();
        let place = format!("{} part {part} round {round}: {shown}", page.kind());
        page.open(&url);
        sane(&mut page, &place, owed);
    }
}

fn attributes(browser: &mut Browser) {
    let mut nonsense = Nonsense(Random::new(7));
    let (_server, url) = hosted(host("<div id=\"here\"></div>"));
    let mut page = browser.shared();
    page.open(&url);
    for round in 0..52 {
        let entry = &widgets::ENTRIES[nonsense.below(widgets::ENTRIES.len())];
        let keys = keys(entry);
        let mut attributes = vec![];
        for _ in 0..=nonsense.below(3) {
            let name = match nonsense.below(4) {
                0 => nonsense.pick(&["preset", "mode", "theme", "controls", "loading", "height"]).to_string(),
                1 => nonsense.pick(&["toe", "tau_plus", "constructor", "tau-plus-minus"]).to_string(),
                _ => keys[nonsense.below(keys.len())].clone(),
            };
            attributes.push((name, nonsense.value()));
        }
        let place = format!(
            "{} attributes, round {round}: {} {:.300}",
            page.kind(),
            entry.name,
            format!("{attributes:?}")
        );
        let later = nonsense.below(2) == 0;
        page.try_ask(
            "const [name, attributes, later] = given, here = document.getElementById('here');
             const w = document.createElement('plasticity-widget');
             w.setAttribute('name', name); w.setAttribute('loading', 'eager');
             if (later) { here.replaceChildren(w); await seen.live(); }
             for (const [key, value] of attributes) w.setAttribute(key, value);
             if (!later) here.replaceChildren(w);
             await seen.live(); await seen.frame(); await seen.frame()",
            json!([entry.name, attributes, later]),
        )
        .unwrap_or_else(|error| panic!("{place}: {error}"));
        let pairs = attributes.iter().filter(|(name, _)| keys.contains(name));
        let owed = !entry.settle(None, pairs.map(|(n, v)| (n.as_str(), v.as_str()))).problems.is_empty();
        sane(&mut page, &place, owed);
    }
    // An element that names nothing, or nobody.
    for name in ["", "no-such-widget", "<b>x</b>", "constructor"] {
        let words = page.ask(
            "const here = document.getElementById('here'), w = document.createElement('plasticity-widget');
             w.setAttribute('name', given); w.setAttribute('loading', 'eager'); here.replaceChildren(w);
             const words = () => seen.problems(w).join(' ');
             await seen.until(`a sentence for name=${given}`, () => words().length > 20);
             return words() + seen.all('b', w).length",
            json!(name),
        );
        assert!(
            words.as_str().is_some_and(|w| w.ends_with('0') && w.len() < 1_000),
            "{}: {words}",
            page.kind()
        );
    }
    let complaints = page.complaints();
    assert!(complaints.iter().all(|text| text.starts_with("warn")), "{}", complaints.join("\n"));
}

/// The frame's protocol: unknown and malformed messages change nothing, good ones are answered.
fn messages(browser: &mut Browser) {
    let entry = &widgets::ENTRIES[0];
    let html = format!(
        "<!doctype html><title>Parent</title><link rel=icon href=icon.svg><iframe id=f title=x src=\"embed/{}.html\" width=600 height=600></iframe>",
        entry.name
    );
    let (_server, url) = hosted(html);
    let mut page = browser.shared();
    page.open(&url);
    let key = (entry.quantities)()
        .iter()
        .find(|q| matches!(q.domain, plasticity::Domain::Real { .. }))
        .expect("a real")
        .key();
    let answers = page.ask(
        "const frame = document.getElementById('f'), got = [];
         addEventListener('message', (e) => { if (e.data?.source === 'plasticity' && e.data.type !== 'resize') got.push(e.data); });
         const inside = frame.contentWindow;
         const w = await seen.until('a widget in the frame', () => inside.document.querySelector('plasticity-widget:defined'));
         await w.ready;
         const start = JSON.stringify(w.values), p = w.parameters.find((p) => p.name === given);
         for (const odd of [null, 7, 'text', [], {}, { source: 'plasticity' }, { source: 'plasticity', version: 1, type: 'no-such' },
           { source: 'plasticity', version: 99, type: 'set' }, { source: 'plasticity', version: 1, type: 'set', values: null },
           { source: 'plasticity', version: 1, type: 'set', values: { [given]: 'NaN' } }, { source: 'else', type: 'reset' },
           { source: 'plasticity', version: 1, type: { toString: 0 } }, '{\"context\":']) inside.postMessage(odd, '*');
         const say = async (request, message) => {
           inside.postMessage({ source: 'plasticity', version: 1, request, ...message }, '*');
           return await seen.until(`an answer to ${message.type}`, () => got.find((m) => m.request === request));
         };
         // They are heard in turn: when this one is answered, the odd ones have been heard.
         await say(0, { type: 'no-such' });
         const untouched = JSON.stringify(w.values) === start;
         await say(1, { type: 'set', values: { [given]: p.domain.high } });
         const set = w.values[given] === p.domain.high;
         await say(2, { type: 'reset' });
         const reset = JSON.stringify(w.values) === start;
         await say(3, { type: 'play' }); await say(4, { type: 'pause' });
         const answer = await say(5, { type: 'export', format: 'svg' });
         return { untouched, set, reset, svg: JSON.stringify(answer).includes('<svg') }",
        json!(key),
    );
    assert_eq!(
        answers,
        json!({ "untouched": true, "set": true, "reset": true, "svg": true }),
        "{}",
        page.kind()
    );
    let complaints = page.complaints();
    assert!(complaints.iter().all(|text| text.starts_with("warn")), "{}", complaints.join("\n"));
}

/// Whatever a page says to a frame, in our envelope: each is answered, by a sentence where it is refused.
fn random_messages(browser: &mut Browser) {
    let mut nonsense = Nonsense(Random::new(20_261_130));
    for widget in ["stdp-sequence", "stdp-window"] {
        let entry = widgets::find(widget).expect("it is there");
        let keys = keys(entry);
        let all: Vec<Value> = (0..150).map(|_| nonsense.message(&keys)).collect();
        let html = format!(
            "<!doctype html><title>Parent</title><link rel=icon href=icon.svg><iframe id=f title=x src=\"embed/{widget}.html?mode=predict\" width=600 height=600></iframe>"
        );
        let (_server, url) = hosted(html);
        let mut page = browser.shared();
        page.open(&url);
        let place = format!("{} {widget}", page.kind());
        let wrong = page.ask(
            "const inside = document.getElementById('f').contentWindow, answers = [];
             addEventListener('message', ({ data }) => data?.source === 'plasticity' && data.type === 'answer' && 'request' in data && answers.push(data));
             const w = await seen.until('a widget in the frame', () => inside.document.querySelector('plasticity-widget:defined'));
             await w.ready;
             given.forEach((message, request) => inside.postMessage({ ...message, request }, '*'));
             await seen.until('all are answered', () => answers.length >= given.length);
             const wrong = answers.length === given.length ? [] : [`${answers.length} answers`];
             for (const { ok, error, request } of answers) {
               const sentence = ok || (error.length > 15 && error.length < 1500 && /[.!?]$/.test(error));
               if (!sentence) wrong.push(`${JSON.stringify(given[request]).slice(0, 200)}: ${String(error).slice(0, 200)}`);
             }
             for (const p of w.parameters) if (p.domain.high !== undefined && !(w.values[p.name] >= p.domain.low && w.values[p.name] <= p.domain.high)) wrong.push(`${p.name} is ${w.values[p.name]}`);
             if (w.shadowRoot.querySelector('img, b, i, script')) wrong.push('markup');
             const problems = seen.problems(w).join();
             if (problems.includes('Something went wrong')) wrong.push(problems);
             return wrong",
            json!(all),
        );
        none(&place, "is wrong", &wrong);
        let complaints = page.complaints();
        assert!(complaints.iter().all(|text| text.starts_with("warn")), "{place}: {}", complaints.join("\n"));
    }
}

/// What a script may hand over and no message can: what throws when it is looked at, and everything that is no number.
/// It is taken, refused by a sentence, or thrown back as it is; the element lives on, and so does one that had it before.
fn scripts(browser: &mut Browser) {
    let (_server, url) = hosted(host(
        "<plasticity-widget id=\"w\" name=\"stdp-sequence\" loading=\"eager\"></plasticity-widget>",
    ));
    let mut page = browser.shared();
    page.open(&url);
    let wrong = page.ask(
        "await seen.live();
         const wrong = [], main = document.querySelector('main'), w = seen.widgets()[0], round = {};
         round.own = round;
         const mine = () => { throw new Error('mine'); };
         const odd = { undefined, null: null, number: 7, NaN: NaN, infinity: -Infinity, large: 2 ** 53, bigint: -1n, symbol: Symbol('x'), text: 'text',
           markup: '<img src=x onerror=alert(1)>', list: [], texts: ['toe=1', '<b>'], numbers: [1, NaN], object: {}, call: () => {}, date: new Date(NaN),
           getter: { get lag() { return mine(); }, get values() { return mine(); } }, proxy: new Proxy({}, { ownKeys: mine, get: mine, has: mine }),
           spelling: { toString: mine, valueOf: mine }, round, bare: Object.create(null), map: new Map([['lag', 1]]), bytes: new Float64Array(3),
           node: document.body, long: { length: 2 ** 32 }, longer: new Array(2 ** 32 - 1), again: w, error: new Error('x') };
         const clean = (error) => error instanceof RangeError ? error.message.length > 15 && error.message.length < 1500 && /[.!?]$/.test(error.message)
           : error instanceof TypeError || error?.message === 'mine';
         const check = (what, error) => {
           if (error !== undefined && !clean(error)) wrong.push(`${what} throws ${String(error).slice(0, 200)}`);
           if (w.values === null) throw new Error(`${what} kills it`);
           for (const p of w.parameters) if (p.domain.high !== undefined && !(w.values[p.name] >= p.domain.low && w.values[p.name] <= p.domain.high)) wrong.push(`${what} makes ${p.name} ${w.values[p.name]}`);
         };
         const attempt = async (what, act) => { let error; try { await act(); } catch (own) { error = own; } check(what, error); };
         const members = ['widget', 'preset', 'values', 'position', 'pins', 'prediction', 'mode'];
         for (const [name, thing] of Object.entries(odd)) {
           for (const member of ['values', 'state']) await attempt(`${member} = ${name}`, () => (w[member] = thing));
           for (const member of members) await attempt(`state = ${member} ${name}`, () => (w.state = { [member]: thing }));
           for (const member of ['lag', Object.keys(w.values)[0]]) await attempt(`values = ${member} ${name}`, () => (w.values = { [member]: thing }));
           // The engine itself makes no number of the longest list.
           if (name !== 'longer') for (const method of ['seek', 'step', 'toCSV', 'link', 'toPNG']) await attempt(`${method} ${name}`, () => w[method](thing));
         }
         // The same before there is a widget.
         const all = Object.entries(odd).flatMap(([name, thing]) => [{ values: thing }, { state: thing }, { state: { pins: thing, values: thing } }].map((own) => [name, own]));
         const early = all.map(([name, own]) => {
           const e = document.createElement('plasticity-widget');
           e.setAttribute('name', 'stdp-window'); e.setAttribute('address', 'off');
           for (const member in own) try { e[member] = own[member]; } catch (error) { if (!clean(error)) wrong.push(`before: ${name} throws ${error}`); }
           return e;
         });
         main.append(...early);
         await Promise.all(early.map((e) => e.ready)).catch((error) => wrong.push(`before: ${error}`));
         const lost = seen.widgets().flatMap((e) => seen.problems(e)).filter((sentence) => sentence.includes('went wrong'));
         return wrong.concat(lost, seen.all('img, b', main).length ? ['markup'] : [])",
        Value::Null,
    );
    none(&page.kind().to_string(), "is wrong", &wrong);
    let complaints = page.complaints();
    assert!(complaints.iter().all(|text| text.starts_with("warn")), "{}", complaints.join("\n"));
}
