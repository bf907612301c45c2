//! Answers to what people ask, and how to reach somebody.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::article::{Block, article};
use crate::route::Route;

/// The page.
pub fn help_page(language: Language) -> Html {
    article(
        Words::new("Help", "Aide"),
        Words::new(
            "Short answers first. If yours is not here, you will find below how to reach us.",
            "Les réponses courtes d’abord. Si la vôtre n’y est pas, vous verrez plus bas comment nous joindre.",
        ),
        BLOCKS,
        language,
    )
}

const BLOCKS: &[Block] = &[
    Block::Heading(Words::new("For vendors", "Pour les fournisseurs")),
    Block::Subheading(Words::new("Who may propose?", "Qui peut proposer?")),
    Block::Paragraph(Words::new(
        "Anybody of the age of majority who may work in Canada: citizens, First Nations, Métis and Inuit people, permanent residents, and people with a work permit. A public servant needs the written approval of their own department and may never propose to it.",
        "Toute personne majeure qui peut travailler au Canada\u{a0}: citoyenne ou citoyen, membre des Premières Nations, Métis ou Inuit, résidente ou résident permanent, ou titulaire d’un permis de travail. Les fonctionnaires ont besoin de l’approbation écrite de leur ministère et ne peuvent jamais lui présenter de proposition.",
    )),
    Block::Subheading(Words::new("Do I need a company?", "Faut-il une entreprise?")),
    Block::Paragraph(Words::new(
        "No. You may propose in your own name.",
        "Non. Vous pouvez proposer en votre propre nom.",
    )),
    Block::Subheading(Words::new("Do I charge sales tax?", "Dois-je percevoir les taxes?")),
    Block::Paragraph(Words::new(
        "If you are registered for GST/HST, yes, and your number stands on the invoice. If you are a small supplier and not registered, no. You say which in your account; the contract and the invoice follow from it.",
        "Si vous êtes inscrit à la TPS/TVH, oui, et votre numéro figure sur la facture. Si vous êtes un petit fournisseur non inscrit, non. Vous l’indiquez dans votre compte; le contrat et la facture en découlent.",
    )),
    Block::Subheading(Words::new(
        "What if I send my proposal at the last minute?",
        "Et si j’envoie ma proposition à la dernière minute?",
    )),
    Block::Paragraph(Words::new(
        "The service’s clock decides, at the exact moment your proposal arrives. After closing nothing is accepted, whatever the reason. What you typed is kept.",
        "L’horloge du service décide, au moment exact où votre proposition arrive. Après la clôture, rien n’est accepté, quelle que soit la raison. Ce que vous avez saisi est conservé.",
    )),
    Block::Subheading(Words::new(
        "Can I complain about an award?",
        "Puis-je porter plainte au sujet d’une attribution?",
    )),
    Block::Paragraph(Words::new(
        "Read your debrief first: it shows every decision on your proposal. You may then complain to the Office of the Procurement Ombud, within 30 working days of the award notice.",
        "Lisez d’abord votre compte rendu\u{a0}: il montre chaque décision sur votre proposition. Vous pouvez ensuite porter plainte au Bureau de l’ombud de l’approvisionnement, dans les 30\u{a0}jours ouvrables suivant l’avis d’attribution.",
    )),
    Block::Site(
        Words::new("https://opo-boa.gc.ca/index-eng.html", "https://opo-boa.gc.ca/index-fra.html"),
        Words::new("Office of the Procurement Ombud", "Bureau de l’ombud de l’approvisionnement"),
    ),
    Block::Heading(Words::new("For departments", "Pour les ministères")),
    Block::Subheading(Words::new("What can be bought here?", "Que peut-on acheter ici?")),
    Block::Paragraph(Words::new(
        "Open-source software work that stands on its own, is unclassified, can be done remotely and costs $10,000 or less, taxes included: bug fixes, accessibility repairs, prototypes, data, scripts, documentation.",
        "Des travaux de logiciel à code source ouvert qui forment un tout, sans classification de sécurité, réalisables à distance et d’au plus 10\u{a0}000\u{a0}$, taxes comprises\u{a0}: corrections, réparations d’accessibilité, prototypes, données, scripts, documentation.",
    )),
    Block::Subheading(Words::new("How do I get a role?", "Comment obtenir un rôle?")),
    Block::Paragraph(Words::new(
        "Your department’s administrator gives it. On one file some roles must be held by different people.",
        "L’administrateur de votre ministère l’attribue. Dans un même dossier, certains rôles doivent être tenus par des personnes différentes.",
    )),
    Block::Heading(Words::new("Reach somebody", "Joindre quelqu’un")),
    Block::List(&[
        Words::new(
            "About one opportunity: ask on its page, so that everybody gets the same answer.",
            "Au sujet d’une occasion\u{a0}: posez la question sur sa page, pour que chacun reçoive la même réponse.",
        ),
        Words::new(
            "About a contract: write a message on its file.",
            "Au sujet d’un contrat\u{a0}: écrivez un message dans son dossier.",
        ),
        Words::new(
            "About a fault of this service: answer any message we sent you, say what you were doing, and quote the number that the error showed.",
            "Au sujet d’une panne de ce service\u{a0}: répondez à l’un de nos messages, dites ce que vous faisiez et citez le numéro affiché avec l’erreur.",
        ),
    ]),
    Block::Place(
        Route::HowItWorks,
        Words::new("How it works, step by step", "Le fonctionnement, étape par étape"),
    ),
    Block::Place(
        Route::Accessibility,
        Words::new("Tell us about an accessibility barrier", "Signaler un obstacle à l’accessibilité"),
    ),
];
