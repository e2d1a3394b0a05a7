/** @jsxImportSource react */
import { hydrateRoot } from 'react-dom/client';
import { ReactCourse } from './ReactCourse.tsx';

hydrateRoot(document.getElementById('root')!, <ReactCourse />, {
  onRecoverableError: (error) => console.error('recovered', error),
});
