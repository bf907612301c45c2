//! The few pictures of the app, drawn here. They repeat what words say, so they are silent.

use yew::prelude::*;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Check,
    Cross,
    Exclamation,
    Information,
    Lock,
    Search,
    Copy,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Check => "M4 12.5l5 5L20 6.5",
            Icon::Cross => "M6 6l12 12M18 6L6 18",
            Icon::Exclamation => "M12 4v10M12 18.5v1.5",
            Icon::Information => "M12 10v9M12 4.5V6",
            Icon::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Icon::Search => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L21 21",
            Icon::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
        }
    }
}

/// Draws it in the colour of the text around it.
pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={icon.path()} /></svg>
    }
}

/// The mark of the service: two roads that meet, between the brackets of code. Neutral: it is no
/// symbol of the Government of Canada.
pub fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <rect class="mark-ground" width="48" height="48" rx="8" />
            <path class="mark-bracket" d="M15 13L6 24l9 11M33 13l9 11l-9 11" />
            <path class="mark-road" d="M24 12v24M18 24h12" />
            <circle class="mark-place" cx="24" cy="24" r="4.5" />
        </svg>
    }
}
