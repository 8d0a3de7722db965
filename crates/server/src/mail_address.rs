//! Mail addresses, as far as others may see them.

/// `h…@example.jp` for `hanako@example.jp`: enough to know one's own address by.
pub fn partly_hidden(email: &str) -> String {
    let (local, domain) = email.split_once('@').unwrap_or((email, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}…@{domain}")
}
