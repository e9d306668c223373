// What GitHub makes of a milestone's due date. It keeps the day alone, and takes the day in California.
// https://github.com/microsoft/PowerShellForGitHub/pull/133, https://github.com/wordpress-mobile/release-toolkit/pull/419

import type { Timestamp } from '../../world/clock.ts';

const PACIFIC = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  dateStyle: 'short',
});

/**
 * The stored time: midnight in California, 07:00 or 08:00 UTC, of the day that it was there. So `2026-12-01T00:00:00Z`
 * becomes the day before.
 */
export function pacificMidnight(dueOn: Timestamp | null): Timestamp | null {
  if (dueOn === null) return null;
  const day = PACIFIC.format(new Date(dueOn));
  const summer = `${day}T07:00:00Z`;
  return PACIFIC.format(new Date(summer)) === day ? summer : `${day}T08:00:00Z`;
}
