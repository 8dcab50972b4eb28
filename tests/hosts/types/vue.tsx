// The same in Vue's JSX, and the components that its templates know.
/** @jsxImportSource vue */
import type { GlobalComponents } from "vue";
import type {} from "plastic-synapse/vue";

export const window = (
  <p class="window">
    <plasticity-widget id="window" name="stdp-window" lag={10} height={300} />
    <plasticity-number for="window" name="lag">10 ms</plasticity-number>
  </p>
);

export type Widget = GlobalComponents["plasticity-widget"];

// @ts-expect-error A number belongs to a widget.
export const stray = <plasticity-number name="lag" />;
