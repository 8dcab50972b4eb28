// The elements in Preact's JSX.

import type { HTMLAttributes } from "preact";
import type { PlasticityAttributes, PlasticityWidgetElement } from "./plasticity.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "plasticity-widget": HTMLAttributes<PlasticityWidgetElement> & PlasticityAttributes["plasticity-widget"];
      "plasticity-number": HTMLAttributes<HTMLElement> & PlasticityAttributes["plasticity-number"];
      "plasticity-value": HTMLAttributes<HTMLElement> & PlasticityAttributes["plasticity-value"];
    }
  }
}
