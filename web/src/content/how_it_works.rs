//! How a need becomes paid work, for vendors and for departments.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::article::{Block, Step, article};
use crate::route::Route;

/// The page.
pub fn how_it_works_page(language: Language) -> Html {
    article(
        Words::new("How it works", "Fonctionnement"),
        Words::new(
            "Small pieces of open-source work for the Government of Canada, up to $10,000, taxes included. From a need to paid work, the steps that wait on government and on this service should take no more than 72 hours in all.",
            "De petits travaux de code source ouvert pour le gouvernement du Canada, jusqu’à 10\u{a0}000\u{a0}$, taxes comprises. Du besoin aux travaux payés, les étapes qui dépendent du gouvernement et de ce service ne devraient pas prendre plus de 72\u{a0}heures en tout.",
        ),
        BLOCKS,
        language,
    )
}

const BLOCKS: &[Block] = &[
    Block::Heading(Words::new("72 hours, and what they count", "72\u{a0}heures, et ce qu’elles comptent")),
    Block::Paragraph(Words::new(
        "A contract this small has often taken about 15 weeks, of which only days were work. We aim for three times 24 hours: one to describe the need and post it, one to choose a proposal and sign, one to accept the work and pay.",
        "Un contrat de cette taille a souvent pris une quinzaine de semaines, dont quelques jours seulement de travail. Nous visons trois fois 24\u{a0}heures\u{a0}: les premières pour décrire le besoin et l’afficher, les deuxièmes pour choisir une proposition et signer, les dernières pour accepter les travaux et payer.",
    )),
    Block::Paragraph(Words::new(
        "The days that an opportunity is open, the vendor’s own working time and the time a payment takes to arrive are not part of the 72 hours. We report them beside it.",
        "Les jours où une occasion est ouverte, le temps de travail du fournisseur et le délai d’arrivée du paiement ne font pas partie des 72\u{a0}heures. Nous les publions à part.",
    )),
    Block::Heading(Words::new("If you can build", "Si vous savez programmer")),
    Block::Steps(VENDOR),
    Block::Place(Route::Opportunities, Words::new("See open opportunities", "Voir les occasions ouvertes")),
    Block::Heading(Words::new("If you have a need", "Si vous avez un besoin")),
    Block::Steps(DEPARTMENT),
    Block::Place(
        Route::SignIn,
        Words::new("Sign in to describe a need", "Ouvrir une session pour décrire un besoin"),
    ),
    Block::Heading(Words::new("What keeps it fair", "Ce qui garantit l’équité")),
    Block::List(FAIR),
    Block::Heading(Words::new("Who does what in a department", "Qui fait quoi dans un ministère")),
    Block::Paragraph(Words::new(
        "The person who writes an opportunity never approves its money, signs its contract or certifies its payment. The person who certifies that work was received never makes the payment. The service holds everybody to this, file by file.",
        "La personne qui rédige une occasion n’en approuve jamais les fonds, n’en signe pas le contrat et n’en atteste pas le paiement. La personne qui atteste la réception des travaux ne fait jamais le paiement. Le service veille à ce que chacun s’y tienne, dossier par dossier.",
    )),
];

const VENDOR: &[Step] = &[
    Step::new(
        Words::new("Find work", "Trouver du travail"),
        Words::new(
            "Search by words, skill, value or closing date. You need no account to read everything that is public.",
            "Cherchez par mot, compétence, valeur ou date de clôture. Aucun compte n’est nécessaire pour lire tout ce qui est public.",
        ),
    ),
    Step::new(
        Words::new("Ask", "Poser des questions"),
        Words::new(
            "Ask on the opportunity’s page. Your name is not shown; question and answer appear in both languages for everybody.",
            "Posez vos questions sur la page de l’occasion. Votre nom n’est pas affiché; la question et la réponse paraissent dans les deux langues, pour tout le monde.",
        ),
    ),
    Step::new(
        Words::new("Propose", "Proposer"),
        Words::new(
            "Confirm that you are eligible, answer each criterion in 250 words or fewer, accept the price and the dates. Ten minutes are usually enough. Until closing you may change or withdraw your proposal.",
            "Confirmez votre admissibilité, répondez à chaque critère en 250\u{a0}mots au plus, acceptez le prix et les dates. Dix minutes suffisent en général. Jusqu’à la clôture, vous pouvez modifier ou retirer votre proposition.",
        ),
    ),
    Step::new(
        Words::new("Learn the result", "Connaître le résultat"),
        Words::new(
            "Every proposal is read without a name, criterion by criterion. Among those that meet all criteria a draw decides, and anybody can check it. Whatever the result, you see each decision on your proposal and the reason for it.",
            "Chaque proposition est lue sans nom, critère par critère. Parmi celles qui satisfont à tous les critères, un tirage décide, et chacun peut le vérifier. Quel que soit le résultat, vous voyez chaque décision sur votre proposition et sa justification.",
        ),
    ),
    Step::new(
        Words::new("Sign and build", "Signer et réaliser"),
        Words::new(
            "The contract is one page. You keep the copyright and license your code openly. You work in the open, from anywhere in Canada.",
            "Le contrat tient en une page. Vous conservez le droit d’auteur et publiez votre code sous licence ouverte. Vous travaillez au grand jour, de n’importe où au Canada.",
        ),
    ),
    Step::new(
        Words::new("Deliver and be paid", "Livrer et être payé"),
        Words::new(
            "The work is checked against the acceptance criteria you knew from the start, nothing else. Once it is accepted your invoice is already drafted: check it, send it, and watch the payment’s clock.",
            "Les travaux sont vérifiés selon les critères d’acceptation connus dès le départ, et rien d’autre. Une fois les travaux acceptés, votre facture est déjà préparée\u{a0}: vérifiez-la, envoyez-la et suivez le délai de paiement.",
        ),
    ),
];

const DEPARTMENT: &[Step] = &[
    Step::new(
        Words::new("Describe the need", "Décrire le besoin"),
        Words::new(
            "Choose the kind of work and start from its template: the work, the acceptance criteria, how proposals are judged, the price and the dates, in both languages. Half an hour is usually enough; a checklist says what is missing.",
            "Choisissez le genre de travail et partez de son modèle\u{a0}: les travaux, les critères d’acceptation, l’évaluation des propositions, le prix et les dates, dans les deux langues. Une demi-heure suffit en général; une liste de vérification indique ce qui manque.",
        ),
    ),
    Step::new(
        Words::new("Get it approved", "Le faire approuver"),
        Words::new(
            "The approver commits the money and the contracting authority checks the fit, side by side, each with a clock.",
            "L’approbateur engage les fonds et l’autorité contractante vérifie la conformité, en parallèle, chacun avec une échéance.",
        ),
    ),
    Step::new(
        Words::new("Let it close", "Attendre la clôture"),
        Words::new(
            "Answer questions. Nobody can open a proposal, or learn that there is one, before the exact moment of closing.",
            "Répondez aux questions. Personne ne peut ouvrir une proposition, ni apprendre qu’il y en a une, avant le moment exact de la clôture.",
        ),
    ),
    Step::new(
        Words::new("Evaluate", "Évaluer"),
        Words::new(
            "Pass or fail, one criterion of one proposal at a time, with a reason each. The service makes the draw and the contracting authority makes the offer.",
            "Réussite ou échec, un critère d’une proposition à la fois, avec une justification. Le service fait le tirage et l’autorité contractante fait l’offre.",
        ),
    ),
    Step::new(
        Words::new("Accept the work", "Accepter les travaux"),
        Words::new(
            "Check the delivery against each acceptance criterion: met, or what is missing.",
            "Vérifiez la livraison selon chaque critère d’acceptation\u{a0}: respecté, ou ce qui manque.",
        ),
    ),
    Step::new(
        Words::new("Certify and pay", "Attester et payer"),
        Words::new(
            "One person certifies under section 34 of the Financial Administration Act, another pays under section 33. The file, with every decision and its reason, is complete from the first minute.",
            "Une personne atteste en vertu de l’article 34 de la Loi sur la gestion des finances publiques, une autre paie en vertu de l’article 33. Le dossier, avec chaque décision et sa raison, est complet dès la première minute.",
        ),
    ),
];

const FAIR: &[Words] = &[
    Words::new(
        "Proposals stay sealed until closing: neither officials nor the people who run the service can read them.",
        "Les propositions restent scellées jusqu’à la clôture\u{a0}: ni les fonctionnaires ni l’équipe du service ne peuvent les lire.",
    ),
    Words::new(
        "Your receipt proves what you submitted. After closing everybody can check that no proposal was added or removed.",
        "Votre reçu prouve ce que vous avez soumis. Après la clôture, chacun peut vérifier qu’aucune proposition n’a été ajoutée ni retirée.",
    ),
    Words::new(
        "The secret behind the draw is fixed before the first proposal arrives and revealed with the result, so that anybody can replay it.",
        "Le secret du tirage est fixé avant l’arrivée de la première proposition et révélé avec le résultat; chacun peut donc refaire le tirage.",
    ),
    Words::new(
        "Every decision on a file is recorded with who, when and why, in a chain that shows any later change.",
        "Chaque décision d’un dossier est consignée – qui, quand et pourquoi – dans une chaîne qui révèle tout changement ultérieur.",
    ),
];
