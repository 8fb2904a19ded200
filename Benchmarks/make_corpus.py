#!/usr/bin/env python3
"""Write the same lessons as a coursepack project, in Markdown and in XML, and as a Hugo site.

    make_corpus.py --lessons 1000 --output DIR

DIR/markdown and DIR/xml are projects that `coursepack check` passes, DIR/hugo is a site that `hugo` builds. All hold
the same sentences and the same kinds of block. A lesson has about 8 kB of Markdown: four to six sections of prose,
lists, a table, a code block, a quotation, an activity, links, citations, footnotes and questions. One lesson in
twenty has Japanese paragraphs. A course has twenty lessons. A corpus is the same on every machine, and lesson k is
the same in a corpus of any size.
"""
import argparse
import os
import shutil

from lessons import (
    LESSONS_IN_A_COURSE, LESSONS_IN_A_MODULE, SOURCES_IN_A_COURSE, TERMS_IN_A_COURSE, Lesson, capitalised, course_id,
    course_title, filled, lesson_id, sentence, source, stream, term,
)
from spellings import CoursepackWriter, HugoWriter, XMLWriter, front_matter, quoted, wrapped

PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120">
  <title>{title}</title>
  <rect x="10" y="30" width="120" height="60" fill="none" stroke="#333"/>
  <rect x="190" y="30" width="120" height="60" fill="none" stroke="#333"/>
  <path d="M130 60h60" stroke="#333" fill="none"/>
  <text x="70" y="65" text-anchor="middle">{left}</text>
  <text x="250" y="65" text-anchor="middle">{right}</text>
</svg>
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def glossary_entries(courses):
    """Id, words and meaning of every term that a lesson uses."""
    for course, size in courses:
        for index in range(min(size, TERMS_IN_A_COURSE)):
            numbers = stream("meaning", course, index)
            yield term(course, index) + (sentence(numbers) + " " + sentence(numbers),)


def cited_sources(courses):
    """Id and title of everything that a lesson cites."""
    for course, size in courses:
        for index in range(min(size, SOURCES_IN_A_COURSE)):
            yield source(course, index)


def picture(course):
    return PICTURE.format(title=course_title(course), left=filled(stream("left", course), "{noun}"),
                          right=filled(stream("right", course), "{noun}"))


CATALOGUE_TITLE = "Benchmark courses"
CATALOGUE_INTRO = "These courses are invented, and nothing in them is true."


class Course:
    """The words of a course document."""

    def __init__(self, course, size):
        numbers = stream("course-document", course)
        self.id, self.title, self.summary = course_id(course), course_title(course), sentence(numbers)
        self.intro = " ".join(sentence(numbers) for _ in range(6))
        self.modules = []
        for first in range(1, size + 1, LESSONS_IN_A_MODULE):
            lessons = [lesson_id(place) for place in range(first, min(size + 1, first + LESSONS_IN_A_MODULE))]
            title = capitalised(filled(numbers, "{adjective} {plural}"))
            self.modules.append(("module-%d" % (len(self.modules) + 1), title, lessons))


def write_sources(content, courses):
    write(content + "/sources.xml", '<sources xmlns="urn:coursepack:1" language="en">\n<title>Sources</title>\n'
          + "".join('<source id="%s" kind="report" issuer="The committee" date="2020-01-01">\n'
                    "<title>%s</title></source>\n" % cited for cited in cited_sources(courses)) + "</sources>\n")


def write_markdown_frame(folder, courses):
    content = folder + "/content"
    names = ", ".join(course_id(course) for course, _ in courses)
    write_sources(content, courses)
    write(content + "/catalogue.md", front_matter([
        "title: " + CATALOGUE_TITLE, "publisher: Benchmark", "language: en", "licence: CC BY 4.0", "audiences:",
        "  - id: learner", "    text: Learners", "courses: [%s]" % names,
    ]) + CATALOGUE_INTRO + "\n")
    write(content + "/glossary.md", front_matter(["title: Glossary", "language: en"]) + "\n\n".join(
        "## %s {#%s}\n\n%s" % (capitalised(words), name, meaning)
        for name, words, meaning in glossary_entries(courses)) + "\n")
    for number, size in courses:
        course = Course(number, size)
        lines = ["title: " + quoted(course.title), "level: foundation", "language: en", 'version: "1.0"',
                 "audience: [learner]", "summary: " + quoted(course.summary), "modules:"]
        for module in course.modules:
            lines += ["  - id: %s\n    title: %s\n    lessons: [%s]" % (module[:2] + (", ".join(module[2]),))]
        write("%s/%s/course.md" % (content, course.id), front_matter(lines) + wrapped(course.intro) + "\n")
        write("%s/%s/images/plan.svg" % (content, course.id), picture(number))


def write_xml_frame(folder, courses):
    content = folder + "/content"
    write_sources(content, courses)
    write(content + "/catalogue.xml", "\n".join([
        '<catalogue xmlns="urn:coursepack:1" language="en" licence="CC BY 4.0" courses="%s">'
        % " ".join(course_id(course) for course, _ in courses),
        "<title>%s</title><publisher>Benchmark</publisher>" % CATALOGUE_TITLE,
        '<audiences><audience id="learner">Learners</audience></audiences>', "<p>%s</p>" % CATALOGUE_INTRO,
        "</catalogue>\n"]))
    write(content + "/glossary.xml", '<glossary xmlns="urn:coursepack:1" language="en">\n<title>Glossary</title>\n'
          + "".join('<entry id="%s"><title>%s</title><p>%s</p></entry>\n' % (name, capitalised(words), meaning)
                    for name, words, meaning in glossary_entries(courses)) + "</glossary>\n")
    for number, size in courses:
        course = Course(number, size)
        lines = ['<course xmlns="urn:coursepack:1" level="foundation" language="en" version="1.0" audience="learner">',
                 "<title>%s</title>" % course.title, "<summary>%s</summary>" % course.summary, "<modules>"]
        for name, title, lessons in course.modules:
            lines += ['<module id="%s"><title>%s</title>%s</module>' % (
                name, title, "".join('<lesson ref="%s"/>' % lesson for lesson in lessons))]
        lines += ["</modules>", "<p>%s</p>" % course.intro, "</course>\n"]
        write("%s/%s/course.xml" % (content, course.id), "\n".join(lines))
        write("%s/%s/images/plan.svg" % (content, course.id), picture(number))


HUGO_CONFIGURATION = """baseURL = "https://example.org/"
title = "Benchmark courses"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]

[markup.highlight]
codeFences = false
[markup.goldmark.renderer]
unsafe = false
"""
HUGO_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">Benchmark courses</a> / {{ with .CurrentSection }}{{ .Title }}{{ end }}</header>
{{ block "nav" . }}{{ end }}<main>{{ block "main" . }}{{ end }}</main><footer>Benchmark</footer></body></html>
"""
HUGO_LESSON = """{{ define "nav" }}<nav><ul>{{ $current := . }}{{ range .CurrentSection.RegularPages }}
<li{{ if eq . $current }} class="active"{{ end }}><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ul></nav>{{ end }}{{ define "main" }}<h1>{{ .Title }}</h1>{{ with .Params.minutes }}<p>{{ . }} minutes</p>{{ end -}}
{{ .Content }}{{ end }}
"""
HUGO_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}<ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ with .Params.summary }}: {{ . }}{{ end }}</li>{{ end }}
</ul>{{ end }}
"""
HUGO_STYLE = """body{font:16px/1.5 serif;margin:2em}nav{float:left;width:14em}main{margin-left:16em}
table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .5em}
"""


def write_hugo_frame(folder, courses):
    write(folder + "/hugo.toml", HUGO_CONFIGURATION)
    write(folder + "/static/style.css", HUGO_STYLE)
    write(folder + "/layouts/_default/baseof.html", HUGO_PAGE)
    write(folder + "/layouts/_default/single.html", HUGO_LESSON)
    write(folder + "/layouts/_default/list.html", HUGO_LIST)
    write(folder + "/content/_index.md", front_matter(["title: " + CATALOGUE_TITLE]) + CATALOGUE_INTRO + "\n")
    write(folder + "/content/glossary/_index.md", front_matter(["title: Glossary"]) + "\n\n".join(
        "## %s {#%s}\n\n%s" % (capitalised(words), name, meaning)
        for name, words, meaning in glossary_entries(courses)) + "\n")
    write(folder + "/content/sources/_index.md", front_matter(["title: Sources"]) + "\n\n".join(
        "## %s {#%s}\n\nThe committee, 2020-01-01" % (title, name) for name, title in cited_sources(courses)) + "\n")
    for number, size in courses:
        course = Course(number, size)
        write("%s/content/%s/_index.md" % (folder, course.id), front_matter(
            ["title: " + quoted(course.title), "weight: %d" % (number + 1)]) + wrapped(course.intro) + "\n")
        write("%s/static/%s/plan.svg" % (folder, course.id), picture(number))


def lesson_path(number):
    """The path of a lesson in its project or site, without ending."""
    course, position = number // LESSONS_IN_A_COURSE, number % LESSONS_IN_A_COURSE + 1
    return "content/%s/%s" % (course_id(course), lesson_id(position))


def make(lessons, output):
    """Write so many lessons in each spelling, in place of what stood there, and return the bytes of the lessons."""
    courses = [(first // LESSONS_IN_A_COURSE, min(LESSONS_IN_A_COURSE, lessons - first))
               for first in range(0, lessons, LESSONS_IN_A_COURSE)]
    kinds = {
        "markdown": (CoursepackWriter, "md", write_markdown_frame),
        "xml": (XMLWriter, "xml", write_xml_frame),
        "hugo": (HugoWriter, "md", write_hugo_frame),
    }
    sizes = dict.fromkeys(kinds, 0)
    for kind, (_, _, write_frame) in kinds.items():
        folder = os.path.join(output, kind)
        shutil.rmtree(folder, ignore_errors=True)
        write_frame(folder, courses)
    for number in range(lessons):
        lesson, place = Lesson(number), lesson_path(number)
        for kind, (writer, ending, _) in kinds.items():
            text = writer(lesson).document()
            write(os.path.join(output, kind, place + "." + ending), text)
            sizes[kind] += len(text.encode())
    return sizes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", type=int, required=True, help="how many lessons, 1 to 100,000")
    parser.add_argument("--output", required=True, help="the folder that gets the folders markdown, xml and hugo")
    options = parser.parse_args()
    if not 1 <= options.lessons <= 100_000:
        parser.error("--lessons is 1 to 100,000")
    for kind, size in make(options.lessons, options.output).items():
        print("%s: %d lessons, %d bytes (%d each)" % (kind, options.lessons, size, size / options.lessons))


if __name__ == "__main__":
    main()
