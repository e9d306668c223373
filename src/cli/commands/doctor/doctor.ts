// milepost doctor: of the App, where its settings are there; else of the Action in one repository, without loading the App.
import { cleanSetting } from '../../../setting.ts';
import type { DoctorOptions, ExitCode, Io } from '../../io.ts';
import { loadApp } from '../../load-app.ts';

/** Whoever runs an App has set some of these. */
const APP_SETTINGS = ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH', 'WEBHOOK_SECRET'] as const;

export async function doctor(options: DoctorOptions, io: Io): Promise<ExitCode> {
  const hasApp = APP_SETTINGS.some((name) => cleanSetting(io.env[name]) !== undefined);
  const namesOne = options.repo !== undefined || cleanSetting(io.env['GITHUB_REPOSITORY']) !== undefined;
  const isAboutApp = options.retry === true || (options.repo === undefined && (hasApp || !namesOne));
  if (isAboutApp) return await (await loadApp(() => import('./doctor-app.ts'))).doctorApp(options, io);
  return await (await import('./doctor-action.ts')).doctorAction(options, io);
}
