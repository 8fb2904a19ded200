package import CourseDiagnostics
package import CourseModel
package func renderText<E: Edition>(_ course: CourseEdition<E>, theme: Theme, strings: InterfaceStrings) -> Outcome<[PackFile]> { Outcome([]) }
