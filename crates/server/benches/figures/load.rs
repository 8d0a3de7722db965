//! A load generator that costs as little as it can: requests are bytes made once, and of an answer only the
//! status and the length are read.

use crate::statistics::Durations;
use anyhow::{Context as _, bail, ensure};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// Connections that ask at once.
pub const CONNECTIONS: usize = 16;

/// What one round of load found.
pub struct Round {
    /// Answers a second over all connections.
    pub requests_per_second: f64,
    /// From sending to the last byte of the answer, of each request.
    pub durations: Durations,
    /// The length of the last answer's body in bytes.
    pub body: usize,
}

/// The bytes of a GET over a connection that stays open.
pub fn get(path: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\naccept: */*\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str("\r\n");
    request.into_bytes()
}

/// Sends `requests` in turn over each of `connections` connections for the time of `length`, from one thread.
///
/// # Errors
/// When an answer is not 200 or a connection breaks.
pub fn run(
    address: SocketAddr,
    requests: &[Vec<u8>],
    connections: usize,
    length: Duration,
) -> anyhow::Result<Round> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let mut open = Vec::new();
        for _ in 0..connections {
            let stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            open.push(stream);
        }
        let started = Instant::now();
        let end = started + length;
        let asking: Vec<_> = open
            .into_iter()
            .enumerate()
            .map(|(offset, stream)| {
                let requests = requests.to_vec();
                tokio::spawn(ask(stream, requests, offset, end))
            })
            .collect();
        let mut durations = Durations::default();
        let mut body = 0;
        for asked in asking {
            let (taken, length) = asked.await??;
            durations.append(taken);
            body = length;
        }
        Ok(Round {
            requests_per_second: durations.len() as f64 / started.elapsed().as_secs_f64(),
            durations,
            body,
        })
    })
}

async fn ask(
    mut stream: TcpStream,
    requests: Vec<Vec<u8>>,
    offset: usize,
    end: Instant,
) -> anyhow::Result<(Durations, usize)> {
    let mut durations = Durations::default();
    let mut buffer = vec![0; 256 * 1024];
    let mut body = 0;
    for request in requests.iter().cycle().skip(offset % requests.len()) {
        let started = Instant::now();
        if started >= end {
            break;
        }
        stream.write_all(request).await?;
        body = answer(&mut stream, &mut buffer).await?;
        durations.push(started.elapsed());
    }
    Ok((durations, body))
}

/// Reads one answer; the length of its body.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<usize> {
    let mut filled = 0;
    let mut whole = None;
    loop {
        let count = stream.read(&mut buffer[filled..]).await?;
        ensure!(count > 0, "the server closed the connection");
        filled += count;
        if whole.is_none()
            && let Some(end) = find(&buffer[..filled], b"\r\n\r\n")
        {
            let head = std::str::from_utf8(&buffer[..end])?;
            ensure!(head.starts_with("HTTP/1.1 200 "), "answered {head}");
            let length = content_length(head)?;
            whole = Some((end + 4 + length, length));
            if buffer.len() < end + 4 + length {
                buffer.resize(end + 4 + length, 0);
            }
        }
        match whole {
            Some((end, length)) if filled == end => return Ok(length),
            Some((end, _)) if filled > end => bail!("more came than was asked for"),
            _ => {}
        }
    }
}

fn content_length(head: &str) -> anyhow::Result<usize> {
    let line = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let (_, value) = line.context("the answer does not say its length")?;
    Ok(value.trim().parse()?)
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}
