//! The parts that every screen is made of. Texts come in from the caller, already in the right language.
//!
//! Text properties are `Signal<String>` with `into`: a plain text, a signal or a closure that answers
//! `String` or `&'static str` all fit. An empty text means "none" where a text may be missing.

#![cfg_attr(
    not(debug_assertions),
    expect(
        dead_code,
        reason = "some parts are shown by the page of parts alone, which only development builds have"
    )
)]

pub mod date;

mod breadcrumb;
mod button;
mod card;
mod chip;
mod choice;
mod dialog;
mod empty;
mod error;
mod field;
mod form;
mod icon;
mod identity;
mod load;
mod map;
mod mark;
mod marked;
mod meter;
mod notice;
mod page_head;
mod pager;
mod rendered;
mod select;
mod skeleton;
mod tabs;
mod tag;
mod toast;
mod update;

pub use breadcrumb::Breadcrumb;
pub use button::{Button, ButtonKind, IconButton, LinkButton};
pub use card::Card;
pub use chip::{Chip, ChipLink};
pub use choice::{Checkbox, RadioGroup};
pub use dialog::Dialog;
pub use empty::Empty;
pub use error::{error_text, fault_text};
pub use field::{FieldKind, TextArea, TextField};
pub use form::Form;
pub use icon::{Icon, IconName, Logo};
pub use identity::unique_id;
pub use load::{Load, LoadFailed};
pub use map::MapSketch;
pub use mark::{Mark, MarkSize};
pub use marked::Marked;
pub use meter::Meter;
pub use notice::{Notice, NoticeKind};
pub use page_head::PageHead;
pub use pager::Pager;
pub use rendered::Rendered;
pub use select::Select;
pub use skeleton::{Skeleton, SkeletonView};
pub use tabs::Tabs;
pub use tag::{Tag, TagKind};
pub use toast::{Toasts, provide_toasts, use_toasts};
pub use update::UpdateNotice;
