#!/usr/bin/env python3
"""Write lessons that a good author could have written, and let every rule be silent on them.

    valid_lessons.py COURSEPACK [--lessons 1000] [--keep DIR]

A finding on one of these lessons is a false alarm, and a false alarm is a defect of its rule. So the lessons come close
to what rules look for and stay on the right side: words in capitals that need no explaining, numbers that are no
years, options that differ in one word, marks of Markdown that are meant, sentences of just thirty-two words, links,
figures, tables and tasks of every kind, in Markdown and (one lesson in three, by `coursepack convert`) in XML, with
words of Japanese, Arabic, Russian and French. Lesson k is the same in every run.
"""
import argparse
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

LESSONS_IN_A_COURSE = 20

PEOPLE = ["the duty officer", "the legal adviser", "a shift leader", "the trainer", "your counterpart", "the operator",
          "a hospital", "the port", "the national team", "a bank", "the ministry", "an energy company", "the registry"]
THINGS = ["the report", "the log file", "the list of contacts", "the label", "the drawing", "the backup", "the key",
          "the agreement", "the telephone tree", "the inventory", "the press line", "the second page", "the sensor"]
ACTS = ["reads", "signs", "copies", "locks away", "sends back", "checks", "prints", "corrects", "marks", "explains"]
PLACES = ["in the control room", "on the second floor", "at the border", "behind the counter", "on paper", "by phone",
          "in the morning", "after lunch", "before the shift ends", "during the call", "in a sealed envelope"]
WHYS = ["because the lawyer asked for it", "so that nobody has to guess", "although time is short",
        "unless the owner says no", "while the others wait outside", "as soon as the line is free"]
VERBS = ["Choose", "Draft", "Sort", "Compare", "Defend", "Explain", "Name", "Mark", "Rank", "Estimate", "Interview",
         "Sketch", "Trace", "Map", "Set up", "Walk through", "Rehearse", "Spot", "Negotiate", "Weigh", "Decide", "Test",
         "Tell apart", "Carry out", "Work out", "Put into order", "Fill in", "Call", "Ask", "Label", "Recognise"]
OBJECTS = ["six reports by their label", "a contact page for the night shift", "two offers of help",
           "the first hour of an incident", "a request to another State", "what may leave the building",
           "the norms and the law in one page", "a plan for a plant without its network", "a press line in two languages"]
TITLES = ["Who calls whom", "Four labels", "The first hour", "What the owner knows", "Paper and pencil", "A door at night",
          "Two lists", "The quiet room", "Asking well", "Saying no", "What a log says", "Where it hurts", "The long way",
          "Inside, outside", "A second pair of eyes", "What stays here", "Names and numbers", "Half past four"]

# Sentences on the right side of a rule, each close to what one of them looks for.
BORDERS = [
    "Mark it TLP:AMBER+STRICT, keep the USB stick, and do NOT read part III aloud.",
    "The computer security incident response team (CSIRT) answers at night. The CSIRT has two telephones.",
    "An ICS, short for industrial control system, runs the pump. Nobody switches the ICS off.",
    "Operators call it a PLC (programmable logic controller). Two PLCs stand in the hall.",
    "The general data protection regulation, or GDPR, is law there. Ask who knows the GDPR.",
    "Send the PDF by 16:30 UTC, e.g. to the registry, i.e. to Ms. Osman or Dr. Ibarra in room 2015.",
    "Room 1999 is open from 14:05. In 2000 metres you are there; by 2030 hours it is dark.",
    "Of 1950 letters, 30 were read. In 2000 homes the light was out, and after 1900 calls nobody counted.",
    "The phrase \"since 2015\" is on the wall, and “A/70/174” is on the card. What do they stand for?",
    "The experts wrote eleven norms in 2015 [@norms, para. 13].",
    "Since July 2021 there is guidance on each norm [@guide, section 4]; it is voluntary.",
    "Resolution 73/27 opened the second track [@norms, para. 5].",
    "Article 33 speaks of peaceful means [@charter, Article 33].",
    "The news site said so first [@news].",
    "In 2024 Velmora, an invented State, lost its registry. Velmora asked for help in May 2025.",
    "The guide SP 800-82 is long [@guide, chapter 5]. Read ten pages a day.",
    "5 * 3 = 15, 2*3*4 = 24, and a footnote may have one *) of these.",
    "The key ` is left of the 1. On some keyboards ^ and ~ wait for a letter.",
    "Write [sic] behind a mistake, [...] for what you left out, and (c) for the third norm.",
    "#StopIt is the name of a campaign, issue #4 is open, and C# is a language.",
    "The path is C:\\Temp\\new or ~/notes; $HOME, $MY_NAME and %USER% are names, $5 and $6 or $7$ prices, a == b a question, {name} is a place for yours.",
    "A | B means either; x < y > z and a -> b are read aloud; R&D is a department; 100 % is all.",
    "Name the file snake_case_name.txt or __init__; the macro is MAX_LEN.",
    "The address is 192.0.2.44, or 2001:db8::1; the site is example.org; the time 2026-01-09T07:00:00Z.",
    "Is it down? \"Yes,\" she says, \"since four.\" No. 4 is lost... or is it?",
    "One or more of these: a), b) or c).",
    "He wrote 1) the date; 2) the hour; 3) his name.",
    "Read it [in the charter of the circle](https://example.org/charter) or [write to us](mailto:us@example.org).",
    "Call [the desk](tel:+15550100), see [the port's page](https://example.org/port \"Open day and night\").",
    "Here is [more about labels](#SECTION) for the evening.",
    "People say [会議](lang:ja) in Tokyo, [اجتماع](lang:ar) in Cairo, [встреча](lang:ru) in Moscow and [réunion](lang:fr).",
    "Water is H[2](sub:)O, an area is 20 m[2](sup:), ~~seven~~ six are left, and `rm -rf` is not for today.",
    "Ask [the national team](value:team) first. A [ticket](term:ticket) has a number.",
    "It was not him; it was not her; it was a *label* that **nobody** read, and `code` that ***everybody*** had.",
    "“Quotes” and ‘quotes’, «quotes» and \"quotes\" are all right, and so are dashes – or — these.",
    "A long word: counter-intelligence-sharing-arrangement; a short one: I. O. O. stands for nothing.",
    "It costs 3,5 or 3.5 million, 20 000 or 20,000 a year; nobody knows.[^note]",
    "He said \"TLP:WHITE\" and meant TLP:CLEAR. Old labels die slowly.",
    "The ANSWER is on the back. READ IT ALOUD. STOP. Then go on.",
    "Norm (c) and norm (f) differ in one word; norm (k) has three.",
    "E-mail, e-learning and I/O are words. X.509 and IPv6 are too, and so is Wi-Fi.",
    "If A, then B; if not A, then C; else D.",
    "Use the [four labels](lesson:LESSON) that you know.",
    "He writes as @example, and @noon we meet. Write to [ops@example.org] at night.",
    "Signs such as [1] or [12] come from old papers; a vote of [5-4] does not.",
    "Press [Ctrl]+[C] at 10:30--11:00, and type 2 ** 3, a * b or a _ line.",
    "A::b is a name, 10::30 a slip of the pen, 1:::2 a ratio, and <3 is a heart.",
    "R&amp;D, AT&T; 1 <2 and 3> 2; &copy; is a sign, &nope; is none.",
    "The GPS says so, an MRI (magnetic resonance imaging) too. OK, TV, PC, HR, EU, UK and UN are short enough.",
    "Yes… ‘No’. Yes — no – maybe - or. Wait!! What?! Enough.",
    "On 9/1 nothing happened. Version 2.1.0 of 2.0 came later; 1,066 people saw it.",
    "Some people say that a very long sentence is fine when every word is short and the road from its start to its end "
    "is straight, and here one is.",
    "Bring: the plan of the floor with every door, the telephone list that the shift leader keeps in her desk, the log of "
    "the week, two pens of different colours, and the name of somebody who can say yes at night.",
]
JAPANESE = ["この課では、測定の基本と記録の方法を学びます。報告書は[TLP](lang:en)の表示に従って扱います。",
            "図書館の資料を読み、要点を三つに*まとめ*なさい。", "答えを選ぶ前に、本文をもう一度\n読んでください。"]
PAIRS_OF_OPTIONS = [
    ["Ten minutes", "Twenty minutes", "Thirty minutes"],
    ["TLP:GREEN", "TLP:AMBER", "TLP:RED", "TLP:CLEAR"],
    ["Call the owner, then the team", "Call the team, then the owner", "Call neither of them"],
    ["Norm (a)", "Norm (b)", "Norm (c)"],
    ["Yes, at once", "Yes, but after the call", "No, not before the owner agrees"],
    ["Within 24 hours", "Within 72 hours", "Within a month"],
    ["A report of 2015", "A report of 2021", "A speech of 2021"],
    ["The port and the bank", "The port and the hospital", "The bank and the hospital"],
    ["`PUMP_1`", "`PUMP_2`", "`VALVE_1`"],
    ["It may be shared", "It must be shared", "It must not be shared"],
]
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" role="img"><title>Two rooms</title>
<rect x="2" y="2" width="24" height="36" fill="none" stroke="#333"/><path d="M26 20h8" stroke="#333"/></svg>
"""


def sentence(rnd):
    text = f"{rnd.choice(PEOPLE)} {rnd.choice(ACTS)} {rnd.choice(THINGS)}"
    if rnd.random() < 0.6:
        text += " " + rnd.choice(PLACES)
    if rnd.random() < 0.4:
        text += (", " if rnd.random() < 0.5 else " ") + rnd.choice(WHYS)
    return text[0].upper() + text[1:] + rnd.choice([".", ".", ".", "?", "!"])


class Lesson:
    """A lesson in Markdown; what it needs at other places is gathered while it grows."""

    def __init__(self, number):
        self.rnd = rnd = random.Random(f"valid-lesson-{number}")
        self.number, self.footnote, self.places = number, False, 0
        self.objectives = [(f"do-{index + 1}", f"{rnd.choice(VERBS)} {thing}")
                           for index, thing in enumerate(rnd.sample(OBJECTS, rnd.randint(1, 3)))]
        self.minutes, self.titles = 0, rnd.sample(TITLES, 4)
        self.borders = iter(rnd.sample(BORDERS, len(BORDERS)))
        body = [self.paragraph(1)]
        for index, title in enumerate(self.titles[:rnd.randint(2, 4)]):
            body += self.section(index, title)
        body += self.questions()
        if rnd.random() < 0.5:
            body.append("::: key-points\n" + "".join(f"- {sentence(rnd)}\n" for _ in range(3)) + ":::")
        if rnd.random() < 0.3:
            body.append("::: resources\n[The charter of the circle](https://example.org/charter), two pages.\n:::")
        if self.footnote:
            body.append("[^note]: Prices of the circle, *rounded* to thousands.")
        self.text = self.front_matter() + "\n\n".join(body) + "\n"

    def front_matter(self):
        rnd = self.rnd
        lines = ["---", f"title: \"Lesson {self.number}: {rnd.choice(TITLES).lower()}\"", f"minutes: {self.minutes}",
                 f"audience: [{', '.join(rnd.sample(['government', 'csirt', 'operator'], 2))}]",
                 f"level: {rnd.choice(['foundation', 'intermediate', 'applied'])}", "objectives:"]
        lines += [f"  - {{id: {id}, text: \"{text}\"}}" for id, text in self.objectives]
        if rnd.random() < 0.5:
            lines += [f"summary: {sentence(rnd)}", "authors: [Dalia Osman, Samuel Ibarra]", "reviewed: 2026-02-01",
                      "review-by: 2027-02-01"]
        return "\n".join(lines) + "\n---\n\n"

    def paragraph(self, borders):
        words = [sentence(self.rnd) for _ in range(self.rnd.randint(1, 4))]
        for _ in range(borders):
            border = next(self.borders, "")
            if "[^note]" in border:
                self.footnote = True
            words.insert(self.rnd.randrange(len(words) + 1), border)
        # A number sign or a bracket at the start of a line would be read as a mark.
        return " ".join(words).replace("#SECTION", "#part-0").replace(
            "LESSON", f"lesson-{self.number // LESSONS_IN_A_COURSE * LESSONS_IN_A_COURSE}").strip()

    def section(self, index, title):
        rnd = self.rnd
        minutes = rnd.choice([10, 15, 20])
        self.minutes += minutes
        blocks = [f"## {title} {{#part-{index} minutes={minutes}}}", self.paragraph(2)]
        makers = rnd.sample([self.list, self.table, self.quote, self.code, self.figure, self.definitions, self.note,
                             self.subsections, self.japanese, self.only, self.checks], rnd.randint(1, 3))
        for make in makers:
            blocks.append(make(index))
        blocks.append(self.activity(index, minutes))
        return blocks

    def list(self, index):
        mark = self.rnd.choice(["- ", "1. ", "* "])
        items = [f"{mark}{sentence(self.rnd)}" for _ in range(3)]
        items[1] += f"\n   - {self.rnd.choice(THINGS)}\n   - {self.rnd.choice(PEOPLE)}, {self.rnd.choice(PLACES)}"
        return "\n".join(items)

    def checks(self, index):
        # Right below a question it would look like the answer.
        return "The form after the shift:\n\n" + "\n".join(
            f"- [{self.rnd.choice(' x')}] {sentence(self.rnd)}" for _ in range(3))

    def table(self, index):
        rows = "".join(f"| {self.rnd.choice(THINGS)} | {self.rnd.randint(2, 2030)} | `a \\| b` |\n" for _ in range(4))
        table = "| Thing | Count | Sign |\n|:--|--:|---|\n" + rows
        if self.rnd.random() < 0.5:
            return f"::: table {{#table-{index}}}\nWhat we counted\n\n{table}:::"
        return table.strip()

    def quote(self, index):
        words = "When the duty officer has read what the hospital sent in the night, and has called who wrote it, she " \
                "decides with the lawyer whether the ministry has to be told in 2015 or later, and by whom, and why."
        return f"::: quote\n> {words}\n>\n> ::: attribution\n> A page of an invented handbook\n> :::\n:::"

    def code(self, index):
        return "```python\n# not a heading\n::: note\nprint(\"**\", '<b>', [x][y])  # <!-- -->\n```"

    def figure(self, index):
        if self.rnd.random() < 0.4:
            return "![](decorative:images/rooms.svg)"
        if self.rnd.random() < 0.5:
            return "![Two rooms with a door between them](images/rooms.svg)"
        return (f"::: figure {{#figure-{index} credit=\"The circle\" licence=\"CC BY 4.0\"}}\n"
                "![Two rooms with a door between them](images/rooms.svg)\n\nWho may go where\n\n"
                "::: description\nThe left room is open. The right one needs a key.\n:::\n:::")

    def definitions(self, index):
        return ("::: definitions\n- Ticket\n\n  A number for a case.\n- OTX\n\n  An invented exchange.\n:::")

    def note(self, index):
        kind = self.rnd.choice(["note", "tip", "caution", "warning"])
        return f"::: note {{kind={kind} title=\"Mind {self.rnd.choice(THINGS)}\"}}\n{self.paragraph(1)}\n:::"

    def subsections(self, index):
        return f"### First half {{#half-{index}}}\n\n{self.paragraph(1)}\n\n### Second half\n\n{self.paragraph(0)}"

    def japanese(self, index):
        return f"[{self.rnd.choice(JAPANESE).split('。')[0].split('[')[0]}](lang:ja)"

    def only(self, index):
        return f"::: only {{audience=csirt}}\n{self.paragraph(1)}\n:::"

    def activity(self, index, minutes):
        rnd = self.rnd
        long = max(5, minutes - 5)
        ids = " ".join(id for id, _ in self.objectives)
        grouping = rnd.choice(["grouping=pairs", "grouping=individual", "grouping=groups groups-of=4", "grouping=plenary"])
        sheet = ""
        handout = ""
        if rnd.random() < 0.5:
            handout = f" handout=sheet-{index}"
            inner = rnd.choice([
                self.table(f"{index}-sheet"), "::: answer-space {lines=3}\n:::", self.list(index),
                f"::: form {{#form-{index} title=\"Our answer\"}}\n::: field {{lines=2}}\nWhat you saw\n:::\n:::",
                f"::: cards {{#cards-{index} title=\"Cases\"}}\n::: card\nA port is down.\n\n::: back\nAsk first.\n:::\n:::\n:::"])
            sheet = f"\n\n:::: handout {{#sheet-{index} title=\"Sheet {index + 1}\" per=pair}}\nAll cases are invented.\n\n{inner}\n::::"
        parts = f"{sentence(rnd)}"
        if rnd.random() < 0.5:
            parts += "\n\n::: materials\n- A pen\n:::\n::: steps\n1. Read.\n2. Mark.\n:::\n::: debrief\nWhat split the room?\n:::"
        parts += f"\n\n::: trainer-note {{kind={rnd.choice(['timing', 'set-up', 'goes-wrong', 'cut'])}}}\n{self.paragraph(1)}\n:::"
        return (f"::: activity {{#do-it-{index} title=\"Try it {index + 1}\" minutes={long} {grouping} "
                f"objective=\"{ids}\"{handout}}}\n{parts}\n:::" + sheet)

    def questions(self):
        rnd = self.rnd
        blocks = ["## Questions {#questions minutes=5}"]
        self.minutes += 5
        place = rnd.randrange(3)
        for number, (id, _) in enumerate(self.objectives):
            options = rnd.choice(PAIRS_OF_OPTIONS)
            right = (place + number) % len(options)
            use = rnd.choice(["practice", "test"])
            lines = []
            for index, option in enumerate(options):
                lines.append(f"- [{'x' if index == right else ' '}] {option}")
                if use == "practice":
                    lines.append(f"\n  {sentence(rnd)}")
            stem = rnd.choice(["Which fits?", "Which of these is **not** on the list?", "What do you do first?",
                               "Which one is *least* likely?", "Which is NOT a label of today?"])
            blocks.append(f"::: question {{#q-{number} type=single use={use} objective={id}}}\n{self.paragraph(0)} {stem}\n\n"
                          + "\n".join(lines) + "\n:::")
        ids = [id for id, _ in self.objectives]
        more = rnd.sample([
            f"::: question {{type=multiple use=test objective={ids[0]}}}\nWhich two are labels?\n\n"
            "- [x] TLP:RED\n- [x] TLP:CLEAR\n- [ ] TLP:WHITE\n:::",
            f"::: question {{type=true-false use=test objective={ids[0]}}}\nTLP:GREEN is public.\n\n- [ ] True\n- [x] False\n:::",
            f"::: question {{type=sequence use=test objective={ids[-1]}}}\nPut the calls into order.\n\n"
            "1. The team on duty\n2. The owner\n3. The partners\n:::",
            f":::: question {{type=match use=test objective={ids[-1]}}}\nWho may read what?\n\n"
            "| Label | Readers |\n|---|---|\n| TLP:RED | the people in the room |\n| TLP:GREEN | the community |\n::::",
            f":::: question {{type=open use=test points=3 objective={ids[0]}}}\nWhy do you ask first?\n\n"
            "::: model-answer\nThe owner knows whom it can harm.\n:::\n::: rubric\n- One point for the owner.\n:::\n::::",
            f":::: exercise {{#inside title=\"Inside or outside?\" objective={ids[0]}}}\nWrite I or O.\n\n"
            "::: item\nTold in a call of four.\n\n::: answer\nO\n:::\n::: reason\nYour head was not in the call.\n:::\n:::\n"
            "::: item\nRead aloud in the room.\n\n::: answer\nI\n:::\n:::\n::::",
        ], 2)
        return blocks + more


def write(folder, lessons):
    """The project of the lessons, in Markdown."""
    content = folder / "content"
    content.mkdir(parents=True)
    (content / "catalogue.md").write_text(
        "---\ntitle: Sound courses\npublisher: The circle\nlicence: CC-BY-4.0\nlanguage: en\naudiences:\n"
        "  - {id: government, text: People who decide}\n  - {id: csirt, text: Response teams}\n"
        "  - {id: operator, text: Operators}\nvalues:\n  - {id: team, text: the response team of Oresta}\n---\n\nInvented.\n")
    (content / "glossary.md").write_text("---\ntitle: Words\n---\n\n## Ticket {#ticket}\n\nThe number of a case.\n")
    (content / "sources.md").write_text(
        "---\ntitle: Sources\n---\n\n## Norms {#norms kind=resolution}\n\n## A guide {#guide kind=guide}\n\n"
        "## A charter {#charter kind=treaty}\n\n## News {#news kind=news}\n")
    for first in range(0, len(lessons), LESSONS_IN_A_COURSE):
        course = content / f"course-{first // LESSONS_IN_A_COURSE}"
        (course / "images").mkdir(parents=True)
        (course / "images" / "rooms.svg").write_text(SVG)
        names = [f"lesson-{lesson.number}" for lesson in lessons[first:first + LESSONS_IN_A_COURSE]]
        (course / "course.md").write_text(
            f"---\ntitle: Course {first // LESSONS_IN_A_COURSE}\nmodules:\n"
            f"  - {{id: all, title: All, lessons: [{', '.join(names)}]}}\n---\n\nInvented.\n")
        for lesson in lessons[first:first + LESSONS_IN_A_COURSE]:
            (course / f"lesson-{lesson.number}.md").write_text(lesson.text, encoding="utf-8")


def to_xml(coursepack, folder, lessons):
    """Says one lesson in three in XML. Returns how many."""
    count = 0
    for lesson in lessons[::3]:
        path = folder / "content" / f"course-{lesson.number // LESSONS_IN_A_COURSE}" / f"lesson-{lesson.number}.md"
        run = subprocess.run([coursepack, "convert", path], capture_output=True)
        if run.returncode == 0:
            path.with_suffix(".xml").write_bytes(run.stdout)
            path.unlink()
            count += 1
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("coursepack", type=pathlib.Path)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--keep", type=pathlib.Path, help="write the project here and leave it")
    options = parser.parse_args()
    folder = options.keep or pathlib.Path(tempfile.mkdtemp())
    coursepack = options.coursepack.resolve()
    lessons = [Lesson(number) for number in range(options.lessons)]
    try:
        write(folder, lessons)
        converted = to_xml(coursepack, folder, lessons)
        run = subprocess.run(
            [coursepack, "check", "--project", folder, "--format", "json", "--as-of", "2026-06-01"],
            capture_output=True, text=True)
        findings = [json.loads(line) for line in run.stdout.splitlines()]
        spoilt = folder / "content" / "course-0" / "lesson-1.md"
        spoilt.write_text(spoilt.read_text(encoding="utf-8") + "\nThe SOC knows.\n", encoding="utf-8")
        heard = subprocess.run(
            [coursepack, "check", "--project", folder, "--format", "json"], capture_output=True, text=True).stdout
    finally:
        if not options.keep:
            shutil.rmtree(folder)
    for finding in findings[:40]:
        print(f"{finding['path']}:{finding.get('line')}: {finding['rule']}: {finding['message']}\n    {finding.get('excerpt')}")
    print(f"{len(lessons)} valid lessons, {converted} of them in XML: {len(findings)} false alarms")
    if "unexpanded-abbreviation" not in heard:
        print("a spoilt lesson went unnoticed: the rules did not run")
        return 1
    return 1 if findings or run.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
