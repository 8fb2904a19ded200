// CourseChecker
