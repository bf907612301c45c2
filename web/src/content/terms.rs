//! The terms of use.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::article::{Block, article};
use crate::route::Route;

/// The page.
pub fn terms_page(language: Language) -> Html {
    article(
        Words::new("Terms of use", "Conditions d’utilisation"),
        Words::new(
            "What you agree to when you use this service. A contract has terms of its own, which you see before you propose.",
            "Ce que vous acceptez en utilisant ce service. Un contrat a ses propres conditions, que vous voyez avant de proposer.",
        ),
        BLOCKS,
        language,
    )
}

const BLOCKS: &[Block] = &[
    Block::Heading(Words::new("Your account", "Votre compte")),
    Block::List(&[
        Words::new(
            "The account is yours alone. Use your own name and an e-mail address that you read.",
            "Le compte est à vous seul. Utilisez votre propre nom et une adresse courriel que vous consultez.",
        ),
        Words::new(
            "Keep your password to yourself. What is done with your account counts as done by you.",
            "Gardez votre mot de passe pour vous. Ce qui est fait avec votre compte est réputé fait par vous.",
        ),
        Words::new(
            "An account that is used to deceive, to disturb the service or to learn what is sealed is closed.",
            "Un compte qui sert à tromper, à perturber le service ou à découvrir ce qui est scellé est fermé.",
        ),
    ]),
    Block::Heading(Words::new("What you write", "Ce que vous écrivez")),
    Block::List(&[
        Words::new(
            "Say the truth. A false statement can cost you the contract.",
            "Dites la vérité. Une fausse déclaration peut vous coûter le contrat.",
        ),
        Words::new(
            "What you propose must be your own, or you must have the right to use it.",
            "Ce que vous proposez doit être de vous, ou vous devez avoir le droit de l’utiliser.",
        ),
        Words::new(
            "Questions you ask are published without your name. Do not put personal information into them.",
            "Les questions que vous posez sont publiées sans votre nom. N’y mettez pas de renseignements personnels.",
        ),
    ]),
    Block::Heading(Words::new("Proposals and contracts", "Propositions et contrats")),
    Block::List(&[
        Words::new(
            "Posting an opportunity does not bind the department to award it.",
            "L’affichage d’une occasion n’oblige pas le ministère à l’attribuer.",
        ),
        Words::new(
            "A proposal is accepted only if it arrives before closing, by the clock of this service.",
            "Une proposition n’est acceptée que si elle arrive avant la clôture, selon l’horloge de ce service.",
        ),
        Words::new(
            "There is a contract only once both sides have signed it. Preparing a proposal is not paid.",
            "Il n’y a de contrat qu’une fois signé par les deux parties. La préparation d’une proposition n’est pas payée.",
        ),
    ]),
    Block::Heading(Words::new("Both official languages", "Les deux langues officielles")),
    Block::Paragraph(Words::new(
        "What departments publish here is in English and in French, and both are equal. Vendors write in the one they choose. Other sites that we link to may be in one language only.",
        "Ce que les ministères publient ici est en français et en anglais, et les deux versions ont la même valeur. Les fournisseurs écrivent dans la langue de leur choix. Les autres sites vers lesquels nous renvoyons peuvent être dans une seule langue.",
    )),
    Block::Heading(Words::new("Using what is published", "Utiliser ce qui est publié")),
    Block::Paragraph(Words::new(
        "You may copy and reuse public information from this service, also by program, as long as you do not present your copy as official. Programs must keep to the limits stated in the API’s replies.",
        "Vous pouvez copier et réutiliser l’information publique de ce service, y compris par programme, à condition de ne pas présenter votre copie comme officielle. Les programmes doivent respecter les limites indiquées dans les réponses de l’API.",
    )),
    Block::Heading(Words::new("The service", "Le service")),
    Block::Paragraph(Words::new(
        "We do our best to keep it available and correct, without a guarantee. If it is down at the moment an opportunity closes, the department may extend the closing and tells everybody.",
        "Nous faisons de notre mieux pour qu’il soit disponible et exact, sans garantie. S’il est en panne au moment où une occasion est close, le ministère peut reporter la clôture et en avise tout le monde.",
    )),
    Block::Place(Route::Privacy, Words::new("Privacy notice", "Avis de confidentialité")),
];
