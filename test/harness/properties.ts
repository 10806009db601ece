// Property tests try the same cases at every run, so that what fails is of the change at hand. To explore:
// FC_SEED=random FC_RUNS=5000 npm test -- src/shared
import fc from 'fast-check';

const { FC_SEED = '19051890', FC_RUNS } = process.env;

fc.configureGlobal({
  ...(FC_SEED === 'random' ? {} : { seed: Number(FC_SEED) }),
  ...(FC_RUNS ? { numRuns: Number(FC_RUNS) } : {}),
});
