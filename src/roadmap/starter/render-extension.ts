// A short file that builds on a roadmap that ships, with examples of what can be said in it. Values in, text out.
import { type Roadmap, itemsOf } from '../roadmap.ts';
import { START_HINT, TRACKER_HINT, comment, renderTrackHint } from './hints.ts';

export interface ExtensionInput {
  /** The name of the roadmap that ships. */
  readonly name: string;
  /** What it parses to, on the track where one is given. */
  readonly roadmap: Roadmap;
  /** The id of one of its tracks. */
  readonly track?: string;
}

/** The file. Its examples are switched off and use ids that are there, so that each may be switched on as it stands. */
export function renderExtension({ name, roadmap, track }: ExtensionInput): string {
  const pick = renderTrackHint(roadmap.tracks, track);
  const parts = [
    comment(BUILT),
    `version: 1\nextends: ${name}`,
    ...(pick === '' ? [] : [pick]),
    `# A title of your own, and how much time you have. Without them, those of the other roadmap apply.\n#title: My way\n#pace: 8 hours/week`,
    START_HINT,
    renderExamples(roadmap),
    TRACKER_HINT,
    comment(renderContents(roadmap)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const BUILT = `Your roadmap for Milepost. It builds on one that comes with Milepost: you get its improvements, and what is done
stays done. Below, say only what is different for you.
A line that begins with # is a comment. If a key follows without a space (#skip), remove the # to use it.`;

function renderExamples(roadmap: Roadmap): string {
  const [phase] = roadmap.phases;
  // A phase and an item may share an id; the examples stay clear of those.
  const taken = new Set(roadmap.phases.map(({ id }) => id));
  const ids = itemsOf(roadmap).flatMap(({ id }) => (taken.has(id) ? [] : [id]));
  return `# What to leave out, by id: items, or whole phases.
#skip:
#  - ${ids.at(-1) ?? 'an-item'}

# What is different about an item or a phase, by id. Each key that you give replaces the old one.
#change:
#  ${ids[0] ?? 'an-item'}:
#    hours: 30

# What is new. Say where an item goes: in: a phase, before: or after: an item. A new phase goes at the end.
#add:
#  - project: A project of my own
#    id: project-of-my-own
#    in: ${phase?.id ?? 'a-phase'}
#    path: projects/my-own/**`;
}

function renderContents({ phases }: Roadmap): string {
  const lines = phases.flatMap(({ id, title, items }) => [
    `${id} (phase): ${title}`,
    ...items.map((item) => `· ${item.id}: ${item.title}`),
  ]);
  return ['What it contains, by id:', ...lines].join('\n');
}
