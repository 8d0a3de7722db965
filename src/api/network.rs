//! Connections, blocks and mutes, and peers.

use super::{
    ApiError,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{id::PersonId, network::*, page::Page, url};

/// How one stands to a member.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_member_relation(id: PersonId) -> Result<MemberRelation, ApiError> {
    get(&url::member_relation(id)).await
}

/// Asks a member for a connection.
///
/// # Errors
/// See [`ApiError`].
pub async fn ask_for_connection(
    id: PersonId,
    request: &AskForConnection,
) -> Result<MemberRelation, ApiError> {
    Write::put(url::member_request(id))
        .json(request)
        .send()
        .await
}

/// Takes one's own request back.
///
/// # Errors
/// See [`ApiError`].
pub async fn withdraw_connection_request(id: PersonId) -> Result<(), ApiError> {
    nothing(Write::delete(url::member_request(id))).await
}

/// Agrees to what a member asked for.
///
/// # Errors
/// See [`ApiError`].
pub async fn accept_connection_request(id: PersonId) -> Result<MemberRelation, ApiError> {
    Write::put(url::member_connection(id)).send().await
}

/// Declines what a member asked for.
///
/// # Errors
/// See [`ApiError`].
pub async fn decline_connection_request(id: PersonId) -> Result<(), ApiError> {
    nothing(Write::delete(url::member_received_request(id))).await
}

/// Ends a connection.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_connection(id: PersonId) -> Result<(), ApiError> {
    nothing(Write::delete(url::member_connection(id))).await
}

/// Blocks a member.
///
/// # Errors
/// See [`ApiError`].
pub async fn block_member(id: PersonId) -> Result<(), ApiError> {
    nothing(Write::put(url::member_block(id))).await
}

/// Takes a block back.
///
/// # Errors
/// See [`ApiError`].
pub async fn unblock_member(id: PersonId) -> Result<(), ApiError> {
    nothing(Write::delete(url::member_block(id))).await
}

/// Mutes a member.
///
/// # Errors
/// See [`ApiError`].
pub async fn mute_member(id: PersonId) -> Result<(), ApiError> {
    nothing(Write::put(url::member_mute(id))).await
}

/// Takes a mute back.
///
/// # Errors
/// See [`ApiError`].
pub async fn unmute_member(id: PersonId) -> Result<(), ApiError> {
    nothing(Write::delete(url::member_mute(id))).await
}

/// Wants to be told when a connection comes to a place, or no more.
///
/// # Errors
/// See [`ApiError`].
pub async fn watch_arrivals(id: PersonId, is_told: bool) -> Result<(), ApiError> {
    let address = url::member_arrival_watch(id);
    nothing(if is_told {
        Write::put(address)
    } else {
        Write::delete(address)
    })
    .await
}

async fn nothing(write: Write) -> Result<(), ApiError> {
    write.send_for_nothing().await
}

/// A page of one's own connections.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_connections(query: &ListConnections) -> Result<Page<ConnectedMember>, ApiError> {
    get(&url::with_query(url::CONNECTIONS, &to_query(query))).await
}

/// A page of open requests.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_connection_requests(
    query: &ListConnectionRequests,
) -> Result<Page<ConnectionRequest>, ApiError> {
    get(&url::with_query(url::CONNECTION_REQUESTS, &to_query(query))).await
}

/// Whom one blocks and mutes.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_blocks() -> Result<Blocks, ApiError> {
    get(url::BLOCKS).await
}

/// A page of peers.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_peers(query: &ListPeers) -> Result<Page<Peer>, ApiError> {
    get(&url::with_query(url::PEERS, &to_query(query))).await
}

/// By what one's peers are ranked.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_peer_criteria() -> Result<PeerCriteria, ApiError> {
    get(url::PEER_CRITERIA).await
}

/// Sets how much each criterion counts.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_peer_criteria(
    levels: &PeerLevels,
    etag: &str,
) -> Result<PeerCriteria, ApiError> {
    Write::put(url::PEER_CRITERIA)
        .if_match(etag)
        .json(levels)
        .send()
        .await
}
