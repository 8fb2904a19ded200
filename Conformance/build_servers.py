#!/usr/bin/env python3
"""Run the two jobs that the README gives to build servers, as far as that goes without their servers.

    build_servers.py COURSEPACK

The jobs are taken out of README.md, held to SchemaStore's schemas of GitHub workflows and GitLab jobs (package
check-jsonschema), and their lines are run with `sh -e`, as the servers do in a container, in a clone of this repository:
on sound content, on a change that breaks a lesson, and on a change that lets a rule off. Looked at are the exit
status, the annotations, and the reports that later steps of the job send on. Not run are the lines that install and
compile (`apt-get`, `make check-binary`): the program is already built, and its target in the Makefile is asked for.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from ruamel.yaml import YAML

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
CHANGED = "content/cpk-101/first-lesson.md"
EXPRESSION = "${{ github.base_ref && format('--changed-since origin/{0}', github.base_ref) || '' }}"


def jobs_of_the_readme():
    """The text of the GitHub workflow and of the GitLab job."""
    blocks = re.findall(r"^```yaml\n(.*?)^```", (REPOSITORY / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    github = [block for block in blocks if "runs-on:" in block]
    gitlab = [block for block in blocks if "script:" in block and "runs-on:" not in block]
    assert len(github) == len(gitlab) == 1, "the README has one workflow of GitHub and one job of GitLab"
    return github[0], gitlab[0]


def hold_to_schema(text, schema, work):
    file = work / f"{schema}.yml"
    file.write_text(text, encoding="utf-8")
    check = ["-m", "check_jsonschema", "--builtin-schema", schema]
    subprocess.run([sys.executable, *check, file], check=True, stdout=subprocess.DEVNULL)
    file.write_text(re.sub(r"(?m)^(\s*)(script|runs-on):", r"\1nope:", text), encoding="utf-8")
    spoilt = subprocess.run([sys.executable, *check, file], stdout=subprocess.DEVNULL)
    assert spoilt.returncode != 0, f"{schema} refuses a job without its lines"


class Clone:
    """A clone of the repository with the built program in its place, and a line of work that begins at `base`."""

    def __init__(self, folder, coursepack):
        self.folder = folder
        self.home = folder.parent / f"{folder.name}-home"
        self.home.mkdir()
        subprocess.run(["git", "clone", "-q", REPOSITORY, folder], check=True)
        release = folder / ".build" / "release"
        release.mkdir(parents=True)
        os.symlink(coursepack, release / "coursepack")
        self.git("update-ref", "refs/remotes/origin/base", "HEAD")

    def git(self, *words):
        identity = ["-c", "user.name=Author", "-c", "user.email=author@example.org"]
        subprocess.run(["git", *identity, *words], cwd=self.folder, check=True, stdout=subprocess.DEVNULL)

    def add_lines(self, lines):
        """Commits lines at the end of a lesson; returns the number of the first."""
        file = self.folder / CHANGED
        text = file.read_text(encoding="utf-8")
        file.write_text(f"{text}\n{lines}\n", encoding="utf-8")
        self.git("commit", "-q", "-a", "-m", "Change a lesson")
        return text.count("\n") + 2

    def run(self, lines, **environment):
        """Runs the lines of a job until one fails. Returns the exit status and what was printed."""
        printed = ""
        for line in lines:
            if re.match(r"apt-get (update|install)\b", line):
                continue
            if line.startswith("make "):
                subprocess.run(line.replace("make", "make -n", 1), shell=True, cwd=self.folder, check=True,
                               stdout=subprocess.DEVNULL)
                continue
            run = subprocess.run(
                ["sh", "-e", "-c", line], cwd=self.folder, capture_output=True, text=True,
                env={"PATH": os.environ["PATH"], "HOME": str(self.home), **environment})
            printed += run.stdout + run.stderr
            if run.returncode:
                return run.returncode, printed
        return 0, printed


def github(workflow, clone, base):
    """Runs the workflow for a push (no base) or a pull request. Returns status, print, SARIF log, job summary."""
    steps = workflow["jobs"]["check"]["steps"]
    lines = [step["run"].strip() for step in steps if "run" in step]
    value = f"--changed-since origin/{base}" if base else ""
    lines = [line.replace(EXPRESSION, value) for line in lines]
    assert not any("${{" in line for line in lines), "every expression of the workflow is known here"
    summary = clone.home / "summary.md"
    status, printed = clone.run(lines, GITHUB_WORKSPACE=str(clone.folder), GITHUB_STEP_SUMMARY=str(summary))
    sent = [step for step in steps if "upload-sarif" in step.get("uses", "")]
    assert len(sent) == 1 and sent[0]["if"] == "always()", "the report is sent whether or not the check passed"
    log = json.loads((clone.folder / sent[0]["with"]["sarif_file"]).read_text(encoding="utf-8"))
    return status, printed, log["runs"][0]["results"], summary.read_text(encoding="utf-8")


def gitlab(job, clone):
    """Runs the job. Returns status and the root of the JUnit report."""
    status, _ = clone.run(job["script"])
    assert job["artifacts"]["when"] == "always", "the report is kept whether or not the check passed"
    return status, ElementTree.parse(clone.folder / job["artifacts"]["reports"]["junit"]).getroot()


def main():
    coursepack = pathlib.Path(sys.argv[1]).resolve()
    work = pathlib.Path(tempfile.mkdtemp())
    try:
        texts = jobs_of_the_readme()
        hold_to_schema(texts[0], "vendor.github-workflows", work)
        hold_to_schema(texts[1], "vendor.gitlab-ci", work)
        workflow, courses = (YAML(typ="safe").load(text) for text in texts)
        courses = courses["courses"]

        clone = Clone(work / "sound", coursepack)
        status, printed, results, summary = github(workflow, clone, None)
        assert (status, results) == (0, []), f"our content passes on a push: {printed}"
        assert "::error" not in printed and "::warning" not in printed, printed
        assert summary, "the summary says that nothing was found"
        status, report = gitlab(courses, clone)
        assert status == 0 and report.get("failures") == "0", "our content passes the job of GitLab"

        clone = Clone(work / "broken", coursepack)
        line = clone.add_lines("[Nobody wrote this term down](term:never-written).")
        status, printed, results, summary = github(workflow, clone, "base")
        assert status == 1, f"a broken link fails the check: {status} {printed}"
        assert f"::error file={CHANGED},line={line},endLine={line},col=1," in printed, printed
        assert [result["ruleId"] for result in results] == ["unresolved-term"], results
        region = results[0]["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == line, region
        assert "unresolved-term" in summary and f"at {line}:1" in summary, summary
        status, report = gitlab(courses, clone)
        assert status == 1 and report.get("failures") == "1", "a broken link fails the job of GitLab"
        assert f"{CHANGED}:{line}:1" in next(report.iter("failure")).text

        clone = Clone(work / "lenient", coursepack)
        line = clone.add_lines(
            '::: note {allow="vague-link-text: The page has no other name."}\n[here](https://example.org)\n:::')
        status, printed, results, summary = github(workflow, clone, "base")
        listed = [result["ruleId"] for result in results if "suppressions" not in result]
        assert listed == ["new-allowance"], f"a change that lets a rule off is listed: {results}"
        assert "new-allowance" in printed and "new-allowance" in summary, printed
    finally:
        shutil.rmtree(work)
    print("the jobs of the README: valid, and run on sound, broken and lenient changes")


if __name__ == "__main__":
    main()
