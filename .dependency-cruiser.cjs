/**
 * The floors of the house (docs/architecture.md): imports run downwards only.
 * doors (app, cli, action) -> queue -> reconcile, preview -> bases, catalogue, codes, shipped, planner, draft -> github -> tracker -> progress -> import -> roadmap, render
 */
const floors = [
  ['render', 'errors', 'setting'],
  ['roadmap'],
  ['import'],
  ['progress'],
  ['tracker'],
  ['github', 'clock'],
  ['bases', 'shipped', 'workflow-files', 'catalogue', 'codes', 'planner', 'draft'],
  ['reconcile', 'plan-again', 'onboard', 'preview', 'judge', 'retry'],
  ['queue'],
  ['app', 'cli', 'action'],
];
const place = (names) => `^src/(${names.join('|')})(/|\\.ts$)`;

const downwards = floors.slice(0, -1).map((names, level) => ({
  name: `floor-${names.join('-')}-imports-downwards-only`,
  comment: 'A lower floor must not know of a higher one.',
  severity: 'error',
  from: { path: place(names) },
  to: { path: place(floors.slice(level + 1).flat()) },
}));

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'pure-floors-touch-no-world',
      comment:
        'roadmap, import, progress and tracker take values and give values: no network, process, clock or files.',
      severity: 'error',
      from: { path: place(['roadmap', 'import', 'progress', 'tracker']) },
      to: {
        path: '(octokit|probot)|^(node:)?(fs|fs/promises|http|https|net|process|timers|os|child_process)$',
      },
    },
    {
      name: 'only-github-and-the-doors-know-octokit',
      severity: 'error',
      from: { path: '^src/', pathNot: place(['github', 'app', 'cli', 'action']) },
      to: { path: 'node_modules/(@octokit|probot)' },
    },
    {
      name: 'the-action-needs-no-server-and-no-other-door',
      comment: 'It is one bundled file: what it does not import is not in it.',
      severity: 'error',
      from: { path: '^src/action/' },
      to: { path: `${place(['app', 'cli', 'queue'])}|node_modules/(probot|pg-boss|pg|@electric-sql)/` },
    },
    {
      name: 'src-knows-nothing-of-tools-and-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tools|test)/' },
    },
    {
      name: 'the-sandbox-stands-alone',
      comment: 'It plays GitHub, and knows nothing of who asks it.',
      severity: 'error',
      from: { path: '^tools/sandbox/' },
      to: { path: '^(src|test|tools/(?!sandbox/))' },
    },
    {
      name: 'tools-know-nothing-of-tests',
      severity: 'error',
      from: { path: '^tools/' },
      to: { path: '^test/' },
    },
    {
      name: 'what-is-shared-stands-in-the-harness',
      comment: 'Bench, chaos, demo and simulation know the sandbox and the harness, not each other.',
      severity: 'error',
      from: { path: '^tools/(bench|chaos|demo|simulation|harness)/' },
      to: { path: '^tools/(bench|chaos|demo|simulation)/', pathNot: '^tools/$1/' },
    },
    {
      name: 'tests-know-nothing-of-chaos',
      comment: 'Chaos is no part of the tests; only what it counts by has a test.',
      severity: 'error',
      from: { path: '^test/(integration|e2e|harness)/' },
      to: { path: '^tools/chaos/' },
    },
    {
      name: 'unit-tests-open-nothing',
      comment: 'No sockets, processes or databases: a test that needs them is an integration test.',
      severity: 'error',
      from: { path: '^test/unit/' },
      to: {
        path: '^(net|http|https|tls|child_process|worker_threads)$|^test/harness/(database|directory)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'src-uses-packages-that-package-json-names',
      comment: 'They are bundled, or installed beside it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-app-needs-what-is-installed-beside-it',
      comment: 'Without the optional packages everything else runs.',
      severity: 'error',
      from: { path: '^(src|tools/main)', pathNot: place(['app', 'queue']) },
      to: { dependencyTypes: ['npm-optional'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-unresolvable',
      comment: 'Two packages hold nothing but types.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@octokit/(openapi-)?types$' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
