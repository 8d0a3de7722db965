//! The index rail あかさたな at the edge of a list by reading.

use super::list_page::List;
use crate::shared::filter;
use crate::{language::use_language, routes, shared::words::words};
use ::api::members::GojuonRow;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

/// Links to the rows of the 五十音 table; a finger may glide over them, the arrow keys move among them.
#[component]
pub fn IndexRail() -> impl IntoView {
    let language = use_language();
    let list = expect_context::<List>();
    let rail = NodeRef::<html::Nav>::new();
    let present = move || list.query.with(|query| query.row);
    let href = move |row| {
        list.query.with(|query| {
            // The row that is on leads back to the start.
            let row = (query.row != Some(row)).then_some(row);
            routes::members(&filter::from_row(query, row))
        })
    };
    let glided = StoredValue::new(None::<GojuonRow>);
    let glide = move |event: ev::TouchEvent| {
        let Some(touch) = event.touches().item(0) else {
            return;
        };
        let row = document()
            .element_from_point(touch.client_x() as f32, touch.client_y() as f32)
            .and_then(|element| element.text_content())
            .and_then(|kana| {
                GojuonRow::ALL
                    .into_iter()
                    .find(|(_, head)| *head == kana.trim())
            });
        if let Some((row, _)) = row {
            event.prevent_default();
            glided.set_value(Some(row));
            focus_row(rail, row);
        }
    };
    let lift = move |_| {
        if let Some(row) = glided.get_value() {
            glided.set_value(None);
            let next = list
                .query
                .with_untracked(|query| filter::from_row(query, Some(row)));
            list.go.run((next, true));
        }
    };
    let arrow = move |event: ev::KeyboardEvent| {
        let step: isize = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => 1,
            "ArrowUp" | "ArrowLeft" => -1,
            _ => return,
        };
        event.prevent_default();
        let focused = document()
            .active_element()
            .and_then(|element| element.text_content());
        let at = GojuonRow::ALL
            .iter()
            .position(|(_, kana)| Some(*kana) == focused.as_deref().map(str::trim));
        let next = at
            .and_then(|at| at.checked_add_signed(step))
            .and_then(|at| GojuonRow::ALL.get(at));
        if let Some((row, _)) = next {
            focus_row(rail, *row);
        }
    };
    let links = GojuonRow::ALL
        .into_iter()
        .map(|(row, kana)| {
            view! {
                <li>
                    <a
                        href=move || href(row)
                        attr:data-noscroll="true"
                        lang="ja"
                        aria-label=move || messages::members_rail_row(language.get(), kana)
                        aria-current=move || (present() == Some(row)).then_some("true")
                    >
                        {kana}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav
            class="index-rail"
            aria-label=words(messages::members_rail)
            node_ref=rail
            on:touchmove=glide
            on:touchend=lift
            on:keydown=arrow
        >
            <ul>{links}</ul>
        </nav>
    }
}

fn focus_row(rail: NodeRef<html::Nav>, row: GojuonRow) {
    let index = GojuonRow::ALL.iter().position(|(other, _)| *other == row);
    let link = rail
        .get_untracked()
        .zip(index)
        .and_then(|(rail, index)| {
            rail.query_selector_all("a")
                .ok()?
                .item(u32::try_from(index).ok()?)
        })
        .and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(link) = link {
        // Where focus cannot go there is nothing to do about it.
        drop(link.focus());
    }
}
