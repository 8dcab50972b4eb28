//! The one place where Rust spelling becomes the spelling of attributes and addresses.

/// Length of `name` in kebab-case.
#[doc(hidden)]
pub const fn kebab_len(name: &str) -> usize {
    let bytes = name.as_bytes();
    let (mut i, mut n) = (0, 0);
    while i < bytes.len() {
        n += if begins_word(bytes, i) { 2 } else { 1 };
        i += 1;
    }
    n
}

/// Whether a dash goes before this byte: an upper-case letter that no underscore parts from the rest.
const fn begins_word(bytes: &[u8], i: usize) -> bool {
    i > 0 && bytes[i].is_ascii_uppercase() && bytes[i - 1] != b'_'
}

/// `tau_plus` and `AllToAll` become `tau-plus` and `all-to-all`, at compile time.
#[doc(hidden)]
pub const fn kebab<const N: usize>(name: &str) -> [u8; N] {
    let bytes = name.as_bytes();
    let (mut out, mut i, mut n) = ([0; N], 0, 0);
    while i < bytes.len() {
        if begins_word(bytes, i) {
            out[n] = b'-';
            n += 1;
        }
        out[n] = if bytes[i] == b'_' { b'-' } else { bytes[i].to_ascii_lowercase() };
        n += 1;
        i += 1;
    }
    out
}

/// A name in kebab-case as a constant string.
#[doc(hidden)]
#[macro_export]
macro_rules! kebab_case {
    ($name:ident) => {{
        const RUST: &str = stringify!($name);
        const BYTES: [u8; $crate::kebab_len(RUST)] = $crate::kebab(RUST);
        const TEXT: &str = match core::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => "",
        };
        TEXT
    }};
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_spelling() {
        assert_eq!(kebab_case!(tau_plus), "tau-plus");
        assert_eq!(kebab_case!(AllToAll), "all-to-all");
        assert_eq!(kebab_case!(Bcm1982), "bcm1982");
        assert_eq!(kebab_case!(Bi_Poo_1998), "bi-poo-1998");
    }
}
