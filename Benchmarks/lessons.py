"""The words of the benchmark's lessons, in no syntax yet.

Every lesson has its own stream of random numbers, and its links go back to lessons before it: lesson k is the same
in a corpus of any size.
"""
import random

LESSONS_IN_A_COURSE = 20
LESSONS_IN_A_MODULE = 5
TERMS_IN_A_COURSE = 6
SOURCES_IN_A_COURSE = 4
OBJECTIVES_IN_A_LESSON = 3
MINUTES_OF_A_SECTION = 5
OBJECTIVES_OF_THE_ACTIVITY = " ".join("objective-%d" % (index + 1) for index in range(OBJECTIVES_IN_A_LESSON))

# ---------------------------------------------------------------------------------------------------- words

NOUNS = """method model system process sample surface current signal record layer balance pattern measure schedule
    column margin reading boundary sequence variable instrument solution mixture reaction structure argument source
    account contract ledger archive translation grammar vowel sentence paragraph character network packet protocol
    machine compiler function array pointer buffer kernel thread clock circuit resistor magnet wave field particle
    orbit planet glacier river soil crop seed enzyme cell tissue membrane protein organ nerve muscle market price
    tariff wage harvest guild parliament treaty border railway bridge canal cathedral workshop apprentice teacher
    learner reader listener observer committee survey budget inventory""".split()
PLURALS = """methods models systems samples surfaces signals records layers patterns readings boundaries variables
    instruments solutions reactions arguments sources accounts contracts archives sentences paragraphs networks packets
    machines functions arrays buffers threads circuits waves particles planets rivers crops enzymes cells proteins
    nerves markets prices wages treaties bridges canals workshops teachers learners readers observers surveys
    budgets""".split()
ADJECTIVES = """small large early late steady rapid narrow broad careful plain common rare local distant modern older
    reliable uncertain gradual sudden formal simple complex useful familiar unexpected practical historical physical
    chemical economic linguistic statistical mechanical digital central rural urban public private temporary permanent
    visible hidden regular""".split()
PLACES = [
    "the laboratory", "the library", "the northern districts", "the classroom", "the coastal towns", "the workshop",
    "the upper valley", "the main building", "the second survey", "the older edition", "the control group",
    "the final report", "the first chapter", "the field notebook", "the city archive", "the training room",
]
PEOPLE = [
    "the author", "the teacher", "a careful reader", "the committee", "the youngest student", "the engineer",
    "the historian", "the translator", "a second observer", "the surveyor", "each group", "the examiner",
]
WORDS = {
    "noun": NOUNS,
    "plural": PLURALS,
    "adjective": ADJECTIVES,
    "place": PLACES,
    "person": PEOPLE,
    "verb": """describes explains changes limits supports reduces increases records measures compares connects
        separates replaces confirms contradicts predicts controls distributes translates transforms produces absorbs
        follows precedes restores""".split(),
    "verbs": """describe explain change limit support reduce increase record measure compare connect separate replace
        confirm contradict predict control distribute translate transform produce absorb follow restore""".split(),
    "doing": """measuring comparing recording translating building testing reading writing dividing counting sorting
        drawing planting storing heating cooling moving checking revising repeating""".split(),
    "adverb": """slowly quickly carefully often rarely usually directly partly mostly gradually clearly nearly roughly
        exactly again together separately""".split() + ["in practice", "in principle", "over time"],
    "joiner": ["because", "although", "while", "so that", "even when", "unless", "as soon as", "wherever"],
    "opener": [
        "However,", "In addition,", "For example,", "As a result,", "By contrast,", "In the same way,", "At first,",
        "Later,", "In most cases,", "For this reason,", "On the other hand,", "Finally,",
    ],
    "task": ["Compare", "List", "Describe", "Explain", "Classify", "Calculate", "Draw", "Sort", "Choose", "Label"],
}
SENTENCES = [
    "the {adjective} {noun} {verb} the {noun} in {place}",
    "{person} {verb} the {noun} {adverb}",
    "{opener} the {noun} {verb} a {adjective} {noun} {joiner} the {plural} {verbs} one another",
    "{doing} the {noun} {verb} more than {doing} the {plural}",
    "it is {adjective} to compare the {plural} of {place} with the {plural} of {place}",
    "{joiner} the {noun} {verb} the {noun}, {person} {verb} a {adjective} {noun}",
    "there are {number} {adjective} {plural} in {place}, and {number} of them {verbs} the {noun}",
    "{opener} {person} {verb} {number} {plural} {joiner} the {noun} is {adjective}",
    "a {adjective} {noun} {adverb} {verb} the {noun}, but the {plural} {verbs} it {adverb}",
    "the relation between the {noun} and the {noun} is {adjective} and {adjective}",
    "when the {noun} is {adjective}, the {plural} {verbs} the {adjective} {noun} {adverb}",
    "{person} found that about {number} percent of the {plural} {verbs} a {adjective} {noun}",
    "the table in this lesson {verb} the {noun} for {number} {plural}",
    "no {adjective} {noun} {verb} the {noun} without {doing} the {plural} first",
    "what the {noun} {verb} in {place} the {plural} {verbs} in {place}",
    "{opener} the question is not whether the {noun} {verb} the {noun} but how {adverb} it does so",
    "the {noun} was {adjective} on day {number} and {adjective} again on day 1{number}",
    "both {plural} and {plural} {verbs} the {noun}, {joiner} neither is {adjective}",
]
OBJECTIVE = "{task} the {plural} of {place} with the {adjective} {noun}"
SUBJECTS = [
    "Chemistry", "Linguistics", "Economics", "Computing", "Geography", "Biology", "History", "Statistics", "Mechanics",
    "Astronomy", "Agriculture", "Law", "Music", "Nursing", "Surveying", "Philosophy",
]
JAPANESE = [
    "この課では、測定の基本と記録の方法を学びます。", "水の温度が上がると、反応の速さも変わります。",
    "図書館の資料を読み、要点を三つにまとめなさい。", "次の表は、各地域の収穫量を示しています。",
    "「学びて思わざれば則ち罔し」という言葉を考えてみましょう。", "用語：酵素（こうそ）、細胞膜（さいぼうまく）、電流。",
    "先生は黒板に図をかき、学生はノートに写しました。", "答えを選ぶ前に、本文をもう一度読んでください。",
]
PROGRAM = '''def {name}({many}, limit={limit}):
    """Return the {name} of every {many} below the limit."""
    total = 0
    for index, {one} in enumerate({many}):
        if {one} is None or {one} > limit:
            continue
        total += {one} * (index + 1)
    return total / max(1, len({many}))


values = [{values}]
print("{name}:", {name}(values))
if {name}(values) < {limit} & 0xff:
    raise SystemExit("<{name}> & <{many}> are out of range")'''


def stream(*names):
    """A stream of random numbers that depends on the names alone."""
    return random.Random(":".join(["coursepack-benchmark"] + [str(name) for name in names]))


def capitalised(text):
    return text[0].upper() + text[1:]


def filled(random_numbers, pattern):
    """The pattern with a word of each named kind in place of its name."""
    out = []
    for part in pattern.split("{"):
        name, brace, rest = part.partition("}")
        if not brace:
            out.append(part)
            continue
        out.append(str(random_numbers.randint(12, 98)) if name == "number" else random_numbers.choice(WORDS[name]))
        out.append(rest)
    return "".join(out)


def sentence(random_numbers):
    return capitalised(filled(random_numbers, random_numbers.choice(SENTENCES))) + "."


def prose(random_numbers, words, marked=0.5):
    """Sentences of about so many words as (kind, text) parts, one sentence in `1 / marked` with a marked word."""
    parts, count = [], 0
    while count < words:
        text = sentence(random_numbers).split(" ")
        count += len(text)
        if random_numbers.random() < marked:
            place = random_numbers.randrange(1, len(text) - 1)
            kind = random_numbers.choice(("em", "strong", "code", "em"))
            word = text[place].rstrip(",")
            parts.append(("text", " ".join(text[:place]) + " "))
            parts.append((kind, word))
            parts.append(("text", text[place][len(word):] + " " + " ".join(text[place + 1:]) + " "))
        else:
            parts.append(("text", " ".join(text) + " "))
    parts[-1] = ("text", parts[-1][1].rstrip())
    return parts


# ---------------------------------------------------------------------------------------------------- lessons


def course_id(course):
    return "c%04d" % course


def lesson_id(position):
    return "l%02d" % position


def course_title(course):
    numbers = stream("course", course)
    return filled(numbers, "%s %d: the {adjective} {noun}" % (numbers.choice(SUBJECTS), course + 1))


def lesson_title(lesson):
    numbers = stream("title", lesson)
    return capitalised(filled(numbers, numbers.choice(
        ["the {adjective} {noun}", "{doing} the {adjective} {plural}", "how the {noun} {verb} the {noun}"])))


def term(course, index):
    """The id and the words of a term of the glossary."""
    words = filled(stream("term", course, index), "{adjective} {noun}")
    return "%s-%d" % (course_id(course), index + 1), words


def source(course, index):
    """The id and the title of something that lessons cite."""
    title = filled(stream("source", course, index), "the {noun} and the {plural}: a {adjective} report")
    return "%s-report-%d" % (course_id(course), index + 1), capitalised(title)


class Lesson:
    """The words of one lesson, in no syntax yet."""

    def __init__(self, number):
        numbers = stream("lesson", number)
        self.number = number
        self.course, self.position = number // LESSONS_IN_A_COURSE, number % LESSONS_IN_A_COURSE + 1
        self.title = lesson_title(number)
        self.summary = sentence(numbers)
        self.objectives = [filled(numbers, OBJECTIVE) for _ in range(OBJECTIVES_IN_A_LESSON)]
        self.footnotes = [prose(numbers, 14, 0.2) for _ in range(numbers.randint(1, 2))]
        self.is_partly_japanese = numbers.random() < 0.05
        self.term = term(self.course, (self.position - 1) % TERMS_IN_A_COURSE)
        self.source = source(self.course, (self.position - 1) % SOURCES_IN_A_COURSE)
        self.intro = prose(numbers, 45) + [
            ("text", " This lesson reads the words "), ("term",) + self.term, ("text", " as one "),
            ("cite",) + self.source + ("section %d" % numbers.randint(1, 9),), ("text", "."), ("footnote", 1)]
        self.sections = self._sections(numbers)
        self.minutes = MINUTES_OF_A_SECTION * (len(self.sections) + 1)
        self.trainer_note = prose(numbers, 30, 0)
        self.questions = [self._question(numbers, index) for index in range(numbers.randint(3, 4))]

    def _sections(self, numbers):
        count = numbers.randint(4, 6)
        words = numbers.randint(280, 520) // count
        targets = [self._target(numbers) for _ in range(numbers.randint(4, 6))]
        blocks_of = ["bullets", "table", "code", "activity", "quote"]
        titles = []
        while len(titles) < count:
            title = capitalised(filled(numbers, numbers.choice(["{adjective} {noun}", "{adjective} {noun} {noun}"])))
            if title not in titles:
                titles.append(title)
        sections = []
        for index in range(count):
            blocks = self._paragraphs(numbers, words, targets, footnote=index == 1 and len(self.footnotes) > 1)
            if self.is_partly_japanese and index in (0, 2):
                blocks.append(("japanese", numbers.choice(JAPANESE) + numbers.choice(JAPANESE)))
            if index == 0 and self.position == 1:
                blocks.append(("figure", filled(numbers, "The {noun} beside the {noun}")))
            if index < len(blocks_of):
                blocks.append(self._block(numbers, blocks_of[index]))
            sections.append((titles[index], blocks))
        if targets:
            sections[-1][1].append(("bullets", [[("lesson", lesson_title(t), t)] for t in targets]))
        return sections

    def _target(self, numbers):
        """A lesson before this one, mostly of the same course; the first lesson has only itself."""
        same_course, place = numbers.random() < 0.7 and self.position > 1, numbers.random()
        first = self.course * LESSONS_IN_A_COURSE if same_course else 0
        return first + int(place * (self.number - first))

    def _paragraphs(self, numbers, words, targets, footnote):
        blocks = []
        while words > 20:
            length = min(words, numbers.randint(45, 90))
            parts = prose(numbers, length)
            if targets and numbers.random() < 0.75:
                target = targets.pop()
                parts += [("text", " See "), ("lesson", lesson_title(target), target), ("text", " for the details.")]
            if footnote and not blocks:
                parts.append(("footnote", 2))
            blocks.append(("paragraph", parts))
            words -= length
        return blocks

    def _block(self, numbers, kind):
        if kind == "bullets":
            return kind, [prose(numbers, 9, 0.3) for _ in range(5)]
        if kind == "table":
            rows = [[numbers.choice(PLURALS), numbers.choice(ADJECTIVES), str(numbers.randint(10, 9999)),
                     "%.2f" % (numbers.random() * 100)] for _ in range(numbers.randint(5, 8))]
            return kind, filled(numbers, "The {plural} of {place}"), ["Item", "Quality", "Count", "Share"], rows
        if kind == "code":
            name, many, one = numbers.sample(NOUNS, 3)
            values = ", ".join(str(numbers.randint(1, 300)) for _ in range(8))
            return kind, PROGRAM.format(
                name=name, many=many + "s", one=one, limit=numbers.randint(20, 200), values=values)
        if kind == "activity":
            return (kind, filled(numbers, "{task} the {plural}"), prose(numbers, 15, 0.2),
                    [prose(numbers, 9, 0.3) for _ in range(4)])
        return kind, prose(numbers, 30, 0.2), capitalised(filled(numbers, "{person}, in {place}"))

    def _question(self, numbers, index):
        options = []
        while len(options) < 3:
            option = sentence(numbers)
            if option not in options:
                options.append(option)
        right = numbers.randrange(len(options))
        feedback = [sentence(numbers) for _ in options] if index == 0 else [None] * len(options)
        return prose(numbers, 12, 0.2), [(text, place == right, feedback[place]) for place, text in enumerate(options)]
