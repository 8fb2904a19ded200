#!/usr/bin/env bash
# The schema and every source of the project under two processors: the JDK's and libxml2.
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
