//! JSON text, written piece by piece: what crosses to the page is one string, not a thousand calls.

use plasticity::quantity::decimal::shortest;

/// A text in the making. Commas come by themselves.
#[derive(Debug, Default)]
pub struct Json(String);

impl Json {
    /// Begins an object or a list by its sign.
    pub fn open(&mut self, sign: char) -> &mut Self {
        self.comma();
        self.0.push(sign);
        self
    }

    /// Ends it.
    pub fn close(&mut self, sign: char) -> &mut Self {
        self.0.push(sign);
        self
    }

    /// The name of what follows.
    pub fn key(&mut self, name: &str) -> &mut Self {
        self.text(name);
        self.0.push(':');
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.comma();
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(letter);
                }
                ..' ' => {
                    self.0.push_str("\\u00");
                    for half in [letter as u8 >> 4, letter as u8 & 15] {
                        self.0.push(char::from(b"0123456789abcdef"[usize::from(half)]));
                    }
                }
                _ => self.0.push(letter),
            }
        }
        self.0.push('"');
        self
    }

    /// A number; null where there is none.
    pub fn number(&mut self, x: f64) -> &mut Self {
        self.comma();
        if x.is_finite() {
            self.0.push_str(&shortest(x));
        } else {
            self.0.push_str("null");
        }
        self
    }

    /// True or false.
    pub fn flag(&mut self, on: bool) -> &mut Self {
        self.comma();
        self.0.push_str(if on { "true" } else { "false" });
        self
    }

    /// A list of numbers.
    pub fn numbers(&mut self, list: &[f64]) -> &mut Self {
        self.open('[');
        for x in list {
            self.number(*x);
        }
        self.close(']')
    }

    /// What has been written.
    pub fn done(&mut self) -> String {
        std::mem::take(&mut self.0)
    }

    fn comma(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_separated_and_escaped() {
        let mut json = Json::default();
        json.open('{').key("a").open('[').number(0.1).number(f64::NAN).flag(true).close(']');
        json.key("b:").text("\"\\\n{").key("c").open('{').close('}').close('}');
        assert_eq!(json.done(), "{\"a\":[0.1,null,true],\"b:\":\"\\\"\\\\\\u000a{\",\"c\":{}}");
    }
}
