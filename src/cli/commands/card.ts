// milepost card: the card as a file, for a profile or anywhere else. Changes nothing in the repository.
import { extname } from 'node:path';
import { MilepostError } from '../../errors.ts';
import { renderCard } from '../../progress/card/card.ts';
import { EXIT, type ExitCode, type Io, type RepositoryOptions, printText } from '../io.ts';
import { writeNewFile } from '../new-file.ts';
import { readProgress } from '../progress/read-progress.ts';
import { loadRenderPng } from '../progress/render-png.ts';

export interface CardOptions extends RepositoryOptions {
  /** Where to write, as .svg or .png; the standard output by default and for `-`. */
  readonly output?: string;
  readonly force?: true;
}

export async function card(file: string | undefined, options: CardOptions, io: Io): Promise<ExitCode> {
  const { output = '-', json, force = false } = options;
  // Before anything is asked: what is missing here is missing afterwards, too.
  const convert = output === '-' ? asItIs : await converterFor(output);
  const read = await readProgress(file, options, io);
  if (!read.ok) return read.code;
  const svg = renderCard(read.progress);
  const { title, percent } = read.progress;
  if (output === '-') {
    if (json === true) io.out(JSON.stringify({ ok: true, title, percent, svg }));
    else printText(svg, io.out);
    return EXIT.fine;
  }
  await writeNewFile(output, await convert(svg), { io, force });
  if (json === true) io.out(JSON.stringify({ ok: true, title, percent, file: output }));
  else io.out(`Wrote ${output}: "${title}", ${percent} %.`);
  return EXIT.fine;
}

type Convert = (svg: string) => Promise<string | Uint8Array>;

async function asItIs(svg: string): Promise<string> {
  return await Promise.resolve(svg);
}

async function converterFor(output: string): Promise<Convert> {
  const ending = extname(output).toLowerCase();
  if (ending === '.svg') return asItIs;
  if (ending === '.png') return await loadRenderPng();
  const what = ending === '' ? 'has no file extension' : `ends with ${ending}`;
  throw new MilepostError(`${output} ${what}: a card is an .svg, or a .png.`, {
    code: 'input',
    hint: 'Name another file with -o.',
  });
}
