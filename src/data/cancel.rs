//! Work that ends when nobody waits for it any more.

use leptos::task::spawn_local;
use std::{cell::RefCell, future::poll_fn, pin::Pin, rc::Rc, task::Poll};

/// Something that is being done.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

type Slot = Rc<RefCell<Option<Work>>>;

/// Running work; dropping this drops the work, and with it whatever it holds.
pub struct Running(Slot);

impl Drop for Running {
    fn drop(&mut self) {
        // The work drops its own handle only while it runs; then it is about to end anyway.
        if let Ok(mut work) = self.0.try_borrow_mut() {
            *work = None;
        }
    }
}

/// Starts `work`.
pub fn run(work: Work) -> Running {
    let slot: Slot = Rc::new(RefCell::new(Some(work)));
    let polled = Rc::clone(&slot);
    spawn_local(poll_fn(move |context| {
        let mut slot = polled.borrow_mut();
        let Some(work) = slot.as_mut() else {
            return Poll::Ready(());
        };
        let progress = work.as_mut().poll(context);
        if progress.is_ready() {
            *slot = None;
        }
        progress
    }));
    Running(slot)
}
