// A roadmap value as the YAML that parses to it, for tests that begin with a value.
export { printRoadmap } from '../../../src/roadmap/print.ts';
