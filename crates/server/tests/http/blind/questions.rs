//! Every question that can be asked: each GET of the registry, with each of its filters, sorts, pages and
//! beginnings of a search, as the OpenAPI document names them, so that new ones are asked without being told.

use super::{community::Blind, wire::Wire};
use serde_json::Value;
use server::{openapi, registry::Registry, router};
use std::collections::{BTreeMap, BTreeSet};
use storage::Id;
use uuid::Uuid;

/// How much is asked of one community.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breadth {
    /// What the transfer plane has, and a few things besides: for leaks that show there.
    #[cfg_attr(
        not(feature = "leaks"),
        expect(dead_code, reason = "only planted leaks are looked for so narrowly")
    )]
    Narrow,
    /// Every list and thing, with pages of whole lists.
    Usual,
    /// With pages of every filter, too.
    Whole,
}

/// All paths, with queries, that somebody can ask for; `browser` finds out what there is to name in them.
pub fn all(blind: &Blind, browser: &mut Wire<'_>, company: Uuid, breadth: Breadth) -> Vec<String> {
    let registry = router::registry();
    let document: Value = serde_json::from_str(&openapi::to_json(&registry)).unwrap();
    let pool = Pool::new(blind, browser, company, &registry);
    let mut questions = BTreeSet::new();
    for endpoint in registry.endpoints() {
        if endpoint.is_unsafe() {
            continue;
        }
        let parameters = &document["paths"][endpoint.path()]["get"]["parameters"];
        let parameters = parameters.as_array().cloned().unwrap_or_default();
        for path in pool.paths(endpoint.path()) {
            for query in queries(&document, &parameters, &pool) {
                let mark = if query.is_empty() { "" } else { "?" };
                questions.insert(format!("{path}{mark}{query}"));
            }
        }
    }
    // Pages: wherever a list goes on, one goes on; with each filter, too, where all are asked for.
    let mut more = Vec::new();
    let goes_on = |question: &&String| {
        let whole = question.split_once('?').is_none_or(|(_, query)| {
            ["limit=", "sort=", "from="]
                .iter()
                .any(|name| query.starts_with(name))
        });
        match breadth {
            Breadth::Narrow => false,
            Breadth::Usual => whole,
            Breadth::Whole => true,
        }
    };
    for question in questions.iter().filter(goes_on) {
        let mut question = question.clone();
        for _ in 0..3 {
            let answer = browser.get(&question);
            let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
            let Some(next) = body["next"].as_str() else {
                break;
            };
            let bare = question.split("&after=").next().unwrap().to_owned();
            let mark = if bare.contains('?') { '&' } else { '?' };
            question = format!("{bare}{mark}after={next}");
            more.push(question.clone());
        }
    }
    questions.extend(more);
    questions.into_iter().collect()
}

/// What can be named in paths and queries.
struct Pool {
    by_list: BTreeMap<String, Vec<String>>,
    ids: Vec<String>,
    texts: Vec<String>,
}

impl Pool {
    fn new(blind: &Blind, browser: &mut Wire<'_>, company: Uuid, registry: &Registry) -> Self {
        let random = blind.server.app.ids.request();
        let mut by_list: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut add = |list: &str, ids: Vec<Uuid>| {
            let known = by_list.entry(list.to_owned()).or_default();
            known.extend(ids.iter().map(Uuid::to_string));
            known.push(random.to_string());
        };
        let vault = &blind.server.app.sealed.vault;
        let mut seekers: Vec<Uuid> = blind
            .companies
            .iter()
            .chain([&company])
            .map(|one| vault.pseudonym(Id(*one), Id(blind.worker)))
            .collect();
        seekers.push(blind.worker);
        add("/api/career/seekers", seekers);
        add("/api/members", vec![blind.worker]);
        add("/api/organisations", blind.companies.clone());
        // Whatever has a list and a page of its own: what the list shows first.
        let gets: Vec<&str> = registry
            .endpoints()
            .iter()
            .filter(|endpoint| !endpoint.is_unsafe())
            .map(|endpoint| endpoint.path())
            .collect();
        let lists: BTreeSet<&str> = gets
            .iter()
            .filter_map(|path| Some(path.split_once("/{")?.0))
            .filter(|list| gets.contains(list))
            .collect();
        for list in lists {
            add(list, first_ids(browser, list));
        }
        let happening = first_ids(browser, "/api/events");
        add("/api/event-occurrences", happening);
        let mut ids: Vec<String> = blind
            .companies
            .iter()
            .chain(&blind.terms)
            .map(Uuid::to_string)
            .collect();
        ids.extend(by_list["/api/places"].iter().cloned());
        let name = ["五十嵐遥", "いがらしはるか", "igarashi", "こしじ組込"];
        let beginnings = name.iter().flat_map(|name| {
            let characters: Vec<char> = name.chars().collect();
            (1..=characters.len()).map(move |end| characters[..end].iter().collect())
        });
        let mut texts: Vec<String> = beginnings.collect();
        texts.extend(["転職", "求職", "キャリア", "%"].map(str::to_owned));
        Self {
            by_list,
            ids,
            texts,
        }
    }

    /// The paths that a template stands for.
    fn paths(&self, template: &str) -> Vec<String> {
        let Some((list, _)) = template.split_once("/{") else {
            return vec![follow(template)];
        };
        let none = vec![Uuid::from_u128(0x4000_8000_0000_0000_0000).to_string()];
        let names = self.by_list.get(list).unwrap_or(&none);
        let filled = |name: &String| {
            let parts = template.split('/').map(|part| match part.starts_with('{') {
                true => name.as_str(),
                false => part,
            });
            parts.collect::<Vec<&str>>().join("/")
        };
        names.iter().map(filled).collect()
    }
}

/// A stream that ends.
fn follow(path: &str) -> String {
    match path.ends_with("/stream") {
        true => format!("{path}?follow=false"),
        false => path.to_owned(),
    }
}

/// The ids that the first thing of a list has, its own and those of what belongs to it.
fn first_ids(browser: &mut Wire<'_>, list: &str) -> Vec<Uuid> {
    let body: Value = serde_json::from_slice(&browser.get(list).body).unwrap_or_default();
    let first = match &body["items"] {
        Value::Array(items) => items.first(),
        _ => body.get(0),
    };
    let fields = first.and_then(Value::as_object).into_iter().flatten();
    fields
        .flat_map(|(_, value)| [value.as_str(), value["id"].as_str()])
        .filter_map(|id| id?.parse().ok())
        .collect()
}

/// The query with what is required, and with each value of each parameter besides.
fn queries(document: &Value, parameters: &[Value], pool: &Pool) -> Vec<String> {
    let of_query = parameters.iter().filter(|one| one["in"] == "query");
    let of_query: Vec<(&str, bool, Vec<String>)> = of_query
        .map(|one| {
            let name = one["name"].as_str().unwrap();
            (
                name,
                one["required"] == true,
                values(document, name, one, pool),
            )
        })
        .filter(|(name, ..)| !["after", "follow"].contains(name))
        .collect();
    let base: Vec<String> = of_query
        .iter()
        .filter(|(_, required, _)| *required)
        .map(|(name, _, values)| format!("{name}={}", values[0]))
        .collect();
    let mut queries = vec![base.join("&")];
    for (name, required, values) in &of_query {
        for value in values {
            let others = base
                .iter()
                .filter(|part| !(*required && part.starts_with(&format!("{name}="))));
            let mut parts: Vec<String> = others.cloned().collect();
            parts.push(format!("{name}={value}"));
            queries.push(parts.join("&"));
        }
    }
    queries
}

fn values(document: &Value, name: &str, parameter: &Value, pool: &Pool) -> Vec<String> {
    let schema = &parameter["schema"];
    match name {
        "q" => return pool.texts.iter().map(|text| encoded(text)).collect(),
        "pay" => return ["0", "1500", "300000"].map(str::to_owned).to_vec(),
        "cohort" => return ["1", "2,3"].map(str::to_owned).to_vec(),
        "from" => return vec!["2026-06-01".to_owned()],
        "to" => return vec!["2026-06-30".to_owned()],
        "limit" => return ["1", "3", "100"].map(str::to_owned).to_vec(),
        _ => {}
    }
    let mut named = Vec::new();
    words(document, schema, 4, &mut named);
    if !named.is_empty() {
        return named.iter().map(|word| encoded(word)).collect();
    }
    if schema["pattern"] == "^[a-z_,]*$" {
        // Lists of words: one that there is, and one that there is not.
        let examples = [&parameter["example"], &schema["example"]];
        let known = examples.into_iter().find_map(Value::as_str);
        return vec![
            known.unwrap_or("council_company").to_owned(),
            "other".to_owned(),
        ];
    }
    let text = schema.to_string();
    match text.contains("boolean") {
        true => ["true", "false"].map(str::to_owned).to_vec(),
        false => pool.ids.clone(),
    }
}

/// The words that a schema allows, wherever it says so.
fn words(document: &Value, schema: &Value, depth: usize, found: &mut Vec<String>) {
    if depth == 0 {
        return;
    }
    if let Some(name) = schema["$ref"].as_str() {
        let target = document.pointer(name.trim_start_matches('#'));
        words(document, target.unwrap_or(&Value::Null), depth - 1, found);
    }
    let named = schema["enum"].as_array().into_iter().flatten();
    found.extend(named.filter_map(|word| word.as_str().map(str::to_owned)));
    match schema {
        Value::Object(fields) => fields
            .values()
            .for_each(|value| words(document, value, depth - 1, found)),
        Value::Array(items) => items
            .iter()
            .for_each(|value| words(document, value, depth - 1, found)),
        _ => {}
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
