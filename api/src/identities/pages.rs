//! The small pages on the way to another service and back, which no app draws: that it did not
//! work and what to do, and the one that hands over to the app.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE};
use shared::identities::account_page;
use shared::language::{Language, Words};

use super::providers::Provider;

/// Why somebody is not signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// There is no such service here.
    Unknown,
    /// The service does not answer.
    Unreachable,
    /// The person said no at the service, or it did.
    Refused,
    /// The way back does not belong to a way there: too late, another browser, or a forged link.
    Over,
    /// What the service said is not believed.
    NotBelieved,
    /// The account was deactivated.
    Deactivated,
    /// The identity leads to another account.
    Taken,
    /// The address has an account: its owner signs in and links.
    SignInToLink,
    /// The session to link to is over.
    SessionOver,
}

impl Stop {
    fn status(self) -> StatusCode {
        match self {
            Stop::Unknown => StatusCode::NOT_FOUND,
            Stop::Unreachable => StatusCode::SERVICE_UNAVAILABLE,
            Stop::Refused | Stop::Over | Stop::NotBelieved => StatusCode::BAD_REQUEST,
            Stop::Deactivated => StatusCode::FORBIDDEN,
            Stop::Taken | Stop::SignInToLink => StatusCode::CONFLICT,
            Stop::SessionOver => StatusCode::UNAUTHORIZED,
        }
    }

    /// For tests and for those who help on the telephone: stands on the page.
    fn code(self) -> &'static str {
        match self {
            Stop::Unknown => "not_found",
            Stop::Unreachable => "service_unreachable",
            Stop::Refused => "service_refused",
            Stop::Over => "arrival_over",
            Stop::NotBelieved => "service_not_believed",
            Stop::Deactivated => "account_deactivated",
            Stop::Taken => "identity_taken",
            Stop::SignInToLink => "sign_in_to_link",
            Stop::SessionOver => "session_over",
        }
    }

    fn title(self) -> Words {
        match self {
            Stop::SignInToLink => Words::new("You already have an account", "Vous avez déjà un compte"),
            Stop::Unknown => Words::new("Not found", "Introuvable"),
            _ => Words::new("You are not signed in", "Aucune session n’est ouverte"),
        }
    }

    fn words(self) -> Words {
        match self {
            Stop::Unknown => Words::new(
                "There is no such sign-in service here.",
                "Ce service d’ouverture de session n’existe pas ici.",
            ),
            Stop::Unreachable => Words::new(
                "{service} does not answer at the moment. Try again in a few minutes, or sign in another way.",
                "{service} ne répond pas pour le moment. Réessayez dans quelques minutes ou ouvrez une session autrement.",
            ),
            Stop::Refused => Words::new(
                "{service} did not sign you in: you stopped there, or it refused. Nothing was changed here.",
                "{service} ne vous a pas ouvert de session\u{a0}: vous avez arrêté en chemin, ou le service a refusé. Rien n’a été modifié ici.",
            ),
            Stop::Over => Words::new(
                "This way back belongs to no sign-in that began in this browser, or it took too long. Begin again.",
                "Ce retour ne correspond à aucune ouverture de session commencée dans ce navigateur, ou elle a pris trop de temps. Recommencez.",
            ),
            Stop::NotBelieved => Words::new(
                "What {service} said could not be verified, so nobody was signed in. Begin again; if it happens again, write to us.",
                "La réponse de {service} n’a pas pu être vérifiée; aucune session n’a donc été ouverte. Recommencez; si cela se reproduit, écrivez-nous.",
            ),
            Stop::Deactivated => Words::new("This account was deactivated.", "Ce compte a été désactivé."),
            Stop::Taken => Words::new(
                "This sign-in service already leads to another account. Unlink it there first.",
                "Ce service d’ouverture de session mène déjà à un autre compte. Supprimez d’abord le lien dans ce compte.",
            ),
            Stop::SignInToLink => Words::new(
                "There is an account here with your address. So that nobody else can take it, we do not join the two by ourselves: sign in to that account the way you usually do, then link {service} to it. Next time, both ways lead to it.",
                "Un compte existe ici avec votre adresse. Pour que personne d’autre ne puisse s’en emparer, nous ne faisons pas le lien nous-mêmes\u{a0}: ouvrez une session dans ce compte comme d’habitude, puis liez-y {service}. La prochaine fois, les deux moyens y mèneront.",
            ),
            Stop::SessionOver => Words::new(
                "Your session ended on the way. Sign in again, then link the service.",
                "Votre session s’est terminée en chemin. Ouvrez-en une autre, puis liez le service.",
            ),
        }
    }

    /// The page that says so.
    #[must_use]
    pub fn page(self, provider: Option<&Provider>, language: Language) -> HttpResponse {
        let service = provider.map(|one| one.settings.label.in_language(language)).unwrap_or_default();
        let text = self.words().fill(language, &[("service", service)]);
        let next = match self {
            Stop::SignInToLink | Stop::SessionOver | Stop::Taken => account_page(language),
            _ => "",
        };
        let href =
            if next.is_empty() { sign_in(language) } else { format!("{}?next={next}", sign_in(language)) };
        let go_on = Words::new("Sign in", "Ouvrir une session").in_language(language);
        let body = format!(
            "<p>{}</p><p><a class=\"button button-primary\" href=\"{}\">{go_on}</a></p>",
            escaped(&text),
            escaped(&href),
        );
        let title = self.title().in_language(language);
        page(self.status(), language, title, "", &format!("<h1>{}</h1>{body}", escaped(title)), self.code())
    }
}

/// The page that hands over to the app: it notes, where the app looks, that somebody is signed in,
/// and goes on. A redirection could not, and a policy without inline scripts wants a file for it.
#[must_use]
pub fn arrived(return_to: &str, language: Language) -> HttpResponse {
    let title = Words::new("You are signed in", "Votre session est ouverte").in_language(language);
    let go_on = Words::new("Continue", "Continuer").in_language(language);
    let body = format!(
        "<h1>{title}</h1><p><a class=\"button button-primary\" id=\"go-on\" href=\"{}\">{go_on}</a></p>",
        escaped(return_to),
    );
    page(
        StatusCode::OK,
        language,
        title,
        "<script src=\"/sign-in/arrived.js\" defer></script>",
        &body,
        "arrived",
    )
}

/// The script of that page. The name is the app's (`web/src/client/token.rs`).
pub const ARRIVED: &str = "try { localStorage.setItem('signed-in', 'yes'); } catch { /* The app then asks to sign in. */ }\n\
location.replace(document.getElementById('go-on').href);\n";

fn page(
    status: StatusCode,
    language: Language,
    title: &str,
    head: &str,
    body: &str,
    code: &str,
) -> HttpResponse {
    let site = Words::new("GCDevExchange", "Carrefour des programmeurs du GC").in_language(language);
    let html = format!(
        "<!doctype html><html lang=\"{code_of_language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\"><title>{title} – {site}</title>\
         <link rel=\"stylesheet\" href=\"/sign-in/page.css\">{head}</head>\
         <body data-code=\"{code}\"><header><a href=\"/{code_of_language}/\">{site}</a></header>\
         <main>{body}</main></body></html>",
        code_of_language = language.code(),
        title = escaped(title),
    );
    HttpResponse::build(status)
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((CONTENT_LANGUAGE, language.code()))
        .content_type("text/html; charset=utf-8")
        .body(html)
}

/// The look of these pages: the app's colours and widths, without the app.
pub const STYLE: &str = "body{margin:0;font:1.25rem/1.6 'Noto Sans',sans-serif;color:#333;background:#fff}\
header,main{max-width:65ch;margin:0 auto;padding:1rem}\
header a{color:#26374a;font-weight:700;text-decoration:none}\
h1{font:700 2.25rem/1.25 Lato,sans-serif;border-bottom:6px solid #d3080c;padding-bottom:.25rem;border-image:linear-gradient(90deg,#d3080c 4.5rem,transparent 0) 1}\
a.button{display:inline-block;min-height:24px;padding:.75rem 1.5rem;border-radius:.375rem;background:#33465c;color:#fff;text-decoration:none}\
a:focus-visible{outline:3px solid #0535d2;outline-offset:2px}\
@media (forced-colors:active){a.button{border:2px solid}}\n";

fn sign_in(language: Language) -> String {
    Words::new("/en/sign-in", "/fr/ouvrir-une-session").in_language(language).to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
