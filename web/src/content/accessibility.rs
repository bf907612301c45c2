//! The accessibility statement.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::article::{Block, article};
use crate::route::Route;

/// The page.
pub fn accessibility_page(language: Language) -> Html {
    article(
        Words::new("Accessibility statement", "Déclaration d’accessibilité"),
        Words::new(
            "Everybody should be able to use this service, with any device and in any way they work.",
            "Chaque personne devrait pouvoir utiliser ce service, avec n’importe quel appareil et à sa façon.",
        ),
        BLOCKS,
        language,
    )
}

const BLOCKS: &[Block] = &[
    Block::Heading(Words::new("What we aim for", "Ce que nous visons")),
    Block::Paragraph(Words::new(
        "The Web Content Accessibility Guidelines 2.2, level AA, as EN 301\u{a0}549 asks. We check every page automatically in both languages, and use it with only the keyboard, at 400% zoom, on a phone and with colours changed.",
        "Les Règles pour l’accessibilité des contenus Web 2.2, niveau AA, comme le demande la norme EN 301\u{a0}549. Nous vérifions chaque page automatiquement dans les deux langues, et nous l’utilisons au clavier seul, agrandie à 400\u{a0}%, sur un téléphone et avec d’autres couleurs.",
    )),
    Block::Heading(Words::new("What you can count on", "Ce sur quoi vous pouvez compter")),
    Block::List(&[
        Words::new(
            "Everything works with a keyboard, and you always see where you are.",
            "Tout fonctionne au clavier, et vous voyez toujours où vous êtes.",
        ),
        Words::new(
            "Every field has a label; every error says which field and what to do.",
            "Chaque champ a une étiquette; chaque erreur dit quel champ et quoi faire.",
        ),
        Words::new("Nothing is said by colour alone.", "Rien n’est indiqué par la couleur seule."),
        Words::new(
            "Drafts save themselves. A session that ends takes nothing you typed with it.",
            "Les ébauches s’enregistrent d’elles-mêmes. Une session qui prend fin n’emporte rien de ce que vous avez saisi.",
        ),
        Words::new(
            "Charts have a table with the same numbers.",
            "Les graphiques sont accompagnés d’un tableau avec les mêmes chiffres.",
        ),
        Words::new(
            "You can sign in with a password manager; there are no puzzles.",
            "Vous pouvez ouvrir une session avec un gestionnaire de mots de passe; il n’y a pas d’énigme à résoudre.",
        ),
    ]),
    Block::Heading(Words::new(
        "What we know does not work yet",
        "Ce que nous savons ne pas fonctionner encore",
    )),
    Block::List(&[
        Words::new(
            "The technical reference of the API shown at /docs comes from another project and is in English. The machine-readable description holds the same content.",
            "La référence technique de l’API affichée à /docs provient d’un autre projet et est en anglais. La description lisible par machine a le même contenu.",
        ),
        Words::new(
            "What vendors deliver and link to is on other sites, which we do not check.",
            "Ce que les fournisseurs livrent et ce vers quoi ils renvoient se trouve sur d’autres sites, que nous ne vérifions pas.",
        ),
    ]),
    Block::Heading(Words::new("Tell us about a barrier", "Signalez un obstacle")),
    Block::Paragraph(Words::new(
        "Say what you were doing, on which page, and what you use to read it. Answer any message we sent you, or write to the contact on an opportunity. We can also give you what you need in another form.",
        "Dites ce que vous faisiez, sur quelle page et avec quel outil vous la lisez. Répondez à l’un de nos messages ou écrivez à la personne-ressource d’une occasion. Nous pouvons aussi vous fournir l’information sous une autre forme.",
    )),
    Block::Place(Route::Help, Words::new("Help", "Aide")),
];
