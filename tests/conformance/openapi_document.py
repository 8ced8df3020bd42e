"""An OpenAPI document against the OpenAPI specification, and that nothing in it is elsewhere.

Usage: openapi_document.py URL
"""

import json
import sys

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from judged import Judged, read_json


def references(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "$ref" and isinstance(inner, str):
                yield inner
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def main():
    judged = Judged()
    document = read_json(sys.argv[1])
    version = document["openapi"]
    validator = OpenAPIV31SpecValidator if version.startswith("3.1") else OpenAPIV30SpecValidator
    errors = list(validator(document).iter_errors())
    for error in errors:
        judged.fails(f"{list(error.path)} {error.message}")
    operations = sum(len(path) for path in document["paths"].values())
    if not errors:
        judged.passes(operations)
    for reference in references(document):
        if not reference.startswith("#/"):
            judged.fails(f"it refers to {reference}, which is elsewhere")
    print(f"  OpenAPI {version}, {operations} operations, {len(json.dumps(document))} bytes")
    judged.done("openapi-spec-validator", beside=[f"OpenAPI {version}"])


main()
