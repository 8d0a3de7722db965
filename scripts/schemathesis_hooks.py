"""Keeps the requests of schemathesis independent of each other, and counts the answers."""

import atexit
import os
import re
import uuid
from collections import Counter

import schemathesis

answers = Counter()
valid_key = re.compile(r"[A-Za-z0-9_-]{16,64}")


@schemathesis.hook
def before_call(context, case, kwargs):
    """Gives each request a key of its own: a repeated key asks for the answer of another one.

    Missing and malformed keys stay as they are, because such a case is about them.
    """
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
