use widgets::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let entry = find(&args[1]).unwrap();
    let pairs: Vec<(String, String)> = args[3..]
        .iter()
        .map(|a| {
            let (k, v) = a.split_once('=').unwrap();
            (k.into(), v.into())
        })
        .collect();
    let settled = entry.settle(Some(&args[2]), pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    eprintln!("{:?}", settled.problems);
    let t = std::time::Instant::now();
    let mut live = (entry.open)(&settled.values);
    eprintln!("open {:?}", t.elapsed());
    let mut worst = std::time::Duration::ZERO;
    let mut n = 0;
    loop {
        let t = std::time::Instant::now();
        n += 1;
        let p = live.advance();
        worst = worst.max(t.elapsed());
        if p == Progress::Done {
            break;
        }
    }
    eprintln!("advances {n}, worst {worst:?}, total {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let figure = live.figure(0.0);
    eprintln!("figure {:?}", t.elapsed());
    for r in live.readouts() {
        eprintln!("{} {} = {}", r.name, r.label, r.text());
    }
    eprintln!("{}", live.summary());
    for (layout, name) in [(figure::Layout::Wide, "wide"), (figure::Layout::Narrow, "narrow")] {
        let svg = figure::svg(&figure, layout, figure::Colours::Literal(figure::Theme::Light));
        let (w, h) = figure.size(layout);
        std::fs::write(format!("/tmp/sa_{name}.html"), format!("<body style='margin:8px;background:#fdfcf9'><div style='width:{w}px;height:{h}px'>{svg}</div>")).unwrap();
    }
}
