//! The sheets: every question of every chapter on both, numbered alike, and no answer on the first.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

use crate::fixture::{all, all_in, real, real_page, slugs, text};

/// What a chapter asks, as its page has it: id, and whether it is a figure's.
fn asked(page: &Html) -> Vec<ElementRef<'_>> {
    all(page, "plasticity-question[id], plasticity-widget[mode=predict]")
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_question_is_on_both_sheets_and_tells_nothing_on_the_first() {
    let [questions, answers] = ["questions.html", "answers.html"].map(real_page);
    let mut seen = 0;
    for slug in &slugs() {
        let chapter = real_page(&format!("{slug}.html"));
        let blocks = |sheet| all(sheet, &format!("section[aria-labelledby='{slug}'] .asks"));
        let [asks, tells] = [blocks(&questions), blocks(&answers)];
        let asked = asked(&chapter);
        assert_eq!([asks.len(), tells.len()], [asked.len(); 2], "{slug}");
        for (at, ((one, ask), tell)) in asked.iter().zip(&asks).zip(&tells).enumerate() {
            let id = one.attr("id").expect("selected for it");
            let place = format!("{slug}, {id}");
            let number = format!("{}.{}", place_of(slug), at + 1);
            for block in [ask, tell] {
                assert_eq!(block.attr("id"), Some(format!("{slug}-{id}").as_str()), "{place}");
                assert_eq!(text(&all_in(block, "p.number")[0]), number, "{place}");
            }
            let legend = all_in(one, "legend, .asked p")[0];
            let legend = words(&text(&legend).replace("Predict first. ", ""));
            let [first, second] = [ask, tell].map(|block| words(&text(block)));
            assert!(first.contains(&legend) && second.contains(&legend), "{place}: {legend}");
            for choice in all_in(one, ".choices label span") {
                assert!(first.contains(&words(&text(&choice))), "{place}");
            }
            for reason in all_in(one, ".why p, [slot=why], [slot=measured], .readout") {
                let reason = words(&text(&reason));
                let reason =
                    ["Yes. ", "No. "].iter().find_map(|head| reason.strip_prefix(head)).unwrap_or(&reason);
                assert!(second.contains(reason), "{place}: the answers lack “{reason}”");
                assert!(!first.contains(reason), "{place}: the questions tell “{reason}”");
            }
            // What a figure hides on the page is not drawn on the sheet, nor told to a screen reader.
            let drawn: BTreeSet<_> =
                all_in(ask, ".drawn svg path").iter().filter_map(|path| path.attr("d")).collect();
            for result in all_in(one, ".wide svg path.result") {
                assert!(!drawn.contains(result.attr("d").unwrap_or_default()), "{place} draws its result");
            }
            for (told, hidden) in all_in(one, ".wide svg").iter().zip(all_in(ask, ".drawn svg")) {
                assert_ne!(told.attr("aria-label"), hidden.attr("aria-label"), "{place}");
            }
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
    let sheet = std::fs::read_to_string(real().join("questions.html")).expect("it was written");
    for mark in ["data-right", "data-below", "data-above", "class=\"result\"", "<details class=\"why"] {
        assert!(!sheet.contains(mark), "{mark}");
    }
}

/// The right letter is that of the right choice.
#[test]
fn letters_are_those_of_the_choices() {
    let [questions, answers] = ["questions.html", "answers.html"].map(real_page);
    let mut seen = 0;
    for block in all(&questions, ".asks:has(ol.letters)") {
        let id = block.attr("id").expect("every question has one");
        let tells = all(&answers, &format!("[id='{id}'] p strong"));
        let told = tells.first().map(text).unwrap_or_default();
        let Some((letter, right)) = told.split_once(". ").filter(|(letter, _)| letter.len() == 1) else {
            continue;
        };
        let at = usize::from(letter.as_bytes()[0] - b'A');
        let choice = text(&all_in(&block, "ol.letters li")[at]);
        assert_eq!(choice, right.trim_end_matches('.'), "{id}");
        seen += 1;
    }
    assert!(seen > 50, "{seen}");
}

fn place_of(slug: &str) -> usize {
    1 + slugs().iter().position(|own| own == slug).expect("a chapter")
}
