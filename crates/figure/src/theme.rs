//! Meanings become colours.

use crate::Ink;

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark ink on warm paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
    /// Black on white: only style and shape tell marks apart.
    ContrastLight,
    /// White on black.
    ContrastDark,
}

impl Theme {
    /// Red, green and blue of an ink. Every ink but the hairline has a contrast of at least 4.5 : 1
    /// on its paper.
    pub fn colour(self, ink: Ink) -> [u8; 3] {
        let [light, dark] = match ink {
            Ink::Text | Ink::Data => [0x1f2328, 0xe8e6e1],
            Ink::Muted => [0x5b6169, 0xa3a8b0],
            Ink::Hairline => [0xd9d6cf, 0x34383f],
            Ink::Paper => [0xfdfcf9, 0x16181c],
            Ink::Accent => [0x7a3e00, 0xf0b46a],
            Ink::Pre => [0x00734f, 0x4cc79a],
            Ink::Post => [0x7b3fa0, 0xc79be6],
            Ink::Potentiation => [0xb3400a, 0xff9460],
            Ink::Depression => [0x0a5fa8, 0x6cb4f2],
            Ink::Calcium => [0x8a6100, 0xe3b341],
            Ink::Voltage => [0x4a5a6a, 0x9fb3c8],
            Ink::Weight => [0x1f2328, 0xf3f1ec],
            Ink::Third => [0xa3175f, 0xf27ab0],
        };
        let colour: u32 = match (self, ink) {
            (Self::Light, _) => light,
            (Self::Dark, _) => dark,
            (Self::ContrastLight, Ink::Paper) => 0xffffff,
            (Self::ContrastLight, _) => 0x000000,
            (Self::ContrastDark, Ink::Paper) => 0x000000,
            (Self::ContrastDark, _) => 0xffffff,
        };
        let [_, red, green, blue] = colour.to_be_bytes();
        [red, green, blue]
    }
}

impl Ink {
    /// Every ink.
    pub const ALL: [Self; 14] = [
        Self::Text,
        Self::Muted,
        Self::Hairline,
        Self::Paper,
        Self::Accent,
        Self::Pre,
        Self::Post,
        Self::Potentiation,
        Self::Depression,
        Self::Calcium,
        Self::Voltage,
        Self::Weight,
        Self::Third,
        Self::Data,
    ];

    /// Its custom property in style sheets: `--ink-pre`.
    pub fn variable(self) -> &'static str {
        match self {
            Self::Text => "--ink-text",
            Self::Muted => "--ink-muted",
            Self::Hairline => "--ink-hairline",
            Self::Paper => "--ink-paper",
            Self::Accent => "--ink-accent",
            Self::Pre => "--ink-pre",
            Self::Post => "--ink-post",
            Self::Potentiation => "--ink-potentiation",
            Self::Depression => "--ink-depression",
            Self::Calcium => "--ink-calcium",
            Self::Voltage => "--ink-voltage",
            Self::Weight => "--ink-weight",
            Self::Third => "--ink-third",
            Self::Data => "--ink-data",
        }
    }
}

/// A colour as style sheets write it: `#00734f`.
pub fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The custom properties of a theme, for the inside of a rule: `--ink-text: #1f2328;` and so on,
/// one line each.
pub fn css(theme: Theme) -> String {
    Ink::ALL.map(|ink| format!("{}: {};\n", ink.variable(), hex(theme.colour(ink)))).concat()
}

/// The colours a drawing is made with: a theme's, or what a page has made of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette([[u8; 3]; Ink::ALL.len()]);

impl Palette {
    /// Red, green and blue of an ink.
    pub fn colour(&self, ink: Ink) -> [u8; 3] {
        self.0[ink as usize]
    }

    /// Gives an ink another colour.
    pub fn set(&mut self, ink: Ink, colour: [u8; 3]) {
        self.0[ink as usize] = colour;
    }
}

impl From<Theme> for Palette {
    fn from(theme: Theme) -> Self {
        Self(Ink::ALL.map(|ink| theme.colour(ink)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2, relative luminance.
    fn luminance(colour: [u8; 3]) -> f64 {
        let [r, g, b] = colour.map(|byte| {
            let part = f64::from(byte) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    #[test]
    fn every_ink_can_be_read_on_its_paper() {
        for theme in [Theme::Light, Theme::Dark, Theme::ContrastLight, Theme::ContrastDark] {
            let paper = luminance(theme.colour(Ink::Paper));
            for ink in Ink::ALL {
                if matches!(ink, Ink::Paper | Ink::Hairline) {
                    continue;
                }
                let colour = luminance(theme.colour(ink));
                let (light, dark) = if colour > paper { (colour, paper) } else { (paper, colour) };
                let contrast = (light + 0.05) / (dark + 0.05);
                assert!(contrast >= 4.5, "{ink:?} in {theme:?}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn palettes_and_style_sheets_follow_the_table() {
        let mut palette = Palette::from(Theme::Light);
        for ink in Ink::ALL {
            assert_eq!(palette.colour(ink), Theme::Light.colour(ink));
        }
        palette.set(Ink::Accent, [1, 2, 3]);
        assert_eq!(palette.colour(Ink::Accent), [1, 2, 3]);
        assert!(css(Theme::Light).contains("--ink-pre: #00734f;\n"));
        assert_eq!(css(Theme::Dark).lines().count(), 14);
    }
}
