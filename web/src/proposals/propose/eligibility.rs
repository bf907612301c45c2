//! Step 1: the statements of eligibility, and the language of the proposal.

use shared::language::{Language, Words};
use shared::proposals::{EligibilityStatus, ProposalContent, PublicService};
use yew::prelude::*;

use super::Step;
use crate::accounts::collection_notice;
use crate::ui::{Checkbox, Radios, TextArea, choice};

const WHY: Words = Words::new(
    "These statements show that a contract can be made with you. They stay sealed until the selection; only those who make the offer read them.",
    "Ces déclarations montrent qu’un contrat peut être conclu avec vous. Elles restent scellées jusqu’à la sélection; seules les personnes qui font l’offre les lisent.",
);

/// The fields.
pub(super) fn fields(step: &Step) -> Html {
    let Step { form, errors, service, language, .. } = step;
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(*language);
    let statuses =
        EligibilityStatus::ALL.map(|status| choice(status.code(), status.words().in_language(*language)));
    let status = form.eligibility.status.map(EligibilityStatus::code).unwrap_or_default();
    let languages = vec![choice("en", said("English", "Anglais")), choice("fr", said("French", "Français"))];
    html! {
        <>
            <Checkbox pointer="/eligibility/age_of_majority" checked={form.eligibility.age_of_majority}
                label={said("I am of the age of majority and able to enter into a contract.", "J’ai atteint l’âge de la majorité et je peux conclure un contrat.")}
                on_change={form.set(|draft: &mut ProposalContent, yes| draft.eligibility.age_of_majority = yes)} errors={errors.clone()} />
            <Radios pointer="/eligibility/status" label={said("By what right do you work in Canada?", "À quel titre travaillez-vous au Canada?")}
                hint={said("The evaluator does not see this.", "L’évaluateur ne voit pas cette réponse.")}
                value={status} choices={statuses.to_vec()} on_change={form.set(set_status)} errors={errors.clone()} />
            if *service == PublicService::Inside {
                <TextArea pointer="/public_servant_approval" rows=3 characters_max={500}
                    label={said("Your written approval", "Votre approbation écrite")}
                    hint={said("You work in the public service: say who approved in writing that you propose, when, and the reference. The contracting authority reads it with the offer; the evaluator never does.", "Vous travaillez dans la fonction publique\u{a0}: indiquez qui vous a autorisé par écrit à proposer, à quelle date et sous quelle référence. L’autorité contractante le lit avec l’offre; l’évaluateur, jamais.")}
                    value={form.public_servant_approval.clone()} errors={errors.clone()}
                    on_change={form.set(|draft: &mut ProposalContent, text| draft.public_servant_approval = text)} />
            }
            <Radios pointer="/language" label={said("In which language will you answer?", "Dans quelle langue répondrez-vous?")}
                hint={said("Decisions on your proposal and the contract will be in it too.", "Les décisions sur votre proposition et le contrat seront aussi dans cette langue.")}
                value={form.language.code()} choices={languages} on_change={form.set(set_language)} errors={errors.clone()} />
            { collection_notice(WHY, *language) }
        </>
    }
}

fn set_status(draft: &mut ProposalContent, code: AttrValue) {
    draft.eligibility.status = EligibilityStatus::ALL.into_iter().find(|status| *status.code() == *code);
}

fn set_language(draft: &mut ProposalContent, code: AttrValue) {
    draft.language = Language::from_code(&code).unwrap_or_default();
}
