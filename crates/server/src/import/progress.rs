//! How far imports are that run in this process.

use api::office::ImportState;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};
use tokio::sync::Notify;
use uuid::Uuid;

/// Rows done in the present step; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<AtomicU32>);

impl Progress {
    /// Rows done.
    pub fn rows(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    /// So many more are done.
    pub fn add(&self, rows: usize) {
        self.0
            .fetch_add(u32::try_from(rows).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    /// The step begins, perhaps again: a transaction that failed to serialise is run anew.
    pub fn start(&self) {
        self.0.store(0, Ordering::Relaxed);
    }
}

/// One step of one import.
type Step = (Uuid, ImportState);

/// The imports that run in this process. The database cannot tell how far they are: what a transaction
/// has written is not to be seen before all of it is.
#[derive(Debug, Default)]
pub struct Running {
    steps: Mutex<HashMap<Step, Progress>>,
    ended: Notify,
}

impl Running {
    /// Notes that a step of an import runs; `None` if it does already.
    pub fn begin(&self, import: Uuid, step: ImportState) -> Option<Progress> {
        let mut steps = self.lock();
        if steps.contains_key(&(import, step)) {
            return None;
        }
        let progress = Progress::default();
        steps.insert((import, step), progress.clone());
        Some(progress)
    }

    /// Notes that a step of an import runs no more.
    pub fn end(&self, import: Uuid, step: ImportState) {
        self.lock().remove(&(import, step));
        self.ended.notify_waiters();
    }

    /// The steps of an import that run here, with how many rows are done.
    pub fn steps(&self, import: Uuid) -> Vec<(ImportState, u32)> {
        self.lock()
            .iter()
            .filter(|((running, _), _)| *running == import)
            .map(|((_, step), progress)| (*step, progress.rows()))
            .collect()
    }

    /// Waits until no step of an import runs here.
    pub async fn wait(&self, import: Uuid) {
        loop {
            let ended = self.ended.notified();
            tokio::pin!(ended);
            // Listening begins here, so that an end between the look and the wait is heard.
            ended.as_mut().enable();
            if self.steps(import).is_empty() {
                return;
            }
            ended.await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Step, Progress>> {
        self.steps.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_step_runs_once_at_a_time() {
        let running = Running::default();
        let import = Uuid::nil();
        let progress = running.begin(import, ImportState::Checking).unwrap();
        assert!(running.begin(import, ImportState::Checking).is_none());
        progress.add(3);
        assert_eq!(running.steps(import), [(ImportState::Checking, 3)]);
        progress.start();
        assert_eq!(running.steps(import), [(ImportState::Checking, 0)]);
        // The next step may begin before the one before has put its things away.
        assert!(running.begin(import, ImportState::Applying).is_some());
        running.end(import, ImportState::Checking);
        running.end(import, ImportState::Applying);
        running.wait(import).await;
        assert!(running.begin(import, ImportState::Checking).is_some());
    }
}
