use super::*;

/// A chain 0-1-2-3 of which 0 and 1 are sources: routes of 2, 3, 1 and 2 edges. Without its middle edge none is left.
#[test]
fn a_chain_by_hand() {
    let mut graph = Graph::new(4);
    for a in 0..3 {
        graph.join(a, a + 1);
    }
    assert_eq!(graph.routes(), Routes { length: 2.0, missing: 0.0 });
    assert_eq!(graph.route(0, 3, &mut Random::new(1)), [3, 2, 1, 0]);
    assert_eq!(graph.list(), [(0, 1), (1, 2), (2, 3)]);
    graph.part(1, 2);
    assert_eq!(graph.routes(), Routes { length: 0.0, missing: 1.0 });
    assert!(graph.route(0, 3, &mut Random::new(1)).is_empty());
}

/// Ten edges go: 5, then half of that and so on where the rate falls; all in the last of ten steps at the end.
#[test]
fn schedules_by_hand() {
    let wanted = |schedule| {
        let mut run = Run::new(&PrunedRoutes { schedule, edges: 1.0, ..PrunedRoutes::default() });
        run.first = 100 + 1023;
        (0..=INTERVALS).map(|k| run.wanted(k)).collect::<Vec<_>>()
    };
    assert_eq!(wanted(Schedule::Falling)[..3], [1123, 1123 - 512, 1123 - 768]);
    assert_eq!(wanted(Schedule::Rising)[..3], [1123, 1122, 1120]);
    assert_eq!(wanted(Schedule::Constant)[5], 1123 - 511);
    assert_eq!(wanted(Schedule::AtTheEnd)[9..], [1123, 100]);
}

/// Every run ends with the edges that it should have, and the same seed gives the same edges.
#[test]
fn runs_are_determined() {
    for place in 0..5 {
        let schedule = <Schedule as crate::Choice>::at(place).unwrap_or_default();
        let end = || {
            let mut run = Run::new(&PrunedRoutes { schedule, ..PrunedRoutes::default() });
            while !run.interval() {}
            assert!(run.interval() && run.done() == INTERVALS);
            run.edge_list()
        };
        assert_eq!(end().len(), 200);
        assert_eq!(end(), end());
    }
}

/// Mean over ten seeds: the order of the four schedules; growth is shorter still, loses no pair, and has larger hubs.
#[test]
fn schedules_come_in_their_order() {
    let mean = |schedule: Schedule| {
        let mut sum = [0.0; 3];
        for seed in 1..=10 {
            let mut run = Run::new(&PrunedRoutes { schedule, edges: 1.5, seed, ..PrunedRoutes::default() });
            while !run.interval() {}
            let routes = run.routes();
            for (sum, value) in sum.iter_mut().zip([routes.length, routes.missing, run.hub() as f64]) {
                *sum += value / 10.0;
            }
        }
        sum
    };
    let [falling, constant, rising, end, growing] =
        [Schedule::Falling, Schedule::Constant, Schedule::Rising, Schedule::AtTheEnd, Schedule::Growing]
            .map(mean);
    assert!(
        falling[0] < constant[0] && constant[0] < rising[0] && rising[0] < end[0],
        "{falling:?} {constant:?} {rising:?} {end:?}"
    );
    for pruned in [falling, constant, rising, end] {
        assert!(pruned[1] > 0.05 && pruned[1] < 0.15 && pruned[2] < growing[2], "{pruned:?} {growing:?}");
    }
    assert!(growing[0] < falling[0] && growing[1] == 0.0, "{growing:?}");
}
