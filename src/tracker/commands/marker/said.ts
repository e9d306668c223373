// What an issue's marker keeps of commands: the last one that was carried out there, and what the learner said with it. It is
// written together with what the command does, so that no command is carried out twice.
import type { IsoDate } from '../../../roadmap/roadmap.ts';
import { parseManagedBlock } from '../../content/managed-block.ts';
import type { CommandWord } from '../meaning/words.ts';

export interface Did {
  readonly word: CommandWord;
  /** The id of the comment. Later comments have higher ones. */
  readonly command: number;
  /** When it was said. */
  readonly day: IsoDate;
}

const DID = /^(done|undo|skip|progress)\.(\d{1,16})\.(\d{4}-\d{2}-\d{2})$/;

export interface Said {
  readonly did?: Did;
  /** What shows that it is done. */
  readonly address?: string;
  /** Why it is skipped. */
  readonly why?: string;
}

/** What an issue's text keeps of commands. */
export function saidIn(body: string): Said {
  if (!body.includes(' did=')) return {};
  const { did, shows, why: skipped } = parseManagedBlock(body)?.marker ?? {};
  const [, word, command, day = ''] = DID.exec(did ?? '') ?? [];
  const [address, why] = [decodeSaid(shows), decodeSaid(skipped)];
  return {
    ...(word !== undefined && { did: { word: word as CommandWord, command: Number(command), day } }),
    ...(address !== undefined && { address }),
    ...(why !== undefined && { why }),
  };
}

export function printDid({ word, command, day }: Did): string {
  return `${word}.${command}.${day}`;
}

/** What a marker has room for, in characters as they stand there. */
export const ROOM = 450;

/** A text as it stands in a marker; cut off where it is too long. */
export function encodeSaid(text: string): string {
  let encoded = '';
  for (const character of text) {
    const next = encoded + encodeURIComponent(character);
    if (next.length > ROOM) return encoded + encodeURIComponent('…');
    encoded = next;
  }
  return encoded;
}

/** Whether a text fits as it is. */
export function fitsSaid(text: string): boolean {
  return encodeURIComponent(text).length <= ROOM;
}

/** The text again; undefined where somebody wrote what we never would. */
function decodeSaid(encoded: string | undefined): string | undefined {
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
