// The world of one sandbox: its state, its clock, and what happens in it. Actions change it; webhooks listen.

import { createClock } from './clock.ts';
import type { Clock, Timestamp } from './clock.ts';
import { createDirectory } from './directory.ts';
import { copyState } from './snapshots.ts';
import type { WorldEvent } from './world-event.ts';
import type { State } from './state.ts';

export interface World {
  readonly state: State;
  readonly clock: Clock;
  /** Base of API and web addresses, without a slash at the end. Settled once the sandbox listens. */
  readonly url: string;
  /** How long after a merge GitHub closes the linked issues, in ms. */
  readonly closeDelayMs: number;
  emit(event: WorldEvent): void;
  /** Hears every event at the moment it happens. Returns a function that stops it. */
  on(listener: (event: WorldEvent) => void): () => void;
}

export interface WorldOptions {
  readonly clock?: Clock;
  readonly closeDelayMs?: number;
  readonly url?: string;
  /** What it begins with, which is copied. Default: nobody and nothing. */
  readonly state?: State;
}

/** A world; by default without users or repositories. */
export function createWorld(options: WorldOptions = {}): World & { url: string; state: State } {
  const listeners = new Set<(event: WorldEvent) => void>();
  return {
    state: options.state === undefined ? emptyState() : copyState(options.state),
    clock: options.clock ?? createClock(),
    url: options.url ?? 'http://sandbox.test',
    closeDelayMs: options.closeDelayMs ?? 1_000,
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** A state in which nobody and nothing is. */
export function emptyState(): State {
  return {
    users: new Map(),
    organisations: new Map(),
    repositories: new Map(),
    apps: new Map(),
    installations: new Map(),
    tokens: new Map(),
    directory: createDirectory(),
    nextId: 1_001,
  };
}

/** The next database id: one sequence for all that has one. */
export function nextId(state: State): number {
  return state.nextId++;
}

/** A time as GitHub writes it, in whole seconds: `2026-12-01T08:00:00Z`. */
export function timestamp(ms: number): Timestamp {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** The world's time now, as GitHub writes it. */
export function nowOf(world: World): Timestamp {
  return timestamp(world.clock.now());
}
