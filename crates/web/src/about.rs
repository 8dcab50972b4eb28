//! “About the model”: equations and sources, loaded when asked for, and every parameter.

use plasticity::{Domain, Quantity, Value};
use web_sys::{HtmlElement, Node};

use crate::dom;
use crate::element::Element;
use crate::hooks;
use crate::view::table::table;
use crate::words;

impl Element {
    /// Opens the dialog; what has to be loaded follows.
    pub fn open_about(&self) {
        let session = self.session.borrow();
        let models: HtmlElement = dom::make("div", "models");
        let text = if session.entry.models.is_empty() { "" } else { "Loading the equations …" };
        dom::fill(&models, &[&dom::words("p", "hint", text)]);
        let rows: Vec<_> = session
            .quantities
            .iter()
            .zip(session.values())
            .map(|(quantity, value)| row(quantity, *value))
            .collect();
        let heads = ["Symbol", "Value", "Range", "Name", "Meaning"];
        let parameters = table("Parameters, with their present values", &heads, &rows);
        let title = if session.entry.models.is_empty() { "About this figure" } else { "About the model" };
        self.view.borrow().dialog.open(title, &[&models, &parameters]);
        if !session.entry.models.is_empty() {
            hooks::about(&self.host, session.entry.name);
        }
    }

    /// What was loaded, or that it could not be.
    pub fn described(&self, text: Option<&Node>) {
        let view = self.view.borrow();
        let Some(models) = view.dialog.node.query_selector(".models").ok().flatten() else { return };
        models.set_text_content(None);
        match text {
            Some(text) => dom::fill(&models, &[text]),
            None => {
                let sorry = "The equations could not be loaded. The page of all models has them too.";
                dom::fill(&models, &[&dom::words("p", "hint", sorry)]);
            }
        }
    }
}

fn row(quantity: &Quantity, value: Value) -> Vec<String> {
    let symbol = quantity.symbol.to_string();
    vec![
        symbol,
        widgets::value_text(quantity, value),
        range(quantity),
        quantity.key(),
        quantity.doc.to_string(),
    ]
}

fn range(quantity: &Quantity) -> String {
    match quantity.domain {
        Domain::Real { low, high, .. } => {
            let from = widgets::number_text(low);
            format!("{from} to {}", widgets::value_text(quantity, Value::Real(high)))
        }
        Domain::Count { low, high } => format!("{low} to {high}"),
        Domain::Choice { names, .. } => {
            names.iter().map(|name| words::spaced(name)).collect::<Vec<_>>().join(", ")
        }
        Domain::Seed => "any whole number".into(),
    }
}
