//! The privacy notice: what is collected, by which authority, for what, and a person's rights.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::article::{Block, article};
use crate::route::{AccountPlace, Route};

/// The page.
pub fn privacy_page(language: Language) -> Html {
    article(
        Words::new("Privacy notice", "Avis de confidentialité"),
        Words::new(
            "We collect what a contract needs and no more. We never ask for a Social Insurance Number or a bank account.",
            "Nous recueillons ce qu’un contrat exige, rien de plus. Nous ne demandons jamais de numéro d’assurance sociale ni de compte bancaire.",
        ),
        BLOCKS,
        language,
    )
}

const BLOCKS: &[Block] = &[
    Block::Heading(Words::new("By which authority", "En vertu de quelle autorité")),
    Block::Paragraph(Words::new(
        "Personal information is collected under the Financial Administration Act, which governs how departments contract and pay, and is handled under the Privacy Act.",
        "Les renseignements personnels sont recueillis en vertu de la Loi sur la gestion des finances publiques, qui régit les contrats et les paiements des ministères, et sont traités conformément à la Loi sur la protection des renseignements personnels.",
    )),
    Block::Heading(Words::new("What we collect, and why", "Ce que nous recueillons, et pourquoi")),
    Block::List(&[
        Words::new(
            "Your name, e-mail address and language: to open your account and to write to you about what concerns you.",
            "Votre nom, votre adresse courriel et votre langue\u{a0}: pour ouvrir votre compte et vous écrire au sujet de ce qui vous concerne.",
        ),
        Words::new(
            "What you write in a proposal, a question, a message or a delivery: to evaluate it, to answer it, and to keep the record of the contract.",
            "Ce que vous écrivez dans une proposition, une question, un message ou une livraison\u{a0}: pour l’évaluer, y répondre et tenir le dossier du contrat.",
        ),
        Words::new(
            "Your address and tax registration, if you get a contract: to write the contract and the invoice.",
            "Votre adresse et votre inscription aux taxes, si vous obtenez un contrat\u{a0}: pour rédiger le contrat et la facture.",
        ),
        Words::new(
            "Your profile and voluntary declarations, if you wish: to count vendors. Declarations are seen by nobody else, are published only in groups of five or more, and can be deleted at once.",
            "Votre profil et vos déclarations volontaires, si vous le souhaitez\u{a0}: pour compter les fournisseurs. Personne d’autre ne voit les déclarations; elles ne sont publiées que par groupes d’au moins cinq et peuvent être supprimées immédiatement.",
        ),
        Words::new(
            "What you did on a file and when: because the law asks who decided what.",
            "Ce que vous avez fait dans un dossier et quand\u{a0}: parce que la loi exige de savoir qui a décidé quoi.",
        ),
    ]),
    Block::Paragraph(Words::new(
        "Giving it is voluntary. Without it you can read everything public, but you cannot propose or be paid.",
        "La communication de ces renseignements est volontaire. Sans eux, vous pouvez lire tout ce qui est public, mais vous ne pouvez ni proposer ni être payé.",
    )),
    Block::Heading(Words::new("Who sees it", "Qui les voit")),
    Block::List(&[
        Words::new(
            "Until closing, nobody but you sees your proposal. Afterwards the evaluators see your answers under a number, without your name.",
            "Jusqu’à la clôture, personne d’autre que vous ne voit votre proposition. Ensuite, les évaluateurs voient vos réponses sous un numéro, sans votre nom.",
        ),
        Words::new(
            "If you are awarded a contract, your name and the amount are published, as the law requires.",
            "Si un contrat vous est attribué, votre nom et le montant sont publiés, comme la loi l’exige.",
        ),
        Words::new(
            "If you are not, your name and your answers are not published. Statistics never single out a person.",
            "Sinon, ni votre nom ni vos réponses ne sont publiés. Les statistiques n’identifient jamais une personne.",
        ),
    ]),
    Block::Heading(Words::new("How it is kept", "Comment ils sont conservés")),
    Block::Paragraph(Words::new(
        "Procurement records are kept as long as the law asks. The information is described in the personal information bank Professional Services Contracts, PSU 912. Drafts you type are kept in your browser only while you are offline, and are removed when you sign out.",
        "Les dossiers d’approvisionnement sont conservés aussi longtemps que la loi l’exige. Ces renseignements sont décrits dans le fichier de renseignements personnels Marchés de services professionnels, POU 912. Les ébauches que vous saisissez ne restent dans votre navigateur que lorsque vous êtes hors ligne, et sont effacées à la fermeture de la session.",
    )),
    Block::Paragraph(Words::new(
        "We use one cookie, to keep you signed in. There is no tracking and nothing is loaded from other sites.",
        "Nous utilisons un seul témoin, pour maintenir votre session. Il n’y a aucun suivi, et rien n’est chargé d’autres sites.",
    )),
    Block::Heading(Words::new("Your rights", "Vos droits")),
    Block::Paragraph(Words::new(
        "You may see your personal information, have it corrected, and ask how it was used. Your account gives you a copy of everything, shows who read it and for how long it is kept, and can be closed there. For the rest, write to the access to information and privacy coordinator of the department concerned.",
        "Vous pouvez consulter vos renseignements personnels, les faire corriger et demander comment ils ont été utilisés. Votre compte vous en donne une copie complète, montre qui les a consultés et combien de temps ils sont conservés, et peut y être fermé. Pour le reste, écrivez à la personne chargée de l’accès à l’information et de la protection des renseignements personnels au ministère concerné.",
    )),
    Block::Place(
        Route::Account(AccountPlace::Privacy),
        Words::new("What is kept about you", "Ce qui est conservé à votre sujet"),
    ),
    Block::Paragraph(Words::new(
        "If you think your information was not handled as it should be, you may complain to the Privacy Commissioner of Canada.",
        "Si vous estimez que vos renseignements n’ont pas été traités comme il se doit, vous pouvez porter plainte au Commissariat à la protection de la vie privée du Canada.",
    )),
    Block::Site(
        Words::new("https://www.priv.gc.ca/en/", "https://www.priv.gc.ca/fr/"),
        Words::new(
            "Office of the Privacy Commissioner of Canada",
            "Commissariat à la protection de la vie privée du Canada",
        ),
    ),
];
