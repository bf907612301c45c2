//! Somebody's telephone with an authenticator application on it.

use api::accounts::second_factor::totp::{SECRET_BYTES, Secret, step_at};
use api::machine;
use data_encoding::BASE32_NOPAD;
use serde_json::{Value, json};

use crate::client::Client;

/// A telephone that scanned a secret.
pub struct Telephone(Secret);

impl Telephone {
    /// Scans what `begin_second_factor` answered.
    pub fn scan(begun: &Value) -> Telephone {
        let text = begun["secret"].as_str().expect("a secret");
        let bytes = BASE32_NOPAD.decode(text.as_bytes()).expect("Base32");
        Telephone(Secret(<[u8; SECRET_BYTES]>::try_from(bytes).expect("a secret of the usual length")))
    }

    /// The code shown now.
    pub fn code(&self) -> String {
        self.code_in(0)
    }

    /// The code of the next half minute, which is good already: the present one may be used up.
    pub fn next_code(&self) -> String {
        self.code_in(1)
    }

    /// The code of another half minute.
    pub fn code_in(&self, steps: i64) -> String {
        self.0.code(step_at(machine::now().timestamp()) + steps)
    }

    /// Sets up a second factor for somebody signed in; returns their telephone and recovery codes.
    pub async fn set_up(client: &Client, password: &str) -> (Telephone, Vec<String>) {
        let begun = client
            .request("POST", "/account/second-factor/begin")
            .json(&json!({ "password": password }))
            .send()
            .await
            .expect(200);
        let telephone = Telephone::scan(&begun);
        let codes = client
            .request("POST", "/account/second-factor/confirm")
            .json(&json!({ "code": telephone.code() }))
            .send()
            .await
            .expect(200);
        let codes = codes["codes"].as_array().expect("codes").iter();
        (telephone, codes.map(|code| code.as_str().expect("a code").to_owned()).collect())
    }
}
