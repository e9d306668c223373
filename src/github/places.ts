// Where in a repository the files are looked for that people write.

/** Where a roadmap is looked for, in this order. */
export const ROADMAP_PATHS = [
  '.github/roadmap.yml',
  '.github/roadmap.yaml',
  'roadmap.yml',
  'roadmap.yaml',
] as const;

/** Where most READMEs are; another one costs one more request. */
export const README_PATHS = ['.github/README.md', 'README.md', 'docs/README.md'] as const;
