//! Pay: the minimum wage, fixed overtime pay and insurance.

use crate::{
    choice::{PayForm, WorkingTime},
    day::Day,
    finding::{Code, Finding},
    posting::Posting,
    wage::{hourly_pay, minimum_wage},
};

/// A minimum wage older than this, in days, has surely been raised: it is every autumn.
const OLD: Day = 365;
/// The yearly pay from which the system for professionals is open.
const PROFESSIONAL: u32 = 10_750_000;

pub(super) fn check(posting: &Posting, today: Day, found: &mut Vec<Finding>) {
    if let (Some(least), Some(most)) = (posting.pay_least, posting.pay_most)
        && most < least
    {
        found.push(Finding::new(Code::PayRange, "pay_most").found(format!("{least}–{most}")));
    }
    minimum(posting, today, found);
    fixed_overtime(posting, found);
    professional(posting, found);
    if posting.accident_insurance == Some(false) {
        found.push(Finding::new(Code::AccidentInsurance, "accident_insurance"));
    }
    let others = [
        ("health_insurance", posting.health_insurance),
        ("pension", posting.pension),
        ("employment_insurance", posting.employment_insurance),
    ];
    for (field, _) in others.iter().filter(|(_, insured)| *insured == Some(false)) {
        found.push(Finding::new(Code::InsuranceMissing, field));
    }
}

/// The minimum wage of the prefecture of the place of work; fixed overtime pay does not count towards it.
fn minimum(posting: &Posting, today: Day, found: &mut Vec<Finding>) {
    let wage = posting
        .prefecture
        .and_then(|prefecture| minimum_wage(prefecture, today));
    let (Some(form), Some(wage)) = (posting.pay_form, wage) else {
        return;
    };
    let without_fixed = posting
        .pay_without_fixed
        .map(|amount| ("pay_without_fixed", PayForm::Monthly, amount));
    let least = posting.pay_least.map(|amount| ("pay_least", form, amount));
    let probation = posting
        .probation_pay
        .map(|amount| ("probation_pay", form, amount));
    for (field, form, amount) in without_fixed.or(least).into_iter().chain(probation) {
        let Some(hourly) = hourly_pay(posting, form, amount) else {
            continue;
        };
        let needed = u64::from(wage.yen) * 100;
        let said = format!("{}円 < {}（{}円）", hourly / 100, wage.name, wage.yen);
        if hourly < needed {
            found.push(Finding::new(Code::MinimumWage, field).found(said));
        } else if hourly * 100 < needed * 115 && today - wage.from > OLD {
            found.push(Finding::new(Code::MinimumWageOld, field).found(said.replace('<', "/")));
        }
    }
}

/// All four parts or none, enough for its hours, and what goes beyond is paid.
fn fixed_overtime(posting: &Posting, found: &mut Vec<Finding>) {
    let parts = [
        ("fixed_overtime_pay", posting.fixed_overtime_pay.is_some()),
        (
            "fixed_overtime_hours",
            posting.fixed_overtime_hours.is_some(),
        ),
        ("pay_without_fixed", posting.pay_without_fixed.is_some()),
        ("excess_paid", posting.excess_paid.is_some()),
    ];
    if parts.iter().any(|(_, is_said)| *is_said) {
        for (field, _) in parts.iter().filter(|(_, is_said)| !is_said) {
            found.push(Finding::new(Code::FixedOvertimeParts, field));
        }
    }
    if posting.excess_paid == Some(false) {
        found.push(Finding::new(Code::FixedOvertimeUnpaid, "excess_paid"));
    }
    let (Some(amount), Some(hours), Some(base)) = (
        posting.fixed_overtime_pay,
        posting.fixed_overtime_hours,
        posting.pay_without_fixed,
    ) else {
        return;
    };
    if let Some(hourly) = hourly_pay(posting, PayForm::Monthly, base) {
        // An hour of overtime is worth a quarter more; up to 60 hours a month.
        let worth = (hourly * 125 / 100).saturating_mul(u64::from(hours)) / 100;
        if u64::from(amount) < worth {
            found.push(
                Finding::new(Code::FixedOvertimeLow, "fixed_overtime_pay")
                    .found(format!("{amount}円 < {worth}円")),
            );
        }
    }
    if hours > 45 {
        found.push(
            Finding::new(Code::OvertimeLong, "fixed_overtime_hours").found(hours.to_string()),
        );
    }
}

fn professional(posting: &Posting, found: &mut Vec<Finding>) {
    let yearly = posting.pay_least.and_then(|least| match posting.pay_form? {
        PayForm::Monthly => least.checked_mul(12),
        PayForm::Annual => Some(least),
        PayForm::Hourly | PayForm::Daily => Some(0),
    });
    if posting.working_time == Some(WorkingTime::Professional)
        && let Some(yearly) = yearly.filter(|yearly| *yearly < PROFESSIONAL)
    {
        found.push(Finding::new(Code::ProfessionalPay, "pay_least").found(yearly.to_string()));
    }
}
