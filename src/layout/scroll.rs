//! "Back" shows a page where it was left. The browser's own way comes too early: the rows are not there yet.

use leptos::{ev, prelude::*};
use std::{cell::RefCell, collections::HashMap, rc::Rc};
use web_sys::ScrollRestoration;

/// How many frames a page may take to become as high as it was.
const MOST_FRAMES: u32 = 90;
/// After a press on a link nothing is remembered for this long, in milliseconds: while the screens change, the
/// page may become short and jump.
const QUIET: f64 = 600.0;

#[derive(Default)]
struct Positions {
    by_path: HashMap<String, f64>,
    quiet_until: f64,
    /// Tells an old attempt that a newer one has begun.
    attempt: u32,
}

/// Remembers where each page was left, and goes there when it is come back to.
pub fn restore_on_back() {
    if let Ok(history) = window().history() {
        // Where it cannot be set, the browser does what it can itself.
        drop(history.set_scroll_restoration(ScrollRestoration::Manual));
    }
    let positions = Rc::new(RefCell::new(Positions::default()));
    let here = crate::browser::current_path;

    let remember = Rc::clone(&positions);
    let scrolled = window_event_listener_untyped("scroll", move |_| {
        let mut positions = remember.borrow_mut();
        if js_sys::Date::now() > positions.quiet_until {
            positions.by_path.insert(here(), scroll_y());
        }
    });

    let leave = Rc::clone(&positions);
    let clicked = window_event_listener(ev::click, move |event| {
        // The router has handled a press on a link by now exactly when it prevented the browser's way.
        if event.default_prevented() {
            let mut positions = leave.borrow_mut();
            positions.quiet_until = js_sys::Date::now() + QUIET;
            positions.attempt += 1;
        }
    });

    let moved = window_event_listener(ev::popstate, move |_| {
        let (attempt, wanted) = {
            let mut positions = positions.borrow_mut();
            positions.quiet_until = js_sys::Date::now() + QUIET;
            positions.attempt += 1;
            let wanted = positions.by_path.get(&here()).copied();
            (positions.attempt, wanted.unwrap_or(0.0))
        };
        approach(Rc::clone(&positions), attempt, wanted, MOST_FRAMES);
    });
    on_cleanup(move || {
        scrolled.remove();
        clicked.remove();
        moved.remove();
    });
}

/// Scrolls to `wanted` once the page is high enough, unless somebody moves on before.
fn approach(positions: Rc<RefCell<Positions>>, attempt: u32, wanted: f64, frames: u32) {
    request_animation_frame(move || {
        if positions.borrow().attempt != attempt {
            return;
        }
        window().scroll_to_with_x_and_y(0.0, wanted);
        let arrived = (scroll_y() - wanted).abs() < 2.0;
        // One frame more than needed: the router may still show the page that is being left.
        if frames > 0 && (!arrived || frames > MOST_FRAMES - 3) {
            approach(positions, attempt, wanted, frames - 1);
        }
    });
}

fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}
