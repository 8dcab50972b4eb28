//! The style sheet: themes generated from the figures' own colours, then what is written by hand.

use figure::Theme;

use crate::build::{Failure, Files, text};
use crate::settings::Settings;

/// Writes `style.css`: the themes, then `www/style/*.css` in the order of their names.
///
/// # Errors
/// A file cannot be read.
pub fn write(settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    let folder = settings.root.join("www/style");
    let failed = |error| Failure::File(folder.display().to_string(), error);
    let mut paths = vec![];
    for entry in std::fs::read_dir(&folder).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    let mut style = themes();
    for path in paths {
        style.push('\n');
        style.push_str(&text(&path)?);
    }
    out.insert("style.css".into(), style.into_bytes());
    Ok(())
}

/// Forced colours are the system's own: meaning is left to style and shape.
fn forced() -> String {
    let colours: String = figure::Ink::ALL
        .iter()
        .map(|ink| {
            let colour = match ink {
                figure::Ink::Paper => "Canvas",
                figure::Ink::Hairline => "GrayText",
                figure::Ink::Accent => "LinkText",
                _ => "CanvasText",
            };
            format!("{}: {colour};\n", ink.variable())
        })
        .collect();
    format!(
        "@media (forced-colors: active) {{ :root, [data-theme], plasticity-widget[theme] {{ {colours} }} }}\n"
    )
}

/// One rule per theme: the reader's choice over the system's.
pub fn themes() -> String {
    let rule = |selector: &str, scheme: &str, theme: Theme| {
        format!("{selector} {{ color-scheme: {scheme}; {} }}\n", figure::css(theme))
    };
    let dark = "@media (prefers-color-scheme: dark)";
    let contrast = "@media (prefers-contrast: more)";
    [
        rule(":root, [data-theme=\"light\"], plasticity-widget[theme=\"light\"]", "light", Theme::Light),
        format!("{dark} {{ {} }}\n", rule(":root:not([data-theme])", "dark", Theme::Dark).trim_end()),
        format!(
            "{contrast} {{ {} }}\n",
            rule(":root:not([data-theme])", "light", Theme::ContrastLight).trim_end()
        ),
        format!(
            "{contrast} and (prefers-color-scheme: dark) {{ {} }}\n",
            rule(":root:not([data-theme])", "dark", Theme::ContrastDark).trim_end()
        ),
        rule("[data-theme=\"dark\"], plasticity-widget[theme=\"dark\"]", "dark", Theme::Dark),
        rule(
            "[data-theme=\"contrast\"], plasticity-widget[theme=\"contrast\"]",
            "light",
            Theme::ContrastLight,
        ),
        format!(
            "{dark} {{ {} }}\n",
            rule(
                "[data-theme=\"contrast\"], plasticity-widget[theme=\"contrast\"]",
                "dark",
                Theme::ContrastDark
            )
            .trim_end()
        ),
        format!(
            "@media print {{ {} }}\n",
            rule(":root[data-theme], :root, plasticity-widget[theme]", "light", Theme::Light).trim_end()
        ),
        forced(),
    ]
    .concat()
}
