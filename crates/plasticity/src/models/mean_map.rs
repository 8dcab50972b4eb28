//! Rules about rates as maps of their mean, three inputs: what hebb, covariance and oja are compared by.

/// Three inputs.
pub type Vector = [f64; 3];

/// Mean of xxᵀ in the reference runs.
const C: [Vector; 3] = [[3.0, 1.0, 0.5], [1.0, 2.0, 0.2], [0.5, 0.2, 1.0]];
/// Its first eigenvector, as the reference run printed it.
const AXIS: Vector = [0.838864761468, 0.509521065209, 0.191557291888];
const START: Vector = [0.1, -0.2, 0.3];
/// Learning rate of the reference runs.
pub const ETA: f64 = 0.01;

/// Scalar product.
pub fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// Length along the first eigenvector.
pub fn along_axis(w: Vector) -> f64 {
    dot(AXIS, w)
}

/// The weights after so many steps by a rule's `change(w, xy, yy, input, weights)`.
pub fn mean_map(steps: usize, change: impl Fn(f64, f64, f64, usize, Vector) -> f64) -> Vector {
    let mut w = START;
    for _ in 0..steps {
        let cw = C.map(|row| dot(row, w));
        w = [0, 1, 2].map(|i| w[i] + change(w[i], cw[i], dot(w, cw), i, w));
    }
    w
}
