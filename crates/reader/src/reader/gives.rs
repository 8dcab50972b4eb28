//! What a reader at a widget gives away: form and state for the page, figures and numbers for files, text for links.

use figure::Figure;
use plasticity::quantity::decimal::shortest;
use plasticity::quantity::labels;

use super::Reader;
use crate::address::{Address, Pairs};
use crate::attributes::Mode;
use crate::form::Form;
use crate::state::State;
use crate::{attributes, compare, guess, plain, present, snippet, table};

impl Reader {
    /// What the widget consists of.
    pub fn form(&self) -> Form {
        Form::of(&self.session, self.mode, attributes::named(&self.presentation, "title"))
    }

    /// What it shows now.
    pub fn state(&self) -> State {
        State::of(&self.session, &self.placement, self.column)
    }

    /// The figure as the reader sees it.
    pub fn picture(&self) -> &Figure {
        self.session.picture()
    }

    /// The design in which it stands on the page.
    pub fn layout(&self) -> figure::Layout {
        self.placement.layout
    }

    /// The figure for paper, where nothing can be dragged.
    pub fn printed(&mut self) -> Figure {
        self.session.paint();
        let mut figure = self.session.picture().clone();
        compare::keep_handles(&mut figure, |_| false);
        figure
    }

    /// The figure for a slide, and where everything stands on it: title, values in front, what came out, and a source.
    pub fn slide(&mut self, source: String) -> (Figure, figure::Slide) {
        let (figure, form, state) = (self.printed(), self.form(), self.state());
        let value = |place: &usize| format!("{}: {}", form.fields[*place].label, state.values[*place].text);
        let results = [state.summary, state.difference].into_iter().filter(|words| !words.is_empty());
        let values = form.front.iter().map(value).chain(results).collect();
        let slide =
            figure::Slide::of(&figure, &figure::Words { title: form.shown_title().into(), values, source });
        (figure, slide)
    }

    /// Where it is from: the papers that its caption cites, and the page of the book at `base` that it stands on, or the
    /// one that has it alone.
    pub fn source(&self, cites: &[String], page: &str, base: &str) -> String {
        let entry = self.session.entry;
        let preset = entry.presets.iter().find(|preset| preset.name == self.session.preset_or_first());
        let own = page.starts_with(base).then(|| snippet::without_state(page).to_string());
        let address = own.unwrap_or_else(|| snippet::embed(base, entry.name, &vec![]));
        present::source(cites, preset, &address)
    }

    /// The figure as a file of its own.
    pub fn svg(&mut self) -> String {
        figure::svg(&self.printed(), figure::Layout::Wide, figure::Colours::Literal(figure::Theme::Light))
    }

    /// The numbers behind the figure as text, all digits: every table below its title, or that of one place alone.
    ///
    /// # Errors
    /// The sentence for a place where there is no table.
    pub fn csv(&mut self, place: Option<usize>) -> Result<String, String> {
        let Some(place) = place else {
            self.session.paint();
            return Ok(figure::csv(self.session.picture(), shortest));
        };
        let tables = self.tables();
        let table = tables.get(place).map(|table| table.csv(shortest));
        table
            .ok_or_else(|| format!("There is no table {place}: data() has {}, counted from 0.", tables.len()))
    }

    /// The tables that a reader is given, to see or to save.
    pub fn sheets(&mut self) -> Vec<figure::Table> {
        self.tables().into_iter().filter_map(table::known).collect()
    }

    /// The numbers behind the figure.
    pub fn tables(&mut self) -> Vec<figure::Table> {
        self.session.paint();
        figure::tables(self.session.picture())
    }

    /// The words that stand for the picture.
    pub fn description(&mut self) -> String {
        self.session.paint();
        figure::describe(self.session.picture())
    }

    /// How it presents itself.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// What JavaScript sees of values and results.
    pub fn told(&self) -> plain::Told {
        plain::Told::of(&self.session)
    }

    /// The schema of the parameters.
    pub fn parameters(&self) -> Vec<plain::Parameter> {
        let quantities = &self.session.quantities;
        quantities.iter().zip(labels(quantities)).map(plain::Parameter::of).collect()
    }

    /// What was predicted; `None` where nothing is asked.
    pub fn prediction(&self) -> Option<plain::Prediction> {
        guess::answered(&self.session)
    }

    /// The place of a quantity by its key.
    pub fn place(&self, key: &str) -> Option<usize> {
        self.session.place(key)
    }

    /// Whether there is a readout of this name.
    pub fn reads(&self, name: &str) -> bool {
        self.session.readouts().iter().any(|readout| readout.name == name)
    }

    /// Name of the widget.
    pub fn name(&self) -> &'static str {
        self.session.entry.name
    }

    /// Whether there is no work to do now.
    pub fn idle(&self) -> bool {
        self.session.idle()
    }

    /// A fragment with this state in it. One that names a heading stays.
    pub fn fragment(&self, key: &str, fragment: &str) -> String {
        let Some(mut address) = Address::read(fragment) else { return fragment.into() };
        address.set(key, self.session.address());
        address.write()
    }

    /// What an element keeps that leaves its page, as a fragment.
    pub fn kept(&self) -> String {
        Address { entries: vec![(self.name().into(), self.whole())] }.write()
    }

    /// What brings everything back on top of the author's start.
    fn whole(&self) -> Pairs {
        [self.session.address(), self.session.beside()].concat()
    }

    /// A link to this page that brings everything back.
    pub fn link(&self, key: &str, page: &str) -> String {
        snippet::link(page, key, self.whole())
    }

    /// The same for somebody else, who is asked first what the reader was asked.
    pub fn shared_link(&self, key: &str, page: &str) -> String {
        snippet::link(page, key, [self.session.address(), self.session.shared()].concat())
    }

    /// What was predicted, as a store keeps it; nothing before it is compared, or where it was skipped.
    pub fn predicted(&self) -> Option<String> {
        self.session.said_at()
    }

    /// The page that shows this alone, beside the program at `base`.
    pub fn embed(&self, base: &str) -> String {
        let name = self.session.entry.name;
        let page = snippet::embed(base, name, &self.configuration());
        let beside = Address { entries: vec![(name.into(), self.session.beside())] }.write();
        if beside.is_empty() { page } else { format!("{page}#{beside}") }
    }

    /// The page beside the program at `base` on which a teacher prepares this for a class.
    pub fn teach(&self, base: &str) -> String {
        snippet::teach(base, self.session.entry.name, &self.configuration())
    }

    /// The present values as an author would write them, and how they are presented.
    fn configuration(&self) -> Pairs {
        [self.session.configuration(), self.presentation.clone()].concat()
    }

    /// Everything that is seen, as JavaScript sees it.
    pub fn seen(&self) -> plain::Seen {
        plain::Seen::of(&self.session, self.mode)
    }

    /// Markup for other pages: an element, and a frame of this height in css px.
    pub fn snippets(&self, base: &str, height: f64) -> [String; 2] {
        let entry = self.session.entry;
        let height = shortest(height.ceil());
        snippet::snippets(base, entry.name, entry.title, &self.configuration(), &height)
    }
}
