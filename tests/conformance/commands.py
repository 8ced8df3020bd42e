"""Every command that the pages for integrators give, run as it stands there, against the demo.

Usage: commands.py BASE KITH DATA DOCS
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from judged import Judged

# What a page has in a fence. Without a language it is to be typed.
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# This page shows an error, so its command gets one.
OF_ERRORS = "errors.md"


def main():
    base, kith, data, docs = sys.argv[1:5]
    judged = Judged()
    missing = [program for program in ("curl", "jq", "ogr2ogr") if not shutil.which(program)]
    for page in sorted(pathlib.Path(docs).glob("*.md")):
        fenced = FENCED.findall(page.read_text())
        for typed in (text for language, text in fenced if not language):
            if any(program in typed for program in missing):
                continue
            script = re.sub(r"(http://)?localhost:8080", base, typed)
            if page.name != OF_ERRORS:
                script = re.sub(r"\bcurl ", "curl --fail ", script)
            ran = subprocess.run(
                ["bash", "-e", "-o", "pipefail", "-c", script],
                cwd=tempfile.mkdtemp(),
                env={**os.environ, "PATH": f"{pathlib.Path(kith).parent}:{os.environ['PATH']}", "KITH_DATA_DIR": data},
                capture_output=True,
                text=True,
                timeout=120,
            )
            judged.holds(ran.returncode == 0, f"{page.name}: {typed.strip()} ends with {ran.returncode} {ran.stderr[-300:]}")
    judged.done(beside=[f"without {program}, which is not here" for program in missing])


main()
