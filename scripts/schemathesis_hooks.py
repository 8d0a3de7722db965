"""Keeps the requests of schemathesis independent of each other, and counts the answers."""

import atexit
import os
import re
import uuid
from collections import Counter

import schemathesis

answers = Counter()
valid_key = re.compile(r"[A-Za-z0-9_-]{16,64}")


def with_integers(value):
    """Writes whole numbers as JavaScript does: to JSON Schema 4.0 is an integer, to a program it is another type."""
    if isinstance(value, dict):
        return {name: with_integers(one) for name, one in value.items()}
    if isinstance(value, list):
        return [with_integers(one) for one in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


@schemathesis.hook
def before_call(context, case, kwargs):
    """Gives each request a key of its own: a repeated key asks for the answer of another one.

    Missing and malformed keys stay as they are, because such a case is about them.
    """
    case.body = with_integers(case.body)
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and valid_key.fullmatch(key):
        case.headers["Idempotency-Key"] = str(uuid.uuid4())


@schemathesis.hook
def after_call(context, case, response):
    """Counts the answer by its status."""
    answers[response.status_code] += 1


@atexit.register
def write_summary():
    """Writes how often each status was answered, for the script to judge and print."""
    with open(os.environ["SUMMARY"], "w", encoding="utf-8") as summary:
        for status, count in sorted(answers.items()):
            summary.write(f"status {status} {count}\n")
