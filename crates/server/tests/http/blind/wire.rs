//! Many questions over one connection, and what the community's tables hold.

use crate::support::{Answer, Cookie, TestServer};
use api::career::CareerCard;
use diesel::{QueryableByName, RunQueryDsl as _, sql_query, sql_types::Text};
use http::{HeaderValue, Method, Request, header};
use http_body_util::{BodyExt as _, Full};
use hyper::{body::Bytes, client::conn::http1::SendRequest};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use storage::{Connection, StorageError};
use tokio::net::TcpStream;

/// A connection of one browser.
pub struct Wire<'a> {
    server: &'a TestServer,
    cookie: String,
    /// How many keys it made.
    keys: u64,
    sender: SendRequest<Full<Bytes>>,
}

impl<'a> Wire<'a> {
    /// A connection of whoever has this cookie.
    pub fn open(server: &'a TestServer, cookie: &Cookie) -> Self {
        Self {
            server,
            cookie: cookie.0.clone(),
            keys: 0,
            sender: server.runtime.block_on(connect(server)),
        }
    }

    /// Asks for `path`.
    pub fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[])
    }

    /// Sends `method` with a body, if any, and an idempotency key.
    pub fn ask(&mut self, method: Method, path: &str, body: Option<&Value>) -> Answer {
        // Every browser draws its own keys: what one does changes nobody else's.
        self.keys += 1;
        let own = Sha256::digest(format!("{} {}", self.cookie, self.keys));
        let bytes = own[..16].try_into().expect("a digest is longer");
        let key = uuid::Builder::from_random_bytes(bytes)
            .into_uuid()
            .to_string();
        self.send(method, path, body, &[("idempotency-key", &key)])
    }

    /// Saves the own card as it is read now.
    pub fn save(&mut self, body: &Value) -> Answer {
        let path = "/api/career/card";
        let card: CareerCard = self.get(path).expect(200).json();
        self.send(Method::PUT, path, Some(body), &[("if-match", &card.etag)])
    }

    /// Puts something that has a version, without a body.
    pub fn edit(&mut self, path: &str, tag: &str) -> Answer {
        self.send(Method::PUT, path, None, &[("if-match", tag)])
    }

    fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Option<&Value>,
        headers: &[(&'static str, &str)],
    ) -> Answer {
        let bytes = body.map_or_else(Vec::new, |body| serde_json::to_vec(body).unwrap());
        let mut request = Request::builder().method(method).uri(path);
        request = request
            .header(header::HOST, "localhost:8080")
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin");
        if body.is_some() {
            request = request.header(
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/json"),
            );
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(Bytes::from(bytes))).unwrap();
        let (server, sender) = (self.server, &mut self.sender);
        server.runtime.block_on(async {
            if sender.ready().await.is_err() {
                *sender = connect(server).await;
            }
            let response = sender.send_request(request).await.unwrap();
            let (parts, body) = response.into_parts();
            Answer {
                status: parts.status.as_u16(),
                headers: parts.headers,
                body: body.collect().await.unwrap().to_bytes(),
            }
        })
    }
}

async fn connect(server: &TestServer) -> SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(server.address).await.unwrap();
    let handshake = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
    let (sender, connection) = handshake.unwrap();
    server.runtime.spawn(connection);
    sender
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

// Ids of requests are drawn apart, and random outside of tests: how many requests came before shows in them here,
// and nowhere else.
const SQLITE_TABLES: &str = "SELECT 'SELECT ''' || m.name || ' '' || ' || group_concat('quote(\"' || p.name || '\")', \
    ' || ''|'' || ') || ' AS line FROM \"' || m.name || '\" ORDER BY 1' AS line \
    FROM sqlite_schema m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' \
    AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '__diesel%' AND m.name NOT LIKE 'search_index%' AND m.name NOT LIKE 'transfer%' \
    AND p.name <> 'request_id' GROUP BY m.name ORDER BY m.name";
const POSTGRESQL_TABLES: &str = "SELECT 'SELECT ''' || table_name || ' '' || (to_jsonb(t) - ''request_id'')::text AS line FROM \"' || table_name \
    || '\" t ORDER BY 1' AS line FROM information_schema.tables WHERE table_schema = 'public' \
    AND table_name NOT LIKE 'transfer%' AND table_name NOT LIKE '__diesel%' ORDER BY table_name";

/// Every row of every table but those of the transfer plane.
pub fn community_rows(server: &TestServer) -> Vec<String> {
    server.read(|connection| {
        let tables: Vec<Line> = match connection {
            Connection::Sqlite(sqlite) => sql_query(SQLITE_TABLES).load(sqlite)?,
            Connection::Postgresql(postgresql) => sql_query(POSTGRESQL_TABLES).load(postgresql)?,
        };
        let mut rows = Vec::new();
        for table in tables {
            let found: Vec<Line> = match connection {
                Connection::Sqlite(sqlite) => sql_query(table.line).load(sqlite)?,
                Connection::Postgresql(postgresql) => sql_query(table.line).load(postgresql)?,
            };
            rows.extend(found.into_iter().map(|row| row.line));
        }
        Ok::<_, StorageError>(rows)
    })
}
