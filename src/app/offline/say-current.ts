import { sayCurrentMark } from '#modules/events/ui/attendance/say-mark.ts';
import { sayCurrentConsultation } from '#modules/events/ui/consultations/say-consultation.ts';
import type { SayCurrent } from '#ui/offline/said.ts';

/** How records that changes without a network can meet are told, by operation; their page has the path of the change. */
export const sayCurrent: Partial<Record<string, SayCurrent>> = {
  'event.attendance.mark': sayCurrentMark,
  'consultation.update': sayCurrentConsultation,
};
