//! What the events of departments are called: their people, their systems and what they set.

use shared::language::Words;

use super::people;

/// What each event is called.
#[rustfmt::skip]
#[must_use]
pub fn words(event: &str) -> Words {
    match event {
        "department_created" => Words::new("Department made", "Ministère créé"),
        "department_edited" => Words::new("Names and domains changed", "Noms et domaines modifiés"),
        "department_settings_changed" => Words::new("Settings changed", "Paramètres modifiés"),
        "official_invited" => Words::new("Somebody invited", "Personne invitée"),
        "invitation_accepted" => Words::new("Invitation accepted", "Invitation acceptée"),
        "invitation_declined" => Words::new("Invitation declined", "Invitation déclinée"),
        "invitation_withdrawn" => Words::new("Invitation taken back", "Invitation annulée"),
        "roles_requested" => Words::new("Roles asked for", "Rôles demandés"),
        "roles_granted" => Words::new("Request granted", "Demande acceptée"),
        "roles_refused" => Words::new("Request refused", "Demande refusée"),
        "role_granted" => Words::new("Role given", "Rôle attribué"),
        "role_revoked" => Words::new("Role taken away", "Rôle retiré"),
        "official_left" => Words::new("Left the department", "Départ du ministère"),
        "system_created" => Words::new("Departmental system made", "Système ministériel créé"),
        "system_key_rotated" => Words::new("Key of a departmental system rotated", "Clé d’un système ministériel remplacée"),
        "system_revoked" => Words::new("Departmental system revoked", "Système ministériel révoqué"),
        "role_delegated" => Words::new("Role delegated", "Rôle délégué"),
        "delegation_ended" => Words::new("Delegation ended", "Délégation terminée"),
        other => people::words(other),
    }
}
