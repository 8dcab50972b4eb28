//! Every kind of mistake is told with its file, its line and what would be right.

use crate::fixture::{CONTENTS, Fixture, GLOSSARY, TEXT, build};

const WIDGET: &str = "<plasticity-widget name=\"stdp-window\" id=\"w\"></plasticity-widget>\n\n";

/// What a chapter says, the line of it that is wrong, and words of the complaint.
#[rustfmt::skip]
const CASES: &[(&str, usize, &str)] = &[
    ("a\n\n<plasticity-widget name=\"stdp-widow\"></plasticity-widget>", 3, "No widget is named “stdp-widow”"),
    ("<plasticity-widget></plasticity-widget>", 1, "needs a name"),
    ("<plasticity-widget name=\"stdp-window\" tau-plas=\"1\"></plasticity-widget>", 1, "no parameter “tau-plas”"),
    ("<plasticity-widget name=\"stdp-window\"\n tau-plus=\"9000\"></plasticity-widget>", 1, "tau-plus cannot be “9000”"),
    ("<plasticity-widget name=\"stdp-window\" preset=\"bi-poo\"></plasticity-widget>", 1, "no preset “bi-poo”"),
    ("<plasticity-widget name=\"stdp-window\" mode=\"guess\"></plasticity-widget>", 1, "mode=\"guess\" is unknown"),
    ("<plasticity-widget name=\"stdp-window\" theme=\"pink\"></plasticity-widget>", 1, "theme=\"pink\" is unknown"),
    ("<plasticity-widget name=\"stdp-window\" controls=\"lag lug\"></plasticity-widget>", 1, "controls names “lug”"),
    ("<plasticity-widget name=\"timescales\" mode=\"predict\"></plasticity-widget>", 1, "nothing to predict"),
    ("<plasticity-widget name=\"stdp-window\" height=\"tall\"></plasticity-widget>", 1, "whole number of pixels"),
    ("<plasticity-widget name=\"stdp-window\">", 1, "with nothing between"),
    ("<plasticity-widget name=stdp-window></plasticity-widget>", 1, "not well formed"),
    ("<plasticity-slider for=\"w\"></plasticity-slider>", 1, "<plasticity-slider> is unknown"),
    ("a\nb <plasticity-number for=\"w\" name=\"lag\"></plasticity-number>", 2, "No widget on this page has the id “w”"),
    ("a <plasticity-value for=\"w\"></plasticity-value>", 1, "needs the attributes for and name"),
    ("<arena-table of=\"stdp\"></arena-table>", 1, "<arena-table> has no attribute “of”"),
    ("<arena-table>", 1, "with nothing between"),
    ("<arena-table></arena-table>\n\n<arena-table></arena-table>", 3, "The id “arena-table” is used twice"),
    ("a <script>b</script>", 1, "The tag <script> is not used"),
    ("a <span class=\"pink\">b</span>", 1, "is not used in chapters"),
    ("a <sub>b", 1, "<sub> is not closed"),
    ("a b</sub>", 1, "closes nothing"),
    ("a <after for=\"w\">b</after>", 1, "stands on a line of its own"),
    ("<after for=\"w\">\n\na\n\n</after>", 1, "names a widget that asks first"),
    ("<plasticity-widget name=\"stdp-window\"></plasticity-widget>\n\n<after for=\"stdp-window\">\n\na\n\n</after>", 3, "names a widget that asks first"),
    ("<after for=\"w\">\n\na", 1, "<after> is not closed"),
    ("a [@bi1889].", 1, "The references have no “bi1889”"),
    ("a [@bi1998; bi1998].", 1, "does not begin with @"),
    ("a\n\n[x](term:ltb)", 3, "no term “ltb”: there is ltd, ltp. A new one is an entry [ltb] in chapters/glossary.toml"),
    ("[x](#nowhere)", 1, "first.html has no place “nowhere”"),
    ("[x](second.html)", 1, "The book has no page second.html"),
    ("[x](/etc)", 1, "leads nowhere"),
    ("[](#a)\n\n## A {#a}", 1, "has no words"),
    ("[x][y]", 1, "[y] has no target"),
    ("## A", 1, "The heading “A” has no id"),
    ("# A {#a}", 1, "one title"),
    ("## A {#a}\n\n#### B {#b}", 3, "skips a level"),
    ("## A {#a}\n\n## B {#a}", 3, "used twice on this page: first in line 8"),
    ("## A {#Ä}", 1, "readable"),
    ("a $\\nonsense$", 1, "cannot be read: there is no command \\nonsense: write"),
    ("![x](y.png)", 1, "there is no image here"),
    ("a\n\n| | b |\n|---|---|\n| c | d |", 3, "A column of this table has no name"),
    ("a[^n]", 1, "without a note"),
    ("a\n\n[^n]: b", 3, "used nowhere"),
    ("a[^n] b[^n]\n\n[^n]: c", 1, "used twice"),
    ("a[^n]\n\n[^n]: c\n\n    d", 3, "A note is one paragraph"),
    ("```questoin\nx\n```", 1, "A block “questoin” is unknown"),
    ("```decoder\nbiology = \"a\"\n```", 2, "missing field `developers`"),
    ("```decoder\nbiology = \"a\"\ndevelopers = \"\"\"\nb\n\n[@no]\n\"\"\"\n```", 6, "have no “no”"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"quiz\"\n```", 4, "unknown variant `quiz`"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"value\"\ntypo = 1\n```", 5, "unknown field `typo`"),
    ("```question\nid = \"q\"\nask = \"how large is $\\theta$?\"\nkind = \"value\"\naccept = [1, 2]\n```", 3, "write formulas in single quotes"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"choice\"\nchoices = [{ text = \"b\", why = \"c\" }]\n```", 2, "has no right choice"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"choice\"\nchoices = [{ text = \"b\", right = true, why = \"c\" }]\n```", 2, "two choices"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"choice\"\nchoices = [{ text = \"b\", right = true, why = \"c\" }, { text = \"d\", right = true, why = \"e\" }]\n```", 2, "has 2 right choices, of which a reader can take one: leave right = true in one"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"value\"\naccept = [1.0, 2.0]\n```", 2, "says no unit: write unit = \"ms\", or unit = \"\" for a pure number"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"value\"\n```", 2, "needs accept"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"value\"\naccept = [2.0, 1.0]\n```", 5, "accepts nothing"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"value\"\naccept = [1.0, 2.0]\nwrong = [{ why = \"b\" }]\n```", 6, "either below or above"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"value\"\naccept = [1.0, 2.0]\nwrong = [{ below = 1.0, why = \"b\" }, { above = 2.0, why = \"b\" }]\n```", 6, "the same words"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"state\"\naccept = [1.0, 2.0]\n```", 2, "must name its widget"),
    ("```question\nid = \"q\"\nask = \"a\"\nkind = \"state\"\nfor = \"v\"\naccept = [1.0, 2.0]\n```", 5, "has the id “v”"),
    ("## A {#a}\n\n```question\nid = \"a\"\nask = \"a\"\nkind = \"value\"\naccept = [1.0, 2.0]\n```", 4, "used twice"),
];

#[test]
fn every_mistake_is_told_at_its_line() {
    for (text, line, words) in CASES {
        let problems = Fixture::new(text).problems();
        let found = problems.iter().any(|problem| {
            problem.file == "chapters/01-first.md"
                && problem.line == TEXT + line - 1
                && problem.what.contains(words)
        });
        assert!(found, "{text:?} should say {words:?} in line {}: {problems:#?}", TEXT + line - 1);
    }
}

#[test]
fn names_of_the_page_s_widget_are_checked() {
    for (text, words) in [
        ("<plasticity-number for=\"w\" name=\"lug\"></plasticity-number>", "“w” has no parameter “lug”"),
        ("<plasticity-value for=\"w\" name=\"gain\"></plasticity-value>", "“w” has no readout “gain”"),
        ("<plasticity-value for=\"w\" name=\"gain\" unit=\"ms\"></plasticity-value>", "no attribute “unit”"),
        (
            "```question\nid=\"q\"\nask=\"a\"\nkind=\"state\"\nfor=\"w\"\naccept=[1.0,2.0]\n```",
            "readout or a quantity",
        ),
        (
            "```question\nid=\"q\"\nask=\"a\"\nkind=\"state\"\nfor=\"w\"\nreadout=\"r\"\naccept=[1.0,2.0]\n```",
            "no readout “r”",
        ),
        (
            "```question\nid=\"q\"\nask=\"a\"\nkind=\"state\"\nfor=\"w\"\nquantity=\"r\"\naccept=[1.0,2.0]\n```",
            "no parameter “r”",
        ),
        ("<plasticity-widget name=\"stdp-window\" id=\"w\"></plasticity-widget>", "The id “w” is used twice"),
    ] {
        let problems = Fixture::new(&format!("{WIDGET}{text}")).problems();
        assert!(problems.iter().any(|problem| problem.what.contains(words)), "{text}: {problems:#?}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_and_nothing_is_written() {
    let fixture = Fixture::new("[@no]\n\n[x](term:no)\n\n## A\n");
    let problems = fixture.problems();
    assert_eq!(problems.len(), 3, "{problems:#?}");
    assert_eq!(problems[0].to_string().split(": ").next(), Some("chapters/01-first.md:8"));
    assert!(!fixture.folder.join("out").exists());
}

#[test]
fn front_matter_and_the_lists_are_checked() {
    let refused = |path: &str, text: &str, line: usize, words: &str| {
        let fixture = Fixture::new("a");
        fixture.write(path, text);
        let problems = fixture.problems();
        assert!(
            problems.iter().any(|problem| problem.line == line && problem.what.contains(words)),
            "{words}: {problems:#?}"
        );
    };
    refused("chapters/01-first.md", "a", 1, "begins with its front matter");
    refused(
        "chapters/01-first.md",
        "+++\nslug = \"first\"\nnumber = \"1\"\n+++\na",
        3,
        "front matter cannot be read",
    );
    refused(
        "chapters/02-first.md",
        "+++\nslug = \"x\"\nnumber = 2\ntitle=\"\"\nquestion=\"\"\nminutes=1\n+++\n",
        2,
        "is the file 02-x.md",
    );
    refused(
        "chapters/contents.toml",
        &CONTENTS.replace("first", "other"),
        2,
        "The contents have no chapter “first”",
    );
    refused(
        "chapters/contents.toml",
        &CONTENTS.replace("First", "Second"),
        4,
        "The title is “First” here and “Second” in chapters/contents.toml: write the same in both",
    );
    refused(
        "chapters/contents.toml",
        &CONTENTS.replace("Why?", "Who?"),
        5,
        "The question is “Why?” here and “Who?”",
    );
    refused("chapters/contents.toml", "[[chapter]]\nslug = 1\n", 2, "The contents cannot be read");
    refused("chapters/glossary.toml", &GLOSSARY.replace("\"ltd\"", "\"ltx\""), 1, "points to the term “ltx”");
    refused("chapters/glossary.toml", "[ltp]\nname = 1\n", 2, "The glossary cannot be read");
    refused(
        "chapters/glossary.toml",
        "[ltp]\nname = \"a\"\ntext = \"b [@no]\"\n",
        1,
        "The references have no “no”",
    );
    refused("chapters/references.bib", "@article{x,\n  title = \n", 3, "The references cannot be read");
}

#[test]
fn a_missing_search_library_says_how_to_get_it() {
    let fixture = Fixture::new("a");
    std::fs::remove_dir_all(fixture.folder.join("search")).expect("it was there");
    let error = build(&fixture.settings()).expect_err("the search is part of the book").to_string();
    assert!(error.contains("minisearch") && error.contains("cargo xtask"), "{error}");
}
