// CourseReader
