# SPDX-License-Identifier: GPL-2.0-only
#
# Is the standard input valid by the published schema of SARIF 2.1.0?
#
#   python3 checker/test/cli/sarif_schema.py SCHEMA
#
# Prints what is wrong, one line each; exit status 1 then.
import json
import sys

import jsonschema

with open(sys.argv[1]) as file:
    validator = jsonschema.Draft4Validator(json.load(file))
wrong = 0
for error in validator.iter_errors(json.load(sys.stdin)):
    print("/".join(str(part) for part in error.absolute_path), error.message)
    wrong = 1
sys.exit(wrong)
