//! The pages of one's own account, as they stand below `/account` in addresses.

use shared::language::{Language, Words};

/// A page of one's own account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountPlace {
    /// Name, language, telephone, address.
    Contact,
    /// What a vendor says of their work.
    Profile,
    /// How a vendor stands towards sales tax.
    Tax,
    /// Voluntary declarations.
    Declarations,
    /// Which notices also come by e-mail.
    Notices,
    /// Password, address, second factor.
    Security,
    /// Where one is signed in.
    Sessions,
    /// From the letter to a new address: confirms it, without a session.
    ConfirmAddress,
    /// The other services to sign in with.
    Identities,
    /// Somebody new who came from another service: opens the account, without a session.
    New,
    /// What is kept, who read it, taking it away, closing the account.
    Privacy,
    /// From the letter after closing: opens the account again, without a session.
    Restore,
}

impl AccountPlace {
    /// Every page.
    pub const ALL: [AccountPlace; 12] = [
        AccountPlace::Contact,
        AccountPlace::Profile,
        AccountPlace::Tax,
        AccountPlace::Declarations,
        AccountPlace::Notices,
        AccountPlace::Security,
        AccountPlace::Sessions,
        AccountPlace::ConfirmAddress,
        AccountPlace::Identities,
        AccountPlace::New,
        AccountPlace::Privacy,
        AccountPlace::Restore,
    ];

    fn slug(self) -> Words {
        match self {
            AccountPlace::Contact => Words::new("", ""),
            AccountPlace::Profile => Words::new("profile", "profil"),
            AccountPlace::Tax => Words::new("tax", "taxes"),
            AccountPlace::Declarations => Words::new("declarations", "declarations"),
            AccountPlace::Notices => Words::new("notifications", "avis"),
            AccountPlace::Security => Words::new("security", "securite"),
            AccountPlace::Sessions => Words::new("sessions", "sessions"),
            AccountPlace::ConfirmAddress => Words::new("confirm-address", "confirmer-adresse"),
            AccountPlace::Identities => Words::new("identities", "identites"),
            AccountPlace::New => Words::new("new", "nouveau"),
            AccountPlace::Privacy => Words::new("privacy", "confidentialite"),
            AccountPlace::Restore => Words::new("restore", "retablir"),
        }
    }

    /// What follows the language in the address.
    pub fn path(self, language: Language) -> String {
        let account = Words::new("account", "compte").in_language(language);
        match self.slug().in_language(language) {
            "" => account.to_owned(),
            slug => [account, "/", slug].concat(),
        }
    }

    /// The page of what follows `/account`.
    pub fn parse(parts: &[&str], language: Language) -> Option<AccountPlace> {
        let said = match parts {
            [] => "",
            [slug] if !slug.is_empty() => slug,
            _ => return None,
        };
        AccountPlace::ALL.into_iter().find(|place| place.slug().in_language(language) == said)
    }
}
