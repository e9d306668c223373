// progress.json: the figures as a file beside the badge, for whoever reads progress by machine.
import type { Progress } from '../progress.ts';
import { type AboutProgress, computeFigures } from './compute-figures.ts';

/** JSON, indented by two, with LF and one at the end. The same progress gives the same bytes; its days are the items' own. */
export function renderProgressJson(progress: Progress, about: AboutProgress): string {
  return `${JSON.stringify(computeFigures(progress, about), null, 2)}\n`;
}
