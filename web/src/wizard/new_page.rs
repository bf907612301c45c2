//! Starting an opportunity: whose, by which programme, what kind of work.

use shared::actor::Visitor;
use shared::departments::{DepartmentView, TemplateView};
use shared::ids::{DepartmentId, OpportunityId, ProgrammeId};
use shared::language::{Language, Words};
use shared::opportunities::{CopyDraft, OpportunityStart, WorkKind};
use shared::policy::{Act, check};
use shared::programmes::ProgrammeView;
use shared::refusal::{Refusal, sentence};
use shared::validation::field_error;
use yew::prelude::*;

use crate::client::{departments, files, programmes};
use crate::failure::ApiError;
use crate::forms::{FieldErrors, Form, use_form};
use crate::hooks::{
    Submit, use_business_now, use_fetch, use_language, use_navigator, use_submit, use_visitor,
};
use crate::route::Route;
use crate::route_steps::EditStep;
use crate::ui::{Button, Choice, Crumb, ErrorSummary, Page, Radios, choice, fetched, problem_view};

const TITLE: Words = Words::new("New opportunity", "Nouvelle occasion");

/// What can be chosen from.
struct Offered {
    departments: Vec<DepartmentView>,
    programmes: Vec<ProgrammeView>,
    /// The files that each of the reader's departments offers as templates.
    templates: Vec<(DepartmentId, TemplateView)>,
}

async fn read(own: Vec<DepartmentId>) -> Result<Offered, ApiError> {
    let mut templates = Vec::new();
    for id in own {
        templates.extend(departments::list_templates(id).await?.into_iter().map(|one| (id, one)));
    }
    Ok(Offered {
        departments: departments::list_departments().await?.value.items,
        programmes: programmes::list_programmes().await?.value.items,
        templates,
    })
}

/// The departments that somebody works in, each once.
fn departments_of(visitor: &Visitor) -> Vec<DepartmentId> {
    let roles = visitor.actor().map(|actor| actor.roles.clone()).unwrap_or_default();
    let mut own: Vec<DepartmentId> = roles.iter().map(|held| held.department_id).collect();
    own.sort_unstable();
    own.dedup();
    own
}

/// What is chosen so far.
#[derive(Clone, Default)]
struct Chosen {
    department: Option<DepartmentId>,
    programme: Option<ProgrammeId>,
    kind: Option<WorkKind>,
    template: Option<OpportunityId>,
}

/// The page.
#[component]
pub fn NewPage() -> Html {
    let language = use_language();
    let visitor = use_visitor();
    let now = use_business_now();
    let offered = use_fetch(departments_of(&visitor), |own| read(own.clone()));
    let form = use_form(Chosen::default);
    let submit = use_submit();
    let navigator = use_navigator();
    let work = Words::new("My work", "Mon travail").in_language(language);
    let lead = Words::new(
        "About half an hour. Everything is saved as you type, and you can leave and come back.",
        "Environ une demi-heure. Tout est enregistré à mesure que vous écrivez; vous pouvez partir et revenir.",
    );
    let content = |offered: &Offered| {
        let mine = |one: &&DepartmentView| check(&visitor, &Act::CreateOpportunity(one.id), now).is_ok();
        let own: Vec<&DepartmentView> = offered.departments.iter().filter(mine).collect();
        if own.is_empty() {
            return html! { <p>{ sentence(Refusal::NotYourRole).in_language(language) }</p> };
        }
        let chosen = settled(&form, &own, &offered.programmes);
        let send = {
            let (submit, navigator) = (submit.clone(), navigator.clone());
            let start = chosen.clone();
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                let navigator = navigator.clone();
                begin(&start, &submit, language, move |id| {
                    navigator.replace(Route::EditOpportunity(id, EditStep::Need))
                });
            })
        };
        fields(&form, &chosen, &own, offered, &submit, send, language)
    };
    html! {
        <Page title={TITLE.in_language(language)} lead={lead.in_language(language)}
            crumbs={vec![Crumb::new(work, Route::Work.path(language))]}>
            { fetched(&offered, language, content) }
        </Page>
    }
}

/// What is chosen, and what needs no choice because there is only one.
fn settled(form: &Form<Chosen>, own: &[&DepartmentView], programmes: &[ProgrammeView]) -> Chosen {
    let mut chosen = (**form).clone();
    if let [only] = own {
        chosen.department = Some(only.id);
    }
    if let [only] = programmes {
        chosen.programme = Some(only.key.id);
    }
    chosen
}

fn begin(
    chosen: &Chosen,
    submit: &Submit,
    language: Language,
    done: impl FnOnce(shared::ids::OpportunityId) + 'static,
) {
    let (Some(department_id), Some(programme_id), Some(kind)) =
        (chosen.department, chosen.programme, chosen.kind)
    else {
        let open = [
            ("/department_id", chosen.department.is_none()),
            ("/programme_id", chosen.programme.is_none()),
            ("/kind", chosen.kind.is_none()),
        ];
        let errors = open.iter().filter(|(_, open)| *open);
        submit.refuse(errors.map(|(pointer, _)| field_error(pointer, "unknown", language)).collect());
        return;
    };
    let start = OpportunityStart { department_id, programme_id, kind };
    let template = chosen.template;
    submit.run(
        move |intent| async move {
            match template {
                Some(template) => {
                    files::copy_opportunity(template, &CopyDraft { department_id }, &intent).await
                }
                None => files::create_opportunity(&start, &intent).await,
            }
        },
        move |file| done(file.value.id),
    );
}

fn fields(
    form: &Form<Chosen>,
    chosen: &Chosen,
    own: &[&DepartmentView],
    offered: &Offered,
    submit: &Submit,
    send: Callback<SubmitEvent>,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let errors = submit.errors();
    html! {
        <form onsubmit={send} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            { one_of("/department_id", said("For which department", "Pour quel ministère"),
                own.iter().map(|one| choice(one.id.to_string(), one.name.in_language(language).to_owned())).collect(),
                chosen.department.map(|id| id.to_string()),
                form.set(|chosen, id: AttrValue| chosen.department = id.parse().ok()), &errors) }
            { one_of("/programme_id", said("By which programme", "Selon quel programme"),
                offered.programmes.iter().map(|one| programme(one, language)).collect(),
                chosen.programme.map(|id| id.to_string()),
                form.set(|chosen, id: AttrValue| chosen.programme = id.parse().ok()), &errors) }
            <Radios pointer="/kind" label={said("What kind of work is it?", "De quel genre de travaux s’agit-il?")}
                hint={said("It decides which texts you can start from. You can change it later.", "Ce choix détermine les textes de départ proposés. Vous pourrez le modifier.")}
                value={chosen.kind.map(WorkKind::code).unwrap_or_default()}
                choices={WorkKind::ALL.iter().map(|kind| choice(kind.code(), kind.words().in_language(language))).collect::<Vec<_>>()}
                on_change={form.set(|chosen, code: AttrValue| {
                    chosen.kind = kind_of(&code);
                    chosen.template = None;
                })} {errors} />
            { templates(form, chosen, &offered.templates, language) }
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Button label={said("Start writing", "Commencer la rédaction")} busy={submit.is_busy()} />
        </form>
    }
}

/// What the department offers to start from, for the kind of work that is chosen.
fn templates(
    form: &Form<Chosen>,
    chosen: &Chosen,
    offered: &[(DepartmentId, TemplateView)],
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let fits = |(id, one): &&(DepartmentId, TemplateView)| {
        Some(*id) == chosen.department && Some(one.kind) == chosen.kind
    };
    let title = |one: &TemplateView| one.title.best(language).0.to_owned();
    let found = offered.iter().filter(fits).map(|(_, one)| choice(one.id.to_string(), title(one)));
    let mut choices = vec![choice("", said("Nothing: an empty draft", "Rien\u{a0}: une ébauche vide"))];
    choices.extend(found);
    if choices.len() == 1 {
        return Html::default();
    }
    html! {
        <Radios pointer="/template" label={said("What to start from", "Point de départ")} {choices}
            value={chosen.template.map(|id| id.to_string()).unwrap_or_default()}
            on_change={form.set(|chosen, id: AttrValue| chosen.template = id.parse().ok())} />
    }
}

/// The kind of work of a code.
pub fn kind_of(code: &str) -> Option<WorkKind> {
    WorkKind::ALL.into_iter().find(|kind| kind.code() == code)
}

fn programme(programme: &ProgrammeView, language: Language) -> Choice {
    let document = &programme.document;
    let hint = document.summary.in_language(language).to_owned();
    choice(programme.key.id.to_string(), document.name.in_language(language).to_owned()).hint(hint)
}

/// One of a few; where there is only one, it is said and not asked.
fn one_of(
    pointer: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
    value: Option<String>,
    on_change: Callback<AttrValue>,
    errors: &FieldErrors,
) -> Html {
    if let [only] = choices.as_slice() {
        return html! {
            <div class="field">
                <p><strong>{ label }</strong><br />{ &only.label }</p>
                if !only.hint.is_empty() { <p class="field-hint">{ &only.hint }</p> }
            </div>
        };
    }
    html! { <Radios {pointer} {label} value={value.unwrap_or_default()} {choices} {on_change} errors={errors.clone()} /> }
}
