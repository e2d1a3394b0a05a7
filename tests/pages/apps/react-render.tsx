/** @jsxImportSource react */
import { renderToString } from 'react-dom/server.edge';
import { ReactCourse } from './ReactCourse.tsx';

export const render = (): string => renderToString(<ReactCourse />);
