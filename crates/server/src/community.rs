//! The community that runs here, as `community.toml` says it.

use anyhow::Context as _;
use serde::Deserialize;
use std::path::Path;

/// `community.toml`: what makes this installation the one of a certain municipality.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommunityConfig {
    /// The programme's name.
    pub name: String,
    /// The municipality.
    pub municipality: String,
    /// Where questions go; may be empty.
    #[serde(default)]
    pub contact: String,
    /// The sender of every mail: an address, or a name with an address in angle brackets.
    pub mail_from: String,
}

impl CommunityConfig {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// When there is none, or it does not have the form of `community.toml`.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read the community file {}", path.display()))?;
        let community: Self =
            toml::from_str(&text).with_context(|| format!("in {}", path.display()))?;
        community
            .mail_from
            .parse::<lettre::message::Mailbox>()
            .with_context(|| format!("`mail_from` in {} is no mail address", path.display()))?;
        Ok(community)
    }
}

impl From<&CommunityConfig> for api::shell::Community {
    fn from(community: &CommunityConfig) -> Self {
        Self {
            name: community.name.clone(),
            municipality: community.municipality.clone(),
            contact: community.contact.clone(),
        }
    }
}
