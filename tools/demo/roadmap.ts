// The roadmap of the demo: one that ships, by its name.
import { MilepostError } from '../../src/errors.ts';
import { nearest } from '../../src/roadmap/nearest.ts';
import { parseRoadmap } from '../../src/roadmap/parse.ts';
import { listShipped, readShipped } from '../../src/shipped.ts';

/**
 * A roadmap that ships, as its learner would commit it: with a track picked where there are some. Throws a MilepostError
 * `input` that lists the names where there is none of that name.
 */
export async function readDemoRoadmap(name: string): Promise<string> {
  const bytes = await readShipped(name);
  if (bytes === undefined) {
    const names = await listShipped();
    const near = nearest(name, names);
    throw new MilepostError(`There is no included roadmap called ${name}.`, {
      code: 'input',
      hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Included roadmaps: ${names.join(', ')}.`,
    });
  }
  const text = Buffer.from(bytes).toString();
  const parsed = parseRoadmap(bytes);
  const [track] = parsed.ok ? parsed.roadmap.tracks : [];
  return track === undefined ? text : `${text.trimEnd()}\ntrack: ${track.id}\n`;
}
