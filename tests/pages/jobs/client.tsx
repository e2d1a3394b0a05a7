/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { collectReactErrors } from '../react-errors.ts';
import { JobBoard } from './JobBoard.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root, collectReactErrors()).render(<JobBoard />);
