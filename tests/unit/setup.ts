/**
 * Property tests try the same values each time, so that a run says something of the change that it is made for.
 * `TERMWISE_SEED=random` or a number has them try others; what they find is to be kept as a test of its own.
 */
import { configureGlobal } from 'fast-check';

const { TERMWISE_SEED: seed = '1' } = process.env;
if (seed !== 'random') configureGlobal({ seed: Number(seed) });
