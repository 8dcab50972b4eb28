//! Printed: light whatever the screen has, as it stands, with its values.

use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server};
use serde_json::Value;

use crate::book::{host, hosted, live};

pub fn trials() -> Vec<Trial> {
    vec![Trial::new("paper::dark", dark).only(&Kind::BIDI), Trial::new("paper::told before", told)]
}

/// How both widgets stand: the scheme, the mean lightness of what is drawn, whether values are shown.
const DRAWN: &str = "return seen.widgets().map((w) => {
    const [frame, canvas] = ['.frame', 'canvas'].map((what) => seen.one(what, w.shadowRoot));
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let light = 0, drawn = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200) { light += data[i] + data[i + 1] + data[i + 2]; drawn += 765 }
    return { scheme: getComputedStyle(frame).colorScheme, light: light / drawn,
             values: seen.all('.values', w.shadowRoot)[0]?.textContent.match(/−33\\sms/) != null };
  })";

const SCREEN: &str = "<style>html { color-scheme: dark }</style>";

/// One near the screen, one far below it.
fn page_with_two() -> String {
    let tag = "<plasticity-widget name=\"stdp-window\" loading=\"eager\"></plasticity-widget>";
    host(&format!("{SCREEN}{tag}<div style=\"height: 6000px\"></div>{tag}"))
}

/// Sets both, and keeps how they stand on a dark screen.
const SET: &str = "for (const w of seen.widgets()) w.values = { lag: -33 };
  scrollTo(0, 0);
  for (let i = 0; i < 4; i++) await seen.frame();
  await seen.until('the near one is drawn', () => DRAWN[0].light > 0);
  seen.screen = DRAWN[0].light";

/// Ink on paper is darker by far than what is drawn on a dark screen.
const ON_PAPER: &str =
    "DRAWN.every((own) => own.scheme === 'light' && own.light < 0.75 * seen.screen && own.values)";

/// `script` with what [`DRAWN`] returns wherever its name stands.
fn drawn(script: &str) -> String {
    script.replace("DRAWN", &format!("(() => {{ {DRAWN} }})()"))
}

/// Both widgets on a dark screen.
fn set(browser: &mut Browser) -> (Server, Page<'_>) {
    let (server, url) = hosted(page_with_two());
    let mut page = browser.page();
    page.open(&url);
    live(&mut page);
    page.ask(&drawn(SET), Value::Null);
    (server, page)
}

fn dark(browser: &mut Browser) {
    let (_server, mut page) = set(browser);
    page.prefer(Media { print: true, ..Media::default() });
    // Painted in a frame after the one in which the media changed.
    let until = |what: &str, is: &str| drawn(&format!("await seen.until('{what}', () => {is})"));
    page.ask(&until("they are on paper", ON_PAPER), Value::Null);
    page.prefer(Media::default());
    let near = "DRAWN[0].scheme === 'dark' && Math.abs(DRAWN[0].light - seen.screen) < 0.01";
    page.ask(&until("it is on the screen again", near), Value::Null);
    page.is_quiet("dark on paper");
}

/// Some engines take the page right after the event: no frame comes in between.
fn told(browser: &mut Browser) {
    let (_server, mut page) = set(browser);
    let kind = page.kind();
    let at_once = drawn(&format!("dispatchEvent(new Event('beforeprint')); return {ON_PAPER}"));
    assert_eq!(page.ask(&at_once, Value::Null), true, "{kind}");
    page.ask("dispatchEvent(new Event('afterprint'))", Value::Null);
    page.is_quiet("told before");
}
