import type { World } from './world.ts';

/** How to call one operation or query, so that its permissions can be tried. */
export interface Case {
  /**
   * The input about an object of the world `of`; whatever else it names comes from `with`, so that an
   * own object can be tried together with a foreign one.
   */
  input: (of: World, other: World) => Promise<unknown>;
  /** It depends on whose object it is: tried on a colleague's too. */
  owned?: boolean;
  /** It depends on where the object stands: tried on one of another institution and another section too. */
  placed?: boolean;
  /** Some roles do not see it yet, such as a draft: for them it is as if it were not there. */
  hidden?: boolean;
  /** It names a second object. */
  refers?: boolean;
}

/** By the name of the operation or query; after « · » what is tried when one has several cases. */
export type Cases = Record<string, Case>;

export const nothing: Case = { input: async () => ({}) };
