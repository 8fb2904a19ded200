// CoursepackKit
