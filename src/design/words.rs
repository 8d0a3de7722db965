//! The words on the page of parts; it is never shown to members, so they stand outside of the catalogue.

pub(super) const PAGE: &str = "部品";
pub(super) const PAGE_ABOUT: &str = "すべての部品の、すべての状態";
pub(super) const JOIN: &str = "参加する";
pub(super) const PERSON: &str = "髙橋 美咲";
pub(super) const COMPANY: &str = "株式会社みなもシステムズ";
pub(super) const SENTENCE: &str = "在宅で10Gbpsを引いた方、どの回線が安定していますか。組込み Linux の開発で、毎日 20GB ほどのイメージを落としています。";
