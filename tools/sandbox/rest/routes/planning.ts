// Routes of labels and milestones.

import { createLabel, deleteLabel, updateLabel } from '../../actions/issues/labels.ts';
import { createMilestone, deleteMilestone, updateMilestone } from '../../actions/issues/milestones.ts';
import { requireIssues } from '../../actions/rules.ts';
import { findLabel } from '../../world/find.ts';
import { created, found, nothing, ok, page } from '../call.ts';
import type { Routes } from '../call.ts';
import { representLabel, representMilestone } from '../represent/issue.ts';
import { milestoneAt } from './issues.ts';

export const planningRoutes = {
  'issues/list-labels-for-repo': (call) => {
    const { world, repository } = call;
    return page(call, repository.labels, { show: (label) => representLabel({ world, repository }, label) });
  },

  'issues/create-label': ({ world, actor, repository, body }) => {
    const { name, color, description } = body;
    const label = createLabel(world, {
      repository,
      actor,
      name,
      ...(color === undefined ? {} : { color }),
      ...(description === undefined ? {} : { description }),
    });
    return created(representLabel({ world, repository }, label));
  },

  'issues/get-label': ({ world, repository, params }) =>
    ok(representLabel({ world, repository }, found(findLabel(repository, params.name)))),

  'issues/update-label': ({ world, actor, repository, params, body = {} }) => {
    const { new_name: name, color, description } = body;
    const label = updateLabel(world, {
      repository,
      actor,
      label: found(findLabel(repository, params.name)),
      ...(name === undefined ? {} : { name }),
      ...(color === undefined ? {} : { color }),
      ...(description === undefined ? {} : { description }),
    });
    return ok(representLabel({ world, repository }, label));
  },

  'issues/delete-label': ({ world, actor, repository, params }) => {
    deleteLabel(world, { repository, actor, label: found(findLabel(repository, params.name)) });
    return nothing();
  },

  'issues/list-milestones': (call) => {
    const { world, repository, query } = call;
    requireIssues(repository);
    const { state = 'open', sort = 'due_on', direction = 'asc' } = query;
    const sign = direction === 'asc' ? 1 : -1;
    const wanted = repository.milestones.filter((milestone) => state === 'all' || milestone.state === state);
    if (sort === 'due_on') wanted.sort((a, b) => sign * (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
    return page(call, wanted, { show: (milestone) => representMilestone({ world, repository }, milestone) });
  },

  'issues/create-milestone': ({ world, actor, repository, body }) => {
    const { title, description, state, due_on: dueOn } = body;
    const milestone = createMilestone(world, {
      repository,
      actor,
      title,
      ...(description === undefined ? {} : { description }),
      ...(state === undefined ? {} : { state }),
      ...(dueOn === undefined ? {} : { dueOn }),
    });
    return created(representMilestone({ world, repository }, milestone));
  },

  'issues/get-milestone': ({ world, repository, params }) =>
    ok(representMilestone({ world, repository }, milestoneAt(repository, params.milestone_number))),

  'issues/update-milestone': ({ world, actor, repository, params, body = {} }) => {
    const { title, description, state, due_on: dueOn } = body;
    const milestone = updateMilestone(world, {
      repository,
      actor,
      milestone: milestoneAt(repository, params.milestone_number),
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      ...(state === undefined ? {} : { state }),
      ...(dueOn === undefined ? {} : { dueOn }),
    });
    return ok(representMilestone({ world, repository }, milestone));
  },

  'issues/delete-milestone': ({ world, actor, repository, params }) => {
    deleteMilestone(world, {
      repository,
      actor,
      milestone: milestoneAt(repository, params.milestone_number),
    });
    return nothing();
  },
} satisfies Routes;
