//! Colour is meaning: one legend for the whole book.

/// What a mark stands for. Themes turn it into a colour; style and shape carry it too. Of two that mean the same, the second is
/// dashed, dotted or [`Ink::Muted`], or has an ink that means nothing else in its figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Text and axes.
    #[default]
    Text,
    /// Captions, axis words, units.
    Muted,
    /// Hairlines and grid.
    Hairline,
    /// The page behind.
    Paper,
    /// Focus, handles, what is being pointed at.
    Accent,
    /// Presynaptic spikes and traces.
    Pre,
    /// Postsynaptic spikes and traces.
    Post,
    /// Weight gained, LTP, kinase.
    Potentiation,
    /// Weight lost, LTD, phosphatase.
    Depression,
    /// Calcium and its thresholds.
    Calcium,
    /// Membrane potential.
    Voltage,
    /// The weight itself.
    Weight,
    /// Dopamine, plateau, instructive signals.
    Third,
    /// Measured points.
    Data,
}
