//! Judging an answer, and the explanation that the build has written for it.

use plasticity::quantity::decimal;
use reader::plain::Given;
use reader::question::{Judged, Wrong, judge};
use web_sys::{Element, HtmlInputElement, Node};

use super::{Question, first};
use crate::dom::all;

impl Question {
    /// Whether it is right, and the explanation that belongs to it.
    pub fn judge(&self, given: &Given) -> (bool, Option<Element>) {
        match given {
            Given::Choice(place) => {
                let choices = all::<HtmlInputElement>(&self.host, "fieldset input");
                let chosen = choices.into_iter().find(|choice| choice.value() == *place);
                let item = chosen.and_then(|choice| choice.closest("li").ok().flatten());
                let why = item.and_then(|item| first::<Element>(&item, "details.why"));
                (why.as_ref().is_some_and(|why| why.has_attribute("data-right")), why)
            }
            Given::Number(number) => {
                let mut explained: Vec<(Wrong, Element)> = vec![];
                for why in all::<Element>(&self.host, "details.why:not([data-right])") {
                    explained.extend(edge(&why, "data-below").map(|edge| (Wrong::Below(edge), why.clone())));
                    explained.extend(edge(&why, "data-above").map(|edge| (Wrong::Above(edge), why)));
                }
                let wrong: Vec<_> = explained.iter().map(|(wrong, _)| *wrong).collect();
                let accept = ["low", "high"].map(|name| edge(&self.host, name).unwrap_or(f64::NAN));
                match judge(*number, accept, &wrong) {
                    Judged::Right => (true, self.right()),
                    Judged::Wrong(place) => (false, place.map(|place| explained.swap_remove(place).1)),
                }
            }
        }
    }

    /// The explanation of the right answer.
    pub fn right(&self) -> Option<Element> {
        first(&self.host, "details[data-right]")
    }
}

/// A number in an attribute that the build has written.
fn edge(element: &Element, name: &str) -> Option<f64> {
    decimal::parse(&element.get_attribute(name)?)
}

/// The explanation without the verdict that it begins with where there is no script.
pub fn explanation(why: Option<&Element>) -> Vec<Node> {
    let Some(line) = why.and_then(|why| first::<Element>(why, "p")) else { return vec![] };
    let children = line.child_nodes();
    (0..children.length())
        .filter_map(|place| children.item(place))
        .enumerate()
        .filter(|(place, node)| *place > 0 || node.node_name() != "STRONG")
        .filter_map(|(_, node)| node.clone_node_with_deep(true).ok())
        .collect()
}
