//! Companies, partners and places.

use leptos::prelude::*;

/// A screen.
#[component]
pub fn CompaniesPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn CompanyPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn PartnersPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn PartnerPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn PlacesPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn PlacePage() -> impl IntoView {}
