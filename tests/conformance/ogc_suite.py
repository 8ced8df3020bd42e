"""The suite `ogctests`: OGC API - Features, core. Its own report is read for the counts."""

import re
import subprocess
import sys
import tempfile
from importlib.metadata import version

base = sys.argv[1]
# The suite reads settings where it is run, so it is run where there are none.
nowhere = tempfile.mkdtemp()
run = subprocess.run(
    [sys.executable, "-m", "ogctests", "features/core", "-i", f"{base}/ogc", "-v", "True"],
    capture_output=True,
    text=True,
    timeout=300,
    cwd=nowhere,
)
said = run.stdout + run.stderr
summary = [line for line in said.splitlines() if re.search(r"\d+ (passed|failed)", line)]
if not summary:
    print(said[-3000:])
    sys.exit(1)


def count(word):
    found = re.search(rf"(\d+) {word}", summary[-1])
    return int(found.group(1)) if found else 0


for line in said.splitlines():
    if line.startswith(("FAILED", "ERROR")):
        print(line)
skipped = count("skipped")
print(
    f"RESULT passed={count('passed')} failed={count('failed') + count('errors?')} "
    f"said=ogctests {version('ogctests')}{f', {skipped} skipped' if skipped else ''}"
)
