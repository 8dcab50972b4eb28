//! What the built pages weigh: per file and per page, raw and as brotli sends them, against limits.

mod page;
mod table;

use std::collections::BTreeMap;
use std::path::Path;

pub use page::needs;
pub(crate) use page::{attribute, tags};
pub use table::print;

use crate::failure::{Failure, Outcome};
use crate::workspace;

/// The most that a chapter page, or a page with one widget alone, may weigh with everything it loads by
/// itself to be live, in bytes after brotli.
pub const PAGE_LIMIT: u64 = 150_000;

/// Bytes of a file, or of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// As it lies on disk.
    pub raw: u64,
    /// As brotli compresses it at quality 11, each file for itself.
    pub brotli: u64,
}

impl Weight {
    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

/// A page and what it loads by itself to be live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path in `dist/`.
    pub path: String,
    /// The paths of what it loads, itself first.
    pub needs: Vec<String>,
    /// The sum of these.
    pub weight: Weight,
    /// The most it may weigh after brotli, if that is limited.
    pub limit: Option<u64>,
}

impl Page {
    /// Whether the page is within its limit.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.limit.is_none_or(|limit| self.weight.brotli <= limit)
    }
}

/// The weights of a whole build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sizes {
    /// Every file by its path in the folder, `/` between its parts.
    pub files: BTreeMap<String, Weight>,
    /// Every page.
    pub pages: Vec<Page>,
}

impl Sizes {
    /// The pages over their limit.
    pub fn heavy(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(|page| !page.fits())
    }

    /// What one more widget adds to the module after brotli, in the mean: from the cover's module, which
    /// holds one, to that of all.
    #[must_use]
    pub fn widget(&self) -> Option<u64> {
        let weight = |file: &str| self.files.get(file).map(|weight| weight.brotli);
        let widgets = self.files.keys().filter(|path| path.starts_with("embed/")).count() as u64;
        let more = weight("plasticity_bg.wasm")?.checked_sub(weight("module/index.wasm")?)?;
        more.checked_div(widgets.checked_sub(1)?)
    }
}

/// Weighs a built folder.
///
/// # Errors
/// When it cannot be read, or a page loads a file that is not there.
pub fn measure(dist: &Path) -> Outcome<Sizes> {
    let mut files = BTreeMap::new();
    weigh_folder(dist, "", &mut files)?;
    let chapters = chapters()?;
    let mut pages = Vec::new();
    for path in files.keys().filter(|path| path.ends_with(".html")) {
        let needs = needs(path, &workspace::read(&dist.join(path))?);
        let mut weight = Weight::default();
        for need in &needs {
            let one = files.get(need).ok_or_else(|| {
                Failure::new(format!("{path} loads {need}, which is not in {}.", dist.display()))
            })?;
            weight = weight.plus(*one);
        }
        let read = chapters.contains(path) || path.starts_with("embed/");
        let limit = read.then_some(PAGE_LIMIT);
        pages.push(Page { path: path.clone(), needs, weight, limit });
    }
    Ok(Sizes { files, pages })
}

fn weigh_folder(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Weight>) -> Outcome {
    let unreadable =
        |error: std::io::Error| Failure::new(format!("{} cannot be read: {error}.", folder.display()));
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            weigh_folder(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, weigh(&std::fs::read(&path).map_err(unreadable)?)?);
        }
    }
    Ok(())
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

/// The pages made of chapters: the `slug` in the head of each file in `chapters/`.
pub(crate) fn chapters() -> Outcome<Vec<String>> {
    let folder = workspace::root().join("chapters");
    let mut pages = Vec::new();
    // A working copy without chapters has no chapter pages.
    for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "md") {
            let text = workspace::read(&entry.path())?;
            let slug = slug(&text).ok_or_else(|| {
                Failure::new(format!("{} has no line `slug = \"...\"` in its head.", entry.path().display()))
            })?;
            pages.push(format!("{slug}.html"));
        }
    }
    Ok(pages)
}

fn slug(chapter: &str) -> Option<&str> {
    chapter.lines().find_map(|line| {
        let value = line.strip_prefix("slug")?.trim_start().strip_prefix('=')?;
        Some(value.trim().trim_matches('"'))
    })
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

    #[test]
    fn a_page_over_its_limit_does_not_fit() {
        let mut page = Page {
            path: "stdp.html".into(),
            needs: vec![],
            weight: Weight { raw: 0, brotli: PAGE_LIMIT },
            limit: Some(PAGE_LIMIT),
        };
        assert!(page.fits());
        page.weight.brotli += 1;
        assert!(!page.fits());
    }

    #[test]
    fn the_slug_is_read_from_the_head() {
        assert_eq!(slug("+++\nnumber = 3\nslug = \"stdp\"\n+++\n"), Some("stdp"));
        assert_eq!(slug("no head"), None);
    }

    #[test]
    fn a_page_is_weighed_with_what_it_loads() {
        let folder = std::env::temp_dir().join(format!("xtask-sizes-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("embed")).expect("writable");
        std::fs::write(folder.join("style.css"), "body { color: black }").expect("writable");
        std::fs::write(folder.join("embed/a.html"), "<link rel=\"stylesheet\" href=\"../style.css\">")
            .expect("writable");
        let sizes = measure(&folder).expect("complete");
        std::fs::write(folder.join("b.html"), "<script src=\"gone.js\"></script>").expect("writable");
        let incomplete = measure(&folder);
        std::fs::remove_dir_all(&folder).expect("removable");
        let both = sizes.files["style.css"].plus(sizes.files["embed/a.html"]);
        assert_eq!(sizes.pages[0].weight, both);
        assert!(incomplete.expect_err("a file is missing").to_string().contains("gone.js"));
    }
}
