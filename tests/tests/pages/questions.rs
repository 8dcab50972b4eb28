//! Questions: answered by keyboard and pointer, explained, remembered, carried to another machine.

use checks::Browser;
use checks::input::key;
use checks::suite::Trial;
use serde_json::{Value, json};

use crate::book::{BOOK, Others, each_page_with};

pub fn trials() -> Vec<Trial> {
    each_page_with("<plasticity-question", "questions", Others::Sample, answers)
}

/// Gives every wrong answer, then the right one, and gathers what is said.
const ANSWER: &str = "
    const out = [];
    for (const q of document.querySelectorAll('plasticity-question')) {
      const check = q.querySelector('.check button');
      const verdict = () => q.querySelector('.verdict').textContent;
      const kind = q.getAttribute('kind');
      if (kind === 'state') continue;
      const tries = kind === 'choice' ? q.querySelectorAll('input').length : 1 + q.querySelectorAll('details:not([data-right])').length;
      const said = [];
      for (let n = 0; n < tries; n++) {
        if (kind === 'choice') q.querySelectorAll('input')[n].checked = true;
        else {
          const wrong = q.querySelectorAll('details:not([data-right])')[n];
          const low = Number(q.getAttribute('low')), high = Number(q.getAttribute('high'));
          q.querySelector('input').value = String(!wrong ? (low + high) / 2
            : wrong.dataset.below !== undefined ? Number(wrong.dataset.below) - 0.001 : Number(wrong.dataset.above) + 0.001);
        }
        check.click();
        said.push(await seen.until(`${q.id} says something new`, () => !said.includes(verdict()) && verdict()));
      }
      out.push({ id: q.id, said });
    }
    return out";

fn answers(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&BOOK.server.url(name));
    let place = format!("{} {name}", page.kind());
    page.ask(
        "document.querySelector('plasticity-question').scrollIntoView();
         await seen.until('questions are live', () => document.querySelector('plasticity-question .check'))",
        Value::Null,
    );
    let open =
        page.ask("return seen.all('plasticity-question details').filter(seen.shown).length", Value::Null);
    assert_eq!(open, 0, "{place}: answers can be seen before they are given");
    let all = page.ask(ANSWER, Value::Null);
    for question in all.as_array().expect("a list") {
        let said = question["said"].as_array().expect("a list");
        let right =
            said.iter().filter(|text| text.as_str().is_some_and(|text| text.starts_with("Right."))).count();
        assert!(right >= 1 && right < said.len(), "{place}: {question}");
        assert!(
            said.iter().all(|text| text.as_str().is_some_and(|text| text.len() > 30)),
            "{place}: {question}"
        );
    }
    states(&mut page, &place);
    let count = page.ask("return document.querySelector('.question-progress span').textContent", Value::Null);
    page.reload();
    let again = "document.querySelector('plasticity-question').scrollIntoView();
        await seen.until('questions are live', () => document.querySelector('.question-progress span')?.textContent);
        return document.querySelector('.question-progress span').textContent";
    assert_eq!(page.ask(again, Value::Null), count, "{place}: progress is lost");
    carried(&mut page, &place, &count);
    page.is_quiet(&place);
}

/// A state is read from the figure as it is.
fn states(page: &mut checks::Page<'_>, place: &str) {
    let told = page.ask(
        "const q = document.querySelector('plasticity-question[kind=state]');
         if (!q) return null;
         // What is to be predicted is not told to a question either.
         const widget = document.getElementById(q.getAttribute('for'));
         await seen.live([widget]);
         seen.all('[data-guess=skip]', widget.shadowRoot).forEach((skip) => skip.click());
         return await seen.until('the figure is read', () => {
           const said = q.querySelector('.verdict').textContent;
           if (/^(Right|Not yet)/.test(said)) return said;
           q.querySelector('.check button').click();
         })",
        Value::Null,
    );
    let fine = |text: &str| text.starts_with("Not yet.") || text.starts_with("Right.");
    assert!(told.is_null() || told.as_str().is_some_and(fine), "{place}: {told}");
}

/// The file brings everything back after it was forgotten.
fn carried(page: &mut checks::Page<'_>, place: &str, count: &Value) {
    let back = page.ask(
        "const bar = document.querySelector('.question-progress');
         const press = (action) => bar.querySelector(`[data-action=${action}]`).click();
         const make = URL.createObjectURL.bind(URL);
         let file;
         URL.createObjectURL = (blob) => { file = blob; return make(blob); };
         HTMLAnchorElement.prototype.click = () => {};
         press('save'); press('forget'); press('yes');
         const empty = bar.querySelector('span').textContent;
         const load = async (blob) => {
           const field = bar.querySelector('input'), list = new DataTransfer();
           list.items.add(new File([blob], 'x.json'));
           field.files = list.files; field.dispatchEvent(new Event('change', { bubbles: true }));
           const says = bar.querySelector('[role=status]'); const before = says.textContent;
           return seen.until('it says so', () => says.textContent !== before && says.textContent);
         };
         await load(new Blob(['<b>']));
         const still = bar.querySelector('span').textContent;
         await load(file);
         return { empty, still, full: bar.querySelector('span').textContent }",
        json!(null),
    );
    assert_eq!(&back["full"], count, "{place}: {back}");
    assert_ne!(&back["empty"], count, "{place}: {back}");
    assert_eq!(back["still"], back["empty"], "{place}: {back}");
    page.press(&[key::ESCAPE]);
}
