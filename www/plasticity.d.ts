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
  /** NaN while it is not known yet, or still to be predicted. */
  value: number;
  unit: string;
  label: string;
}

export interface PlasticityColumn {
  /** Of a kept run: `pinned: …`, `pinned 2: …`. */
  name: string;
  unit: string;
  /** Each series has its own length. */
  values: Float64Array;
}

/** One per panel. */
export interface PlasticityTable {
  title: string;
  columns: PlasticityColumn[];
}

/** What events of values carry. */
export interface PlasticityState {
  values: PlasticityValues;
  readouts: Record<string, PlasticityReadout>;
  /** False while a long run goes on; `plasticity-change` comes again when it is done. */
  done: boolean;
}

/** Everything that is seen: as JSON, it brings it back on any page. */
export interface PlasticitySeen {
  widget: string;
  /** Of which the values started; empty for the defaults. */
  preset: string;
  values: PlasticityValues;
  /** The place in the run, in the unit of its span; null where it has none. */
  position: number | null;
  /** Kept runs, oldest first, as links write them: `lag=-10,position=3`. */
  pins: string[];
  /**
   * What the reader has committed to, as links write it; null as long as it is asked for. After `@` stand the values that it was
   * answered at, where those are no longer the present ones: `60@day=30`.
   */
  prediction: string | null;
  mode: "explore" | "figure" | "predict";
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
  /** A set takes all of it or a part, all or nothing, and throws a RangeError with the reason. */
  get state(): PlasticitySeen | null;
  set state(state: Partial<PlasticitySeen>);
  readonly readouts: Record<string, PlasticityReadout> | null;
  data(): PlasticityTable[] | null;
  /**
   * A table of `data()` by its place there: a line of names with units, then rows; a RangeError where there is none.
   * Without a place all of them, each below a line with its title, parted by empty lines. All digits.
   */
  toCSV(table?: number): string | null;
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
  /**
   * A URL that reproduces exactly this, with what was predicted: on this page, whose own fragment stays, or alone. "Copy link" in the menu
   * leaves the prediction out: who opens that one is asked first.
   */
  link(options?: { embed?: boolean } | null): string | null;
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
  /** How near it came to what the model gives, from 0 to 1; null where nothing was compared. */
  score: number | null;
}

/** By `plasticity-question`. */
export interface PlasticityAnswer {
  kind: "choice" | "value" | "state";
  id: string;
  /** The place of a choice from 1, or a number. */
  answer: string | number;
  right: boolean;
}

/** All of them bubble: a widget, what is around it and the document hear them. */
export interface PlasticityEventMap {
  "plasticity-ready": CustomEvent<Record<string, never>>;
  /** At most one per frame while something is dragged. */
  "plasticity-input": CustomEvent<PlasticityState>;
  /** Committed. */
  "plasticity-change": CustomEvent<PlasticityState>;
  "plasticity-play": CustomEvent<PlasticitySeen>;
  /** By the reader, by a script, or at the end. */
  "plasticity-pause": CustomEvent<PlasticitySeen>;
  /** By a jump, not while it plays. */
  "plasticity-seek": CustomEvent<PlasticitySeen>;
  /** A run was kept, or kept runs were let go. */
  "plasticity-pin": CustomEvent<PlasticitySeen>;
  "plasticity-answer": CustomEvent<PlasticityPrediction | PlasticityAnswer>;
  /** What is wrong with the author's words, at the start and later: the sentence that the reader sees. */
  "plasticity-error": CustomEvent<{ message: string }>;
}

/** What markup may say of a widget beside its parameters, and of its companions. */
export interface PlasticityAttributes {
  "plasticity-widget": {
    name: string;
    preset?: string;
    mode?: PlasticitySeen["mode"];
    theme?: "auto" | "light" | "dark" | "contrast";
    /** Parameters that a reader may change, with spaces between; `none`. */
    controls?: string;
    /** Css px, or `fit` for what is around. */
    height?: number | string;
    loading?: "eager" | "lazy";
    /** What runs in time plays once when it comes into view; not where reduced motion is wanted. */
    autoplay?: boolean | "";
    /** `off` keeps the page's address as it is. */
    address?: "off";
    /** The heading. */
    title?: string;
    /** The language of the interface, such as `de`; without it that of what is around. */
    lang?: string;
    /** A parameter, as in addresses: `tau-plus`. */
    [parameter: string]: unknown;
  };
  "plasticity-number": { for: string; name: string };
  "plasticity-value": { for: string; name: string };
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
  interface HTMLElementEventMap extends PlasticityEventMap {}
  interface DocumentEventMap extends PlasticityEventMap {}
  interface WindowEventMap extends PlasticityEventMap {}
}
