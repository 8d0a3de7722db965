//! Which characters may stand in a field.

/// How a field may be filled.
pub struct TextRule {
    /// The most characters, as Unicode scalar values.
    pub max_chars: usize,
    /// Whether line breaks are allowed.
    pub multiline: bool,
}

/// Why a text was refused.
pub enum TextFault {
    /// Longer than allowed.
    TooLong {
        /// The most characters.
        max_chars: usize,
    },
    /// A control character.
    Control,
}

/// Checks `text`.
///
/// # Errors
/// The first fault.
pub fn check_text(text: &str, rule: &TextRule) -> Result<(), TextFault> {
    if text.chars().count() > rule.max_chars {
        return Err(TextFault::TooLong { max_chars: rule.max_chars });
    }
    if text.chars().any(|character| character.is_control() && !(rule.multiline && character == '\n')) {
        return Err(TextFault::Control);
    }
    Ok(())
}
