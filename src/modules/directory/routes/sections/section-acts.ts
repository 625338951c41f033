import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import { addMembers } from '../../operations/sections/add-members.ts';
import { endMembers } from '../../operations/sections/end-members.ts';
import { endSection } from '../../operations/sections/end-section.ts';
import { exceptPerson, readmitPerson } from '../../operations/sections/except-person.ts';
import { removeMember } from '../../operations/sections/remove-member.ts';
import { removeSection } from '../../operations/sections/remove-section.ts';
import { replaceHead } from '../../operations/sections/replace-head.ts';
import { personTyped } from './person-typed.ts';

/** Does what a form on a section's page asks for: `intent` says which act. */
export async function actOnSection(
  args: PageArgs,
  id: string,
  form: FormData,
): Promise<Outcome<unknown>> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const memberIds = form.getAll('memberId').map(String);
  const [memberId = ''] = memberIds;
  switch (text('intent')) {
    case 'end':
      return act(args, endSection, { id, until: text('until'), ground: text('ground') });
    case 'reopen':
      return act(args, endSection, { id, until: null });
    case 'remove':
      return act(args, removeSection, { id });
    case 'head': {
      const head = await personTyped(args, 'headId', text('headId'));
      if ('problem' in head) return { ok: false, code: 'invalid', fields: [head.problem] };
      const given = { id, personId: head.id ?? '', on: text('on'), ground: text('ground') };
      return act(args, replaceHead, given);
    }
    case 'curator':
      return act(args, addMembers, {
        id,
        members: [{ personId: text('curatorId'), role: 'curator' }],
      });
    case 'end-role':
      return act(args, endMembers, { id, memberIds, until: text('until') || null });
    case 'take-back':
      return act(args, removeMember, { id, memberId });
    case 'except':
      return act(args, exceptPerson, { id, personId: text('personId'), reason: text('reason') });
    default:
      return act(args, readmitPerson, { id, personId: text('personId') });
  }
}
