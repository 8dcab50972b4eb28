//! What a reader can change.

use plasticity::networks::event_cost::EventCost;
use plasticity::quantities;

quantities! {
    /// One layer on two machines.
    pub struct Params {
        /// The layer, and what its operations cost.
        cost: part(EventCost),
    }
}
