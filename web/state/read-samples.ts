// The reader of sample files, apart: loaded when an example or a file of samples is opened.
export { readSamples } from '../../src/index.ts';
