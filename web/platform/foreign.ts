// Reading other tools' files, loaded when such a text comes in.
export { formatOf, pluginText } from '../../src/formats.ts';
