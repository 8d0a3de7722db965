//! Buttons, chips and fields.

use super::{Part, words};
use crate::ui::{
    Button, ButtonKind, Checkbox, Chip, ChipLink, FieldKind, Form, IconButton, IconName,
    LinkButton, RadioGroup, Select, TextArea, TextField,
};
use ::api::{FieldFault, problem::FieldError};
use leptos::prelude::*;

#[component]
pub(super) fn Buttons() -> impl IntoView {
    let kinds = [
        ButtonKind::Main,
        ButtonKind::Plain,
        ButtonKind::Quiet,
        ButtonKind::Danger,
    ];
    let row = move |pending: bool, disabled: bool| {
        kinds
            .map(|kind| view! { <Button kind pending disabled>{words::JOIN}</Button> })
            .collect_view()
    };
    view! {
        <Part name="Button">
            <div class="cluster">{row(false, false)}</div>
            <div class="cluster">{row(true, false)}</div>
            <div class="cluster">{row(false, true)}</div>
            <div class="cluster">
                <LinkButton href="/design">"一覧へ"</LinkButton>
                <IconButton icon=IconName::Bell label="お知らせ" on_press=|| () />
                <IconButton icon=IconName::Theme label="明るさ" on_press=|| () />
            </div>
            <Button kind=ButtonKind::Main wide=true>"匿名で話を聞く"</Button>
        </Part>
    }
}

#[component]
pub(super) fn Chips() -> impl IntoView {
    let on = RwSignal::new(true);
    view! {
        <Part name="Chip">
            <div class="chips" role="group" aria-label="しぼりこみ">
                <Chip
                    label="ほかの会社の人"
                    on
                    on_press=move || on.update(|on| *on = !*on)
                />
                <Chip label="職種" on=false on_press=|| () />
                <Chip label="第1期" on=false count=Some(7) on_press=|| () />
                <ChipLink href="/design?skill=rust" label="Rust" on=true count=Some(12) />
                <ChipLink href="/design" label="Kubernetes" on=false count=Some(3) />
            </div>
        </Part>
    }
}

#[component]
pub(super) fn Fields() -> impl IntoView {
    let [name, mail, code, query, about, office] = [(); 6].map(|()| RwSignal::new(String::new()));
    let visible = RwSignal::new("all".to_owned());
    let agreed = RwSignal::new(true);
    let options = vec![
        ("".to_owned(), "選んでください".to_owned()),
        ("usen".to_owned(), "USEN SQUARE NAGAOKA".to_owned()),
        ("nadec".to_owned(), "NaDeC BASE".to_owned()),
    ];
    let choices = vec![
        ("all".to_owned(), "メンバー全員".to_owned()),
        ("mine".to_owned(), "つながりのある人だけ".to_owned()),
    ];
    let errors = RwSignal::new(Vec::new());
    let submit = move || {
        errors.set(vec![
            FieldError {
                field: "name".to_owned(),
                fault: FieldFault::Character,
            },
            FieldError {
                field: "office".to_owned(),
                fault: FieldFault::Required,
            },
        ]);
    };
    view! {
        <Part name="Field">
            <TextField label="言葉でさがす" name="q" value=query kind=FieldKind::Search placeholder="人、会社、話題" />
            <TextField label="メールアドレス" name="mail" value=mail kind=FieldKind::Email required=true hint="サインインの案内をお送りします。" autocomplete="email" />
            <TextField label="確認番号" name="code" value=code kind=FieldKind::Digits required=true autocomplete="one-time-code" error=Some("形が正しくありません。".to_owned()) />
            <TextField label="所属" name="employer" value=RwSignal::new(words::COMPANY.to_owned()) disabled=true hint="窓口担当が変更できます。" />
            <Form on_submit=submit errors>
                <TextField label="氏名" name="name" value=name required=true />
                <TextArea label="自己紹介" name="about" value=about hint="300文字まで" />
                <Select label="よく使う拠点" name="office" options value=office required=true />
                <RadioGroup legend="公開する範囲" name="visible" options=choices value=visible />
                <Checkbox label="お知らせを受け取る" checked=agreed hint="いつでも止められます。" />
                <div class="form-actions">
                    <Button kind=ButtonKind::Main submit=true>"保存する"</Button>
                    <Button>"取り消す"</Button>
                </div>
            </Form>
        </Part>
    }
}
