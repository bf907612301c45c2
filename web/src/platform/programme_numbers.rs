//! The numbers of a programme's document: each with its name, its bounds and its place.

use shared::language::Words;
use shared::programmes::{ProgrammeDocument, Stage};

/// One number.
pub struct Number {
    pub pointer: &'static str,
    pub label: Words,
    pub bounds: Words,
    pub get: fn(&ProgrammeDocument) -> u32,
    pub set: fn(&mut ProgrammeDocument, u32),
}

const fn number(
    pointer: &'static str,
    label: Words,
    bounds: Words,
    get: fn(&ProgrammeDocument) -> u32,
    set: fn(&mut ProgrammeDocument, u32),
) -> Number {
    Number { pointer, label, bounds, get, set }
}

const fn between(en: &'static str, fr: &'static str) -> Words {
    Words::new(en, fr)
}

/// Periods and clocks.
pub const PERIODS: [Number; 8] = [
    number(
        "/document/posting_business_days_min",
        Words::new("Open for at least, in business days", "Affichage minimal, en jours ouvrables"),
        between("1 to 60", "De 1 à 60"),
        |it| it.posting_business_days_min,
        |it, value| it.posting_business_days_min = value,
    ),
    number(
        "/document/questions_end_business_hours",
        Words::new(
            "Questions end before closing, in business hours",
            "Fin des questions avant la clôture, en heures ouvrables",
        ),
        between("0 to 80", "De 0 à 80"),
        |it| it.questions_end_business_hours,
        |it, value| it.questions_end_business_hours = value,
    ),
    number(
        "/document/closing_hour",
        Words::new("Hour of closing proposed, Eastern time", "Heure de clôture proposée, heure de l’Est"),
        between("9 to 17", "De 9 à 17"),
        |it| it.closing_hour,
        |it, value| it.closing_hour = value,
    ),
    number(
        "/document/approval_business_days",
        Words::new("Approvals within, in business days", "Approbations d’ici, en jours ouvrables"),
        between("1 to 30", "De 1 à 30"),
        |it| it.approval_business_days,
        |it, value| it.approval_business_days = value,
    ),
    number(
        "/document/offer_business_days",
        Words::new("An offer stays open for, in business days", "Validité d’une offre, en jours ouvrables"),
        between("1 to 30", "De 1 à 30"),
        |it| it.offer_business_days,
        |it, value| it.offer_business_days = value,
    ),
    number(
        "/document/review_business_days",
        Words::new(
            "Deliveries reviewed within, in business days",
            "Examen d’une livraison d’ici, en jours ouvrables",
        ),
        between("1 to 30", "De 1 à 30"),
        |it| it.review_business_days,
        |it, value| it.review_business_days = value,
    ),
    number(
        "/document/cure_business_days",
        Words::new(
            "Time to mend work sent back, in business days",
            "Délai de correction, en jours ouvrables",
        ),
        between("1 to 60", "De 1 à 60"),
        |it| it.cure_business_days,
        |it, value| it.cure_business_days = value,
    ),
    number(
        "/document/splitting_months",
        Words::new("The splitting check looks back, in months", "Vérification du fractionnement, en mois"),
        between("1 to 36", "De 1 à 36"),
        |it| it.splitting_months,
        |it, value| it.splitting_months = value,
    ),
];

/// Numbers of evaluation and award.
pub const EVALUATION: [Number; 3] = [
    number(
        "/document/stages/0/answer_words_max",
        Words::new("An answer’s most words", "Nombre maximal de mots d’une réponse"),
        between("10 to 2,000", "De 10 à 2\u{a0}000"),
        |it| it.answer_words_max(),
        |it, value| on_first_stage(it, |words, _| *words = value),
    ),
    number(
        "/document/stages/0/rationale_characters_min",
        Words::new("A rationale’s fewest characters", "Nombre minimal de caractères d’une justification"),
        between("1 to 500", "De 1 à 500"),
        |it| it.rationale_characters_min(),
        |it, value| on_first_stage(it, |_, characters| *characters = value),
    ),
    number(
        "/document/unfinished_contracts_max",
        Words::new(
            "Passed over from so many unfinished contracts",
            "Nombre de contrats inachevés à partir duquel on passe au suivant",
        ),
        between("1 to 20", "De 1 à 20"),
        |it| it.unfinished_contracts_max,
        |it, value| it.unfinished_contracts_max = value,
    ),
];

/// Numbers of money.
pub const MONEY: [Number; 4] = [
    number(
        "/document/calculator/administration_hours",
        Words::new("Hours added for administration", "Heures ajoutées pour l’administration"),
        between("0 to 200", "De 0 à 200"),
        |it| it.calculator.administration_hours,
        |it, value| it.calculator.administration_hours = value,
    ),
    number(
        "/document/payment/due_days",
        Words::new("Payment due within, in days", "Paiement d’ici, en jours"),
        between("1 to 90", "De 1 à 90"),
        |it| it.payment.due_days,
        |it, value| it.payment.due_days = value,
    ),
    number(
        "/document/payment/deficiency_days",
        Words::new("Deficiency notice within, in days", "Avis de lacune d’ici, en jours"),
        between("Fewer than the days to payment", "Moins que le délai de paiement"),
        |it| it.payment.deficiency_days,
        |it, value| it.payment.deficiency_days = value,
    ),
    number(
        "/document/payment/interest_basis_points",
        Words::new(
            "Interest on late payment, in hundredths of a percent a year",
            "Intérêt sur les retards, en centièmes de pour cent par an",
        ),
        between("0 to 5,000; 525 is 5.25 %", "De 0 à 5\u{a0}000; 525 correspond à 5,25\u{a0}%"),
        |it| it.payment.interest_basis_points,
        |it, value| it.payment.interest_basis_points = value,
    ),
];

fn on_first_stage(document: &mut ProgrammeDocument, change: impl FnOnce(&mut u32, &mut u32)) {
    if let Some(Stage::MandatoryCriteria { answer_words_max, rationale_characters_min, .. }) =
        document.stages.first_mut()
    {
        change(answer_words_max, rationale_characters_min);
    }
}
