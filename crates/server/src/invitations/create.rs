//! Inviting somebody.

use super::{
    mail,
    shown::{invites_for, shown},
};
use crate::{
    body::Body,
    caller::Caller,
    cookie, daily,
    error::ApiError,
    reply::{Reply, Written},
    spelling,
};
use api::{
    FieldFault,
    invitations::{CreateInvitation, Invitation, MOST_INVITATIONS_A_DAY},
};
use http::StatusCode;
use sha2::{Digest as _, Sha256};
use storage::{
    Id, StorageError,
    directory::organisation,
    invitation::{self, InvitationRow, OpenInvitation},
    members::{self, EmploymentRow, NewPerson, PersonRow},
};

/// Invites somebody by mail and attests where the person works. Nobody sees the person before the invitation
/// is accepted. At most 60 a day by one person, counted at midnight in Japan: after that 429; many people at once
/// come by an import.
#[utoipa::path(
    post, path = "/api/invitations", tag = "invitations", request_body = CreateInvitation,
    responses((status = 201, body = Invitation))
)]
pub async fn create_invitation(
    caller: Caller,
    Body(request): Body<CreateInvitation>,
) -> Result<Reply, ApiError> {
    let wanted = request.organisation.map(|id| Id(id.0));
    let wanted =
        wanted.ok_or_else(|| ApiError::invalid_field("organisation", FieldFault::Required))?;
    let own = invites_for(caller.actor());
    let is_own = own.as_ref().is_none_or(|own| own.contains(&wanted));
    let (state, inviter) = (caller.state().clone(), Id(caller.actor().person.0));
    let reply = caller
        .write(StatusCode::CREATED, move |connection| {
            let app = &*state;
            let now = app.clock.now();
            // An organisation that is not the coordinator's answers as one that does not exist.
            let found = organisation::find(connection, wanted)?.filter(|_| is_own);
            let organisation = found
                .ok_or_else(|| ApiError::invalid_field("organisation", FieldFault::Missing))?;
            // Each is a mail to somebody who has not asked for one.
            daily::count(
                connection,
                "invitations",
                inviter,
                MOST_INVITATIONS_A_DAY,
                now,
            )?;
            let person = invited(&request, Id(app.ids.id()), now);
            let employment = EmploymentRow {
                id: Id(app.ids.id()),
                person_id: person.id,
                organisation_id: wanted,
                since: String::new(),
                until: String::new(),
                attested_by: Some(inviter),
                attested_at: now,
                kind: "regular".to_owned(),
                attestation: match &own {
                    None => "office",
                    Some(_) => "coordinator",
                }
                .to_owned(),
            };
            let new = NewPerson {
                person,
                employment: Some(employment),
                terms: Vec::new(),
                places: Vec::new(),
                links: Vec::new(),
            };
            members::insert(connection, std::slice::from_ref(&new)).map_err(address_taken)?;
            let token = app.ids.secret();
            let row = InvitationRow {
                id: Id(app.ids.id()),
                person_id: new.person.id,
                organisation_id: wanted,
                invited_by: Some(inviter),
                token_hash: Sha256::digest(token).to_vec(),
                sent_at: now,
                sent_times: 1,
                expires_at: now + mail::LIFETIME,
                accepted_at: 0,
            };
            invitation::insert(connection, &row)?;
            let token = cookie::encode_secret(&token);
            mail::invite(
                connection,
                app,
                &new.person.email,
                &organisation.name,
                &token,
            )?;
            let id = row.id.0;
            let open = OpenInvitation {
                row,
                person: new.person,
                organisation: organisation.name,
            };
            Ok(Written::new(shown(open, now)).audit_target(id))
        })
        .await?;
    caller.app().outbox.notify_one();
    Ok(reply)
}

/// The invited person, who is found by nobody yet.
fn invited(request: &CreateInvitation, id: Id, now: i64) -> PersonRow {
    let family_name = spelling::line(&request.family_name);
    let given_name = spelling::line(&request.given_name);
    let family_reading = spelling::reading(&request.family_reading);
    let given_reading = spelling::reading(&request.given_reading);
    let reading = format!("{family_reading}{given_reading}");
    let sort_key = if reading.is_empty() {
        japanese::sort_key(&format!("{family_name}{given_name}"))
    } else {
        japanese::sort_key(&reading)
    };
    PersonRow {
        id,
        state: "invited".to_owned(),
        email: request.email.trim().to_lowercase(),
        family_name,
        given_name,
        family_reading,
        given_reading,
        sort_key,
        cohort: 0,
        arrival: String::new(),
        can_help_with: String::new(),
        looking_for: String::new(),
        visibility: "listed".to_owned(),
        joined_at: now,
        version: 1,
    }
}

fn address_taken(error: StorageError) -> ApiError {
    match error {
        StorageError::Conflict { constraint } if constraint == "person.email" => {
            ApiError::invalid_field("email", FieldFault::Taken)
        }
        other => other.into(),
    }
}
