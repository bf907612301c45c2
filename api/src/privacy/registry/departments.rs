//! How people came into departments, and the roles they lent.

use shared::language::Words;

use super::Shape::{Document, Id, Moment, Text};
use super::{Copied, ELSEWHERE, Erased, Holding};

const THE_DEPARTMENT: Words =
    Words::new("It belongs to the department’s own record.", "Cela appartient au registre du ministère.");

/// One line a table.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "department_invitations",
        about: Words::new(
            "Invitations to departments: to you, and those you sent",
            "Les invitations de ministères\u{a0}: celles qui vous sont adressées et celles que vous avez envoyées",
        ),
        whose: "(invited_by = $1 OR answered_by = $1 OR email = (SELECT email FROM people WHERE id = $1))",
        order: "invited_at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("department_id", Id),
                ("email", Text),
                ("roles", Document),
                ("reason", Text),
                ("language", Text),
                ("invited_at", Moment),
                ("ends_at", Moment),
                ("status", Text),
                ("answered_at", Moment),
            ],
            without: &[("version", THE_DEPARTMENT), ("invited_by", ELSEWHERE), ("answered_by", ELSEWHERE)],
        },
        erased: Erased::Some(
            "email = (SELECT email FROM people WHERE id = $1)",
            "invitations they sent are the department's",
        ),
    },
    Holding {
        table: "role_requests",
        about: Words::new("Roles you asked for", "Les rôles que vous avez demandés"),
        whose: "person_id = $1",
        order: "asked_at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("department_id", Id),
                ("roles", Document),
                ("note", Text),
                ("asked_at", Moment),
                ("status", Text),
                ("state", Document),
            ],
            without: &[("version", THE_DEPARTMENT), ("person_id", ELSEWHERE)],
        },
        erased: Erased::Rows,
    },
    Holding {
        table: "delegations",
        about: Words::new(
            "Roles you delegated, and those delegated to you",
            "Les rôles que vous avez délégués, et ceux qui vous l’ont été",
        ),
        whose: "(delegator_id = $1 OR delegate_id = $1)",
        order: "made_at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("department_id", Id),
                ("delegator_id", Id),
                ("delegate_id", Id),
                ("role", Text),
                ("from_at", Moment),
                ("until_at", Moment),
                ("ended_at", Moment),
                ("made_at", Moment),
            ],
            without: &[("version", THE_DEPARTMENT)],
        },
        erased: Erased::Kept("who acted for whom belongs to the record of the files"),
    },
    Holding {
        table: "department_clients",
        about: Words::new("Departmental systems you made", "Les systèmes ministériels que vous avez créés"),
        whose: "made_by = $1",
        order: "made_at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("department_id", Id),
                ("name", Text),
                ("purpose", Text),
                ("contact", Text),
                ("scopes", Document),
                ("made_by", Id),
                ("made_at", Moment),
                ("ends_at", Moment),
                ("revoked_at", Moment),
            ],
            without: &[("version", THE_DEPARTMENT), ("last_used_at", THE_DEPARTMENT)],
        },
        erased: Erased::Kept("who gave a system its keys belongs to the record of the department"),
    },
];
