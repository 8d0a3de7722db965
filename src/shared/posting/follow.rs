//! Asking the check while one types.

use super::Draft;
use crate::{api, data};
use ::api::postings::{Finding, WritePosting};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How long typing has to rest before the check is asked.
const REST: Duration = Duration::from_millis(600);

/// Asks the check whenever typing rests; whether it is being asked.
pub fn follow(draft: Draft, findings: RwSignal<Vec<Finding>>) -> Signal<bool> {
    let check = data::write(move |request: WritePosting| async move {
        let found = api::check_posting(&request).await?.items;
        // The screen may be left by now.
        findings.try_set(found);
        Ok(())
    });
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    on_cleanup(stop);
    Effect::new(move |before: Option<()>| {
        let request = draft.request();
        // What was saved came with its findings.
        if before.is_some()
            && let Ok(request) = request
        {
            stop();
            let ask = move || check.dispatch(request.clone());
            timer.set_value(set_timeout_with_handle(ask, REST).ok());
        }
    });
    check.pending()
}
