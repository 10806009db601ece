// Keeps compiled code between starts: preloaded by `node --import`, before anything that would be compiled.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Not in DATA_DIR: it belongs to this version of the code. Where it cannot be written, Node goes without.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
