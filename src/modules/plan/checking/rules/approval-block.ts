import type { Rule, RuleFinding } from '../rule.ts';

/** A stamp without a date or a name, a signature without a name. */
export const approvalBlock: Rule = {
  name: 'approval-block',
  find({ plan }) {
    const findings: RuleFinding[] = [];
    const say = (sentence: RuleFinding['sentence'], params = {}) =>
      findings.push({ sentence, severity: 'warning', items: [], params });
    const { stamp, by, date, dateText } = plan.approval;
    if (stamp !== null || by !== null) {
      if (!by?.trim()) say('approval-block.name');
      if (date === null) {
        if (dateText?.trim()) say('approval-block.incompleteDate', { date: dateText.trim() });
        else say('approval-block.date');
      }
    }
    if (plan.signature && !plan.signature.name.trim()) {
      say('approval-block.signature', { post: plan.signature.post });
    }
    return findings;
  },
};
