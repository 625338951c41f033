import type { OperationContext } from './define.ts';

/** Modules declare their events by augmenting this interface: name → payload. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules
export interface DomainEvents {}

export type DomainEvent = {
  [K in keyof DomainEvents]: { type: K; payload: DomainEvents[K] };
}[keyof DomainEvents];

/** Hears of an event in the transaction that it happened in; failing fails the operation. */
export type Subscriber<K extends keyof DomainEvents> = (
  context: OperationContext,
  payload: DomainEvents[K],
) => Promise<void>;

const subscribers = new Map<PropertyKey, Subscriber<never>[]>();

/** Registers what another module does when something happens. Called once, while the program loads. */
export function subscribe<K extends keyof DomainEvents>(type: K, subscriber: Subscriber<K>): void {
  const list = subscribers.get(type) ?? [];
  list.push(subscriber as Subscriber<never>);
  subscribers.set(type, list);
}

/** Calls the subscribers of an event, in the order in which they registered. */
export async function publish(context: OperationContext, event: DomainEvent): Promise<void> {
  const { type, payload } = event as { type: PropertyKey; payload: never };
  for (const subscriber of subscribers.get(type) ?? []) await subscriber(context, payload);
}
