//! LaTeX as one line of text: what a formula looks like where there is no MathML.

mod signs;

use std::iter::Peekable;
use std::str::Chars;

use signs::{accented, bracketed, letter, lowered, raised, sign};

/// Between the parts of a display that LaTeX sets apart by a quad.
pub const APART: char = '\t';

/// What a piece of a formula is to its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A name, a number, a fraction.
    Operand,
    /// A sum or an integral.
    Big,
    /// An operator between two operands, or a sign before one.
    Binary,
    /// The sign of a change, which is one name with what follows it.
    Change,
    Open,
    Close,
    Comma,
    /// No space on either side.
    Tight,
    /// Words in a formula.
    Words,
    /// A space of the source, which counts before a bracket only: a product, not a function.
    Gap,
    Apart,
}

type Piece = (Kind, String);

/// A formula as text.
///
/// # Errors
/// One line that names what is not known here.
pub fn plain(latex: &str) -> Result<String, String> {
    let mut reader = Reader { rest: latex.chars().peekable() };
    Ok(joined(&reader.sequence(None)?, false))
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
}

impl Reader<'_> {
    /// Pieces up to the sign that ends them, which is taken.
    fn sequence(&mut self, end: Option<char>) -> Result<Vec<Piece>, String> {
        let mut pieces: Vec<Piece> = vec![];
        while let Some(&next) = self.rest.peek() {
            if Some(next) == end {
                self.rest.next();
                return Ok(pieces);
            }
            match next {
                '^' | '_' => {
                    self.rest.next();
                    let script = self.script()?;
                    while matches!(pieces.last(), Some((Kind::Gap, _))) {
                        pieces.pop();
                    }
                    let (kind, text) = pieces.last_mut().ok_or("A script has nothing to stand at.")?;
                    if *kind == Kind::Change {
                        *kind = Kind::Operand;
                    }
                    text.push_str(&if next == '^' { raised(&script) } else { lowered(&script) });
                }
                _ => pieces.extend(self.piece()?),
            }
        }
        if end.is_some() { Err("A bracket is not closed.".into()) } else { Ok(pieces) }
    }

    /// A script, or an argument of a command, without spaces.
    fn script(&mut self) -> Result<String, String> {
        Ok(joined(&self.argument()?, true))
    }

    fn argument(&mut self) -> Result<Vec<Piece>, String> {
        while self.rest.next_if_eq(&' ').is_some() {}
        if self.rest.next_if_eq(&'{').is_some() {
            return self.sequence(Some('}'));
        }
        match self.rest.peek() {
            // Of a number without brackets LaTeX takes one digit.
            Some(digit) if digit.is_ascii_digit() => {
                Ok(vec![(Kind::Operand, self.rest.next().into_iter().collect())])
            }
            Some(_) => self.piece(),
            None => Err("An argument is missing.".into()),
        }
    }

    /// The text of a bracket as it stands.
    fn raw(&mut self) -> String {
        while self.rest.next_if(|c| *c != '{').is_some() {}
        self.rest.next();
        let mut text = String::new();
        while let Some(c) = self.rest.next_if(|c| *c != '}') {
            text.push(c);
        }
        self.rest.next();
        text
    }

    fn piece(&mut self) -> Result<Vec<Piece>, String> {
        let Some(c) = self.rest.next() else { return Ok(vec![]) };
        let one = |kind, text: &str| Ok(vec![(kind, text.to_string())]);
        match c {
            ' ' | '\n' => one(Kind::Gap, ""),
            '\\' => self.command(),
            '{' => self.sequence(Some('}')),
            '0'..='9' | '.' => {
                let mut number = String::from(c);
                while let Some(digit) = self.rest.next_if(|c| c.is_ascii_digit() || *c == '.') {
                    number.push(digit);
                }
                one(Kind::Operand, &number)
            }
            '-' => one(Kind::Binary, "−"),
            '+' | '=' | '<' | '>' => one(Kind::Binary, &c.to_string()),
            '(' | '[' => one(Kind::Open, &c.to_string()),
            ')' | ']' => one(Kind::Close, &c.to_string()),
            ',' => one(Kind::Comma, ","),
            '/' | '|' => one(Kind::Tight, &c.to_string()),
            '\'' => one(Kind::Close, "′"),
            '*' => one(Kind::Operand, "*"),
            _ => {
                let mut name = String::from(c);
                // A differential is one name, and so is the symbol of an element.
                let follows =
                    |next: &char| (c == 'd' && *next == 't') || (c.is_uppercase() && next.is_lowercase());
                if let Some(next) = self.rest.next_if(follows) {
                    name.push(next);
                }
                one(Kind::Operand, &name)
            }
        }
    }

    fn command(&mut self) -> Result<Vec<Piece>, String> {
        let mut name = String::new();
        while let Some(c) = self.rest.next_if(char::is_ascii_alphabetic) {
            name.push(c);
        }
        if name.is_empty() {
            // Spaces of all widths; a negative one is none.
            let closer = self.rest.next() == Some('!');
            return Ok(if closer { vec![] } else { vec![(Kind::Gap, String::new())] });
        }
        let operand = |text: String| Ok(vec![(Kind::Operand, text)]);
        match name.as_str() {
            "quad" | "qquad" => Ok(vec![(Kind::Apart, String::new())]),
            "left" | "right" => self.piece(),
            "text" => Ok(vec![(Kind::Words, self.raw().trim().to_string())]),
            "mathrm" | "mathbf" => {
                while self.rest.next_if_eq(&' ').is_some() {}
                if self.rest.peek() == Some(&'{') { operand(self.raw()) } else { self.argument() }
            }
            "mathrel" => {
                let sign = self.script()?;
                let equals = self.rest.next_if_eq(&'=').map_or("", |_| "=");
                Ok(vec![(Kind::Binary, sign + equals)])
            }
            "frac" => {
                let (over, under) = (self.argument()?, self.argument()?);
                let parts = [over, under].map(|part| joined(&part, false));
                let derivative = parts.iter().all(|part| part.starts_with('d') && part.len() > 1);
                // Its d is no factor.
                let close = |part: String| if derivative { part.replacen("d ", "d", 1) } else { part };
                let [over, under] = parts.map(|part| bracketed(&close(part)));
                let text = match (over.as_str(), under.as_str()) {
                    ("1", "2") => "½".into(),
                    ("1", "4") => "¼".into(),
                    _ => format!("{over}/{under}"),
                };
                // Of a bracket that follows it is a factor.
                Ok(vec![(Kind::Operand, text), (Kind::Gap, String::new())])
            }
            "sqrt" => operand(format!("√{}", bracketed(&joined(&self.argument()?, false)))),
            "dot" | "bar" | "hat" | "overline" => {
                let under = joined(&self.argument()?, true);
                operand(accented(&name, &under))
            }
            "sum" => Ok(vec![(Kind::Big, "∑".into())]),
            "int" => Ok(vec![(Kind::Big, "∫".into())]),
            "lfloor" => Ok(vec![(Kind::Open, "⌊".into())]),
            "rfloor" => Ok(vec![(Kind::Close, "⌋".into())]),
            "langle" => Ok(vec![(Kind::Open, "⟨".into())]),
            "rangle" => Ok(vec![(Kind::Close, "⟩".into())]),
            "min" | "max" | "ln" | "log" | "exp" | "sin" | "cos" | "tanh" => operand(name),
            "Delta" => Ok(vec![(Kind::Change, "Δ".into())]),
            "bmod" => Ok(vec![(Kind::Binary, "mod".into())]),
            _ => match (sign(&name), letter(&name)) {
                (Some(sign), _) => Ok(vec![(Kind::Binary, sign.to_string())]),
                (None, Some(letter)) => operand(letter.to_string()),
                (None, None) => Err(format!(
                    "\\{name} has no plain form in documentation: add a sign in crates/book/src/crate_docs/plain/signs.rs; \
                     cases are written one after the other, with \\quad between them."
                )),
            },
        }
    }
}

/// The pieces in one line; `close` leaves no spaces.
fn joined(pieces: &[Piece], close: bool) -> String {
    let mut out = String::new();
    let mut before: Option<Kind> = None;
    // Whether the last operator is a sign of what follows, and whether a space stands before this piece.
    let (mut signed, mut gap) = (false, false);
    for (kind, text) in pieces {
        if *kind == Kind::Gap {
            gap = true;
            continue;
        }
        let operand = matches!(before, Some(Kind::Operand | Kind::Close | Kind::Words));
        let kind = match (text.as_str(), operand) {
            ("|", true) => &Kind::Close,
            ("|", false) => &Kind::Open,
            _ => kind,
        };
        let space = match (before, kind) {
            (None | Some(Kind::Open | Kind::Apart), _) | (_, Kind::Close | Kind::Comma | Kind::Apart) => {
                false
            }
            (Some(Kind::Binary), _) => !signed,
            (_, Kind::Binary) => operand || before == Some(Kind::Comma),
            (_, Kind::Tight) => before == Some(Kind::Big),
            (Some(Kind::Tight | Kind::Change), _) => false,
            (Some(Kind::Big | Kind::Comma | Kind::Words), _) | (_, Kind::Big | Kind::Words) => true,
            (_, Kind::Open) => gap,
            (_, Kind::Operand | Kind::Change | Kind::Gap) => operand,
        };
        if space && !(close && *kind != Kind::Words) {
            out.push(' ');
        }
        if *kind == Kind::Apart {
            out.push(if close { ' ' } else { APART });
        }
        out.push_str(text);
        signed = *kind == Kind::Binary && !operand;
        (before, gap) = (Some(*kind), false);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(latex: &str) -> String {
        plain(latex).unwrap().replace(APART, " | ")
    }

    #[test]
    fn formulas_are_read_as_people_write_them() {
        for (latex, text) in [
            (r"C\dot u = -g_L(u-E_L) + I", "C u\u{307} = −g_L(u − E_L) + I"),
            (r"\tau_+ \dot r_1 = -r_1, \quad w_i^\mu", "τ₊ r\u{307}₁ = −r₁, | wᵢ^μ"),
            (r"\eta = 1/\tau, \tau = \frac{P_1}{P_2 + c^{P_3}} + P_4", "η = 1/τ, τ = P₁/(P₂ + c^P₃) + P₄"),
            (r"\frac12\left(1 - (1 - f_p f_q)^K\right)", "½ (1 − (1 − fₚ f_q)^K)"),
            (r"e^{-\Delta t / \tau}", "e^(−Δt/τ)"),
            (r"\Delta w = A\, K(t)", "Δw = A K(t)"),
            (r"\sum |h - h_0| - \theta_{pro}", "∑ |h − h₀| − θ_pro"),
            (r"\dot{[Ca]} = \dot{\bar u}_-", "d[Ca]/dt = u\u{304}\u{307}₋"),
            (r"10\,[I]_+ \cdot 10^{-4}", "10 [I]₊ · 10⁻⁴"),
            (r"x \mathrel{+}= \int T_x P\, dt", "x += ∫ Tₓ P dt"),
            (r"w \leftarrow 1 \;\text{with}\; \frac{f_q}{2}", "w ← 1 with f_q/2"),
            (r"\frac{dw}{dt} = \frac{d w_i}{d x} + \frac{d x}{2}", "dw/dt = dwᵢ/dx + (d x)/2"),
            (r"-\tau \ln \frac{x}{2} + \max(a, b)", "−τ ln x/2 + max(a, b)"),
            (r"\overline{y^2} \pm \sqrt{a + b}", "⟨y²⟩ ± √(a + b)"),
        ] {
            assert_eq!(shown(latex), text, "{latex}");
        }
    }

    #[test]
    fn what_is_not_known_is_told() {
        let unknown = plain(r"\oint x").unwrap_err();
        assert!(unknown.starts_with(r"\oint has no plain form") && unknown.contains("signs.rs"), "{unknown}");
        assert!(plain("{x").is_err() && plain("^2").is_err() && plain(r"\frac{a}").is_err());
    }
}
