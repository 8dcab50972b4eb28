//! Nothing moves or works that need not: less motion, idle, off screen.

use checks::Browser;
use checks::media::Media;
use checks::suite::Trial;
use serde_json::{Value, json};

use crate::book::{BOOK, done, each_widget, embed, live, none, open_alone};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_widget("less motion", less_motion);
    trials.extend(each_widget("idle", idle));
    // A page with one widget alone is looked at as that widget.
    let pages = BOOK.pages.iter().filter(|name| !name.starts_with("embed/"));
    trials.extend(pages.map(|name| {
        Trial::new(format!("idle page::{name}"), move |browser: &mut Browser| idle_page(browser, name))
    }));
    trials
}

/// The end state stands at once, and neither script nor style moves anything.
fn less_motion(browser: &mut Browser, widget: &'static str) {
    let mut page = browser.page();
    page.prefer(Media { still: true, ..Media::default() });
    page.open(&embed(widget));
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
    page.prefer(Media::default());
    assert_eq!(moving, json!({ "same": true, "frames": 0, "running": 0 }), "{place}: moves by itself");
    page.is_quiet(&place);
}

/// After the run no frame is asked for; scrolled away neither, even while playing.
fn idle(browser: &mut Browser, widget: &'static str) {
    let mut page = open_alone(browser, widget);
    done(&mut page);
    let place = format!("{} {widget}", page.kind());
    let count = "const before = seen.frames; for (let i = 0; i < 20; i++) await seen.frame(); return seen.frames - before";
    page.ask("seen.widgets()[0].pause(); for (let i = 0; i < 20; i++) await seen.frame()", Value::Null);
    assert_eq!(page.ask(count, Value::Null), 0, "{place}: idle, yet asks for frames");
    page.ask(
        "seen.widgets()[0].play();
         const far = document.createElement('div'); far.style.height = '5000px'; document.body.prepend(far);
         scrollTo(0, 0); await new Promise((d) => setTimeout(d, 400)); for (let i = 0; i < 5; i++) await seen.frame()",
        Value::Null,
    );
    assert_eq!(page.ask(count, Value::Null), 0, "{place}: off screen, yet asks for frames");
    page.is_quiet(&place);
}

/// A page that nobody touches asks for no frame once its runs are done.
fn idle_page(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&BOOK.server.url(name));
    if live(&mut page) == 0 {
        return;
    }
    done(&mut page);
    let place = format!("{} {name}", page.kind());
    let busy = page.ask(
        "for (const w of seen.widgets()) w.pause();
         for (let i = 0; i < 30; i++) await seen.frame();
         const before = seen.frames; for (let i = 0; i < 20; i++) await seen.frame();
         return seen.frames === before ? [] : [`${seen.frames - before} frames asked for in 20`]",
        Value::Null,
    );
    none(&place, "idle", &busy);
}
