//! How a vendor stands towards sales tax.

use shared::accounts::{AccountDraft, TaxStanding};
use shared::language::{Language, Words};
use yew::prelude::*;

use crate::forms::{FieldErrors, Form};
use crate::ui::field::Need;
use crate::ui::{Radios, TextInput, choice};

const SMALL: &str = "small_supplier";
const REGISTERED: &str = "registered";

/// A question, and the numbers that one answer needs.
pub fn tax_fields(form: &Form<AccountDraft>, errors: &FieldErrors, need: Need, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let choices = vec![
        choice(SMALL, said("No: I am a small supplier", "Non\u{a0}: je suis un petit fournisseur")).hint(
            said(
                "Less than $30,000 of sales a year, and not registered.",
                "Moins de 30\u{a0}000\u{a0}$ de ventes par année, sans inscription.",
            ),
        ),
        choice(REGISTERED, said("Yes: I am registered", "Oui\u{a0}: j’ai une inscription")),
    ];
    let registered = match &form.tax {
        Some(TaxStanding::Registered { gst_hst, qst }) => {
            Some((gst_hst.clone(), qst.clone().unwrap_or_default()))
        }
        Some(TaxStanding::SmallSupplier) | None => None,
    };
    let value = match &form.tax {
        None => "",
        Some(TaxStanding::SmallSupplier) => SMALL,
        Some(TaxStanding::Registered { .. }) => REGISTERED,
    };
    html! {
        <>
            <Radios pointer="/tax" label={said("Do you charge GST/HST?", "Percevez-vous la TPS/TVH?")} optional={need == Need::Optional}
                hint={said("You must say so before you accept an offer.", "Il faut l’indiquer avant d’accepter une offre.")}
                {value} {choices} on_change={form.set(|draft, value: AttrValue| draft.tax = chosen(&value))} errors={errors.clone()} />
            if let Some((gst_hst, qst)) = registered {
                <TextInput pointer="/tax/gst_hst" label={said("GST/HST number", "Numéro de TPS/TVH")}
                    hint={said("Such as 123456782RT0001.", "Par exemple 123456782RT0001.")} width={20}
                    value={gst_hst} on_change={form.set(set_gst)} errors={errors.clone()} />
                <TextInput pointer="/tax/qst" label={said("QST number", "Numéro de TVQ")} optional=true width={20}
                    hint={said("If you are registered with Revenu Québec: such as 1234567890TQ0001.", "Si vous avez une inscription à Revenu Québec\u{a0}: par exemple 1234567890TQ0001.")}
                    value={qst} on_change={form.set(set_qst)} errors={errors.clone()} />
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
fn plain(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

fn set_gst(draft: &mut AccountDraft, number: String) {
    if let Some(TaxStanding::Registered { gst_hst, .. }) = &mut draft.tax {
        *gst_hst = plain(&number);
    }
}

fn set_qst(draft: &mut AccountDraft, number: String) {
    if let Some(TaxStanding::Registered { qst, .. }) = &mut draft.tax {
        *qst = Some(plain(&number)).filter(|number| !number.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::accounts::PostalAddress;

    #[test]
    fn an_empty_quebec_number_is_none() {
        let mut draft = AccountDraft {
            name: String::new(),
            language: Language::Fr,
            phone: None,
            address: PostalAddress::default(),
            tax: chosen(REGISTERED),
        };
        set_gst(&mut draft, "123456782 rt 0001".to_owned());
        set_qst(&mut draft, " ".to_owned());
        let expected = TaxStanding::Registered { gst_hst: "123456782RT0001".to_owned(), qst: None };
        assert_eq!(draft.tax, Some(expected));
    }
}
