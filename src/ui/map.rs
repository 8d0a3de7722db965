//! A sketch of where something is: the Shinano river, the railway, the station, and a pin.
//! Drawn from a few points, so that no map service learns who looks at what.

use crate::language::use_language;
use leptos::prelude::*;

/// Latitude and longitude of Nagaoka Station, in degrees.
const STATION: (f64, f64) = (37.4472, 138.8536);

/// The Shinano river from south to north, roughly.
const RIVER: [(f64, f64); 11] = [
    (37.300, 138.795),
    (37.340, 138.800),
    (37.375, 138.815),
    (37.405, 138.829),
    (37.425, 138.834),
    (37.443, 138.836),
    (37.457, 138.831),
    (37.475, 138.822),
    (37.500, 138.820),
    (37.530, 138.832),
    (37.590, 138.850),
];

/// The railway from south to north, roughly.
const RAILWAY: [(f64, f64); 5] = [
    (37.300, 138.800),
    (37.390, 138.846),
    STATION,
    (37.500, 138.866),
    (37.590, 138.905),
];

/// The two bridges that join the banks, roughly.
const BRIDGES: [[(f64, f64); 2]; 2] = [
    [(37.4550, 138.6800), (37.4470, 138.8536)],
    [(37.4800, 138.6800), (37.4600, 138.9800)],
];

const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 200.0;
/// Degrees of latitude from the middle to the upper edge when the place lies in the town.
const REACH: f64 = 0.022;

/// The part of the world that the sketch shows.
#[derive(Clone, Copy)]
struct Window {
    middle: (f64, f64),
    reach: f64,
}

impl Window {
    /// Holds the station and the place, both well inside.
    fn around(place: (f64, f64)) -> Self {
        let middle = ((place.0 + STATION.0) / 2.0, (place.1 + STATION.1) / 2.0);
        let up = (place.0 - STATION.0).abs() / 2.0;
        let across = (place.1 - STATION.1).abs() / 2.0 * squeeze() * HEIGHT / WIDTH;
        let reach = REACH.max(up.max(across) * 1.6);
        Self { middle, reach }
    }

    /// Where a point lies on the drawing.
    fn place(self, (latitude, longitude): (f64, f64)) -> (f64, f64) {
        let scale = HEIGHT / 2.0 / self.reach;
        (
            WIDTH / 2.0 + (longitude - self.middle.1) * squeeze() * scale,
            HEIGHT / 2.0 - (latitude - self.middle.0) * scale,
        )
    }

    /// A smooth line through the points.
    fn curve(self, points: &[(f64, f64)]) -> String {
        let points: Vec<_> = points.iter().map(|point| self.place(*point)).collect();
        let mut path = String::new();
        for (index, (x, y)) in points.iter().enumerate() {
            if index == 0 {
                path.push_str(&format!("M{x:.1} {y:.1}"));
                continue;
            }
            // From the middle of one piece to the middle of the next, bent by the point between.
            let (before_x, before_y) = points[index - 1];
            let (mid_x, mid_y) = ((x + before_x) / 2.0, (y + before_y) / 2.0);
            path.push_str(&format!(
                "Q{before_x:.1} {before_y:.1} {mid_x:.1} {mid_y:.1}"
            ));
        }
        path
    }
}

/// A degree of longitude is shorter than one of latitude, by the cosine of the latitude.
fn squeeze() -> f64 {
    STATION.0.to_radians().cos()
}

/// A sketch of where something is.
#[component]
pub fn MapSketch(
    /// Degrees north.
    latitude: f64,
    /// Degrees east.
    longitude: f64,
    /// What is there.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let language = use_language();
    let window = Window::around((latitude, longitude));
    let (x, y) = window.place((latitude, longitude));
    let (station_x, station_y) = window.place(STATION);
    // The name of the river stands on its left bank, where the line passes the middle.
    let (river_x, river_y) = window.place((window.middle.0 - window.reach * 0.55, 138.830));
    let (name_y, station_name_y) = if y <= station_y {
        (y - 24.0, station_y + 20.0)
    } else {
        (y + 18.0, station_y - 12.0)
    };
    let bridges = BRIDGES
        .iter()
        .map(|bridge| view! { <path class="road" stroke-width="3" d=window.curve(bridge) + &end(window, bridge[1]) /> })
        .collect_view();
    view! {
        <svg
            class="map"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            role="img"
            aria-label=move || messages::ui_map(language.get(), label.get())
        >
            <path class="water" stroke-width="16" d=window.curve(&RIVER) />
            {bridges}
            <path class="railway" stroke-width="2" d=window.curve(&RAILWAY) />
            <rect
                class="station"
                x=station_x - 5.0
                y=station_y - 5.0
                width="10"
                height="10"
                rx="2"
                stroke-width="2"
            />
            <text x=river_x y=river_y text-anchor="end">
                {move || messages::ui_map_river(language.get())}
            </text>
            <text x=station_x y=station_name_y text-anchor="middle">
                {move || messages::ui_map_station(language.get())}
            </text>
            <path
                class="pin"
                stroke-width="1.5"
                d=format!(
                    "M{x:.1} {y:.1}c-2.6-5-7-8.4-7-13a7 7 0 0 1 14 0c0 4.6-4.400 8-7 13z",
                )
            />
            <text class="place-name" x=x y=name_y text-anchor="middle">
                {label}
            </text>
        </svg>
    }
}

/// The last half of a straight line, which a curve through middles leaves out.
fn end(window: Window, point: (f64, f64)) -> String {
    let (x, y) = window.place(point);
    format!("L{x:.1} {y:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_and_the_station_are_inside() {
        for place in [
            (37.4480, 138.8510),
            (37.60, 138.95),
            (37.2, 138.60),
            STATION,
        ] {
            let window = Window::around(place);
            for (x, y) in [window.place(place), window.place(STATION)] {
                assert!((20.0..=WIDTH - 20.0).contains(&x), "{place:?} {x}");
                assert!((20.0..=HEIGHT - 20.0).contains(&y), "{place:?} {y}");
            }
        }
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let window = Window::around(STATION);
        let (x, y) = window.place((STATION.0 + 0.01, STATION.1 + 0.01));
        assert!(x > WIDTH / 2.0 && y < HEIGHT / 2.0);
    }
}
