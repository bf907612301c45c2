//! The query of an address: `q=rust&skill=a%20b`, read and written. The address is the search.

use yew::AttrValue;

/// Names and values in the order of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads the text after `?`.
    pub fn parse(text: &str) -> Query {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        Query(
            pairs
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decoded(name), decoded(value))
                })
                .collect(),
        )
    }

    /// The first value of a name, unless it is empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).into_iter().find(|value| !value.is_empty())
    }

    /// Every value of a name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let pairs = self.0.iter().filter(|(found, _)| found == name);
        pairs.map(|(_, value)| value.as_str()).collect()
    }

    /// The same query with one value of a name; an empty value removes it.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Query {
        let mut query = self.without(name);
        if !value.is_empty() {
            query.0.push((name.to_owned(), value.to_owned()));
        }
        query
    }

    /// The same query without a name.
    #[must_use]
    pub fn without(&self, name: &str) -> Query {
        Query(self.0.iter().filter(|(found, _)| found != name).cloned().collect())
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text after `?`.
    pub fn text(&self) -> AttrValue {
        let mut text = String::new();
        for (name, value) in &self.0 {
            if !text.is_empty() {
                text.push('&');
            }
            encode(name, &mut text);
            text.push('=');
            encode(value, &mut text);
        }
        text.into()
    }
}

fn encode(plain: &str, text: &mut String) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('0');
    for byte in plain.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let hidden = || {
            let digits = [rest.clone().next()?, rest.clone().nth(1)?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()
        };
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => match hidden() {
                Some(value) => {
                    rest.nth(1);
                    bytes.push(value);
                }
                None => bytes.push(byte),
            },
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let query = Query::default().with("q", "café & thé = 100 %").with("skill", "a+b");
        assert_eq!(Query::parse(&query.text()), query);
        assert!(query.text().is_ascii());
    }

    #[test]
    fn people_may_write_anything_in_the_address() {
        let query = Query::parse("q=a+b%20c&&x&%zz=%é&q=");
        assert_eq!(query.get("q"), Some("a b c"));
        assert_eq!(query.get("x"), None);
        assert_eq!(query.all("q").len(), 2);
    }

    #[test]
    fn an_empty_value_takes_a_name_away() {
        let query = Query::parse("skill=a&skill=b&q=z");
        assert_eq!(query.with("q", "").text(), "skill=a&skill=b");
        assert_eq!(query.with("skill", "c").text(), "q=z&skill=c");
    }
}
