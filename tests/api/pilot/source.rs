//! The one opportunity that the pilot of 2021 posted, read from where it is kept. It is not copied
//! into the project: without it the journey says so and stops.

use std::path::PathBuf;

use serde_json::{Value, json};

/// The real text in one language.
struct Source {
    front: Vec<(String, String)>,
    body: String,
}

/// The opportunity's content, or nothing where the source is absent.
pub fn content() -> Option<Value> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/pilot");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).ok().map(|text| Source::parse(&text));
    Some(assemble(&read("opportunity.en.md")?, &read("opportunity.fr.md")?))
}

impl Source {
    fn parse(text: &str) -> Source {
        let mut parts = text.splitn(3, "---\n");
        let front = parts.nth(1).unwrap_or_default();
        let body = parts.next().unwrap_or_default().to_owned();
        let pair = |line: &str| line.split_once(':').map(|(name, value)| (name.to_owned(), plain(value)));
        Source { front: front.lines().filter_map(pair).collect(), body }
    }

    fn front(&self, name: &str) -> String {
        let found = self.front.iter().find(|(one, _)| one == name);
        found.map(|(_, value)| value.clone()).expect("a field of the front matter")
    }

    /// What stands under a heading, up to the next of the same rank or higher.
    fn section(&self, heading: &str) -> String {
        let level = heading.chars().take_while(|c| *c == '#').count();
        let ends = |line: &&str| {
            let rank = line.chars().take_while(|c| *c == '#').count();
            rank > 0 && rank <= level || *line == "<hr/>"
        };
        let after = self.body.lines().skip_while(|line| *line != heading).skip(1);
        after.take_while(|line| !ends(line)).collect::<Vec<_>>().join("\n").trim().to_owned()
    }

    /// Every entry of the acceptance section's lists that is a condition of its own.
    fn acceptance(&self, heading: &str) -> Vec<(&'static str, String)> {
        let section = self.section(heading);
        let entries = section.lines().filter_map(|line| {
            let text = line.trim_start();
            let indent = line.len() - text.len();
            match (indent, text.split_once(' ')) {
                (0, Some(("1.", rest))) => Some(("requirement", rest.to_owned())),
                (3, Some(("-", rest))) if rest.contains("MIT") => Some(("licence", rest.to_owned())),
                (5 | 7, Some(("-", rest))) => Some(("test", rest.to_owned())),
                _ => None,
            }
        });
        entries.collect()
    }
}

fn plain(value: &str) -> String {
    value.trim().trim_matches('"').to_owned()
}

fn assemble(en: &Source, fr: &Source) -> Value {
    let both = |en: String, fr: String| json!({ "en": en, "fr": fr });
    let criteria = en
        .acceptance("## Work acceptance criteria")
        .into_iter()
        .zip(fr.acceptance("## Critères d'acceptation de travail"))
        .map(|((kind, en), (_, fr))| json!({ "kind": kind, "text": both(en, fr) }));
    let asked = |source: &Source, heading: &str| {
        let section = source.section(heading);
        let line = section.lines().find_map(|line| line.strip_prefix("1. ")).expect("a question");
        line.to_owned()
    };
    json!({
        "kind": "script",
        "title": both(en.front("title"), fr.front("title")),
        "summary": both(en.front("short_desc"), fr.front("short_desc")),
        "background": both(en.section("### Background"), fr.section("### Contexte")),
        "work": both(en.section("### The work"), fr.section("### Le travail")),
        "skills": ["Azure Policies", "Azure Runbooks", "PowerShell"],
        "repository": { "kind": "created_at_award" },
        "licence": "MIT",
        "acceptance_criteria": criteria.collect::<Vec<_>>(),
        "evaluation_criteria": [{
            "text": both(asked(en, "## Application evaluation"), asked(fr, "## Évaluation de la demande")),
            "example": both(String::new(), String::new()),
        }],
        "price": { "amount": "6500.00", "currency": "CAD" },
        "estimate": null,
        "closes_at": en.front("closing_date"),
        "starts_on": en.front("start_date"),
        "delivery_at": en.front("delivery_date"),
        "contact": { "name": "Micro-acquisition", "email": "microacquisition@example.gc.ca" },
        "declarations": { "unclassified": true, "remote": true, "stand_alone": true, "no_internal_capacity": true },
    })
}
