"""Schemathesis on one description: nothing may end in a 5xx, and no answer may be undocumented or of another shape.

Usage: as_described.py SCHEMATHESIS BASE PATH [KEY]
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from judged import Judged

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance," \
    "response_schema_conformance"
# So that two runs ask the same.
SEED = "20261129"
EXAMPLES = "60"


def main():
    program, base, path = sys.argv[1:4]
    key = [f"--header=Authorization: Bearer {key}" for key in sys.argv[4:]]
    judged = Judged()
    report = pathlib.Path(tempfile.mkdtemp()) / "report.xml"
    ran = subprocess.run(
        [program, "run", f"{base}{path}", "--url", base, "--checks", CHECKS, "--phases",
         "examples,coverage,fuzzing,stateful", "--seed", SEED, "--max-examples", EXAMPLES, "--suppress-health-check",
         "all", "--report", "junit", "--report-junit-path", str(report), "--no-color", *key],
        capture_output=True, text=True, cwd=report.parent,
    )
    lines = ran.stdout.splitlines()
    told = [n for n, line in enumerate(lines) if " FAILURES " in line] or [max(0, len(lines) - 30)]
    for line in lines[told[0]:][:120]:
        print(f"  {line[:200]}")
    for case in ElementTree.parse(report).iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            judged.fails(case.get("name"))
        else:
            judged.passes()
    if ran.returncode not in (0, 1):
        judged.fails(f"it ended with {ran.returncode}: {ran.stderr[-500:]}")
    asked = re.search(r"([\d,]+) generated|Test cases:\s+([\d,]+)", ran.stdout.replace("\n", " "))
    requests = next((count for count in asked.groups() if count), "") if asked else ""
    judged.done("schemathesis", beside=[f"{requests} made-up requests" if requests else "", "counted by operations"])


main()
