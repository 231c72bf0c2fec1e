export { open } from './open.js';
export type { OpenOptions } from './open.js';
export { FileError } from './pack-files.js';
export { start } from './start.js';
export type { StartOptions } from './start.js';
