//! From JSON to our types, in as little code as possible.
//!
//! `serde_json` could do it in one call, and did: its generated code for our views was a fifth of
//! the app, because it also reads structs from arrays, keeps positions for error messages and
//! formats them. The API's replies are objects, and a reply that does not fit is only ever
//! "unreadable". So the text is parsed once into a `Value`, and this reader hands it out: structs
//! from objects, an error without content.

use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Value;

/// The text was not what it should be.
#[derive(Debug)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Unreadable {}

impl Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unreadable
    }

    fn invalid_type(_: serde::de::Unexpected, _: &dyn serde::de::Expected) -> Self {
        Unreadable
    }

    fn invalid_value(_: serde::de::Unexpected, _: &dyn serde::de::Expected) -> Self {
        Unreadable
    }

    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        Unreadable
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Unreadable
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Unreadable
    }

    fn missing_field(_: &'static str) -> Self {
        Unreadable
    }

    fn duplicate_field(_: &'static str) -> Self {
        Unreadable
    }
}

/// Reads a text as one of our types.
///
/// # Errors
/// When it is not JSON, or does not fit.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let value: Value = serde_json::from_str(text).map_err(|_| Unreadable)?;
    T::deserialize(Reader(value))
}

struct Reader(Value);

impl<'de> Deserializer<'de> for Reader {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(value), _) => visitor.visit_u64(value),
                (None, Some(value)) => visitor.visit_i64(value),
                (None, None) => visitor.visit_f64(number.as_f64().unwrap_or_default()),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(items) => visitor.visit_seq(Items(items.into_iter())),
            Value::Object(fields) => {
                visitor.visit_map(Fields { fields: fields.into_iter(), value: Value::Null })
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            value => visitor.visit_some(Reader(value)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_map(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Object(fields) => {
                visitor.visit_map(Fields { fields: fields.into_iter(), value: Value::Null })
            }
            _ => Err(Unreadable),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Array(items) => visitor.visit_seq(Items(items.into_iter())),
            _ => Err(Unreadable),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(Choice { name, value: Value::Null }),
            Value::Object(fields) => {
                let (name, value) = fields.into_iter().next().ok_or(Unreadable)?;
                visitor.visit_enum(Choice { name, value })
            }
            _ => Err(Unreadable),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::String(text) => visitor.visit_string(text),
            _ => Err(Unreadable),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_string(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

struct Items(std::vec::IntoIter<Value>);

impl<'de> SeqAccess<'de> for Items {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        self.0.next().map(|value| seed.deserialize(Reader(value))).transpose()
    }
}

struct Fields {
    fields: serde_json::map::IntoIter,
    value: Value,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unreadable> {
        let Some((name, value)) = self.fields.next() else {
            return Ok(None);
        };
        self.value = value;
        seed.deserialize(Reader(Value::String(name))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unreadable> {
        seed.deserialize(Reader(std::mem::take(&mut self.value)))
    }
}

struct Choice {
    name: String,
    value: Value,
}

impl<'de> EnumAccess<'de> for Choice {
    type Error = Unreadable;
    type Variant = Reader;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Reader), Unreadable> {
        let name = seed.deserialize(self.name.into_deserializer())?;
        Ok((name, Reader(self.value)))
    }
}

impl<'de> VariantAccess<'de> for Reader {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unreadable> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_map(visitor)
    }
}

#[cfg(test)]
mod tests {
    use shared::actor::{Role, RoleHeld};
    use shared::contracts::{ContractState, Termination, TerminationKind};
    use shared::opportunities::{OpportunityContent, OpportunityState};

    use super::read;

    #[test]
    fn what_serde_json_writes_is_read_back() {
        let content = OpportunityContent { skills: vec!["Rust".to_owned()], ..OpportunityContent::default() };
        let text = serde_json::to_string(&content).unwrap();
        assert_eq!(read::<OpportunityContent>(&text).unwrap(), content);
        let id = "0197f6a0-0000-7000-8000-000000000001".parse().unwrap();
        let held = RoleHeld { role: Role::Certifier, department_id: id, delegated_by: None };
        assert_eq!(read::<RoleHeld>(&serde_json::to_string(&held).unwrap()).unwrap(), held);
    }

    #[test]
    fn tagged_states_are_read_back() {
        let at = "2026-11-23T15:00:00.123Z".parse().unwrap();
        let kind = TerminationKind::Convenience;
        let ended = ContractState::Terminated(Termination { at, kind, payable_percent: 40 });
        assert_eq!(read::<ContractState>(&serde_json::to_string(&ended).unwrap()).unwrap(), ended);
        assert_eq!(
            read::<OpportunityState>(r#"{"status":"published"}"#).unwrap(),
            OpportunityState::Published
        );
    }

    #[test]
    fn what_does_not_fit_is_unreadable() {
        for text in ["", "[]", "{", r#"{"role":"king"}"#, r#"{"role":1,"department_id":2}"#] {
            assert!(read::<RoleHeld>(text).is_err(), "{text}");
        }
    }
}
