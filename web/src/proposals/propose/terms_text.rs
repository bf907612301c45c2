//! The terms of a programme as they stand in its document: a heading, paragraphs and numbered
//! points, with words in bold. What a contract says is rendered by the API; this is its preview.

use yew::prelude::*;

/// Draws the text.
pub fn terms_text(text: &str) -> Html {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    html! { { for lines.map(line) } }
}

fn line(line: &str) -> Html {
    if let Some(heading) = line.strip_prefix('#') {
        let heading = heading.trim_start_matches('#').trim();
        return html! { <p><strong>{ heading }</strong></p> };
    }
    html! { <p>{ for bold(line).into_iter().map(piece) }</p> }
}

fn piece((text, is_bold): (&str, bool)) -> Html {
    if is_bold {
        html! { <strong>{ text }</strong> }
    } else {
        html! { { text } }
    }
}

/// The stretches between pairs of `**`; every second one is bold.
fn bold(line: &str) -> Vec<(&str, bool)> {
    let stretches = line.split("**").zip([false, true].into_iter().cycle());
    stretches.filter(|(text, _)| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_stars_are_bold() {
        let expected = vec![("1. ", false), ("The work.", true), (" It is done.", false)];
        assert_eq!(bold("1. **The work.** It is done."), expected);
        assert_eq!(bold("plain"), vec![("plain", false)]);
    }
}
