//! Where mails are handed over to: a mail server, or files to look at.

use super::message::{Head, message};
use lettre::{SmtpTransport, Transport as _};
use std::{fs, path::PathBuf, time::Duration};
use storage::outbox::Mail;

/// How long a mail server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Answers that are about the server, or about who may use it, and not about a mail: it closes (RFC 5321, 3.8),
/// or the name and password in its address are not right, or not now (RFC 4954, 6).
const ABOUT_THE_SERVER: [u16; 6] = [421, 454, 530, 534, 535, 538];

/// Where mails are handed over to.
#[derive(Clone)]
pub enum Sender {
    /// A mail server.
    Smtp(SmtpTransport),
    /// `ID.eml` files in this folder.
    Files(PathBuf),
}

/// Why a mail was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The mail server did not take it.
    #[error("the mail server: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The file could not be written.
    #[error("the outbox folder: {0}")]
    File(#[from] std::io::Error),
    /// There is no message to be made of it.
    #[error("no message: {0}")]
    Unusable(String),
    /// The worker's thread broke.
    #[error("the sending thread broke")]
    Broken,
}

impl SendError {
    /// Whether it is not about this mail: nothing else can be handed over now either.
    pub fn is_general(&self) -> bool {
        match self {
            Self::Smtp(error) => match error.status() {
                Some(code) => ABOUT_THE_SERVER.contains(&u16::from(code)),
                None => !error.is_client(),
            },
            Self::File(_) | Self::Broken => true,
            Self::Unusable(_) => false,
        }
    }

    /// Whether another try cannot succeed: no such recipient, or no such message.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Smtp(error) => error.is_permanent() && !self.is_general(),
            Self::Unusable(_) => true,
            Self::File(_) | Self::Broken => false,
        }
    }
}

impl Sender {
    /// A mail server by its URL: `smtps://user:password@host`, `smtp://host:25?tls=required`.
    ///
    /// # Errors
    /// When the URL cannot be read.
    pub fn smtp(url: &str) -> Result<Self, SendError> {
        Self::patient_smtp(url, PATIENCE)
    }

    /// As [`Sender::smtp`], waiting so long for each answer of the server.
    ///
    /// # Errors
    /// When the URL cannot be read.
    pub fn patient_smtp(url: &str, patience: Duration) -> Result<Self, SendError> {
        let transport = SmtpTransport::from_url(url)?.timeout(Some(patience));
        Ok(Self::Smtp(transport.build()))
    }

    /// Files in `folder`, which is made if it is missing.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn files(folder: PathBuf) -> Result<Self, SendError> {
        fs::create_dir_all(&folder)?;
        Ok(Self::Files(folder))
    }

    /// Hands `mail` over, on a thread of its own: servers and disks take their time.
    pub(super) async fn send(&self, head: &Head<'_>, mail: Mail) -> Result<(), SendError> {
        let sender = self.clone();
        let (id, message) = (mail.id.0, message(head, mail)?);
        let sending = tokio::task::spawn_blocking(move || match sender {
            Self::Smtp(transport) => transport
                .send(&message)
                .map(|_| ())
                .map_err(SendError::from),
            Self::Files(folder) => {
                // Whoever looks at the folder sees whole messages only.
                let unfinished = folder.join(format!(".{id}.part"));
                fs::write(&unfinished, message.formatted())?;
                Ok(fs::rename(unfinished, folder.join(format!("{id}.eml")))?)
            }
        });
        sending.await.unwrap_or(Err(SendError::Broken))
    }
}
