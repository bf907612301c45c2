//! How many tests passed and failed, read off what the test runners print.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    pub fn of_one(passed: bool) -> Self {
        Self { passed: u64::from(passed), failed: u64::from(!passed) }
    }

    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Counts what one line of a runner's output tells, if it tells anything.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some(result) = line.strip_prefix("test result:") {
            self.passed += number_before(result, " passed");
            self.failed += number_before(result, " failed");
            return;
        }
        // Playwright closes with `12 passed (3.4s)` and, on a line of its own, `1 failed`.
        let mut words = line.split_whitespace();
        let number = words.next().and_then(|word| word.parse::<u64>().ok());
        match (number, words.next(), words.next()) {
            (Some(number), Some("passed"), Some(time)) if time.starts_with('(') => self.passed += number,
            (Some(number), Some("failed"), None) => self.failed += number,
            _ => {}
        }
    }
}

fn number_before(text: &str, word: &str) -> u64 {
    let before = text.split_once(word).map(|(before, _)| before);
    let number = before.and_then(|before| before.rsplit(' ').next()?.parse().ok());
    number.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn cargo_and_playwright_are_understood() {
        let lines = [
            "test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test a_thing_that_passed ... ok",
            "  3 passed (2.1s)",
            "  2 failed",
            "    [desktop] › smoke.spec.ts:3:1 › 4 failed things",
        ];
        assert_eq!(tally(&lines), Tally { passed: 15, failed: 3 });
    }
}
