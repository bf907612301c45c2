//! How people sign in: second factors, other services, and why somebody lost their access.

use shared::language::Words;

use super::Shape::{Id, Moment, Number, Text};
use super::{Copied, ELSEWHERE, Erased, Holding, MACHINE, SECRET};

/// One line a table.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "second_factors",
        about: Words::new("Your second factor", "Votre deuxième facteur"),
        whose: "person_id = $1",
        order: "person_id",
        copied: Copied::Rows {
            columns: &[("confirmed_at", Moment), ("last_step", Number)],
            without: &[("person_id", ELSEWHERE), ("secret", SECRET), ("pending", SECRET)],
        },
        erased: Erased::Rows,
    },
    Holding {
        table: "recovery_codes",
        about: Words::new("Your recovery codes", "Vos codes de récupération"),
        whose: "person_id = $1",
        order: "code_hash",
        copied: Copied::Nothing(SECRET),
        erased: Erased::Rows,
    },
    Holding {
        table: "sign_in_tickets",
        about: Words::new("First steps of signing in", "Les premières étapes d’ouverture de session"),
        whose: "person_id = $1",
        order: "ends_at",
        copied: Copied::Nothing(SECRET),
        erased: Erased::Rows,
    },
    Holding {
        table: "email_changes",
        about: Words::new("Changes of your e-mail address", "Les changements de votre adresse courriel"),
        whose: "person_id = $1",
        order: "ends_at",
        copied: Copied::Rows {
            columns: &[("email", Text), ("ends_at", Moment), ("used_at", Moment)],
            without: &[("person_id", ELSEWHERE), ("token_hash", SECRET)],
        },
        erased: Erased::Rows,
    },
    Holding {
        table: "identities",
        about: Words::new(
            "Other services you sign in with",
            "Les autres services avec lesquels vous ouvrez une session",
        ),
        whose: "person_id = $1",
        order: "linked_at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("provider", Text),
                ("issuer", Text),
                ("subject", Text),
                ("email", Text),
                ("linked_at", Moment),
                ("last_used_at", Moment),
            ],
            without: &[("person_id", ELSEWHERE)],
        },
        erased: Erased::Rows,
    },
    Holding {
        table: "identity_sessions",
        about: Words::new("Sessions begun with them", "Les sessions ouvertes avec eux"),
        whose: "identity_id IN (SELECT id FROM identities WHERE person_id = $1)",
        order: "session_id",
        copied: Copied::Rows {
            columns: &[("session_id", Id), ("identity_id", Id), ("sid", Text)],
            without: &[("id_token", SECRET)],
        },
        erased: Erased::Rows,
    },
    Holding {
        table: "deactivations",
        about: Words::new(
            "Why your access was taken away, and whose you took away",
            "Pourquoi votre accès a été retiré, et ceux que vous avez retirés",
        ),
        whose: "(person_id = $1 OR by_person_id = $1)",
        order: "at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("person_id", Id),
                ("by_person_id", Id),
                ("at", Moment),
                ("reason", Text),
                ("ended_at", Moment),
            ],
            without: &[],
        },
        erased: Erased::Some("person_id = $1", "what they decided about others is the others' to know"),
    },
    Holding {
        table: "support_looks",
        about: Words::new(
            "When support looked at your screens, and whose you looked at",
            "Quand le soutien a consulté vos écrans, et ceux que vous avez consultés",
        ),
        whose: "(person_id = $1 OR agent_id = $1)",
        order: "begun_at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("agent_id", Id),
                ("person_id", Id),
                ("reason", Text),
                ("begun_at", Moment),
                ("until_at", Moment),
                ("ended_at", Moment),
            ],
            without: &[("version", MACHINE)],
        },
        erased: Erased::Some("person_id = $1", "what they looked at of others is the others' to know"),
    },
];
