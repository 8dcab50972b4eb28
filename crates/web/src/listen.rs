//! The dialog that plays a figure. Nothing sounds before the reader asks for it.

use js_sys::Float64Array;
use web_sys::HtmlElement;

use crate::dom;
use crate::element::Element;
use crate::hooks;
use crate::sound;

impl Element {
    /// Opens the dialog.
    pub fn open_listen(&self) {
        let list: HtmlElement = dom::make("div", "voices");
        for (place, voice) in sound::voices(&self.figure()).iter().enumerate() {
            let row: HtmlElement = dom::make("div", "voice");
            let play = dom::button("sound", "Play", "");
            dom::set(&play, "data-voice", &place.to_string());
            dom::set(&play, "aria-label", &format!("Play {}", voice.title));
            let words: HtmlElement = dom::make("p", "");
            dom::fill(
                &words,
                &[
                    &dom::words("strong", "", &voice.title),
                    &dom::words("span", "", &format!(". {}", voice.words)),
                ],
            );
            dom::fill(&row, &[&play, &words]);
            dom::fill(&list, &[&row]);
        }
        let empty = list.child_element_count() == 0;
        let intro = if empty {
            "There is no curve or spike here to listen to."
        } else {
            "Time is time, pitch is the value, spikes are clicks. Begin with a low volume."
        };
        let stop = dom::button("silence", "Stop", "");
        dom::class(&stop, "gone", empty);
        self.view.borrow().dialog.open("Listen", &[&dom::words("p", "", intro), &list, &stop]);
    }

    /// Plays one panel.
    pub fn sound(&self, node: &HtmlElement) {
        let place =
            node.get_attribute("data-voice").and_then(|text| plasticity::quantity::parse_number(&text));
        let voices = sound::voices(&self.figure());
        let Some(voice) = place.and_then(|place| voices.get(place as usize)) else { return };
        let notes = Float64Array::from(voice.notes.as_slice());
        hooks::sound(&notes, &Float64Array::from(voice.clicks.as_slice()), sound::SECONDS);
    }
}
