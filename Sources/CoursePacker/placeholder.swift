// CoursePacker
