import { inCentre } from '../db/tenant.ts';
import type { Schedule } from '../jobs/define.ts';

/** Hours for which a repeated request is recognised; a device that was offline comes back within days. */
const remembered = 7 * 24;

/** Drops outcomes kept for repeated requests: nobody repeats them any more, and they may hold one-time links. */
export const forgetRequests: Schedule = {
  name: 'api.forget-requests',
  crontab: '17 2 * * *',
  async run(kernel, centreId) {
    const before = new Date(kernel.now().getTime() - remembered * 60 * 60 * 1000);
    await inCentre(kernel.db, centreId, 'write', (trx) =>
      trx.deleteFrom('idempotent_request').where('created_at', '<', before).execute(),
    );
  },
};
