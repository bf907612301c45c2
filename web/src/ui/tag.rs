//! The state of a thing, in a word or two.

use yew::prelude::*;

use super::notice::Tone;

/// A tag: the words say the state, the colour only repeats it.
pub fn tag(tone: Tone, label: impl Into<AttrValue>) -> Html {
    draw(tone, label.into())
}

// The generic part of such functions stays small: a browser gets one for each kind of text.
fn draw(tone: Tone, label: AttrValue) -> Html {
    html! { <span class={["tag tag-", tone.code()].concat()}>{ label }</span> }
}
