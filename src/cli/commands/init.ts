// milepost init: writes a first roadmap into a folder, a starter or one that ships. Never overwrites a file unasked.
import { readBases } from '../../bases.ts';
import { MilepostError } from '../../errors.ts';
import { ROADMAP_PATHS } from '../../github/places.ts';
import { nearest } from '../../roadmap/nearest.ts';
import { parseRoadmap } from '../../roadmap/parse.ts';
import { type Roadmap, itemsOf } from '../../roadmap/roadmap.ts';
import { renderExtension } from '../../roadmap/starter/render-extension.ts';
import { renderInit } from '../../roadmap/starter/render-init.ts';
import { renderStarter } from '../../roadmap/starter/starter.ts';
import { readShipped } from '../../shipped.ts';
import { count } from '../count.ts';
import { EXIT, type ExitCode, type Io, asCalled, printText } from '../io.ts';
import { isThere, writeNewFile } from '../new-file.ts';
import { initAction } from './init-action.ts';
import { findRoadmapFile, suggestShipped } from '../roadmap-file.ts';

export interface InitOptions {
  /** Where to write; `-` for the standard output. */
  readonly output?: string;
  readonly track?: string;
  readonly extend?: true;
  readonly force?: true;
  /** Workflow files instead of a roadmap. */
  readonly action?: true;
  readonly json?: true;
}

export async function init(name: string | undefined, options: InitOptions, io: Io): Promise<ExitCode> {
  if (options.action === true) return await initAction(name, options, io);
  const { output: file = ROADMAP_PATHS[0] } = options;
  const text = name === undefined ? starter(options) : await fromShipped(name, options);
  if (file === '-') {
    printText(text, io.out);
    return EXIT.fine;
  }
  await write(file, text, { io, force: options.force === true, isDefault: options.output === undefined });
  const roadmap = await parse(text);
  if (options.json === true) io.out(JSON.stringify({ ok: true, file, ...figures(roadmap) }));
  else for (const line of report(file, roadmap)) io.out(asCalled(line, io));
  return EXIT.fine;
}

function starter({ track, extend }: InitOptions): string {
  if (track === undefined && extend !== true) return renderStarter();
  throw new MilepostError(
    `${extend === true ? '--extend' : '--track'} needs the name of an included roadmap.`,
    {
      code: 'input',
      hint: 'milepost list shows them.',
    },
  );
}

async function fromShipped(name: string, { track, extend }: InitOptions): Promise<string> {
  const bytes = await readShipped(name);
  if (bytes === undefined) {
    const which =
      name === '' ? 'The name of the roadmap is empty.' : `There is no included roadmap called ${name}.`;
    throw new MilepostError(which, {
      code: 'input',
      hint: await suggestShipped(name),
    });
  }
  const source = new TextDecoder().decode(bytes);
  const { tracks } = await parse(source);
  if (track !== undefined) checkTrack(track, name, { tracks });
  const pick = track === undefined ? {} : { track };
  if (extend !== true) return renderInit({ name, source, roadmap: { tracks }, ...pick });
  const own = `version: 1\nextends: ${name}\n${track === undefined ? '' : `track: ${track}\n`}`;
  return renderExtension({ name, roadmap: await parse(own), ...pick });
}

function checkTrack(track: string, name: string, { tracks }: Pick<Roadmap, 'tracks'>): void {
  const ids = tracks.map(({ id }) => id);
  if (ids.includes(track)) return;
  if (ids.length === 0) {
    throw new MilepostError(`${name} has no tracks to pick from.`, {
      code: 'input',
      hint: 'Leave out --track.',
    });
  }
  const near = nearest(track, ids);
  throw new MilepostError(`${name} has no track ${track}.`, {
    code: 'input',
    hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Its tracks: ${ids.join(', ')}.`,
  });
}

async function parse(text: string): Promise<Roadmap> {
  const parsed = parseRoadmap(text, await readBases({ bytes: new TextEncoder().encode(text) }));
  if (!parsed.ok) throw new Error(`a roadmap of ours is wrong: ${JSON.stringify(parsed.problems)}`);
  return parsed.roadmap;
}

interface Where {
  readonly io: Io;
  readonly force: boolean;
  /** Nobody named the file: then any roadmap in the folder is in the way, whatever it is called. */
  readonly isDefault: boolean;
}

async function write(file: string, text: string, { io, force, isDefault }: Where): Promise<void> {
  const there = isDefault && !force ? await findRoadmapFile(io) : undefined;
  if (there !== undefined) throw isThere(there.path);
  await writeNewFile(file, text, { io, force });
}

function figures(roadmap: Roadmap) {
  const { title, phases, tracks, track } = roadmap;
  return {
    title,
    phases: phases.length,
    items: itemsOf(roadmap).length,
    tracks: tracks.map(({ id }) => id),
    ...(track !== undefined && { track }),
  };
}

function report(file: string, roadmap: Roadmap): readonly string[] {
  const { title, phases, items, tracks, track } = figures(roadmap);
  const open = tracks.length > 0 && track === undefined;
  return [
    `Wrote ${file}: "${title}", ${count(phases, 'phase')}, ${count(items, 'item')}${open ? ' without a track' : ''}.`,
    ...(open ? [`Pick a track in it, under track: ${tracks.join(', ')}.`] : []),
    'Edit it to suit you. "milepost validate" checks it, and "milepost plan" shows what it would create on GitHub.',
  ];
}
