//! The state of a thing, in a word or two.

use yew::prelude::*;

use super::notice::Tone;

/// A tag: the words say the state, the colour only repeats it.
pub fn tag(tone: Tone, label: impl Into<AttrValue>) -> Html {
    html! { <span class={classes!("tag", ["tag-", tone.code()].concat())}>{ label.into() }</span> }
}
