//! A short name for a long text: FNV-1a, 64 bits.

/// The fingerprint as sixteen hexadecimal digits.
pub fn of(bytes: &[u8]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash ^= u64::from(*byte);
        hash = hash.wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn reference_values() {
        // From the algorithm's own test suite (Fowler, Noll, Vo).
        assert_eq!(super::of(b""), "cbf29ce484222325");
        assert_eq!(super::of(b"a"), "af63dc4c8601ec8c");
        assert_eq!(super::of(b"foobar"), "85944171f73967e8");
    }
}
