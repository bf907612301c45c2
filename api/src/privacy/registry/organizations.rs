//! The organizations people are in, and how they came in.

use shared::language::Words;

use super::Shape::{Id, Moment, Text};
use super::{Copied, ELSEWHERE, Erased, Holding};

const THE_ORGANIZATION: Words = Words::new(
    "It belongs to the organization, whose page shows it.",
    "Cela appartient à l’organisation, dont la page le présente.",
);

/// One line a table.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "organizations",
        about: Words::new("Organizations offered to you", "Les organisations qui vous sont offertes"),
        whose: "offered_to = $1",
        order: "created_at, id",
        copied: Copied::Rows {
            columns: &[("id", Id), ("legal_name", Text)],
            without: &[
                ("version", THE_ORGANIZATION),
                ("name_key", THE_ORGANIZATION),
                ("operating_key", THE_ORGANIZATION),
                ("business_number", THE_ORGANIZATION),
                ("profile", THE_ORGANIZATION),
                ("offered_to", ELSEWHERE),
                ("archived_at", THE_ORGANIZATION),
                ("created_at", THE_ORGANIZATION),
            ],
        },
        erased: Erased::Columns("offered_to = NULL"),
    },
    Holding {
        table: "organization_members",
        about: Words::new("Organizations you are in", "Les organisations dont vous faites partie"),
        whose: "person_id = $1",
        order: "since, organization_id",
        copied: Copied::Rows {
            columns: &[("organization_id", Id), ("role", Text), ("since", Moment)],
            without: &[("person_id", ELSEWHERE)],
        },
        erased: Erased::Rows,
    },
    Holding {
        table: "organization_invitations",
        about: Words::new(
            "Invitations to you, and those you sent",
            "Les invitations qui vous sont adressées, et celles que vous avez envoyées",
        ),
        whose: "(invited_by = $1 OR email = (SELECT email FROM people WHERE id = $1))",
        order: "sent_at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("organization_id", Id),
                ("email", Text),
                ("role", Text),
                ("language", Text),
                ("sent_at", Moment),
                ("expires_at", Moment),
                ("status", Text),
            ],
            without: &[("version", THE_ORGANIZATION), ("invited_by", ELSEWHERE)],
        },
        erased: Erased::Some(
            "email = (SELECT email FROM people WHERE id = $1)",
            "invitations they sent are the organization's",
        ),
    },
    Holding {
        table: "organization_join_requests",
        about: Words::new("Your requests to join", "Vos demandes d’adhésion"),
        whose: "person_id = $1",
        order: "asked_at, id",
        copied: Copied::Rows {
            columns: &[
                ("id", Id),
                ("organization_id", Id),
                ("note", Text),
                ("asked_at", Moment),
                ("reason", Text),
                ("status", Text),
            ],
            without: &[("version", THE_ORGANIZATION), ("person_id", ELSEWHERE)],
        },
        erased: Erased::Rows,
    },
    Holding {
        table: "person_capabilities",
        about: Words::new(
            "What you say you can do for an organization",
            "Ce que vous dites pouvoir faire pour une organisation",
        ),
        whose: "person_id = $1",
        order: "capability_id",
        copied: Copied::Rows { columns: &[("capability_id", Id)], without: &[("person_id", ELSEWHERE)] },
        erased: Erased::Rows,
    },
];
