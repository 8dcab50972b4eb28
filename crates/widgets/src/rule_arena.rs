//! `rule-arena`: every rule under every protocol, beside what was measured.

mod cells;
mod choices;
mod own;
mod parting;
mod picture;
mod scores;
#[cfg(test)]
mod tests;
mod traces;

use figure::{Figure, Line, Rule as Level};
use plasticity::arena::{RULES, Rule, Table, beside_nothing, scale, tells_order};
use plasticity::published::arena::{Row, corrected};
use plasticity::{Unit, quantities};

use cells::{Own, asked, filled};
use choices::{Against, Counted, Edition, Order, Scaling, Stimulus, Synapse, Went};
use parting::Parting;
use scores::Scores;

use crate::print::{fixed, whole};
use crate::readout::known;
use crate::{Preset, Progress, Readout, Widget};

quantities! {
    /// Which rows and which rule, how they are scored, and a protocol of one's own.
    pub struct Params {
        /// Synapses whose rows are shown and scored.
        synapse: choice("synapse", "kind of synapse", Synapse, All),
        /// Protocols that are shown and scored.
        stimulus: choice("protocol", "kind of protocol", Stimulus, All),
        /// Outcomes that are shown and scored.
        went: choice("sign", "what was measured", Went, All),
        /// Order of the rows.
        order: choice("order", "order of the rows", Order, Papers),
        /// Row that is opened, counted from the top of those shown.
        row: count("row", "opened row, from the top", 4, 1..=142),
        /// Rule that is opened.
        rule: choice("rule", "opened rule", Rule, TripletNearest),
        /// Rows that count in the score.
        counted: choice("counted", "rows that count", Counted, Away),
        /// How a rule's changes are scaled before they are scored.
        scaling: choice("scale", "scale of each rule", Scaling, Published),
        /// Rows after or before ten of them were corrected.
        edition: choice("rows", "corrections", Edition, Checked),
        /// Rule that the opened one is to be told apart from, by the protocol in which they differ most.
        against: choice("against", "rule to be told apart from", Against, Nobody),
        /// A protocol of one's own, in the row above all others.
        own: part(own::OwnProtocol, "own"),
        /// Draws papers.
        seed: seed("seed", "random seed", 1),
    }
}

/// The widget.
pub struct RuleArena {
    params: Params,
    /// What is known of the cells.
    table: Table,
    /// What the rules say of the reader's own protocol.
    own: Own,
    /// Places of the rows that the filters leave, in order, once all cells are known; before that in the order of the table.
    shown: Vec<usize>,
    /// The same rows with their cells, in the end.
    kept: Table,
    scores: Scores,
    /// Where the opened rule and another part, if one is chosen.
    parting: Option<Parting>,
    /// Of the opened row and rule.
    traces: (Vec<Line>, Vec<Level>),
    done: bool,
}

impl RuleArena {
    /// The opened row; none where the filters leave nothing.
    fn opened(&self) -> Option<&Row> {
        let place = *self.shown.get(self.place())?;
        self.table.rows().get(place)
    }

    /// Place of the opened row among those shown: the last where there are fewer.
    fn place(&self) -> usize {
        (self.params.row as usize - 1).min(self.shown.len().saturating_sub(1))
    }

    /// What a rule says of the opened row.
    fn said(&self, rule: Rule) -> f64 {
        let place = self.shown.get(self.place()).copied();
        place.and_then(|place| self.table.cell(place, rule).number()).unwrap_or(f64::NAN)
    }

    /// The scale that the opened rule has in its score.
    fn scale(&self, rule: Rule) -> f64 {
        match self.params.scaling {
            Scaling::Published => 1.0,
            Scaling::Best => scale(&self.kept, rule, |row| self.params.scores(rule, row)),
        }
    }

    /// How many rules are nearer than that nothing changes, on the same rows.
    fn winners(&self) -> f64 {
        if !self.done {
            return f64::NAN;
        }
        let wins = |rule: &Rule| {
            let [rule, nothing] =
                beside_nothing(&self.kept, *rule, self.scale(*rule), |row| self.params.scores(*rule, row));
            rule < nothing
        };
        RULES.iter().filter(|rule| wins(rule)).count() as f64
    }

    /// How many rules give a rise and a fall of the rate the same sign.
    fn blind(&self) -> usize {
        let orders = RULES.iter().filter_map(|rule| tells_order(&self.table, *rule));
        orders.filter(|orders| !orders.told_apart()).count()
    }

    fn settle(&mut self) {
        self.shown = self.params.shown(&self.table);
        let protocol = self.opened().and_then(Row::protocol);
        self.traces = protocol.map(|p| traces::of(self.params.rule, &p)).unwrap_or_default();
        self.kept = self.table.only(&self.shown);
        self.scores = Scores::of(&self.kept, &self.params, |rule| self.scale(rule));
        self.parting =
            self.params.both().map(|both| Parting::of(both, &self.params, &self.table, &self.kept));
        self.done = true;
    }
}

impl Widget for RuleArena {
    type Params = Params;
    const TITLE: &'static str = "Eleven rules, 142 protocols, and what was measured";
    const CAPTION: &'static str = "A cell has two halves: what the rule says, and what was measured; empty where the rule cannot run the \
        protocol, × where it takes more than there is, pale where only a sign is known, palest where that was recalled. The weight starts at 1 and \
        has no bounds. A score leaves out values of fits, and papers that a rule was fitted to. Order: = where 25→50 and 50→25 Hz get the same sign. Constants of pairs: [@bi1998]; suppression: [@froemke2002]; triplets: [@pfister2006]; calcium: [@graupner2012; @shouval2002]; \
        voltage: [@clopath2010]; kinases: [@jang2026], one gain fitted to 25, then 50 Hz, read 20 ms after the last spike, a choice of ours.";
    const FRONT: &'static [&'static str] = &["synapse", "stimulus", "order", "row", "rule", "counted"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "all", label: "All rows, each rule away from home", cite: "", values: &[] },
        Preset {
            name: "markram-1997",
            label: "Markram and others 1997: constants that travel",
            cite: "markram1997",
            values: &[("synapse", "somatosensory-cortex"), ("stimulus", "trains"), ("row", "3")],
        },
        Preset {
            name: "wang-2005",
            label: "Wang and others 2005: three spikes refute pairs",
            cite: "wang2005",
            values: &[
                ("synapse", "culture"),
                ("stimulus", "few-spikes"),
                ("rule", "pair"),
                ("counted", "all"),
            ],
        },
        Preset {
            name: "jang-2026",
            label: "Jang and others 2026: 25 and 50 Hz in either order",
            cite: "jang2026",
            values: &[
                ("synapse", "ca3-to-ca1"),
                ("stimulus", "trains"),
                ("row", "2"),
                ("rule", "kinase"),
                ("counted", "all"),
            ],
        },
        Preset {
            name: "mishra-2016",
            label: "Mishra and others 2016: both orders grow",
            cite: "mishra2016",
            values: &[("synapse", "ca3-to-ca3"), ("row", "2"), ("rule", "suppression"), ("counted", "all")],
        },
        Preset {
            name: "pairs-or-triplets",
            label: "After Wang and others 2005: what tells pairs from triplets",
            cite: "wang2005",
            values: &[
                ("stimulus", "few-spikes"),
                ("synapse", "culture"),
                ("rule", "pair"),
                ("against", "triplet-culture"),
            ],
        },
        Preset {
            name: "yours",
            label: "A protocol of your own, as theta windows",
            cite: "",
            values: &[("own-kind", "windows"), ("synapse", "ca3-to-ca1")],
        },
        Preset {
            name: "your-trains",
            label: "A protocol of your own, as trains of pairs",
            cite: "",
            values: &[("own-kind", "trains"), ("synapse", "visual-cortex"), ("own-pause", "10")],
        },
    ];
    const MODELS: &'static [&'static str] = &[
        "pair-stdp",
        "suppression-stdp",
        "triplet-stdp",
        "calcium-threshold",
        "calcium-control",
        "voltage-stdp",
        "adex",
        "fast-slow",
    ];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        params.own.without_effect()
    }

    fn new(params: Params) -> Self {
        let (table, _) = filled(0);
        let shown = params.shown(&table);
        let own = Own::new(params.own.protocol());
        let (kept, scores) = (table.only(&[]), Scores::default());
        Self {
            params,
            table,
            own,
            shown,
            kept,
            scores,
            parting: None,
            traces: Default::default(),
            done: false,
        }
    }

    fn advance(&mut self) -> Progress {
        if self.done {
            return Progress::Done;
        }
        if !self.own.advance() {
            return Progress::More(0.0);
        }
        let (table, part) = filled(10);
        self.table = table;
        let both = self.params.both();
        // The table has about three times as many cells as two rules have protocols between.
        let share = if both.is_some() { 0.75 } else { 1.0 };
        if part < 1.0 {
            return Progress::More(share * part);
        }
        let part = both.map_or(1.0, |both| asked(both, 10));
        if part < 1.0 {
            return Progress::More(share + (1.0 - share) * part);
        }
        self.settle();
        Progress::Done
    }

    fn figure(&self, _at: f64) -> Figure {
        let contest = match self.params.both() {
            Some(both) => parting::panel(self.parting.as_ref(), both, &self.kept),
            None => self.ranking(),
        };
        let panels = vec![self.matrix(), contest, self.outcomes(), self.course()];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let rule = self.params.rule;
        let score = self.scores.score(rule);
        let percent = |share: f64| 100.0 * share;
        let orders = tells_order(&self.table, rule);
        let ratio = orders.map_or(f64::NAN, |orders| orders.rising - orders.falling);
        let measured = self.opened().and_then(|row| row.ratio).unwrap_or(f64::NAN);
        let mut list = vec![
            Readout::new("measured", "Opened row: measured", measured, Unit::One).digits(2),
            Readout::new("predicted", "Opened rule says", self.said(rule), Unit::One).digits(2),
            Readout::new("error", "Its error in size", score.rms, Unit::One).digits(3),
            Readout::new("nothing", "That of “nothing changes”", self.scores.nothing(rule), Unit::One)
                .digits(3),
            Readout::new("misfit", "Its error in standard errors", score.misfit, Unit::One).digits(1),
            Readout::new("right", "Signs right", percent(score.right), Unit::Percent),
            Readout::new(
                "sure",
                "Draws in which it beats nothing",
                percent(self.scores.sure(rule)),
                Unit::Percent,
            ),
            Readout::new("winners", "Rules nearer than nothing", self.winners(), Unit::One),
            Readout::new(
                "scale",
                "Scale of the rule",
                if self.done { self.scale(rule) } else { f64::NAN },
                Unit::One,
            )
            .digits(2),
            Readout::new("apart", "25→50 minus 50→25 Hz", ratio, Unit::One).digits(2),
            Readout::new("yours", "Your protocol: it says", self.own.says(rule), Unit::One).digits(2),
            Readout::new("shown", "Rows shown", self.shown.len() as f64, Unit::One),
        ];
        if self.params.both().is_some() {
            list.extend(parting::readouts(self.parting.as_ref()));
        }
        known(list, self.done)
    }

    fn summary(&self) -> String {
        if !self.done {
            let corrections: Vec<_> = corrected().collect();
            let stands = |row: &&Row| self.params.stands(row, &corrections);
            let known = self.table.rows().iter().filter(stands).count();
            return format!("{} protocols are given to eleven rules.", whole(known as u64));
        }
        let rule = self.params.rule;
        let score = self.scores.score(rule);
        let row = self.opened().map_or_else(
            || "No row has all that is asked for.".into(),
            |row| {
                let measured = match (row.ratio, row.sem) {
                    (Some(ratio), Some(sem)) => format!("{} ± {}", fixed(ratio, 2), fixed(sem, 2)),
                    (Some(ratio), None) => fixed(ratio, 2),
                    _ => choices::sign_words(row.sign).into(),
                };
                let said = self.said(rule);
                let said = if said.is_finite() {
                    format!("says {}", fixed(said, 2))
                } else {
                    "cannot run it".into()
                };
                format!("{}, {}: measured {measured}; {} {said}.", row.paper().name, row.what, rule.words())
            },
        );
        let parted = self.parting.as_ref().map_or(String::new(), |parting| parting.summary(&self.kept));
        if score.numbers == 0 {
            return format!("{row} No row with a number counts for this rule.{parted}");
        }
        format!(
            "{row} Over {} rows its error is {}, that of “nothing changes” {}; {} % of {} signs are right. {} of {} rules \
             give 25, then 50 Hz and 50, then 25 Hz the same sign.{parted}",
            whole(score.numbers as u64),
            fixed(score.rms, 2),
            fixed(self.scores.nothing(rule), 2),
            fixed(100.0 * score.right, 0),
            whole(score.signs as u64),
            self.blind(),
            RULES.len(),
        )
    }
}
