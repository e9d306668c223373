// What is simulated where nothing else is asked for.
import { EVENTS_A_DAY, type Model } from './model.ts';

export interface Scene {
  readonly name: string;
  readonly model: Model;
}

export interface SceneSettings {
  readonly database: 'embedded' | 'postgres';
  readonly seed: number;
  readonly repositories: number | undefined;
  readonly minutes: number | undefined;
  readonly outageMinutes: number | undefined;
  readonly processes: number | undefined;
  readonly reconciliations: number | undefined;
}

const MINUTE_MS = 60_000;

/**
 * Two, each as large as some minutes of real time allow: half an hour of the evening, when most happens, with GitHub down
 * for three minutes of it; and an hour without GitHub in the middle of two, with far fewer repositories. Where a size or
 * a time is given: that one.
 */
export function chooseScenes(settings: SceneSettings): readonly Scene[] {
  const { database, repositories, minutes, outageMinutes } = settings;
  const [many, few] = database === 'postgres' ? [100_000, 4000] : [2000, 200];
  if (repositories !== undefined || minutes !== undefined || outageMinutes !== undefined)
    return [
      scene(settings, {
        name: 'as asked for',
        ...{ repositories: repositories ?? many, minutes: minutes ?? 60, outageMinutes: outageMinutes ?? 0 },
      }),
    ];
  return [
    scene(settings, {
      name: 'half an hour of the evening',
      repositories: many,
      minutes: 30,
      outageMinutes: 3,
    }),
    scene(settings, { name: 'an hour without GitHub', repositories: few, minutes: 120, outageMinutes: 60 }),
  ];
}

interface Size {
  readonly name: string;
  readonly repositories: number;
  readonly minutes: number;
  readonly outageMinutes: number;
}

/** The outage is in the middle. */
function scene({ seed, processes, reconciliations, database }: SceneSettings, size: Size): Scene {
  const { name, repositories, minutes, outageMinutes } = size;
  const fromMs = ((minutes - outageMinutes) / 2) * MINUTE_MS;
  return {
    name,
    model: {
      ...{ repositories, seed, eventsADay: EVENTS_A_DAY },
      stretchMs: minutes * MINUTE_MS,
      outage: { fromMs, toMs: fromMs + outageMinutes * MINUTE_MS },
      processes: database === 'embedded' ? 1 : (processes ?? 1),
      reconciliations: reconciliations ?? (repositories > 20_000 ? 32 : 8),
    },
  };
}
