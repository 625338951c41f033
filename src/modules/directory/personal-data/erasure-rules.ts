/**
 * What erasing a person does with the rows that refer to the card: they go, or they stay, for a record needs them, and then
 * they tell of nobody but the pseudonym. Each foreign key has to be named here; a test fails for one that is not.
 */
export const erasureRules: Record<string, 'goes' | 'stays'> = {
  'agenda_speaker.person_id': 'stays',
  'assignment.person_id': 'stays',
  'award.person_id': 'goes',
  'calendar_feed.person_id': 'goes',
  'card_proposal.person_id': 'goes',
  'certificate.person_id': 'goes',
  'consultation.methodist_id': 'stays',
  'consultation.person_id': 'stays',
  'consultation_request.asker_id': 'stays',
  'consultation_request.methodist_id': 'stays',
  'consultation_slot.booker_id': 'stays',
  'consultation_slot.methodist_id': 'stays',
  'decision_person.person_id': 'stays',
  'education.person_id': 'goes',
  'event.responsible_id': 'stays',
  'event_duty.person_id': 'stays',
  'event_person.person_id': 'stays',
  'invitation.person_id': 'stays',
  'leader_reserve.person_id': 'stays',
  'material.person_id': 'stays',
  'membership.person_id': 'stays',
  'minutes.chair_id': 'stays',
  'minutes.secretary_id': 'stays',
  'partner.person_id': 'stays',
  'person.merged_into': 'stays',
  'person_distinct.one_id': 'goes',
  'person_distinct.other_id': 'goes',
  'person_merge.merged_id': 'goes',
  'person_merge.survivor_id': 'goes',
  'plan.controller_id': 'stays',
  'plan_item_party.person_id': 'stays',
  'plan_role_person.person_id': 'goes',
  'post.person_id': 'stays',
  'profession.person_id': 'stays',
  'qualification.person_id': 'goes',
  'registration_entry.person_id': 'stays',
  'retention_case.person_id': 'goes',
  'section_exception.person_id': 'goes',
  'section_member.person_id': 'stays',
  'sensitive_view.person_id': 'stays',
  'talk_proposal.person_id': 'stays',
  'task_person.person_id': 'stays',
  'visit_person.person_id': 'stays',
};

/** Where addresses of guests stand: with the person's they are forgotten, whoever was registered by it takes the pseudonym. */
export const guestAddresses = [
  'agenda_speaker',
  'event_person',
  'registration_entry',
  'talk_proposal',
] as const;

/** Columns that say again in letters whom a key means: they take the pseudonym. */
export const copiedNames = [
  { table: 'consultation', key: 'person_id', name: 'person_name' },
  { table: 'consultation_request', key: 'asker_id', name: 'asker_name' },
  { table: 'consultation_slot', key: 'booker_id', name: 'booker_name' },
] as const;

/** Columns that say how somebody is reached beside a record: they are emptied. */
export const emptiedTexts = [
  { table: 'consultation_request', key: 'asker_id', text: 'contact' },
] as const;
