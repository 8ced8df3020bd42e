"""What the judges of maps share: checks that are counted, and read over HTTP."""

import json
import sys
import urllib.error
import urllib.request


class Counting:
    """Checks, counted. What fails is told."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, holds, says):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {says}")

    def equal(self, ours, theirs, says):
        self.check(ours == theirs, f"{says}: {ours!r} is not {theirs!r}")

    def end(self):
        print(f"RESULT passed={self.passed} failed={self.failed}")
        sys.exit(0)


def answer(address):
    """Status, headers and body of an address, whatever it answers."""
    try:
        with urllib.request.urlopen(address, timeout=60) as got:
            return got.status, got.headers, got.read()
    except urllib.error.HTTPError as problem:
        return problem.code, problem.headers, problem.read()


def read(address):
    """An address that answers in JSON."""
    status, _, body = answer(address)
    assert status == 200, f"{address} answers {status}: {body[:300]}"
    return json.loads(body)
