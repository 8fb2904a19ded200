// CoursepackTestSupport
