// What plasticity.js adds to a page. Names are promises: they do not change within a major version.

export interface PlasticityDomainReal {
  kind: "real";
  low: number;
  high: number;
  /** Equal ratios, not equal differences, look equally far apart. */
  log: boolean;
}

export interface PlasticityDomainCount {
  kind: "count" | "seed";
  low: number;
  high: number;
}

export interface PlasticityDomainChoice {
  kind: "choice";
  names: string[];
}

export interface PlasticityParameter {
  /** As attributes and addresses spell it: `tau-plus`. */
  name: string;
  /** The short name for people. */
  label: string;
  /** As equations print it: `τ₊`. */
  symbol: string;
  /** Empty for a pure number. */
  unit: string;
  domain: PlasticityDomainReal | PlasticityDomainCount | PlasticityDomainChoice;
  default: number | string;
  doc: string;
}

/** A choice is a string, everything else a number. */
export type PlasticityValues = Record<string, number | string>;

export interface PlasticityReadout {
  /** NaN while it is not known yet. */
  value: number;
  unit: string;
  label: string;
}

export interface PlasticityColumn {
  name: string;
  unit: string;
  values: Float64Array;
}

/** One per panel. */
export interface PlasticityTable {
  title: string;
  columns: PlasticityColumn[];
}

export interface PlasticityState {
  values: PlasticityValues;
  readouts: Record<string, PlasticityReadout>;
  /** False while a long run goes on; `plasticity-change` comes again when it is done. */
  done: boolean;
}

export interface PlasticityWidgetElement extends HTMLElement {
  /** Settled when live; rejected with the sentence that the reader sees. */
  readonly ready: Promise<PlasticityWidgetElement>;
  /** Null until live, like all that follows but `values`. */
  readonly parameters: PlasticityParameter[] | null;
  /**
   * A set is all or nothing and throws a RangeError with the reason. Before the element is live it is kept and can be
   * read; what is wrong with it is then told by `plasticity-error`.
   */
  get values(): PlasticityValues | null;
  set values(values: PlasticityValues);
  readonly readouts: Record<string, PlasticityReadout> | null;
  data(): PlasticityTable[] | null;
  /** One block per panel. */
  toCSV(): string | null;
  toSVG(): string | null;
  /** `scale` pixels per css px; 2 where none is given. */
  toPNG(scale?: number): Promise<Blob>;
  /** The words a screen reader hears. */
  describe(): string | null;
  /** Everything as the page's author set it. */
  reset(): void;
  play(): void;
  pause(): void;
  /** In the unit of the widget's span. */
  seek(at: number): void;
  /** To the n-th next event; back for negative n. */
  step(n?: number): void;
  /** Keeps the present run as a ghost to compare with. */
  pin(): void;
  clearPins(): void;
  /** A URL that reproduces exactly this. */
  link(options?: { embed?: boolean }): string | null;
}

/** A prediction before the result is shown: by `plasticity-widget` with `mode="predict"`. */
export interface PlasticityPrediction {
  kind: "prediction";
  widget: string;
  /** What was asked for; null where a curve was. */
  readout: string | null;
  /** Points of a curve, a direction, or a number; null where the reader went on without. */
  answer: [number, number][] | "up" | "down" | "same" | number | null;
  skipped: boolean;
  /** The comparison that the reader sees. */
  words: string;
}

/** By `plasticity-question`. */
export interface PlasticityAnswer {
  kind: "choice" | "value" | "state";
  id: string;
  /** The place of a choice from 1, or a number. */
  answer: string | number;
  right: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "plasticity-widget": PlasticityWidgetElement;
    /** `for` is a widget's id or name, `name` one of its parameters. */
    "plasticity-number": HTMLElement;
    /** `for` is a widget's id or name, `name` one of its readouts or parameters. */
    "plasticity-value": HTMLElement;
    "plasticity-question": HTMLElement;
  }
  interface HTMLElementEventMap {
    "plasticity-ready": CustomEvent<Record<string, never>>;
    /** At most one per frame while something is dragged. */
    "plasticity-input": CustomEvent<PlasticityState>;
    /** Committed. */
    "plasticity-change": CustomEvent<PlasticityState>;
    "plasticity-answer": CustomEvent<PlasticityPrediction | PlasticityAnswer>;
    /** What is wrong with the author's words, at the start and later: the sentence that the reader sees. */
    "plasticity-error": CustomEvent<{ message: string }>;
  }
}
