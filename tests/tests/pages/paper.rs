//! Printed: light whatever the screen has, as it stands, with its values.

use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Kind};
use serde_json::{Value, json};

use crate::book::{host, hosted, live};

pub fn trials() -> Vec<Trial> {
    vec![Trial::new("paper::dark", dark).only(&Kind::BIDI), Trial::new("paper::told before", told)]
}

/// What paper gets of both widgets: the scheme, the mean lightness of what is drawn, whether values are shown.
const PRINTED: &str = "return seen.widgets().map((w) => {
    const [frame, canvas] = ['.frame', 'canvas'].map((what) => seen.one(what, w.shadowRoot));
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let light = 0, drawn = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200) { light += data[i] + data[i + 1] + data[i + 2]; drawn += 765 }
    return { scheme: getComputedStyle(frame).colorScheme, dark: light / drawn < 0.6,
             values: seen.all('.values', w.shadowRoot)[0]?.textContent.match(/−33\\sms/) != null };
  })";

const SCREEN: &str = "<style>html { color-scheme: dark }</style>";

/// One near the screen, one far below it.
fn page_with_two() -> String {
    let tag = "<plasticity-widget name=\"stdp-window\" loading=\"eager\"></plasticity-widget>";
    host(&format!("{SCREEN}{tag}<div style=\"height: 6000px\"></div>{tag}"))
}

const SET: &str = "for (const w of seen.widgets()) w.values = { lag: -33 }; scrollTo(0, 0); for (let i = 0; i < 4; i++) await seen.frame()";

fn dark(browser: &mut Browser) {
    let (_server, url) = hosted(page_with_two());
    let mut page = browser.page();
    page.open(&url);
    live(&mut page);
    page.ask(SET, Value::Null);
    page.prefer(Media { print: true, ..Media::default() });
    // Painted in a frame after the one in which the media changed.
    let painted = |what: &str, as_wanted: &str| {
        format!("await seen.until('{what}', () => ({as_wanted})((() => {{ {PRINTED} }})()))")
    };
    let all = "(all) => all.every((own) => own.scheme === 'light' && own.dark && own.values)";
    page.ask(&painted("they are on paper", all), Value::Null);
    page.prefer(Media::default());
    let near = "([near]) => near.scheme === 'dark' && !near.dark";
    page.ask(&painted("it is on the screen again", near), Value::Null);
    page.is_quiet("dark on paper");
}

/// Some engines take the page right after the event: no frame comes in between.
fn told(browser: &mut Browser) {
    let (_server, url) = hosted(page_with_two());
    let mut page = browser.page();
    page.open(&url);
    live(&mut page);
    page.ask(SET, Value::Null);
    let kind = page.kind();
    let printed = format!("dispatchEvent(new Event('beforeprint')); {PRINTED}");
    let paper = json!({ "scheme": "light", "dark": true, "values": true });
    assert_eq!(page.ask(&printed, Value::Null), json!([paper, paper]), "{kind}");
    page.ask("dispatchEvent(new Event('afterprint'))", Value::Null);
    page.is_quiet("told before");
}
