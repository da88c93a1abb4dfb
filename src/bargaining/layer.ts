/** One step of the merging: the points that survive it, each with where it came from. */
export interface Layer {
  /** `points[party][i]`, in units; two parties: first descending, second ascending. */
  readonly points: readonly Float64Array[];
  readonly size: number;
  /** Place of the point in the layer before that this one extends, and the block's combination that it adds. */
  readonly parent: Uint32Array;
  readonly choice: Uint32Array;
  /** Further ways to the very same point: flat triples of point, parent, choice. */
  readonly ties: readonly number[];
}
