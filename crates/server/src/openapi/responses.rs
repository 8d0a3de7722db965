//! The problems that follow from an endpoint's rule.

use crate::registry::{Access, Endpoint, Takes};
use api::problem::{ErrorCode, FieldError, FieldFault, PROBLEM_MEDIA_TYPE, Problem};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        Content, Ref, RefOr, Response, ResponseBuilder, Schema,
        header::HeaderBuilder,
        path::Operation,
        schema::{ObjectBuilder, SchemaType, Type},
    },
};

/// The schemas of the one error body.
pub(super) fn schemas() -> Vec<(String, RefOr<Schema>)> {
    fn named<T: ToSchema + PartialSchema>() -> (String, RefOr<Schema>) {
        (T::name().into_owned(), T::schema())
    }
    vec![
        named::<Problem>(),
        named::<ErrorCode>(),
        named::<FieldError>(),
        named::<FieldFault>(),
    ]
}

/// Adds the problems that `endpoint` may answer, where the handler does not describe them itself.
pub(super) fn add(operation: &mut Operation, endpoint: &Endpoint, has_parameters: bool) {
    let rule = endpoint.rule();
    let has_body = *endpoint.takes() != Takes::Nothing;
    let has_path = endpoint.path().contains('{');
    let may_hide = matches!(
        rule.access,
        Access::Inviter | Access::CouncilOffice | Access::Recruiter | Access::Demo
    );
    let writes = endpoint.is_unsafe();
    let needs_key = rule.idempotency.needs_key();
    let problems = [
        (
            has_parameters || has_body || needs_key,
            "400",
            "The request cannot be read.",
        ),
        (rule.access.needs_session(), "401", "Nobody is signed in."),
        (
            matches!(rule.access, Access::Career | Access::Recruiter),
            "403",
            "This part is locked, or the request came from another site.",
        ),
        (
            rule.fresh,
            "403",
            "The request came from another site, or it has to be proved first who one is.",
        ),
        (
            writes && !rule.from_other_sites,
            "403",
            "The request came from another site.",
        ),
        (
            has_path || may_hide,
            "404",
            "There is no such thing, or the caller may not see it.",
        ),
        (has_body, "408", "The body took too long to arrive."),
        (
            writes,
            "409",
            "The thing is in a state that does not allow this.",
        ),
        (
            rule.if_match,
            "412",
            "Somebody changed it since it was read.",
        ),
        (has_body, "413", "The body is too large."),
        (has_body, "415", "The body has another content type."),
        (
            has_parameters || has_body || needs_key,
            "422",
            "Fields break their rules; see `errors`.",
        ),
        (rule.if_match, "428", "The header `If-Match` is missing."),
        (true, "429", "Too many requests."),
        (true, "500", "A fault of the server; nothing was changed."),
        (true, "503", "The server cannot answer now."),
    ];
    for (applies, status, description) in problems {
        if applies {
            let responses = &mut operation.responses.responses;
            responses
                .entry(status.to_owned())
                .or_insert_with(|| problem(status, description).into());
        }
    }
}

fn problem(status: &str, description: &str) -> Response {
    let content = Content::new(Some(Ref::from_schema_name(Problem::name())));
    let mut response = ResponseBuilder::new()
        .description(description)
        .content(PROBLEM_MEDIA_TYPE, content);
    if matches!(status, "429" | "503") {
        let seconds = ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Integer))
            .build();
        let header = HeaderBuilder::new()
            .schema(Some(seconds))
            .description(Some("Seconds after which another try makes sense."));
        response = response.header("Retry-After", header.build());
    }
    response.build()
}
