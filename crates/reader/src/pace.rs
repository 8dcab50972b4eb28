//! When to draw and when to speak: at most once per frame while something is dragged, never out of sight.

use crate::Effect;

/// Work done at once when a value changes, ms: most widgets are done by then.
pub const FIRST_SLICE: f64 = 4.0;
/// A figure that fills in is drawn so often, ms; the rest of the time goes into the run.
pub const FILL_IN: f64 = 100.0;

/// What a reader's surroundings tell.
pub trait Host {
    /// Milliseconds since some beginning.
    fn now(&self) -> f64;
    /// Whether who reads has asked for reduced motion.
    fn reduced_motion(&self) -> bool;
}

/// What of the present state has been shown and told.
#[derive(Debug)]
pub struct Pace {
    /// The figure is near the screen.
    pub visible: bool,
    /// A number of this widget in a sentence is.
    pub watched: bool,
    /// What is shown is not what is.
    pub stale: bool,
    /// Drawn already since the last frame.
    pub drawn: bool,
    /// Listeners have not heard of the last change.
    pub unheard: bool,
    /// A committed change whose run goes on.
    pub awaited: bool,
    /// When it was drawn last, ms.
    pub drawn_at: f64,
    /// When the clock moved last, ms.
    pub ticked_at: Option<f64>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            visible: true,
            watched: false,
            stale: true,
            drawn: false,
            unheard: false,
            awaited: false,
            drawn_at: 0.0,
            ticked_at: None,
        }
    }
}

impl Pace {
    /// Whether what happens can be seen now: in the figure, or in a sentence about it.
    pub fn awake(&self) -> bool {
        self.visible || self.watched
    }

    /// Asks to be drawn with the next frame.
    pub fn touch(&mut self, effects: &mut Vec<Effect>) {
        self.stale = true;
        if self.visible {
            effects.push(Effect::Frame);
        }
    }

    /// Draws now, or later where nobody would see it.
    pub fn show_or_wait(&mut self, effects: &mut Vec<Effect>) {
        if self.visible {
            effects.push(Effect::Show);
        } else {
            self.stale = true;
        }
    }

    /// Tells listeners of a change, once.
    pub fn tell_input(&mut self, effects: &mut Vec<Effect>) {
        if std::mem::take(&mut self.unheard) {
            effects.push(Effect::Input);
        }
    }
}
