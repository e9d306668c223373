// Labels of a repository. Names are unique whatever their case.

import type { Actor } from '../../actor.ts';
import { findLabel } from '../../world/find.ts';
import { invalid } from '../../requests/refusal.ts';
import type { Label, Repository } from '../../world/state.ts';
import { nextId } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { checkText, requireUnarchived } from '../rules.ts';

export interface NewLabel {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly name: string;
  /** Six hex digits. Default: GitHub's grey. */
  readonly color?: string;
  readonly description?: string | null;
}

/** Creates a label. 422 `already_exists` for a name in use, in whatever case. */
export function createLabel(world: World, input: NewLabel): Label {
  const { repository, actor } = input;
  requireUnarchived(repository);
  checkLabel(input);
  if (findLabel(repository, input.name) !== null) throw labelExists();
  const label: Label = {
    id: nextId(world.state),
    name: input.name,
    color: input.color ?? 'ededed',
    description: input.description ?? null,
  };
  repository.labels.push(label);
  world.emit({
    name: 'label',
    action: 'created',
    repositoryId: repository.id,
    senderLogin: actor.login,
    label,
  });
  return label;
}

export interface LabelChange {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly label: Label;
  readonly name?: string;
  readonly color?: string;
  readonly description?: string | null;
}

/** Renames or recolours a label. */
export function updateLabel(world: World, change: LabelChange): Label {
  const { repository, actor, label } = change;
  requireUnarchived(repository);
  checkLabel({ ...change, name: change.name ?? label.name });
  const taken = change.name === undefined ? null : findLabel(repository, change.name);
  if (taken !== null && taken !== label) throw labelExists();
  const changes = {
    ...(change.name !== undefined && change.name !== label.name ? { name: { from: label.name } } : {}),
    ...(change.color !== undefined && change.color !== label.color ? { color: { from: label.color } } : {}),
  };
  label.name = change.name ?? label.name;
  label.color = change.color ?? label.color;
  if (change.description !== undefined) label.description = change.description;
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({ name: 'label', action: 'edited', label, changes, ...where });
  return label;
}

/** Deletes a label, off every issue too. */
export function deleteLabel(world: World, { repository, actor, label }: Omit<LabelChange, 'name'>): void {
  requireUnarchived(repository);
  repository.labels = repository.labels.filter((other) => other !== label);
  for (const issue of repository.issues) issue.labelIds = issue.labelIds.filter((id) => id !== label.id);
  world.emit({
    name: 'label',
    action: 'deleted',
    repositoryId: repository.id,
    senderLogin: actor.login,
    label,
  });
}

function checkLabel(input: Pick<NewLabel, 'name' | 'color' | 'description'>): void {
  checkText(input.name, { resource: 'Label', field: 'name', max: 50, required: true });
  checkText(input.description, { resource: 'Label', field: 'description', max: 100 });
  if (/[\u{10000}-\u{10FFFF}]/u.test(input.description ?? '')) {
    const message = "description doesn't accept 4-byte Unicode";
    throw invalid({ resource: 'Label', field: 'description', code: 'custom', message });
  }
  if (input.color !== undefined && !/^[0-9a-f]{6}$/i.test(input.color)) {
    throw invalid({ resource: 'Label', field: 'color', code: 'invalid' });
  }
}

function labelExists(): Error {
  return invalid({ resource: 'Label', field: 'name', code: 'already_exists' });
}
