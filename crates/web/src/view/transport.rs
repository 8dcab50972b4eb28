//! Play, pause, scrub, step, speed: only where something runs in time.

use plasticity::quantity::decimal::shortest;
use web_sys::{HtmlElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement};

use crate::clock::{Clock, SPEEDS};
use crate::dom;
use crate::words;

/// Places of the scrubber; a screen has no more.
const PLACES: f64 = 1000.0;

/// The bar under the figure.
pub struct Transport {
    /// The whole bar.
    pub block: HtmlElement,
    play: HtmlElement,
    scrub: HtmlInputElement,
    place: HtmlElement,
    speed: HtmlSelectElement,
}

impl Transport {
    /// The bar of a widget that has a span.
    pub fn new() -> Self {
        let block: HtmlElement = dom::make("div", "transport");
        let play = dom::button("play", "", "Play");
        let back = dom::button("back", "", "Step back");
        let next = dom::button("next", "", "Step to the next event");
        let scrub = dom::slider(PLACES, "Place in the run");
        dom::set(&scrub, "data-input", "scrub");
        let place: HtmlElement = dom::make("span", "place");
        let speed: HtmlSelectElement = dom::make("select", "");
        dom::set(&speed, "data-input", "speed");
        dom::set(&speed, "aria-label", "Speed");
        for factor in SPEEDS {
            let option: HtmlOptionElement = dom::make("option", "");
            option.set_value(&shortest(*factor));
            option.set_text(&format!("×{}", shortest(*factor)));
            dom::fill(&speed, &[&option]);
        }
        dom::fill(&block, &[&play, &back, &scrub, &next, &place, &speed]);
        Self { block, play, scrub, place, speed }
    }

    /// Shows where the clock is.
    pub fn show(&self, clock: &Clock) {
        let Some(span) = clock.span() else { return };
        let (action, title) = if clock.playing() { ("pause", "Pause") } else { ("play", "Play") };
        if self.play.class_name() != action {
            self.play.set_class_name(action);
            dom::set(&self.play, "data-action", action);
            dom::set(&self.play, "aria-label", title);
            dom::set(&self.play, "title", title);
        }
        let length = span.end - span.start;
        let share = if length > 0.0 { (clock.at() - span.start) / length } else { 0.0 };
        self.scrub.set_value(&shortest((share * PLACES).round()));
        // Enough digits to see it move.
        let digits = match length {
            l if l < 2.0 => 3,
            l if l < 20.0 => 2,
            l if l < 200.0 => 1,
            _ => 0,
        };
        let text = words::measured(clock.at(), span.unit, digits, false);
        dom::say(&self.place, &text);
        dom::set(&self.scrub, "aria-valuetext", &text);
        self.speed.set_value(&shortest(clock.speed));
    }

    /// The place that a scrubber's position stands for.
    pub fn place(clock: &Clock, position: f64) -> f64 {
        clock.span().map_or(0.0, |span| span.start + (span.end - span.start) * position / PLACES)
    }
}
