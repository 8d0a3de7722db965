//! Colours, marks and what holds content.

use super::{Part, words};
use crate::ui::{
    Breadcrumb, Card, Icon, IconName, LinkButton, MapSketch, Mark, MarkSize, Marked, Meter, Tabs,
    Tag, TagKind, date,
};
use ::api::directory::Segment;
use leptos::prelude::*;
use messages::Language;
use uuid::Uuid;

const COLOURS: [&str; 18] = [
    "snow",
    "paper",
    "paper-deep",
    "line",
    "line-strong",
    "ink",
    "ink-soft",
    "ink-faint",
    "river",
    "river-soft",
    "fire",
    "fire-text",
    "fire-soft",
    "moss",
    "moss-text",
    "moss-soft",
    "gold",
    "gold-soft",
];

#[component]
pub(super) fn Colours() -> impl IntoView {
    let colours = COLOURS
        .map(|name| {
            view! {
                <div class="design-colour" style=("--shown", format!("var(--{name})"))>
                    {name}
                </div>
            }
        })
        .collect_view();
    view! { <Part name="Colour"><div class="design-colours">{colours}</div></Part> }
}

#[component]
pub(super) fn Marks() -> impl IntoView {
    let people = ["高", "五", "渡", "本", "李", "A"];
    let marks = move || {
        people
            .into_iter()
            .zip(1..)
            .map(|(text, seed)| {
                view! { <Mark text id=Uuid::from_u128(seed * 7) size=MarkSize::Small /> }
            })
            .collect_view()
    };
    let icons = [
        IconName::Home,
        IconName::Search,
        IconName::People,
        IconName::Person,
        IconName::Company,
        IconName::Partner,
        IconName::Place,
        IconName::Bell,
        IconName::Close,
        IconName::Check,
        IconName::Plus,
        IconName::Down,
        IconName::Right,
        IconName::External,
        IconName::Mail,
        IconName::Upload,
        IconName::Download,
        IconName::File,
        IconName::Filter,
        IconName::Sort,
        IconName::Bookmark,
        IconName::SignOut,
        IconName::Language,
        IconName::Theme,
        IconName::Info,
        IconName::Warning,
        IconName::Shield,
        IconName::Offline,
        IconName::Clock,
        IconName::Calendar,
        IconName::Link,
        IconName::Phone,
        IconName::Edit,
        IconName::Delete,
        IconName::Undo,
        IconName::More,
        IconName::Office,
        IconName::Snow,
        IconName::Thumb,
        IconName::Heart,
        IconName::Firework,
        IconName::Lamp,
    ];
    view! {
        <Part name="Mark, Icon, Tag">
            <div class="cluster">
                <Mark text=words::PERSON id=Uuid::from_u128(330) size=MarkSize::Large />
                <Mark text=words::COMPANY id=Uuid::from_u128(16) square=true size=MarkSize::Large />
                <Mark text="Anh" id=Uuid::from_u128(130) />
                <Mark text="合同会社越後ラボ" id=Uuid::from_u128(9) square=true />
            </div>
            <div class="marks">{marks()}</div>
            <div class="cluster">{icons.map(|name| view! { <Icon name /> }).collect_view()}</div>
            <div class="tags">
                <Tag kind=TagKind::Why>"同じ高専 ・ 組込み"</Tag>
                <Tag>"Rust"</Tag>
                <Tag kind=TagKind::On>"8人"</Tag>
                <Tag kind=TagKind::Warn>"2027年3月まで"</Tag>
            </div>
        </Part>
    }
}

#[component]
pub(super) fn Content() -> impl IntoView {
    let segments = vec![
        Segment {
            text: "長岡".to_owned(),
            matched: true,
        },
        Segment {
            text: "技術科学大学".to_owned(),
            matched: false,
        },
    ];
    let iso = "2026-11-22T05:30:00Z";
    let now = 1_795_000_000_000.0;
    let dates = move |language: Language| {
        format!(
            "{} / {} / {} / {}",
            date::day("2026-11-22", language),
            date::moment(iso, language),
            date::relative("2026-11-15T00:00:00Z", now, language),
            date::weekday(4, language)
        )
    };
    let tabs = vec![
        ("/design".to_owned(), "紹介".to_owned()),
        ("/design?people".to_owned(), "人".to_owned()),
        ("/design?jobs".to_owned(), "求人".to_owned()),
    ];
    let above = vec![
        ("/companies".to_owned(), "会社".to_owned()),
        ("/design".to_owned(), words::COMPANY.to_owned()),
    ];
    view! {
        <Part name="Card, List, Facts">
            <Breadcrumb items=above />
            <Tabs items=tabs label="会社" />
            <div class="grid">
                <article class="card pressable">
                    <div class="row">
                        <Mark text=words::PERSON id=Uuid::from_u128(330) />
                        <div class="grow stack tight">
                            <p>
                                <a class="card-link" href="/design">{words::PERSON}</a>
                                <span class="reading">"たかはし みさき"</span>
                            </p>
                            <p class="soft">"雪椿ソフトウェア株式会社 ・ ファームウェア"</p>
                            <div class="tags">
                                <Tag kind=TagKind::Why>"同じ高専"</Tag>
                                <Tag>"RTOS"</Tag>
                            </div>
                        </div>
                    </div>
                </article>
                <Card heading="新しく加わった人" action=|| view! { <a href="/members">"すべて見る"</a> }>
                    <ul class="list">
                        <li class="row middle">
                            <Mark text="星" id=Uuid::from_u128(310) />
                            <div class="grow">
                                <a class="name" href="/design">"星 ゆかり"</a>
                                <p class="soft">"雪椿ソフトウェア ・ SRE"</p>
                            </div>
                        </li>
                        <li class="row middle">
                            <Mark text="Anh Nguyen" id=Uuid::from_u128(131) />
                            <div class="grow">
                                <a class="name" href="/design" lang="en">"Anh Nguyen"</a>
                                <p class="soft">"みなも銀行システム ・ データ"</p>
                            </div>
                        </li>
                    </ul>
                </Card>
            </div>
            <Card heading="会社について">
                <dl class="facts">
                    <div><dt>"本社"</dt><dd>"東京都千代田区"</dd></div>
                    <div><dt>"業務の変更の範囲"</dt><dd>{words::SENTENCE}</dd></div>
                    <div><dt>"人数"</dt><dd class="number">"124人"</dd></div>
                </dl>
                <Meter value=72.0 max=100.0 label="取り込み 72 / 100 行" />
                <p>{words::SENTENCE} " " <Marked segments /></p>
                <p class="soft">{dates(Language::Japanese)}</p>
                <p class="soft" lang="en">{dates(Language::English)}</p>
                <LinkButton href="/design">"くわしく見る"</LinkButton>
            </Card>
            <MapSketch latitude=37.4487 longitude=138.8497 label="NaDeC BASE" />
            <MapSketch latitude=37.4263 longitude=138.7776 label="長岡技術科学大学" />
        </Part>
    }
}
