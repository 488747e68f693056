# SPDX-License-Identifier: GPL-2.0-only
#
# Is the standard input a SARIF 2.1.0 log as far as belay uses the format?
#
#   python3 checker/test/cli/sarif_check.py
#
# Which properties an object may have, and which it must, is taken from
# sarif_om (Debian's python3-sarif-python-om), whose classes are generated from
# the schema. Types, values and what refers to what are checked here. Prints
# what is wrong; exit status 1 then.
import json
import re
import sys

import attr
import sarif_om as om

# class: property -> class of its value, or a list of one for an array
SHAPE = {
    om.SarifLog: {"runs": [om.Run]},
    om.Run: {"tool": om.Tool, "results": [om.Result],
             "artifacts": [om.Artifact], "invocations": [om.Invocation],
             "columnKind": str, "properties": dict},
    om.Tool: {"driver": om.ToolComponent},
    om.ToolComponent: {"name": str, "version": str,
                       "rules": [om.ReportingDescriptor]},
    om.ReportingDescriptor: {"id": str, "name": str,
                             "shortDescription": om.MultiformatMessageString,
                             "help": om.MultiformatMessageString},
    om.MultiformatMessageString: {"text": str, "markdown": str},
    om.Invocation: {"executionSuccessful": bool,
                    "toolExecutionNotifications": [om.Notification]},
    om.Notification: {"message": om.Message, "locations": [om.Location],
                      "level": str},
    om.Artifact: {"location": om.ArtifactLocation, "roles": [str]},
    om.ArtifactLocation: {"uri": str, "uriBaseId": str},
    om.Result: {"ruleId": str, "ruleIndex": int, "level": str,
                "message": om.Message, "locations": [om.Location],
                "partialFingerprints": dict, "codeFlows": [om.CodeFlow],
                "relatedLocations": [om.Location]},
    om.Message: {"text": str},
    om.Location: {"physicalLocation": om.PhysicalLocation,
                  "logicalLocations": [om.LogicalLocation],
                  "message": om.Message},
    om.PhysicalLocation: {"artifactLocation": om.ArtifactLocation,
                          "region": om.Region},
    om.LogicalLocation: {"name": str, "kind": str},
    om.Region: {"startLine": int, "startColumn": int, "endLine": int,
                "endColumn": int},
    om.CodeFlow: {"threadFlows": [om.ThreadFlow]},
    om.ThreadFlow: {"locations": [om.ThreadFlowLocation]},
    om.ThreadFlowLocation: {"location": om.Location},
}
NOT_EMPTY = {"threadFlows", "locations", "runs", "rules"}
ENUMS = {"level": {"none", "note", "warning", "error"},
         "columnKind": {"utf16CodeUnits", "unicodeCodePoints"},
         "version": None, "$schema": None}
URI = re.compile(r"(file:///)?[A-Za-z0-9._~%/+,@-]+\Z")

wrong = []


def say(where, what):
    wrong.append(where + ": " + what)


def check_value(where, kind, v):
    if isinstance(kind, list):
        if not isinstance(v, list):
            say(where, "no array")
            return
        for i, x in enumerate(v):
            check_value("%s[%d]" % (where, i), kind[0], x)
    elif kind in (str, int, bool, dict):
        if type(v) is not kind:
            say(where, "no " + kind.__name__)
    else:
        check_object(where, kind, v)


def check_object(where, cls, v):
    if not isinstance(v, dict):
        say(where, "no object")
        return
    known = {a.metadata["schema_property_name"]: a for a in
             attr.fields(cls)}
    for name, a in known.items():
        if a.default is attr.NOTHING and name not in v:
            say(where, "lacks " + name)
    for name, x in v.items():
        if name not in known:
            say(where, "unknown property " + name)
        elif name in SHAPE[cls]:
            check_value(where + "." + name, SHAPE[cls][name], x)
        elif name not in ENUMS:
            say(where, "property %s is not in this test" % name)
        if name in NOT_EMPTY and x == []:
            say(where, name + " is empty")
        if ENUMS.get(name) and x not in ENUMS[name]:
            say(where, "%s is %r" % (name, x))
    if cls is om.ArtifactLocation and not URI.match(v.get("uri", "")):
        say(where, "no URI: %r" % v.get("uri"))
    if cls is om.Region:
        start = v.get("startLine", 0), v.get("startColumn", 0)
        end = v.get("endLine", 0), v.get("endColumn", 0)
        if min(start) < 1 or end <= start:
            say(where, "from %r to %r" % (start, end))


log = json.load(sys.stdin)
check_object("log", om.SarifLog, log)
if log.get("version") != "2.1.0":
    say("log", "version is %r" % log.get("version"))
if not wrong:
    run = log["runs"][0]
    rules = [r["id"] for r in run["tool"]["driver"]["rules"]]
    for i, r in enumerate(run["results"]):
        where = "result %d" % i
        if rules[r["ruleIndex"]] != r["ruleId"]:
            say(where, "ruleIndex is of another rule")
        steps = r["codeFlows"][0]["threadFlows"][0]["locations"]
        last = steps[-1]["location"].get("physicalLocation")
        if last != r["locations"][0].get("physicalLocation"):
            say(where, "the path does not end in the finding")
        prints = r["partialFingerprints"]
        if not prints or not all(prints.values()):
            say(where, "no fingerprint")
for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
