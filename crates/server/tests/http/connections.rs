//! The accept loop: slow clients, full houses, and the stop.

use crate::support::{Options, TestServer, probe};
use server::listener;
use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// Sends `request` as it is and reads until the server closes, or has answered as much as it will.
pub fn raw(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    // The server may answer and close before it has read everything.
    drop(stream.write_all(request.as_bytes()));
    read_to_end(&mut stream)
}

fn read_to_end(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return String::from_utf8_lossy(&answer).into_owned(),
            Ok(length) => answer.extend_from_slice(&buffer[..length]),
        }
    }
}

fn server(change: impl FnOnce(&mut Options)) -> TestServer {
    let mut options = Options {
        registry: probe::registry,
        ..Options::default()
    };
    change(&mut options);
    TestServer::start(options)
}

#[test]
fn a_head_that_does_not_come_is_not_waited_for() {
    let server = server(|options| options.listener.head_timeout = Duration::from_millis(300));
    let mut slow: Vec<TcpStream> = (0..50)
        .map(|number| {
            let mut stream = TcpStream::connect(server.address).unwrap();
            // Some say nothing, some a little.
            let said = &"GET / HTTP/1.1\r\nhost: x\r\nx-slow: "[..(number % 33)];
            stream.write_all(said.as_bytes()).unwrap();
            stream
        })
        .collect();
    server.get("/healthz").send().expect(200);
    for stream in &mut slow {
        let answer = read_to_end(stream);
        assert!(!answer.contains("200 OK"), "{answer}");
    }
    let mut quick = TcpStream::connect(server.address).unwrap();
    quick
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n")
        .unwrap();
    quick.write_all(b"connection: close\r\n\r\n").unwrap();
    assert!(read_to_end(&mut quick).starts_with("HTTP/1.1 200"));
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let server = server(|options| options.body_timeout = Duration::from_millis(300));
    let head = "POST /api/csp-report HTTP/1.1\r\nhost: x\r\ncontent-type: application/csp-report\r\n\
                content-length: 100\r\nconnection: close\r\n\r\n";
    let answer = raw(server.address, &format!("{head}{{"));
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    let answer = raw(server.address, &format!("{head}{}", " ".repeat(100)));
    assert!(
        answer.starts_with("HTTP/1.1 400"),
        "it came, and is no report: {answer}"
    );
}

#[test]
fn who_takes_nothing_of_the_answer_is_cut_off() {
    let large: &'static str = Box::leak("x".repeat(32 * 1024 * 1024).into_boxed_str());
    let server = server(|options| {
        options.files.push(("large.txt", large));
        options.listener.stall_timeout = Duration::from_millis(300);
        options.listener.most_connections = 1;
        options.listener.queue_timeout = Duration::from_secs(30);
    });
    let mut greedy = TcpStream::connect(server.address).unwrap();
    greedy
        .write_all(b"GET /large.txt HTTP/1.1\r\nhost: x\r\n\r\n")
        .unwrap();
    // There is one place only: this is answered once the other was cut off.
    server.get("/healthz").send().expect(200);
    assert!(read_to_end(&mut greedy).len() < large.len());
    assert_eq!(server.get("/large.txt").send().body.len(), large.len());
}

#[test]
fn a_full_house_says_so() {
    let server = server(|options| {
        options.listener.most_connections = 1;
        options.listener.queue_timeout = Duration::from_millis(50);
    });
    let holder = TcpStream::connect(server.address).unwrap();
    let answer = raw(server.address, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.contains("retry-after:"), "{answer}");
    drop(holder);
    let come_back = || {
        raw(
            server.address,
            "GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
        )
    };
    let answered = (0..100)
        .map(|_| come_back())
        .any(|answer| answer.starts_with("HTTP/1.1 200"));
    assert!(answered);
}

#[test]
fn a_stop_lets_requests_in_flight_end() {
    const IN_FLIGHT: i64 = 100;
    let mut server = server(|_| ());
    let idle = TcpStream::connect(server.address).unwrap();
    let calls: Vec<_> = (0..IN_FLIGHT)
        .map(|_| server.get("/api/probe/wait").begin())
        .collect();
    while probe::waiting(&server) < IN_FLIGHT {
        std::thread::yield_now();
    }
    server.begin_to_stop();
    server.app.outbox.notify_waiters();
    let mut cut = 0;
    for call in calls {
        let answer = server.runtime.block_on(call);
        cut +=
            i32::from(!answer.is_ok_and(|answer| answer.status == 200 && answer.text() == "done"));
    }
    server.wait_until_stopped();
    assert!(
        TcpStream::connect(server.address).is_err(),
        "nobody is let in any more"
    );
    drop(idle);
    println!("E5 cut_requests {cut}");
    assert_eq!(cut, 0);
}

#[test]
fn a_stop_does_not_wait_for_ever() {
    let mut server = server(|options| {
        let drain_timeout = Duration::from_millis(300);
        options.listener = listener::Options {
            drain_timeout,
            ..options.listener
        };
    });
    let _endless = server.get("/api/probe/wait").begin();
    while probe::waiting(&server) < 1 {
        std::thread::yield_now();
    }
    server.begin_to_stop();
    server.wait_until_stopped();
}
