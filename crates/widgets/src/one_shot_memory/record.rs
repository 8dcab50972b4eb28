//! The memory as it fills: at some numbers of items, errors of the item that is asked for and of a few others.

use plasticity::networks::one_shot_memory::Run;

use super::Params;
use super::ask::Ask;

/// How often questions are asked on the way.
pub const STOPS: usize = 8;
/// Other items, spread from the first to the last, that are asked for at each stop.
const OTHERS: usize = 4;

/// Mean errors at a stop.
pub struct Stop {
    pub items: f64,
    /// Of the neurons and of the net's units.
    pub errors: [f64; 2],
}

/// What is known so far.
pub struct Record {
    pub run: Run,
    pub stops: Vec<Stop>,
    /// The latest answer to what the reader asks.
    pub answer: Option<Ask>,
    /// Wrong ones and all, at this stop so far.
    sums: [(f64, f64); 2],
    asking: Option<Ask>,
    /// Questions asked at this stop.
    asked: usize,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        Self {
            run: Run::new(&params.memory),
            stops: vec![],
            answer: None,
            sums: [(0.0, 0.0); 2],
            asking: None,
            asked: 0,
        }
    }

    /// One turn of work; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        let turn = params.turn();
        let stop = self.stops.len();
        if stop == STOPS {
            return 1.0;
        }
        let end = params.items as usize * (stop + 1) / STOPS;
        if self.run.stored() < end {
            // Drawing an item takes about twice as long as looking it through.
            for _ in 0..(turn / 2 + 1).min(end - self.run.stored()) {
                self.run.store();
            }
        } else if let Some(mut ask) = self.asking.take() {
            match ask.advance(&self.run, turn) {
                true => self.answered(ask),
                false => self.asking = Some(ask),
            }
        } else if self.asked <= OTHERS {
            // The reader's own comes last, once it is stored.
            let item = match self.asked {
                OTHERS => params.item(),
                n => n * (end - 1) / (OTHERS - 1),
            };
            if item < end {
                self.asking = Some(Ask::new(&self.run, item, params.masked));
            }
            self.asked += 1;
        } else {
            let errors = self.sums.map(|(wrong, all)| wrong / all);
            self.stops.push(Stop { items: end as f64, errors });
            (self.sums, self.asked) = ([(0.0, 0.0); 2], 0);
        }
        (self.stops.len() as f64 + self.asked as f64 / (OTHERS + 2) as f64) / STOPS as f64
    }

    fn answered(&mut self, ask: Ask) {
        if self.asked > OTHERS {
            self.answer = Some(ask);
            return;
        }
        for (sum, (wrong, all)) in self.sums.iter_mut().zip(ask.wrong(&self.run)) {
            *sum = (sum.0 + wrong, sum.1 + all);
        }
    }
}
