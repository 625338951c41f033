/**
 * A reason why the program cannot start (or a command cannot run) that its operator can act on.
 * The message is one line that says what is wrong and what to do; it is printed without a stack.
 */
export class StartError extends Error {
  override name = 'StartError';
}
