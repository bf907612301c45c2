//! Where a vendor's public code can be seen. The address is text: the server never fetches it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::validation::fault;

/// An account on a code host, such as `github.com` and `maya-c`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RepositoryAccount {
    /// The host: a domain name.
    #[validate(length(min = 1, max = 100), custom(function = "domain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub host: String,
    /// The name of the account there; a group's may have parts, as on GitLab.
    #[validate(length(min = 1, max = 100), custom(function = "account_name"))]
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
}

impl RepositoryAccount {
    /// The address people would open.
    #[must_use]
    pub fn address(&self) -> String {
        ["https://", &self.host, "/", &self.name].concat()
    }

    /// As it is kept: without spaces around, the host in lower case.
    #[must_use]
    pub fn normal(&self) -> RepositoryAccount {
        RepositoryAccount {
            host: self.host.trim().to_ascii_lowercase(),
            name: self.name.trim().trim_matches('/').to_owned(),
        }
    }
}

/// Labels of letters, digits and hyphens with a dot between: no port, no address of a machine.
fn domain(text: &str) -> Result<(), ValidationError> {
    let labels: Vec<&str> = text.trim().split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let ends_in_letters =
        labels.last().is_some_and(|end| end.len() > 1 && end.chars().all(|c| c.is_ascii_alphabetic()));
    if labels.len() > 1 && labels.iter().all(is_label) && ends_in_letters {
        Ok(())
    } else {
        Err(fault("host"))
    }
}

fn account_name(text: &str) -> Result<(), ValidationError> {
    let is_part = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c))
    };
    if text.trim().trim_matches('/').split('/').all(is_part) { Ok(()) } else { Err(fault("account_name")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_good(host: &str, name: &str) -> bool {
        RepositoryAccount { host: host.to_owned(), name: name.to_owned() }.validate().is_ok()
    }

    #[test]
    fn a_host_is_a_domain_and_a_name_holds_nothing_that_leads_elsewhere() {
        assert!(is_good("GitHub.com", "maya-c"));
        assert!(is_good("gitlab.gnome.org", "group/sub_group"));
        for host in ["localhost", "127.0.0.1", "a.ca:8080", "a..ca", "-a.ca", "a.ca/x", "évil.ca", "u@a.ca"]
        {
            assert!(!is_good(host, "maya"), "{host}");
        }
        for name in ["", "a b", "../x", "x?y=1", "x#y", "a//b", "<b>", "maya%2f"] {
            assert!(!is_good("github.com", name), "{name}");
        }
    }

    #[test]
    fn it_is_kept_without_what_people_type_around_it() {
        let typed = RepositoryAccount { host: " GitHub.com ".to_owned(), name: "/maya-c/".to_owned() };
        assert_eq!(typed.normal().address(), "https://github.com/maya-c");
    }
}
