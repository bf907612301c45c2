//! Licence expressions (SPDX): whether a list of accepted licences satisfies one.

/// `accepted` answers for a single licence, with its exception if it has one.
///
/// An expression that cannot be read is not satisfied.
pub fn satisfied(expression: &str, accepted: &dyn Fn(&str) -> bool) -> bool {
    // Old crates write `MIT/Apache-2.0` and mean OR.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut reader = Reader { words: spaced.split_whitespace().collect(), next: 0 };
    let result = reader.either(accepted);
    result && reader.next == reader.words.len()
}

struct Reader<'a> {
    words: Vec<&'a str>,
    next: usize,
}

impl<'a> Reader<'a> {
    /// `a OR b`: one of them is enough. Both sides are read even if the first one is.
    fn either(&mut self, accepted: &dyn Fn(&str) -> bool) -> bool {
        let mut result = self.both(accepted);
        while self.take("OR") {
            result |= self.both(accepted);
        }
        result
    }

    /// `a AND b`, which binds tighter than OR.
    fn both(&mut self, accepted: &dyn Fn(&str) -> bool) -> bool {
        let mut result = self.one(accepted);
        while self.take("AND") {
            result &= self.one(accepted);
        }
        result
    }

    fn one(&mut self, accepted: &dyn Fn(&str) -> bool) -> bool {
        if self.take("(") {
            let result = self.either(accepted);
            return self.take(")") && result;
        }
        let Some(name) = self.word() else {
            return false;
        };
        if !self.take("WITH") {
            return accepted(name);
        }
        let Some(exception) = self.word() else {
            return false;
        };
        accepted(&format!("{name} WITH {exception}"))
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.words.get(self.next) == Some(&word);
        self.next += usize::from(found);
        found
    }

    fn word(&mut self) -> Option<&'a str> {
        let word = self.words.get(self.next).copied();
        self.next += usize::from(word.is_some());
        word
    }
}

#[cfg(test)]
mod tests {
    use super::satisfied;

    fn free(expression: &str) -> bool {
        satisfied(expression, &|name| {
            ["MIT", "Apache-2.0", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"].contains(&name)
        })
    }

    #[test]
    fn one_accepted_choice_is_enough() {
        assert!(free("MIT OR GPL-3.0"));
        assert!(free("Unlicense/MIT"));
        assert!(free("GPL-3.0 OR Apache-2.0 WITH LLVM-exception"));
    }

    #[test]
    fn every_required_licence_counts() {
        assert!(free("(MIT OR GPL-3.0) AND Unicode-3.0"));
        assert!(!free("MIT AND GPL-3.0"));
        assert!(!free("GPL-3.0 OR MIT AND AGPL-3.0"));
    }

    #[test]
    fn what_cannot_be_read_is_not_accepted() {
        assert!(!free(""));
        assert!(!free("(MIT"));
        assert!(!free("MIT MIT"));
    }
}
