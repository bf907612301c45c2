//! Work acceptance criteria that have proved themselves, by kind of work.

use shared::language::Words;
use shared::opportunities::{AcceptanceKind, WorkKind};

/// A criterion to start from.
pub struct AcceptancePattern {
    pub kind: AcceptanceKind,
    pub text: Words,
}

/// Goes with every kind of work.
pub const LICENCE: AcceptancePattern = AcceptancePattern {
    kind: AcceptanceKind::Licence,
    text: Words::new(
        "Everything delivered is in the public repository under the licence of this opportunity: the LICENSE file is at the root, and third-party parts are listed with licences that are compatible with it.",
        "Tout ce qui est livré se trouve dans le dépôt public sous la licence de la présente occasion\u{a0}: le fichier LICENSE est à la racine, et les composants de tiers sont énumérés avec des licences compatibles.",
    ),
};

const fn requirement(en: &'static str, fr: &'static str) -> AcceptancePattern {
    AcceptancePattern { kind: AcceptanceKind::Requirement, text: Words::new(en, fr) }
}

const fn test(en: &'static str, fr: &'static str) -> AcceptancePattern {
    AcceptancePattern { kind: AcceptanceKind::Test, text: Words::new(en, fr) }
}

/// The criteria that belong to a kind of work.
pub fn acceptance(kind: WorkKind) -> &'static [AcceptancePattern] {
    match kind {
        WorkKind::BugFix => &BUG_FIX,
        WorkKind::Accessibility => &ACCESSIBILITY,
        WorkKind::Prototype => &PROTOTYPE,
        WorkKind::Data => &DATA,
        WorkKind::Script => &SCRIPT,
        WorkKind::Documentation => &DOCUMENTATION,
    }
}

const BUG_FIX: [AcceptancePattern; 3] = [
    requirement(
        "The fault described no longer occurs when the steps in “The work” are followed, and nothing else that worked before has stopped working.",
        "L’anomalie décrite ne se produit plus lorsqu’on suit les étapes indiquées dans «\u{a0}Les travaux\u{a0}», et rien de ce qui fonctionnait auparavant n’a cessé de fonctionner.",
    ),
    test(
        "An automated test fails on the code before the repair and passes after it. Expected result: the whole test suite passes in the project’s continuous integration.",
        "Un essai automatisé échoue avec le code d’avant la correction et réussit avec le code d’après. Résultat attendu\u{a0}: toute la suite d’essais réussit dans l’intégration continue du projet.",
    ),
    requirement(
        "The repair is delivered as one pull request that explains the cause in a few sentences and follows the project’s conventions.",
        "La correction est livrée dans une seule demande de fusion qui en explique la cause en quelques phrases et respecte les conventions du projet.",
    ),
];

const ACCESSIBILITY: [AcceptancePattern; 3] = [
    requirement(
        "The pages listed in “The work” meet WCAG 2.1, levels A and AA, in English and in French.",
        "Les pages énumérées dans «\u{a0}Les travaux\u{a0}» respectent les WCAG 2.1, niveaux A et AA, en français et en anglais.",
    ),
    test(
        "Each page is used from start to end with the keyboard alone and with a screen reader (NVDA or VoiceOver). Expected result: every control can be reached, is announced with its name and state, and the focus is always visible.",
        "Chaque page est parcourue du début à la fin au clavier seulement, puis avec un lecteur d’écran (NVDA ou VoiceOver). Résultat attendu\u{a0}: chaque commande est accessible, est annoncée avec son nom et son état, et le focus est toujours visible.",
    ),
    test(
        "axe-core runs on each page. Expected result: no violation.",
        "axe-core est exécuté sur chaque page. Résultat attendu\u{a0}: aucune infraction.",
    ),
];

const PROTOTYPE: [AcceptancePattern; 3] = [
    requirement(
        "The prototype does what the scenarios in “The work” describe, from the first step to the last, with made-up data.",
        "Le prototype fait ce que décrivent les scénarios des «\u{a0}Travaux\u{a0}», de la première étape à la dernière, avec des données fictives.",
    ),
    test(
        "Somebody who did not write it follows the README on a fresh machine. Expected result: the prototype runs within 15 minutes, without help.",
        "Une personne qui n’a pas participé à la rédaction suit le fichier README sur un poste neuf. Résultat attendu\u{a0}: le prototype fonctionne en moins de 15 minutes, sans aide.",
    ),
    requirement(
        "A page of at most 500 words says what was learned, what is missing for real use, and what should be done next.",
        "Une page d’au plus 500 mots indique ce qui a été appris, ce qui manque pour une utilisation réelle et ce qu’il faudrait faire ensuite.",
    ),
];

const DATA: [AcceptancePattern; 3] = [
    requirement(
        "The data set is delivered in an open format (CSV or JSON, UTF-8) with a dictionary in both official languages: name, type, unit and meaning of each field.",
        "Le jeu de données est livré dans un format ouvert (CSV ou JSON, UTF-8) avec un dictionnaire dans les deux langues officielles\u{a0}: nom, type, unité et signification de chaque champ.",
    ),
    test(
        "The processing is run again from the original sources with one command. Expected result: the same files, byte for byte.",
        "Le traitement est exécuté de nouveau à partir des sources d’origine, au moyen d’une seule commande. Résultat attendu\u{a0}: les mêmes fichiers, octet pour octet.",
    ),
    requirement(
        "Records that were corrected, left out or could not be read are counted and listed with the reason.",
        "Les enregistrements corrigés, écartés ou illisibles sont dénombrés et énumérés, avec la raison.",
    ),
];

const SCRIPT: [AcceptancePattern; 3] = [
    requirement(
        "The script does the task described in “The work” from one command, says what it does, and changes nothing when it is run a second time.",
        "Le script accomplit la tâche décrite dans «\u{a0}Les travaux\u{a0}» au moyen d’une seule commande, indique ce qu’il fait et ne change rien lorsqu’il est exécuté une deuxième fois.",
    ),
    test(
        "The script is run on the sample given, and on a damaged copy of it. Expected result: the right output for the first; a clear message, a non-zero exit code and nothing half done for the second.",
        "Le script est exécuté sur l’échantillon fourni, puis sur une copie endommagée. Résultat attendu\u{a0}: la bonne sortie dans le premier cas; un message clair, un code de sortie non nul et rien de fait à moitié dans le second.",
    ),
    requirement(
        "No password, key or address of an internal system is in the code; they are read from the environment, and the README lists them.",
        "Le code ne contient aucun mot de passe, aucune clé ni aucune adresse d’un système interne; ceux-ci sont lus dans l’environnement, et le fichier README les énumère.",
    ),
];

const DOCUMENTATION: [AcceptancePattern; 3] = [
    requirement(
        "The document answers each question listed in “The work”, with its sources, in plain language.",
        "Le document répond à chaque question énumérée dans «\u{a0}Les travaux\u{a0}», sources à l’appui, en langage simple.",
    ),
    test(
        "Somebody who is new to the subject follows the steps described. Expected result: they reach the end without help, and nothing described differs from what they see.",
        "Une personne qui ne connaît pas le sujet suit les étapes décrites. Résultat attendu\u{a0}: elle arrive à la fin sans aide, et rien de ce qui est décrit ne diffère de ce qu’elle voit.",
    ),
    requirement(
        "The document is delivered as Markdown or accessible HTML: headings in order, a text alternative for each image, tables with header cells.",
        "Le document est livré en Markdown ou en HTML accessible\u{a0}: titres dans l’ordre, texte de remplacement pour chaque image, tableaux avec cellules d’en-tête.",
    ),
];
