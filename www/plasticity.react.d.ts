// The elements in React's JSX, from React 19 on, which sets their attributes and properties.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { PlasticityAttributes, PlasticityWidgetElement } from "./plasticity.js";

type Html<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "plasticity-widget": Html<PlasticityWidgetElement> & PlasticityAttributes["plasticity-widget"];
      "plasticity-number": Html<HTMLElement> & PlasticityAttributes["plasticity-number"];
      "plasticity-value": Html<HTMLElement> & PlasticityAttributes["plasticity-value"];
    }
  }
}
