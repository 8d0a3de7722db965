//! Pictures: handed in, made anew, served to whom they are shown. The hostile corpus is made by [`corpus`].

mod corpus;

use crate::support::{Answer, Backend, Cookie, Options, People, TestServer};
use api::{members::Member, profile::Picture, url};
use corpus::{Fate, MARKER};
use uuid::Uuid;

pub use corpus::png;

fn upload(server: &TestServer, cookie: &Cookie, file: Vec<u8>, crop: &str) -> Answer {
    let call = server.put(&format!("/api/me/picture{crop}"));
    call.body("application/octet-stream", file)
        .as_(cookie)
        .send()
}

fn picture(server: &TestServer, cookie: &Cookie, id: Uuid) -> Answer {
    server.get(&url::picture(id.into())).as_(cookie).send()
}

fn kept(answer: Answer) -> Uuid {
    answer.expect(200).json::<Picture>().id.0
}

/// The bytes of a JPEG file that are neither pixels nor what describes them: application segments but the plain
/// JFIF header, comments, and what stands behind the end.
fn metadata_bytes(file: &[u8]) -> usize {
    assert!(file.starts_with(&[0xFF, 0xD8]), "a JPEG file");
    let (mut at, mut found) = (2, 0);
    loop {
        assert_eq!(file[at], 0xFF);
        let kind = file[at + 1];
        let length = usize::from(u16::from_be_bytes([file[at + 2], file[at + 3]]));
        match kind {
            0xE0 if length == 16 && file[at + 4..].starts_with(b"JFIF\0") => {}
            0xE0..=0xEF | 0xFE => found += length,
            0xDB | 0xC0 | 0xC4 => {}
            0xDA => break,
            other => panic!("segment {other:x}"),
        }
        at += 2 + length;
    }
    // Inside of the pixels an FF is always followed by 00 or a restart; the first other one ends the file.
    let mut end = at + 4;
    while !(file[end] == 0xFF && file[end + 1] == 0xD9) {
        end += 1;
    }
    found + file.len() - end - 2
}

#[test]
fn hostile_files_are_refused_or_made_anew() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    let (mut metadata, mut unchanged, mut slowest) = (0, 0, 0);
    let files = corpus::files();
    assert!(files.len() >= 40, "{}", files.len());
    for (name, file, fate) in files {
        let begun = std::time::Instant::now();
        let answer = upload(&server, &cookie, file.clone(), "");
        slowest = slowest.max(begun.elapsed().as_millis());
        let made = answer.status == 200;
        match fate {
            Fate::Refused => assert_eq!(answer.status, 422, "{name}"),
            Fate::Made => assert_eq!(answer.status, 200, "{name} {}", answer.text()),
            Fate::Either => assert!([200, 422].contains(&answer.status), "{name}"),
        }
        if !made {
            assert!(answer.text().contains("\"picture\""), "{name}");
            continue;
        }
        let served = picture(&server, &cookie, kept(answer)).expect(200);
        assert_eq!(served.header("content-type"), Some("image/jpeg"), "{name}");
        assert_eq!(
            served.header("x-content-type-options"),
            Some("nosniff"),
            "{name}"
        );
        assert_eq!(
            served.header("cache-control"),
            Some("private, no-cache"),
            "{name}"
        );
        let policy = served.header("content-security-policy").unwrap();
        assert!(policy.contains("sandbox"), "{name} {policy}");
        unchanged += usize::from(served.body.as_ref() == file.as_slice());
        let marker = served
            .body
            .windows(MARKER.len())
            .filter(|window| *window == MARKER);
        metadata += metadata_bytes(&served.body) + marker.count() * MARKER.len();
        let decoded = image::load_from_memory(&served.body).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (384, 384), "{name}");
    }
    println!("D5 slowest_milliseconds {slowest}");
    println!("D5 metadata_bytes_out {metadata}");
    println!("D5 hostile_files_served_unchanged {unchanged}");
    assert_eq!((metadata, unchanged), (0, 0));
}

#[test]
fn a_picture_stands_upright_and_is_cropped_as_chosen() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    // Lying on its side: what is on the left of the file is on top.
    let file = corpus::red_and_blue(Some(6));
    let colours = |crop: &str| {
        let id = kept(upload(&server, &cookie, file.clone(), crop));
        let served = picture(&server, &cookie, id).expect(200);
        let decoded = image::load_from_memory(&served.body).unwrap().to_rgb8();
        [decoded.get_pixel(190, 20), decoded.get_pixel(190, 364)]
            .map(|pixel| if pixel[0] > pixel[2] { "red" } else { "blue" })
    };
    assert_eq!(colours(""), ["red", "blue"]);
    assert_eq!(colours("?top=0&size=1000"), ["red", "red"]);
    assert_eq!(colours("?top=1000&size=900"), ["blue", "blue"]);
    for crop in ["?size=99", "?left=1001", "?top=-1", "?other=1"] {
        let status = upload(&server, &cookie, file.clone(), crop).status;
        assert!([400, 422].contains(&status), "{crop} {status}");
    }
}

#[test]
fn a_picture_is_there_for_whoever_sees_the_page_until_it_is_taken_away() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let [member, other] = [people.member, people.other].map(|person| server.sign_in(person));
        let first = kept(upload(&server, &member, png(60, 40), ""));
        let page = |cookie: &Cookie| -> Option<Uuid> {
            let page = server.get(&format!("/api/members/{}", people.member));
            let member: Member = page.as_(cookie).send().expect(200).json();
            member.picture.map(|id| id.0)
        };
        assert_eq!(page(&other), Some(first));
        let served = picture(&server, &other, first).expect(200);
        let tag = served.header("etag").unwrap().to_owned();
        let again = server
            .get(&url::picture(first.into()))
            .header("if-none-match", &tag);
        again.as_(&other).send().expect(304);
        server.get(&url::picture(first.into())).send().expect(401);

        let second = kept(upload(&server, &member, png(40, 60), ""));
        assert_ne!(first, second);
        let nobody = picture(&server, &other, server.app.ids.id());
        assert_eq!(
            picture(&server, &other, first).comparable(),
            nobody.comparable()
        );
        picture(&server, &other, second).expect(200);

        let block = format!("/api/members/{}/block", people.member);
        server.put(&block).as_(&other).send().expect(204);
        let hidden = server
            .get(&url::picture(second.into()))
            .header("if-none-match", format!("\"{second}\""));
        assert_eq!(hidden.as_(&other).send().comparable(), nobody.comparable());
        server
            .call(http::Method::DELETE, &block)
            .as_(&other)
            .send()
            .expect(204);
        picture(&server, &other, second).expect(200);

        let remove = || {
            server
                .call(http::Method::DELETE, "/api/me/picture")
                .as_(&member)
                .send()
        };
        remove().expect(204);
        remove().expect(204);
        assert_eq!(
            picture(&server, &member, second).comparable(),
            nobody.comparable()
        );
        assert_eq!(page(&member), None);
    }
}
