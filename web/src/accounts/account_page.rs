//! One's own account: how one is called and reached, and how one stands towards sales tax. Both pages
//! edit the same account.

use shared::accounts::{AccountDraft, AccountView};
use shared::language::{Language, Words};
use shared::profiles::needs;
use shared::province::Province;
use validator::Validate;
use yew::prelude::*;

use super::collection::collection_notice;
use super::menu::account_menu;
use super::sign_out_everywhere::SignOutEverywhere;
use super::sign_up_page::language_choice;
use super::tax_fields::tax_fields;
use crate::client::{self, Etag, Loaded};
use crate::forms::{FieldErrors, Form, use_form};
use crate::hooks::{use_announcer, use_fetch, use_language, use_session, use_submit};
use crate::route::{AccountPlace, Route};
use crate::ui::field::Need;
use crate::ui::{
    Button, Choice, ErrorSummary, Kind, Page, Select, TextInput, Tone, choice, fetched, problem_view, row,
    summary_list, tag,
};

/// Which part of the account a page edits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Contact,
    Tax,
}

#[derive(Properties, PartialEq)]
pub struct AccountPageProps {
    pub part: Part,
}

/// The page.
#[component]
pub fn AccountPage(props: &AccountPageProps) -> Html {
    let language = use_language();
    let account = use_fetch((), |()| client::accounts::read_account());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let part = props.part;
    let (title, place) = match part {
        Part::Contact => (said("Contact details", "Coordonnées"), AccountPlace::Contact),
        Part::Tax => (said("Sales tax", "Taxes de vente"), AccountPlace::Tax),
    };
    let on_saved = {
        let account = account.clone();
        Callback::from(move |saved: Loaded<AccountView>| account.replace(saved))
    };
    html! {
        <Page {title} above={account_menu(Route::Account(place), language)}>
            { fetched(&account, language, |loaded| html! {
                <>
                    if part == Part::Contact { { summary(&loaded.value, language) } }
                    <AccountForm key={loaded.etag.0.to_string()} {part} loaded={loaded.clone()} on_saved={on_saved.clone()} />
                </>
            }) }
            if part == Part::Contact { <SignOutEverywhere /> }
        </Page>
    }
}

/// The address one signs in with, and what is missing for what: nothing is asked for before it is needed.
fn summary(account: &AccountView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let ready = || tag(Tone::Success, said("Nothing is missing", "Rien ne manque"));
    let mut rows = vec![row(said("E-mail address", "Adresse courriel"), html! { { &account.email } })];
    rows.extend(needs(account).into_iter().map(|(need, missing)| {
        let value = missing.map_or_else(ready, |missing| html! { { missing.words().in_language(language) } });
        row(need.words().in_language(language), value)
    }));
    summary_list(rows)
}

#[derive(Properties, PartialEq)]
struct AccountFormProps {
    part: Part,
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
            { match props.part {
                Part::Contact => contact_fields(&form, &errors, language),
                Part::Tax => html! { <>{ tax_notice(language) }{ tax_fields(&form, &errors, Need::Optional, language) }</> },
            } }
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

fn tax_notice(language: Language) -> Html {
    let why = Words::new(
        "The invoice of a contract needs your registration numbers. We never ask for a Social Insurance Number or a bank account.",
        "La facture d’un contrat a besoin de vos numéros d’inscription. Nous ne demandons jamais de numéro d’assurance sociale ni de compte bancaire.",
    );
    collection_notice(why, language)
}

fn contact_fields(form: &Form<AccountDraft>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let why = Words::new(
        "Your name and language open your account and address our messages; your telephone and address are optional, and serve contracts.",
        "Votre nom et votre langue servent à ouvrir votre compte et à vous écrire; votre téléphone et votre adresse sont facultatifs, et servent aux contrats.",
    );
    html! {
        <>
            { collection_notice(why, language) }
            <TextInput pointer="/name" label={said("Your name", "Votre nom")} autocomplete="name"
                value={form.name.clone()} on_change={form.set(|draft, name| draft.name = name)} errors={errors.clone()} />
            { language_choice(form.language, form.set(|draft, language| draft.language = language), language) }
            <TextInput pointer="/phone" label={said("Telephone", "Téléphone")} optional=true kind={Kind::Telephone} autocomplete="tel" width={20}
                value={form.phone.clone().unwrap_or_default()} errors={errors.clone()}
                on_change={form.set(|draft, phone: String| draft.phone = Some(phone).filter(|phone| !phone.is_empty()))} />
            <h2>{ said("Address", "Adresse") }</h2>
            { address_fields(form, errors, language) }
        </>
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
