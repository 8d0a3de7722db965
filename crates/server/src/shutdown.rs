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

/// The signals that ask the process to end: SIGTERM, as supervisors send it, and SIGINT (Ctrl+C).
#[derive(Debug)]
pub struct Signals {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Signals {
    /// Listens from now on: a signal that comes before [`Signals::wait`] is heard too.
    ///
    /// # Errors
    /// When the system does not let it.
    pub fn listen() -> std::io::Result<Self> {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            Ok(Self {
                terminate: signal(SignalKind::terminate())?,
                interrupt: signal(SignalKind::interrupt())?,
            })
        }
        #[cfg(not(unix))]
        Ok(Self {})
    }

    /// Returns when one of them came.
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there is nothing to change"))]
    pub async fn wait(mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
        // Without a way to hear of it there is nothing to wait for.
        #[cfg(not(unix))]
        drop(tokio::signal::ctrl_c().await);
    }
}
