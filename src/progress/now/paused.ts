// A pause that the learner asked for, in words. (pause.ts tells of one that nobody announced.)
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { dateText } from '../phrases.ts';
import type { Paused } from '../progress.ts';

/** Whether it is one on that day: then nothing reminds the learner of anything. */
export function isPausedOn(paused: Paused | undefined, day: IsoDate): boolean {
  return paused !== undefined && (paused.until === undefined || day < paused.until);
}

/** `Paused until 10 Jan 2027`, `Paused since 1 Dec 2026`: it stays true whatever the day is. */
export function pausedText({ since, until }: Paused): string {
  return until === undefined ? `Paused since ${dateText(since)}` : `Paused until ${dateText(until)}`;
}
