/** @jsxImportSource react */
import type { Course } from './courses.ts';

export function Courses({ caption, courses }: { caption: string; courses: readonly Course[] }) {
  const credits = courses.reduce((sum, course) => sum + course.credits, 0);
  return (
    <div className="scroller">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Course</th>
            <th scope="col">Credits</th>
          </tr>
        </thead>
        <tbody>
          {courses.map((course) => (
            <tr key={course.code}>
              <td className="code">{course.code}</td>
              <td>
                <strong>{course.title}</strong>
                <br />
                {course.about}
              </td>
              <td>{course.credits}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>Core courses</td>
            <td>{credits}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
