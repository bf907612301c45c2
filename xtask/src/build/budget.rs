//! What a visitor downloads before seeing anything, and how much that may be.

use anyhow::{Result, bail};

use super::assets::Asset;

/// The most the WASM may weigh on the wire, in bytes (brotli): 350 KB. On a slow phone it is
/// most of the wait.
const WASM_BUDGET: usize = 350_000;

/// The most a first visit may download before the page works, in bytes (brotli): 450 KB, with the
/// page, scripts, style and the fonts every page shows.
const FIRST_LOAD_BUDGET: usize = 450_000;

/// A table of the first load; an error when it is over a budget.
pub fn report(files: &[Asset]) -> Result<String> {
    let wasm = files.iter().filter(|file| file.address.ends_with(".wasm"));
    let wasm: usize = wasm.map(|file| file.compressed).sum();
    let total = |size: fn(&Asset) -> usize| files.iter().map(size).sum::<usize>();
    let first_load = total(|file| file.compressed);

    let mut lines = vec![row("first load", "bytes", "brotli")];
    for Asset {
        address,
        bytes,
        compressed,
    } in files
    {
        lines.push(row(address, &thousands(*bytes), &thousands(*compressed)));
    }
    let bytes = total(|file| file.bytes);
    lines.push(row("together", &thousands(bytes), &thousands(first_load)));
    lines.push(row("wasm, of", &thousands(WASM_BUDGET), &thousands(wasm)));
    lines.push(row(
        "first load, of",
        &thousands(FIRST_LOAD_BUDGET),
        &thousands(first_load),
    ));
    let table = lines.join("\n");

    if wasm > WASM_BUDGET || first_load > FIRST_LOAD_BUDGET {
        bail!("the app is over its budget\n{table}");
    }
    Ok(table)
}

fn row(name: &str, bytes: &str, compressed: &str) -> String {
    format!("  {name:<52} {bytes:>11} {compressed:>11}")
}

/// `1234567` as `1,234,567`.
fn thousands(number: usize) -> String {
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
        Asset {
            address: address.to_owned(),
            bytes: compressed * 3,
            compressed,
        }
    }

    #[test]
    fn an_app_over_either_budget_is_refused() {
        assert!(report(&[file("app.wasm", WASM_BUDGET)]).is_ok());
        assert!(report(&[file("app.wasm", WASM_BUDGET + 1)]).is_err());
        assert!(report(&[file("app.wasm", 1), file("style.css", FIRST_LOAD_BUDGET)]).is_err());
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1_234_567), "1,234,567");
    }
}
