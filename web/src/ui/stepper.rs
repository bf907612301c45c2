//! "Step 2 of 5", above the title of a step.

use shared::language::{Language, Words};
use yew::prelude::*;

/// Where the reader is in a form of several pages.
pub fn stepper(step: usize, steps: usize, language: Language) -> Html {
    let said = Words::new("Step {step} of {steps}", "Étape {step} sur {steps}");
    let text = said.fill(language, &[("step", &step.to_string()), ("steps", &steps.to_string())]);
    html! {
        <div class="stepper">
            <p>{ text }</p>
            <div class="stepper-line" aria-hidden="true">
                { for (1..=steps).map(|number| html! { <span class={if number <= step { "stepper-done" } else { "stepper-ahead" }}></span> }) }
            </div>
        </div>
    }
}
