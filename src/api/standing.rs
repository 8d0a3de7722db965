//! Accounts and roles, and leaving for good.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    account::DeleteAccount,
    id::PersonId,
    standing::{
        AccountChangeKind, AccountPage, ChangeAccount, ChangeRole, FindAccounts, FoundAccounts,
    },
    url,
};

/// Accounts that the words find.
///
/// # Errors
/// See [`ApiError`].
pub async fn find_accounts(query: &FindAccounts) -> Result<FoundAccounts, ApiError> {
    get(&url::with_query(url::OFFICE_ACCOUNTS, &to_query(query))).await
}

/// One account with its history.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_account(id: PersonId) -> Result<AccountPage, ApiError> {
    get(&url::office_account(id)).await
}

/// Confirms, suspends or restores an account.
///
/// # Errors
/// See [`ApiError`].
pub async fn change_account(
    id: PersonId,
    kind: AccountChangeKind,
    request: &ChangeAccount,
    key: IntentKey,
) -> Result<(), ApiError> {
    let url = match kind {
        AccountChangeKind::Confirmed => url::account_confirmation(id),
        AccountChangeKind::Suspended => url::account_suspension(id),
        _ => url::account_restoration(id),
    };
    Write::post(url)
        .key(key)
        .json(request)
        .send_for_nothing()
        .await
}

/// Gives a role, or takes it.
///
/// # Errors
/// See [`ApiError`].
pub async fn change_role(
    id: PersonId,
    give: bool,
    request: &ChangeRole,
    key: IntentKey,
) -> Result<(), ApiError> {
    let url = if give {
        url::role_giving(id)
    } else {
        url::role_taking(id)
    };
    Write::post(url)
        .key(key)
        .json(request)
        .send_for_nothing()
        .await
}

/// Deletes one's own account for good.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_account(request: &DeleteAccount) -> Result<(), ApiError> {
    Write::put(url::MY_ACCOUNT_DELETION)
        .json(request)
        .send_for_nothing()
        .await
}
