//! States, actions and faults of an import, in words.

use ::api::office::{
    Import, ImportAction, ImportFault, ImportFileFault, ImportFileProblem, ImportProblem,
    ImportState,
};
use messages::Language;

/// Whether the server is at work on it, so that it is worth asking again.
pub fn is_at_work(state: ImportState) -> bool {
    matches!(state, ImportState::Checking | ImportState::Applying)
}

/// Where an import stands.
pub fn state_text(import: &Import, language: Language) -> &'static str {
    match import.state {
        ImportState::Checking => messages::office_state_checking(language),
        ImportState::Ready if is_nothing_new(import) => messages::office_state_nothing(language),
        ImportState::Ready => messages::office_state_ready(language),
        ImportState::Refused => messages::office_state_refused(language),
        ImportState::Applying => messages::office_state_applying(language),
        ImportState::Applied => messages::office_state_applied(language),
        ImportState::Failed => messages::office_state_failed(language),
    }
}

/// Whether applying it would change nothing.
pub fn is_nothing_new(import: &Import) -> bool {
    import.creates == 0 && import.updates == 0
}

/// What a row does.
pub fn action_text(action: ImportAction, language: Language) -> &'static str {
    match action {
        ImportAction::Create => messages::office_action_create(language),
        ImportAction::Update => messages::office_action_update(language),
        ImportAction::Unchanged => messages::office_action_unchanged(language),
        ImportAction::Refused => messages::office_action_refused(language),
    }
}

/// A problem of a cell or of its whole row.
pub fn problem_text(problem: &ImportProblem, language: Language) -> String {
    let fault = fault_text(problem.fault, language);
    match (problem.column.as_str(), problem.value.as_str()) {
        ("", _) => fault.to_owned(),
        (column, "") => messages::office_problem_empty(language, column, fault),
        (column, value) => messages::office_problem(language, column, value, fault),
    }
}

/// A problem of the whole file.
pub fn file_problem_text(problem: &ImportFileProblem, language: Language) -> String {
    let column = &problem.column;
    match problem.fault {
        ImportFileFault::Unreadable => messages::office_fault_unreadable(language).to_owned(),
        ImportFileFault::Empty => messages::office_fault_empty(language).to_owned(),
        ImportFileFault::MissingColumn => messages::office_fault_missing_column(language, column),
        ImportFileFault::DuplicateColumn => {
            messages::office_fault_duplicate_column(language, column)
        }
        ImportFileFault::TooManyRows => messages::office_fault_too_many_rows(language).to_owned(),
    }
}

fn fault_text(fault: ImportFault, language: Language) -> &'static str {
    match fault {
        ImportFault::Required => messages::office_cell_required(language),
        ImportFault::TooLong => messages::office_cell_too_long(language),
        ImportFault::Character => messages::office_cell_character(language),
        ImportFault::MailAddress => messages::office_cell_mail_address(language),
        ImportFault::Date => messages::office_cell_date(language),
        ImportFault::Choice => messages::office_cell_choice(language),
        ImportFault::Number => messages::office_cell_number(language),
        ImportFault::Reading => messages::office_cell_reading(language),
        ImportFault::Url => messages::office_cell_url(language),
        ImportFault::UnknownOrganisation => messages::office_cell_unknown_organisation(language),
        ImportFault::UnknownPlace => messages::office_cell_unknown_place(language),
        ImportFault::Duplicate => messages::office_cell_duplicate(language),
        ImportFault::Taken => messages::office_cell_taken(language),
        ImportFault::Cells => messages::office_cell_cells(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(column: &str, value: &str) -> String {
        let problem = ImportProblem {
            column: column.to_owned(),
            value: value.to_owned(),
            fault: ImportFault::Date,
        };
        problem_text(&problem, Language::English)
    }

    #[test]
    fn a_problem_names_the_cell_as_far_as_there_is_one() {
        assert_eq!(problem("入社日", "きのう"), "入社日 “きのう” is not a date");
        assert_eq!(problem("入社日", ""), "入社日 is not a date");
        assert_eq!(problem("", ""), "is not a date");
    }

    #[test]
    fn only_work_in_progress_is_asked_for_again() {
        assert!(is_at_work(ImportState::Checking));
        assert!(is_at_work(ImportState::Applying));
        assert!(!is_at_work(ImportState::Ready));
        assert!(!is_at_work(ImportState::Failed));
    }
}
