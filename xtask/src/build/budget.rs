//! What a visitor downloads before seeing anything, and how much that may be.

use anyhow::{Result, bail};

use super::App;
use super::assets::Asset;

/// The most an app may weigh on the wire, in bytes (brotli).
struct Budget {
    /// The WASM: on a slow phone it is most of the wait.
    wasm: usize,
    /// All that a first visit downloads before the page works: with the page, scripts, style and
    /// the fonts every page shows.
    first_load: usize,
}

/// Visitors and vendors come on phones; files are worked on, departments looked after, at desks.
fn budget_of(app: App) -> Budget {
    match app {
        App::Public => Budget { wasm: 350_000, first_load: 450_000 },
        // It checks signatures in the browser, which costs some thirty kilobytes.
        App::Account => Budget { wasm: 375_000, first_load: 450_000 },
        App::Office | App::Administration => Budget { wasm: 400_000, first_load: 500_000 },
    }
}

/// A table of the first load; an error when it is over a budget.
pub fn report(app: App, files: &[&Asset]) -> Result<String> {
    let budget = budget_of(app);
    let wasm = files.iter().filter(|file| file.address.ends_with(".wasm"));
    let wasm: usize = wasm.map(|file| file.compressed).sum();
    let total = |size: fn(&Asset) -> usize| files.iter().map(|file| size(file)).sum::<usize>();
    let first_load = total(|file| file.compressed);

    let mut lines = vec![row(&format!("first load of the {} app", app.name()), "bytes", "brotli")];
    for Asset { address, bytes, compressed } in files {
        lines.push(row(address, &thousands(*bytes), &thousands(*compressed)));
    }
    let bytes = total(|file| file.bytes);
    lines.push(row("together", &thousands(bytes), &thousands(first_load)));
    lines.push(row("wasm, of", &thousands(budget.wasm), &thousands(wasm)));
    lines.push(row("first load, of", &thousands(budget.first_load), &thousands(first_load)));
    let table = lines.join("\n") + "\n";

    if wasm > budget.wasm || first_load > budget.first_load {
        bail!("the {} app is over its budget\n{table}", app.name());
    }
    Ok(table)
}

fn row(name: &str, bytes: &str, compressed: &str) -> String {
    format!("  {name:<52} {bytes:>11} {compressed:>11}")
}

/// `1234567` as `1,234,567`.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(address: &str, compressed: usize) -> Asset {
        Asset { address: address.to_owned(), bytes: compressed * 3, compressed }
    }

    #[test]
    fn an_app_over_either_budget_is_refused() {
        let is_good = |files: &[&Asset]| report(App::Public, files).is_ok();
        assert!(is_good(&[&file("app.wasm", 350_000)]));
        assert!(!is_good(&[&file("app.wasm", 350_001)]));
        assert!(!is_good(&[&file("app.wasm", 1), &file("style.css", 450_000)]));
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1_234_567), "1,234,567");
    }
}
