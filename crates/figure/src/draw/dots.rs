//! Points with their errors.

use super::{Plot, paint};
use crate::number::clamp;
use crate::sign::{LIFT, Paint, Pen, Point, Rect, Sign};
use crate::{Dots, Ink, Shape};

pub(super) fn draw(plot: &mut Plot, dots: &Dots) {
    let paint = paint(dots.ink, dots.role);
    let radius = if dots.radius > 0.0 { dots.radius } else { 4.0 };
    errors(plot, dots, Pen { paint, width: 1.3, dash: None });
    let frame = plot.frame();
    let reach =
        Rect { x: frame.x - 0.5, y: frame.y - 0.5, width: frame.width + 1.0, height: frame.height + 1.0 };
    let places: Vec<Point> =
        dots.dots.iter().map(|dot| plot.px(dot.x, dot.y)).filter(|place| reach.holds(*place)).collect();
    if !places.is_empty() {
        signs(plot, &places, dots.shape, radius, paint);
    }
    plot.busy.extend(places.iter().map(|&(x, y)| around(x, y, radius)));
}

fn around(x: f64, y: f64, radius: f64) -> Rect {
    Rect { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius }
}

fn errors(plot: &mut Plot, dots: &Dots, pen: Pen) {
    let frame = plot.frame();
    let mut bars = vec![];
    for dot in dots.dots.iter().filter(|dot| dot.error > 0.0) {
        let (x, top) = plot.px(dot.x, dot.y + dot.error);
        let (_, bottom) = plot.px(dot.x, dot.y - dot.error);
        let inside = |y| clamp(y, frame.y, frame.bottom());
        if x >= frame.x && x <= frame.right() && inside(top) < inside(bottom) {
            bars.extend([(x, inside(top)), (x, inside(bottom)), LIFT]);
        }
    }
    if !bars.is_empty() {
        plot.seen.push(bars.clone());
        plot.draw(Sign::Line(bars, pen));
    }
}

fn signs(plot: &mut Plot, places: &[Point], shape: Shape, radius: f64, paint: Paint) {
    let outline = Pen { paint, width: 1.5, dash: None };
    let circles = |look| Sign::Circles(places.to_vec(), radius, look);
    match shape {
        Shape::Disc => plot.draw(circles(paint.into())),
        Shape::Circle => {
            // Hollow, but what lies behind does not shine through.
            plot.draw(circles(Ink::Paper.into()));
            plot.draw(circles(outline.into()));
        }
        Shape::Up => plot.draw(Sign::Area(triangles(places, radius, -1.0), paint)),
        Shape::Down => plot.draw(Sign::Area(triangles(places, radius, 1.0), paint)),
        Shape::Square => {
            let squares: Vec<Rect> = places.iter().map(|&(x, y)| around(x, y, radius * 0.9)).collect();
            plot.draw(Sign::Boxes(squares.clone(), Ink::Paper.into()));
            plot.draw(Sign::Boxes(squares, outline.into()));
        }
    }
}

/// Triangles as large as the circle of this radius; `way` is down.
fn triangles(places: &[Point], radius: f64, way: f64) -> Vec<Point> {
    let (tip, base, half) = (1.3 * radius * way, -0.75 * radius * way, 1.2 * radius);
    let mut corners = vec![];
    for &(x, y) in places {
        corners.extend([(x, y + tip), (x + half, y + base), (x - half, y + base), LIFT]);
    }
    corners
}
