//! A protocol of one's own, in the words of an experimenter.

use plasticity::arena::{Form, Made};
use plasticity::protocol::Protocol;
use plasticity::time::SECOND;
use plasticity::{Ms, choices, quantities};

choices! {
    /// What it consists of.
    pub enum Consists {
        /// There is none.
        Nothing,
        /// Pairs in trains; one pair a train is a row of single pairs.
        Trains,
        /// Pre, post, pre.
        PrePostPre,
        /// Post, pre, post.
        PostPrePost,
        /// Windows of two halves, as long as a theta cycle.
        Windows,
    }
}

quantities! {
    /// A protocol.
    pub struct OwnProtocol {
        /// What your protocol consists of.
        kind: choice("yours", "your protocol", Consists, Nothing),
        /// Post minus pre; of a triplet, of its first pair.
        lag: real("Δt", "your lag (post minus pre)", Ms, 10.0, -100.0..=100.0),
        /// Pairs of a train.
        pairs: count("pairs", "your pairs in a train", 5, 1..=60),
        /// Rate within a train, or in the first half of a window.
        rate: log("ρ", "your rate in a train", Hz, 25.0, 1.0..=100.0),
        /// Rate in the second half of a window.
        second: log("ρ₂", "your rate in the second half", Hz, 50.0, 1.0..=100.0),
        /// Trains, triplets or windows.
        trains: count("n", "your trains", 15, 1..=100),
        /// From train to train, after the last spike of one.
        pause: log("pause", "your pause between trains", S, 0.4, 0.1..=20.0),
    }
}

impl OwnProtocol {
    /// What is asked for; none where nothing is.
    pub fn made(&self) -> Option<Made> {
        let form = match self.kind {
            Consists::Nothing => return None,
            Consists::Trains => Form::Trains,
            Consists::PrePostPre => Form::PrePostPre,
            Consists::PostPrePost => Form::PostPrePost,
            Consists::Windows => Form::Windows,
        };
        Some(Made {
            form,
            lag: Ms(self.lag),
            pairs: self.pairs,
            rate: self.rate,
            second: self.second,
            trains: self.trains,
            pause: self.pause * SECOND,
        })
    }

    /// Its protocol.
    pub fn protocol(&self) -> Option<Protocol> {
        Some(self.made()?.protocol())
    }

    /// What the present kind does not use.
    pub fn without_effect(&self) -> Vec<&'static str> {
        match self.kind {
            Consists::Nothing => {
                vec!["own-lag", "own-pairs", "own-rate", "own-second", "own-trains", "own-pause"]
            }
            Consists::Trains => vec!["own-second"],
            Consists::PrePostPre | Consists::PostPrePost => vec!["own-pairs", "own-rate", "own-second"],
            Consists::Windows => vec!["own-pairs"],
        }
    }
}
