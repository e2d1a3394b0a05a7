/** What the tabs "Compare" and "Glossary" are made of: ten times what the list of a page's terms needs. */
export { default as entries } from 'virtual:termwise-entries';
export { Glossary } from '../../components/Glossary.tsx';
export { CompareTab } from './CompareTab.tsx';
import './reference.css';
