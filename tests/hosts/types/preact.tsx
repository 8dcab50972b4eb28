// The same in Preact.
/** @jsxImportSource preact */
import type {} from "plastic-synapse/preact";

export const window = (
  <p class="window">
    <plasticity-widget id="window" name="stdp-window" lag={10} height="fit" />
    <plasticity-value for="window" name="change">43 %</plasticity-value>
  </p>
);

// @ts-expect-error A widget has a name.
export const nameless = <plasticity-widget />;
