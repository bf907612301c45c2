//! What came back, and the ways to say what should have.

use reqwest::Response;
use reqwest::header::HeaderMap;
use serde_json::Value;

/// A reply, read to its end.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub bytes: Vec<u8>,
    /// The body as text.
    pub text: String,
    /// The body as JSON; null if it is none.
    pub json: Value,
}

impl Reply {
    /// Nothing, if it broke off.
    pub(crate) async fn read(response: Response) -> Option<Reply> {
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let bytes = response.bytes().await.ok()?.to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let json = serde_json::from_str(&text).unwrap_or(Value::Null);
        Some(Reply { status, headers, bytes, text, json })
    }

    /// The body, if the status is this one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        self.json
    }

    /// Says that it is a problem with this status and code.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        assert_eq!(self.json["code"], code, "{}", self.text);
        self.json
    }

    /// Says that it is 422 and names these places, in this order.
    #[track_caller]
    pub fn invalid(self, places: &[&str]) -> Value {
        let problem = self.refused(422, "not_valid");
        let found: Vec<&str> = problem["errors"]
            .as_array()
            .expect("errors")
            .iter()
            .filter_map(|error| error["pointer"].as_str())
            .collect();
        assert_eq!(found, places, "{problem}");
        problem
    }

    /// A header's text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}
