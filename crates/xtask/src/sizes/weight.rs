//! The weight of bytes.

use crate::failure::{Failure, Outcome};

/// Bytes of a file, or of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// As it lies on disk.
    pub raw: u64,
    /// As brotli compresses it, each file for itself.
    pub brotli: u64,
}

impl Weight {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

/// How hard brotli tries: a host that packs once tries hardest.
pub const BEST: i32 = 11;

/// For what is packed already for the most part: within 3 % of the best, in a tenth of its time.
pub const QUICK: i32 = 9;

/// The weight of some bytes, at a quality of brotli's.
///
/// # Errors
/// When they cannot be compressed.
pub fn weigh(bytes: &[u8], quality: i32) -> Outcome<Weight> {
    let settings = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut counted = Counted(0);
    brotli::BrotliCompress(&mut &*bytes, &mut counted, &settings)
        .map_err(|error| Failure::new(format!("brotli failed: {error}.")))?;
    Ok(Weight { raw: bytes.len() as u64, brotli: counted.0 })
}

/// Counts what is written to it.
struct Counted(u64);

impl std::io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_compresses() {
        let weight = weigh(&[b'a'; 10_000], BEST).expect("compressible");
        assert_eq!(weight.raw, 10_000);
        assert!(weight.brotli < 100, "{weight:?}");
    }
}
