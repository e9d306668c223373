// The pace of a run: until its time is over, and with what runs before it wrote in mind.
import { expect, test } from 'vitest';
import { createRunPace } from '../../../src/action/deadline.ts';
import { aMilestone, anIssue } from '../../../tools/harness/builders/observed.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';

test('the first write after the end is refused, and what says how far it came is not', async () => {
  const clock = new FakeClock();
  const pace = createRunPace({ clock, minutes: 2 });
  await clock.advance(119_999);
  await pace.take();
  expect(pace.isOver()).toBe(false);
  await clock.advance(1);
  await expect(pace.take()).rejects.toMatchObject({
    code: 'budget',
    message: 'The time of this run is over: 2 minutes',
  });
  expect(pace.isOver()).toBe(true);
  await pace.take();
});

test('issues that we made in the last hour count as writes of this one', async () => {
  const clock = new FakeClock(Date.parse('2026-10-01T10:00:00Z'));
  const made = (createdAt: string, ours = true) => anIssue({ createdAt, ours });
  const workflow = { login: 'github-actions', isBot: true };
  const issues = [
    ...Array.from({ length: 240 }, () => made('2026-10-01T09:30:00Z')),
    ...Array.from({ length: 235 }, () => ({ ...made('2026-10-01T09:30:00Z', false), author: workflow })),
    ...Array.from({ length: 100 }, () => made('2026-10-01T08:59:00Z')),
    ...Array.from({ length: 100 }, () => made('2026-10-01T09:30:00Z', false)),
  ];
  const pace = createRunPace({ clock, minutes: 10 });
  // With three commits, a label and a milestone: 480.
  const observed = { issues, milestones: [aMilestone()], labels: [{ name: 'roadmap', description: '' }] };
  await pace.countBefore(observed);
  await pace.countBefore(observed);
  // The reserve of the hour is what is left.
  for (let write = 1; write <= 20; write += 1) await pace.take();
  await expect(pace.take()).rejects.toMatchObject({
    code: 'budget',
    retryAt: Date.parse('2026-10-01T10:30:00Z'),
  });
});
