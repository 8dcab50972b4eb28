//! Which rows are shown, in which order, and which of them count.

use plasticity::arena::{Form, Made, RULES, Rule, Table, regular};
use plasticity::math::max;
use plasticity::published::arena::{Kind, Preparation, Row, Sign, corrected};
use plasticity::{Choice as _, choices};

use super::Params;

choices! {
    /// Kinds of synapse.
    pub enum Synapse {
        /// All.
        All,
        /// Hippocampal neurons in culture.
        Culture,
        /// Hippocampus, from CA3 to CA1.
        Ca3ToCa1,
        /// Hippocampus, among cells of CA3.
        Ca3ToCa3,
        /// Visual cortex.
        VisualCortex,
        /// Somatosensory cortex.
        SomatosensoryCortex,
        /// Dentate gyrus, striatum, plateaus.
        Others,
    }
}

choices! {
    /// Kinds of protocol.
    pub enum Stimulus {
        /// All.
        All,
        /// Single pairs at equal times.
        Pairs,
        /// Three to five spikes, again and again.
        FewSpikes,
        /// Trains on both sides.
        Trains,
        /// One side alone.
        OneSide,
        /// A held potential.
        Held,
        /// Plateaus or dopamine.
        Others,
    }
}

choices! {
    /// What was measured.
    pub enum Went {
        /// Anything.
        All,
        /// It grew.
        Up,
        /// It shrank.
        Down,
        /// It stayed.
        Unchanged,
    }
}

choices! {
    /// Order of the rows.
    pub enum Order {
        /// Paper by paper.
        Papers,
        /// The largest measured change first, signs last.
        Measured,
        /// What the opened rule misses most first.
        Misses,
    }
}

choices! {
    /// Rows that count in a score.
    pub enum Counted {
        /// Papers that a rule was not fitted to.
        Away,
        /// The paper that it was fitted to.
        Home,
        /// All measurements.
        All,
    }
}

choices! {
    /// How a rule's changes are scaled before they are scored.
    pub enum Scaling {
        /// As published.
        Published,
        /// By the one number that meets the counted rows best.
        Best,
    }
}

choices! {
    /// Rows before or after a second look at their papers.
    pub enum Edition {
        /// Ten rows corrected.
        Checked,
        /// As first typed.
        Typed,
    }
}

choices! {
    /// The rule that the opened one is to be told apart from.
    pub enum Against {
        /// None.
        Nobody,
        /// Pairs of spikes, culture.
        Pair,
        /// Pairs of spikes that suppress later ones, visual cortex.
        Suppression,
        /// Triplets, visual cortex, minimal.
        TripletCortex,
        /// Triplets, visual cortex, nearest spikes.
        TripletNearest,
        /// Triplets, hippocampal culture.
        TripletCulture,
        /// Calcium thresholds, cortical slices.
        CalciumCortex,
        /// Calcium thresholds, hippocampal slices.
        CalciumSlices,
        /// Calcium thresholds, hippocampal cultures.
        CalciumCulture,
        /// Calcium control.
        CalciumControl,
        /// Membrane potential, visual cortex.
        Voltage,
        /// Fast minus slow integral of two calcium traces.
        Kinase,
    }
}

impl Against {
    /// The rule, if there is one.
    pub fn rule(self) -> Option<Rule> {
        RULES.get(usize::from(self.place()).checked_sub(1)?).copied()
    }
}

/// A sign in words.
pub fn sign_words(sign: Option<Sign>) -> &'static str {
    match sign {
        Some(Sign::Up) => "growth",
        Some(Sign::Down) => "shrinking",
        Some(Sign::None) => "no change",
        None => "neither number nor sign",
    }
}

/// What kind of protocol a row has.
fn stimulus(row: &Row) -> Stimulus {
    match row.kind {
        Kind::Clamp => Stimulus::Held,
        Kind::Plateau | Kind::Reward => Stimulus::Others,
        Kind::Train => {
            let Some(protocol) = row.protocol() else { return Stimulus::Others };
            let sweep = regular(&protocol).sweep();
            let (pre, post) = (sweep.pre().times().len(), sweep.post().times().len());
            match pre + post {
                _ if pre == 0 || post == 0 => Stimulus::OneSide,
                2 => Stimulus::Pairs,
                3..=5 => Stimulus::FewSpikes,
                _ => Stimulus::Trains,
            }
        }
    }
}

fn synapse(row: &Row) -> Synapse {
    match row.preparation {
        Preparation::Culture => Synapse::Culture,
        Preparation::Hippocampus => Synapse::Ca3ToCa1,
        Preparation::Recurrent => Synapse::Ca3ToCa3,
        Preparation::VisualCortex => Synapse::VisualCortex,
        Preparation::Somatosensory => Synapse::SomatosensoryCortex,
        _ => Synapse::Others,
    }
}

impl Params {
    /// The opened rule and the one that it is to be told apart from.
    pub fn both(&self) -> Option<[Rule; 2]> {
        Some([self.rule, self.against.rule()?])
    }

    /// Whether a protocol between those that were done is of the kind that is shown.
    pub fn searches(&self, made: &Made) -> bool {
        match self.stimulus {
            Stimulus::All => true,
            Stimulus::Pairs => made.form == Form::Trains && made.pairs == 1,
            Stimulus::FewSpikes => matches!(made.form, Form::PrePostPre | Form::PostPrePost),
            Stimulus::Trains => made.form == Form::Windows || made.form == Form::Trains && made.pairs > 1,
            Stimulus::OneSide | Stimulus::Held | Stimulus::Others => false,
        }
    }

    /// Whether a row is of the chosen edition.
    pub fn stands(&self, row: &Row, corrections: &[Row]) -> bool {
        let is_correction = corrections.contains(row);
        match self.edition {
            Edition::Typed => !is_correction,
            Edition::Checked => is_correction || corrections.iter().all(|other| other.id != row.id),
        }
    }

    /// Whether the filters leave a row; `corrections` are the rows that were corrected.
    fn takes(&self, row: &Row, corrections: &[Row]) -> bool {
        let went = match self.went {
            Went::All => true,
            Went::Up => row.sign == Some(Sign::Up),
            Went::Down => row.sign == Some(Sign::Down),
            Went::Unchanged => row.sign == Some(Sign::None),
        };
        self.stands(row, corrections)
            && went
            && (self.synapse == Synapse::All || self.synapse == synapse(row))
            && (self.stimulus == Stimulus::All || self.stimulus == stimulus(row))
    }

    /// Whether a row of those shown counts in the score of a rule. Values of fits are no measurements.
    pub fn scores(&self, rule: Rule, row: &Row) -> bool {
        let counted = match self.counted {
            Counted::Away => !rule.fitted(row),
            Counted::Home => rule.fitted(row),
            Counted::All => true,
        };
        counted && row.measured()
    }

    /// Places of the rows that the filters leave, in order.
    pub fn shown(&self, table: &Table) -> Vec<usize> {
        let rows = table.rows();
        let corrections: Vec<_> = corrected().collect();
        let mut places: Vec<_> =
            (0..rows.len()).filter(|place| self.takes(&rows[*place], &corrections)).collect();
        // A corrected row stands where the row of its name stood.
        let home = |place: usize| rows.iter().position(|row| row.id == rows[place].id).unwrap_or(place);
        places.sort_by_key(|place| home(*place));
        let key = |place: usize| {
            let row = &rows[place];
            match self.order {
                Order::Papers => 0.0,
                Order::Measured => row.ratio.unwrap_or(f64::NEG_INFINITY),
                Order::Misses => {
                    let sem = max(row.sem.unwrap_or(0.0), plasticity::arena::LEAST_SEM);
                    let said = table.cell(place, self.rule).number();
                    let miss = said.zip(row.ratio).map(|(said, ratio)| (said - ratio).abs() / sem);
                    miss.unwrap_or(f64::NEG_INFINITY)
                }
            }
        };
        places.sort_by(|a, b| key(*b).total_cmp(&key(*a)));
        places
    }
}
