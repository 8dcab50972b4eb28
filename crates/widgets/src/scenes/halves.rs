//! A network of two halves: nodes as large as they have edges, and the edges.

use figure::{Ink, Panel, Part};
use plasticity::math::{cos, sin, sqrt};

use super::outline::{Outline, disc};
use super::{EDGE, name};

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Middles of the halves, and the radius in which their nodes lie.
const MIDDLES: [(f64, f64); 2] = [(78.0, 82.0), (242.0, 82.0)];
const RADIUS: f64 = 64.0;
/// Edges that are drawn at most: beyond it every second, every third and so on.
const DRAWN: usize = 400;
/// Corners of a node.
const CORNERS: usize = 6;

/// What is known of it.
#[derive(Clone, Debug)]
pub struct Halves<'a> {
    /// Nodes, of which the first half sends to the second.
    pub nodes: usize,
    /// All edges.
    pub edges: &'a [(usize, usize)],
}

impl Halves<'_> {
    /// A node's place: those of one half lie like the seeds of a sunflower.
    fn place(&self, node: usize) -> (f64, f64) {
        let half = self.nodes / 2;
        let (which, place, all) =
            if node < half { (0, node, half) } else { (1, node - half, self.nodes - half) };
        const GOLDEN: f64 = 2.399_963_229_728_653;
        let (radius, angle) = (RADIUS * sqrt((place as f64 + 0.5) / all as f64), GOLDEN * place as f64);
        (MIDDLES[which].0 + radius * cos(angle), MIDDLES[which].1 + radius * sin(angle))
    }

    /// Edges of every node.
    fn degrees(&self) -> Vec<usize> {
        let mut degrees = vec![0; self.nodes];
        for (a, b) in self.edges {
            degrees[*a] += 1;
            degrees[*b] += 1;
        }
        degrees
    }

    /// The scene, and its sentence.
    pub fn panel(&self, title: String) -> Panel {
        let degrees = self.degrees();
        let each = self.edges.len().div_ceil(DRAWN).max(1);
        let edges = self.edges.iter().step_by(each).map(|(a, b)| vec![self.place(*a), self.place(*b)]);
        let node = |node: usize| small(self.place(node), 1.2 + 0.9 * sqrt(degrees[node] as f64));
        let of = |range: core::ops::Range<usize>, joined: bool| {
            let nodes = range.filter(|node| (degrees[*node] > 0) == joined);
            nodes.map(node).collect::<Vec<_>>()
        };
        let half = self.nodes / 2;
        let lonely = of(0..self.nodes, false);
        let lost = lonely.len() as f64;
        let part = |words: &str, ink: Ink, range| Part::new(words, of(range, true)).ink(ink).guide();
        Panel::scene(title, self.words(each, lonely.len()), SIZE)
            .with(Part::new("edges", edges).ink(Ink::Muted).lines(0.7).shows(self.edges.len() as f64, ""))
            .with(part("senders", Ink::Pre, 0..half))
            .with(part("receivers", Ink::Post, half..self.nodes))
            .with(
                Part::new("without an edge", lonely)
                    .ink(Ink::Depression)
                    .fill(0.0)
                    .edge(EDGE)
                    .shows(lost, ""),
            )
            .with(name("senders", (MIDDLES[0].0, 4.0), 0).ink(Ink::Pre))
            .with(name("receivers", (MIDDLES[1].0, 4.0), 0).ink(Ink::Post))
    }

    /// `100 nodes with 150 edges; the node with most has 17, and 3 have none. Every second edge is drawn.`
    fn words(&self, each: usize, lonely: usize) -> String {
        let most = self.degrees().into_iter().max().unwrap_or(0);
        let drawn = if each > 1 { format!(" One edge in {each} is drawn.") } else { String::new() };
        format!(
            "{} nodes with {} edges; the node with most has {most}, and {lonely} have none.{drawn}",
            self.nodes,
            self.edges.len()
        )
    }
}

/// A node: a page carries a hundred of them, so they have few corners.
fn small(at: (f64, f64), radius: f64) -> Outline {
    disc(at, radius).into_iter().step_by(16 / CORNERS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_and_edges_are_counted() {
        let edges = [(0, 1), (0, 2), (0, 3)];
        let halves = Halves { nodes: 5, edges: &edges };
        assert_eq!(halves.words(1, 1), "5 nodes with 3 edges; the node with most has 3, and 1 have none.");
        assert_eq!(halves.degrees(), [3, 1, 1, 1, 0]);
        // Two nodes send, three receive, each in its own half.
        assert!(halves.place(1).0 < 160.0 && halves.place(2).0 > 160.0);
        let many: Vec<_> = (0..1000).map(|k| (k % 50, 50 + k % 49)).collect();
        let panel = Halves { nodes: 100, edges: &many }.panel(String::new());
        assert!(panel.alt.contains("One edge in 3 is drawn"), "{}", panel.alt);
    }
}
