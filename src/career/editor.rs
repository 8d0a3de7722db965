//! What the card says and to whom.

use super::words::{BEGINS, ENGAGEMENTS, PLACES};
use crate::{
    api::{self, ApiError},
    data,
    language::use_language,
    shared::words::{Text, words},
    ui::{
        Button, ButtonKind, Card, Checkbox, Failure, Form, Notice, NoticeKind, RadioGroup, Select,
        TextArea, date, faults, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    career::{CareerCard, CareerWishes, SaveCareerCard, WishedEngagement},
    id::TermId,
    problem::FieldError,
    validate,
};
use leptos::prelude::*;

const TO_ALL: &str = "all";
const TO_CHOSEN: &str = "chosen";

/// Boxes to tick, with what each stands for.
type Boxes<T> = Vec<(T, RwSignal<bool>)>;

fn ticked<T: Copy>(boxes: &Boxes<T>) -> Vec<T> {
    let chosen = boxes.iter().filter(|(_, is_on)| is_on.get_untracked());
    chosen.map(|(one, _)| *one).collect()
}

/// One of a few answers as the value of a field: its place in the list.
fn place_of<T: PartialEq>(all: &[(T, Text)], one: &T) -> RwSignal<String> {
    let place = all.iter().position(|(answer, _)| answer == one);
    RwSignal::new(place.unwrap_or_default().to_string())
}

fn chosen_of<T: Copy>(all: &[(T, Text)], value: RwSignal<String>) -> T {
    let place: usize = value
        .with_untracked(|value| value.parse())
        .unwrap_or_default();
    all[place.min(all.len() - 1)].0
}

/// The form. Whoever changed the card elsewhere keeps what was typed here, until they load the newer one.
#[component]
pub(super) fn Editor(
    card: Signal<CareerCard>,
    loaded: data::Loaded<CareerCard>,
    /// Makes the form anew.
    on_anew: Callback<()>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let first = card.get_untracked();
    let is_open = RwSignal::new(first.is_open);
    let to = RwSignal::new(if first.is_for_all { TO_ALL } else { TO_CHOSEN }.to_owned());
    let facts: Boxes<TermId> = first
        .choices
        .iter()
        .map(|choice| {
            let is_on = first.facts.iter().any(|fact| fact.id == choice.id);
            (choice.id, RwSignal::new(is_on))
        })
        .collect();
    let engagements: Boxes<WishedEngagement> = ENGAGEMENTS
        .iter()
        .map(|(one, _)| (*one, RwSignal::new(first.wishes.engagements.contains(one))))
        .collect();
    let place = place_of(&PLACES, &first.wishes.place);
    let begin = place_of(&BEGINS, &first.wishes.begin);
    let text = RwSignal::new(first.text.clone());
    let (fact_boxes, engagement_boxes) = (facts.clone(), engagements.clone());
    let request = move || SaveCareerCard {
        is_open: is_open.get_untracked(),
        is_for_all: to.with_untracked(|to| to == TO_ALL),
        facts: ticked(&facts),
        wishes: CareerWishes {
            engagements: ticked(&engagements),
            place: chosen_of(&PLACES, place),
            begin: chosen_of(&BEGINS, begin),
        },
        text: text.with_untracked(|text| text.trim().to_owned()),
    };
    let own = RwSignal::new(Vec::<FieldError>::new());
    // Of what the form was made of: what is loaded beside it may be newer.
    let etag = StoredValue::new(first.etag.clone());
    let send = data::write(move |request: SaveCareerCard| async move {
        let saved = api::save_career_card(&request, &etag.get_value()).await?;
        etag.try_set_value(saved.etag.clone());
        toasts.show(messages::career_saved(language.get_untracked()), None);
        loaded.update(|card| *card = saved);
        Ok(())
    });
    let failed = send.error();
    let is_stale = move || {
        let code = failed.with(|error| error.as_ref().and_then(ApiError::code));
        code == Some(ErrorCode::Changed)
    };
    let error = Signal::derive(move || failed.get().filter(|_| !is_stale()));
    let submit = move || {
        let request = request();
        let found = validate(&request).err().unwrap_or_default();
        if found.is_empty() {
            send.dispatch(request);
        }
        own.set(found);
    };
    let to_whom = move || {
        let language = language.get();
        [
            (TO_CHOSEN, messages::career_to_chosen as Text),
            (TO_ALL, messages::career_to_all),
        ]
        .map(|(value, text)| (value.to_owned(), text(language).to_owned()))
        .to_vec()
    };
    let ends = move || {
        let (language, day) = (language.get(), card.with(|card| card.ends.clone()));
        messages::career_ends(language, date::day(&day, language))
    };
    view! {
        <Form on_submit=submit errors=faults(own, send.error())>
            <Failure error />
            <Card heading=words(messages::career_state)>
                <Checkbox
                    label=words(messages::career_open)
                    hint=words(messages::career_open_hint)
                    checked=is_open
                    name="is_open"
                />
                <RadioGroup
                    legend=words(messages::career_to_whom)
                    name="is_for_all"
                    options=Signal::derive(to_whom)
                    value=to
                />
                <p class="soft small">{ends}</p>
            </Card>
            <Facts card boxes=fact_boxes />
            <Card heading=words(messages::career_wishes)>
                <fieldset class="field">
                    <legend>{words(messages::career_engagements)}</legend>
                    <div class="choices">
                        {engagement_boxes
                            .into_iter()
                            .zip(ENGAGEMENTS)
                            .map(|((_, checked), (_, text))| {
                                view! { <Checkbox label=words(text) checked name="engagements" /> }
                            })
                            .collect_view()}
                    </div>
                </fieldset>
                <Select
                    label=words(messages::career_place)
                    options=Signal::derive(move || options(&PLACES, language.get()))
                    value=place
                    name="place"
                />
                <Select
                    label=words(messages::career_begin)
                    options=Signal::derive(move || options(&BEGINS, language.get()))
                    value=begin
                    name="begin"
                />
                <TextArea
                    label=words(messages::career_text)
                    hint=words(messages::career_text_hint)
                    name="text"
                    value=text
                />
                <Found card />
            </Card>
            <Show when=is_stale>
                <Notice kind=NoticeKind::Warn>
                    <p>{words(messages::career_changed)}</p>
                    <Button on_press=move || on_anew.run(())>
                        {words(messages::career_load_anew)}
                    </Button>
                </Notice>
            </Show>
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                    {words(messages::career_save)}
                </Button>
            </div>
        </Form>
    }
}

fn options<T>(all: &[(T, Text)], language: messages::Language) -> Vec<(String, String)> {
    let texts = all.iter().map(|(_, text)| text(language).to_owned());
    texts
        .enumerate()
        .map(|(place, text)| (place.to_string(), text))
        .collect()
}

/// What of one's profile the card shows, with what of it is left out.
#[component]
fn Facts(card: Signal<CareerCard>, boxes: Boxes<TermId>) -> impl IntoView {
    let language = use_language();
    let choices = card.with_untracked(|card| card.choices.clone());
    let is_empty = choices.is_empty();
    let rows = boxes
        .into_iter()
        .zip(choices)
        .map(|((id, checked), choice)| {
            let hint = Signal::derive(move || {
                let text = card.with(|card| {
                    let fact = card.facts.iter().find(|fact| fact.id == id)?;
                    let text: Text = match (fact.is_shown, fact.is_narrowing) {
                        (false, _) => messages::career_fact_hidden,
                        (true, true) => messages::career_fact_narrowing,
                        (true, false) => return None,
                    };
                    Some(text)
                });
                text.map(|text| text(language.get()).to_owned())
                    .unwrap_or_default()
            });
            view! { <Checkbox label=Signal::stored(choice.label) hint checked name="facts" /> }
        });
    let rows = rows.collect_view();
    view! {
        <Card heading=words(messages::career_facts)>
            <p class="soft">
                {words(
                    if is_empty { messages::career_facts_none } else { messages::career_facts_text },
                )}
            </p>
            <div class="choices">{rows}</div>
        </Card>
    }
}

/// Names for which the text is shown to nobody.
#[component]
fn Found(card: Signal<CareerCard>) -> impl IntoView {
    let language = use_language();
    let found = Memo::new(move |_| card.with(|card| card.found_in_text.join("、")));
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <Notice kind=NoticeKind::Warn>
                <p>{move || messages::career_text_found(language.get(), found.get())}</p>
            </Notice>
        </Show>
    }
}
