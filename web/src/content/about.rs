//! What the service is for.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::article::{Block, article};
use crate::route::Route;

/// The page.
pub fn about_page(language: Language) -> Html {
    article(
        Words::new("About this service", "À propos de ce service"),
        Words::new(
            "GCDevExchange connects departments that need a small piece of open-source software with people who can build it.",
            "Le Carrefour des programmeurs du GC met en relation les ministères qui ont besoin d’un petit logiciel à code source ouvert et les personnes qui savent le réaliser.",
        ),
        BLOCKS,
        language,
    )
}

const BLOCKS: &[Block] = &[
    Block::Heading(Words::new("Why it exists", "Pourquoi il existe")),
    Block::Paragraph(Words::new(
        "Departments need small work done: a bug fixed, a page made accessible, a prototype, a script. Buying it used to take longer than doing it, so it was seldom bought, and students, freelancers and small firms seldom got the chance.",
        "Les ministères ont besoin de petits travaux\u{a0}: une anomalie à corriger, une page à rendre accessible, un prototype, un script. Les acheter prenait plus de temps que les faire; on les achetait donc rarement, et les étudiants, les pigistes et les petites entreprises en avaient rarement l’occasion.",
    )),
    Block::Paragraph(Words::new(
        "This service takes over what stands between the screens: approvals with clocks, sealed proposals, a draw that anybody can check, a contract on one page, an invoice that is already drafted. It is judged by one number: the time from a need to paid work.",
        "Ce service prend en charge tout ce qui se passe entre les écrans\u{a0}: des approbations avec échéance, des propositions scellées, un tirage que chacun peut vérifier, un contrat d’une page, une facture déjà préparée. Il est jugé sur un seul chiffre\u{a0}: le temps qui sépare le besoin des travaux payés.",
    )),
    Block::Place(Route::HowItWorks, Words::new("How it works", "Fonctionnement")),
    Block::Place(Route::Results, Words::new("The numbers so far", "Les chiffres à ce jour")),
    Block::Heading(Words::new("Open by design", "Ouvert par conception")),
    Block::List(&[
        Words::new(
            "The work bought here is published under an open-source licence.",
            "Les travaux achetés ici sont publiés sous une licence à code source ouvert.",
        ),
        Words::new(
            "Opportunities, awards and amounts are public and can be read by other programs.",
            "Les occasions, les attributions et les montants sont publics et lisibles par d’autres programmes.",
        ),
        Words::new("The service itself is open source.", "Le service lui-même est à code source ouvert."),
    ]),
];
