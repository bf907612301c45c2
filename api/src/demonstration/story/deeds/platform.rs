//! What the product owner prepared: a higher ceiling from spring on, service areas, an announcement.

use chrono::{Datelike, Duration, NaiveDate};
use serde_json::Value;
use shared::calendar::{clock, eastern};
use shared::demonstration::Persona;
use shared::language::Bilingual;
use shared::money::Money;
use shared::platform::{
    AnnouncementDraft, AnnouncementsView, Level, ListView, ProgrammesView, Standing, TermDraft, VersionDraft,
};
use shared::programmes::Ceiling;

use super::World;
use crate::demonstration::story::client::Trouble;

const OWNER: Persona = Persona::ProductOwner;
/// The ceiling proposed for the next fiscal year.
const NEXT_CEILING: Money = Money::dollars(12_000);
const AREAS: [(&str, &str); 6] = [
    ("Full-stack development", "Développement complet"),
    ("Data", "Données"),
    ("DevOps", "DevOps"),
    ("Service design", "Conception de services"),
    ("Agile coaching", "Accompagnement agile"),
    ("Accessibility", "Accessibilité"),
];

/// Prepares it all.
pub(super) async fn prepare(world: &mut World) -> Result<(), Trouble> {
    schedule_ceiling(world).await?;
    list_areas(world).await?;
    announce(world).await
}

/// A new version of the programme from the first day of the next fiscal year.
async fn schedule_ceiling(world: &mut World) -> Result<(), Trouble> {
    let view: ProgrammesView = world.client.get(OWNER, "/platform/programmes").await?;
    let current = view.items.iter().find(|version| version.standing == Standing::InForce);
    let Some(current) = current else { return Ok(()) };
    let today = world.almanac.day(0);
    let year = if today.month() < 4 { today.year() } else { today.year() + 1 };
    let from = NaiveDate::from_ymd_opt(year, 4, 1).unwrap_or(today);
    let mut document = current.document.clone();
    document.ceiling = document.ceiling.map(|ceiling| Ceiling { amount: NEXT_CEILING, ..ceiling });
    let path = format!("/platform/programmes/{}/schedule", current.key.id);
    let draft = VersionDraft { from, document };
    let _: Value = world.client.act(OWNER, &path, view.version, &draft).await?;
    Ok(())
}

async fn list_areas(world: &mut World) -> Result<(), Trouble> {
    for (en, fr) in AREAS {
        let list: ListView = world.client.get(OWNER, "/platform/lists/service_areas").await?;
        let draft = TermDraft { name: Bilingual::new(en, fr).into() };
        let path = "/platform/lists/service_areas/add";
        let _: Value = world.client.act(OWNER, path, list.version, &draft).await?;
    }
    Ok(())
}

/// Nothing stands above the pages yet: moving time forward brings it.
async fn announce(world: &mut World) -> Result<(), Trouble> {
    let view: AnnouncementsView = world.client.get(OWNER, "/platform/announcements").await?;
    let day = world.almanac.day(3);
    let from = eastern(day, clock(8));
    let draft = AnnouncementDraft {
        level: Level::Info,
        text: Bilingual::new(
            "The service rests for maintenance this evening from 8 to 9 p.m. Eastern time. Deadlines are not affected.",
            "Le service sera en entretien ce soir de 20\u{a0}h à 21\u{a0}h, heure de l’Est. Les échéances ne changent pas.",
        )
        .into(),
        from,
        until: from + Duration::hours(13),
    };
    let path = "/platform/announcements/announce";
    let _: Value = world.client.act(OWNER, path, view.version, &draft).await?;
    Ok(())
}
