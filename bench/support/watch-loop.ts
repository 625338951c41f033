import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the program before everything else: tells the bench, when asked, for how long its loop was kept from other
 * requests at most since the last question, milliseconds.
 */
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', () => {
  process.send?.({
    longest: Math.round(delay.max / 1e6),
    p99: Math.round(delay.percentile(99) / 1e6),
  });
  delay.reset();
});
process.channel?.unref();
