// milepost doctor for a learner: is all well with the Action in a repository? Exit code 0 where it is, 1 where something is not.
import { diagnoseAction } from '../../../app/doctor/doctor-action.ts';
import { connectFromEnvironment } from '../../client.ts';
import { describeChecks } from '../../describe-checks.ts';
import { type DoctorOptions, EXIT, type ExitCode, type Io, asCalled } from '../../io.ts';

export async function doctorAction({ repo, json }: DoctorOptions, io: Io): Promise<ExitCode> {
  const { github, at } = await connectFromEnvironment(repo, io);
  const diagnosis = await diagnoseAction(github, at);
  if (json === true) io.out(JSON.stringify(diagnosis));
  else for (const line of describeChecks(diagnosis.checks)) io.out(asCalled(line, io));
  return diagnosis.ok ? EXIT.fine : EXIT.failed;
}
