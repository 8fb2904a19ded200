#!/usr/bin/env python3
"""Kills builds at random moments, and lets them run out of space, to see that packs stay whole.

    .ci/faults.py PATH-OF-COURSEPACK [--rounds 200] [--seed 1]

A project is built, changed, and built again with a kill (SIGKILL) after a random time, over and over. After each kill
every pack must be, byte for byte, the one before the change or the one after it; and a build that is left alone must
then give the same as a build into an empty folder, with nothing left of the killed ones. Then the same with a limit on
the size of files, which ends a build as a full disk does, and with two builds at once.
"""

import argparse
import hashlib
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def pack_digests(output):
    """The digest of each pack's files and bytes, by the pack's name; None for one that breaks its own SHA256SUMS."""
    result = {}
    for pack in sorted(p for p in output.iterdir() if (p / "pack.json").exists() and not p.name.startswith(".")):
        digest = hashlib.sha256()
        sums = {}
        for line in (pack / "SHA256SUMS").read_text().splitlines():
            sums[line[66:]] = line[:64]
        files = {str(p.relative_to(pack)) for p in pack.rglob("*") if p.is_file()}
        whole = files == set(sums) | {"SHA256SUMS"}
        for name in sorted(files):
            content = (pack / name).read_bytes()
            whole = whole and (name == "SHA256SUMS" or hashlib.sha256(content).hexdigest() == sums.get(name))
            digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
        result[pack.name] = digest.hexdigest() if whole else None
    return result


def write_project(root, version):
    shutil.rmtree(root / "content", ignore_errors=True)
    (root / "content").mkdir(parents=True)
    (root / "content/catalogue.md").write_text("---\ntitle: Kill me\nlanguage: en\n---\n")
    for course in range(3):
        folder = root / "content" / f"course-{course}"
        folder.mkdir()
        names = [f"lesson-{n}" for n in range(8)]
        (folder / "course.md").write_text(
            f"---\ntitle: Course {course}, version {version}\nmodules:\n  - id: one\n    title: One\n"
            f"    lessons: [{', '.join(names)}]\n---\n")
        for number, name in enumerate(names):
            # Every other lesson stays as it is, so that its files are taken over from the old pack.
            text = f"Version {version}." if number % 2 else "The same."
            (folder / f"{name}.md").write_text(
                f"---\ntitle: Lesson {number}\nminutes: 10\n---\n\n{text}\n\n" + "A paragraph to carry. " * 200 + "\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("coursepack")
    arguments.add_argument("--rounds", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    coursepack = os.path.abspath(options.coursepack)
    chance = random.Random(options.seed)

    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch) / "project"
        root.mkdir()
        output = root / "output"

        def build(folder, **how):
            return subprocess.Popen(
                [coursepack, "build", "--output", str(folder)], cwd=root, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"}, **how)

        wanted = {}
        for version in (0, 1):
            write_project(root, version)
            clean = pathlib.Path(scratch) / f"clean-{version}"
            started = time.monotonic()
            if build(clean).wait() != 0:
                sys.exit("faults: the project does not build")
            duration = time.monotonic() - started
            wanted[version] = pack_digests(clean)
        write_project(root, 0)
        if build(output).wait() != 0:
            sys.exit("faults: the project does not build")

        killed = 0
        for turn in range(options.rounds):
            version = (turn + 1) % 2
            write_project(root, version)
            process = build(output)
            time.sleep(chance.uniform(0, duration * 1.1))
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
            for name, digest in pack_digests(output).items():
                if digest is None or digest not in (wanted[0][name], wanted[1][name]):
                    sys.exit(f"faults: turn {turn}, seed {options.seed}: {name} is neither the old pack nor the new one")
            if set(pack_digests(output)) != set(wanted[0]):
                sys.exit(f"faults: turn {turn}, seed {options.seed}: a pack is gone")
            # Every fifth time somebody builds in peace.
            if turn % 5 == 4:
                if build(output).wait() != 0 or pack_digests(output) != wanted[version]:
                    sys.exit(f"faults: turn {turn}, seed {options.seed}: the next build did not put things right")
                left = [p.name for p in output.iterdir() if p.name.startswith(".coursepack") and p.is_dir()]
                if left:
                    sys.exit(f"faults: turn {turn}: {', '.join(left)} is left behind")

        write_project(root, 0)
        build(output).wait()
        before = pack_digests(output)
        write_project(root, 1)
        full = build(output, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)))
        if full.wait() != 74 or pack_digests(output) != before:
            sys.exit("faults: a build without space did not fail with 74, or touched a pack")

        both = [build(output), build(output)]
        if [process.wait() for process in both] != [0, 0] or pack_digests(output) != wanted[1]:
            sys.exit("faults: two builds at once did not both end well")
        print(f"faults: {killed} of {options.rounds} builds killed, every pack whole; full disk and two builds at once too")


if __name__ == "__main__":
    main()
