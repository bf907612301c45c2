//! What the made-up files say: in both languages, about two kilobytes each, from sentences that
//! departments could write. The number of a file decides what it says.

use chrono::{DateTime, Duration, Utc};
use shared::language::Bilingual;
use shared::money::Money;
use shared::opportunities::{
    AcceptanceCriterion, AcceptanceKind, Contact, Declarations, EvaluationCriterion, OpportunityContent,
    Repository, WorkKind,
};
use shared::proposals::{Acceptances, Eligibility, EligibilityStatus, ProposalContent};

/// A word that few files say, and how many.
pub const RARE_WORD: &str = "narwhal";
pub const RARE_FILES: usize = 10;
/// A word that a third of the files says, and more.
pub const COMMON_WORD: &str = "accessibility";

type Pair = (&'static str, &'static str);

const TASKS: [(WorkKind, Pair); 6] = [
    (WorkKind::BugFix, ("Repair the export of", "Réparer l’exportation de")),
    (WorkKind::Accessibility, ("Make the keyboard work in", "Faire fonctionner le clavier dans")),
    (WorkKind::Prototype, ("Prototype a search for", "Prototyper une recherche pour")),
    (WorkKind::Data, ("Clean the open data of", "Nettoyer les données ouvertes de")),
    (WorkKind::Script, ("Automate the release of", "Automatiser la publication de")),
    (WorkKind::Documentation, ("Document the programming interface of", "Documenter l’interface de")),
];

const SYSTEMS: [Pair; 11] = [
    ("the benefits form", "formulaire de prestations"),
    ("the fisheries licence register", "registre des permis de pêche"),
    ("the lighthouse inventory", "inventaire des phares"),
    ("the grants calculator", "calculateur de subventions"),
    ("the weather station viewer", "visualiseur de stations météorologiques"),
    ("the passport appointment page", "page de rendez-vous de passeport"),
    ("the museum catalogue", "catalogue du musée"),
    ("the pension estimator", "estimateur de pension"),
    ("the wildfire map", "carte des feux de forêt"),
    ("the seed certificate service", "service de certificats de semences"),
    ("the court schedule reader", "lecteur du calendrier judiciaire"),
];

const SENTENCES: [Pair; 13] = [
    (
        "Staff spend two days a month on corrections by hand.",
        "Le personnel passe deux jours par mois à corriger à la main.",
    ),
    (
        "The code is public and builds with one command.",
        "Le code est public et se compile avec une seule commande.",
    ),
    (
        "People in every province use the service daily.",
        "Des gens de chaque province utilisent le service tous les jours.",
    ),
    (
        "A report of last spring describes the defect in detail.",
        "Un rapport du printemps dernier décrit le défaut en détail.",
    ),
    (
        "The team reviews changes within two business days.",
        "L’équipe examine les changements en deux jours ouvrables.",
    ),
    (
        "Every change comes with tests that fail without it.",
        "Chaque changement vient avec des essais qui échouent sans lui.",
    ),
    (
        "Dates follow the calendar of the National Capital Region.",
        "Les dates suivent le calendrier de la région de la capitale nationale.",
    ),
    (
        "Both official languages are served from one template.",
        "Les deux langues officielles sont servies par un même gabarit.",
    ),
    ("The database holds eleven years of records.", "La base de données contient onze années de dossiers."),
    (
        "Nothing personal leaves the network of the department.",
        "Rien de personnel ne quitte le réseau du ministère.",
    ),
    (
        "Older browsers must keep working on slow connections.",
        "Les anciens navigateurs doivent continuer de fonctionner sur des connexions lentes.",
    ),
    (
        "A short guide for the next maintainer is part of the work.",
        "Un court guide pour la prochaine personne responsable fait partie des travaux.",
    ),
    ("The licence of every dependency is listed.", "La licence de chaque dépendance est indiquée."),
];

const ABOUT_ACCESSIBILITY: Pair = (
    "The accessibility of the pages is checked with a screen reader.",
    "L’accessibilité des pages est vérifiée avec un lecteur d’écran.",
);
const RARE: Pair =
    ("It counts every narwhal of Lancaster Sound.", "Il compte chaque narval du détroit de Lancaster.");

const SKILLS: [&str; 12] = [
    "TypeScript",
    "Python",
    "Rust",
    "PostgreSQL",
    "WCAG 2.1",
    "React",
    "Java",
    "R",
    "Bash",
    "GIS",
    "Drupal",
    "Go",
];

/// Sentences in a paragraph.
const PARAGRAPH: usize = 8;

/// What an opportunity says.
pub fn content(number: usize, closes_at: DateTime<Utc>, is_rare: bool) -> OpportunityContent {
    let (kind, task) = TASKS[number % TASKS.len()];
    let system = SYSTEMS[number / TASKS.len() % SYSTEMS.len()];
    let title = join(&[task, system]);
    let mut background = vec![SENTENCES[number % SENTENCES.len()]];
    if number.is_multiple_of(3) {
        background.push(ABOUT_ACCESSIBILITY);
    }
    if is_rare {
        background.push(RARE);
    }
    let file = format!("GCX-{number:06}");
    let work = sentences(number * 5, PARAGRAPH);
    OpportunityContent {
        kind,
        summary: both(&title, &join(&[SENTENCES[number * 3 % SENTENCES.len()]])).into(),
        title: title.into(),
        background: both(&sentences(number, PARAGRAPH - 1), &join(&background)).into(),
        work: Bilingual { en: format!("{}\n\n- {file}", work.en), fr: format!("{}\n\n- {file}", work.fr) }
            .into(),
        skills: (0..3).map(|place| SKILLS[(number + place * 5) % SKILLS.len()].to_owned()).collect(),
        repository: Some(Repository::Existing { url: format!("https://github.com/example/{file}") }),
        licence: "MIT".to_owned(),
        acceptance_criteria: vec![AcceptanceCriterion {
            kind: AcceptanceKind::Requirement,
            text: join(&[SENTENCES[5]]).into(),
        }],
        evaluation_criteria: vec![criterion(SENTENCES[1]), criterion(SENTENCES[11])],
        price: Some(Money::dollars(1_000 + u32::try_from(number % 80).unwrap_or_default() * 100)),
        closes_at: Some(closes_at),
        delivery_at: Some(closes_at + Duration::days(21)),
        contact: Contact { name: "Public Works".to_owned(), email: "works@example.gc.ca".to_owned() },
        declarations: Declarations {
            unclassified: true,
            remote: true,
            stand_alone: true,
            no_internal_capacity: true,
        },
        ..OpportunityContent::default()
    }
}

/// What a proposal says: complete.
pub fn proposal(number: usize) -> ProposalContent {
    ProposalContent {
        eligibility: Eligibility { age_of_majority: true, status: Some(EligibilityStatus::Citizen) },
        answers: vec![sentences(number, 3).en, sentences(number + 4, 3).en],
        accepts: Acceptances { price: true, delivery: true, terms: true },
        ..ProposalContent::default()
    }
}

fn criterion(text: Pair) -> EvaluationCriterion {
    EvaluationCriterion { text: join(&[text]).into(), ..EvaluationCriterion::default() }
}

fn sentences(from: usize, count: usize) -> Bilingual {
    let chosen: Vec<Pair> = (from..from + count).map(|place| SENTENCES[place % SENTENCES.len()]).collect();
    join(&chosen)
}

fn join(pairs: &[Pair]) -> Bilingual {
    let half = |choose: fn(&Pair) -> &'static str| pairs.iter().map(choose).collect::<Vec<_>>().join(" ");
    Bilingual { en: half(|pair| pair.0), fr: half(|pair| pair.1) }
}

fn both(one: &Bilingual, two: &Bilingual) -> Bilingual {
    Bilingual { en: format!("{}. {}", one.en, two.en), fr: format!("{}. {}", one.fr, two.fr) }
}
