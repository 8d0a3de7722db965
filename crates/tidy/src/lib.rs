//! Checks of the repository itself: what a reader relies on and no compiler looks at.
