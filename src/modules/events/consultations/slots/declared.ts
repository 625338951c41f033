import './calendar-entries.ts';
import './duties.ts';
import { bookSlot, cancelSlot, withdrawSlot } from '../../operations/slots/book-slot.ts';
import { holdSlot } from '../../operations/slots/hold-slot.ts';
import { openSlots } from '../../operations/slots/open-slots.ts';
import { listSlots } from './list-slots.ts';

export const slotOperations = [openSlots, bookSlot, cancelSlot, withdrawSlot, holdSlot];

export const slotQueries = [listSlots];
