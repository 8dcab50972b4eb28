//! `imsmanifest.xml`: what a learning platform reads of a SCORM package.
//!
//! The standard's schema files are not put into packages: platforms have their own, and only the test suite for certificates asks
//! for copies.

use reader::snippet::markup;

/// An edition of SCORM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scorm {
    /// 1.2, which every platform takes.
    Old,
    /// 2004, 4th edition.
    New,
}

impl Scorm {
    /// As the package's script is told.
    pub fn name(self) -> &'static str {
        match self {
            Self::Old => "1.2",
            Self::New => "2004",
        }
    }
}

/// The manifest of a package with these files, the page first.
pub fn manifest(scorm: Scorm, identifier: &str, title: &str, files: &[&str]) -> String {
    let title = markup(title);
    let page = files[0];
    let files: String = files.iter().map(|file| format!("\n      <file href=\"{file}\"/>")).collect();
    let (spaces, version, kind, sequencing) = match scorm {
        Scorm::Old => (
            "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" \
             xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"",
            "1.2",
            "scormtype",
            "",
        ),
        // Without the last part a platform may take a page that says nothing yet for a completed one.
        Scorm::New => (
            "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\" \
             xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"",
            "2004 4th Edition",
            "scormType",
            "\n        <imsss:sequencing>\n          <imsss:deliveryControls completionSetByContent=\"true\" \
             objectiveSetByContent=\"true\"/>\n        </imsss:sequencing>",
        ),
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{identifier}" version="1.0" {spaces}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>{version}</schemaversion>
  </metadata>
  <organizations default="book">
    <organization identifier="book">
      <title>{title}</title>
      <item identifier="figure" identifierref="page">
        <title>{title}</title>{sequencing}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:{kind}="sco" href="{page}">{files}
    </resource>
  </resources>
</manifest>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use roxmltree::{Document, Node};

    fn one<'a>(manifest: &'a Document<'a>, name: &str) -> Node<'a, 'a> {
        let mut all = manifest.descendants().filter(|node| node.tag_name().name() == name);
        all.next().unwrap_or_else(|| panic!("no {name}"))
    }

    #[test]
    fn a_platform_finds_the_page_and_its_files() {
        for (scorm, version, space, kind) in [
            (Scorm::Old, "1.2", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "scormtype"),
            (Scorm::New, "2004 4th Edition", "http://www.adlnet.org/xsd/adlcp_v1p3", "scormType"),
        ] {
            let text = manifest(scorm, "id-1", "a < b & \"c\"", &["index.html", "other.css"]);
            let manifest = Document::parse(&text).expect("XML");
            assert_eq!(one(&manifest, "schemaversion").text(), Some(version));
            assert_eq!(one(&manifest, "title").text(), Some("a < b & \"c\""));
            let resource = one(&manifest, "resource");
            assert_eq!(resource.attribute((space, kind)), Some("sco"));
            assert_eq!(resource.attribute("href"), Some("index.html"));
            let files = resource.children().filter_map(|file| file.attribute("href"));
            assert_eq!(files.collect::<Vec<_>>(), ["index.html", "other.css"]);
            let item = one(&manifest, "item");
            assert_eq!(item.attribute("identifierref"), resource.attribute("identifier"));
            let organization = one(&manifest, "organization").attribute("identifier");
            assert_eq!(one(&manifest, "organizations").attribute("default"), organization);
        }
    }
}
