//! What changed between two texts, word by word.

/// A stretch of text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Removed(String),
    Added(String),
}

/// Above this many comparisons the middle is shown as replaced in one piece.
const COMPARISONS_MAX: usize = 1_000_000;

/// The pieces of both texts in order: the longest common words stay, the rest came or went.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (split(old), split(new));
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (tail(&old, head), tail(&new, head));
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let old_middle = old_rest.get(..old_rest.len() - end).unwrap_or_default();
    let new_middle = new_rest.get(..new_rest.len() - end).unwrap_or_default();
    let mut pieces = Pieces::default();
    old.iter().take(head).for_each(|word| pieces.same(word));
    middle(old_middle, new_middle, &mut pieces);
    tail(old_rest, old_rest.len() - end).iter().for_each(|word| pieces.same(word));
    pieces.0
}

fn tail<'a, 'b>(words: &'a [&'b str], from: usize) -> &'a [&'b str] {
    words.get(from..).unwrap_or_default()
}

/// Words with the space behind them, so that the pieces join to the text again.
fn split(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

fn middle(old: &[&str], new: &[&str], pieces: &mut Pieces) {
    if old.len().saturating_mul(new.len()) > COMPARISONS_MAX {
        old.iter().for_each(|word| pieces.removed(word));
        new.iter().for_each(|word| pieces.added(word));
        return;
    }
    let lengths = common_lengths(old, new);
    let at = |i: usize, j: usize| lengths.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (old.get(i), new.get(j)) {
        if a == b {
            pieces.same(a);
            (i, j) = (i + 1, j + 1);
        } else if at(i + 1, j) >= at(i, j + 1) {
            pieces.removed(a);
            i += 1;
        } else {
            pieces.added(b);
            j += 1;
        }
    }
    tail(old, i).iter().for_each(|word| pieces.removed(word));
    tail(new, j).iter().for_each(|word| pieces.added(word));
}

/// How many words the rests from `i` and `j` have in common, in order.
fn common_lengths(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut rows = vec![vec![0; new.len() + 1]];
    for a in old.iter().rev() {
        let below = rows.last().cloned().unwrap_or_default();
        let mut row = vec![0];
        for (j, b) in new.iter().enumerate().rev() {
            let beside = row.last().copied().unwrap_or(0);
            let cell = |index: usize| below.get(index).copied().unwrap_or(0);
            row.push(if a == b { cell(j + 1) + 1 } else { cell(j).max(beside) });
        }
        row.reverse();
        rows.push(row);
    }
    rows.reverse();
    rows
}

#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn same(&mut self, word: &str) {
        match self.0.last_mut() {
            Some(Piece::Same(text)) => text.push_str(word),
            _ => self.0.push(Piece::Same(word.to_owned())),
        }
    }

    fn removed(&mut self, word: &str) {
        match self.0.last_mut() {
            Some(Piece::Removed(text)) => text.push_str(word),
            _ => self.0.push(Piece::Removed(word.to_owned())),
        }
    }

    fn added(&mut self, word: &str) {
        match self.0.last_mut() {
            Some(Piece::Added(text)) => text.push_str(word),
            _ => self.0.push(Piece::Added(word.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(pieces: &[Piece], old: bool) -> String {
        let kept = pieces.iter().filter_map(|piece| match piece {
            Piece::Same(text) => Some(text.as_str()),
            Piece::Removed(text) => old.then_some(text.as_str()),
            Piece::Added(text) => (!old).then_some(text.as_str()),
        });
        kept.collect()
    }

    #[test]
    fn a_changed_word_is_one_piece() {
        let pieces = words("the price is 5,000 dollars", "the price is 6,000 dollars");
        let expected = vec![
            Piece::Same("the price is ".into()),
            Piece::Removed("5,000 ".into()),
            Piece::Added("6,000 ".into()),
            Piece::Same("dollars".into()),
        ];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn both_texts_can_be_read_from_the_pieces() {
        let long = "mot ".repeat(1_500);
        let other = "word ".repeat(1_500);
        for (old, new) in [
            ("", ""),
            ("", "a b"),
            ("a b c", ""),
            ("a b c d", "b x d"),
            ("é\nà", "à é"),
            (long.as_str(), other.as_str()),
        ] {
            let pieces = words(old, new);
            assert_eq!((joined(&pieces, true).as_str(), joined(&pieces, false).as_str()), (old, new));
        }
    }
}
