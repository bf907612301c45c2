//! What is said at the top of every page.

use chrono::{DateTime, Utc};
use shared::calendar::clock;
use shared::ids::AnnouncementId;
use shared::language::{Bilingual, Language, Words};
use shared::platform::{
    AnnouncementCorrection, AnnouncementDraft, AnnouncementView, AnnouncementsView, Level,
};
use shared::validation::field_error;
use validator::Validate;
use yew::prelude::*;

use super::act::use_register_act;
use super::use_crumbs;
use crate::client::{self, Loaded};
use crate::format;
use crate::forms::use_form;
use crate::hooks::{use_business_now, use_fetch, use_language, use_session};
use crate::ui::{
    BilingualInput, Button, Choice, ConfirmButton, ErrorSummary, Look, MomentInput, Page, Radios, Tone,
    choice, fetched, problem_view, table, tag,
};

/// The page.
#[component]
pub fn AnnouncementsPage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let session = use_session();
    let register = use_fetch((), |()| client::platform::read_announcements());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let (register, reload) = (register.clone(), session.reload.clone());
        Callback::from(move |saved: Loaded<AnnouncementsView>| {
            register.replace(saved);
            // The top of this very page says it too.
            reload.emit(());
        })
    };
    html! {
        <Page title={said("Announcements", "Annonces")} {crumbs} wide=true
            lead={said(
                "Everybody reads an announcement at the top of every page, in both languages, until it ends or they put it away.",
                "Tout le monde lit une annonce en haut de chaque page, dans les deux langues, jusqu’à sa fin ou jusqu’à ce qu’on la ferme.",
            )}>
            { fetched(&register, language, |loaded| html! { <List loaded={loaded.clone()} on_saved={on_saved.clone()} /> }) }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    loaded: Loaded<AnnouncementsView>,
    on_saved: Callback<Loaded<AnnouncementsView>>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let corrected = use_state(|| None::<AnnouncementView>);
    let act = use_register_act(&props.on_saved);
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let view = &props.loaded.value;
    let correct = {
        let corrected = corrected.setter();
        Callback::from(move |one: AnnouncementView| {
            corrected.set(Some(one));
            crate::browser::focus("announcement-form");
        })
    };
    let withdraw = {
        let (act, seen) = (act.clone(), view.version);
        Callback::from(move |id: AnnouncementId| {
            act.run(
                said("The announcement is taken down.", "L’annonce est retirée."),
                move |intent| async move { client::platform::withdraw_announcement(id, seen, &intent).await },
            );
        })
    };
    let on_saved = {
        let (corrected, on_saved) = (corrected.setter(), props.on_saved.clone());
        Callback::from(move |saved| {
            corrected.set(None);
            on_saved.emit(saved);
        })
    };
    let headings = [
        said("Announcement", "Annonce"),
        said("From", "À partir du"),
        said("Until", "Jusqu’au"),
        said("Standing", "État"),
        said("Change", "Modifier"),
    ];
    let rows = view.items.iter().map(|one| row(one, now, &correct, &withdraw, language)).collect();
    let key =
        [view.version.0.to_string(), corrected.as_ref().map(|one| one.id.to_string()).unwrap_or_default()]
            .concat();
    html! {
        <>
            <AnnouncementForm {key} loaded={props.loaded.clone()} corrected={(*corrected).clone()} {on_saved} />
            if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
            if view.items.is_empty() {
                <p>{ said("Nothing was announced yet.", "Rien n’a encore été annoncé.") }</p>
            } else {
                { table(said("The newest first", "Des plus récentes aux plus anciennes"), headings.map(AttrValue::from).to_vec(), rows) }
            }
        </>
    }
}

fn row(
    one: &AnnouncementView,
    now: DateTime<Utc>,
    correct: &Callback<AnnouncementView>,
    withdraw: &Callback<AnnouncementId>,
    language: Language,
) -> Vec<Html> {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (tone, standing) = if one.until <= now {
        (Tone::Neutral, said("Over", "Terminée"))
    } else if one.from <= now {
        (Tone::Success, said("Shown", "Affichée"))
    } else {
        (Tone::Info, said("To come", "À venir"))
    };
    let change = if one.until <= now {
        Html::default()
    } else {
        let (correct, withdraw, whole, id) = (correct.clone(), withdraw.clone(), one.clone(), one.id);
        html! {
            <div class="button-row">
                <Button look={Look::Link} label={said("Correct", "Corriger")} on_click={Callback::from(move |()| correct.emit(whole.clone()))} />
                <ConfirmButton label={said("Take down", "Retirer")} look={Look::Link} question={said("Take this announcement down?", "Retirer cette annonce?")}
                    consequence={html! { <p>{ said("Nobody sees it any more.", "Plus personne ne la verra.") }</p> }}
                    on_confirm={Callback::from(move |()| withdraw.emit(id))} />
            </div>
        }
    };
    vec![
        html! { { one.text.in_language(language).to_owned() } },
        html! { { format::short_moment(one.from, language) } },
        html! { { format::short_moment(one.until, language) } },
        tag(tone, standing),
        change,
    ]
}

#[derive(Properties, PartialEq)]
struct AnnouncementFormProps {
    loaded: Loaded<AnnouncementsView>,
    /// The one that is said better; otherwise another is made.
    corrected: Option<AnnouncementView>,
    on_saved: Callback<Loaded<AnnouncementsView>>,
}

#[derive(Clone, Default)]
struct Typed {
    level: Level,
    text: Bilingual,
    from: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
}

impl Typed {
    fn of(one: &AnnouncementView) -> Typed {
        Typed { level: one.level, text: one.text.clone(), from: Some(one.from), until: Some(one.until) }
    }
}

#[component]
fn AnnouncementForm(props: &AnnouncementFormProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let act = use_register_act(&props.on_saved);
    let form = use_form(|| match &props.corrected {
        Some(one) => Typed::of(one),
        None => Typed { from: Some(now), ..Typed::default() },
    });
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, act, seen) = (form.clone(), act.clone(), props.loaded.value.version);
        let id = props.corrected.as_ref().map(|one| one.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (Some(from), Some(until)) = (form.from, form.until) else {
                let missing = if form.from.is_none() { "/from" } else { "/until" };
                return act.submit.refuse(vec![field_error(missing, "required", language)]);
            };
            let draft = AnnouncementDraft { level: form.level, text: form.text.clone().into(), from, until };
            if !act.submit.check(draft.validate(), language) {
                return;
            }
            act.run(
                said("The announcement is saved.", "L’annonce est enregistrée."),
                move |intent| async move {
                    match id {
                        Some(id) => {
                            let correction = AnnouncementCorrection { id, announcement: draft };
                            client::platform::correct_announcement(&correction, seen, &intent).await
                        }
                        None => client::platform::announce(&draft, seen, &intent).await,
                    }
                },
            );
        })
    };
    let errors = act.submit.errors();
    let levels: Vec<Choice> = Level::ALL
        .into_iter()
        .map(|level| choice(level.code(), level.words().in_language(language)))
        .collect();
    let title = match props.corrected.is_some() {
        true => said("Correct the announcement", "Corriger l’annonce"),
        false => said("Announce something", "Faire une annonce"),
    };
    html! {
        <section>
            <h2 id="announcement-form" tabindex="-1">{ title }</h2>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
                <BilingualInput pointer="/text" label={said("What it says", "Ce qu’elle dit")} rows={3} characters_max={500}
                    value={form.text.clone()} on_change={form.set(|typed, text| typed.text = text)} errors={errors.clone()} />
                <Radios pointer="/level" label={said("How much it matters", "Son importance")} value={form.level.code()} choices={levels} errors={errors.clone()}
                    on_change={form.set(|typed, code: AttrValue| typed.level = Level::from_code(&code).unwrap_or_default())} />
                <MomentInput pointer="/from" label={said("From", "À partir du")} time_label={said("At what time", "À quelle heure")} value={form.from}
                    time={clock(9)} on_change={form.set(|typed, from| typed.from = from)} errors={errors.clone()} />
                <MomentInput pointer="/until" label={said("Until", "Jusqu’au")} time_label={said("Until what time", "Jusqu’à quelle heure")} value={form.until}
                    time={clock(17)} on_change={form.set(|typed, until| typed.until = until)} {errors} />
                <Button label={said("Save the announcement", "Enregistrer l’annonce")} busy={act.submit.is_busy()} />
            </form>
        </section>
    }
}
