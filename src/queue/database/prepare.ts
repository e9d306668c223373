// A step of the build: the empty database, where it is not there yet.
import { existsSync } from 'node:fs';
import { preparedFile, writePrepared } from './prepared.ts';

const file = await preparedFile();
if (!existsSync(file)) await writePrepared(file);
