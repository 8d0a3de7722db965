//! What one is told.

use super::{
    ApiError,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    id::NotificationId,
    notifications::{MarkNotificationsRead, Notification, NotificationCount},
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
