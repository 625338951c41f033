import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A process started by a test, with the lines it has written. */
export class TestProcess {
  readonly lines: string[] = [];
  readonly child: ChildProcess;
  #waiting: (() => void)[] = [];
  #closed = false;

  /** Starts a file under this Node; both of its outputs are kept. */
  constructor(file: string, args: string[], env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const input of [this.child.stdout!, this.child.stderr!])
      createInterface({ input }).on('line', (line) => {
        this.lines.push(line);
        this.#wake();
      });
    // `close`, not `exit`: by then its last words have been read.
    this.child.once('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Waits until the lines satisfy a condition; fails with what was written when the process ends before. */
  async until(holds: (lines: string[]) => boolean): Promise<void> {
    while (!holds(this.lines)) {
      if (this.#closed)
        throw new Error(
          `The process has ended (${this.child.exitCode}): ${this.lines.slice(-5).join(' | ')}`,
        );
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Sends a signal and waits for the end; gives the exit code, null when a signal ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const ended = this.ended();
    this.child.kill(signal);
    return ended;
  }

  /** Waits for the end by itself; gives the exit code. */
  async ended(): Promise<number | null> {
    if (!this.#closed) await once(this.child, 'close');
    return this.child.exitCode;
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Whether a process with this number runs; one that has ended and is not yet waited for does not. */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
