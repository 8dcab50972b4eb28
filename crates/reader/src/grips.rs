//! Handles of a figure: where they stand, and what pointer and keys do with them.

use figure::{Drag, Figure, Frame, Handle, Mark};
use plasticity::Value;

use crate::scale::{self, Scale};
use crate::session::Session;

/// The handles of a figure with the places of their panels, in the order of drawing.
pub fn all(figure: &Figure) -> impl Iterator<Item = (usize, &Handle)> {
    figure.panels.iter().enumerate().flat_map(|(place, panel)| {
        panel.marks.iter().filter_map(move |mark| match mark {
            Mark::Handle(handle) => Some((place, handle)),
            _ => None,
        })
    })
}

/// The quantities that a handle moves: sideways, then up and down.
pub fn drags(handle: &Handle) -> impl Iterator<Item = &Drag> {
    handle.x.iter().chain(&handle.y)
}

/// A drag that goes on. What is dragged stays what it was when it was taken, even where the figure
/// that follows has its handles in another order.
#[derive(Clone, Debug)]
pub struct Held {
    panel: usize,
    handle: Handle,
    /// From the pointer to the middle of the grip, css px of the design.
    offset: (f64, f64),
}

/// Takes hold of the n-th handle with the pointer at a place of the design.
pub fn hold(figure: &Figure, frames: &[Frame], n: usize, pointer: (f64, f64)) -> Option<Held> {
    let (panel, handle) = all(figure).nth(n)?;
    let (x, y) = frames.get(panel)?.to_px(handle.at);
    Some(Held { panel, handle: handle.clone(), offset: (x - pointer.0, y - pointer.1) })
}

/// Sets what a held handle moves, with the pointer at a place of the design.
pub fn drag(session: &mut Session, frames: &[Frame], held: &Held, pointer: (f64, f64)) {
    let Some(frame) = frames.get(held.panel) else { return };
    let (x, y) = frame.to_data((pointer.0 + held.offset.0, pointer.1 + held.offset.1));
    for (drag, at) in [(&held.handle.x, x), (&held.handle.y, y)] {
        let Some(drag) = drag else { continue };
        let Some(place) = session.place(&drag.quantity) else { continue };
        let quantity = session.quantities[place];
        let value = drag.value(at);
        let snapped = Scale::of(&quantity).map_or(value, |scale| scale.snap(value));
        if let Some(value) = scale::nearest(&quantity, snapped) {
            session.set(place, value);
        }
    }
}

/// What a key on the n-th handle sets; `None` for a key that is not for handles.
pub fn key(session: &Session, n: usize, key: &str) -> Option<(usize, Value)> {
    let (_, handle) = all(session.picture()).nth(n)?;
    // Where a handle moves one way only, every arrow moves it; value and place may run opposite.
    let across = handle.x.as_ref().or(handle.y.as_ref())?;
    let along = handle.y.as_ref().or(handle.x.as_ref())?;
    let (drag, steps, pages) = match key {
        "ArrowRight" => (across, 1.0, 0.0),
        "ArrowLeft" => (across, -1.0, 0.0),
        "ArrowUp" => (along, 1.0, 0.0),
        "ArrowDown" => (along, -1.0, 0.0),
        "PageUp" => (along, 0.0, 1.0),
        "PageDown" => (along, 0.0, -1.0),
        "Home" | "End" => (across, 0.0, 0.0),
        _ => return None,
    };
    let place = session.place(&drag.quantity)?;
    let quantity = &session.quantities[place];
    let scale = Scale::of(quantity)?;
    let (low, high) = scale.ends();
    let sign = if drag.gain < 0.0 { -1.0 } else { 1.0 };
    let next = match key {
        "Home" => low,
        "End" => high,
        _ => scale.moved(session.values()[place].number(), sign * (steps + pages * scale.page())),
    };
    Some((place, scale::nearest(quantity, next)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use figure::Layout;

    fn session() -> Session {
        let mut session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        session.paint();
        session
    }

    fn lag(session: &Session) -> f64 {
        session.values()[session.place("lag").unwrap()].number()
    }

    #[test]
    fn a_drag_moves_by_what_the_pointer_moves() {
        let mut session = session();
        let frames = figure::frames(session.picture(), Layout::Wide);
        let (x, y) = frames[0].to_px((10.0, 0.45));
        // Taken beside its middle: it must not jump.
        let held = hold(session.picture(), &frames, 0, (x + 5.0, y)).unwrap();
        drag(&mut session, &frames, &held, (x + 5.0, y));
        assert_eq!(lag(&session), 10.0);
        drag(&mut session, &frames, &held, (frames[0].to_px((-40.0, 0.0)).0 + 5.0, y));
        assert_eq!(lag(&session), -40.0);
        assert!(hold(session.picture(), &frames, 7, (x, y)).is_none());
    }

    #[test]
    fn keys_step_page_and_go_to_the_ends() {
        let session = session();
        let at = |name| key(&session, 0, name).map(|(_, value)| value.number());
        assert_eq!([at("ArrowRight"), at("ArrowDown")], [Some(10.5), Some(9.5)]);
        assert_eq!([at("PageUp"), at("Home"), at("End")], [Some(20.0), Some(-100.0), Some(100.0)]);
        assert_eq!(at("a"), None);
    }
}
