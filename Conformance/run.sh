#!/usr/bin/env bash
# What others say of ours: every source under the JDK's schema validator, reports under the schemas of SARIF and of
# Jenkins, the README's jobs under those of GitHub and GitLab.
set -euo pipefail
cd "$(dirname "$0")/.."
coursepack="$(swift build -c release --show-bin-path)/coursepack"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir "$work/sources" "$work/spoilt"
"$coursepack" schema > "$work/coursepack-1.xsd"
number=0
while IFS= read -r -d '' file; do
  number=$((number + 1))
  case "$file" in
    *.xml) cp "$file" "$work/sources/$number.xml" ;;
    *) "$coursepack" convert "$file" > "$work/sources/$number.xml" ;;
  esac
done < <(git ls-files -z 'content/*.xml' 'content/*.md' 'Tests/Twins/*.xml' ':!content/README.md' ':!content/*/README.md')
java Conformance/SchemaAgreement.java "$work/coursepack-1.xsd" "$work/spoilt" "$work"/sources/*.xml

python=.build-conformance/venv/bin/python
[ -x "$python" ] || python3 -m venv .build-conformance/venv
"$python" -m pip install -q --disable-pip-version-check -r Conformance/requirements.txt
# The schema of Jenkins lies in the source package of pytest, which tests its own reports with it.
pytest=pytest-8.3.4
junit="$pytest/testing/example_scripts/junit-10.xsd"
[ -f ".build-conformance/$pytest.tar.gz" ] ||
  "$python" -m pip download -q --disable-pip-version-check --no-deps --no-binary :all: -d .build-conformance "${pytest/-/==}"
tar -xzf ".build-conformance/$pytest.tar.gz" -C "$work" "$junit"
"$python" Conformance/reports.py "$coursepack" "$work/$junit"
"$python" Conformance/build_servers.py "$coursepack"
python3 Conformance/valid_lessons.py "$coursepack"
