//! What is wrong in a programme's document, in words.

use crate::language::Words;

/// What a code of [`super::faults`] says to a person.
#[must_use]
pub fn sound_words(code: &str) -> Option<Words> {
    Some(match code {
        "text_too_long" => Words::new("This text is too long.", "Ce texte est trop long."),
        "unknown_mark" => Words::new(
            "A mark in braces is filled by nothing. Use the marks listed with the terms.",
            "Une marque entre accolades n’est remplie par rien. Utilisez les marques énumérées avec les modalités.",
        ),
        "mark_missing" => Words::new(
            "The terms need every mark once: a contract names its parties, its price and its dates.",
            "Les modalités doivent contenir chaque marque\u{a0}: un contrat nomme ses parties, son prix et ses dates.",
        ),
        "out_of_bounds" => Words::new(
            "This number is outside of what the rules allow.",
            "Ce nombre dépasse ce que les règles permettent.",
        ),
        "questions_never_open" => Words::new(
            "A programme with so short a posting period needs questions to end later: there would be no time to ask.",
            "Un programme dont l’affichage est aussi court doit laisser les questions ouvertes plus longtemps\u{a0}: il ne resterait pas de temps pour en poser.",
        ),
        "deficiency_after_due" => Words::new(
            "A programme with this payment period needs a deficiency notice before payment is due.",
            "Un programme avec ce délai de paiement doit permettre l’avis de lacune avant l’échéance.",
        ),
        "amount_needed" => Words::new("Enter an amount above zero.", "Entrez un montant supérieur à zéro."),
        "rates_out_of_order" => Words::new(
            "The highest rate cannot be below the lowest.",
            "Le taux le plus élevé ne peut pas être inférieur au plus bas.",
        ),
        "stage_needed" => Words::new(
            "A programme with sealed answers needs a stage that opens and judges them.",
            "Un programme dont les réponses sont scellées doit comporter une étape qui les ouvre et les évalue.",
        ),
        "stage_twice" => Words::new(
            "The mandatory criteria are judged in one stage.",
            "Les critères obligatoires sont évalués en une seule étape.",
        ),
        "stage_opens_answers" => Words::new(
            "A programme with mandatory criteria needs its stage to open the answers, and nothing that says who proposes.",
            "Un programme avec des critères obligatoires doit ouvrir les réponses à cette étape, et rien qui révèle qui propose.",
        ),
        "selection_opens_identity" => Words::new(
            "A programme with a draw needs the selection to open who proposes.",
            "Un programme avec tirage au sort doit révéler l’identité des proposants à la sélection.",
        ),
        "money_approval_needed" => Words::new(
            "A programme that leads to a contract needs the approval of money: section 32 of the Financial Administration Act.",
            "Un programme qui mène à un contrat doit comporter l’approbation des fonds\u{a0}: article 32 de la Loi sur la gestion des finances publiques.",
        ),
        _ => return None,
    })
}
