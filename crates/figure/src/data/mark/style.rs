//! Why a mark is there, and how it is drawn.

/// Why a mark is there. Hosts treat the roles differently; the drawing fades ghosts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// What the present parameters give.
    #[default]
    Model,
    /// The outcome a reader predicts first: hidden until they commit.
    Result,
    /// A published measurement.
    Data,
    /// An earlier or pinned run.
    Ghost,
    /// Explanation: thresholds, brackets, shading. Not in the CSV.
    Guide,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stroke {
    /// Without breaks.
    #[default]
    Solid,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// The sign at a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Filled circle.
    #[default]
    Disc,
    /// Hollow circle: a measurement.
    Circle,
    /// Upward triangle: potentiation.
    Up,
    /// Downward triangle: depression.
    Down,
    /// Hollow square.
    Square,
}

/// Methods that several marks have.
macro_rules! styled {
    (ink: $($mark:ident)*) => {$(
        impl $mark {
            /// The same with another meaning.
            pub fn ink(self, ink: Ink) -> Self {
                Self { ink, ..self }
            }
        }
    )*};
    (role: $($mark:ident)*) => {$(
        impl $mark {
            /// The same, there for this reason.
            pub fn role(self, role: Role) -> Self {
                Self { role, ..self }
            }

            /// The same as an outcome that a reader predicts first.
            pub fn result(self) -> Self {
                self.role(Role::Result)
            }

            /// The same as an explanation.
            pub fn guide(self) -> Self {
                self.role(Role::Guide)
            }

            /// The same as a published measurement.
            pub fn data(self) -> Self {
                self.role(Role::Data)
            }
        }
    )*};
    (stroke: $($mark:ident)*) => {$(
        impl $mark {
            /// The same in this style.
            pub fn stroke(self, stroke: Stroke) -> Self {
                Self { stroke, ..self }
            }

            /// The same in long dashes.
            pub fn dashed(self) -> Self {
                self.stroke(Stroke::Dashed)
            }

            /// The same in dots.
            pub fn dotted(self) -> Self {
                self.stroke(Stroke::Dotted)
            }
        }
    )*};
    (label: $($mark:ident)*) => {$(
        impl $mark {
            /// The same with its name written beside it.
            pub fn labelled(self) -> Self {
                Self { label: true, ..self }
            }
        }
    )*};
}

pub(super) use styled;
