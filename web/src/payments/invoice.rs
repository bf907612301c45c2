//! An invoice on the page: the draft and the one that was sent look the same.

use chrono::{DateTime, Utc};
use shared::accounts::{PostalAddress, TaxStanding};
use shared::language::{Language, Words};
use shared::money::TaxRate;
use shared::payments::{InvoiceDraft, InvoiceFacts, InvoiceSender, InvoiceState};
use shared::province::{Amounts, Province};
use yew::prelude::*;

use crate::contracts::desk::Desk;
use crate::ui::{Tone, moment, notice, row, summary_list};

/// What stands on an invoice.
pub struct Bill<'a> {
    pub number: &'a str,
    /// Nothing while it is a draft.
    pub sent_at: Option<DateTime<Utc>>,
    pub from: &'a InvoiceSender,
    pub amounts: &'a Amounts,
    pub tax: &'a TaxStanding,
}

impl<'a> Bill<'a> {
    /// An invoice as it would be sent now.
    pub fn drafted(draft: &'a InvoiceDraft) -> Bill<'a> {
        Bill {
            number: &draft.number,
            sent_at: None,
            from: &draft.from,
            amounts: &draft.amounts,
            tax: &draft.tax,
        }
    }

    /// An invoice that was sent.
    pub fn sent(invoice: &'a InvoiceFacts) -> Bill<'a> {
        Bill {
            number: &invoice.number,
            sent_at: Some(invoice.sent_at),
            from: &invoice.from,
            amounts: &invoice.amounts,
            tax: &invoice.tax,
        }
    }
}

/// The invoice.
pub fn bill(desk: &Desk, bill: &Bill) -> Html {
    let (view, language) = (desk.view(), desk.language);
    let title = Words::new("Invoice {number}", "Facture {number}").fill(language, &[("number", bill.number)]);
    let (about, lang) = view.content.title.best(language);
    let mut rows = vec![
        row(desk.said(Words::new("From", "De")), addressed(&bill.from.name, &bill.from.address)),
        row(
            desk.said(Words::new("Bill to", "Facturer à")),
            addressed(view.department.name.in_language(language), &view.contracting_address),
        ),
        row(desk.said(Words::new("Contract", "Contrat")), html! { { view.facts.number.clone() } }),
        row(
            desk.said(Words::new("For", "Objet")),
            html! { <span lang={lang.code()}>{ about.to_owned() }</span> },
        ),
    ];
    if let Some(at) = bill.sent_at {
        rows.push(row(desk.said(Words::new("Sent", "Envoyée")), moment(at, language)));
    }
    rows.extend(crate::contracts::amounts(bill.amounts, language));
    rows.extend(registration(desk, bill.tax));
    html! {
        <article class="invoice">
            <h3>{ title }</h3>
            { summary_list(rows) }
        </article>
    }
}

/// Name and address, a line each, as far as there are any.
pub fn addressed(name: &str, address: &PostalAddress) -> Html {
    let province = address.province.map(Province::code).unwrap_or_default();
    let place = [address.city.as_str(), province, &address.postal_code].join(" ");
    let lines = [name, &address.line, place.trim()];
    html! { { for lines.into_iter().filter(|line| !line.is_empty()).map(|line| html! { <>{ line }<br /></> }) } }
}

fn registration(desk: &Desk, tax: &TaxStanding) -> Vec<crate::ui::Row> {
    match tax {
        TaxStanding::SmallSupplier => Vec::new(),
        TaxStanding::Registered { gst_hst, qst } => {
            let gst = row(
                desk.said(Words::new("GST/HST number", "Numéro de TPS/TVH")),
                html! { <code>{ gst_hst }</code> },
            );
            let qst = qst.as_ref().map(|qst| {
                row(desk.said(Words::new("QST number", "Numéro de TVQ")), html! { <code>{ qst }</code> })
            });
            [Some(gst), qst].into_iter().flatten().collect()
        }
    }
}

/// What came of an invoice.
pub fn outcome(desk: &Desk, state: &InvoiceState) -> Html {
    match state {
        InvoiceState::Sent => Html::default(),
        InvoiceState::Deficient { at, by, reasons } => {
            let content = html! {
                <>
                    <p class="as-typed" lang={desk.written()}>{ reasons }</p>
                    <p class="muted">{ desk.name(*by) }{ ", " }{ moment(*at, desk.language) }</p>
                </>
            };
            notice(Tone::Warning, desk.said(Words::new("Sent back", "Retournée")), content)
        }
        InvoiceState::Certified { at, by } => certified(desk, *at, desk.name(*by)),
        InvoiceState::Paid { at, by, certified_by, method, reference } => {
            let label = Words::new("Certified (section 34) by", "Attestée (article 34) par");
            summary_list(vec![
                row(desk.said(label), html! { { desk.name(*certified_by) } }),
                row(desk.said(Words::new("Paid", "Payée")), moment(*at, desk.language)),
                row(
                    desk.said(Words::new("By (section 33)", "Par (article 33)")),
                    html! { { desk.name(*by) } },
                ),
                row(
                    desk.said(Words::new("Method", "Mode de paiement")),
                    html! { { desk.said(method.words()) } },
                ),
                row(desk.said(Words::new("Reference", "Référence")), html! { { reference.clone() } }),
            ])
        }
    }
}

fn certified(desk: &Desk, at: DateTime<Utc>, by: AttrValue) -> Html {
    summary_list(vec![
        row(
            desk.said(Words::new("Certified (section 34)", "Attestée (article 34)")),
            moment(at, desk.language),
        ),
        row(desk.said(Words::new("By", "Par")), html! { { by } }),
    ])
}

/// `13%`, `9.975%`, « 9,975 % ».
pub fn rate(rate: TaxRate, language: Language) -> String {
    let (whole, rest) = (rate.0 / 1_000, rate.0 % 1_000);
    let mut text = whole.to_string();
    if rest > 0 {
        // The thousand in front keeps the zeros of 5.01.
        let digits = (1_000 + rest).to_string();
        text.push(if language == Language::En { '.' } else { ',' });
        text.push_str(digits.get(1..).unwrap_or_default().trim_end_matches('0'));
    }
    text.push_str(if language == Language::En { "%" } else { "\u{a0}%" });
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_written_by_locale() {
        for (thousandths, english, french) in [
            (13_000, "13%", "13\u{a0}%"),
            (9_975, "9.975%", "9,975\u{a0}%"),
            (14_500, "14.5%", "14,5\u{a0}%"),
            (5_010, "5.01%", "5,01\u{a0}%"),
            (5_110, "5.11%", "5,11\u{a0}%"),
        ] {
            assert_eq!(rate(TaxRate(thousandths), Language::En), english);
            assert_eq!(rate(TaxRate(thousandths), Language::Fr), french);
        }
    }
}
