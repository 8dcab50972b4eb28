//! The weight of bytes.

use crate::failure::{Failure, Outcome};

/// Bytes of a file, or of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// As it lies on disk.
    pub raw: u64,
    /// As brotli compresses it at quality 11, each file for itself.
    pub brotli: u64,
}

impl Weight {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

/// The weight of some bytes.
///
/// # Errors
/// When they cannot be compressed.
pub fn weigh(bytes: &[u8]) -> Outcome<Weight> {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
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
        let weight = weigh(&[b'a'; 10_000]).expect("compressible");
        assert_eq!(weight.raw, 10_000);
        assert!(weight.brotli < 100, "{weight:?}");
    }
}
