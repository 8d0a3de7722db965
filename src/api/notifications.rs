//! What one is told.

use super::{
    ApiError,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    id::{NotificationId, SessionId},
    notifications::{
        MarkNotificationsRead, Notification, NotificationChoices, NotificationCount,
        NotificationSetting, PushStanding, SubscribeToPush,
    },
    page::{Page, PageQuery},
    url,
};

/// A page of notifications.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_notifications(after: Option<String>) -> Result<Page<Notification>, ApiError> {
    let query = to_query(&PageQuery { after, limit: None });
    get(&url::with_query(url::NOTIFICATIONS, &query)).await
}

/// How many notifications are unread.
///
/// # Errors
/// See [`ApiError`].
pub async fn count_notifications() -> Result<NotificationCount, ApiError> {
    get(url::NOTIFICATION_COUNT).await
}

/// Marks everything up to one as read.
///
/// # Errors
/// See [`ApiError`].
pub async fn mark_notifications_read(until: NotificationId) -> Result<(), ApiError> {
    Write::put(url::NOTIFICATIONS_READ)
        .json(&MarkNotificationsRead { until })
        .send_for_nothing()
        .await
}

/// Marks one as read.
///
/// # Errors
/// See [`ApiError`].
pub async fn mark_notification_read(id: NotificationId) -> Result<(), ApiError> {
    Write::put(url::notification_read(id))
        .send_for_nothing()
        .await
}

/// What one wants to be told by mail.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_notification_setting() -> Result<NotificationSetting, ApiError> {
    get(url::NOTIFICATION_SETTING).await
}

/// Changes it.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_notification_setting(
    choices: &NotificationChoices,
    etag: &str,
) -> Result<NotificationSetting, ApiError> {
    Write::patch(url::NOTIFICATION_SETTING)
        .if_match(etag)
        .json(choices)
        .send()
        .await
}

/// Which of one's browsers are woken, and the key that another needs.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_push() -> Result<PushStanding, ApiError> {
    get(url::PUSH).await
}

/// Has this browser woken at the address that its push service gave it.
///
/// # Errors
/// See [`ApiError`].
pub async fn subscribe_to_push(endpoint: String) -> Result<(), ApiError> {
    Write::put(url::PUSH_SUBSCRIPTION)
        .json(&SubscribeToPush { endpoint })
        .send_for_nothing()
        .await
}

/// Has this browser not woken any more.
///
/// # Errors
/// See [`ApiError`].
pub async fn unsubscribe_from_push() -> Result<(), ApiError> {
    Write::delete(url::PUSH_SUBSCRIPTION)
        .send_for_nothing()
        .await
}

/// Has another browser not woken any more.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_push_device(id: SessionId) -> Result<(), ApiError> {
    Write::delete(url::push_device(id)).send_for_nothing().await
}

/// Ends the mails of the kind that brought the secret.
///
/// # Errors
/// See [`ApiError`].
pub async fn unsubscribe_from_mails(token: &str) -> Result<(), ApiError> {
    Write::post(url::mail_subscription(token))
        .send_for_nothing()
        .await
}
