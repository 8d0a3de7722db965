"""Makes the requests of schemathesis those of a signed-in browser, and counts the answers."""

import atexit
import os
import uuid
from collections import Counter

import schemathesis

answers = Counter()


@schemathesis.hook
def before_call(context, case, kwargs):
    """Adds what a browser adds by itself, unless the case is about its absence."""
    case.headers["Origin"] = os.environ["ORIGIN"]
    case.headers.setdefault("Cookie", os.environ["SESSION_COOKIE"])
    # One key for each request: a repeated key asks for the stored answer.
    if case.method.upper() not in ("GET", "HEAD", "OPTIONS"):
        case.headers.setdefault("Idempotency-Key", str(uuid.uuid4()))


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
