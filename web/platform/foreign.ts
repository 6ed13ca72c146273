// Reading other tools' files, loaded when such a text comes in.
export { pluginText, readForeign } from '../../src/index.ts';
