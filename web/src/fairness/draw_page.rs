//! The draw of an opportunity: every input that is public so far, and its replay in this browser.

use shared::fairness::{DrawRound, DrawView, PublicValueView, verify_draw};
use shared::files::Extent;
use shared::ids::OpportunityId;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::steps::steps;
use crate::hooks::{use_fetch, use_language};
use crate::route::Route;
use crate::ui::{
    Archive, Button, Crumb, Look, Page, Row, Tone, details, fetched, link, moment, notice, row, summary_list,
    table,
};
use crate::{browser, client};

#[derive(Properties, PartialEq)]
pub struct DrawPageProps {
    pub id: OpportunityId,
}

/// The page.
#[component]
pub fn DrawPage(props: &DrawPageProps) -> Html {
    let language = use_language();
    let draw = use_fetch(props.id, |id| client::fairness::read_draw(*id));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let name = draw.ready().map(|draw| draw.title.best(language).0.to_owned()).unwrap_or_default();
    let crumbs = vec![
        Crumb::new(said("Opportunities", "Occasions"), Route::Opportunities.path(language)),
        Crumb::new(said("Opportunity", "Occasion"), Route::Opportunity(props.id).path(language)),
    ];
    html! {
        <Page title={said("The draw, replayed", "Le tirage, refait")} {crumbs} lead={name}>
            { fetched(&draw, language, |draw| content(draw, language)) }
        </Page>
    }
}

fn content(draw: &DrawView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            if draw.rounds.is_empty() {
                { notice(Tone::Info, said("Nothing is drawn yet", "Rien n’est encore tiré"), html! {
                    <p>{ said(
                        "What is fixed so far is below. The order is drawn once the evaluation is complete.",
                        "Ce qui est déjà fixé figure ci-dessous. L’ordre sera tiré une fois l’évaluation terminée.",
                    ) }</p>
                }) }
            }
            if draw.received.is_some() {
                { steps(&verify_draw(draw), language) }
            }
            { for draw.rounds.iter().map(|round| outcome(round, language)) }
            <h2>{ said("What was fixed, and when", "Ce qui a été fixé, et quand") }</h2>
            { summary_list(inputs(draw, language)) }
            <h2>{ said("What must be trusted", "Ce à quoi il faut se fier") }</h2>
            <p>{ trust(draw.public_value.as_ref()).in_language(language) }</p>
            { receipts(draw, language) }
            { details(said("Replay it without this page", "Refaire le tirage sans cette page"), offline(draw, language)) }
            <h2>{ said("Take it along", "L’emporter") }</h2>
            <p>{ said(
                "Once the opportunity is completed, cancelled or without award, all that is public about it comes in one archive, signed, with a guide to check it.",
                "Une fois l’occasion terminée, annulée ou sans attribution, tout ce qui est public à son sujet tient dans des archives signées, avec un guide pour les vérifier.",
            ) }</p>
            <Archive id={draw.opportunity_id} extent={Extent::Public} />
            <p>{ link(Route::Opportunity(draw.opportunity_id), language, said("Back to the opportunity", "Retour à l’occasion")) }</p>
        </>
    }
}

fn outcome(round: &DrawRound, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let rows = round.order.iter().map(|one| {
        vec![
            html! { { one.rank } },
            html! { { one.proponent } },
            html! { <code class="code">{ one.receipt.to_string() }</code> },
            html! { <code class="code">{ one.ticket.to_string() }</code> },
        ]
    });
    let headings = vec![
        said("Place", "Rang").into(),
        said("Proposal number", "Numéro de la proposition").into(),
        said("Receipt", "Reçu").into(),
        said("Ticket (the lowest comes first)", "Billet (le plus petit vient en premier)").into(),
    ];
    table(said("Order drawn", "Ordre du tirage"), headings, rows.collect())
}

fn code(label: &'static str, value: impl ToString) -> Row {
    row(label, html! { <code class="code">{ value.to_string() }</code> })
}

/// Every input, in the order in which it was fixed.
fn inputs(draw: &DrawView, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let mut rows = vec![code(
        said("At publication: hash of the secret", "À la publication\u{a0}: empreinte du secret"),
        draw.commitment,
    )];
    if let Some(public) = &draw.public_value {
        let source = public.source.best(language).0.to_owned();
        rows.push(row(
            said(
                "At publication: source of the public value",
                "À la publication\u{a0}: source de la valeur publique",
            ),
            html! { { source } },
        ));
    }
    if let Some(received) = &draw.received {
        let closing = &received.closing;
        rows.push(row(said("Closed", "Clôture"), moment(closing.at, language)));
        rows.push(row(said("Proposals received", "Propositions reçues"), html! { { closing.proposals } }));
        rows.push(code(said("Root over the receipts", "Racine des reçus"), closing.root));
        if let Some(signed) = closing.signed {
            rows.push(code(said("Signed with the key", "Signé avec la clé"), signed.public_key.id()));
        }
    }
    rows.extend(draw.public_value.as_ref().into_iter().flat_map(|public| fixed(public, language)));
    for round in &draw.rounds {
        rows.push(code(
            said("With the result: the secret", "Avec le résultat\u{a0}: le secret"),
            &round.secret,
        ));
        rows.push(code(said("Seed that follows", "Germe qui en découle"), &round.seed));
    }
    rows
}

fn fixed(public: &PublicValueView, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let PublicValueView { source: _, value: Some(value), proof, fixed_at } = public else {
        return Vec::new();
    };
    let mut rows = vec![code(
        said("After closing: the public value", "Après la clôture\u{a0}: la valeur publique"),
        value,
    )];
    rows.extend(
        proof
            .as_ref()
            .map(|proof| row(said("Where to look it up", "Où la vérifier"), html! { { proof.clone() } })),
    );
    rows.extend(fixed_at.map(|at| row(said("Entered", "Saisie"), moment(at, language))));
    rows
}

fn trust(public: Option<&PublicValueView>) -> Words {
    match public {
        Some(_) => Words::new(
            "The secret was fixed before anybody proposed, the receipts at closing, and the public value after it, by somebody outside. Nobody could choose the order, not even whoever knows the secret. Look the public value up at its source.",
            "Le secret a été fixé avant toute proposition, les reçus à la clôture, et la valeur publique après celle-ci, par un tiers. Personne ne pouvait choisir l’ordre, pas même qui connaît le secret. Vérifiez la valeur publique à sa source.",
        ),
        None => Words::new(
            "No value from outside is mixed in. Nobody could change the secret or the receipts afterwards, but you trust the operator of this service not to have told the secret to a vendor, who could then have tried many proposals until one came first.",
            "Aucune valeur extérieure n’y est mêlée. Personne ne pouvait changer le secret ou les reçus après coup, mais vous vous fiez à ce que l’exploitant du service n’ait pas révélé le secret à un fournisseur, qui aurait alors pu essayer de nombreuses propositions jusqu’à ce que l’une arrive au premier rang.",
        ),
    }
}

fn receipts(draw: &DrawView, language: Language) -> Html {
    let Some(received) = &draw.received else { return Html::default() };
    let title = Words::new("All receipts, sorted", "Tous les reçus, triés").in_language(language);
    details(
        title,
        html! {
            <ol>{ for received.receipts.iter().map(|receipt| html! { <li><code class="code">{ receipt.to_string() }</code></li> }) }</ol>
        },
    )
}

fn offline(draw: &DrawView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let text = serde_json::to_string(draw).unwrap_or_default();
    let name = said("draw.json", "tirage.json");
    let save = Callback::from(move |()| browser::save_file(name, &text));
    html! {
        <>
            <p>{ said(
                "The file holds every value on this page. The program of this service replays it without a network, and so does a script of 58 lines in Python that shares no code with it.",
                "Le fichier contient toutes les valeurs de cette page. Le programme du service refait le tirage sans réseau, tout comme un script Python de 58 lignes qui n’a aucun code en commun avec lui.",
            ) }</p>
            <p><code>{ "api verify-draw " }{ name }</code>{ said(" or ", " ou ") }<code>{ "python3 docs/draw.py " }{ name }</code></p>
            <Button look={Look::Secondary} label={said("Download the draw (JSON)", "Télécharger le tirage (JSON)")} on_click={save} />
        </>
    }
}
