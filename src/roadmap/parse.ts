// A roadmap file to a roadmap, or to everything that is wrong with it. Pure: no clock, files or network.
import { buildRoadmap } from './build.ts';
import { checkRoadmap } from './check.ts';
import { explainIssues } from './explain.ts';
import { toProblems, type Finding, type SourceMap } from './finding.ts';
import type { Problem } from './problem.ts';
import { readDocument } from './read.ts';
import type { Roadmap } from './roadmap.ts';
import { roadmapSchema, TEXT_KEYS } from './schema.ts';
import { checkSize } from './size.ts';
import { decodeSource } from './source.ts';
import { surveyRoadmap } from './survey.ts';
import { explainSyntax } from './syntax.ts';
import { composeYaml } from './yaml.ts';

export type ParseResult =
  | { readonly ok: true; readonly roadmap: Roadmap }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses the bytes (UTF-8) or the text of a roadmap file. Never throws for what a file holds: every problem comes
 * back, in the order of the file, at most 100 and a line that counts the rest. While the file is not YAML, only that
 * is said; a file beyond the limits (512 KiB, 1,000 items, bounded depth, lines and aliases) gets that one problem.
 */
export function parseRoadmap(source: Uint8Array | string): ParseResult {
  const decoded = decodeSource(source);
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] };
  const { text } = decoded;
  const composed = composeYaml(text);
  const { lines } = composed;
  const start: SourceMap = { text, lines, root: { at: 0, children: new Map() } };
  if (!composed.ok) return refuse([composed.finding], start);
  const syntax = explainSyntax(composed.document, text);
  if (syntax.length > 0) return refuse(syntax, start);
  const { value, root, findings, complete } = readDocument({
    document: composed.document,
    lines,
    isText: (key) => TEXT_KEYS.has(key),
  });
  return complete ? validate(value, findings, { text, lines, root }) : refuse(findings, start);
}

function validate(value: unknown, found: readonly Finding[], source: SourceMap): ParseResult {
  const tooMany = checkSize(value);
  if (tooMany !== undefined) return refuse([tooMany], source);
  const written = roadmapSchema.safeParse(value);
  const findings = [
    ...found,
    ...(written.success ? [] : explainIssues(written.error.issues, value)),
    ...checkRoadmap(surveyRoadmap(value), source),
  ];
  if (findings.length > 0 || !written.success) return refuse(findings, source);
  return { ok: true, roadmap: buildRoadmap(written.data) };
}

function refuse(findings: readonly Finding[], source: SourceMap): ParseResult {
  return { ok: false, problems: toProblems(findings, source) };
}
