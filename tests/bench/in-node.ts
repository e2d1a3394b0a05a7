/** A fresh process that measures what its parent asks for, once. */
import { contenders } from './contenders.ts';
import { measurementsOf, type Measurements } from './measure.ts';

/** A measurement and what it is given, as it comes in a message. */
export interface Asked<Name extends keyof Measurements = keyof Measurements> {
  name: Name;
  given: Parameters<Measurements[Name]>;
}

const measurements = measurementsOf(contenders);

process.once('message', ({ name, given }: Asked) => {
  const measure = measurements[name] as (...given: unknown[]) => unknown;
  process.send!(measure(...given));
});
