//! The nine published sets of constants; one of them twice, with pairs and with bursts.

use crate::Preset;

const fn set(
    name: &'static str,
    label: &'static str,
    values: &'static [(&'static str, &'static str)],
) -> Preset {
    Preset { name, label, cite: "graupner2012", values }
}

pub const PRESETS: &[Preset] = &[
    set("gb-dp-curve", "DP curve: Graupner & Brunel 2012", &[]),
    set(
        "gb-dpd-curve",
        "DPD curve: Graupner & Brunel 2012",
        &[("c-pre", "0.9"), ("c-post", "0.9"), ("gamma-d", "250"), ("gamma-p", "550"), ("delay", "4.6")],
    ),
    set(
        "gb-dpd-prime-curve",
        "DPD′ curve: Graupner & Brunel 2012",
        &[("theta-p", "2.5"), ("gamma-d", "50"), ("gamma-p", "600"), ("delay", "2.2")],
    ),
    set(
        "gb-p-curve",
        "P curve: Graupner & Brunel 2012",
        &[("c-pre", "2"), ("gamma-d", "160"), ("gamma-p", "257.447"), ("delay", "0")],
    ),
    set(
        "gb-d-curve",
        "D curve: Graupner & Brunel 2012",
        &[
            ("c-pre", "0.6"),
            ("c-post", "0.6"),
            ("gamma-d", "500"),
            ("gamma-p", "550"),
            ("sigma", "5.6568"),
            ("delay", "0"),
        ],
    ),
    set(
        "gb-d-prime-curve",
        "D′ curve: Graupner & Brunel 2012",
        &[("theta-p", "3.5"), ("gamma-d", "60"), ("gamma-p", "600"), ("delay", "0")],
    ),
    set(
        "gb-hippocampal-slices",
        "Hippocampal slices: 100 pairs at 5 Hz",
        &[
            ("tau-ca", "48.8373"),
            ("c-post", "0.275865"),
            ("gamma-d", "313.0965"),
            ("gamma-p", "1645.59"),
            ("sigma", "9.1844"),
            ("tau", "688.355"),
            ("delay", "18.8008"),
            ("beta", "0.7"),
            ("b", "5.28145"),
            ("rate", "5"),
            ("pairs", "100"),
        ],
    ),
    set(
        "gb-hippocampal-slices-bursts",
        "Hippocampal slices: two postsynaptic spikes",
        &[
            ("tau-ca", "48.8373"),
            ("c-post", "0.275865"),
            ("gamma-d", "313.0965"),
            ("gamma-p", "1645.59"),
            ("sigma", "9.1844"),
            ("tau", "688.355"),
            ("delay", "18.8008"),
            ("beta", "0.7"),
            ("b", "5.28145"),
            ("rate", "5"),
            ("pairs", "100"),
            ("posts", "2"),
        ],
    ),
    set(
        "gb-hippocampal-cultures",
        "Hippocampal cultures, with Bi & Poo 1998",
        &[
            ("tau-ca", "11.9536"),
            ("c-pre", "0.58156"),
            ("c-post", "1.76444"),
            ("gamma-d", "61.141"),
            ("gamma-p", "113.6545"),
            ("sigma", "2.5654"),
            ("tau", "33.7596"),
            ("delay", "10"),
            ("b", "36.0263"),
            ("measured", "bi-poo-1998"),
        ],
    ),
    set(
        "gb-cortical-slices",
        "Cortical slices, with Sjöström and others 2001",
        &[
            ("tau-ca", "22.6936"),
            ("c-pre", "0.5617539"),
            ("c-post", "1.23964"),
            ("gamma-d", "331.909"),
            ("gamma-p", "725.085"),
            ("sigma", "3.3501"),
            ("tau", "346.3615"),
            ("delay", "4.6098"),
            ("b", "5.40988"),
            ("along", "rate"),
            ("rate", "20"),
            ("pairs", "75"),
            ("measured", "sjostrom-2001"),
        ],
    ),
];
