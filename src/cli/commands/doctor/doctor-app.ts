// milepost doctor for an operator: is all well with the App? Exit code 0 where it is, 1 where something is not.
import { readConfig } from '../../../app/settings/config.ts';
import { type Diagnosis, diagnose, retryAll } from '../../../app/doctor/doctor.ts';
import type { FailingRepository } from '../../../queue/status.ts';
import { describeChecks } from '../../describe-checks.ts';
import { type DoctorOptions, EXIT, type ExitCode, type Io, asCalled } from '../../io.ts';

export async function doctorApp(options: DoctorOptions, io: Io): Promise<ExitCode> {
  const config = readConfig(io.env);
  const retried = options.retry === true ? await retryAll(config) : undefined;
  const diagnosis = await diagnose({ config, clock: io.clock });
  if (options.json === true)
    io.out(JSON.stringify({ ...diagnosis, ...(retried === undefined ? {} : { retried }) }));
  else {
    if (retried !== undefined)
      for (const line of [`Requeued: ${retried === 1 ? '1 repository' : `${retried} repositories`}.`, ''])
        io.out(line);
    for (const line of describe(diagnosis)) io.out(asCalled(line, io));
  }
  return diagnosis.ok ? EXIT.fine : EXIT.failed;
}

function describe({ checks, queue, installations }: Diagnosis): readonly string[] {
  return [
    ...describeChecks(checks),
    ...section('Installations', installations.map(describeInstallation(queue))),
    ...section('Repositories', (queue?.failing ?? []).flatMap(describeFailing)),
    ...section(
      'Periodic jobs',
      (queue?.periodicJobs ?? []).map(
        ({ name, endedAt, result }) => `${name.padEnd(12)} ${endedAt} ${JSON.stringify(result)}`,
      ),
    ),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function describeInstallation(queue: Diagnosis['queue']) {
  return ({ id, account, suspended, limit, missing }: Diagnosis['installations'][number]): string => {
    const pace = queue?.paces.find(({ installationId }) => installationId === id);
    const facts = [
      suspended ? 'suspended' : undefined,
      missing.length === 0 ? undefined : notAccepted(missing),
      limit === null ? undefined : `${limit.remaining} of ${limit.of} requests left`,
      pace === undefined ? undefined : `${pace.lastHour} of 500 writes in the last hour`,
      pace?.silentUntil == null ? undefined : `GitHub asked to wait until ${pace.silentUntil}`,
    ];
    return `${account} (${id}): ${facts.filter((fact) => fact !== undefined).join(', ')}`;
  };
}

/** Checks alone are done without. */
function notAccepted(missing: readonly string[]): string {
  const without = missing.every((permission) => permission.startsWith('checks:'))
    ? ', so its pull requests get no check'
    : '';
  return `has not accepted ${missing.join(', ')}${without}`;
}

function describeFailing({
  repository,
  status,
  failure,
  reconciledAt,
}: FailingRepository): readonly string[] {
  const what = failure === null ? '' : `: ${failure.message}`;
  return [
    `${status.padEnd(8)} ${repository}, ${reconciledAt ?? 'never reconciled'}${what}`,
    ...(failure === null ? [] : [`${' '.repeat(8)} ${failure.hint}`]),
  ];
}
