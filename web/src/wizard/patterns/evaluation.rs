//! Evaluation criteria with an answer that would pass, by kind of work.

use shared::language::Words;
use shared::opportunities::WorkKind;

/// A criterion to start from.
pub struct EvaluationPattern {
    pub text: Words,
    pub example: Words,
}

/// The criteria that suit a kind of work; the first is the one most needed.
pub fn evaluation(kind: WorkKind) -> [&'static EvaluationPattern; 3] {
    let own = match kind {
        WorkKind::BugFix => &BUG_FIX,
        WorkKind::Accessibility => &ACCESSIBILITY,
        WorkKind::Prototype => &PROTOTYPE,
        WorkKind::Data => &DATA,
        WorkKind::Script => &SCRIPT,
        WorkKind::Documentation => &DOCUMENTATION,
    };
    [own, &APPROACH, &RELIABLE]
}

static BUG_FIX: EvaluationPattern = EvaluationPattern {
    text: Words::new(
        "Describe one fault that you found and repaired in code of others, in the language and with the tools of this opportunity: what the cause was, how you found it, how you made sure that it stays repaired.",
        "Décrivez une anomalie que vous avez trouvée et corrigée dans le code d’autrui, dans le langage et avec les outils de la présente occasion\u{a0}: quelle en était la cause, comment vous l’avez trouvée et comment vous avez fait en sorte qu’elle reste corrigée.",
    ),
    example: Words::new(
        "Passes: names the language and the tools, explains the cause of a real fault, and mentions a test or another check that keeps it away. Paid work is not required.",
        "Réussit\u{a0}: nomme le langage et les outils, explique la cause d’une anomalie réelle et mentionne un essai ou une autre vérification qui l’empêche de revenir. Il n’est pas nécessaire que le travail ait été rémunéré.",
    ),
};

static ACCESSIBILITY: EvaluationPattern = EvaluationPattern {
    text: Words::new(
        "Describe one barrier that you removed from a web page or a document: who it kept out, which WCAG criterion it failed, what you changed and how you tested it.",
        "Décrivez un obstacle que vous avez éliminé dans une page Web ou un document\u{a0}: qui il excluait, à quel critère des WCAG il ne satisfaisait pas, ce que vous avez changé et comment vous l’avez vérifié.",
    ),
    example: Words::new(
        "Passes: names a success criterion, describes the change in the code, and tests with a keyboard or an assistive technology, not only with an automated tool.",
        "Réussit\u{a0}: nomme un critère de succès, décrit le changement dans le code et fait une vérification au clavier ou avec une technologie d’assistance, et non seulement avec un outil automatisé.",
    ),
};

static PROTOTYPE: EvaluationPattern = EvaluationPattern {
    text: Words::new(
        "Describe one application that you built from an idea to something people could try, with technology close to that of this opportunity. Say what you left out on purpose, and why.",
        "Décrivez une application que vous avez menée d’une idée à une version que l’on pouvait essayer, avec une technologie proche de celle de la présente occasion. Indiquez ce que vous avez volontairement laissé de côté, et pourquoi.",
    ),
    example: Words::new(
        "Passes: names the technology, says what people could do with the result, and gives at least one choice that was made to keep it small.",
        "Réussit\u{a0}: nomme la technologie, indique ce que l’on pouvait faire avec le résultat et donne au moins un choix fait pour en limiter l’ampleur.",
    ),
};

static DATA: EvaluationPattern = EvaluationPattern {
    text: Words::new(
        "Describe one data set that you gathered, cleaned or published: where it came from, which errors you found in it, how you dealt with them, and how others could repeat your work.",
        "Décrivez un jeu de données que vous avez recueilli, nettoyé ou publié\u{a0}: d’où il provenait, quelles erreurs vous y avez trouvées, comment vous les avez traitées et comment d’autres pouvaient refaire votre travail.",
    ),
    example: Words::new(
        "Passes: names the tools, gives at least one kind of error with what was done about it, and says how the processing can be repeated.",
        "Réussit\u{a0}: nomme les outils, donne au moins un type d’erreur et le traitement appliqué, et indique comment le traitement peut être refait.",
    ),
};

static SCRIPT: EvaluationPattern = EvaluationPattern {
    text: Words::new(
        "Describe one task that you automated in the language of this opportunity: what it did by itself, what could go wrong, and what it did then.",
        "Décrivez une tâche que vous avez automatisée dans le langage de la présente occasion\u{a0}: ce qu’elle faisait d’elle-même, ce qui pouvait mal tourner et ce qu’elle faisait alors.",
    ),
    example: Words::new(
        "Passes: names the language, describes a real task, and gives at least one failure that the script handled.",
        "Réussit\u{a0}: nomme le langage, décrit une tâche réelle et donne au moins une défaillance que le script prenait en charge.",
    ),
};

static DOCUMENTATION: EvaluationPattern = EvaluationPattern {
    text: Words::new(
        "Describe one guide or report about software that you wrote: for whom, how you found out what they needed, and how you know that they understood it.",
        "Décrivez un guide ou un rapport sur un logiciel que vous avez rédigé\u{a0}: à qui il s’adressait, comment vous avez cerné les besoins et comment vous savez qu’il a été compris.",
    ),
    example: Words::new(
        "Passes: names the readers and the subject, and describes at least one check with readers or users.",
        "Réussit\u{a0}: nomme le public et le sujet, et décrit au moins une vérification auprès de lectrices et lecteurs ou d’utilisatrices et utilisateurs.",
    ),
};

static APPROACH: EvaluationPattern = EvaluationPattern {
    text: Words::new(
        "Say in a few steps how you would do this work, in which order, and which step you think is the riskiest.",
        "Indiquez en quelques étapes comment vous feriez ces travaux, dans quel ordre, et quelle étape vous semble la plus risquée.",
    ),
    example: Words::new(
        "Passes: the steps lead from the present state to the acceptance criteria, and at least one risk is named with a way to deal with it.",
        "Réussit\u{a0}: les étapes mènent de la situation actuelle aux critères d’acceptation, et au moins un risque est nommé avec une façon d’y faire face.",
    ),
};

static RELIABLE: EvaluationPattern = EvaluationPattern {
    text: Words::new(
        "Describe one piece of work that you delivered by a fixed date, and how you kept the others informed on the way.",
        "Décrivez un travail que vous avez livré à une date fixe et la façon dont vous avez tenu les autres au courant en cours de route.",
    ),
    example: Words::new(
        "Passes: names the work and the date, and gives at least one way in which progress or trouble was shared.",
        "Réussit\u{a0}: nomme le travail et la date, et donne au moins une façon dont les progrès ou les difficultés ont été communiqués.",
    ),
};
