/** @jsxImportSource react */
import { hydrateRoot } from 'react-dom/client';
import { collectReactErrors } from '../react-errors.ts';
import { DegreePage } from './DegreePage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
hydrateRoot(root, <DegreePage />, collectReactErrors());
