//! The words after `cargo xtask`, taken off one by one; what nobody took is an error.

use std::str::FromStr;

use anyhow::{Context, Result, bail};

pub struct Arguments {
    words: Vec<String>,
}

impl Arguments {
    pub fn of_this_process() -> Self {
        Self::new(std::env::args().skip(1))
    }

    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self { words: words.into_iter().collect() }
    }

    /// Takes the first word, whatever it is.
    pub fn next_word(&mut self) -> Option<String> {
        if self.words.is_empty() {
            return None;
        }
        Some(self.words.remove(0))
    }

    /// Takes `--name` wherever it stands, and tells whether it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() != before
    }

    /// Takes `--name VALUE` wherever it stands.
    pub fn value<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(place) = self.words.iter().position(|word| word == name) else {
            return Ok(None);
        };
        self.words.remove(place);
        if place >= self.words.len() {
            bail!("`{name}` needs a value");
        }
        let text = self.words.remove(place);
        let value = text.parse().ok();
        value.map(Some).with_context(|| format!("`{name} {text}` is not a value it can have"))
    }

    /// Takes all that is left: the names of things.
    pub fn rest(self) -> Vec<String> {
        self.words
    }

    /// For commands without further words: a misspelt option must not pass in silence.
    pub fn end(self) -> Result<()> {
        if self.words.is_empty() {
            return Ok(());
        }
        bail!("it is not clear what `{}` means here", self.words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_taken_wherever_they_stand() {
        let mut line = arguments("run --fresh --port 9000");
        assert_eq!(line.next_word().as_deref(), Some("run"));
        assert_eq!(line.value::<u16>("--port").unwrap(), Some(9000));
        assert!(line.flag("--fresh"));
        assert!(line.end().is_ok());
    }

    #[test]
    fn a_value_that_does_not_fit_is_refused() {
        assert!(arguments("--port many").value::<u16>("--port").is_err());
        assert!(arguments("--port").value::<u16>("--port").is_err());
    }

    #[test]
    fn a_misspelt_option_is_refused() {
        assert!(arguments("--frseh").end().is_err());
    }
}
