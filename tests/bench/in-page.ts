/** What a fresh page is given: the measurements with all contenders, the real mark.js among them. */
import { contenders } from './contenders.ts';
import { markPage } from './mark-page.ts';
import { measurementsOf } from './measure.ts';

export const measurements = measurementsOf([...contenders, markPage]);
