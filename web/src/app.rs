//! The app: what every page can rely on, and which page stands at which address.
//!
//! # How to write a page
//!
//! 1. **File**: `web/src/<slice>/<verb>_page.rs`, its texts as `Words` in the same file or in
//!    `<slice>/words.rs`; `mod` it in the slice's `mod.rs`, and put it in `switch` below. A new
//!    address is one line in `route.rs` (the test there keeps both languages together).
//! 2. **Calls**: `web/src/client/<slice>.rs`, one function an operation:
//!    `Call::get(path).read().await`, `Call::post(path).json(&draft).intent(&intent).read().await`,
//!    `Call::put(path).json(&draft).if_match(&etag).read().await`, `….done().await` without content.
//! 3. **A page**:
//! ```ignore
//! #[component]
//! pub fn ViewPage(props: &ViewPageProps) -> Html {
//!     let language = use_language();
//!     let now = use_business_now();      // `now` of shared's rules
//!     let visitor = use_visitor();       // `visitor` of shared::policy
//!     let file = use_fetch(props.id, |id| client::opportunities::read(*id));
//!     html! {
//!         <Page title={TITLE.in_language(language)} crumbs={vec![Crumb::new(…, Route::Work.path(language))]}>
//!             { fetched(&file, language, |file| html! { … }) }
//!         </Page>
//!     }
//! }
//! ```
//!    `use_fetch`'s function returns a future: `|id| client::…::read(*id)` (the client's functions
//!    take ids by value). `file.reload.emit(())` reads again; `file.replace(view)` puts in what an act
//!    returned.
//! 4. **A form** edits the wire's own draft:
//! ```ignore
//! let form = use_form(ProposalDraft::default);
//! let submit = use_submit();
//! let send = {
//!     let (form, submit, navigator) = (form.clone(), submit.clone(), use_navigator());
//!     Callback::from(move |event: SubmitEvent| {
//!         event.prevent_default();
//!         if submit.check(form.validate(), language) {
//!             let (draft, navigator) = ((*form).clone(), navigator.clone());
//!             submit.run(
//!                 move |intent| async move { client::proposals::submit(id, &draft, &intent).await },
//!                 move |view| navigator.go(Route::Proposal(view.value.id)),
//!             );
//!         }
//!     })
//! };
//! html! {
//!     <form onsubmit={send} novalidate=true>
//!         <ErrorSummary errors={submit.errors()} />
//!         if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
//!         <TextInput pointer="/name" label={NAME.in_language(language)} value={form.name.clone()}
//!             on_change={form.set(|draft, name| draft.name = name)} errors={submit.errors()} />
//!         <Button label={SUBMIT.in_language(language)} busy={submit.is_busy()} />
//!     </form>
//! }
//! ```
//!    Errors find their fields by JSON Pointer, from `validate()` here or from the API. The intent
//!    makes a retry the same act. Long drafts: `use_autosave` + `autosave_line`.
//! 5. **Links** are `<a href={route.path(language)}>` or `link(route, language, label)`; nothing else
//!    is needed, the app takes the click. Texts of the other language get `lang`. The query of the
//!    address is `use_query()`, changed with `navigator.set_query(&query.with("q", words))`.
//! 6. **Saying**: `use_announcer().say("12 found")` (aloud), `.toast("Submitted")` (shown too; never
//!    for errors). Money, dates: `format::…`; clocks: `countdown::closes`, `ui::moment`.
//! 7. **Weight**: visitors download every page. Prefer functions that return `Html` to components,
//!    `Words` to `format!`, and one generic hook call to two.

use shared::language::Language;
use yew::prelude::*;

use crate::accounts::{AccountPage, ConfirmPage, ResetPage, SignInPage, SignUpPage, SignedInOnly};
use crate::announcer::Announcements;
use crate::content;
use crate::contracts;
use crate::demonstration::TimePage;
use crate::frame::Frame;
use crate::home::HomePage;
use crate::hooks::use_navigator;
use crate::navigation::Navigation;
use crate::notifications::NotificationsPage;
use crate::opportunities::{self, ClosingSoonest};
use crate::pending::pending;
use crate::proposals::{MyProposalsPage, ProposalPage, ProposePage};
use crate::route::Route;
use crate::session::SessionProvider;
use crate::wizard::{EditPage, NewPage};
use crate::workspace::WorkPage;

/// The app.
#[component]
pub fn App() -> Html {
    html! {
        <Navigation>
            <SessionProvider>
                <Announcements>
                    <Frame><Pages /></Frame>
                </Announcements>
            </SessionProvider>
        </Navigation>
    }
}

/// The page of the present address.
#[component]
fn Pages() -> Html {
    let navigator = use_navigator();
    let address = navigator.address();
    switch(address.route, address.language)
}

fn switch(route: Route, language: Language) -> Html {
    match route {
        Route::Home => html! { <HomePage closing_soon={html! { <ClosingSoonest /> }} /> },
        Route::Opportunities => html! { <opportunities::ListPage /> },
        Route::Opportunity(id) => html! { <opportunities::ViewPage key={id.to_string()} {id} /> },
        Route::Propose(id, step) => html! { <SignedInOnly><ProposePage key={id.to_string()} {id} {step} /></SignedInOnly> },
        Route::SignIn => html! { <SignInPage /> },
        Route::SignUp => html! { <SignUpPage /> },
        Route::ConfirmEmail => html! { <ConfirmPage /> },
        Route::ResetPassword => html! { <ResetPage /> },
        Route::Work => html! { <SignedInOnly><WorkPage /></SignedInOnly> },
        Route::MyProposals => html! { <SignedInOnly><MyProposalsPage /></SignedInOnly> },
        Route::Notifications => html! { <SignedInOnly><NotificationsPage /></SignedInOnly> },
        Route::Account => html! { <SignedInOnly><AccountPage /></SignedInOnly> },
        Route::NewOpportunity => html! { <SignedInOnly><NewPage /></SignedInOnly> },
        Route::EditOpportunity(id, step) => html! { <SignedInOnly><EditPage {id} {step} /></SignedInOnly> },
        Route::File(_) => pending("File"),
        Route::Evaluation(_) => pending("Evaluation"),
        Route::Evaluate(..) => pending("Evaluate"),
        Route::Proposal(id) => html! { <SignedInOnly><ProposalPage key={id.to_string()} {id} /></SignedInOnly> },
        Route::Contracts => html! { <SignedInOnly><contracts::ListPage /></SignedInOnly> },
        Route::Contract(id) => html! { <SignedInOnly><contracts::ViewPage key={id.to_string()} {id} /></SignedInOnly> },
        Route::HowItWorks => content::how_it_works_page(language),
        Route::Results => pending("Results"),
        Route::Help => content::help_page(language),
        Route::About => content::about_page(language),
        Route::Terms => content::terms_page(language),
        Route::Privacy => content::privacy_page(language),
        Route::Accessibility => content::accessibility_page(language),
        Route::DemonstrationTime => html! { <TimePage /> },
        Route::NotFound => content::not_found_page(language),
    }
}
