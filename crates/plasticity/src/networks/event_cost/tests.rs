use super::*;

/// 10⁶ synapses at 1 Hz: 23.6 µW for events and 10⁶ updates of 52 pJ, 52 µW; 10⁹ products of 4.6 pJ, 4.6 mW. 4.6/0.0756 = 60.85.
#[test]
fn one_hertz_by_hand() {
    let cost = EventCost::default();
    assert!((cost.synaptic(1.0) - 0.0236).abs() < 1e-12);
    assert!((cost.updates() - 0.052).abs() < 1e-12);
    assert!((cost.clocked(1.0) - 4.6).abs() < 1e-12);
    assert!((cost.saved() - 60.846_560_8).abs() < 1e-6);
    assert_eq!(cost.pairs(1.0), 0.0);
}

/// (4600 − 52)/23.6 Hz; and where synapses learn, (9200 − 52)/143.6 Hz. Updates of neurons weigh more up to 52/23.6 Hz.
#[test]
fn where_the_advantage_ends_by_hand() {
    let cost = EventCost::default();
    assert!((cost.ends() - 4548.0 / 23.6).abs() < 1e-9);
    assert!((cost.idle() - 52.0 / 23.6).abs() < 1e-9);
    let learns = EventCost { learns: Learns::Yes, ..cost };
    assert!((learns.ends() - 9148.0 / 143.6).abs() < 1e-9);
}

/// A pass each 30 ms costs a thirtieth, and the end comes with it: (4600/30 − 52)/23.6 Hz.
#[test]
fn fewer_passes_end_it_sooner() {
    let cost = EventCost { pass: 30.0, ..EventCost::default() };
    assert!((cost.ends() - (4600.0 / 30.0 - 52.0) / 23.6).abs() < 1e-9);
    let rare = EventCost { pass: 100.0, ..cost };
    assert_eq!(rare.ends(), 0.0);
    assert!(rare.saved_at(0.1) < 1.0);
}

/// The price says what the closed form says, with and without what is fetched and learned.
#[test]
fn a_price_moves_the_end() {
    for (learns, fetch) in [(Learns::No, 0.0), (Learns::Yes, 5.0)] {
        let cost = EventCost { learns, fetch, batch: 4, ..EventCost::default() };
        for end in [20.0, 80.0, 400.0] {
            let moved = EventCost { product: cost.price(end), ..cost.clone() };
            assert!((moved.ends() - end).abs() < 1e-6, "{end}: {}", moved.ends());
        }
    }
    // One 8-bit product at 45 nm is listed at 0.23 pJ: (230 − 52)/23.6 Hz.
    let cost = EventCost::default();
    assert!((cost.price(178.0 / 23.6) - 0.23).abs() < 1e-12);
    assert!((cost.price(2.0) - 2.0 * cost.price(1.0) + cost.price(0.0)).abs() < 1e-12, "a straight line");
}

/// A clock that leaves silent inputs out has no more operations than events while spikes are rare, and its advantage is the price.
#[test]
fn silent_inputs_can_be_left_out_by_a_clock_too() {
    let skips = EventCost { skips: Skips::Silent, ..EventCost::default() };
    assert!((skips.fewer() - 1.0).abs() < 1e-3, "{}", skips.fewer());
    assert!(skips.saved() < 0.1 && skips.ends() == 0.0);
    let dear = EventCost { product: 100.0, ..skips.clone() };
    let end = dear.ends();
    assert!(dear.saved_at(0.999 * end) > 1.0 && dear.saved_at(1.001 * end) < 1.0, "{end}");
    // Rare spikes: both machines do next to nothing, and only neurons are updated.
    assert!(dear.saved_at(0.1) < 1.0);
    let thin = EventCost { synapses: 0.1, skips: Skips::SilentAndAbsent, ..EventCost::default() };
    let thick = EventCost { synapses: 0.1, ..skips };
    assert!((10.0 * thin.clocked(7.0) - thick.clocked(7.0)).abs() < 1e-12);
}

/// Spike by spike and step by step, with nothing of the closed forms: ten inputs on three neurons, for 20 s.
#[test]
fn a_count_of_everything_agrees() {
    let cost = EventCost {
        rate: 40.0,
        inputs: 10,
        neurons: 3,
        learns: Learns::Yes,
        fetch: 5.0,
        batch: 2,
        ..EventCost::default()
    };
    let steps = 20_000;
    let spikes = cost.raster(10, steps);
    let (mut events, mut clock) = (0.0, 0.0);
    let mut places = spikes.iter().peekable();
    for step in 0..steps {
        while places.next_if(|spike| spike.1 == step).is_some() {
            for _ in 0..3 {
                events += cost.event + cost.pair;
            }
        }
        for _ in 0..3 {
            events += cost.update;
            for _ in 0..10 {
                clock += 2.0 * cost.product + 0.5 * cost.fetch;
            }
        }
    }
    let milliwatts = 1e-9 / 20.0;
    let drawn = spikes.len() as f64 / 200.0;
    assert!((drawn - 40.0).abs() < 2.0, "{drawn} Hz");
    assert!((milliwatts * events - cost.events(drawn)).abs() < 1e-12);
    assert!((milliwatts * clock - cost.clocked(40.0)).abs() < 1e-12);
}

#[test]
fn a_longer_raster_begins_as_a_shorter_one() {
    let cost = EventCost { rate: 100.0, ..EventCost::default() };
    let (short, long) = (cost.raster(40, 10), cost.raster(40, 40));
    assert_eq!(short[..], long[..short.len()]);
    assert_eq!(EventCost { rate: 1000.0, ..cost }.raster(4, 4).len(), 16);
}
