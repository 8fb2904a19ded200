"""A lesson in each spelling: coursepack's Markdown, coursepack's XML and Hugo's Markdown."""
from xml.sax.saxutils import escape

from lessons import (
    LESSONS_IN_A_COURSE, MINUTES_OF_A_SECTION, OBJECTIVES_IN_A_LESSON, OBJECTIVES_OF_THE_ACTIVITY, course_id, lesson_id,
)


def wrapped(text, width=96):
    lines, line, length = [], [], 0
    for word in text.split(" "):
        if length + len(word) > width and line:
            lines.append(" ".join(line))
            line, length = [], 0
        line.append(word)
        length += len(word) + 1
    return "\n".join(lines + [" ".join(line)])


def quoted(text):
    return '"' + text.replace('"', "'") + '"'


def front_matter(lines):
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def lesson_reference(lesson, target):
    """How a lesson names another one in coursepack."""
    course, position = target // LESSONS_IN_A_COURSE, target % LESSONS_IN_A_COURSE + 1
    return "lesson:" + ("" if course == lesson.course else course_id(course) + "/") + lesson_id(position)


def use_and_objective(question):
    """The first question of a lesson is for practice, the others are a test."""
    return "practice" if question == 1 else "test", (question - 1) % OBJECTIVES_IN_A_LESSON + 1


class MarkdownWriter:
    """What the two kinds of Markdown share; a subclass gives the rest its spelling."""

    def __init__(self, lesson):
        self.lesson = lesson

    def body(self):
        out = [wrapped(self.inline(self.lesson.intro))] + self.objectives()
        for index, (title, blocks) in enumerate(self.lesson.sections, 1):
            out.append("## " + title + self.heading_attributes("part-%d" % index))
            for block in blocks:
                out += getattr(self, block[0])(*block[1:])
        out.append("## Questions" + self.heading_attributes("questions"))
        for index, (prompt, options) in enumerate(self.lesson.questions, 1):
            out += self.question(index, wrapped(self.inline(prompt)), options)
        out += ["[^%d]: %s" % (index, self.inline(note)) for index, note in enumerate(self.lesson.footnotes, 1)]
        return "\n\n".join(out) + "\n"

    def inline(self, parts):
        marks = {"text": "", "em": "*", "strong": "**", "code": "`"}
        out = []
        for kind, *values in parts:
            if kind in marks:
                out.append(marks[kind] + values[0] + marks[kind])
            elif kind == "footnote":
                out.append("[^%d]" % values[0])
            else:
                out.append(getattr(self, kind + "_link")(*values))
        return "".join(out)

    def paragraph(self, parts):
        return [wrapped(self.inline(parts))]

    def bullets(self, items):
        return ["\n".join("- " + self.inline(item) for item in items)]

    def steps(self, items):
        return "\n".join("%d. %s" % (number, self.inline(item)) for number, item in enumerate(items, 1))

    def rows(self, head, rows):
        lines = [head, [":---", "---", "---:", "---:"]] + rows
        return "\n".join("| " + " | ".join(line) + " |" for line in lines)

    def code(self, program):
        return ["```python\n%s\n```" % program]

    def options(self, options):
        return "\n".join(
            "- [%s] %s" % ("x" if right else " ", text) + ("\n\n  %s\n" % feedback if feedback else "")
            for text, right, feedback in options).rstrip("\n")


class CoursepackWriter(MarkdownWriter):
    """A lesson in coursepack's Markdown."""

    def document(self):
        lesson = self.lesson
        lines = ["title: " + quoted(lesson.title), "minutes: %d" % lesson.minutes, "summary: " + quoted(lesson.summary),
                 "objectives:"]
        for index, text in enumerate(lesson.objectives, 1):
            lines += ["  - id: objective-%d" % index, "    text: " + text]
        return front_matter(lines) + self.body()

    def objectives(self):
        return []

    def heading_attributes(self, name):
        return " {#%s minutes=%d}" % (name, MINUTES_OF_A_SECTION)

    def lesson_link(self, text, number):
        return "[%s](%s)" % (text, lesson_reference(self.lesson, number))

    def term_link(self, name, words):
        return "[%s](term:%s)" % (words, name)

    def cite_link(self, name, title, place):
        return "[@%s, %s]" % (name, place)

    def japanese(self, text):
        return ["[%s](lang:ja)" % text]

    def figure(self, text):
        return ["![%s](images/plan.svg)" % text]

    def table(self, caption, head, rows):
        return ["::: table {#readings}\n%s.\n\n%s\n:::" % (caption, self.rows(head, rows))]

    def quote(self, parts, person):
        lines = wrapped(self.inline(parts)).split("\n") + ["", "::: attribution", person, ":::"]
        return ["\n".join("> " + line if line else ">" for line in lines)]

    def activity(self, title, statement, steps):
        return [
            '::: activity {#practice title="%s" minutes=%d grouping=pairs objective="%s"}\n%s'
            % (title, MINUTES_OF_A_SECTION, OBJECTIVES_OF_THE_ACTIVITY, wrapped(self.inline(statement))),
            "::: steps\n%s\n:::" % self.steps(steps),
            "::: trainer-note {kind=goes-wrong}\n%s\n:::\n:::" % wrapped(self.inline(self.lesson.trainer_note))]

    def question(self, index, prompt, options):
        return ["::: question {#question-%d type=single use=%s objective=objective-%d}\n%s\n\n%s\n:::"
                % ((index,) + use_and_objective(index) + (prompt, self.options(options)))]


class HugoWriter(MarkdownWriter):
    """A lesson in Hugo's Markdown."""

    def document(self):
        lesson = self.lesson
        return front_matter(["title: " + quoted(lesson.title), "weight: %d" % lesson.position,
                             "minutes: %d" % lesson.minutes, "summary: " + quoted(lesson.summary)]) + self.body()

    def objectives(self):
        return ["## Objectives", "\n".join("- " + text for text in self.lesson.objectives)]

    def heading_attributes(self, name):
        return " {#%s}" % name

    def lesson_link(self, text, number):
        course, position = number // LESSONS_IN_A_COURSE, number % LESSONS_IN_A_COURSE + 1
        parents = "../" if course == self.lesson.course else "../../%s/" % course_id(course)
        return "[%s](%s%s/)" % (text, parents, lesson_id(position))

    def term_link(self, name, words):
        return "[%s](../../glossary/#%s)" % (words, name)

    def cite_link(self, name, title, place):
        return "[%s, %s](../../sources/#%s)" % (title, place, name)

    def japanese(self, text):
        return [text]

    def figure(self, text):
        return ["![%s](/%s/plan.svg)" % (text, course_id(self.lesson.course))]

    def table(self, caption, head, rows):
        return [caption + ".", self.rows(head, rows)]

    def quote(self, parts, person):
        lines = wrapped(self.inline(parts)).split("\n") + ["", person]
        return ["\n".join("> " + line if line else ">" for line in lines)]

    def activity(self, title, statement, steps):
        return ["### " + title, wrapped(self.inline(statement)), self.steps(steps),
                wrapped(self.inline(self.lesson.trainer_note))]

    def question(self, index, prompt, options):
        return ["### Question %d" % index, prompt, self.options(options)]


class XMLWriter:
    """A lesson in coursepack's XML: the same tree as its Markdown."""

    def __init__(self, lesson):
        self.lesson = lesson

    def document(self):
        lesson = self.lesson
        out = ['<lesson xmlns="urn:coursepack:1" minutes="%d">' % lesson.minutes,
               "<title>%s</title>" % escape(lesson.title), "<summary>%s</summary>" % escape(lesson.summary),
               "<objectives>"]
        out += ['<objective id="objective-%d">%s</objective>' % (index, escape(text))
                for index, text in enumerate(lesson.objectives, 1)]
        out += ["</objectives>", self.paragraph(lesson.intro)]
        for index, (title, blocks) in enumerate(lesson.sections, 1):
            content = [getattr(self, block[0])(*block[1:]) for block in blocks]
            out.append(self.section("part-%d" % index, title, content))
        questions = [self.question(index, *question) for index, question in enumerate(lesson.questions, 1)]
        return "\n".join(out + [self.section("questions", "Questions", questions), "</lesson>"]) + "\n"

    def section(self, name, title, blocks):
        head = '<section id="%s" minutes="%d">\n<title>%s</title>' % (name, MINUTES_OF_A_SECTION, escape(title))
        return "\n".join([head] + blocks + ["</section>"])

    def inline(self, parts):
        out = []
        for kind, *values in parts:
            if kind == "text":
                out.append(escape(values[0]))
            elif kind == "footnote":
                out.append("<footnote>%s</footnote>" % self.inline(self.lesson.footnotes[values[0] - 1]))
            elif kind == "lesson":
                out.append('<ref to="%s">%s</ref>' % (lesson_reference(self.lesson, values[1]), escape(values[0])))
            elif kind == "term":
                out.append('<term ref="%s">%s</term>' % (values[0], escape(values[1])))
            elif kind == "cite":
                out.append('<cite source="%s" locator="%s"/>' % (values[0], values[2]))
            else:
                out.append("<%s>%s</%s>" % (kind, escape(values[0]), kind))
        return "".join(out)

    def paragraph(self, parts):
        return "<p>%s</p>" % self.inline(parts)

    def items(self, kind, items):
        lines = ["<item>%s</item>" % self.paragraph(item) for item in items]
        return "\n".join(['<list kind="%s">' % kind] + lines + ["</list>"])

    def bullets(self, items):
        return self.items("bullet", items)

    def code(self, program):
        return '<codeblock language="python">%s\n</codeblock>' % escape(program)

    def japanese(self, text):
        return '<p><foreign lang="ja">%s</foreign></p>' % text

    def figure(self, text):
        return '<figure><image src="images/plan.svg" alt="%s"/></figure>' % text

    def table(self, caption, head, rows):
        aligned = zip(head, (' align="left"', "", ' align="right"', ' align="right"'))
        lines = ['<table id="readings">', "<caption>%s.</caption>" % caption,
                 "<head>%s</head>" % "".join("<cell%s>%s</cell>" % (align, cell) for cell, align in aligned)]
        lines += ["<row>%s</row>" % "".join("<cell>%s</cell>" % cell for cell in row) for row in rows]
        return "\n".join(lines + ["</table>"])

    def quote(self, parts, person):
        return "<quote>%s<attribution>%s</attribution></quote>" % (self.paragraph(parts), person)

    def activity(self, title, statement, steps):
        return "\n".join([
            '<activity id="practice" title="%s" minutes="%d" grouping="pairs" objective="%s">'
            % (title, MINUTES_OF_A_SECTION, OBJECTIVES_OF_THE_ACTIVITY),
            self.paragraph(statement), "<steps>", self.items("ordered", steps), "</steps>",
            '<trainer-note kind="goes-wrong">%s</trainer-note>' % self.paragraph(self.lesson.trainer_note),
            "</activity>"])

    def question(self, index, prompt, options):
        out = ['<question id="question-%d" type="single" use="%s" objective="objective-%d">'
               % ((index,) + use_and_objective(index)), "<prompt>%s</prompt>" % self.paragraph(prompt)]
        for text, right, feedback in options:
            out.append("<option%s><p>%s</p>%s</option>" % (
                ' correct="yes"' if right else "", escape(text),
                "<feedback><p>%s</p></feedback>" % escape(feedback) if feedback else ""))
        return "\n".join(out + ["</question>"])
