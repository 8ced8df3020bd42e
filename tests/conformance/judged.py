"""What every judge here has in common: counting, saying what failed, and one last line that can be read."""

import json
import sys
import urllib.error
import urllib.request
from importlib.metadata import version

# The most failures that are told one by one.
TOLD = 20


class Judged:
    """Counts what passed and what failed."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def passes(self, count=1):
        self.passed += count

    def fails(self, what):
        self.failed += 1
        if self.failed <= TOLD:
            print(f"  failed: {what}")

    def holds(self, holds, what):
        if holds:
            self.passes()
        else:
            self.fails(what)

    def equal(self, ours, theirs, what):
        self.holds(ours == theirs, f"{what}: {ours!r} is not {theirs!r}")

    def done(self, *packages, beside=()):
        """Tells the counts, with the versions of the packages that judged, and what else is to be said."""
        by = [f"{package} {version(package)}" for package in packages]
        said = ", ".join(part for part in [*by, *beside] if part)
        print(f"RESULT passed={self.passed} failed={self.failed} said={said}")
        sys.exit(0)


def answer(url):
    """Status, headers and bytes of an address, whatever it answers."""
    try:
        with urllib.request.urlopen(url) as got:
            return got.status, got.headers, got.read()
    except urllib.error.HTTPError as problem:
        return problem.code, problem.headers, problem.read()


def read(url):
    """The answer's text."""
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


def read_json(url):
    """The answer as JSON."""
    return json.loads(read(url))


def read_lines(url):
    """The answer as JSON, a thing on each line."""
    for line in read(url).splitlines():
        yield json.loads(line)
