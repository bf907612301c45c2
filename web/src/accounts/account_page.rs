//! One's own account: name, language, address, tax standing, sessions.

use shared::accounts::{AccountDraft, AccountView};
use shared::language::{Language, Words};
use shared::province::Province;
use validator::Validate;
use yew::prelude::*;

use super::sign_up_page::language_choice;
use super::tax_fields::tax_fields;
use crate::client::{self, Etag, Loaded};
use crate::forms::{FieldErrors, Form, use_form};
use crate::hooks::{use_announcer, use_fetch, use_language, use_navigator, use_session, use_submit};
use crate::route::Route;
use crate::ui::field::Need;
use crate::ui::{
    Button, Choice, ConfirmButton, ErrorSummary, Kind, Look, Page, Select, TextInput, choice, fetched,
    problem_view, row, summary_list,
};

/// The page.
#[component]
pub fn AccountPage() -> Html {
    let language = use_language();
    let account = use_fetch((), |()| client::accounts::read_account());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let account = account.clone();
        Callback::from(move |saved: Loaded<AccountView>| account.replace(saved))
    };
    html! {
        <Page title={said("My account", "Mon compte")}>
            { fetched(&account, language, |loaded| html! {
                <>
                    { summary_list(vec![row(said("E-mail address", "Adresse courriel"), html! { { &loaded.value.email } })]) }
                    <AccountForm key={loaded.etag.0.to_string()} loaded={loaded.clone()} on_saved={on_saved.clone()} />
                </>
            }) }
            <Sessions />
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct AccountFormProps {
    loaded: Loaded<AccountView>,
    on_saved: Callback<Loaded<AccountView>>,
}

#[component]
fn AccountForm(props: &AccountFormProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let session = use_session();
    let submit = use_submit();
    let form = use_form(|| draft_of(&props.loaded.value));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let saved = said("Your account is saved.", "Votre compte est enregistré.");
    let onsubmit = {
        let (form, submit, on_saved) = (form.clone(), submit.clone(), props.on_saved.clone());
        let etag: Etag = props.loaded.etag.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (draft, etag) = ((*form).clone(), etag.clone());
            if submit.check(draft.validate(), language) {
                let (announcer, reload, on_saved) =
                    (announcer.clone(), session.reload.clone(), on_saved.clone());
                submit.run(
                    move |_| async move { client::accounts::edit_account(&draft, &etag).await },
                    move |account| {
                        announcer.toast(saved);
                        on_saved.emit(account);
                        reload.emit(());
                    },
                );
            }
        })
    };
    let errors = submit.errors();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <TextInput pointer="/name" label={said("Your name", "Votre nom")} autocomplete="name"
                value={form.name.clone()} on_change={form.set(|draft, name| draft.name = name)} errors={errors.clone()} />
            { language_choice(form.language, form.set(|draft, language| draft.language = language), language) }
            <TextInput pointer="/phone" label={said("Telephone", "Téléphone")} optional=true kind={Kind::Telephone} autocomplete="tel" width={20}
                value={form.phone.clone().unwrap_or_default()} errors={errors.clone()}
                on_change={form.set(|draft, phone: String| draft.phone = Some(phone).filter(|phone| !phone.is_empty()))} />
            <h2>{ said("For contracts and invoices", "Pour les contrats et les factures") }</h2>
            { address_fields(&form, &errors, language) }
            { tax_fields(&form, &errors, Need::Optional, language) }
            <Button label={said("Save", "Enregistrer")} busy={submit.is_busy()} />
        </form>
    }
}

fn draft_of(view: &AccountView) -> AccountDraft {
    AccountDraft {
        name: view.name.clone(),
        language: view.language,
        phone: view.phone.clone(),
        address: view.address.clone(),
        tax: view.tax.clone(),
    }
}

fn address_fields(form: &Form<AccountDraft>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let provinces: Vec<Choice> = Province::ALL
        .into_iter()
        .map(|province| choice(province.code(), province.words().in_language(language)))
        .collect();
    let province = form.address.province.map(Province::code).unwrap_or_default();
    html! {
        <>
            <TextInput pointer="/address/line" label={said("Street and number", "Numéro et rue")} optional=true autocomplete="street-address"
                value={form.address.line.clone()} on_change={form.set(|draft, line| draft.address.line = line)} errors={errors.clone()} />
            <TextInput pointer="/address/city" label={said("City", "Ville")} optional=true autocomplete="address-level2"
                value={form.address.city.clone()} on_change={form.set(|draft, city| draft.address.city = city)} errors={errors.clone()} />
            <Select pointer="/address/province" label={said("Province or territory", "Province ou territoire")} optional=true
                value={province} choices={provinces} errors={errors.clone()}
                on_change={form.set(|draft, code: AttrValue| draft.address.province = Province::from_code(&code))} />
            <TextInput pointer="/address/postal_code" label={said("Postal code", "Code postal")} optional=true autocomplete="postal-code" width={8}
                hint={said("Such as K1A 0B1.", "Par exemple K1A 0B1.")}
                value={form.address.postal_code.clone()} on_change={form.set(|draft, code| draft.address.postal_code = code)} errors={errors.clone()} />
        </>
    }
}

/// Ends every session: for lost telephones and public computers.
#[component]
fn Sessions() -> Html {
    let language = use_language();
    let session = use_session();
    let navigator = use_navigator();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_confirm = {
        let submit = submit.clone();
        Callback::from(move |()| {
            let (reload, navigator) = (session.reload.clone(), navigator.clone());
            submit.run(
                move |_| async move { client::accounts::sign_out_everywhere().await },
                move |()| {
                    reload.emit(());
                    navigator.go(Route::SignIn);
                },
            );
        })
    };
    let consequence = html! {
        <p>{ said(
            "Every browser and telephone that is signed in as you has to sign in again, this one too.",
            "Chaque navigateur et téléphone où vous avez une session devra en ouvrir une nouvelle, celui-ci aussi.",
        ) }</p>
    };
    html! {
        <section>
            <h2>{ said("Sessions", "Sessions") }</h2>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <ConfirmButton label={said("Sign out everywhere", "Fermer toutes les sessions")} look={Look::Secondary}
                question={said("Sign out everywhere?", "Fermer toutes les sessions?")} {consequence} {on_confirm} busy={submit.is_busy()} />
        </section>
    }
}
