// Faults on demand: which request is struck, by which fault. Knows nothing of what the client then gets.

import type { Fault, Faults, Outage } from '../sandbox.ts';

interface FaultTarget {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly mutates: boolean;
}

export interface FaultBox extends Faults {
  /** How many writes back the armed faults want to see; 0 where none is of that kind. */
  readonly furthestBack: number;
  /** The fault that strikes this request; uses it up. */
  strike(target: FaultTarget): Fault | null;
}

interface Armed {
  readonly fault: Fault;
  seen: number;
  left: number;
}

const OUTAGE_FAULTS: Readonly<Record<Outage, Fault>> = {
  down: { kind: '502-before' },
  maintenance: { kind: '503' },
  unreachable: { kind: 'reset-before' },
};

/** A box without faults. */
export function createFaults(): FaultBox {
  const armed = new Set<Armed>();
  const box: FaultBox = {
    outage: null,
    get armed() {
      return [...armed].map(({ fault }) => fault);
    },
    get furthestBack() {
      let furthest = 0;
      for (const { fault } of armed) {
        if (fault.kind === 'stale') furthest = Math.max(furthest, fault.behind ?? 1);
      }
      return furthest;
    },
    arm(fault) {
      const entry = { fault, seen: 0, left: fault.times === 'always' ? Infinity : (fault.times ?? 1) };
      armed.add(entry);
      return () => {
        armed.delete(entry);
      };
    },
    clear() {
      armed.clear();
      box.outage = null;
    },
    strike(target) {
      let struck: Fault | null = box.outage === null ? null : OUTAGE_FAULTS[box.outage];
      for (const entry of armed) {
        const index = entry.seen++;
        if (struck !== null || !fits(entry.fault, target, index)) continue;
        struck = entry.fault;
        entry.left -= 1;
        if (entry.left <= 0) armed.delete(entry);
      }
      return struck;
    },
  };
  return box;
}

function fits(fault: Fault, target: FaultTarget, index: number): boolean {
  if (fault.kind === 'stale' && target.mutates) return false;
  // A mutation is carried out or not; only reads are answered by half.
  if (fault.kind === 'resource-limits' && (target.mutates || target.path !== '/graphql')) return false;
  if (fault.kind === 'graphql-errors' && target.path !== '/graphql') return false;
  if (fault.at !== undefined && index < fault.at) return false;
  if (fault.at !== undefined && fault.times === undefined && index !== fault.at) return false;
  if (fault.method !== undefined && fault.method.toUpperCase() !== target.method) return false;
  if (fault.operation !== undefined && fault.operation !== target.operation) return false;
  return fault.path === undefined || fitsPath(fault.path, target.path);
}

function fitsPath(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}
