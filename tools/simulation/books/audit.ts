// GitHub's own counting of what an installation asks for, apart from the product's.
import { LIMITS } from '../world/model.ts';

export interface Audit {
  request(installationId: number, now: number): void;
  write(installationId: number, now: number): void;
  /** GitHub wants no request of that installation before. */
  refuse(installationId: number, times: { readonly now: number; readonly until: number }): void;
  readonly requests: number;
  readonly writes: number;
  readonly refusals: number;
  /** Writes beyond 80 in 60 s or 500 in 3,600 s, and requests in a silence that was asked for. */
  readonly violations: { readonly perMinute: number; readonly perHour: number; readonly inSilence: number };
  /** The most of any installation within an hour (of the clock), and of writes within any. */
  readonly most: {
    readonly requestsAnHour: number;
    readonly writesAnHour: number;
    readonly writesAMinute: number;
  };
}

export function createAudit(): Audit {
  const violations = { perMinute: 0, perHour: 0, inSilence: 0 };
  const most = { requestsAnHour: 0, writesAnHour: 0, writesAMinute: 0 };
  const counts = { requests: 0, writes: 0, refusals: 0 };
  const hours = new Map<string, number>();
  const writes = new Map<number, number[]>();
  const silences = new Map<number, { now: number; until: number }>();

  function request(installationId: number, now: number): void {
    counts.requests += 1;
    const hour = `${installationId} ${Math.floor(now / LIMITS.perHour.ms)}`;
    const sofar = (hours.get(hour) ?? 0) + 1;
    hours.set(hour, sofar);
    most.requestsAnHour = Math.max(most.requestsAnHour, sofar);
    const silence = silences.get(installationId);
    // What sets out in the moment of the refusal cannot know of it.
    if (silence !== undefined && now > silence.now && now < silence.until) violations.inSilence += 1;
  }

  function write(installationId: number, now: number): void {
    counts.writes += 1;
    const recent = (writes.get(installationId) ?? []).filter((at) => at > now - LIMITS.perHour.ms);
    recent.push(now);
    writes.set(installationId, recent);
    const minute = recent.filter((at) => at > now - LIMITS.perMinute.ms).length;
    most.writesAMinute = Math.max(most.writesAMinute, minute);
    most.writesAnHour = Math.max(most.writesAnHour, recent.length);
    if (minute > LIMITS.perMinute.most) violations.perMinute += 1;
    if (recent.length > LIMITS.perHour.most) violations.perHour += 1;
  }

  return {
    request,
    write,
    refuse(installationId, times) {
      counts.refusals += 1;
      silences.set(installationId, times);
    },
    get requests() {
      return counts.requests;
    },
    get writes() {
      return counts.writes;
    },
    get refusals() {
      return counts.refusals;
    },
    violations,
    most,
  };
}
