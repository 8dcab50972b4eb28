//! The papers of the table, in its order.

/// A paper of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Key in `references.bib`.
    pub cite: &'static str,
    /// Authors and year, as a label has them.
    pub name: &'static str,
    /// Its DOI, as in `references.bib`; empty where none was verified.
    pub doi: &'static str,
    /// Where its numbers or signs were read.
    pub place: &'static str,
}

const fn listed(cite: &'static str, name: &'static str, doi: &'static str, place: &'static str) -> Paper {
    Paper { cite, name, doi, place }
}

/// All of them.
pub const PAPERS: [Paper; 30] = [
    listed(
        "markram1997",
        "Markram and others 1997",
        "10.1126/science.275.5297.213",
        "numbers digitised from a figure, in the table of paired recordings of BlueBrain/plastyfire",
    ),
    listed(
        "egger1999",
        "Egger and others 1999",
        "10.1038/16026",
        "table of paired recordings of BlueBrain/plastyfire",
    ),
    listed(
        "sjostrom2001",
        "Sjöström and others 2001",
        "10.1016/S0896-6273(01)00542-6",
        "numbers digitised from figures or from the author's site, in the table of BlueBrain/plastyfire",
    ),
    listed(
        "rodriguezmoreno2008",
        "Rodríguez-Moreno & Paulsen 2008",
        "10.1038/nn.2125",
        "table of BlueBrain/plastyfire; presynaptic NMDA receptors blocked where it says so",
    ),
    listed(
        "banerjee2014",
        "Banerjee and others 2014",
        "10.1002/phy2.271",
        "table of BlueBrain/plastyfire; presynaptic NMDA receptors blocked where it says so",
    ),
    listed(
        "zilberter2009",
        "Zilberter and others 2009",
        "10.1093/cercor/bhn247",
        "table of BlueBrain/plastyfire",
    ),
    listed(
        "sjostrom2006",
        "Sjöström & Häusser 2006",
        "10.1016/j.neuron.2006.06.017",
        "table of BlueBrain/plastyfire",
    ),
    listed(
        "wang2005",
        "Wang and others 2005",
        "10.1038/nn1387",
        "two public scripts that agree; the paper's own table was not seen",
    ),
    listed(
        "bi1998",
        "Bi & Poo 1998",
        "10.1523/JNEUROSCI.18-24-10464.1998",
        "means over lags of points that a public script stores",
    ),
    listed(
        "wittenberg2006",
        "Wittenberg & Wang 2006",
        "10.1523/JNEUROSCI.5388-05.2006",
        "means over lags of the authors' stored points; lag of a burst to its second spike",
    ),
    listed(
        "jang2026",
        "Jang and others 2026",
        "10.64898/2026.06.05.730489",
        "the authors' page on their preprint; a current drives the postsynaptic cell and the lag of 5 ms is ours",
    ),
    listed(
        "mishra2016",
        "Mishra and others 2016",
        "10.1038/ncomms11552",
        "Table 1; that there were 300 pairs at 1 Hz is recalled",
    ),
    listed("dudek1992", "Dudek & Bear 1992", "10.1073/pnas.89.10.4363", "signs recalled; 900 pulses"),
    listed(
        "mulkey1992",
        "Mulkey & Malenka 1992",
        "10.1016/0896-6273(92)90248-C",
        "sign from the abstract; the number of pulses is recalled",
    ),
    listed("bliss1973", "Bliss & Lømo 1973", "10.1113/jphysiol.1973.sp010273", "abstract: 15 of 18 rabbits"),
    listed(
        "inglebert2020",
        "Inglebert and others 2020",
        "10.1073/pnas.2013663117",
        "signs from the legends; spacing in bursts recalled",
    ),
    listed(
        "larson1986",
        "Larson and others 1986",
        "10.1016/0006-8993(86)90579-2",
        "abstract; the number of bursts is recalled",
    ),
    listed("frey1997", "Frey & Morris 1997", "10.1038/385533a0", "signs recalled"),
    listed("ngezahayo2000", "Ngezahayo and others 2000", "", "signs recalled"),
    listed(
        "artola1990",
        "Artola and others 1990",
        "10.1038/347069a0",
        "signs recalled; potentials schematic",
    ),
    listed("kirkwood1996", "Kirkwood and others 1996", "10.1038/381526a0", "signs recalled"),
    listed(
        "letzkus2006",
        "Letzkus and others 2006",
        "10.1523/JNEUROSCI.2650-06.2006",
        "signs from the abstract; counts and exact times recalled",
    ),
    listed("nevian2006", "Nevian & Sakmann 2006", "10.1523/JNEUROSCI.1749-06.2006", "read in the paper"),
    listed("froemke2002", "Froemke & Dan 2002", "10.1038/416433a", "values of the published fit"),
    listed("debanne1994", "Debanne and others 1994", "10.1073/pnas.91.3.1148", "sign from the abstract"),
    listed("levy1983", "Levy & Steward 1983", "", "signs from the abstract"),
    listed(
        "oconnor2005",
        "O'Connor and others 2005",
        "10.1073/pnas.0502332102",
        "recalled: steps are all or none",
    ),
    listed(
        "bittner2017",
        "Bittner and others 2017",
        "10.1126/science.aan3846",
        "values of the fitted kernel, from the authors' code",
    ),
    listed("milstein2021", "Milstein and others 2021", "10.7554/eLife.73046", "values of the authors' model"),
    listed(
        "yagishita2014",
        "Yagishita and others 2014",
        "10.1126/science.1255514",
        "abstract and legend; the trains were not seen",
    ),
];

/// The paper of a key; of one that is not in the table, a paper without a name.
pub fn paper(cite: &str) -> &'static Paper {
    const NOBODY: Paper = listed("", "", "", "");
    PAPERS.iter().find(|paper| paper.cite == cite).unwrap_or(&NOBODY)
}
