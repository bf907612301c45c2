//! Outlines of background and work, by kind: headings to fill in, so that nothing is forgotten.

use shared::language::Words;
use shared::opportunities::WorkKind;

/// What a draft of a kind starts with.
pub struct Outline {
    pub background: Words,
    pub work: Words,
    pub skills: &'static [&'static str],
}

/// The outline of a kind.
pub fn outline(kind: WorkKind) -> Outline {
    Outline { background: BACKGROUND, work: work(kind), skills: skills(kind) }
}

const BACKGROUND: Words = Words::new(
    "[Who uses this, and for what.]\n\n[What goes wrong today, or what is missing, and for how many people.]\n\n[Why it is done now.]",
    "[Qui utilise cet outil, et à quelle fin.]\n\n[Ce qui ne va pas aujourd’hui, ou ce qui manque, et pour combien de personnes.]\n\n[Pourquoi c’est le moment de le faire.]",
);

fn work(kind: WorkKind) -> Words {
    match kind {
        WorkKind::BugFix => Words::new(
            "## What happens today\n\n1. [First step]\n2. [What is seen]\n\n## What should happen\n\n[The right result.]\n\n## Where\n\n[The file, the module or the issue, as far as it is known.]\n\n## Not part of this work\n\n- [What should stay as it is]",
            "## Ce qui se passe aujourd’hui\n\n1. [Première étape]\n2. [Ce que l’on voit]\n\n## Ce qui devrait se passer\n\n[Le bon résultat.]\n\n## Où\n\n[Le fichier, le module ou le signalement, dans la mesure où on le connaît.]\n\n## Hors de la portée des travaux\n\n- [Ce qui doit rester tel quel]",
        ),
        WorkKind::Accessibility => Words::new(
            "## Pages\n\n- [Address of the page, in both languages]\n\n## Barriers known\n\n- [Who is kept out, and where]\n\n## Not part of this work\n\n- [Pages or parts that stay as they are]",
            "## Pages\n\n- [Adresse de la page, dans les deux langues]\n\n## Obstacles connus\n\n- [Qui est exclu, et où]\n\n## Hors de la portée des travaux\n\n- [Pages ou parties qui restent telles quelles]",
        ),
        WorkKind::Prototype => Words::new(
            "## The question to answer\n\n[What we want to learn from the prototype.]\n\n## Scenarios\n\n1. [Who does what, and what they see]\n\n## Technology\n\n[What must be used, and what may be chosen.]\n\n## Not part of this work\n\n- [Real data, accounts, hosting …]",
            "## La question à trancher\n\n[Ce que nous voulons apprendre du prototype.]\n\n## Scénarios\n\n1. [Qui fait quoi, et ce que la personne voit]\n\n## Technologie\n\n[Ce qui est imposé et ce qui peut être choisi.]\n\n## Hors de la portée des travaux\n\n- [Données réelles, comptes, hébergement…]",
        ),
        WorkKind::Data => Words::new(
            "## Sources\n\n- [Where the data is, its format and its size]\n\n## What is wanted\n\n- [Fields, format, period]\n\n## Errors known\n\n- [Duplicates, gaps, spellings]\n\n## Not part of this work\n\n- [What stays as it is]",
            "## Sources\n\n- [Où se trouvent les données, leur format et leur volume]\n\n## Résultat voulu\n\n- [Champs, format, période]\n\n## Erreurs connues\n\n- [Doublons, lacunes, graphies]\n\n## Hors de la portée des travaux\n\n- [Ce qui reste tel quel]",
        ),
        WorkKind::Script => Words::new(
            "## The task today\n\n[What somebody does by hand, how often and how long it takes.]\n\n## What the script does\n\n1. [Input]\n2. [Steps]\n3. [Output]\n\n## Where it runs\n\n[Operating system, language and version.]\n\n## Not part of this work\n\n- [What stays manual]",
            "## La tâche aujourd’hui\n\n[Ce que l’on fait à la main, à quelle fréquence et en combien de temps.]\n\n## Ce que fait le script\n\n1. [Entrée]\n2. [Étapes]\n3. [Sortie]\n\n## Où il s’exécute\n\n[Système d’exploitation, langage et version.]\n\n## Hors de la portée des travaux\n\n- [Ce qui reste manuel]",
        ),
        WorkKind::Documentation => Words::new(
            "## Readers\n\n[Who reads it, and what they know already.]\n\n## Questions to answer\n\n1. [Question]\n\n## Form\n\n[Length, language, where it will be published.]\n\n## Not part of this work\n\n- [What is documented elsewhere]",
            "## Public\n\n[Qui le lit, et ce que ces personnes savent déjà.]\n\n## Questions à traiter\n\n1. [Question]\n\n## Forme\n\n[Longueur, langue, lieu de publication.]\n\n## Hors de la portée des travaux\n\n- [Ce qui est documenté ailleurs]",
        ),
    }
}

/// Skills by their usual names, which are the same in both languages.
fn skills(kind: WorkKind) -> &'static [&'static str] {
    match kind {
        WorkKind::BugFix => &["Git"],
        WorkKind::Accessibility => &["HTML", "CSS", "WCAG 2.1"],
        WorkKind::Prototype => &["Git", "JavaScript"],
        WorkKind::Data => &["Python", "SQL"],
        WorkKind::Script => &["Python", "Git"],
        WorkKind::Documentation => &["Markdown"],
    }
}
