//! The accept loop: how many connections, how long each may take, and how it ends.

mod stall;

use crate::{metrics::CONNECTIONS, service::Service, shutdown::Stopping};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use stall::StallLimit;
use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::AsyncWriteExt as _,
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

/// The largest request head, in bytes.
const LARGEST_HEAD: usize = 16 * 1024;
/// The most header fields.
const MOST_HEADERS: usize = 64;
/// How much of a connection is buffered, in bytes.
const BUFFER: usize = 64 * 1024;

/// What a connection may take.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Connections at once; one more waits for a moment and is then told to come back.
    pub most_connections: usize,
    /// How long the head of a request may take to arrive, and how long a connection may be idle.
    pub head_timeout: Duration,
    /// How long a client may take nothing of an answer.
    pub stall_timeout: Duration,
    /// How long a new connection waits for a place.
    pub queue_timeout: Duration,
    /// How long requests in flight may take to end when the server stops.
    pub drain_timeout: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            most_connections: 4096,
            head_timeout: Duration::from_secs(10),
            stall_timeout: Duration::from_secs(15),
            queue_timeout: Duration::from_secs(1),
            drain_timeout: Duration::from_secs(10),
        }
    }
}

/// Serves connections of `listener` until `stopping`, then lets the requests in flight end.
pub async fn serve(listener: TcpListener, service: Service, options: Options, stopping: Stopping) {
    let places = Arc::new(Semaphore::new(options.most_connections));
    let mut stop = stopping.clone();
    loop {
        let accepted = tokio::select! {
            biased;
            () = stop.wait() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let place = timeout(options.queue_timeout, places.clone().acquire_owned());
                match place.await {
                    Ok(Ok(place)) => connect(stream, peer, place, &service, options, &stopping),
                    _ => turn_away(stream),
                }
            }
            Err(error) => {
                // Out of file descriptors, or the client is gone already: the next try may do better.
                tracing::warn!(%error, "no connection was accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    drop(listener);
    let all = u32::try_from(options.most_connections).unwrap_or(u32::MAX);
    if timeout(options.drain_timeout, places.acquire_many(all))
        .await
        .is_err()
    {
        tracing::warn!("connections were cut off: they took too long to end");
    }
}

fn connect(
    stream: TcpStream,
    peer: SocketAddr,
    place: OwnedSemaphorePermit,
    service: &Service,
    options: Options,
    stopping: &Stopping,
) {
    // Answers are written in one piece: there is nothing to collect packets for.
    drop(stream.set_nodelay(true));
    let io = TokioIo::new(StallLimit::new(stream, options.stall_timeout));
    let (service, mut stop) = (service.clone(), stopping.clone());
    tokio::spawn(async move {
        let _place = place;
        let open = metrics::gauge!(CONNECTIONS);
        open.increment(1);
        let answer = service_fn(move |request: http::Request<Incoming>| {
            let service = service.clone();
            async move {
                let request = request.map(axum::body::Body::new);
                Ok::<_, Infallible>(service.answer(request, peer.ip()).await)
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(options.head_timeout)
            .max_header_size(LARGEST_HEAD)
            .max_headers(MOST_HEADERS)
            .max_buf_size(BUFFER)
            .serve_connection(io, answer);
        let mut connection = std::pin::pin!(connection);
        let ended = tokio::select! {
            ended = connection.as_mut() => ended,
            () = stop.wait() => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
        if let Err(error) = ended {
            // Clients break off, and slow ones are cut: nothing that an operator has to look at.
            tracing::debug!(%error, "a connection broke");
        }
        open.decrement(1);
    });
}

/// Tells a client for whom there is no place to come back.
fn turn_away(mut stream: TcpStream) {
    const ANSWER: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 2\r\n\
        content-length: 0\r\nconnection: close\r\n\r\n";
    tokio::spawn(async move {
        // It fits into the socket's buffer; a client that is gone does not miss it.
        let told = async {
            stream.write_all(ANSWER).await?;
            stream.shutdown().await
        };
        drop(timeout(Duration::from_secs(1), told).await);
    });
}
