//! Work on all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{available_parallelism, scope};

/// What a function gives for each item, in their order; as many at once as there are cores.
///
/// # Panics
/// Where a call does.
pub fn map<T: Sync, R: Send>(items: &[T], body: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut given = vec![];
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else { return given };
            given.push((place, body(item)));
        }
    };
    let mut all: Vec<(usize, R)> = scope(|scope| {
        let workers: Vec<_> =
            (0..available_parallelism().map_or(1, usize::from)).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("its failure is told above")).collect()
    });
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, given)| given).collect()
}
