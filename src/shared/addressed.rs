//! Pages of one thing, whose id is in the address.

use crate::{
    about::NotFoundPage,
    data::Loaded,
    ui::{Load, Skeleton},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::str::FromStr;

/// The page of the id in the address; where it is none, the page that says so.
pub fn addressed<T>(page: impl Fn(T) -> AnyView + Send + 'static) -> impl IntoView
where
    T: FromStr + PartialEq + Clone + Send + Sync + 'static,
{
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<T>().ok()));
    move || match id.get() {
        Some(id) => page(id),
        None => NotFoundPage().into_any(),
    }
}

/// The page on which one edits what `from` holds. `form` says nothing where one may not; what is typed stays when
/// the thing is read again.
pub fn edited<T>(
    from: Loaded<T>,
    form: impl Fn(T) -> Option<AnyView> + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    view! {
        <div class="page narrow">
            <Load
                from
                skeleton=Skeleton::Page
                children=move |value| {
                    form(value.get_untracked()).unwrap_or_else(|| NotFoundPage().into_any())
                }
            />
        </div>
    }
}
