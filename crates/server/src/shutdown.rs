//! How the server is asked to stop, and how everything that runs hears of it.

use tokio::sync::watch;

/// The hand that stops the server; dropping it stops it too.
#[derive(Debug)]
pub struct Stop(watch::Sender<bool>);

/// Hears that the server stops. Clones hear it too.
#[derive(Clone, Debug)]
pub struct Stopping(watch::Receiver<bool>);

/// A pair of which the second hears what the first says.
pub fn channel() -> (Stop, Stopping) {
    let (sender, receiver) = watch::channel(false);
    (Stop(sender), Stopping(receiver))
}

impl Stop {
    /// Says it.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

impl Stopping {
    /// Returns once the server is to stop.
    pub async fn wait(&mut self) {
        // An error means that the sender is gone, which means the same.
        drop(self.0.wait_for(|stopping| *stopping).await);
    }
}

/// Returns when the process is asked to end: by SIGTERM, as supervisors do, or SIGINT (Ctrl+C).
///
/// # Errors
/// When the signals cannot be listened for.
pub async fn signal() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
