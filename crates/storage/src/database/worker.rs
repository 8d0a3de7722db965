//! Jobs for the connection threads, and how their answers get back.

use super::Connection;
use crate::{StorageError, error::is_transient};
use crossbeam_channel::Sender;
use diesel::{Connection as _, result::Error};
use std::thread::JoinHandle;

/// How often a transaction is tried when the database asks for another try.
const TRIES: usize = 5;

/// Tells the waiting request how the transaction that held its writes ended.
pub(super) type Finish = Box<dyn FnOnce(Result<(), StorageError>) + Send>;
type Run = Box<dyn FnOnce(&mut Connection) -> Option<Finish> + Send>;

/// Work for one connection.
pub(super) struct Job {
    run: Run,
    is_alone: bool,
}

/// Threads that take jobs.
pub(super) struct Workers {
    pub reads: Sender<Job>,
    pub writes: Sender<Job>,
    pub threads: Vec<JoinHandle<()>>,
}

/// Where an answer goes; a request that was given up has closed it.
pub(super) struct Reply<T>(pub tokio::sync::oneshot::Sender<T>);

impl<T> Reply<T> {
    fn send(self, answer: T) {
        // Nobody waits any more when the request was given up: that is no failure of the work.
        drop(self.0.send(answer));
    }
}

/// The error of a transaction's closure: Diesel's own, or the work's, which also rolls back.
enum Failure<E> {
    Database(Error),
    Work(E),
}

impl<E> From<Error> for Failure<E> {
    fn from(error: Error) -> Self {
        Self::Database(error)
    }
}

impl Job {
    pub(super) fn read<T, E, F>(reply: Reply<Result<T, E>>, work: F) -> Self
    where
        F: FnOnce(&mut Connection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        Self::among_others(move |connection| {
            if !reply.0.is_closed() {
                reply.send(work(connection));
            }
            None
        })
    }

    /// A job whose writes are a transaction of its own, or a savepoint when one is open already; the answer
    /// waits for the outer commit.
    pub(super) fn write<T, E, F>(reply: Reply<Result<T, E>>, mut work: F) -> Self
    where
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        Self::among_others(move |connection| {
            if reply.0.is_closed() {
                return None;
            }
            let mut tries = 0;
            let result = loop {
                tries += 1;
                match connection.transaction(|connection| work(connection).map_err(Failure::Work)) {
                    Ok(value) => break Ok(value),
                    Err(Failure::Work(error)) => break Err(error),
                    Err(Failure::Database(error)) if is_transient(&error) && tries < TRIES => {}
                    Err(Failure::Database(error)) => break Err(StorageError::from(error).into()),
                }
            };
            let finish: Finish = Box::new(move |committed| {
                reply.send(match (result, committed) {
                    (Ok(_), Err(error)) => Err(error.into()),
                    (result, _) => result,
                });
            });
            Some(finish)
        })
    }

    /// A job of `transaction`, which begins and ends a transaction itself and shares it with no other job.
    pub(super) fn alone<T, E>(
        reply: Reply<Result<T, E>>,
        transaction: impl FnOnce(&mut Connection) -> Result<T, E> + Send + 'static,
    ) -> Self
    where
        T: Send + 'static,
        E: Send + 'static,
    {
        let job = Self::among_others(move |connection| {
            if !reply.0.is_closed() {
                reply.send(transaction(connection));
            }
            None
        });
        Self {
            is_alone: true,
            ..job
        }
    }

    fn among_others(run: impl FnOnce(&mut Connection) -> Option<Finish> + Send + 'static) -> Self {
        Self {
            run: Box::new(run),
            is_alone: false,
        }
    }

    /// Whether the job shares its transaction with no other.
    pub(super) fn is_alone(&self) -> bool {
        self.is_alone
    }

    /// Runs the job; what comes back must be called once the writes are safe, or are not.
    pub(super) fn run(self, connection: &mut Connection) -> Option<Finish> {
        (self.run)(connection)
    }
}
