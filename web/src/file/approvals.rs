//! The approvals side by side: the money and the fit, or sending it back with reasons.

use shared::actor::Role;
use shared::language::{Language, Words};
use shared::opportunities::{Approval, ChangesRequest, FileView, FitApproval, MoneyApproval};
use shared::policy::Act;
use shared::problem::FieldError;
use shared::programmes::ApprovalKind;
use shared::refusal::Refusal;
use shared::validation::field_error;
use shared::work::Whose;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Desk, Part, valid};
use super::typed::Typed;
use crate::client::{Call, files};
use crate::format;
use crate::opportunities::amounts::amounts;
use crate::ui::{
    Look, MoneyInput, Select, TextArea, TextInput, Tone, choice, details, moment, row, summary_list, tag,
};

/// The codes of the disclosure tables.
const PROCEDURES: [(&str, Words); 5] = [
    ("TC", Words::new("Competitive, traditional", "Concurrentielle, traditionnelle")),
    ("OB", Words::new("Competitive, open bidding", "Concurrentielle, appel d’offres ouvert")),
    ("ST", Words::new("Competitive, selective tendering", "Concurrentielle, appel d’offres sélectif")),
    ("AC", Words::new("Advance contract award notice", "Préavis d’adjudication de contrat")),
    ("TN", Words::new("Non-competitive", "Non concurrentielle")),
];

/// The section; nothing for programmes without approvals.
pub fn approvals(desk: &Desk) -> Html {
    let required = &desk.view().programme.document.approvals;
    if required.is_empty() {
        return Html::default();
    }
    html! {
        <section class="file-section" id="approvals" tabindex="-1">
            <h2>{ desk.said(Words::new("Approvals", "Approbations")) }</h2>
            <div class="side-by-side">{ for required.iter().map(|kind| one(desk, *kind)) }</div>
        </section>
    }
}

fn one(desk: &Desk, kind: ApprovalKind) -> Html {
    let facts = &desk.view().facts;
    let approval = facts.approval(kind);
    let (tone, words) = match approval {
        Some(_) => (Tone::Success, Words::new("Approved", "Approuvé")),
        None => (Tone::Neutral, Words::new("Not yet", "Pas encore")),
    };
    let role = match kind {
        ApprovalKind::Money => Role::Approver,
        ApprovalKind::Fit => Role::ContractingAuthority,
    };
    let form = match desk.check(&Act::Approve(facts, kind)) {
        Ok(()) => match kind {
            ApprovalKind::Money => money(desk),
            ApprovalKind::Fit => fit(desk),
        },
        // Said by the tag already.
        Err(Refusal::AlreadyApproved) => Html::default(),
        Err(refusal) if approval.is_none() => desk.refusal_of(refusal, Whose::Official(role)),
        Err(_) => Html::default(),
    };
    html! {
        <div>
            <h3>{ desk.said(kind.words()) }{ " " }{ tag(tone, desk.said(words)) }</h3>
            if let Some(approval) = approval { { given(desk, approval) } }
            { form }
            { send_back(desk, kind) }
        </div>
    }
}

/// Who approved what, and when.
fn given(desk: &Desk, approval: &Approval) -> Html {
    let said = |words: Words| desk.said(words);
    let mut rows = vec![
        row(said(Words::new("By", "Par")), desk.name(approval.by).to_string()),
        row(said(Words::new("When", "Quand")), moment(approval.at, desk.language)),
    ];
    let (reference, coding) = match approval.kind {
        ApprovalKind::Money => (
            Words::new("Fund reservation", "Réservation de fonds"),
            Words::new("Economic object", "Article économique"),
        ),
        ApprovalKind::Fit => (
            Words::new("Commodity code", "Code de bien ou de service"),
            Words::new("Solicitation procedure", "Procédure de demande de soumissions"),
        ),
    };
    if let Some(amount) = approval.amount {
        rows.push(row(said(Words::new("Amount", "Montant")), format::money(amount, desk.language)));
    }
    for (label, value) in [(reference, &approval.reference), (coding, &approval.coding)] {
        if !value.is_empty() {
            rows.push(row(said(label), value.clone()));
        }
    }
    summary_list(rows)
}

fn money(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let errors = desk.errors(Part::Money);
    let total = desk.view().amounts.as_ref().map(|amounts| amounts.total);
    let fields = html! {
        <>
            if let Some(priced) = &desk.view().amounts { { amounts(priced, desk.language) } }
            <TextInput pointer="/money/reservation_number" label={desk.said(Words::new("Fund reservation number", "Numéro de réservation de fonds"))}
                value={typed.reservation_number.clone()} width={Some(12)}
                on_change={typed.set(|typed, text| typed.reservation_number = text)} errors={errors.clone()} />
            <MoneyInput pointer="/money/amount" label={desk.said(Words::new("Amount committed, taxes included", "Montant engagé, taxes comprises"))}
                value={typed.amount.unwrap_or(total)}
                on_change={typed.set(|typed, amount| typed.amount = Some(amount))} errors={errors.clone()} />
            <TextInput pointer="/money/economic_object" label={desk.said(Words::new("Economic object", "Article économique"))}
                hint={desk.said(Words::new("Three to five digits, for disclosure, such as 0430.", "De trois à cinq chiffres, pour la divulgation, par exemple 0430."))}
                value={typed.economic_object.clone()} width={Some(6)} optional=true
                on_change={typed.set(|typed, text| typed.economic_object = text)} {errors} />
            <p>{ desk.said(Words::new("By approving you commit the money under section 32 of the Financial Administration Act.", "En approuvant, vous engagez les fonds en vertu de l’article 32 de la Loi sur la gestion des finances publiques.")) }</p>
        </>
    };
    desk.form(
        Part::Money,
        prepare_money,
        fields,
        Words::new("Commit the money", "Engager les fonds"),
        Look::Primary,
    )
}

fn prepare_money(typed: &Typed, view: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    let total = view.amounts.as_ref().map(|amounts| amounts.total);
    let amount =
        typed.amount.unwrap_or(total).ok_or_else(|| vec![field_error("/amount", "required", language)])?;
    let draft = MoneyApproval {
        reservation_number: typed.reservation_number.trim().to_owned(),
        amount,
        economic_object: typed.economic_object.trim().to_owned(),
    };
    valid(draft.validate(), language)?;
    Ok(files::approve_money(view.id, &draft))
}

fn fit(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let errors = desk.errors(Part::Fit);
    let fields = html! {
        <>
            <TextInput pointer="/fit/commodity_code" label={desk.said(Words::new("Commodity code", "Code de bien ou de service"))}
                hint={desk.said(Words::new("For disclosure, such as D302A.", "Pour la divulgation, par exemple D302A."))}
                value={typed.commodity_code.clone()} width={Some(12)} optional=true
                on_change={typed.set(|typed, text| typed.commodity_code = text)} errors={errors.clone()} />
            <Select pointer="/fit/solicitation_procedure" label={desk.said(Words::new("Solicitation procedure", "Procédure de demande de soumissions"))}
                hint={desk.said(Words::new("For disclosure.", "Pour la divulgation."))} optional=true
                value={typed.solicitation_procedure.clone()}
                choices={PROCEDURES.iter().map(|(code, words)| choice(*code, [code, " – ", desk.said(*words)].concat())).collect::<Vec<_>>()}
                on_change={typed.set(|typed, code: AttrValue| typed.solicitation_procedure = code.to_string())} {errors} />
            <p>{ desk.said(Words::new("By approving you say that it fits the programme and the rules of contracting.", "En approuvant, vous confirmez qu’elle est conforme au programme et aux règles de passation de marchés.")) }</p>
        </>
    };
    desk.form(
        Part::Fit,
        prepare_fit,
        fields,
        Words::new("Confirm fit", "Confirmer la conformité"),
        Look::Primary,
    )
}

fn prepare_fit(typed: &Typed, view: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    let draft = FitApproval {
        commodity_code: typed.commodity_code.trim().to_owned(),
        solicitation_procedure: typed.solicitation_procedure.trim().to_owned(),
    };
    valid(draft.validate(), language)?;
    Ok(files::approve_fit(view.id, &draft))
}

/// Asking for changes, one press away.
fn send_back(desk: &Desk, kind: ApprovalKind) -> Html {
    if !desk.may(&Act::RequestChanges(&desk.view().facts, kind)) {
        return Html::default();
    }
    let typed = &desk.typed;
    let (part, prepare, pointer, value): (_, super::desk::Prepare, _, _) = match kind {
        ApprovalKind::Money => {
            (Part::MoneyChanges, prepare_money_changes, "/money-changes/reasons", &typed.money_reasons)
        }
        ApprovalKind::Fit => {
            (Part::FitChanges, prepare_fit_changes, "/fit-changes/reasons", &typed.fit_reasons)
        }
    };
    let on_change = typed.set(move |typed, text| match kind {
        ApprovalKind::Money => typed.money_reasons = text,
        ApprovalKind::Fit => typed.fit_reasons = text,
    });
    let fields = html! {
        <TextArea {pointer} label={desk.said(Words::new("What should change, and why", "Ce qui devrait changer, et pourquoi"))}
            rows={4} characters_max={3_000} value={value.clone()} {on_change} errors={desk.errors(part)} />
    };
    let label = Words::new("Send back to the author", "Retourner à l’auteur");
    let form = desk.form(part, prepare, fields, label, Look::Secondary);
    details(desk.said(Words::new("Ask for changes instead", "Demander plutôt des modifications")), form)
}

fn prepare_money_changes(
    typed: &Typed,
    view: &FileView,
    language: Language,
) -> Result<Call, Vec<FieldError>> {
    prepare_changes(ApprovalKind::Money, &typed.money_reasons, view, language)
}

fn prepare_fit_changes(typed: &Typed, view: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    prepare_changes(ApprovalKind::Fit, &typed.fit_reasons, view, language)
}

fn prepare_changes(
    kind: ApprovalKind,
    reasons: &str,
    view: &FileView,
    language: Language,
) -> Result<Call, Vec<FieldError>> {
    let draft = ChangesRequest { kind, reasons: reasons.trim().to_owned() };
    valid(draft.validate(), language)?;
    Ok(files::request_changes(view.id, &draft))
}
