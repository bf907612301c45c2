//! The programmes with their versions: what applies, what is to come, what was.

use shared::ids::ProgrammeId;
use shared::language::{Language, Words};
use shared::platform::{ProgrammeVersionView, ProgrammesView, Standing};
use shared::programmes::{Ceiling, TaxRule};
use yew::prelude::*;

use super::act::use_register_act;
use super::taxes_page::standing_tag;
use super::use_crumbs;
use crate::client::{self, Loaded};
use crate::format;
use crate::hooks::{use_fetch, use_language};
use crate::navigation::with_query;
use crate::query::Query;
use crate::route::{PlatformPlace, Route};
use crate::ui::{ConfirmButton, Look, Page, fetched, link_button, problem_view, table};

/// The page.
#[component]
pub fn ProgrammesPage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let register = use_fetch((), |()| client::platform::read_programme_versions());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let register = register.clone();
        Callback::from(move |saved: Loaded<ProgrammesView>| register.replace(saved))
    };
    html! {
        <Page title={said("Programmes and limits", "Programmes et limites")} {crumbs} wide=true
            lead={said(
                "A file keeps the version of its programme that it began with, with its ceiling, its periods and its terms. To change a limit, schedule a version from a day to come.",
                "Un dossier garde la version du programme avec laquelle il a commencé\u{a0}: son plafond, ses délais, ses modalités. Pour changer une limite, prévoyez une version à partir d’un jour à venir.",
            )}>
            { fetched(&register, language, |loaded| html! { <Versions loaded={loaded.clone()} on_saved={on_saved.clone()} /> }) }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct VersionsProps {
    loaded: Loaded<ProgrammesView>,
    on_saved: Callback<Loaded<ProgrammesView>>,
}

#[component]
fn Versions(props: &VersionsProps) -> Html {
    let language = use_language();
    let act = use_register_act(&props.on_saved);
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let view = &props.loaded.value;
    let withdraw = {
        let (act, seen) = (act.clone(), view.version);
        Callback::from(move |(id, number): (ProgrammeId, u32)| {
            act.run(said("The version is withdrawn.", "La version est retirée."), move |intent| async move {
                client::platform::withdraw_programme(id, number, seen, &intent).await
            });
        })
    };
    let mut programmes: Vec<ProgrammeId> = view.items.iter().map(|version| version.key.id).collect();
    programmes.dedup();
    html! {
        <>
            if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
            { for programmes.into_iter().map(|id| programme(view, id, &withdraw, language)) }
        </>
    }
}

fn programme(
    view: &ProgrammesView,
    id: ProgrammeId,
    withdraw: &Callback<(ProgrammeId, u32)>,
    language: Language,
) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let own: Vec<&ProgrammeVersionView> = view.items.iter().filter(|version| version.key.id == id).collect();
    let current = own.iter().find(|version| version.standing == Standing::InForce).or(own.first());
    let name =
        current.map(|version| version.document.name.in_language(language).to_owned()).unwrap_or_default();
    let headings = [
        said("Version", "Version"),
        said("From", "À partir du"),
        said("Standing", "État"),
        said("Ceiling", "Plafond"),
        said("Files", "Dossiers"),
        said("Change", "Modifier"),
    ];
    let rows = own.iter().map(|version| row(version, withdraw, language)).collect();
    let href = Route::Platform(PlatformPlace::Programme(id)).path(language);
    html! {
        <section>
            <h2>{ name }</h2>
            <div class="button-row">{ link_button(Look::Secondary, href, said("Schedule a new version", "Prévoir une nouvelle version")) }</div>
            { table(said("Versions, the newest first", "Versions, de la plus récente à la plus ancienne"), headings.map(AttrValue::from).to_vec(), rows) }
        </section>
    }
}

fn row(
    version: &ProgrammeVersionView,
    withdraw: &Callback<(ProgrammeId, u32)>,
    language: Language,
) -> Vec<Html> {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, number) = (version.key.id, version.key.number);
    let change = if version.standing == Standing::Scheduled {
        let query = Query::default().with("correct", &number.to_string());
        let href = with_query(Route::Platform(PlatformPlace::Programme(id)).path(language), &query.text());
        let withdraw = withdraw.clone();
        html! {
            <div class="button-row">
                <a {href}>{ said("Correct", "Corriger") }<span class="visually-hidden">{ said(" version ", " la version ") }{ number }</span></a>
                <ConfirmButton label={said("Withdraw", "Retirer")} look={Look::Link} question={said("Withdraw this version?", "Retirer cette version?")}
                    consequence={html! { <p>{ said("It never begins; the version before it stays in force.", "Elle ne commencera jamais; la version précédente reste en vigueur.") }</p> }}
                    on_confirm={Callback::from(move |()| withdraw.emit((id, number)))} />
            </div>
        }
    } else {
        Html::default()
    };
    vec![
        html! { { number } },
        html! { { format::date(version.from, language) } },
        standing_tag(version.standing, language),
        html! { { ceiling(version.document.ceiling, language) } },
        html! { { version.files } },
        change,
    ]
}

/// The ceiling of a programme, with how tax counts.
pub fn ceiling(ceiling: Option<Ceiling>, language: Language) -> String {
    let Some(Ceiling { amount, tax }) = ceiling else {
        return Words::new("None", "Aucun").in_language(language).to_owned();
    };
    let words = match tax {
        TaxRule::Included => Words::new("{amount}, taxes included", "{amount}, taxes comprises"),
        TaxRule::Excluded => Words::new("{amount} before tax", "{amount} avant taxes"),
    };
    words.fill(language, &[("amount", &format::money(amount, language))])
}
