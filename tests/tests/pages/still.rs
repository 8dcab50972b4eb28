//! Nothing moves or works that need not: less motion, idle, off screen.

use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Kind};
use serde_json::{Value, json};

use crate::book::{Others, alone, done, each_kind, embed, live, reading, some_pages_with};

pub fn trials() -> Vec<Trial> {
    let still = each_kind("less motion", Others::Sample, less_motion);
    let mut trials: Vec<_> = still.into_iter().map(|trial| trial.only(&Kind::BIDI)).collect();
    trials.extend(each_kind("idle", Others::Sample, idle));
    // A page with one widget alone is looked at as that widget.
    trials.extend(some_pages_with("<plasticity-widget", "idle page", Others::Nothing, idle_page));
    trials
}

/// The end state stands at once, and neither script nor style moves anything.
fn less_motion(browser: &mut Browser, widget: &'static str) {
    let mut page = browser.at(&embed(widget));
    page.prefer(Media { still: true, ..Media::default() });
    page.ask("seen.renew()", Value::Null);
    live(&mut page);
    done(&mut page);
    let place = format!("{} {widget}", page.kind());
    let moving = page.ask(
        "for (let i = 0; i < 6; i++) await seen.frame();
         const w = seen.widgets()[0], first = w.toSVG(), frames = seen.frames;
         for (let i = 0; i < 12; i++) await seen.frame();
         const running = document.getAnimations().concat(w.shadowRoot.getAnimations?.() ?? []).filter((a) => a.playState === 'running').length;
         return { same: w.toSVG() === first, frames: seen.frames - frames, running }",
        Value::Null,
    );
    assert_eq!(moving, json!({ "same": true, "frames": 0, "running": 0 }), "{place}: moves by itself");
    page.is_quiet(&place);
}

/// After the run no frame is asked for; scrolled away neither, even while playing.
fn idle(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    done(&mut page);
    let place = format!("{} {widget}", page.kind());
    page.ask("seen.widgets()[0].pause(); await seen.rest(`${given} whose run is done`)", json!(place));
    page.ask(
        "seen.widgets()[0].play();
         const far = document.createElement('div'); far.style.height = '5000px'; document.body.prepend(far);
         scrollTo(0, 0);
         try { await seen.rest(`${given} off screen`) } finally { far.remove() }",
        json!(place),
    );
    page.is_quiet(&place);
}

/// A page that nobody touches asks for no frame once its runs are done.
fn idle_page(browser: &mut Browser, name: &str) {
    let mut page = reading(browser, name);
    done(&mut page);
    let place = format!("{} {name}", page.kind());
    page.ask("for (const w of seen.widgets()) w.pause(); await seen.rest(given)", json!(place));
}
