//! CSS without comments and without the space that only people need. Nothing clever: it renames
//! and reorders nothing, and what stands in quotes stays as it is.

pub fn minify(sheet: &str) -> String {
    let mut small = Output::default();
    let mut letters = sheet.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '/' if letters.peek() == Some(&'*') => {
                letters.next();
                skip_comment(&mut letters);
                small.space();
            }
            '"' | '\'' => {
                small.letter(letter);
                copy_quoted(letter, &mut letters, &mut small.text);
            }
            _ if letter.is_whitespace() => small.space(),
            _ => small.letter(letter),
        }
    }
    small.text
}

#[derive(Default)]
struct Output {
    text: String,
    space_waits: bool,
}

impl Output {
    fn space(&mut self) {
        self.space_waits = true;
    }

    fn letter(&mut self, letter: char) {
        let before = self.text.chars().last();
        // A space counts between two words, and before a colon (`a :hover` is not `a:hover`).
        let needed = !"{};,".contains(letter) && before.is_some_and(|last| !"{};,:".contains(last));
        if self.space_waits && needed {
            self.text.push(' ');
        }
        self.space_waits = false;
        if letter == '}' && before == Some(';') {
            self.text.pop();
        }
        self.text.push(letter);
    }
}

fn skip_comment(letters: &mut impl Iterator<Item = char>) {
    let mut last = ' ';
    for letter in letters {
        if last == '*' && letter == '/' {
            return;
        }
        last = letter;
    }
}

fn copy_quoted(quote: char, letters: &mut impl Iterator<Item = char>, text: &mut String) {
    let mut escaped = false;
    for letter in letters {
        text.push(letter);
        if letter == quote && !escaped {
            return;
        }
        escaped = letter == '\\' && !escaped;
    }
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn comments_and_needless_space_go() {
        let sheet = "/* head */\na :hover,\n.b > p {\n  margin: 0 calc(1px + 2px);\n  color: red;\n}\n";
        assert_eq!(minify(sheet), "a :hover,.b > p{margin:0 calc(1px + 2px);color:red}");
    }

    #[test]
    fn quoted_text_stays() {
        let sheet = r#"a::after { content: "a  /* b */ \" c"; }"#;
        assert_eq!(minify(sheet), r#"a::after{content:"a  /* b */ \" c"}"#);
    }
}
