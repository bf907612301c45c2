//! The app: what every page can rely on, and which page stands at which address.
//!
//! # How to write a page
//!
//! 1. **File**: `web/src/<slice>/<verb>_page.rs`, its texts as `Words` in the same file or in
//!    `<slice>/words.rs`; `mod` it in the slice's `mod.rs`, and put it in the `…_pages` of its app
//!    (`shared::site` says which). A new address is one line in `route.rs` (the test there keeps both languages together).
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

use shared::site::App as Part;
use yew::prelude::*;

use crate::announcer::Announcements;
use crate::frame::Frame;
use crate::hooks::use_navigator;
use crate::navigation::{Address, Navigation};
use crate::session::SessionProvider;

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
    page(navigator.address())
}

/// The page, if it is in this app; otherwise the browser loads the right one.
fn page(address: &Address) -> Html {
    let path = address.route.path(address.language);
    match Part::of_path(&path) {
        #[cfg(feature = "public")]
        Part::Public => crate::public_pages::page(address.route, address.language),
        #[cfg(feature = "account")]
        Part::Account => crate::account_pages::page(address.route, address.language),
        #[cfg(feature = "office")]
        Part::Office => crate::office_pages::page(address.route),
        #[cfg(feature = "administration")]
        Part::Administration => crate::administration_pages::page(address.route),
        #[cfg(not(all(
            feature = "public",
            feature = "account",
            feature = "office",
            feature = "administration"
        )))]
        _ => {
            crate::browser::load(&address.in_language(address.language));
            Html::default()
        }
    }
}

/// Whether a path is a page of this app: others are ordinary links.
pub fn is_here(path: &str) -> bool {
    match Part::of_path(path) {
        Part::Public => cfg!(feature = "public"),
        Part::Account => cfg!(feature = "account"),
        Part::Office => cfg!(feature = "office"),
        Part::Administration => cfg!(feature = "administration"),
    }
}
