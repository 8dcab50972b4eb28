//! The papers of the table, in its order.

/// A paper of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Key in `references.bib`.
    pub cite: &'static str,
    /// Authors and year, as a label has them.
    pub name: &'static str,
    /// Where its numbers or signs were read.
    pub place: &'static str,
}

const fn listed(cite: &'static str, name: &'static str, place: &'static str) -> Paper {
    Paper { cite, name, place }
}

/// All of them.
pub const PAPERS: [Paper; 30] = [
    listed(
        "markram1997",
        "Markram and others 1997",
        "numbers digitised from a figure, in the table of paired recordings of BlueBrain/plastyfire",
    ),
    listed("egger1999", "Egger and others 1999", "table of paired recordings of BlueBrain/plastyfire"),
    listed(
        "sjostrom2001",
        "Sjöström and others 2001",
        "numbers digitised from figures or from the author's site, in the table of BlueBrain/plastyfire",
    ),
    listed(
        "rodriguezmoreno2008",
        "Rodríguez-Moreno & Paulsen 2008",
        "table of BlueBrain/plastyfire; presynaptic NMDA receptors blocked where it says so",
    ),
    listed(
        "banerjee2014",
        "Banerjee and others 2014",
        "table of BlueBrain/plastyfire; presynaptic NMDA receptors blocked where it says so",
    ),
    listed("zilberter2009", "Zilberter and others 2009", "table of BlueBrain/plastyfire"),
    listed("sjostrom2006", "Sjöström & Häusser 2006", "table of BlueBrain/plastyfire"),
    listed(
        "wang2005",
        "Wang and others 2005",
        "two public scripts that agree; the paper's own table was not seen",
    ),
    listed("bi1998", "Bi & Poo 1998", "means over lags of points that a public script stores"),
    listed(
        "wittenberg2006",
        "Wittenberg & Wang 2006",
        "means over lags of the authors' stored points; lag of a burst to its second spike",
    ),
    listed(
        "jang2026",
        "Jang and others 2026",
        "the authors' page on their preprint; a current drives the postsynaptic cell and the lag of 5 ms is ours",
    ),
    listed("mishra2016", "Mishra and others 2016", "Table 1; that there were 300 pairs at 1 Hz is recalled"),
    listed("dudek1992", "Dudek & Bear 1992", "signs recalled; 900 pulses"),
    listed("mulkey1992", "Mulkey & Malenka 1992", "sign from the abstract; the number of pulses is recalled"),
    listed("bliss1973", "Bliss & Lømo 1973", "abstract: 15 of 18 rabbits"),
    listed(
        "inglebert2020",
        "Inglebert and others 2020",
        "signs from the legends; spacing in bursts recalled",
    ),
    listed("larson1986", "Larson and others 1986", "abstract; the number of bursts is recalled"),
    listed("frey1997", "Frey & Morris 1997", "signs recalled"),
    listed("ngezahayo2000", "Ngezahayo and others 2000", "signs recalled"),
    listed("artola1990", "Artola and others 1990", "signs recalled; potentials schematic"),
    listed("kirkwood1996", "Kirkwood and others 1996", "signs recalled"),
    listed(
        "letzkus2006",
        "Letzkus and others 2006",
        "signs from the abstract; counts and exact times recalled",
    ),
    listed("nevian2006", "Nevian & Sakmann 2006", "read in the paper"),
    listed("froemke2002", "Froemke & Dan 2002", "values of the published fit"),
    listed("debanne1994", "Debanne and others 1994", "sign from the abstract"),
    listed("levy1983", "Levy & Steward 1983", "signs from the abstract"),
    listed("oconnor2005", "O'Connor and others 2005", "recalled: steps are all or none"),
    listed("bittner2017", "Bittner and others 2017", "values of the fitted kernel, from the authors' code"),
    listed("milstein2021", "Milstein and others 2021", "values of the authors' model"),
    listed("yagishita2014", "Yagishita and others 2014", "abstract and legend; the trains were not seen"),
];

/// The paper of a key; of one that is not in the table, a paper without a name.
pub fn paper(cite: &str) -> &'static Paper {
    const NOBODY: Paper = listed("", "", "");
    PAPERS.iter().find(|paper| paper.cite == cite).unwrap_or(&NOBODY)
}
