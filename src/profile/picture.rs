//! The picture: chosen, cropped to a square with three sliders, sent, taken away.

use super::{draft::Draft, fields::Audience};
use crate::{
    api, data,
    language::use_language,
    session::use_session,
    shared::words::words,
    ui::{
        Button, ButtonKind, Card, Mark, MarkSize, Notice, NoticeKind, error_text, unique_id,
        use_toasts,
    },
};
use ::api::{
    ErrorCode, FieldFault,
    id::PictureId,
    profile::{Crop, ProfileField},
    url,
};
use leptos::prelude::*;
use messages::{Language, Text};

/// A file that was chosen, with the address under which this page shows it.
struct Chosen {
    file: web_sys::File,
    address: String,
}

impl Chosen {
    fn new(file: web_sys::File) -> Option<Self> {
        let address = web_sys::Url::create_object_url_with_blob(&file).ok()?;
        Some(Self { file, address })
    }
}

impl Drop for Chosen {
    fn drop(&mut self) {
        // It fails for no address that was made here.
        drop(web_sys::Url::revoke_object_url(&self.address));
    }
}

/// The picture.
#[component]
pub(super) fn PictureCard(draft: Draft, picture: Option<PictureId>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let kept = RwSignal::new(picture);
    let chosen = RwSignal::new_local(None::<Chosen>);
    let (left, top, zoom) = (
        RwSignal::new(500_u32),
        RwSignal::new(500_u32),
        RwSignal::new(0_u32),
    );
    let crop = move || Crop {
        left: left.get(),
        top: top.get(),
        size: 1_000 - zoom.get(),
    };
    let save = data::write(move |(crop, file): (Crop, web_sys::File)| async move {
        let picture = api::update_picture(&crop, file).await?;
        kept.try_set(Some(picture.id));
        chosen.try_set(None);
        toasts.show(
            messages::profile_picture_saved(language.get_untracked()),
            None,
        );
        Ok(())
    });
    let remove = data::write(move |()| async move {
        api::delete_picture().await?;
        kept.try_set(None);
        toasts.show(
            messages::profile_picture_removed(language.get_untracked()),
            None,
        );
        Ok(())
    });
    let send = move || {
        let file =
            chosen.with_untracked(|chosen| chosen.as_ref().map(|chosen| chosen.file.clone()));
        if let Some(file) = file {
            save.dispatch((untrack(crop), file));
        }
    };
    let failure = move || {
        let error = save.error().get().or_else(|| remove.error().get());
        error.map(|error| {
            let text = picture_fault(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let id = unique_id("picture");
    let hint = format!("{id}-hint");
    view! {
        <Card heading=words(messages::profile_picture)>
            {failure}
            <div class="row middle">
                {move || {
                    let mark = move || match kept.get() {
                        Some(id) => mark(Some(url::picture(id))),
                        None => mark(None),
                    };
                    let address = chosen
                        .with(|chosen| chosen.as_ref().map(|chosen| chosen.address.clone()));
                    match address {
                        Some(address) => view! { <Cropped address crop=Signal::derive(crop) /> }.into_any(),
                        None => mark.into_any(),
                    }
                }}
                <div class="field grow">
                    <label for=id.clone()>
                        <span>{words(messages::profile_import_file)}</span>
                    </label>
                    <input
                        class="input"
                        id=id
                        type="file"
                        accept="image/png,image/jpeg,image/webp"
                        aria-describedby=hint.clone()
                        on:change:target=move |event| {
                            let file = event.target().files().and_then(|files| files.get(0));
                            left.set(500);
                            top.set(500);
                            zoom.set(0);
                            chosen.set(file.and_then(Chosen::new));
                            event.target().set_value("");
                        }
                    />
                    <p class="hint" id=hint>{words(messages::profile_picture_hint)}</p>
                </div>
            </div>
            <Show when=move || chosen.with(Option::is_some)>
                <Slider label=messages::profile_picture_left value=left most=1_000 />
                <Slider label=messages::profile_picture_top value=top most=1_000 />
                <Slider label=messages::profile_picture_size value=zoom most=800 />
                <Button on_press=send pending=save.pending()>
                    {words(messages::profile_picture_save)}
                </Button>
            </Show>
            <Show when=move || kept.get().is_some()>
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move || remove.dispatch(())
                    pending=remove.pending()
                >
                    {words(messages::profile_picture_remove)}
                </Button>
            </Show>
            <Audience draft field=ProfileField::Picture about=messages::profile_picture />
        </Card>
    }
}

/// One's own mark, with the picture that is kept.
fn mark(picture: Option<String>) -> AnyView {
    let own = untrack(|| use_session().get());
    let (name, id) = own.map_or_else(Default::default, |own| (own.name, own.person.0));
    view! { <Mark text=name id size=MarkSize::Large picture /> }.into_any()
}

/// The square as the server will cut it: what can be moved is moved by the same share.
#[component]
fn Cropped(address: String, crop: Signal<Crop>) -> impl IntoView {
    let place = Memo::new(move |_| {
        let Crop { left, top, .. } = crop.get();
        format!("{}% {}%", f64::from(left) / 10.0, f64::from(top) / 10.0)
    });
    let scale = move || format!("scale({})", 1_000.0 / f64::from(crop.get().size));
    view! {
        <div class="crop">
            <img
                src=address
                alt=""
                style:object-position=move || place.get()
                style:transform-origin=move || place.get()
                style:transform=scale
            />
        </div>
    }
}

#[component]
fn Slider(label: Text, value: RwSignal<u32>, most: u32) -> impl IntoView {
    let id = unique_id("slider");
    view! {
        <div class="field">
            <label for=id.clone()>
                <span>{words(label)}</span>
            </label>
            <input
                class="slider"
                id=id
                type="range"
                min="0"
                max=most.to_string()
                step="10"
                prop:value=move || value.get().to_string()
                on:input:target=move |event| {
                    value.set(event.target().value().parse().unwrap_or_default());
                }
            />
        </div>
    }
}

fn picture_fault(error: &api::ApiError, language: Language) -> String {
    if error.code() == Some(ErrorCode::TooLarge) {
        return messages::profile_picture_too_large(language).to_owned();
    }
    match error.field_errors().first().map(|error| error.fault) {
        Some(FieldFault::TooLong) => messages::profile_picture_too_large(language).to_owned(),
        Some(FieldFault::TooShort) => messages::profile_picture_too_small(language).to_owned(),
        Some(_) => messages::profile_picture_unreadable(language).to_owned(),
        None => error_text(error, language),
    }
}
