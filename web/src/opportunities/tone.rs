//! Where an opportunity stands, as a tag.

use shared::language::Language;
use shared::opportunities::Phase;
use yew::prelude::*;

use crate::ui::{Tone, tag};

/// The phase in words, with the colour that repeats it.
pub fn phase_tag(phase: Phase, language: Language) -> Html {
    tag(tone(phase), phase.words().in_language(language))
}

fn tone(phase: Phase) -> Tone {
    match phase {
        Phase::Open | Phase::Completed => Tone::Success,
        Phase::InReview | Phase::Approved | Phase::InEvaluation | Phase::Selected | Phase::Contracted => {
            Tone::Info
        }
        Phase::ChangesRequested => Tone::Warning,
        Phase::Draft | Phase::Cancelled | Phase::Unsuccessful => Tone::Neutral,
    }
}
