// CourseRenderer
