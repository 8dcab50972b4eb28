//! Text that nobody should have written.

/// Numbers that are none, markup, half of an encoding, names of objects, letters of other directions.
pub const TEXTS: &[&str] = &[
    "",
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "-1e308",
    "0x10",
    "1,5",
    "--3",
    "٣",
    "<b>x</b>",
    "<img src=x onerror=alert(1)>",
    "%",
    "%zz",
    "%00",
    "%F0%9F",
    "null",
    "undefined",
    "[object Object]",
    "constructor",
    "__proto__",
    "1 2",
    "−",
    "−5x",
    "\u{202e}7",
    "😀",
    "'\"`",
    "${7*7}",
    "1e-400",
    "true",
];

/// The same and more, where no page has to be opened for each: ends of lines, ends of what markup stands in.
pub const MARKUP: &[&str] =
    &["\u{0}\r\n,;:=&#", "]]><svg onload=alert(1)>", "</title><script>alert(1)</script>"];
