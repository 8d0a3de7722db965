//! Making the first account of an empty community: somebody of the council office, from the command line.

use crate::{
    clock::Clock,
    error::ApiError,
    ids::Ids,
    import::{Context, Importer, Progress},
    record::{MemberRecord, OrganisationRecord, RecordFault},
};
use anyhow::bail;
use api::directory::OrganisationKind;
use clap::Args;
use std::sync::Arc;
use storage::{
    Connection, Database,
    members::{self, RoleRow},
};

/// What `appoint` needs.
#[derive(Clone, Debug, Args)]
pub struct AppointArguments {
    /// The address at which the person signs in.
    #[arg(long)]
    pub email: String,
    /// Family name and given name, with a space between them.
    #[arg(long)]
    pub name: String,
    /// The reading of the name in kana, with a space between family name and given name.
    #[arg(long, default_value = "")]
    pub reading: String,
    /// The organisation that the council's office belongs to; made, as a public body, if there is none of
    /// this name.
    #[arg(long)]
    pub organisation: String,
}

/// Gives somebody the role of the council office, and makes person and organisation where they are missing.
/// Doing it again changes nothing.
///
/// # Errors
/// When a value breaks a rule, or the database fails; then nothing was written.
pub async fn run(
    database: &Database,
    clock: &dyn Clock,
    ids: Arc<dyn Ids>,
    arguments: AppointArguments,
) -> anyhow::Result<()> {
    let (member, organisation) = records(&arguments);
    let faults: Vec<RecordFault> = member
        .faults()
        .into_iter()
        .chain(organisation.faults())
        .collect();
    if let Some(fault) = faults.first() {
        bail!("{} cannot be written: {:?}", fault.field, fault.fault);
    }
    let context = Context {
        now: clock.now(),
        ids,
        attested_by: None,
        progress: Progress::default(),
    };
    let appointed = database
        .write(move |connection| appoint(connection, &context, &member, &organisation))
        .await?;
    let said = if appointed {
        "is now of the council office"
    } else {
        "was of the council office already"
    };
    println!("{} {said}.", arguments.email);
    Ok(())
}

fn records(arguments: &AppointArguments) -> (MemberRecord, OrganisationRecord) {
    fn parts(text: &str) -> (String, String) {
        let (first, second) = text
            .trim()
            .split_once([' ', '\u{3000}'])
            .unwrap_or((text.trim(), ""));
        (first.to_owned(), second.trim().to_owned())
    }
    let (family_name, given_name) = parts(&arguments.name);
    let (family_reading, given_reading) = parts(&arguments.reading);
    let member = MemberRecord {
        email: arguments.email.trim().to_lowercase(),
        family_name,
        given_name,
        family_reading,
        given_reading,
        organisation: arguments.organisation.clone(),
        ..MemberRecord::default()
    };
    let organisation = OrganisationRecord {
        name: arguments.organisation.clone(),
        kind: Some(OrganisationKind::PublicBody),
        ..OrganisationRecord::default()
    };
    (member, organisation)
}

/// Whether the role was not held before.
fn appoint(
    connection: &mut Connection,
    context: &Context,
    member: &MemberRecord,
    organisation: &OrganisationRecord,
) -> Result<bool, ApiError> {
    let mut importer = Importer::new(connection, context.clone())?;
    if importer.organisation(&organisation.name).is_none() {
        importer.organisations(std::slice::from_ref(organisation))?;
    }
    let missing = || ApiError::internal("what was just written is not there");
    let organisation_id = importer
        .organisation(&organisation.name)
        .ok_or_else(missing)?;
    if members::by_emails(importer.connection(), &[&member.email])?.is_empty() {
        importer.members(vec![member.clone()], 0)?;
    }
    let person = members::by_emails(connection, &[&member.email])?
        .pop()
        .ok_or_else(missing)?;
    let role = RoleRow {
        person_id: person.id,
        kind: "council_office".to_owned(),
        organisation_id,
        granted_at: context.now,
    };
    if members::has_role(connection, &role)? {
        return Ok(false);
    }
    members::insert_roles(connection, &[role])?;
    Ok(true)
}
