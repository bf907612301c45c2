//! The footer: what the service is, by which terms, and how to reach its makers.

use shared::language::{Language, Words};
use yew::prelude::*;

use crate::route::Route;
use crate::ui::link;
use crate::ui::page::SERVICE;

/// The footer of every page.
pub fn footer(language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let item = |route: Route, label: &'static str| html! { <li>{ link(route, language, label) }</li> };
    let plain = |href: &'static str, label: &'static str| html! { <li><a {href}>{ label }</a></li> };
    html! {
        <footer class="footer">
            <div class="footer-main">
                <div class="container">
                    <h2>{ SERVICE.in_language(language) }</h2>
                    <nav aria-label={said("About the service", "À propos du service")}>
                        <ul class="footer-links">
                            { item(Route::About, said("About", "À propos")) }
                            { item(Route::HowItWorks, said("How it works", "Fonctionnement")) }
                            { item(Route::Results, said("Results", "Résultats")) }
                            { plain("/docs", said("API", "API")) }
                            { plain("/api/v1/openapi.json", said("API description (OpenAPI)", "Description de l’API (OpenAPI)")) }
                            { item(Route::Help, said("Report a problem", "Signaler un problème")) }
                        </ul>
                    </nav>
                </div>
            </div>
            <div class="footer-sub">
                <nav class="container" aria-label={said("Terms and notices", "Conditions et avis")}>
                    <ul class="footer-terms">
                        { item(Route::Terms, said("Terms of use", "Conditions d’utilisation")) }
                        { item(Route::Privacy, said("Privacy", "Confidentialité")) }
                        { item(Route::Accessibility, said("Accessibility", "Accessibilité")) }
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
