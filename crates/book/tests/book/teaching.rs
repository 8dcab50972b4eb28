//! Lesson plans, and the page for courses.

use std::fs;

use crate::fixture::{CONTENTS, Fixture, all, all_in, build, project, real_page, slugs, text};

/// A lesson takes 45 minutes without a gap, and says what it has to.
#[test]
fn every_chapter_has_a_lesson() {
    let page = real_page("lessons.html");
    for slug in slugs() {
        let lessons = all(&page, &format!("section.lesson[aria-labelledby='{slug}']"));
        assert_eq!(lessons.len(), 1, "{slug}");
        let lesson = &lessons[0];
        let mut now = 0;
        for item in all_in(lesson, "ul > li") {
            let span = text(&all_in(&item, "strong")[0]);
            let (from, to) = span.split_once('–').unwrap_or_else(|| panic!("{slug}: {span}"));
            assert_eq!(from.parse(), Ok(now), "{slug}");
            now = to.parse().unwrap_or_else(|_| panic!("{slug}: {span}"));
        }
        assert_eq!(now, 45, "{slug}");
        let leads: Vec<_> = all_in(lesson, "p > strong:first-child").iter().map(text).collect();
        for lead in
            ["Before.", "The question.", "The wrong idea.", "At the door.", "At home.", "If time is short."]
        {
            assert!(leads.iter().any(|own| own == lead), "{slug} lacks “{lead}”: {leads:?}");
        }
        let words: usize =
            all_in(lesson, "p:not(.of), li").iter().map(|part| text(part).split_whitespace().count()).sum();
        assert!((250..=430).contains(&words), "{slug}: {words} words");
        let set = format!("a[href*='{slug}.html#']");
        assert!(all_in(lesson, &set).len() >= 6, "{slug}");
    }
}

/// A lesson's links are held against the chapter: figures, settings, questions.
#[test]
fn what_a_lesson_names_is_there() {
    let widget = "<plasticity-widget name=\"stdp-window\" id=\"w\"></plasticity-widget>\n\n## One {#one}\n\n```question\nid = \"q\"\nask = \"a\"\nkind = \"value\"\nunit = \"\"\naccept = [1.0, 2.0]\n```\n";
    let lesson = "chapters/lessons/first.md";
    let fixture = Fixture::new(widget);
    fixture.write(lesson, "[ten](first.html#w:preset=bi-poo-1998,lag=10) and [it](question:q).\n");
    assert_eq!(fixture.problems(), []);
    let page = fixture.read("lessons.html");
    assert!(page.contains("href=\"first.html#w:preset=bi-poo-1998,lag=10\""), "{page}");
    assert!(page.contains("<a href=\"first.html#q\">it</a> (1.1)"), "{page}");
    for (file, text, words) in [
        (lesson, "[a](first.html#w:preset=bi-poo)", "bi-poo"),
        (lesson, "[a](first.html#w:lug=10)", "lug"),
        (lesson, "[a](first.html#w:lag=soon)", "soon"),
        (lesson, "[a](first.html#one:lag=10)", "first.html#one is no figure"),
        (lesson, "[a](first.html#v)", "no place “v”"),
        (lesson, "[a](question:p)", "asks nothing named “p”: there is q"),
        ("chapters/lessons/second.md", "a", "No chapter has the page second.html"),
        ("chapters/courses.md", "[a](question:q)", "Only a lesson plan"),
    ] {
        let fixture = Fixture::new(widget);
        fixture.write(file, text);
        let problems = fixture.problems();
        let told = problems
            .iter()
            .any(|problem| problem.file == file && problem.line == 1 && problem.what.contains(words));
        assert!(told, "{text} should say {words:?}: {problems:#?}");
    }
}

/// What the page says was tried is what the tests have.
#[test]
fn versions_are_those_of_the_tests() {
    let text = fs::read_to_string(project().join("chapters/courses.md")).expect("it is there");
    let packages = fs::read_to_string(project().join("crates/xtask/npm/package.json")).expect("it is there");
    let packages: serde_json::Value = serde_json::from_str(&packages).expect("JSON");
    for (name, words) in [
        ("reveal.js", "reveal.js"),
        ("react", "React"),
        ("vue", "Vue"),
        ("bootstrap", "Bootstrap"),
        ("tailwindcss", "Tailwind"),
        ("@picocss/pico", "Pico"),
    ] {
        let version = packages["dependencies"][name].as_str().expect("a version");
        assert!(
            text.contains(&format!("{words} {version}")),
            "chapters/courses.md should have {words} {version}"
        );
    }
}

/// The fields that <https://oembed.com> requires of all types and of this one, and a page that leads to them.
#[test]
fn oembed_has_what_its_format_requires() {
    let fixture = Fixture::new("a");
    let heights = fs::read_to_string(project().join("www/heights.json")).expect("it is there");
    fixture.write("www/heights.json", &heights);
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(!fixture.settings().out.join("oembed").exists());
    let base = "https://x.org/book";
    let settings = book::Settings { base_url: Some(format!("{base}/")), ..fixture.settings() };
    build(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    let heights: serde_json::Value = serde_json::from_str(&heights).expect("JSON");
    for entry in widgets::ENTRIES {
        let name = entry.name;
        let told = fixture.read(&format!("oembed/{name}.json"));
        let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
        assert_eq!((told["type"].as_str(), told["version"].as_str()), (Some("rich"), Some("1.0")), "{name}");
        assert_eq!(told["width"], 680, "{name}");
        // That every widget's height was seen is asked in a browser ("room elsewhere").
        match heights.get(name) {
            Some(seen) => assert_eq!(told["height"], seen["frame"], "{name}"),
            None => assert!(told["height"].is_u64(), "{name}"),
        }
        let frame = told["html"].as_str().expect("html");
        let frame = scraper::Html::parse_fragment(frame);
        let frame = all(&frame, "iframe[src][title][width][height]")[0];
        assert_eq!(frame.attr("src"), Some(format!("{base}/embed/{name}.html").as_str()));
        let picture = told["thumbnail_url"].as_str().expect("with its width and height");
        assert!(told["thumbnail_width"].is_u64() && told["thumbnail_height"].is_u64(), "{name}");
        let picture = picture.strip_prefix(base).expect("absolute").trim_start_matches('/');
        assert!(fixture.settings().out.join(picture).is_file(), "{picture}");
        let page = scraper::Html::parse_document(&fixture.read(&format!("embed/{name}.html")));
        let link = all(&page, "link[rel=alternate][type='application/json+oembed'][title]")[0];
        assert_eq!(link.attr("href"), Some(format!("{base}/oembed/{name}.json").as_str()));
    }
}

/// A link to any page shows a title, a sentence, a picture that is there.
#[test]
fn every_page_has_a_preview() {
    let fixture = Fixture::new("a");
    fixture.write("chapters/contents.toml", CONTENTS);
    let settings = book::Settings { base_url: Some("https://x.org/book".into()), ..fixture.settings() };
    build(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    let mut seen = 0;
    for entry in fs::read_dir(&settings.out).expect("it was written") {
        let name = entry.expect("an entry").file_name().to_string_lossy().to_string();
        if !name.ends_with(".html") {
            continue;
        }
        let page = scraper::Html::parse_document(&fixture.read(&name));
        let of = |property: &str| {
            let found = all(&page, &format!("meta[property='og:{property}']"));
            found.first().and_then(|meta| meta.attr("content")).unwrap_or_default().to_string()
        };
        assert!(!of("title").is_empty() && !of("description").is_empty(), "{name}");
        assert_eq!(of("url"), format!("https://x.org/book/{name}"));
        let image = of("image");
        let picture = image.strip_prefix("https://x.org/book/").unwrap_or_else(|| panic!("{name}: {image}"));
        assert!(settings.out.join(picture).is_file(), "{name}: {picture}");
        seen += 1;
    }
    assert!(seen > 8, "{seen}");
}
