//! Short names for what a module asks of its glue, and none for what no program reads.
//!
//! wasm-bindgen names an import by type, method and a hash, in the module and once more in the glue. Both go to the
//! reader together and nobody else reads them: three hundred names are 8 KB after brotli. It also lists the names of its
//! own functions for debuggers, in a custom section: another 0.8 KB.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::workspace;

/// Magic number and version of a module; its sections follow.
const HEAD: usize = 8;
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// Each name before and after.
type Names = Vec<(String, String)>;

/// Renames the imports of a module and what its glue gives for them; custom sections go.
pub(super) fn shorten(module: &Path, glue: &Path) -> Outcome {
    let bytes = std::fs::read(module)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", module.display())))?;
    let (bytes, mut names) = renamed(&bytes)
        .ok_or_else(|| Failure::new(format!("{} imports something but functions.", module.display())))?;
    // A name may begin with another.
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    let text = names.iter().fold(workspace::read(glue)?, |text, (long, short)| text.replace(long, short));
    let write = |path: &Path, content: &[u8]| {
        std::fs::write(path, content)
            .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", path.display())))
    };
    write(module, &bytes)?;
    write(glue, text.as_bytes())
}

/// The module with short names of its imports and without custom sections, and each name before and after. Nothing where it is no module or
/// imports anything but functions.
fn renamed(module: &[u8]) -> Option<(Vec<u8>, Names)> {
    let (mut out, mut rest) = (module.get(..HEAD)?.to_vec(), module.get(HEAD..)?);
    let mut names = Names::new();
    while let Some((kind, after)) = rest.split_first() {
        let (section, after) = counted(after)?;
        rest = after;
        let section = match *kind {
            CUSTOM => continue,
            IMPORTS => imports(section, &mut names)?,
            _ => section.to_vec(),
        };
        out.push(*kind);
        put(&mut out, &section);
    }
    Some((out, names))
}

fn imports(section: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut out = Vec::new();
    write_number(&mut out, count);
    for place in 0..count {
        let (from, after) = counted(rest)?;
        let (name, after) = counted(after)?;
        let short = format!("_{place:x}");
        put(&mut out, from);
        put(&mut out, short.as_bytes());
        names.push((String::from_utf8(name.to_vec()).ok()?, short));
        let (kind, after) = after.split_first()?;
        if *kind != FUNCTION {
            return None;
        }
        let (signature, after) = number(after)?;
        out.push(FUNCTION);
        write_number(&mut out, signature);
        rest = after;
    }
    Some(out)
}

/// As many bytes as the number before them says, and what follows.
fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (count, rest) = number(bytes)?;
    rest.split_at_checked(count)
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    write_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// A number in groups of seven bits, the lowest first, and what follows.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let last = bytes.iter().position(|byte| byte & 0x80 == 0)?;
    let (own, rest) = bytes.split_at(last + 1);
    Some((own.iter().rev().fold(0, |sum, byte| (sum << 7) | usize::from(byte & 0x7f)), rest))
}

fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: &[u8] =
        b"\0asm\x01\0\0\0\x01\x02ty\x02\x14\x02\x02ba\x04long\0\x05\x02ba\x03fun\0\x06\x0a\x01c\0\x03\x02no";

    #[test]
    fn imports_get_short_names_and_custom_sections_go() {
        let (module, names) = renamed(MODULE).expect("a module");
        assert_eq!(
            module,
            b"\0asm\x01\0\0\0\x01\x02ty\x02\x11\x02\x02ba\x02_0\0\x05\x02ba\x02_1\0\x06\x0a\x01c"
        );
        let names: Vec<_> = names.iter().map(|(long, short)| (long.as_str(), short.as_str())).collect();
        assert_eq!(names, [("long", "_0"), ("fun", "_1")]);
    }

    #[test]
    fn what_is_cut_or_no_function_is_refused() {
        assert!(renamed(&MODULE[..MODULE.len() - 1]).is_none() && renamed(b"\0asm").is_none());
        assert!(renamed(b"\0asm\x01\0\0\0\x02\x08\x01\x02ba\x01m\x02\0").is_none());
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 127, 128, 300, 1 << 20] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, value);
            bytes.push(7);
            assert_eq!(number(&bytes), Some((value, &[7][..])));
        }
    }
}
