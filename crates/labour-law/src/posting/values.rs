//! What can be worked out of a posting alone.

use super::Posting;
use crate::choice::PayForm;

impl Posting {
    /// The fields that have a value, by name.
    pub fn values(&self) -> serde_json::Map<String, serde_json::Value> {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(values)) => values,
            // A record of texts, numbers and booleans always becomes an object.
            _ => serde_json::Map::new(),
        }
    }

    /// The least base pay in yen a month, by which lists are narrowed and sorted; 0 where it is not said.
    pub fn monthly_pay(&self) -> i64 {
        let pay = i64::from(self.pay_least.unwrap_or(0));
        let days = 365 - i64::from(self.holidays_a_year.unwrap_or(0));
        let minutes = i64::from(self.daily_minutes.unwrap_or(0));
        match self.pay_form {
            Some(PayForm::Hourly) => pay.saturating_mul(minutes * days) / 60 / 12,
            Some(PayForm::Daily) => pay.saturating_mul(days) / 12,
            Some(PayForm::Annual) => pay / 12,
            Some(PayForm::Monthly) | None => pay,
        }
    }
}
