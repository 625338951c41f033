import type { PlanDocument } from '../queries/get-plan.ts';
import { columnRoles, type ReadItem, type Reading } from '../reading/types.ts';
import type { ItemNode } from './plan-tree.ts';

/**
 * The plan as it stands in the program, in the shape of a reading: what the checker, the papers and the
 * comparison with a newer document work on.
 */
export function planAsReading(plan: PlanDocument): Reading {
  return {
    title: plan.title,
    period: [plan.startsOn, plan.endsOn],
    approval: {
      stamp: plan.approval.stamp ?? null,
      by: plan.approval.by ?? null,
      post: plan.approval.post ?? null,
      date: plan.approval.date ?? null,
      dateText: plan.approval.dateText ?? null,
    },
    contents: [],
    introduction: plan.introduction ? plan.introduction.split('\n\n') : [],
    passport: plan.passport,
    sections: plan.chapters.map(({ number, title, position, items }) => ({
      number,
      title,
      items: items.map(itemAsRead),
      source: { line: position },
    })),
    signature: plan.signature,
    columns: plan.columns.map(({ role, header }, index) => ({
      index,
      header,
      role: columnRoles.find((known) => known === role) ?? 'ignore',
      by: 'person',
    })),
    remainder: [],
    doubts: [],
    format: 'text',
  };
}

function itemAsRead(item: ItemNode): ReadItem {
  const { text: _, ...reading } = item.deadlineReading ?? {
    text: '',
    kind: null,
    windows: [],
    warnings: [],
  };
  return {
    number: item.number,
    text: item.text,
    responsible: {
      raw: item.responsible,
      people: item.parties.flatMap(({ personId, name }) => (personId ? [name] : [])),
      roles: item.parties.flatMap(({ personId, name }) => (personId ? [] : [name])),
    },
    form: { raw: item.form, values: item.forms },
    deadline: { raw: item.deadline, ...reading },
    items: item.items.map(itemAsRead),
    source: { line: 0 },
    doubts: item.doubts,
    extra: item.extra,
  };
}
