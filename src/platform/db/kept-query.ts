import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** What a statement is asked with; lists may be of different lengths. */
type Values = Readonly<Record<string, Value | readonly Value[]>>;
type Value = string | number | boolean | null | undefined;

/**
 * A read whose text is put together once for each shape of its values instead of each time: for what pages of every
 * day ask, where putting together costs the program more than asking. Shapes differ by what is absent, null, true or
 * false, and by the lengths of lists, so `build` may ask for these; it must not look at strings and numbers, which are
 * the statement's parameters (it is told so when it does).
 *
 * @example const dutiesOf = keptQuery((db, { personId }: { personId?: string }) => db.selectFrom(…).where(…));
 *   const rows = await dutiesOf(scope.db, { personId });
 */
export function keptQuery<V extends { [K in keyof V]: Values[string] }, O>(
  build: (db: Db, values: V) => Compilable<O>,
): (db: Db, values: V) => Promise<O[]> {
  const known = new Map<string, CompiledQuery<O>>();
  return async (db, values) => {
    const shape = shapeOf(values);
    let query = known.get(shape);
    if (!query) {
      query = build(db, slotsFor(values)).compile();
      known.set(shape, query);
    }
    const fill = (parameter: unknown): unknown => {
      if (parameter instanceof Slot) return parameter.valueIn(values as Values);
      return Array.isArray(parameter) ? parameter.map(fill) : parameter;
    };
    const parameters = query.parameters.map(fill);
    return (await db.executeQuery<O>({ ...query, parameters } as CompiledQuery<O>)).rows;
  };
}

/** Stands for a value while the text is put together. */
class Slot {
  readonly #name: string;
  readonly #index: number | null;

  constructor(name: string, index: number | null) {
    this.#name = name;
    this.#index = index;
  }

  valueIn(values: Values): unknown {
    const value = values[this.#name];
    return this.#index === null ? value : (value as readonly Value[])[this.#index];
  }

  toString(): never {
    throw new TypeError(`«${this.#name}» is not known while the text is put together`);
  }

  toJSON(): never {
    return this.toString();
  }
}

const isFixed = (value: Value) => value == null || typeof value === 'boolean';

function shapeOf(values: object): string {
  let shape = '';
  for (const [name, value] of Object.entries(values) as [string, Values[string]][])
    shape += `${name} ${Array.isArray(value) ? value.length : isFixed(value as Value) ? value : '?'},`;
  return shape;
}

function slotsFor<V extends object>(values: V): V {
  return Object.fromEntries(
    Object.entries(values as Values).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((_, index) => new Slot(name, index))
        : isFixed(value as Value)
          ? value
          : new Slot(name, null),
    ]),
  ) as V;
}
