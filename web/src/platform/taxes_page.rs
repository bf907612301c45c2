//! The sales taxes by province, as dated rows.

use chrono::NaiveDate;
use shared::language::{Language, Words};
use shared::money::TaxRate;
use shared::platform::{OneTaxRow, Standing, TaxDraft, TaxRowView, TaxesView};
use shared::province::{Province, Tax, TaxKind, TaxRow};
use validator::Validate;
use yew::prelude::*;

use super::act::use_register_act;
use super::use_crumbs;
use crate::client::{self, Loaded};
use crate::format;
use crate::forms::use_form;
use crate::hooks::{use_fetch, use_language};
use crate::ui::{
    Button, Choice, ConfirmButton, DateInput, ErrorSummary, Look, Page, Select, TextInput, Tone, choice,
    fetched, problem_view, table, tag,
};

/// The page.
#[component]
pub fn TaxesPage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let register = use_fetch((), |()| client::platform::read_tax_register());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let register = register.clone();
        Callback::from(move |saved: Loaded<TaxesView>| register.replace(saved))
    };
    html! {
        <Page title={said("Sales taxes", "Taxes de vente")} {crumbs} wide=true
            lead={said(
                "A contract takes the rates of the day it is awarded and keeps them. Rates that have begun stay as they are: schedule others from a day to come.",
                "Un contrat prend les taux du jour de son attribution et les garde. Les taux en vigueur restent tels quels\u{a0}: prévoyez-en d’autres à partir d’un jour à venir.",
            )}>
            { fetched(&register, language, |loaded| html! { <Taxes loaded={loaded.clone()} on_saved={on_saved.clone()} /> }) }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct TaxesProps {
    loaded: Loaded<TaxesView>,
    on_saved: Callback<Loaded<TaxesView>>,
}

#[component]
fn Taxes(props: &TaxesProps) -> Html {
    let language = use_language();
    let corrected = use_state(|| None::<TaxRow>);
    let act = use_register_act(&props.on_saved);
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let view = &props.loaded.value;
    let correct = {
        let corrected = corrected.setter();
        Callback::from(move |row: TaxRow| corrected.set(Some(row)))
    };
    let withdraw = {
        let (act, seen) = (act.clone(), view.version);
        Callback::from(move |one: OneTaxRow| {
            act.run(said("The taxes are withdrawn.", "Les taxes sont retirées."), move |intent| async move {
                client::platform::withdraw_taxes(one, seen, &intent).await
            });
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
        said("Province or territory", "Province ou territoire"),
        said("From", "À partir du"),
        said("Taxes", "Taxes"),
        said("Standing", "État"),
        said("Change", "Modifier"),
    ];
    let rows = view.items.iter().map(|one| line(one, &correct, &withdraw, language)).collect();
    let key = corrected
        .as_ref()
        .map(|row| [row.province.code(), &row.from.to_string()].concat())
        .unwrap_or_default();
    html! {
        <>
            if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
            <TaxForm key={[&view.version.0.to_string(), "-", &key].concat()} loaded={props.loaded.clone()} corrected={(*corrected).clone()} {on_saved} />
            { table(said("Every row, the newest first", "Toutes les lignes, des plus récentes aux plus anciennes"), headings.map(AttrValue::from).to_vec(), rows) }
        </>
    }
}

/// What a standing looks like; the words say it.
pub fn standing_tag(standing: Standing, language: Language) -> Html {
    let tone = match standing {
        Standing::InForce => Tone::Success,
        Standing::Scheduled => Tone::Info,
        Standing::Past | Standing::Withdrawn => Tone::Neutral,
    };
    tag(tone, standing.words().in_language(language))
}

fn line(
    one: &TaxRowView,
    correct: &Callback<TaxRow>,
    withdraw: &Callback<OneTaxRow>,
    language: Language,
) -> Vec<Html> {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let TaxRowView { row, standing } = one;
    let name = row.province.words().in_language(language);
    let change = if *standing == Standing::Scheduled {
        let (correct, withdraw, whole) = (correct.clone(), withdraw.clone(), row.clone());
        let pointed = OneTaxRow { province: row.province, from: row.from };
        html! {
            <div class="button-row">
                <Button look={Look::Link} label={said("Correct", "Corriger")} about={name} on_click={Callback::from(move |()| correct.emit(whole.clone()))} />
                <ConfirmButton label={said("Withdraw", "Retirer")} look={Look::Link} question={said("Withdraw these taxes?", "Retirer ces taxes?")}
                    consequence={html! { <p>{ said("The taxes before them stay in force.", "Les taxes précédentes restent en vigueur.") }</p> }}
                    on_confirm={Callback::from(move |()| withdraw.emit(pointed))} />
            </div>
        }
    } else {
        Html::default()
    };
    vec![
        html! { { name } },
        html! { { format::date(row.from, language) } },
        html! { { taxes_in_words(&row.taxes, language) } },
        standing_tag(*standing, language),
        change,
    ]
}

fn taxes_in_words(taxes: &[Tax], language: Language) -> String {
    let one = |tax: &Tax| {
        let percent = percent(tax.rate, language);
        let sign = Words::new("%", "\u{a0}%").in_language(language);
        [tax.kind.words().in_language(language), " ", &percent, sign].concat()
    };
    taxes.iter().map(one).collect::<Vec<_>>().join(Words::new(" and ", " et ").in_language(language))
}

/// `9975` is `9.975` or `9,975`; `5000` is `5`.
fn percent(rate: TaxRate, language: Language) -> String {
    let whole = (rate.0 / 1_000).to_string();
    let rest = format!("{:03}", rate.0 % 1_000);
    match rest.trim_end_matches('0') {
        "" => whole,
        rest => [&whole, Words::new(".", ",").in_language(language), rest].concat(),
    }
}

/// What people type, as thousandths of a percent.
fn rate_of(text: &str) -> Option<TaxRate> {
    let plain = text.trim().trim_end_matches('%').trim().replace(',', ".");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    if rest.len() > 3 || whole.is_empty() || !rest.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let thousandths: u32 = format!("{rest:0<3}").parse().ok()?;
    Some(TaxRate(whole.parse::<u32>().ok()?.checked_mul(1_000)?.checked_add(thousandths)?))
}

#[derive(Properties, PartialEq)]
struct TaxFormProps {
    loaded: Loaded<TaxesView>,
    /// The row that is corrected; otherwise another is scheduled.
    corrected: Option<TaxRow>,
    on_saved: Callback<Loaded<TaxesView>>,
}

#[derive(Clone, Default)]
struct Typed {
    province: Option<Province>,
    from: Option<NaiveDate>,
    rates: [String; 3],
}

const KINDS: [TaxKind; 3] = [TaxKind::Gst, TaxKind::Hst, TaxKind::Qst];

impl Typed {
    fn of(row: &TaxRow, language: Language) -> Typed {
        let rate = |kind: TaxKind| {
            row.taxes.iter().find(|tax| tax.kind == kind).map(|tax| percent(tax.rate, language))
        };
        Typed {
            province: Some(row.province),
            from: Some(row.from),
            rates: KINDS.map(|kind| rate(kind).unwrap_or_default()),
        }
    }

    /// What is typed and no percentage counts as zero, which no tax is.
    fn taxes(&self) -> Vec<Tax> {
        let typed = KINDS.into_iter().zip(&self.rates).filter(|(_, text)| !text.trim().is_empty());
        typed.map(|(kind, text)| Tax { kind, rate: rate_of(text).unwrap_or_default() }).collect()
    }
}

#[component]
fn TaxForm(props: &TaxFormProps) -> Html {
    let language = use_language();
    let act = use_register_act(&props.on_saved);
    let form = use_form(|| props.corrected.as_ref().map(|row| Typed::of(row, language)).unwrap_or_default());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let corrects = props.corrected.is_some();
    let onsubmit = {
        let (form, act, seen) = (form.clone(), act.clone(), props.loaded.value.version);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(from) = act.day(form.from, "/from", language) else { return };
            let Some(province) = form.province else {
                return act.submit.refuse(vec![shared::validation::field_error(
                    "/province",
                    "required",
                    language,
                )]);
            };
            let draft = TaxDraft { province, from, taxes: form.taxes() };
            if !act.submit.check(draft.validate(), language) {
                return;
            }
            act.run(said("The taxes are scheduled.", "Les taxes sont prévues."), move |intent| async move {
                match corrects {
                    true => client::platform::correct_taxes(&draft, seen, &intent).await,
                    false => client::platform::schedule_taxes(&draft, seen, &intent).await,
                }
            });
        })
    };
    let errors = act.submit.errors();
    let provinces: Vec<Choice> =
        Province::ALL.into_iter().map(|one| choice(one.code(), one.words().in_language(language))).collect();
    let title = if corrects {
        said("Correct these taxes", "Corriger ces taxes")
    } else {
        said("Schedule other taxes", "Prévoir d’autres taxes")
    };
    let rate = |place: usize, pointer: &'static str, label: &'static str| {
        let value = form.rates.get(place).cloned().unwrap_or_default();
        let on_change = form.set(move |typed: &mut Typed, text: String| {
            if let Some(rate) = typed.rates.get_mut(place) {
                *rate = text;
            }
        });
        html! { <TextInput {pointer} {label} optional=true width={6} {value} {on_change} errors={errors.clone()} /> }
    };
    html! {
        <section>
            <h2>{ title }</h2>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
                if let Some(row) = &props.corrected {
                    <p>{ row.province.words().in_language(language) }{ ", " }{ format::date(row.from, language) }</p>
                } else {
                    <Select pointer="/province" label={said("Province or territory", "Province ou territoire")} value={form.province.map(Province::code).unwrap_or_default()}
                        choices={provinces} errors={errors.clone()} on_change={form.set(|typed, code: AttrValue| typed.province = Province::from_code(&code))} />
                    <DateInput pointer="/from" label={said("First day", "Premier jour")} hint={said("After today.", "Après aujourd’hui.")}
                        value={form.from} on_change={form.set(|typed, day| typed.from = day)} errors={errors.clone()} />
                }
                { rate(0, "/taxes", said("GST, in percent", "TPS, en pourcentage")) }
                { rate(1, "/taxes/hst", said("HST, in percent", "TVH, en pourcentage")) }
                { rate(2, "/taxes/qst", said("QST, in percent", "TVQ, en pourcentage")) }
                <Button label={said("Save the taxes", "Enregistrer les taxes")} busy={act.submit.is_busy()} />
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_read_as_it_is_written() {
        for (text, rate) in [("5", 5_000), ("9.975", 9_975), ("9,975 %", 9_975), ("14.5", 14_500)] {
            assert_eq!(rate_of(text), Some(TaxRate(rate)), "{text}");
        }
        for text in ["", "five", "9.9755", ".", "-5"] {
            assert_eq!(rate_of(text), None, "{text}");
        }
        assert_eq!(percent(TaxRate(9_975), Language::Fr), "9,975");
        assert_eq!(percent(TaxRate(15_000), Language::En), "15");
    }
}
