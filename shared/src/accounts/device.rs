//! What a browser says it is, in words that its owner recognises.

use crate::language::Bilingual;

/// The mark of a browser in its `User-Agent`, and its name. Each also claims to be those below it.
const BROWSERS: [(&str, &str); 7] = [
    ("Edg", "Microsoft Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrom", "Chrome"),
    ("Safari/", "Safari"),
];

/// The mark of a system, and its name.
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "macOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// The browser and its system: "Firefox on Windows", « Firefox sur Windows ».
#[must_use]
pub fn device_words(user_agent: &str) -> Bilingual {
    let named = |marks: &[(&str, &'static str)]| {
        marks.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser = if user_agent.contains("CriOS/") { Some("Chrome") } else { named(&BROWSERS) };
    match (browser, named(&SYSTEMS)) {
        (Some(browser), Some(system)) => {
            Bilingual::new(&format!("{browser} on {system}"), &format!("{browser} sur {system}"))
        }
        (Some(only), None) | (None, Some(only)) => Bilingual::new(only, only),
        (None, None) if user_agent.is_empty() => Bilingual::new("Unknown device", "Appareil inconnu"),
        (None, None) => Bilingual::new("A program", "Un programme"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_said_in_words_that_its_owner_knows() {
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0";
        let android = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";
        let firefox = "Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:127.0) Gecko/20100101 Firefox/127.0";
        for (agent, words) in [
            (iphone, "Safari sur iPhone"),
            (edge, "Microsoft Edge sur Windows"),
            (android, "Chrome sur Android"),
            (firefox, "Firefox sur macOS"),
            ("curl/8.5.0", "Un programme"),
            ("", "Appareil inconnu"),
        ] {
            assert_eq!(device_words(agent).fr, words, "{agent}");
        }
        assert_eq!(device_words(firefox).en, "Firefox on macOS");
    }
}
