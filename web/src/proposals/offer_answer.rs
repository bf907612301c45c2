//! Accepting an offer, with the tax standing that the contract needs, or declining it.

use shared::accounts::{AccountDraft, AccountView};
use shared::awards::DeclineDraft;
use shared::ids::{OfferId, Version};
use shared::language::Words;
use shared::refusal::{Refusal, sentence};
use shared::validation::field_error;
use validator::Validate;
use yew::prelude::*;

use crate::accounts::{collection_notice, tax_fields};
use crate::client::{self, ApiError, Etag, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit};
use crate::ui::field::Need;
use crate::ui::{Button, ConfirmButton, ErrorSummary, Look, TextArea, fetched, problem_view};

#[derive(Properties, PartialEq)]
pub struct AnswerOfferProps {
    pub offer_id: OfferId,
    pub version: Version,
    /// Reads the proposal again, once the offer is answered.
    pub reload: Callback<()>,
}

/// Both answers.
#[component]
pub fn AnswerOffer(props: &AnswerOfferProps) -> Html {
    let language = use_language();
    let account = use_fetch((), |()| client::accounts::read_account());
    html! {
        <>
            { fetched(&account, language, |loaded| html! {
                <Accept offer_id={props.offer_id} version={props.version} account={loaded.clone()} reload={props.reload.clone()} />
            }) }
            <Decline ..props.clone() />
        </>
    }
}

impl Clone for AnswerOfferProps {
    fn clone(&self) -> Self {
        AnswerOfferProps { offer_id: self.offer_id, version: self.version, reload: self.reload.clone() }
    }
}

#[derive(Properties, PartialEq)]
struct AcceptProps {
    offer_id: OfferId,
    version: Version,
    account: Loaded<AccountView>,
    reload: Callback<()>,
}

const WHY: Words = Words::new(
    "Your tax standing decides what taxes the contract and its invoice show. Those who certify and pay the invoice read it.",
    "Votre situation fiscale détermine les taxes qui figurent au contrat et à la facture. Les personnes qui attestent et paient la facture la lisent.",
);

/// Asks for the tax standing where the account does not know it, saves it, then accepts.
#[component]
fn Accept(props: &AcceptProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let form = use_form(|| draft_of(&props.account.value));
    let asks = props.account.value.tax.is_none();
    let onsubmit = {
        let (form, submit, reload) = (form.clone(), submit.clone(), props.reload.clone());
        let (id, etag, account) = (props.offer_id, Etag::of(props.version), props.account.etag.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if draft.tax.is_none() {
                let mut error = field_error("/tax", "required", language);
                error.detail = sentence(Refusal::TaxDataMissing).in_language(language).to_owned();
                submit.refuse(vec![error]);
                return;
            }
            if !submit.check(draft.validate(), language) {
                return;
            }
            let (etag, account, reload, announcer) =
                (etag.clone(), account.clone(), reload.clone(), announcer.clone());
            submit.run(
                move |intent| async move {
                    if asks {
                        save_standing(&draft, &account).await?;
                    }
                    client::offers::accept(id, &etag, &intent).await
                },
                move |_| {
                    announcer.toast(Words::new("Offer accepted", "Offre acceptée").in_language(language));
                    reload.emit(());
                },
            );
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.reload.clone()), language) } }
            if asks {
                { tax_fields(&form, &submit.errors(), Need::Required, language) }
                { collection_notice(WHY, language) }
            }
            <p>{ said(
                "By accepting you agree to these terms. Both sides then sign the contract here.",
                "En acceptant, vous consentez à ces conditions. Les deux parties signent ensuite le contrat ici.",
            ) }</p>
            <Button label={said("Accept the offer", "Accepter l’offre")} busy={submit.is_busy()} />
        </form>
    }
}

/// Saves the tax standing. When the first try saved it and the answer was lost, the account has
/// moved on: then it is enough that the same standing stands there.
async fn save_standing(draft: &AccountDraft, etag: &Etag) -> Result<(), ApiError> {
    match client::accounts::edit_account(draft, etag).await {
        Ok(_) => Ok(()),
        Err(error) if error.status() == Some(412) => {
            let there = client::accounts::read_account().await?;
            if there.value.tax == draft.tax { Ok(()) } else { Err(error) }
        }
        Err(error) => Err(error),
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

#[component]
fn Decline(props: &AnswerOfferProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let form = use_form(DeclineDraft::default);
    let on_confirm = {
        let (form, submit, reload) = (form.clone(), submit.clone(), props.reload.clone());
        let (id, etag) = (props.offer_id, Etag::of(props.version));
        Callback::from(move |()| {
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let (etag, reload, announcer) = (etag.clone(), reload.clone(), announcer.clone());
                submit.run(
                    move |intent| async move { client::offers::decline(id, &draft, &etag, &intent).await },
                    move |_| {
                        announcer.toast(Words::new("Offer declined", "Offre déclinée").in_language(language));
                        reload.emit(());
                    },
                );
            }
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let consequence = html! {
        <>
            <p>{ said("The offer goes to the next on the list. You cannot take this back.", "L’offre passe à la personne suivante sur la liste. Vous ne pourrez pas revenir en arrière.") }</p>
            <TextArea pointer="/reason" label={said("Why", "Pourquoi")} optional=true rows=3 characters_max={1000}
                value={form.reason.clone()} on_change={form.set(|draft, reason| draft.reason = reason)} errors={submit.errors()} />
        </>
    };
    html! {
        <div class="button-row">
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.reload.clone()), language) } }
            <ConfirmButton look={Look::Secondary} label={said("Decline the offer", "Décliner l’offre")}
                question={said("Decline this offer?", "Décliner cette offre?")} {consequence} {on_confirm} busy={submit.is_busy()} />
        </div>
    }
}
