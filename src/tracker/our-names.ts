// What is ours in a repository, by the names that it has there: files, branches, the check run.

/** Where our generated files live. */
export const GENERATED_FOLDER = '.github/milepost';
export const BADGE_PATH = `${GENERATED_FOLDER}/badge.svg`;
export const CARD_PATH = `${GENERATED_FOLDER}/card.svg`;
export const FIGURES_PATH = `${GENERATED_FOLDER}/progress.json`;
export const GENERATED_PATHS = [BADGE_PATH, CARD_PATH, FIGURES_PATH] as const;

/** The branch that carries our files where the default branch is protected. */
export const PROGRESS_BRANCH = 'milepost/progress';

/** The branch of the pull request that brings a new pace. */
export const REPACE_BRANCH = 'milepost/repace';

/** The branches whose pull requests are ours and finish nothing. */
export const OUR_BRANCHES: readonly string[] = [PROGRESS_BRANCH, REPACE_BRANCH];

/** The name of our check run on the heads of pull requests. */
export const CHECK_NAME = 'Milepost';

/** The branch of the pull request that offers a first roadmap. */
export const ONBOARDING_BRANCH = 'milepost/onboarding';
