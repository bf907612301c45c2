//! How an organization stands towards sales tax.

use shared::accounts::TaxStanding;
use shared::language::{Language, Words};
use shared::organizations::OrganizationProfile;
use yew::prelude::*;

use crate::forms::{FieldErrors, Form};
use crate::ui::{Radios, TextInput, choice};

const SMALL: &str = "small_supplier";
const REGISTERED: &str = "registered";

/// A question, and the numbers that one answer needs.
pub fn tax_fields(form: &Form<OrganizationProfile>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let choices = vec![
        choice(SMALL, said("No: it is a small supplier", "Non\u{a0}: c’est un petit fournisseur")).hint(
            said(
                "Less than $30,000 of sales a year, and not registered.",
                "Moins de 30\u{a0}000\u{a0}$ de ventes par année, et non inscrite.",
            ),
        ),
        choice(REGISTERED, said("Yes: it is registered", "Oui\u{a0}: elle est inscrite")),
    ];
    let (value, numbers) = match &form.tax {
        None => ("", None),
        Some(TaxStanding::SmallSupplier) => (SMALL, None),
        Some(TaxStanding::Registered { gst_hst, qst }) => {
            (REGISTERED, Some((gst_hst.clone(), qst.clone().unwrap_or_default())))
        }
    };
    html! {
        <>
            <Radios pointer="/tax" label={said("Does it charge GST/HST?", "Perçoit-elle la TPS/TVH?")} optional=true
                hint={said("It must be said before an offer is accepted.", "Il faut l’indiquer avant d’accepter une offre.")}
                {value} {choices} on_change={form.set(|draft, value: AttrValue| draft.tax = chosen(&value))} errors={errors.clone()} />
            if let Some((gst_hst, qst)) = numbers {
                <TextInput pointer="/tax/gst_hst" label={said("GST/HST number", "Numéro de TPS/TVH")} width={20}
                    hint={said("Such as 123456782RT0001.", "Par exemple 123456782RT0001.")}
                    value={gst_hst} on_change={form.set(|draft, number| set(draft, Some(number), None))} errors={errors.clone()} />
                <TextInput pointer="/tax/qst" label={said("QST number", "Numéro de TVQ")} optional=true width={20}
                    hint={said("If it is registered with Revenu Québec: such as 1234567890TQ0001.", "Si elle est inscrite à Revenu Québec\u{a0}: par exemple 1234567890TQ0001.")}
                    value={qst} on_change={form.set(|draft, number| set(draft, None, Some(number)))} errors={errors.clone()} />
            }
        </>
    }
}

fn chosen(value: &str) -> Option<TaxStanding> {
    match value {
        SMALL => Some(TaxStanding::SmallSupplier),
        REGISTERED => Some(TaxStanding::Registered { gst_hst: String::new(), qst: None }),
        _ => None,
    }
}

/// Numbers are compared without the spaces people put into them.
fn set(draft: &mut OrganizationProfile, new_gst: Option<String>, new_qst: Option<String>) {
    let plain = |number: String| -> String {
        number.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
    };
    if let Some(TaxStanding::Registered { gst_hst, qst }) = &mut draft.tax {
        if let Some(number) = new_gst {
            *gst_hst = plain(number);
        }
        if let Some(number) = new_qst {
            *qst = Some(plain(number)).filter(|number| !number.is_empty());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_quebec_number_is_none() {
        let mut draft = OrganizationProfile { tax: chosen(REGISTERED), ..OrganizationProfile::default() };
        set(&mut draft, Some("123456782 rt 0001".to_owned()), None);
        set(&mut draft, None, Some(" ".to_owned()));
        let expected = TaxStanding::Registered { gst_hst: "123456782RT0001".to_owned(), qst: None };
        assert_eq!(draft.tax, Some(expected));
    }
}
